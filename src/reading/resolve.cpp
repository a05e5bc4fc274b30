// Words to values: what a question asks for, and what each claim on it then says.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/clock.hpp"
#include "reading/event_words.hpp"
#include "reading/frequency.hpp"
#include "reading/phrase_reader.hpp"
#include "reading/scale.hpp"
#include "reading/term_list.hpp"
#include "reading/unit_scale.hpp"

namespace gainsay {
namespace {

using reading::Meanings;

constexpr std::size_t longest_term = 7;  // words; what is longer is free text

std::size_t count_words(std::string_view folded) noexcept {
    return folded.empty() ? 0 : static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

bool is_bare_year(std::string_view words) noexcept {
    constexpr std::size_t most_digits = 4;
    return words.size() <= most_digits && words.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_before_the_era(const std::optional<Date>& date) noexcept {
    return date && date->latest && to_civil(*date->latest).year < 1;
}

// How many claims on a question can be read as what.
struct Evidence {
    std::size_t quantities = 0, dates = 0, years = 0, truths = 0, nothings = 0, others = 0, durations = 0;
    std::size_t small_years = 0;  // of the quantities: "753"
    std::size_t ancient = 0;      // of the dates: before the era

    void add(const Claim& claim, const Meanings& meanings) noexcept {
        const bool bare = claim.unit.empty();
        small_years += meanings.small_year && bare;
        ancient += is_before_the_era(meanings.date);
        if (meanings.year && bare) ++years;
        else if (meanings.truth) ++truths;
        else if (meanings.nothing) ++nothings;
        else if (meanings.quantity) ++quantities;
        else if (meanings.date) ++dates;
        else if (reading::duration_in_figures(claim.words)) ++durations;
        else ++others;
    }
};

bool has_any(std::string_view folded, std::initializer_list<std::string_view> words) noexcept {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::size_t at = folded.find(word);
        return at != std::string_view::npos && (at == 0 || folded[at - 1] == ' ');
    });
}

bool asks_when(const Predicate& declared, std::string_view predicate) {
    const std::string name = fold(predicate) + ' ' + fold(declared.question);
    return has_any(name, {"when ", "year", "date", "day", "born", "birth", "died", "death", "began", "start",
                          "end", "founded"});
}

// Bare figures such as 1967 are years unless the question asks for a number.
ValueKind kind_of_years(const Predicate& declared, std::string_view predicate) {
    const std::string name = fold(predicate) + ' ' + fold(declared.question);
    if (asks_when(declared, predicate)) return ValueKind::date;
    const bool number = !declared.unit.empty() || declared.measure != Measure::unstated ||
                        declared.additive ||
                        has_any(name, {"how many", "how much", "number", "count", "total", "population",
                                       "amount", "size", "cost", "price", "quantity", "sum", "casualt",
                                       "killed", "length", "distance", "height", "weight", "area"});
    return number ? ValueKind::quantity : ValueKind::date;
}

bool names_a_version(std::string_view predicate) {
    return has_any(fold(predicate), {"version", "release number", "revision", "build number"});
}

// What is written in digits and is no number.
bool asks_for_a_label(std::string_view predicate) {
    return names_a_version(predicate) ||
           has_any(fold(predicate),
                   {"isbn", "issn", "doi", "phone", "telephone", "fax", "postcode", "postal code", "zip code",
                    "identifier", "serial number", "registration number", "passport number", "account number",
                    "iban", "licence plate", "license plate"});
}

// What the question asks for, by what its claims say. Text stands for "no one kind": terms or free text.
ValueKind kind_of(const Evidence& evidence, const Predicate& declared, std::string_view predicate) {
    if (declared.kind) return *declared.kind;
    if (!declared.scale.empty()) return ValueKind::ordinal;
    if (!declared.opposites.empty() || !declared.exclusive.empty() || asks_for_a_label(predicate))
        return ValueKind::term;
    const std::size_t read = evidence.quantities + evidence.dates + evidence.years;
    const std::size_t truths = evidence.truths + evidence.nothings;
    // "3-1" and "1-3": the one is no range either.
    const bool scores = has_any(fold(predicate), {"score", "result"}) && evidence.others > 0;
    const std::size_t others = evidence.others + (evidence.quantities == 0 ? evidence.durations : 0);
    if (read == 0 && truths > 0 && evidence.truths >= others) return ValueKind::truth;
    if (scores || others > read || read == 0) return ValueKind::text;
    if (evidence.ancient > 0 && evidence.quantities == evidence.small_years) return ValueKind::date;
    if (evidence.quantities == 0 && evidence.dates == 0) return kind_of_years(declared, predicate);
    return evidence.dates > evidence.quantities ? ValueKind::date : ValueKind::quantity;
}

class Resolver {
  public:
    explicit Resolver(Dossier& dossier)
        : dossier_(dossier), sources_(dossier.sources().size()), events_(dossier.vocabulary) {}

    void resolve(QuestionId id);

  private:
    struct OfSource {
        bool known = false;
        DateOptions dates;
        std::optional<Date> published;
    };

    const OfSource& of_source(SourceId id);
    DateOptions dates_for(const Claim& claim, std::string_view words);
    const Meanings& read(const Claim& claim, const Predicate& predicate);
    std::optional<Date> read_by_event(const Claim& claim, const Predicate& predicate);
    void resolve_time(Claim& claim);
    void resolve_decades(const Question& question, const Predicate& predicate, ValueKind kind, bool declared);
    std::optional<int> century_near(const Question& question, int decade) const;
    Value value_of(const Claim& claim, const Predicate& predicate, ValueKind kind, bool declared);
    Value quantity_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings);
    bool asks_of_antiquity(const Question& question, const Predicate& predicate);
    Value date_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings);
    Value truth_of(const Claim& claim, const Meanings& meanings);
    Value term_of(const Claim& claim, const Predicate& predicate, bool declared);

    Dossier& dossier_;
    std::vector<OfSource> sources_;
    reading::EventNames events_;
    reading::PhraseReader phrases_;
    Meanings by_event_;
    reading::Clocks clocks_;      // of this question
    bool ancient_ = false;        // a date on this question is before the era
    std::optional<int> century_;  // of the decades of this question, where nothing else tells it
};

const Resolver::OfSource& Resolver::of_source(SourceId id) {
    OfSource& source = sources_[index(id)];
    if (source.known) return source;
    const Source& about = dossier_[id];
    source.dates = reading::date_options(about);
    if (!about.published.empty()) source.published = read_date(about.published, source.dates);
    source.known = true;
    return source;
}

DateOptions Resolver::dates_for(const Claim& claim, std::string_view words) {
    const OfSource& source = of_source(claim.source);
    DateOptions options = source.dates;
    if (!options.century) options.century = century_;
    if (claim.time && claim.time->earliest)
        options.century = static_cast<int>(to_civil(*claim.time->earliest).year / 100);
    if (!reading::is_relative(words)) return options;
    options.anchor = reading::counts_from_publication(words) ? source.published : claim.time;
    return options;
}

// A name of an event alone is a date only where the question asks for one.
std::optional<Date> Resolver::read_by_event(const Claim& claim, const Predicate& predicate) {
    if (predicate.kind && predicate.kind != ValueKind::date) return std::nullopt;
    const auto mention = events_.find(claim.words);
    if (!mention) return std::nullopt;
    const bool told_when =
        predicate.kind || !mention->before.empty() || asks_when(predicate, claim.predicate);
    return told_when ? events_.read(claim.words, of_source(claim.source).dates) : std::nullopt;
}

const Meanings& Resolver::read(const Claim& claim, const Predicate& predicate) {
    if (auto date = read_by_event(claim, predicate)) {
        by_event_ = Meanings{};
        by_event_.date = std::move(date);
        return by_event_;
    }
    return phrases_.read(claim.words, dates_for(claim, claim.words), predicate.exact);
}

void Resolver::resolve_time(Claim& claim) {
    claim.time.reset();
    if (claim.when.empty()) return;
    claim.time = events_.read(claim.when, of_source(claim.source).dates);
    if (!claim.time) claim.time = phrases_.read_time(claim.when, dates_for(claim, claim.when));
}

// "The 70s", of no known century: the digit of the decade.
std::optional<int> open_decade(const std::optional<Date>& date) noexcept {
    if (!date || !date->unresolved || date->edtf.size() < 4 || !date->edtf.starts_with("XX"))
        return std::nullopt;
    const char digit = date->edtf[2];
    return digit >= '0' && digit <= '9' ? std::optional(digit - '0') : std::nullopt;
}

std::optional<Date> date_in(const Claim& claim) {
    const auto* date = std::get_if<Date>(&claim.value);
    return date != nullptr ? std::optional(*date) : std::nullopt;
}

// The century in which the decade lies nearest to each other date on the question, if it is one.
std::optional<int> Resolver::century_near(const Question& question, int decade) const {
    constexpr int mid_decade = 5, years = 100;
    std::optional<int> century;
    const auto agrees = [&](const std::optional<Date>& date) {
        if (!date || date->unresolved || (!date->earliest && !date->latest)) return true;
        const Day day = date->earliest ? *date->earliest : *date->latest;
        const double distance = static_cast<double>(to_civil(day).year) - decade * 10 - mid_decade;
        const int nearest = static_cast<int>(std::lround(distance / years));
        return century.value_or(nearest) == nearest && (century = nearest, true);
    };
    for (ClaimId id : question.claims)
        if (!agrees(date_in(dossier_[id])) || !agrees(dossier_[id].time)) return std::nullopt;
    return century && *century > 0 ? century : std::nullopt;
}

void Resolver::resolve_decades(const Question& question, const Predicate& predicate, ValueKind kind,
                               bool declared) {
    std::vector<std::pair<ClaimId, int>> told;
    for (ClaimId id : question.claims) {
        auto decade = open_decade(dossier_[id].time);
        if (!decade) decade = open_decade(date_in(dossier_[id]));
        const auto century = decade ? century_near(question, *decade) : std::nullopt;
        if (century) told.emplace_back(id, *century);
    }
    for (const auto& [id, century] : told) {
        Claim& claim = dossier_[id];
        century_ = century;
        resolve_time(claim);
        if (!claim.value_given) claim.value = value_of(claim, predicate, kind, declared);
    }
    century_.reset();
}

// Whether a bare year stands beside a date before the era.
bool Resolver::asks_of_antiquity(const Question& question, const Predicate& predicate) {
    const auto any = [&](auto holds) {
        return std::any_of(question.claims.begin(), question.claims.end(),
                           [&](ClaimId id) { return !dossier_[id].words.empty() && holds(dossier_[id]); });
    };
    return any([](const Claim& claim) { return is_bare_year(claim.words); }) &&
           any([&](const Claim& claim) { return is_before_the_era(read(claim, predicate).date); });
}

void Resolver::resolve(QuestionId id) {
    const Question& question = dossier_[id];
    const Predicate& predicate = dossier_.predicate(question.predicate);
    Evidence evidence;
    clocks_ = {};
    for (ClaimId claim_id : question.claims) clocks_.add(dossier_[claim_id].words);
    for (ClaimId claim_id : question.claims) {
        Claim& claim = dossier_[claim_id];
        resolve_time(claim);
        if (!claim.words.empty() && !predicate.kind) evidence.add(claim, read(claim, predicate));
    }
    const ValueKind kind = kind_of(evidence, predicate, question.predicate);
    ancient_ = kind == ValueKind::date && asks_of_antiquity(question, predicate);
    const bool declared = predicate.kind.has_value() || kind == ValueKind::term;
    for (ClaimId claim_id : question.claims) {
        Claim& claim = dossier_[claim_id];
        if (!claim.value_given) claim.value = value_of(claim, predicate, kind, declared);
    }
    resolve_decades(question, predicate, kind, declared);
}

Value Resolver::value_of(const Claim& claim, const Predicate& predicate, ValueKind kind, bool declared) {
    if (claim.words.empty()) return Truth{true};  // denied: that it is so at all
    switch (kind) {
        case ValueKind::quantity:
            return quantity_of(claim, predicate, read(claim, predicate));
        case ValueKind::date:
            return date_of(claim, predicate, read(claim, predicate));
        case ValueKind::truth:
            return truth_of(claim, read(claim, predicate));
        case ValueKind::term:
            return term_of(claim, predicate, declared);
        case ValueKind::ordinal: {
            const auto place = reading::place_on_scale(dossier_.vocabulary, predicate.scale, claim.words);
            return place ? Value{*place} : Value{Text{}};
        }
        case ValueKind::text: {
            if (declared) return Text{};
            const Meanings& meanings = read(claim, predicate);
            return meanings.truth ? Value{Truth{*meanings.truth}} : term_of(claim, predicate, false);
        }
    }
    return Text{};
}

// "5" with the unit "million rubles" reads as "5 million rubles".
std::optional<Quantity> read_with_unit(const Claim& claim, std::string_view unit, bool exact) {
    auto quantity = read_quantity(claim.words + ' ' + std::string(unit), {nullptr, exact});
    return quantity && !quantity->units.empty() ? quantity : std::nullopt;
}

// "5" and "$5" in a column of "USD m" are five million; "5 million" says so itself.
Quantity in_column(Quantity quantity, std::string_view words, const reading::ScaledUnit& column, bool exact) {
    const bool fits = quantity.units.empty() || column.units.empty() ||
                      convertible(*quantity.units.front(), *column.units.front());
    if (!fits) return quantity;
    if (!reading::states_scale(words)) {
        // As wide as "5 million" is, where that can be said.
        const std::string_view scale = reading::scale_word(column.scale);
        auto whole = scale.empty() || !quantity.units.empty()
                         ? std::nullopt
                         : read_quantity(std::string(words).append(" ").append(scale), {nullptr, exact});
        const bool same =
            whole && whole->units.empty() && whole->value == quantity.value.value_or(0) * column.scale;
        quantity = same ? std::move(*whole) : reading::times(std::move(quantity), column.scale);
    }
    if (quantity.units.empty()) quantity.units.assign(column.units.begin(), column.units.end());
    if (quantity.per.empty()) quantity.per = column.per;
    return quantity;
}

bool has_digits_outside(std::string_view words, const QuantityMention& mention) noexcept {
    std::size_t code_points = 0;
    for (const char c : words) {
        const bool goes_on = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        const std::size_t at = goes_on ? code_points : code_points++;
        if (c >= '0' && c <= '9' && (at < mention.start || at >= mention.end)) return true;
    }
    return false;
}

// "A loss of 5 million", asked for the profit.
bool goes_down(std::string_view folded, std::string_view predicate) {
    return has_any(folded, {"loss", "deficit", "shortfall", "reduction", "decrease", "decline", "drop",
                            "fell", "fall ", "shrank", "shrinkage", "reduced", "down by", "lower by"}) &&
           has_any(fold(predicate), {"change", "difference", "growth", "balance", "profit", "income",
                                     "result", "net", "surplus", "gain", "increase", "effect", "earnings"});
}

Quantity negated(Quantity quantity) {
    if (quantity.value) quantity.value = -*quantity.value;
    std::swap(quantity.lower, quantity.upper);
    std::swap(quantity.lower_closed, quantity.upper_closed);
    for (auto* bound : {&quantity.lower, &quantity.upper})
        if (*bound) *bound = -**bound;
    constexpr std::array<std::pair<Modifier, Modifier>, 4> turned{{{Modifier::less, Modifier::greater},
                                                                   {Modifier::greater, Modifier::less},
                                                                   {Modifier::at_most, Modifier::at_least},
                                                                   {Modifier::at_least, Modifier::at_most}}};
    const auto found = std::find_if(turned.begin(), turned.end(),
                                    [&](const auto& pair) { return pair.first == quantity.modifier; });
    if (found != turned.end()) quantity.modifier = found->second;
    quantity.possible = quantity.possible.scaled(-1, 0);
    return quantity;
}

// "Killed 14 people": a few words with one figure in them, and nothing that turns it round.
std::optional<Quantity> figure_among_words(std::string_view words, std::string_view predicate, bool exact) {
    const std::string folded = fold(words);
    if (count_words(folded) > longest_term ||
        has_any(folded, {"not ", "never ", "neither ", "nor ", "if ", "per ", "and ", "or "}) ||
        std::any_of(reading::frequency_words.begin(), reading::frequency_words.end(),
                    [&](std::string_view word) { return has_any(folded, {word}); }))
        return std::nullopt;
    auto found = find_quantities(words, {nullptr, exact});
    if (found.size() != 1 || found.front().quantity.ratio != RatioKind::none) return std::nullopt;
    if (has_digits_outside(words, found.front())) return std::nullopt;
    Quantity quantity = std::move(found.front().quantity);
    return goes_down(folded, predicate) ? negated(std::move(quantity)) : quantity;
}

Value Resolver::quantity_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings) {
    if (meanings.nothing) {
        auto none = read_quantity("0");
        return none ? Value{std::move(*none)} : Value{Text{}};
    }
    if (meanings.truth) return Truth{*meanings.truth};
    if (!meanings.quantity && meanings.date && !predicate.kind) return *meanings.date;
    auto read = meanings.quantity ? meanings.quantity : reading::duration_in_figures(claim.words);
    if (!read) read = figure_among_words(claim.words, claim.predicate, predicate.exact);
    if (!read) return Text{};
    Quantity quantity = std::move(*read);
    const std::string& unit = claim.unit.empty() ? predicate.unit : claim.unit;
    if (quantity.ratio != RatioKind::none || unit.empty()) return quantity;
    if (const auto column = reading::read_scaled_unit(unit))
        return in_column(std::move(quantity), claim.words, *column, predicate.exact);
    if (!quantity.units.empty()) return quantity;
    auto whole = read_with_unit(claim, unit, predicate.exact);
    if (whole && !whole->per.empty()) return std::move(*whole);  // "bpd": barrels, per day
    const auto units = find_unit(unit);
    quantity.units.assign(units.begin(), units.end());
    if (units.empty() && whole) return std::move(*whole);
    return quantity;
}

// "753" beside "753 BC" may be of either era, and is likelier of the one that is said.
std::optional<Date> in_either_era(std::string_view words, std::optional<Date> date) {
    auto before = date && is_bare_year(words) ? read_date(std::string(words) + " BC") : std::nullopt;
    if (!before) return date;
    before->days = disjunction(before->days, date->days);
    before->latest = date->latest;
    return before;
}

Value Resolver::date_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings) {
    std::optional<Date> date = meanings.date;
    if (!date) date = read_date(claim.words, dates_for(claim, claim.words));
    if (ancient_) date = in_either_era(claim.words, std::move(date));
    if (!date) return meanings.quantity && !predicate.kind ? Value{*meanings.quantity} : Value{Text{}};
    // Of an event, a stretch of time is where its day lies; of what lasts, what it covers.
    if (predicate.nature == Nature::event) date->shape = DateShape::instant;
    return std::move(*date);
}

Value Resolver::truth_of(const Claim& claim, const Meanings& meanings) {
    constexpr std::array<std::string_view, 10> yes{
        "y", "1", "t", "correct", "confirmed", "affirmed", "admitted", "acknowledged", "so", "it is"};
    constexpr std::array<std::string_view, 12> no{"n",         "0",      "f",        "incorrect",
                                                  "wrong",     "never",  "not",      "not so",
                                                  "it is not", "denied", "rejected", "refuted"};
    if (meanings.truth) return Truth{*meanings.truth};
    if (meanings.nothing) return Truth{false};
    const std::string folded = fold(claim.words);
    if (std::find(yes.begin(), yes.end(), folded) != yes.end()) return Truth{true};
    if (std::find(no.begin(), no.end(), folded) != no.end()) return Truth{false};
    // "Signed" and "not signed", where it is asked whether it was signed.
    const std::string asked = fold(claim.predicate);
    if (folded == asked) return Truth{true};
    if (folded == "not " + asked || folded == "un" + asked || folded == "never " + asked) return Truth{false};
    return Text{};
}

// A time of the day reads the same in every form; "v1.10" is "1.10".
std::string key_of(const Vocabulary& vocabulary, std::string_view name, bool of_version,
                   const reading::Clocks& clocks) {
    if (auto clock = clocks.name(name)) return *clock;
    std::string key = canonical(vocabulary, name);
    if (!of_version) return key;
    constexpr std::string_view label = "version ";
    if (key.starts_with(label)) key.erase(0, label.size());
    else if (key.size() > 1 && key[0] == 'v' && key[1] >= '0' && key[1] <= '9') key.erase(0, 1);
    return key;
}

// What says that nothing is known contradicts nothing.
bool says_unknown(std::string_view folded) noexcept {
    constexpr std::array<std::string_view, 22> phrases{"unknown",
                                                       "not known",
                                                       "n a",
                                                       "na",
                                                       "not available",
                                                       "not stated",
                                                       "not given",
                                                       "not recorded",
                                                       "unrecorded",
                                                       "unstated",
                                                       "unspecified",
                                                       "not specified",
                                                       "not reported",
                                                       "unreported",
                                                       "uncertain",
                                                       "unclear",
                                                       "tbd",
                                                       "tba",
                                                       "to be determined",
                                                       "to be announced",
                                                       "undetermined",
                                                       "no information"};
    return std::find(phrases.begin(), phrases.end(), folded) != phrases.end();
}

Value Resolver::term_of(const Claim& claim, const Predicate& predicate, bool declared) {
    const Vocabulary& vocabulary = dossier_.vocabulary;
    if (!declared &&
        (says_unknown(fold(claim.words)) || claim.words.find_first_not_of("?- ") == std::string::npos))
        return Text{};
    std::vector<std::string> names{claim.words};
    if (predicate.cardinality == Cardinality::many) names = reading::split_terms(vocabulary, claim.words);
    Term term;
    for (const std::string& name : names) {
        std::string key = key_of(vocabulary, name, names_a_version(claim.predicate), clocks_);
        if (!declared && count_words(key) > longest_term) return Text{};
        term.keys.push_back(std::move(key));
    }
    std::sort(term.keys.begin(), term.keys.end());
    term.keys.erase(std::unique(term.keys.begin(), term.keys.end()), term.keys.end());
    return term;
}

}  // namespace

void resolve(Dossier& dossier) {
    Resolver resolver(dossier);
    for (std::size_t i = 0; i < dossier.questions().size(); ++i) resolver.resolve(static_cast<QuestionId>(i));
}

void resolve(Dossier& dossier, QuestionId question) { Resolver(dossier).resolve(question); }

}  // namespace gainsay
