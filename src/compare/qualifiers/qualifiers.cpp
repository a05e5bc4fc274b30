#include "compare/qualifiers/qualifiers.hpp"

#include <algorithm>
#include <cmath>

#include "compare/qualifiers/counted_words.hpp"
#include "compare/qualifiers/limits.hpp"
#include "gainsay/reading.hpp"
#include "reading/clocks/clock.hpp"
#include "reading/quantities/phrase_reader.hpp"

namespace gainsay::detail {
namespace {

void set_time(Qualifiers& q, const Date& time) {
    const Interval possible = time.days.support_hull();
    q.dated = true;
    q.first = time.earliest ? static_cast<double>(time.earliest->number) : -infinity;
    q.last = time.latest ? static_cast<double>(time.latest->number) : infinity;
    q.possible_first = std::min(q.first, std::ceil(possible.lower.value));
    q.possible_last = std::max(q.last, std::floor(possible.upper.value));
    q.span = time.shape == DateShape::span;
}

// Without "(per Smith)", "(2000 census)" at its end: whose figure it is. `words`: of the claim, with the brackets.
std::string_view without_attribution_note(std::string_view base, std::string_view words) {
    const std::size_t open = words.find_last_of("([");
    if (open == std::string_view::npos || !(words.ends_with(')') || words.ends_with(']'))) return base;
    const std::string note = fold(words.substr(open));
    const Words all = words_of(note);
    if (std::none_of(all.begin(), all.end(), attributes)) return base;
    const std::size_t in_base = base.find_last_of("([");
    if (in_base != std::string_view::npos) return base.substr(0, in_base);
    return fold(base) == note ? std::string_view() : base;
}

// What the words around a figure limit it to.
void add_words_of_figure(Qualifiers& q, const Quantity& figure, std::string_view asked, const Claim& claim,
                         const Vocabulary& vocabulary) {
    const bool more_than_a_figure = claim.words.find(' ') != std::string::npos;
    const std::string folded = more_than_a_figure ? fold(claim.words) : std::string();
    const Words said = words_of(folded);
    if (claim.status == Status::asserted)
        if (const auto status = status_in_words(said)) q.status = class_of(*status);
    if (figure.ratio != RatioKind::none) return;
    q.per = figure.per;
    q.statistic = statistic_in_words(said);
    q.side = side_in_words(said);
    if (const auto month = month_in_front(claim.words); !month.empty() && !q.dated && q.when.empty())
        q.when = fold(month);
    q.direction = direction_in_words(fold(figure.base), {figure.units.data(), figure.units.size()});
    // "28 m below sea level" is read as -28 m of an elevation.
    if (q.direction < 0 && figure.possible.support_hull().upper.value < 0) q.direction = 1;
    // An elevation is upwards unless its words say otherwise.
    if (q.direction == 0 && asks_for_a_height(asked)) q.direction = 1;
    std::string_view behind = without_attribution_note(figure.base, claim.words);
    if (const auto day = day_at_the_end(behind); day && !q.dated && q.when.empty()) {
        q.when = fold(day->said);
        behind = day->before;
    } else if (const auto place = place_at_the_end(behind); place && q.place.empty()) {
        q.place = canonical(vocabulary, place->said);
        behind = place->before;
    }
    if (claim.scope.empty() && !behind.empty())
        q.counted = counted_beyond(fold(behind), asked, !figure.units.empty());
}

}  // namespace

StatusClass class_of(Status status) noexcept {
    switch (status) {
        case Status::requested:
            return StatusClass::requested;
        case Status::promised:
        case Status::planned:
            return StatusClass::promised;
        default:
            return StatusClass::stated;
    }
}

std::string asked_words(const Question& question, const Predicate& predicate) {
    return fold(question.subject) + ' ' + fold(question.predicate) + ' ' + fold(predicate.question);
}

Qualifiers qualifiers_of(const Dossier& dossier, const Predicate& predicate, std::string_view asked,
                         const Claim& claim) {
    Qualifiers q;
    q.status = class_of(claim.status);
    q.measure = claim.measure != Measure::unstated ? claim.measure : predicate.measure;
    const Vocabulary& vocabulary = dossier.vocabulary;
    if (!claim.where.empty()) q.place = canonical(vocabulary, claim.where);
    if (!claim.scope.empty()) q.scope = canonical(vocabulary, claim.scope);
    const bool limited = !reading::counts_from_its_time(dossier, claim);
    if (limited && claim.time && !claim.time->unresolved) set_time(q, *claim.time);
    else if (limited && !claim.when.empty()) q.when = canonical(vocabulary, claim.when);
    if (const auto* figure = std::get_if<Quantity>(&claim.value))
        add_words_of_figure(q, *figure, asked, claim, vocabulary);
    else if (std::holds_alternative<Date>(claim.value))
        q.clock = reading::clock_among(claim.words).value_or("");
    return q;
}

std::string_view status_name(const Qualifiers& qualifiers, const Claim& claim) noexcept {
    if (class_of(claim.status) == qualifiers.status) return to_string(claim.status);
    return to_string(qualifiers.status == StatusClass::requested ? Status::requested : Status::promised);
}

}  // namespace gainsay::detail
