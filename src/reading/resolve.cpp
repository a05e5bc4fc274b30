// Words to values: what a question asks for, and what each claim on it then says.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/answers/as_asked.hpp"
#include "reading/answers/date_among.hpp"
#include "reading/answers/identifier.hpp"
#include "reading/answers/kind_of_question.hpp"
#include "reading/answers/term_key.hpp"
#include "reading/answers/term_list.hpp"
#include "reading/answers/truth_words.hpp"
#include "reading/clocks/clock.hpp"
#include "reading/clocks/duration.hpp"
#include "reading/dates/answer.hpp"
#include "reading/dates/record_time.hpp"
#include "reading/quantities/figure_tuples.hpp"
#include "reading/quantities/loose_figure.hpp"
#include "reading/quantities/phrase_reader.hpp"
#include "reading/quantities/scale.hpp"
#include "reading/quantities/unit_scale.hpp"
#include "reading/words/answer_verbs.hpp"
#include "reading/words/event_words.hpp"
#include "reading/words/number_label.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay {
namespace {

using reading::count_words;
using reading::longest_term;
using reading::Meanings;

bool is_bare_year(std::string_view words) noexcept {
    constexpr std::size_t most_digits = 4;
    return words.size() <= most_digits && words.find_first_not_of("0123456789") == std::string_view::npos;
}

// "Est. 1847" is established or estimated.
bool begins_as_estimate(std::string_view words) { return fold(words).starts_with("est "); }

// The question in the words of this claim, folded.
std::string asked_by(const Claim& claim, const Predicate& predicate) {
    return fold(claim.predicate) + ' ' + fold(predicate.question);
}

// A question, and what its answers together show, which tells how each of them reads. Filled in this order.
struct QuestionAtHand {
    const Question& question;
    const Predicate& predicate;
    std::string asked;  // folded
    reading::Clocks clocks;
    reading::FigureTuples tuples;
    reading::AskedFor wanted;
    bool dated = false;                                   // the answers are dates among other words
    reading::EventKind event = reading::EventKind::none;  // that they tell
    bool of_other_event = false;                          // and all of one other event
    ValueKind kind = ValueKind::text;
    bool declared = false;       // that kind, or shown by the name of the question
    bool ancient = false;        // a date is before the era
    std::optional<int> century;  // of the decades, where nothing else tells it
};

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
        std::optional<Date> recorded;  // of a census and the like
    };

    QuestionAtHand look_at(const Question& question);
    const OfSource& of_source(SourceId id);
    DateOptions dates_for(const Claim& claim, std::string_view words, const QuestionAtHand& q);
    const Meanings& read(const Claim& claim, const QuestionAtHand& q);
    const Meanings& only(std::optional<Date> date);
    const Meanings& only(std::optional<Quantity> quantity);
    std::optional<Date> date_by_question(const Claim& claim, const QuestionAtHand& q,
                                         const DateOptions& dates);
    std::optional<Quantity> figure_by_question(const Claim& claim, const QuestionAtHand& q,
                                               const DateOptions& dates);
    bool any_in_units(const QuestionAtHand& q);
    bool is_told_among_words(QuestionAtHand& q);
    std::optional<reading::DateOfAnother> read_other_event(const Claim& claim, const QuestionAtHand& q);
    bool all_tell_other_event(const QuestionAtHand& q);
    Value ended_or_later(const Claim& claim);
    std::optional<Date> read_by_event(const Claim& claim, const QuestionAtHand& q);
    void resolve_time(Claim& claim, const QuestionAtHand& q);
    void take_time_from_words(Claim& claim);
    void resolve_decades(QuestionAtHand& q);
    std::optional<int> century_near(const QuestionAtHand& q, int decade) const;
    Value value_of(const Claim& claim, QuestionAtHand& q);
    Value quantity_of(const Claim& claim, const QuestionAtHand& q, const Meanings& meanings);
    bool asks_of_antiquity(const QuestionAtHand& q);
    Value date_of(const Claim& claim, const QuestionAtHand& q, const Meanings& meanings);
    Value truth_of(const Claim& claim, const Meanings& meanings);
    Value term_of(const Claim& claim, QuestionAtHand& q, bool declared);
    Value identifiers_of(const Claim& claim) const;

    Dossier& dossier_;
    std::vector<OfSource> sources_;
    reading::EventNames events_;
    reading::PhraseReader phrases_;
    Meanings by_question_;  // what was last read otherwise than its words alone say
};

const Resolver::OfSource& Resolver::of_source(SourceId id) {
    OfSource& source = sources_[index(id)];
    if (source.known) return source;
    const Source& about = dossier_[id];
    source.dates = reading::date_options(about);
    if (!about.published.empty()) source.published = read_date(about.published, source.dates);
    source.recorded = reading::time_of_record(about);
    source.known = true;
    return source;
}

DateOptions Resolver::dates_for(const Claim& claim, std::string_view words, const QuestionAtHand& q) {
    const OfSource& source = of_source(claim.source);
    DateOptions options = source.dates;
    if (!options.century) options.century = q.century;
    if (claim.time && claim.time->earliest)
        options.century = static_cast<int>(to_civil(*claim.time->earliest).year / 100);
    if (!reading::is_relative(words)) return options;
    options.anchor =
        reading::counts_from_publication(words) && source.published ? source.published : claim.time;
    return options;
}

// "Bur. 17 January 1864" where a death is asked for.
std::optional<reading::DateOfAnother> Resolver::read_other_event(const Claim& claim,
                                                                 const QuestionAtHand& q) {
    if (q.predicate.kind && q.predicate.kind != ValueKind::date) return std::nullopt;
    std::string_view words = claim.words;
    if (reading::opening_event(words) == reading::EventKind::none) return std::nullopt;
    const std::string asked = asked_by(claim, q.predicate);
    if (!reading::may_ask_when(asked)) return std::nullopt;
    return reading::read_other_event(claim.words, asked, dates_for(claim, claim.words, q));
}

// Burials alone are held against each other, whatever they say of the death.
bool Resolver::all_tell_other_event(const QuestionAtHand& q) {
    std::optional<reading::EventKind> event;
    for (const ClaimId id : q.question.claims) {
        const auto other = read_other_event(dossier_[id], q);
        if (!other || (event && *event != other->event)) return false;
        event = other->event;
    }
    return event.has_value();
}

// A name of an event alone is a date only where the question asks for one.
std::optional<Date> Resolver::read_by_event(const Claim& claim, const QuestionAtHand& q) {
    if (q.predicate.kind && q.predicate.kind != ValueKind::date) return std::nullopt;
    const auto mention = events_.find(claim.words);
    if (!mention) return std::nullopt;
    const bool told_when =
        q.predicate.kind || !mention->before.empty() || reading::asks_when(q.predicate, claim.predicate);
    return told_when ? events_.read(claim.words, of_source(claim.source).dates) : std::nullopt;
}

const Meanings& Resolver::only(std::optional<Date> date) {
    by_question_ = Meanings{};
    by_question_.date = std::move(date);
    return by_question_;
}

const Meanings& Resolver::only(std::optional<Quantity> quantity) {
    by_question_ = Meanings{};
    by_question_.quantity = std::move(quantity);
    return by_question_;
}

// A date that the words alone would not tell, or tell as another.
std::optional<Date> Resolver::date_by_question(const Claim& claim, const QuestionAtHand& q,
                                               const DateOptions& dates) {
    if (auto date = read_by_event(claim, q)) return date;
    if (!q.dated) return std::nullopt;
    constexpr std::string_view since = "since ";
    if (reading::lasts_from(q.event) && claim.words.starts_with(since))
        if (auto date = read_date(std::string_view(claim.words).substr(since.size()), dates)) return date;
    if (!begins_as_estimate(claim.words) && phrases_.read(claim.words, dates, q.predicate.exact).date)
        return std::nullopt;
    auto among = reading::date_among_words(claim.words, asked_by(claim, q.predicate), dates);
    return among ? std::optional(std::move(among->date)) : std::nullopt;
}

std::optional<Quantity> Resolver::figure_by_question(const Claim& claim, const QuestionAtHand& q,
                                                     const DateOptions& dates) {
    if (q.predicate.kind && q.predicate.kind != ValueKind::quantity) return std::nullopt;
    if (q.wanted.others_numbered) {
        // A number in a row is exact.
        const std::string_view number = reading::without_number_label(claim.words);
        if (const auto& labelled = phrases_.read(number, dates, true).quantity) return labelled;
    }
    return reading::figure_as_asked(claim.words, q.wanted, q.predicate.exact);
}

const Meanings& Resolver::read(const Claim& claim, const QuestionAtHand& q) {
    if (!q.predicate.kind && q.clocks.tells_time(claim.words)) return by_question_ = Meanings{};
    const DateOptions dates = dates_for(claim, claim.words, q);
    if (auto date = date_by_question(claim, q, dates)) return only(std::move(date));
    if (auto figure = figure_by_question(claim, q, dates)) return only(std::move(figure));
    const Meanings& meanings = phrases_.read(claim.words, dates, q.predicate.exact);
    const bool has_figure = claim.words.find_first_of("0123456789") != std::string::npos;
    // "Late forties", of an age.
    if (meanings.date && !has_figure && !q.predicate.kind && reading::asks_for_age(claim.predicate)) {
        by_question_ = meanings;
        by_question_.date.reset();
        return by_question_;
    }
    if (meanings.date || meanings.truth || !(has_figure || reading::counts_years_ago(claim.words)))
        return meanings;
    if (q.predicate.kind && q.predicate.kind != ValueKind::date) return meanings;
    if (auto other = read_other_event(claim, q))
        return only(std::move(q.of_other_event ? other->told : other->bound));
    const bool when = q.predicate.kind == ValueKind::date ||
                      reading::asks_when(q.predicate, claim.predicate) ||
                      (!q.predicate.kind && reading::asks_for_an_event(q.predicate, claim.predicate));
    if (auto date = reading::read_dated_answer(claim.words, asked_by(claim, q.predicate), when, dates))
        return only(std::move(date));
    return meanings;
}

// "No. 2" beside "£5m" is no figure.
bool Resolver::any_in_units(const QuestionAtHand& q) {
    return std::any_of(q.question.claims.begin(), q.question.claims.end(), [&](ClaimId id) {
        const auto& quantity = phrases_.read(dossier_[id].words, {}, true).quantity;
        return quantity && !quantity->units.empty();
    });
}

// Whether dates stand among other words here ("signed at Geneva on 21 July 1954"), and all that tell a date tell
// that of one event. Without a question of time, every answer has to be one, and more than a name with a date.
bool Resolver::is_told_among_words(QuestionAtHand& q) {
    const bool other_kind = q.predicate.kind && q.predicate.kind != ValueKind::date;
    if (other_kind || !q.predicate.scale.empty() || !q.predicate.opposites.empty() ||
        !q.predicate.unit.empty() ||
        reading::kind_of_years(q.predicate, q.question.predicate) != ValueKind::date ||
        !reading::may_ask_when(q.asked))
        return false;
    const bool when =
        q.predicate.kind == ValueKind::date || reading::asks_when(q.predicate, q.question.predicate);
    bool any = false, sure = when;
    std::string verb, place, detail;
    for (const ClaimId id : q.question.claims) {
        const Claim& claim = dossier_[id];
        if (claim.words.empty() || claim.value_given) continue;
        const DateOptions options = dates_for(claim, claim.words, q);
        if (!begins_as_estimate(claim.words) && phrases_.read(claim.words, options, q.predicate.exact).date) {
            sure = true;
        } else if (const auto among = reading::date_among_words(claim.words, q.asked, options)) {
            if (!verb.empty() && !among->verb.empty() && !reading::tell_one_event(verb, among->verb))
                return false;
            if (!when && among->is_figure) return false;
            // Who was wounded at Ypres and at Arras was so twice.
            if (!when && !place.empty() && !among->place.empty() && place != among->place) return false;
            // "Opened to passengers" and "opened to goods" are two events.
            if (!detail.empty() && !among->detail.empty() && detail != among->detail) return false;
            if (!among->verb.empty()) verb = among->verb;
            if (!among->detail.empty()) detail = among->detail;
            if (!among->place.empty()) place = among->place;
            any = true;
            sure = sure || !among->verb.empty();
        } else if (!when && !reading::says_unknown(claim.words, claim.predicate)) {
            return false;
        }
    }
    q.event = reading::event_of(verb);
    return any && sure;
}

void Resolver::resolve_time(Claim& claim, const QuestionAtHand& q) {
    claim.time.reset();
    if (claim.when.empty()) {
        if (reading::changes_with_time(claim.predicate)) claim.time = of_source(claim.source).recorded;
        return;
    }
    claim.time = events_.read(claim.when, of_source(claim.source).dates);
    if (!claim.time) claim.time = phrases_.read_time(claim.when, dates_for(claim, claim.when, q));
}

// The year that begins a bracket, "(2019 census)", or the words behind a figure, "2019 census".
std::optional<std::string_view> year_in_bracket(std::string_view words) {
    constexpr std::size_t digits_of_a_year = 4;
    const std::size_t bracket = words.find('('), start = bracket == std::string_view::npos ? 0 : bracket + 1;
    if (start + digits_of_a_year > words.size()) return std::nullopt;
    const std::string_view year = words.substr(start, digits_of_a_year);
    const bool alone = year.find_first_not_of("0123456789") == std::string_view::npos &&
                       words.find_first_of("0123456789%") == start &&
                       words.find_first_of("0123456789%", start + digits_of_a_year) == std::string_view::npos;
    return alone && year >= "1000" && year < "2100" ? std::optional(year) : std::nullopt;
}

// "75 tons in 1968", "161,000 (2023)": a figure that brings its own time.
void Resolver::take_time_from_words(Claim& claim) {
    auto* quantity = std::get_if<Quantity>(&claim.value);
    if (quantity == nullptr || quantity->ratio != RatioKind::none || !claim.when.empty() ||
        quantity->base.find_first_of("0123456789") == std::string::npos)
        return;
    const auto found = find_dates(quantity->base, of_source(claim.source).dates);
    if (found.size() == 1 && !found.front().date.unresolved) claim.time = found.front().date;
    if (!found.empty()) return;
    if (const auto year = year_in_bracket(quantity->base)) claim.time = read_date(*year);
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
std::optional<int> Resolver::century_near(const QuestionAtHand& q, int decade) const {
    constexpr int mid_decade = 5, years = 100;
    std::optional<int> century;
    const auto agrees = [&](const std::optional<Date>& date) {
        if (!date || date->unresolved || (!date->earliest && !date->latest)) return true;
        const Day day = date->earliest ? *date->earliest : *date->latest;
        const double distance = static_cast<double>(to_civil(day).year) - decade * 10 - mid_decade;
        const int nearest = static_cast<int>(std::lround(distance / years));
        return century.value_or(nearest) == nearest && (century = nearest, true);
    };
    for (ClaimId id : q.question.claims)
        if (!agrees(date_in(dossier_[id])) || !agrees(dossier_[id].time)) return std::nullopt;
    return century && *century > 0 ? century : std::nullopt;
}

void Resolver::resolve_decades(QuestionAtHand& q) {
    std::vector<std::pair<ClaimId, int>> told;
    for (ClaimId id : q.question.claims) {
        auto decade = open_decade(dossier_[id].time);
        if (!decade) decade = open_decade(date_in(dossier_[id]));
        const auto century = decade ? century_near(q, *decade) : std::nullopt;
        if (century) told.emplace_back(id, *century);
    }
    for (const auto& [id, century] : told) {
        Claim& claim = dossier_[id];
        q.century = century;
        resolve_time(claim, q);
        if (!claim.value_given) claim.value = value_of(claim, q);
    }
    q.century.reset();
}

// Whether a bare year stands beside a date before the era.
bool Resolver::asks_of_antiquity(const QuestionAtHand& q) {
    const auto any = [&](auto holds) {
        return std::any_of(q.question.claims.begin(), q.question.claims.end(),
                           [&](ClaimId id) { return !dossier_[id].words.empty() && holds(dossier_[id]); });
    };
    return any([](const Claim& claim) { return is_bare_year(claim.words); }) &&
           any([&](const Claim& claim) { return reading::is_before_the_era(read(claim, q).date); });
}

// What the answers together show, before any of them is read for good.
QuestionAtHand Resolver::look_at(const Question& question) {
    const Predicate& predicate = dossier_.predicate(question.predicate);
    const std::string asked = fold(question.predicate) + ' ' + fold(predicate.question);
    QuestionAtHand q{question,
                     predicate,
                     asked,
                     reading::Clocks(asked),
                     reading::FigureTuples(reading::asks_where(predicate, question.predicate)),
                     reading::asked_for(question.subject, question.predicate, predicate.question)};
    for (ClaimId id : question.claims) {
        q.clocks.add(dossier_[id].words);
        q.tuples.add(dossier_[id].words);
        reading::hear_answer(q.wanted, dossier_[id].words);
    }
    q.wanted.others_numbered = q.wanted.others_numbered && !q.wanted.others_in_percent && !any_in_units(q);
    for (ClaimId id : question.claims) resolve_time(dossier_[id], q);
    q.dated = is_told_among_words(q);
    q.of_other_event = all_tell_other_event(q);
    reading::Evidence evidence;
    for (ClaimId id : question.claims) {
        const Claim& claim = dossier_[id];
        if (!claim.words.empty() && !predicate.kind)
            evidence.add(claim, read(claim, q), q.clocks.tells_time(claim.words));
    }
    q.kind = reading::kind_of_question(evidence, predicate, question.predicate);
    q.declared = predicate.kind.has_value() || q.kind == ValueKind::term;
    q.ancient = q.kind == ValueKind::date && asks_of_antiquity(q);
    return q;
}

void Resolver::resolve(QuestionId id) {
    QuestionAtHand q = look_at(dossier_[id]);
    for (ClaimId claim_id : q.question.claims) {
        Claim& claim = dossier_[claim_id];
        if (claim.value_given) continue;
        claim.value = value_of(claim, q);
        take_time_from_words(claim);
    }
    resolve_decades(q);
}

Value Resolver::value_of(const Claim& claim, QuestionAtHand& q) {
    if (claim.words.empty()) return Truth{true};  // denied: that it is so at all
    switch (q.kind) {
        case ValueKind::quantity:
            return quantity_of(claim, q, read(claim, q));
        case ValueKind::date:
            return date_of(claim, q, read(claim, q));
        case ValueKind::truth:
            return truth_of(claim, read(claim, q));
        case ValueKind::term:
            return term_of(claim, q, q.declared);
        case ValueKind::ordinal: {
            const auto place = reading::place_on_scale(dossier_.vocabulary, q.predicate.scale, claim.words);
            return place ? Value{*place} : Value{Text{}};
        }
        case ValueKind::text: {
            if (q.declared) return Text{};
            const Meanings& meanings = read(claim, q);
            if (meanings.truth) return Truth{*meanings.truth};
            if (const auto truth = reading::clause_of(claim)) return Truth{*truth};
            return term_of(claim, q, false);
        }
    }
    return Text{};
}

// "75 in 1968" and "million" make "75 million in 1968".
std::string put_behind_figure(std::string_view words, std::string_view base, std::string_view more) {
    const std::string_view behind = words.ends_with(base) ? base : std::string_view{};
    std::string whole(words.substr(0, words.size() - behind.size()));
    if (!whole.ends_with(' ')) whole += ' ';
    whole.append(more);
    return behind.empty() ? whole : whole.append(" ").append(behind);
}

// "5" with the unit "million rubles" reads as "5 million rubles".
std::optional<Quantity> read_with_unit(std::string_view words, std::string_view base, std::string_view unit,
                                       bool exact) {
    auto quantity = read_quantity(put_behind_figure(words, base, unit), {nullptr, exact});
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
                         : read_quantity(put_behind_figure(words, quantity.base, scale), {nullptr, exact});
        const bool same =
            whole && whole->units.empty() && whole->value == quantity.value.value_or(0) * column.scale;
        quantity = same ? std::move(*whole) : reading::times(std::move(quantity), column.scale);
    }
    if (quantity.units.empty()) quantity.units.assign(column.units.begin(), column.units.end());
    if (quantity.per.empty()) quantity.per = column.per;
    return quantity;
}

Value Resolver::quantity_of(const Claim& claim, const QuestionAtHand& q, const Meanings& meanings) {
    if (meanings.nothing) {
        auto none = read_quantity("0");
        const std::string folded = fold(claim.words);
        // "none before 1965", "not a single survivor"
        for (const std::string_view no : {"no ", "none ", "not a single ", "not one "})
            if (none && folded.starts_with(no)) none->base = folded.substr(no.size());
        return none ? Value{std::move(*none)} : Value{Text{}};
    }
    if (meanings.truth) return Truth{*meanings.truth};
    if (!meanings.quantity && meanings.date && !q.predicate.kind) return *meanings.date;
    auto read = reading::plain_duration(claim.words);
    if (!read) read = meanings.quantity ? meanings.quantity : reading::duration_in_figures(claim.words);
    if (!read) read = reading::figure_among_words(claim.words, claim.predicate, q.predicate.exact);
    if (!read) return Text{};
    Quantity quantity = reading::as_asked(std::move(*read), claim.words, q.wanted);
    const std::string& unit = claim.unit.empty() ? q.predicate.unit : claim.unit;
    if (quantity.ratio != RatioKind::none || unit.empty()) return quantity;
    if (const auto column = reading::read_scaled_unit(unit))
        return in_column(std::move(quantity), claim.words, *column, q.predicate.exact);
    if (!quantity.units.empty()) return quantity;
    auto whole = read_with_unit(claim.words, quantity.base, unit, q.predicate.exact);
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

// "Not yet ratified as of June 1962": if at all, then later.
std::optional<Date> later_than_told(std::string_view words, const DateOptions& options) {
    if (fold(words).find("not yet") == std::string::npos) return std::nullopt;
    const auto found = find_dates(words, options);
    if (found.size() != 1 || found.front().date.edtf.empty()) return std::nullopt;
    return read_date("after " + found.front().date.edtf);
}

// "Living", "still standing", where a death or an end is asked for: if at all, later than the source has it.
Value Resolver::ended_or_later(const Claim& claim) {
    const std::string folded = fold(claim.words);
    const bool denied = reading::has_any(folded, {"not ", "never", "no "});
    const std::optional<Date>& now = claim.time ? claim.time : of_source(claim.source).published;
    if (denied || !now || !now->earliest || now->unresolved) return Truth{false};
    auto later = read_date("not before " + to_string(*now->earliest));
    return later ? Value{std::move(*later)} : Value{Truth{false}};
}

Value Resolver::date_of(const Claim& claim, const QuestionAtHand& q, const Meanings& meanings) {
    std::optional<Date> date = meanings.date;
    if (!date && meanings.truth) return Truth{*meanings.truth};
    if (!date) date = later_than_told(claim.words, of_source(claim.source).dates);
    if (!date)
        if (const auto truth = reading::clause_of(claim); truth && !*truth) return ended_or_later(claim);
    if (!date) date = read_date(claim.words, dates_for(claim, claim.words, q));
    if (q.ancient) date = in_either_era(claim.words, std::move(date));
    if (!date) return meanings.quantity && !q.predicate.kind ? Value{*meanings.quantity} : Value{Text{}};
    // Of an event, a stretch of time is where its day lies; of what lasts, what it covers.
    if (q.predicate.nature == Nature::event) date->shape = DateShape::instant;
    // "Between 1965 and 1971"
    if (q.predicate.nature == Nature::state && date->modifier == "between") date->shape = DateShape::span;
    return std::move(*date);
}

Value Resolver::truth_of(const Claim& claim, const Meanings& meanings) {
    if (meanings.truth) return Truth{*meanings.truth};
    if (meanings.nothing) return Truth{false};
    const auto truth = reading::truth_in_words(claim.words, claim.predicate);
    return truth ? Value{Truth{*truth}} : Value{Text{}};
}

bool tells_an_amount(std::string_view words) {
    const auto found = find_quantities(words);
    return std::any_of(found.begin(), found.end(), [](const QuantityMention& m) {
        return !m.quantity.units.empty() ||
               (m.quantity.value && std::trunc(*m.quantity.value) != *m.quantity.value);
    });
}

bool tells_a_date(std::string_view words) {
    if (words.find_first_of("0123456789") == std::string_view::npos) return false;
    const auto found = find_dates(words);
    return std::any_of(found.begin(), found.end(), [](const DateMention& m) { return !m.date.unresolved; });
}

// Parts without a digit name no thing: "1010 Wien, Austria", "unknown".
Value Resolver::identifiers_of(const Claim& claim) const {
    const std::string asked = fold(claim.predicate);
    Term term;
    for (const std::string& name : reading::split_terms(dossier_.vocabulary, claim.words)) {
        const std::string known = canonical(dossier_.vocabulary, name);
        std::string key = reading::identifier_key(known == fold(name) ? name : known, asked);
        if (!key.empty()) term.keys.push_back(std::move(key));
    }
    if (term.keys.empty()) return Text{};
    std::sort(term.keys.begin(), term.keys.end());
    term.keys.erase(std::unique(term.keys.begin(), term.keys.end()), term.keys.end());
    return term;
}

Value Resolver::term_of(const Claim& claim, QuestionAtHand& q, bool declared) {
    const Vocabulary& vocabulary = dossier_.vocabulary;
    const reading::NumberedThing numbered = reading::numbered_thing_of(claim.predicate);
    if (numbered == reading::NumberedThing::version && reading::is_range_of_versions(claim.words))
        return Text{};
    const bool named = declared && numbered == reading::NumberedThing::none;
    if (!named && reading::says_unknown(claim.words, claim.predicate)) return Text{};
    if (q.clocks.is_elsewhere(claim.words)) return Text{};
    if (auto tuple = q.tuples.key(claim.words)) return Term{{std::move(*tuple)}};
    // "28 June 1919 (signed)", "12% at 6 months" are no names.
    if (numbered == reading::NumberedThing::number) return identifiers_of(claim);
    const bool a_name = declared || numbered != reading::NumberedThing::none ||
                        q.clocks.tells_time(claim.words) ||
                        (!tells_an_amount(claim.words) && !tells_a_date(claim.words));
    if (!a_name) return Text{};
    std::vector<std::string> names{claim.words};
    if (q.predicate.cardinality == Cardinality::many) names = reading::split_terms(vocabulary, claim.words);
    Term term;
    for (const std::string& name : names) {
        std::string key = reading::term_key(vocabulary, q.clocks, name, numbered);
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
