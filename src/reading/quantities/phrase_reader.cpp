#include "reading/quantities/phrase_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "reading/quantities/conversion.hpp"
#include "reading/quantities/dose.hpp"
#include "reading/quantities/frequency.hpp"
#include "reading/quantities/statistic.hpp"
#include "reading/words/attribution.hpp"
#include "reading/words/clause.hpp"
#include "reading/words/number_label.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

constexpr std::size_t most_known = 50'000;             // phrases remembered
constexpr double first_year = 1000, last_year = 2100;  // of bare figures that may be years

bool has_word(std::string_view folded, std::string_view word) noexcept {
    for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
        const bool starts = at == 0 || folded[at - 1] == ' ';
        const std::size_t end = at + word.size();
        if (starts && (end == folded.size() || folded[end] == ' ')) return true;
    }
    return false;
}

template <std::size_t N>
bool has_any_word(std::string_view folded, const std::array<std::string_view, N>& words) noexcept {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return has_word(folded, word); });
}

bool starts_with_word(std::string_view folded, std::string_view start) noexcept {
    return folded.substr(0, start.size()) == start &&
           (folded.size() == start.size() || folded[start.size()] == ' ');
}

std::optional<bool> read_truth(std::string_view folded) noexcept {
    if (folded == "yes" || folded == "true") return true;
    if (folded == "no" || folded == "false") return false;
    return std::nullopt;
}

// "No data", "none confirmed", "no further deaths": of how many there were nothing is said.
bool says_nothing_of_it(std::string_view folded) noexcept {
    constexpr std::array<std::string_view, 32> lacking{
        "data",   "comment", "comments", "figure",    "figures",    "estimate", "estimates", "information",
        "record", "records", "idea",     "evidence",  "report",     "reports",  "word",      "answer",
        "reply",  "mention", "details",  "statement", "indication", "doubt",    "reliable",  "official",
        "exact",  "precise", "further",  "other",     "additional", "new",      "confirmed", "confirmation"};
    constexpr std::array<std::string_view, 12> after_none{"confirmed", "known",  "reported",  "recorded",
                                                          "yet",       "so far", "knows",     "stated",
                                                          "disclosed", "listed", "mentioned", "given"};
    const std::size_t space = folded.find(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view head = folded.substr(0, space), rest = folded.substr(space + 1);
    const auto starts = [&](std::string_view start) { return starts_with_word(rest, start); };
    if (folded.starts_with("no one knows")) return true;
    if (head == "no") return std::any_of(lacking.begin(), lacking.end(), starts);
    return (head == "none" || head == "nothing" || head == "nobody") &&
           std::any_of(after_none.begin(), after_none.end(), starts);
}

bool says_nothing(std::string_view folded) noexcept {
    if (says_nothing_of_it(folded)) return false;
    constexpr std::array<std::string_view, 9> starts{
        "no", "none", "nil", "nothing", "nobody", "no one", "not one", "not a single", "never any"};
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return starts_with_word(folded, start); }) &&
           !starts_with_word(folded, "no more") && !starts_with_word(folded, "no less") &&
           !starts_with_word(folded, "no fewer") && !starts_with_word(folded, "no later") &&
           !starts_with_word(folded, "no earlier") && !starts_with_word(folded, "no longer");
}

// "12 dead so far" as "12 so far dead".
std::optional<std::string> with_hedge_behind_figure(std::string_view words, std::string_view base) {
    constexpr std::array<std::string_view, 4> hedges{" so far", " thus far", " to date", " up to now"};
    if (base.empty() || !words.ends_with(base)) return std::nullopt;
    const auto hedge =
        std::find_if(hedges.begin(), hedges.end(), [&](std::string_view h) { return base.ends_with(h); });
    if (hedge == hedges.end()) return std::nullopt;
    std::string_view figure = words.substr(0, words.size() - base.size());
    while (figure.ends_with(' ')) figure.remove_suffix(1);
    return std::string(figure).append(*hedge).append(" ").append(base.substr(0, base.size() - hedge->size()));
}

// "200 North Korean pilots": a quantity at the start of a short phrase with no other figure in it.
std::optional<Quantity> counted(std::string_view words, const QuantityOptions& options) {
    constexpr std::size_t longest = 120, most_words = 8;
    if (words.size() > longest ||
        std::count(words.begin(), words.end(), ' ') > static_cast<std::ptrdiff_t>(most_words))
        return std::nullopt;
    auto found = find_quantities(words, options);
    if (found.size() != 1 || found[0].start != 0) return std::nullopt;
    std::size_t code_point = 0, behind = words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((static_cast<unsigned char>(words[i]) & 0xC0) == 0x80) continue;
        if (code_point++ < found[0].end) continue;
        behind = std::min(behind, i);
        if (words[i] >= '0' && words[i] <= '9') return std::nullopt;
    }
    if (has_any_word(fold(words.substr(behind)), frequency_words)) return std::nullopt;
    Quantity quantity = std::move(found[0].quantity);
    if (quantity.ratio == RatioKind::none)
        quantity.base =
            std::string(words.substr(std::min(words.find_first_not_of(' ', behind), words.size())));
    return quantity;
}

// "about a day", "an hour": in running text "a day" is a rate.
std::optional<Quantity> one_of_time(std::string_view words, const QuantityOptions& options) {
    const std::size_t article = words.starts_with("a ") || words.starts_with("an ")
                                    ? 0
                                    : std::min(words.find(" a "), words.find(" an "));
    if (article == std::string_view::npos) return std::nullopt;
    const std::size_t start = article == 0 ? 0 : article + 1, end = words.find(' ', start);
    auto quantity =
        read_quantity(std::string(words.substr(0, start)).append("one").append(words.substr(end)), options);
    const bool of_time =
        quantity && !quantity->units.empty() && quantity->units.front()->dimension == Dimension{{0, 0, 1}};
    return of_time ? quantity : std::nullopt;
}

// "p < 0.05", "n = 120": the sign of the quantity counts, the name of the variable does not.
std::optional<Quantity> of_variable(std::string_view words, const QuantityOptions& options) {
    constexpr std::size_t longest_name = 12;
    const std::size_t sign = std::min(words.find_first_of("=<>"), std::min(words.find("≤"), words.find("≥")));
    if (sign == 0 || sign > longest_name) return std::nullopt;
    const bool named = std::all_of(
        words.begin(), words.begin() + static_cast<std::ptrdiff_t>(sign),
        [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '_'; });
    if (!named) return std::nullopt;
    // "n = 120" is exactly so many, "p = 0.03" is rounded.
    const bool rounded = words.find('.') != std::string_view::npos;
    std::string_view rest = words.substr(words[sign] == '=' && rounded ? sign + 1 : sign);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    return read_quantity(rest, options);
}

// "377 ft (approx.)" is "approx. 377 ft"
std::optional<Quantity> before_hedge_in_brackets(std::string_view words, const QuantityOptions& options) {
    const std::size_t open = words.find_first_of("([");
    if (open == std::string_view::npos || open == 0 || !(words.ends_with(')') || words.ends_with(']')) ||
        words.find_first_of("0123456789", open) != std::string_view::npos)
        return std::nullopt;
    std::string moved(words.substr(open + 1, words.size() - open - 2));
    auto quantity = read_quantity(moved.append(" ").append(words.substr(0, open)), options);
    const bool blurred = quantity && !quantity->hedge.empty() && quantity->modifier == Modifier::approximate;
    return blurred ? quantity : std::nullopt;
}

// "0.75 (95% CI 0.61-0.92)", "2 (3.3%)": figures in brackets tell how sure the one before them is, or tell it
// in another way.
std::optional<Quantity> before_brackets(std::string_view words, const QuantityOptions& options) {
    const std::size_t open = words.find('(');
    if (open == std::string_view::npos || open == 0 || !words.ends_with(')') ||
        words.find_first_of("0123456789", open) == std::string_view::npos ||
        words.substr(open).starts_with("(or "))
        return std::nullopt;
    auto quantity = read_quantity(words.substr(0, open), options);
    const std::string_view inside = words.substr(open + 1, words.size() - open - 2);
    // "14 (12%)": the percentage is the same told otherwise, and limits nothing.
    const auto again = quantity ? read_quantity(inside, options) : std::nullopt;
    const bool told_again =
        again && (again->ratio != RatioKind::none || inside.find('%') != std::string_view::npos);
    // "25/206 (12.1%)"
    if (told_again && words.find('/') < open && again->units.size() == 1) return again;
    if (quantity && !told_again) quantity->base = std::string(inside);
    return quantity;
}

// "12.5 million, up 25% from 1967": the amount, and behind it how it compares with another.
std::optional<Quantity> before_comparison(std::string_view words, const QuantityOptions& options) {
    constexpr std::array<std::string_view, 17> openings{
        "up ",          "down ",    "a rise ",        "a fall ",      "an increase ",
        "a decrease ",  "a drop ",  "a gain ",        "an advance ",  "a decline ",
        "rising ",      "falling ", "compared with ", "compared to ", "as against ",
        "as compared ", "against "};
    const std::size_t comma = words.find(", ");
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string_view rest = words.substr(comma + 2);
    const bool compares = std::any_of(openings.begin(), openings.end(),
                                      [&](std::string_view opening) { return rest.starts_with(opening); });
    if (!compares) return std::nullopt;
    auto amount = read_quantity(words.substr(0, comma), options);
    return amount && amount->ratio == RatioKind::none ? amount : std::nullopt;
}

// "Down from $5m to $3m": what it is now.
std::optional<Quantity> after_change(std::string_view words, const QuantityOptions& options) {
    constexpr std::array<std::string_view, 16> changes{
        "down",    "up",     "fell",     "fallen", "rose",      "risen", "grew",    "dropped",
        "reduced", "raised", "declined", "shrank", "increased", "cut",   "climbed", "decreased"};
    constexpr std::string_view from = " from ", to = " to ";
    const std::size_t first = words.find(from), second = words.rfind(to);
    if (first == std::string_view::npos || second == std::string_view::npos || second <= first)
        return std::nullopt;
    const std::string change = fold(words.substr(0, first));
    if (std::find(changes.begin(), changes.end(), change) == changes.end()) return std::nullopt;
    const std::size_t before = first + from.size();
    if (!read_quantity(words.substr(before, second - before), options)) return std::nullopt;
    return read_quantity(words.substr(second + to.size()), options);
}

std::optional<Quantity> in_other_forms(std::string_view words, const QuantityOptions& options) {
    for (const auto read : {one_of_time, of_variable, before_conversion, before_hedge_in_brackets,
                            before_brackets, before_comparison, counted, before_clause, after_change})
        if (auto quantity = read(words, options)) return quantity;
    return std::nullopt;
}

bool may_be_years(const Quantity& quantity) noexcept {
    if (!quantity.units.empty() || quantity.ratio != RatioKind::none || !quantity.base.empty()) return false;
    const auto is_year = [](const std::optional<double>& number) {
        return !number || (*number >= first_year && *number <= last_year && std::floor(*number) == *number);
    };
    return (quantity.value || quantity.lower || quantity.upper) && is_year(quantity.value) &&
           is_year(quantity.lower) && is_year(quantity.upper);
}

bool may_be_small_year(const Quantity& quantity) noexcept {
    return quantity.units.empty() && quantity.base.empty() && quantity.hedge.empty() && quantity.value &&
           *quantity.value >= 1 && *quantity.value < first_year &&
           std::floor(*quantity.value) == *quantity.value;
}

// "199-" and "199_" are decades, "480 B.C." and "-0043" years, whatever figure stands in them.
bool is_marked_as_date(std::string_view words, std::string_view folded) {
    const std::size_t last = words.find_last_not_of("?)]");
    if (last != std::string_view::npos && (words[last] == '-' || words[last] == '_')) return true;
    constexpr std::size_t digits_of_a_year = 4;
    if (words.starts_with("-0") && words.size() == 1 + digits_of_a_year) return true;
    if (has_any(folded, {"give or take a", "plus or minus a"}) ||
        (has_any(folded, {"give or take", "plus or minus"}) && folded.ends_with(" years")))
        return true;  // of a year
    // "3 7ber 1745"
    if (has_any(folded, {"7ber", "8ber", "9ber", "10ber", "7bre", "8bre", "9bre", "10bre", "7bris", "8bris",
                         "9bris", "10bris"}))
        return true;
    constexpr std::array<std::string_view, 8> eras{" b c", " b c e", " a d", " c e",
                                                   " bc",  " bce",   " ad",  " ce"};
    return words.find_first_of("0123456789") != std::string_view::npos &&
           std::any_of(eras.begin(), eras.end(), [&](std::string_view era) { return folded.ends_with(era); });
}

// "24-VIII-1949", "4.IV.1949"
bool is_roman_date(std::string_view words) noexcept {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return !words.empty() && is_digit(words.front()) && is_digit(words.back()) &&
           words.find_first_of("IVX") != std::string_view::npos &&
           words.find_first_not_of("0123456789IVX-./ ") == std::string_view::npos;
}

Meanings meanings_of(std::string_view words, const DateOptions& dates, bool exact) {
    Meanings meanings;
    const std::string folded = fold(words);
    const QuantityOptions options{nullptr, exact};
    meanings.truth = read_truth(folded);
    const bool nothing = !is_labelled_number(words) && says_nothing(folded);
    meanings.nothing = !meanings.truth ? nothing : !*meanings.truth && folded == "no";
    if (meanings.truth) return meanings;
    if (folded == "single") return meanings;  // a status, and no figure
    const std::string_view figure = without_attribution(words);
    meanings.quantity = read_dose(figure, exact);
    if (!meanings.quantity) meanings.quantity = read_statistic(figure, exact);
    if (!meanings.quantity) meanings.quantity = read_quantity(figure, options);
    meanings.date = read_date(words, dates);
    if (meanings.date && (is_marked_as_date(words, folded) || is_roman_date(words)))
        meanings.quantity.reset();
    if (!meanings.quantity && !meanings.date) meanings.quantity = in_other_forms(figure, options);
    if (meanings.quantity)
        if (const auto moved = with_hedge_behind_figure(figure, meanings.quantity->base))
            return meanings_of(*moved, dates, exact);
    if (meanings.quantity && meanings.date) {
        meanings.year = may_be_years(*meanings.quantity);
        meanings.small_year = !meanings.year && may_be_small_year(*meanings.quantity);
        if (!meanings.year) meanings.date.reset();
    }
    return meanings;
}

}  // namespace

const Meanings& PhraseReader::read(std::string_view words, const DateOptions& dates, bool exact) {
    if (dates.anchor) return last_ = meanings_of(words, dates, exact);
    std::string key(words);
    key += static_cast<char>(1 + static_cast<int>(dates.order) * 2 + (exact ? 1 : 0));
    key += static_cast<char>(1 + dates.century.value_or(0) % 100);
    const auto found = known_.find(key);
    if (found != known_.end()) return found->second;
    if (known_.size() >= most_known) return last_ = meanings_of(words, dates, exact);
    return known_.emplace(std::move(key), meanings_of(words, dates, exact)).first->second;
}

std::optional<Date> PhraseReader::read_time(std::string_view words, const DateOptions& dates) {
    if (dates.anchor) return read_date(words, dates);
    std::string key(words);
    key += static_cast<char>(1 + static_cast<int>(dates.order));
    key += static_cast<char>(1 + dates.century.value_or(0) % 100);
    const auto found = known_times_.find(key);
    if (found != known_times_.end()) return found->second;
    auto time = read_date(words, dates);
    if (known_times_.size() < most_known) known_times_.emplace(std::move(key), time);
    return time;
}

DateOptions date_options(const Source& source) {
    DateOptions options;
    options.order = source.date_order;
    const auto published = source.published.empty() ? std::nullopt : read_date(source.published, options);
    // Two-digit years and decades lie before the source that tells of them.
    if (published && published->latest)
        options.century = static_cast<int>((to_civil(*published->latest).year - 20) / 100);
    return options;
}

bool counts_from_publication(std::string_view words) {
    constexpr std::array<std::string_view, 25> marks{
        "ago",      "last",      "this",     "next",     "today",  "yesterday", "tomorrow",
        "now",      "currently", "present",  "recently", "past",   "inst",      "instant",
        "ult",      "ultimo",    "prox",     "proximo",  "monday", "tuesday",   "wednesday",
        "thursday", "friday",    "saturday", "sunday"};
    return has_any_word(fold(words), marks);
}

bool is_relative(std::string_view words) {
    constexpr std::array<std::string_view, 8> marks{"later",     "after",    "earlier", "before",
                                                    "following", "previous", "same",    "that"};
    const std::string folded = fold(words);
    return has_any_word(folded, marks) || counts_from_publication(folded);
}

bool counts_from_its_time(const Dossier& dossier, const Claim& claim) {
    if (!claim.time || !std::holds_alternative<Date>(claim.value) || !is_relative(claim.words)) return false;
    return dossier[claim.source].published.empty() || !counts_from_publication(claim.words);
}

}  // namespace gainsay::reading
