#include "reading/words/clause.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_with_clause = 120;  // bytes of such a phrase
constexpr std::size_t most_counted_words = 3;     // between the figure and the clause

// The byte at which a code point begins.
std::size_t byte_of(std::string_view text, std::size_t code_point) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
        if (count++ == code_point) return i;
    }
    return text.size();
}

bool has_digits_in(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_in(std::initializer_list<std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

bool is_of_time(const Quantity& q) {
    return !q.units.empty() && q.units.front()->dimension == Dimension{{0, 0, 1}};
}

// Behind which of up to three words a clause begins that a preposition opens.
std::optional<std::size_t> where_clause_begins(std::string_view rest) {
    std::size_t at = 0;
    for (std::size_t word = 0; word <= most_counted_words; ++word) {
        const std::string_view one = first_word(rest.substr(at));
        if (is_in({"at", "in", "of", "for", "per", "over", "after", "during", "within", "on"}, one))
            return at;
        const bool plain = !one.empty() && std::all_of(one.begin(), one.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
        });
        if (!plain || is_in({"and", "or", "to", "by", "plus", "but", "then", "times", "x"}, one))
            return std::nullopt;
        at += one.size() + 1;
        if (at >= rest.size()) return std::nullopt;
    }
    return std::nullopt;
}

// "3 vols, 12mo": the size of the sheet behind the count of volumes.
bool is_format_of_book(std::string_view folded) {
    return is_in({"folio", "fol", "4to", "8vo", "12mo", "16mo", "18mo", "24mo", "32mo", "64mo", "quarto",
                  "octavo", "duodecimo"},
                 folded);
}

// "two, one critically"
bool tells_of_some(std::string_view rest, const Quantity& all, const QuantityOptions& options) {
    const std::size_t blank = rest.find(' ');
    if (blank == std::string_view::npos || !rest.ends_with("ly") ||
        rest.find(' ', blank + 1) != std::string_view::npos)
        return false;
    const auto some = read_quantity(rest.substr(0, blank), options);
    return some && some->value && all.value && some->units.empty() && *some->value <= *all.value;
}

// "365 of 650"
bool is_part_of(const Quantity& part, const Quantity& whole) {
    return part.value && whole.value && part.units.empty() && whole.units.empty() &&
           *part.value <= *whole.value;
}

}  // namespace

std::optional<FigureWithClause> figure_with_clause(std::string_view words, const QuantityOptions& options) {
    if (words.size() > longest_with_clause || words.find(' ') == std::string_view::npos) return std::nullopt;
    auto found = find_quantities(words, options);
    if (found.size() != 2 || found[0].start != 0) return std::nullopt;
    const Quantity& second = found[1].quantity;
    const std::size_t end = byte_of(words, found[0].end), next = byte_of(words, found[1].start),
                      last = byte_of(words, found[1].end);
    if (end >= words.size() || words[end] != ' ' || next <= end) return std::nullopt;
    FigureWithClause result;
    result.figure = std::move(found[0].quantity);
    if (result.figure.ratio != RatioKind::none || has_digits_in(words.substr(last))) return std::nullopt;
    std::string_view rest = words.substr(end + 1);
    if (next == end + 1) {
        const bool described = result.figure.units.empty() && result.figure.value &&
                               *result.figure.value == std::floor(*result.figure.value) &&
                               result.figure.per.empty() && !second.units.empty() && last < words.size();
        const bool another = !result.figure.units.empty() && !second.units.empty() &&
                             !convertible(*result.figure.units.front(), *second.units.front()) &&
                             result.figure.units.front()->currency.empty();
        const bool compound = words.substr(next, last - next).find('-') != std::string_view::npos;
        if (!(described && compound) && !another) return std::nullopt;
        result.adjective = true;
        if (described) result.figure.base = std::string(words.substr(std::min(last + 1, words.size())));
    } else {
        const auto begin = where_clause_begins(rest);
        if (!begin || end + 1 + *begin >= next || has_digits_in(words.substr(end, next - end)))
            return std::nullopt;
        const std::string_view opening = first_word(rest.substr(*begin));
        const bool bare = second.units.empty() && last >= words.size();
        const bool out_of = opening == "of" && bare && *begin == 0 && is_part_of(result.figure, second);
        const bool of_the = rest.substr(*begin).starts_with("of the ");
        if (out_of) result.out_of = *second.value;
        if (!out_of && (bare || (opening == "of" && !of_the))) return std::nullopt;
        if (*begin > 0) result.figure.base = std::string(rest.substr(0, *begin - 1));
        rest = rest.substr(*begin);
        result.condition = opening != "of" && ((opening != "in" && opening != "on") || is_of_time(second));
    }
    result.clause = fold(rest);
    return result;
}

std::optional<Quantity> before_clause(std::string_view words, const QuantityOptions& options) {
    if (auto both = figure_with_clause(words, options)) return std::move(both->figure);
    const std::size_t comma = words.find(", ");
    if (comma == std::string_view::npos || comma == 0 || words.size() > longest_with_clause)
        return std::nullopt;
    auto quantity = read_quantity(words.substr(0, comma), options);
    if (!quantity || quantity->ratio != RatioKind::none) return std::nullopt;
    const std::string_view rest = words.substr(comma + 2);
    const bool some = quantity->units.empty() && tells_of_some(rest, *quantity, options);
    return some || is_format_of_book(fold(rest)) ? quantity : std::nullopt;
}

}  // namespace gainsay::reading
