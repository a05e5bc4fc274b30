#include "reading/answers/kind_of_question.hpp"

#include <string>

#include "reading/answers/date_among.hpp"
#include "reading/answers/term_key.hpp"
#include "reading/answers/truth_words.hpp"
#include "reading/clocks/duration.hpp"
#include "reading/quantities/loose_figure.hpp"
#include "reading/words/answer_verbs.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

// "Monday", of no known week, may be the answer itself.
bool is_only_a_weekday(const Date& date) noexcept {
    return date.unresolved && date.edtf.empty() && date.modifier == "relative";
}

}  // namespace

bool is_before_the_era(const std::optional<Date>& date) noexcept {
    return date && date->latest && to_civil(*date->latest).year < 1;
}

std::optional<bool> clause_of(const Claim& claim) {
    return claim.words.size() > 1 ? truth_in_words(claim.words, claim.predicate) : std::nullopt;
}

bool asks_when(const Predicate& declared, std::string_view predicate) {
    const std::string name = fold(predicate) + ' ' + fold(declared.question);
    return has_any(name, {"when ", "year", "date", "day", "born", "birth", "died", "death ", "began", "start",
                          "end", "founded"});
}

bool asks_for_an_event(const Predicate& declared, std::string_view predicate) {
    const std::string name = fold(predicate);
    const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
    return is_past_verb(last) && may_ask_when(name + ' ' + fold(declared.question)) &&
           kind_of_years(declared, predicate) == ValueKind::date;
}

bool asks_where(const Predicate& declared, std::string_view predicate) {
    return has_any(fold(predicate) + ' ' + fold(declared.question),
                   {"where ", "coordinate", "location", "position", "geo", "lat ", "latitude"});
}

bool asks_for_age(std::string_view predicate) {
    const std::string name = fold(predicate);
    return has_any(name, {"age "}) || name == "age" || name.ends_with(" age") ||
           has_any(name, {"aged", "how old"});
}

ValueKind kind_of_years(const Predicate& declared, std::string_view predicate) {
    const std::string name = fold(predicate) + ' ' + fold(declared.question);
    if (asks_when(declared, predicate)) return ValueKind::date;
    const bool number =
        !declared.unit.empty() || declared.measure != Measure::unstated || declared.additive ||
        has_any(name, {"how many", "how much", "number",   "count",    "total",  "population", "amount",
                       "size",     "cost",     "price",    "quantity", "sum",    "casualt",    "killed",
                       "deaths",   "length",   "distance", "height",   "weight", "area"});
    return number ? ValueKind::quantity : ValueKind::date;
}

void Evidence::add(const Claim& claim, const Meanings& meanings, bool tells_time) {
    const bool bare = claim.unit.empty();
    small_years += meanings.small_year && bare;
    ancient += is_before_the_era(meanings.date);
    bits += claim.words == "0" || claim.words == "1";
    if (tells_time) ++others;
    else if (meanings.year && bare) ++years;
    else if (plain_duration(claim.words)) ++quantities;
    else if (meanings.truth) ++truths;
    else if (meanings.nothing) ++nothings;
    else if (meanings.quantity) ++quantities;
    else if (meanings.date && !is_only_a_weekday(*meanings.date)) ++dates;
    else if (clause_of(claim)) ++clauses;
    else if (duration_in_figures(claim.words)) ++durations;
    else if (figure_among_words(claim.words, claim.predicate, false)) ++loose;
    else ++others;
}

ValueKind kind_of_question(const Evidence& evidence, const Predicate& declared, std::string_view predicate) {
    if (declared.kind) return *declared.kind;
    if (!declared.scale.empty()) return ValueKind::ordinal;
    if (!declared.opposites.empty() || !declared.exclusive.empty() ||
        numbered_thing_of(predicate) != NumberedThing::none)
        return ValueKind::term;
    const std::size_t read = evidence.quantities + evidence.dates + evidence.years;
    // "3-1" and "1-3": the one is no range either.
    const bool scores = has_any(fold(predicate), {"score", "result"}) && evidence.others > 0;
    // "A loss of 5 million" is a figure if nothing on the question is a name.
    if (evidence.loose > 0 && evidence.others + evidence.dates + evidence.years == 0)
        return ValueKind::quantity;
    const std::size_t others =
        evidence.others + evidence.loose + (evidence.quantities == 0 ? evidence.durations : 0);
    const bool asked_whether =
        evidence.nothings + evidence.truths > 0 && evidence.truths + evidence.clauses >= others;
    if (read == evidence.bits && (asked_whether || evidence.clauses > others)) return ValueKind::truth;
    if (scores || others > read || read == 0) return ValueKind::text;
    if (evidence.ancient > 0 && evidence.quantities == evidence.small_years) return ValueKind::date;
    if (evidence.quantities == 0 && evidence.dates == 0) return kind_of_years(declared, predicate);
    return evidence.dates > evidence.quantities ? ValueKind::date : ValueKind::quantity;
}

}  // namespace gainsay::reading
