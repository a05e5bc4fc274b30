// Words to values: what a question asks for, and what each claim on it then says.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/phrase_reader.hpp"
#include "reading/scale.hpp"
#include "reading/term_list.hpp"

namespace gainsay {
namespace {

using reading::Meanings;

constexpr std::size_t longest_term = 7;  // words; what is longer is free text

std::size_t count_words(std::string_view folded) noexcept {
    return folded.empty() ? 0 : static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

// How many claims on a question can be read as what.
struct Evidence {
    std::size_t quantities = 0, dates = 0, years = 0, truths = 0, nothings = 0, others = 0, units = 0;

    void add(const Claim& claim, const Meanings& meanings) noexcept {
        if (meanings.year && claim.unit.empty()) ++years;
        else if (meanings.truth) ++truths;
        else if (meanings.nothing) ++nothings;
        else if (meanings.quantity) ++quantities;
        else if (meanings.date) ++dates;
        else ++others;
    }
};

bool has_any(std::string_view folded, std::initializer_list<std::string_view> words) noexcept {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::size_t at = folded.find(word);
        return at != std::string_view::npos && (at == 0 || folded[at - 1] == ' ');
    });
}

// Bare figures such as 1967 are years unless the question asks for a number.
ValueKind kind_of_years(const Predicate& declared, std::string_view predicate) {
    const std::string name = fold(predicate) + ' ' + fold(declared.question);
    if (has_any(name, {"when ", "year", "date", "day", "born", "birth", "died", "death", "began", "start",
                       "end", "founded"}))
        return ValueKind::date;
    const bool number = !declared.unit.empty() || declared.measure != Measure::unstated ||
                        declared.additive ||
                        has_any(name, {"how many", "how much", "number", "count", "total", "population",
                                       "amount", "size", "cost", "price", "quantity", "sum", "casualt",
                                       "killed", "length", "distance", "height", "weight", "area"});
    return number ? ValueKind::quantity : ValueKind::date;
}

// What the question asks for, by what its claims say. Text stands for "no one kind": terms or free text.
ValueKind kind_of(const Evidence& evidence, const Predicate& declared, std::string_view predicate) {
    if (declared.kind) return *declared.kind;
    if (!declared.scale.empty()) return ValueKind::ordinal;
    if (!declared.opposites.empty() || !declared.exclusive.empty()) return ValueKind::term;
    const std::size_t read = evidence.quantities + evidence.dates + evidence.years;
    const std::size_t truths = evidence.truths + evidence.nothings;
    if (read == 0 && truths > 0 && evidence.truths >= evidence.others) return ValueKind::truth;
    if (evidence.others > read || read == 0) return ValueKind::text;
    if (evidence.quantities == 0 && evidence.dates == 0) return kind_of_years(declared, predicate);
    return evidence.dates > evidence.quantities ? ValueKind::date : ValueKind::quantity;
}

class Resolver {
  public:
    explicit Resolver(Dossier& dossier) : dossier_(dossier), sources_(dossier.sources().size()) {}

    void resolve(QuestionId id);

  private:
    struct OfSource {
        bool known = false;
        DateOptions dates;
        std::optional<Date> published;
    };

    const OfSource& of_source(SourceId id);
    DateOptions dates_for(const Claim& claim, std::string_view words);
    const Meanings& read(const Claim& claim, const Predicate& predicate) {
        return phrases_.read(claim.words, dates_for(claim, claim.words), predicate.exact);
    }
    void resolve_time(Claim& claim);
    Value value_of(const Claim& claim, const Predicate& predicate, ValueKind kind, bool declared);
    Value quantity_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings);
    Value date_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings);
    Value truth_of(const Claim& claim, const Meanings& meanings);
    Value term_of(const Claim& claim, const Predicate& predicate, bool declared);

    Dossier& dossier_;
    std::vector<OfSource> sources_;
    reading::PhraseReader phrases_;
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
    if (claim.time && claim.time->earliest)
        options.century = static_cast<int>(to_civil(*claim.time->earliest).year / 100);
    if (!reading::is_relative(words)) return options;
    options.anchor = reading::counts_from_publication(words) ? source.published : claim.time;
    return options;
}

void Resolver::resolve_time(Claim& claim) {
    claim.time.reset();
    if (!claim.when.empty()) claim.time = phrases_.read_time(claim.when, dates_for(claim, claim.when));
}

void Resolver::resolve(QuestionId id) {
    const Question& question = dossier_[id];
    const Predicate& predicate = dossier_.predicate(question.predicate);
    Evidence evidence;
    for (ClaimId claim_id : question.claims) {
        Claim& claim = dossier_[claim_id];
        resolve_time(claim);
        if (!claim.words.empty() && !predicate.kind) evidence.add(claim, read(claim, predicate));
    }
    const ValueKind kind = kind_of(evidence, predicate, question.predicate);
    const bool declared = predicate.kind.has_value() || kind == ValueKind::term;
    for (ClaimId claim_id : question.claims) {
        Claim& claim = dossier_[claim_id];
        if (!claim.value_given) claim.value = value_of(claim, predicate, kind, declared);
    }
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

Value Resolver::quantity_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings) {
    if (meanings.nothing) {
        auto none = read_quantity("0");
        return none ? Value{std::move(*none)} : Value{Text{}};
    }
    if (meanings.truth) return Truth{*meanings.truth};
    if (!meanings.quantity) return meanings.date && !predicate.kind ? Value{*meanings.date} : Value{Text{}};
    Quantity quantity = *meanings.quantity;
    const std::string& unit = claim.unit.empty() ? predicate.unit : claim.unit;
    if (!quantity.units.empty() || quantity.ratio != RatioKind::none || unit.empty()) return quantity;
    const auto units = find_unit(unit);
    quantity.units.assign(units.begin(), units.end());
    if (units.empty())
        if (auto whole = read_with_unit(claim, unit, predicate.exact)) return std::move(*whole);
    return quantity;
}

Value Resolver::date_of(const Claim& claim, const Predicate& predicate, const Meanings& meanings) {
    std::optional<Date> date = meanings.date;
    if (!date) date = read_date(claim.words, dates_for(claim, claim.words));
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
    return Text{};
}

Value Resolver::term_of(const Claim& claim, const Predicate& predicate, bool declared) {
    const Vocabulary& vocabulary = dossier_.vocabulary;
    std::vector<std::string> names{claim.words};
    if (predicate.cardinality == Cardinality::many) names = reading::split_terms(vocabulary, claim.words);
    Term term;
    for (const std::string& name : names) {
        std::string key = canonical(vocabulary, name);
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
