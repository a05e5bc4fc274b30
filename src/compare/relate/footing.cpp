#include "compare/relate/footing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compare/prepared/terms.hpp"
#include "compare/prepared/wording.hpp"
#include "compare/qualifiers/counted_words.hpp"
#include "compare/qualifiers/limits.hpp"
#include "compare/words/phrases.hpp"

namespace gainsay::detail {
namespace {

// How two times, places or scopes stand to each other.
enum class Overlap { same, first_inside, second_inside, crossing, unknown, disjoint };

struct Aspect {
    Overlap overlap = Overlap::same;
    bool doubtful = false;  // words of both differ, and nothing says that they mean one thing
    bool inferred = false;  // containment told from the words alone
};

constexpr double days_in_year = 366;

// As printed, or as the figure's own words tell it.
const std::string& place_of(const Prepared& p) {
    return p.claim->where.empty() ? p.at.place : p.claim->where;
}

class Judge {
  public:
    Judge(const Context& context, const Prepared& first, const Prepared& second, Reasons* reasons,
          Voices spoken)
        : ctx(context), a(first), b(second), why(reasons), voices(spoken) {}

    Footing decide();

  private:
    Aspect time() const;
    Aspect place() const;
    Aspect scope() const;
    Aspect declared(const std::string& x, const std::string& y) const;
    Footing stop(Barrier barrier, std::string_view reason) const;
    Footing stop_at_disjoint() const;
    Footing stop_at_unknown() const;
    Footing quantities(Overlap wider);
    Footing others(Overlap wider);
    Footing nested_amounts(Mode mode);
    Footing same_time_measures(Mode mode) const;
    bool adds_up_over_time(const Prepared& part, const Prepared& whole, Measure& of_part,
                           Measure& of_whole) const;
    void note(std::string text) const {
        if (why != nullptr) why->notes.push_back(std::move(text));
    }
    void note_unknowns() const;
    Barrier part_of_what() const;
    Limited limited() const;
    bool some_is(ValueKind kind) const { return a.kind == kind || b.kind == kind; }
    bool both_are(ValueKind kind) const { return a.kind == kind && b.kind == kind; }
    bool some_is_ratio() const { return a.ratio != RatioKind::none || b.ratio != RatioKind::none; }
    bool one_voice() const {
        return voices == Voices::as_stated && a.claim->source == b.claim->source && a.voice == b.voice;
    }

    const Context& ctx;
    const Prepared& a;
    const Prepared& b;
    Reasons* why;
    Voices voices;
    Aspect t, p, s;
};

Footing Judge::stop(Barrier barrier, std::string_view reason) const {
    if (why != nullptr) why->barrier = std::string(reason);
    return {Mode::none, barrier, false};
}

// A day, a month or a year of the calendar. Two spans that share no more only touch: "until 1990" and "since
// 1990".
bool is_one_unit(double first, double last) {
    if (first == last) return true;
    const CivilDate a = to_civil(Day{static_cast<std::int64_t>(first)}),
                    b = to_civil(Day{static_cast<std::int64_t>(last)});
    if (a.year != b.year || a.day != 1 || b.day != days_in_month(b.year, b.month)) return false;
    return a.month == b.month || (a.month == 1 && b.month == 12);
}

Aspect Judge::time() const {
    const Qualifiers &x = a.at, &y = b.at;
    if (!x.dated || !y.dated) {
        if (!x.dated && !y.dated && x.when == y.when) return {Overlap::same};
        // "Regularly" and "after the war" are two times; "in the war" and "the war with France" may be one.
        const bool worded = !x.when.empty() && !y.when.empty();
        if (worded &&
            (compare_times(x.when, y.when) == Wording::unlike || are_two_of_a_series(x.when, y.when)))
            return {Overlap::disjoint, true};
        return {Overlap::unknown, worded};
    }
    if (x.first == y.first && x.last == y.last) return {Overlap::same};
    if (x.last < y.first || y.last < x.first) return {Overlap::disjoint};
    if (x.first >= y.first && x.last <= y.last) return {Overlap::first_inside};
    if (y.first >= x.first && y.last <= x.last) return {Overlap::second_inside};
    const bool turn = x.span && y.span && is_one_unit(std::max(x.first, y.first), std::min(x.last, y.last));
    return {turn ? Overlap::disjoint : Overlap::crossing};
}

Aspect Judge::declared(const std::string& x, const std::string& y) const {
    const bool x_in_y = ctx.names.within(x, y), y_in_x = ctx.names.within(y, x);
    if (x == y || (x_in_y && y_in_x)) return {Overlap::same};
    if (!x.empty() && !y.empty() && compare_names(ctx, x, y) == Names::equal) return {Overlap::same};
    if (x_in_y) return {Overlap::first_inside};
    if (y_in_x) return {Overlap::second_inside};
    if (ctx.names.disjoint(x, y)) return {Overlap::disjoint};
    return {Overlap::unknown};
}

Aspect Judge::place() const {
    Aspect result = declared(a.at.place, b.at.place);
    if (result.overlap != Overlap::unknown || a.at.place.empty() || b.at.place.empty()) return result;
    switch (compare_lists(ctx, place_of(a), place_of(b))) {
        case Names::equal:
        case Names::alike:
            return {Overlap::same};
        case Names::first_in_second:
            return {Overlap::first_inside};
        case Names::second_in_first:
            return {Overlap::second_inside};
        default:
            break;
    }
    const Wording wording = compare_wording(a.at.place, b.at.place);
    // "North Korea" and "South Korea" share a word: two names of places are two places unless one has all the
    // other's.
    if (wording == Wording::some_shared || wording == Wording::unlike) return {Overlap::disjoint, true};
    return {Overlap::unknown, true};
}

Aspect Judge::scope() const {
    Aspect result = declared(a.at.scope, b.at.scope);
    if (result.overlap != Overlap::unknown || a.at.scope.empty() || b.at.scope.empty()) return result;
    if (joins_others(b.at.scope, a.at.scope) || lists_others(b.claim->scope, a.at.scope))
        return {Overlap::first_inside, false, true};
    if (joins_others(a.at.scope, b.at.scope) || lists_others(a.claim->scope, b.at.scope))
        return {Overlap::second_inside, false, true};
    if (compare_wording(a.at.scope, b.at.scope) == Wording::unlike ||
        are_two_of_a_series(a.at.scope, b.at.scope))
        return {Overlap::disjoint, true};
    return {Overlap::unknown, true};
}

Footing Judge::stop_at_disjoint() const {
    if (t.overlap == Overlap::disjoint)
        return stop(Barrier::time,
                    fmt::format("they are of different times ({} and {})", in_words(a.at), in_words(b.at)));
    if (p.overlap == Overlap::disjoint)
        return stop(Barrier::place,
                    fmt::format("they are of different places ({} and {}){}", quoted(place_of(a)),
                                quoted(place_of(b)), p.doubtful ? ", as far as is declared" : ""));
    return stop(Barrier::scope,
                fmt::format("they count different things ({} and {}){}", quoted(a.claim->scope),
                            quoted(b.claim->scope), s.doubtful ? ", as far as is declared" : ""));
}

// One voice that limits the one statement and not the other, or limits them in different words, speaks of two
// things.
Footing Judge::stop_at_unknown() const {
    const Barrier barrier = t.overlap == Overlap::unknown   ? Barrier::time
                            : p.overlap == Overlap::unknown ? Barrier::place
                                                            : Barrier::scope;
    return stop(barrier, fmt::format("one voice limits them differently by {}", to_string(barrier)));
}

void Judge::note_unknowns() const {
    if (why == nullptr) return;
    const auto tell = [&](const Aspect& aspect, std::string_view what, const std::string& x,
                          const std::string& y) {
        if (aspect.overlap != Overlap::unknown) return;
        if (x.empty() != y.empty())
            note(fmt::format("{} gives no {}; taken to be that of the other ({})",
                             who(ctx.dossier, x.empty() ? *a.claim : *b.claim), what,
                             quoted(x.empty() ? y : x)));
        else
            note(fmt::format("the {}s {} and {} are not declared to differ; taken as one", what, quoted(x),
                             quoted(y)));
    };
    // A time that the claim's own words tell stands in no field.
    const auto time_of = [](const Prepared& x) {
        const bool told = x.claim->when.empty() && (x.at.dated || !x.at.when.empty());
        return told ? in_words(x.at) : x.claim->when;
    };
    tell(t, "time", time_of(a), time_of(b));
    tell(p, "place", place_of(a), place_of(b));
    tell(s, "scope", a.claim->scope, b.claim->scope);
}

Barrier Judge::part_of_what() const {
    const auto nested = [](const Aspect& x) {
        return x.overlap == Overlap::first_inside || x.overlap == Overlap::second_inside;
    };
    return nested(t)   ? Barrier::time
           : nested(p) ? Barrier::place
           : nested(s) ? Barrier::scope
                       : Barrier::measure;
}

Limited Judge::limited() const {
    if (!both_are(ValueKind::quantity) || some_is_ratio() || a.intensive || b.intensive ||
        ctx.predicate.additive == false)
        return Limited::neither;
    // Whether `x` is of a part of what `y` is of, for all that is said.
    const auto may_be_part = [&](const Prepared& x, const Prepared& y) {
        const bool by_place = p.overlap == Overlap::unknown && y.at.place.empty();
        const bool by_scope = s.overlap == Overlap::unknown && y.at.scope.empty() &&
                              !counted_beyond(x.at.scope, ctx.asked, false).empty();
        const bool by_count = !x.at.counted.empty() && y.at.counted.empty() && y.at.scope.empty();
        // "Fighter pilots" beside "pilots"
        const bool by_words = s.overlap == Overlap::unknown && !x.at.scope.empty() && !y.at.scope.empty() &&
                              compare_wording(x.at.scope, y.at.scope) == Wording::second_in_first;
        return by_place || by_scope || by_count || by_words;
    };
    const auto is_wider = [&](const Prepared& x, const Prepared& y) {
        return (y.at.scope.empty() && y.at.counted.empty() &&
                (tells_more_than_usual(x.at.scope) || tells_more_than_usual(x.at.counted))) ||
               (y.at.place.empty() && tells_more_than_usual(x.at.place));
    };
    if (is_wider(a, b)) return Limited::second;
    if (is_wider(b, a)) return Limited::first;
    const bool first = may_be_part(a, b), second = may_be_part(b, a);
    return first == second ? Limited::neither : first ? Limited::first : Limited::second;
}

// Whether an amount of a shorter time is a part of one of a longer time; what a missing measure is taken to
// be.
bool Judge::adds_up_over_time(const Prepared& part, const Prepared& whole, Measure& of_part,
                              Measure& of_whole) const {
    of_part = part.at.measure, of_whole = whole.at.measure;
    const auto like = [](Measure other) { return other == Measure::total ? Measure::flow : other; };
    if (of_part == Measure::unstated && of_whole == Measure::unstated) {
        if (ctx.predicate.additive) return *ctx.predicate.additive;
        // Hundreds in two decades against thousands in one of the years: whether a total, a peak or a level,
        // the longer time has at least as much. Within one year "1950" and "1 April 1950" only differ in how
        // exactly they are dated.
        return whole.at.span && whole.at.last - whole.at.first > days_in_year && !part.intensive;
    }
    if (of_part == Measure::unstated) of_part = of_whole == Measure::peak ? Measure::stock : like(of_whole);
    if (of_whole == Measure::unstated) of_whole = of_part == Measure::flow ? Measure::total : of_part;
    const bool part_flows = of_part == Measure::flow || of_part == Measure::total;
    if (part_flows)
        return of_whole != Measure::stock && of_whole != Measure::peak && ctx.predicate.additive != false;
    return of_whole == Measure::total || of_whole == Measure::peak;
}

Footing Judge::nested_amounts(Mode mode) {
    const Prepared& part = mode == Mode::first_is_part ? a : b;
    const Prepared& whole = mode == Mode::first_is_part ? b : a;
    const bool in_time = t.overlap == Overlap::first_inside || t.overlap == Overlap::second_inside;
    if (in_time && whole.at.yearly()) {
        if (part.at.yearly() || part.at.last - part.at.first + 1 >= days_in_year - 1) return {Mode::direct};
        return stop(Barrier::measure,
                    "the one is the amount of each year, and the other is not of a whole year");
    }
    if (in_time) {
        Measure of_part{}, of_whole{};
        if (!adds_up_over_time(part, whole, of_part, of_whole))
            return stop(Barrier::time,
                        fmt::format("the time of the one ({}) is only a part of that of the other ({})",
                                    in_words(part.at), in_words(whole.at)));
    } else if (part.intensive || ctx.predicate.additive == false) {
        return stop(
            p.overlap == Overlap::same || p.overlap == Overlap::unknown ? Barrier::scope : Barrier::place,
            "the one is of a part of what the other is of, and parts of this do not add up");
    }
    return {mode};
}

// Of one time: a stock is at most the peak, and a peak at most the total.
Footing Judge::same_time_measures(Mode mode) const {
    const auto rank = [](Measure m) { return m == Measure::stock ? 0 : m == Measure::peak ? 1 : 2; };
    const Measure x = a.at.measure, y = b.at.measure;
    const auto is_flow = [](Measure m) { return m == Measure::flow; };
    if (x == y || x == Measure::unstated || y == Measure::unstated) return {mode};
    if (is_flow(x) || is_flow(y)) {
        // Of no one stated time, what flows is part of what it comes to in all.
        const bool untimed = t.overlap == Overlap::unknown && mode == Mode::direct && x != y;
        if (untimed && y == Measure::total) return {Mode::first_is_part};
        if (untimed && x == Measure::total) return {Mode::second_is_part};
        if (x == Measure::total || y == Measure::total) return {mode};
        return stop(Barrier::measure,
                    fmt::format("the one is a {} and the other a {}", to_string(x), to_string(y)));
    }
    const Mode order = rank(x) < rank(y) ? Mode::first_is_part : Mode::second_is_part;
    if (mode != Mode::direct && mode != order)
        return stop(Barrier::measure, "each is the wider figure in one respect");
    return {order};
}

Footing Judge::quantities(Overlap wider) {
    if (!a.at.per.empty() && !b.at.per.empty() && a.at.per != b.at.per)
        return stop(Barrier::unit, fmt::format("the one is per {}, the other per {}", a.at.per, b.at.per));
    if (!some_is_ratio() && t.overlap == Overlap::crossing) {
        const auto flows = [](const Prepared& x) {
            return x.at.measure == Measure::flow || x.at.measure == Measure::total;
        };
        const auto is_amount = [](const Prepared& x) {
            return x.unit.known && !x.intensive && x.at.measure == Measure::unstated;
        };
        const bool adds_up = ctx.predicate.additive.value_or(is_amount(a) || is_amount(b));
        if (flows(a) || flows(b) || adds_up)
            return stop(Barrier::time, fmt::format("their times overlap only in part ({} and {})",
                                                   in_words(a.at), in_words(b.at)));
        note("their times overlap only in part; taken as one");
    }
    if (a.at.yearly() != b.at.yearly() && wider == Overlap::same) {
        const Prepared& plain = a.at.yearly() ? b : a;
        if (plain.at.dated && plain.at.last - plain.at.first >= days_in_year)
            return stop(Barrier::measure, "the one is the amount of each year, the other of all of them");
    }
    Footing result;
    if (wider == Overlap::first_inside) result = nested_amounts(Mode::first_is_part);
    else if (wider == Overlap::second_inside) result = nested_amounts(Mode::second_is_part);
    if (result.mode == Mode::none) return result;
    const bool one_time = t.overlap == Overlap::same || t.overlap == Overlap::unknown;
    return one_time ? same_time_measures(result.mode) : result;
}

// Terms, truth values, places on a scale, dates.
Footing Judge::others(Overlap wider) {
    if (wider == Overlap::same) {
        if (t.overlap != Overlap::crossing || some_is(ValueKind::date)) return {Mode::direct};
        const bool both_last = ctx.predicate.nature == Nature::state && a.at.span && b.at.span;
        note("their times overlap only in part");
        return {both_last ? Mode::direct : Mode::at_most_tension};
    }
    const bool by_place = p.overlap == Overlap::first_inside || p.overlap == Overlap::second_inside;
    const bool by_scope = s.overlap == Overlap::first_inside || s.overlap == Overlap::second_inside;
    if (some_is(ValueKind::date)) {
        if (!by_place && !by_scope) return {Mode::direct};
        return stop(by_place ? Barrier::place : Barrier::scope,
                    "what holds of a part need not hold of the whole");
    }
    const Mode mode = wider == Overlap::first_inside ? Mode::first_is_part : Mode::second_is_part;
    const Prepared& whole = mode == Mode::first_is_part ? b : a;
    const bool lasted = whole.at.span && ctx.predicate.nature != Nature::event && !whole.denied;
    if (!by_place && !by_scope && lasted &&
        (ctx.predicate.nature == Nature::state || !some_is(ValueKind::truth)))
        return {Mode::direct};
    // What is denied of the whole is denied of its parts.
    if (whole.denied || (whole.kind == ValueKind::truth && !whole.yes)) return {Mode::direct};
    if (by_place) return stop(Barrier::place, "what holds of a part need not hold of the whole");
    if (by_scope) return stop(Barrier::scope, "what holds of a part need not hold of the whole");
    if (some_is(ValueKind::truth) || a.denied || b.denied)
        return stop(Barrier::time,
                    fmt::format("the time of the one is only a part of that of the other ({} and {})",
                                in_words(a.at), in_words(b.at)));
    note("the time of the one is a part of that of the other");
    return {Mode::at_most_tension};
}

Footing Judge::decide() {
    if (a.at.status != b.at.status)
        return stop(Barrier::status, fmt::format("the one is {}, the other {}", status_name(a.at, *a.claim),
                                                 status_name(b.at, *b.claim)));
    t = time(), p = place(), s = scope();
    const auto any = [&](Overlap o) { return t.overlap == o || p.overlap == o || s.overlap == o; };
    if (any(Overlap::disjoint)) return stop_at_disjoint();
    if (voices == Voices::as_stated && is_announced(a, b)) return {Mode::direct};
    if (any(Overlap::unknown) && one_voice()) return stop_at_unknown();
    if (!a.at.statistic.empty() && !b.at.statistic.empty() && a.at.statistic != b.at.statistic)
        return stop(Barrier::measure,
                    fmt::format("the one is a {}, the other a {}", a.at.statistic, b.at.statistic));
    if (are_contrary(a.at.side, b.at.side))
        return stop(Barrier::scope,
                    fmt::format("the one is {}, the other {}", quoted(a.at.side), quoted(b.at.side)));
    const bool directed = a.at.direction * b.at.direction < 0;
    if (a.at.counted.empty() != b.at.counted.empty() &&
        tells_another_outcome(a.at.counted.empty() ? b.at.counted : a.at.counted))
        return stop(Barrier::scope, fmt::format("the one counts {}, as far as its words tell",
                                                quoted(a.at.counted.empty() ? b.at.counted : a.at.counted)));
    const bool both_counted = !a.at.counted.empty() && !b.at.counted.empty() && !directed;
    const Wording counted = both_counted ? compare_wording(a.at.counted, b.at.counted) : Wording::same;
    if (counted == Wording::unlike || (both_counted && are_two_of_a_series(a.at.counted, b.at.counted)))
        return stop(Barrier::scope,
                    fmt::format("they count different things ({} and {}), as far as their words tell",
                                quoted(a.at.counted), quoted(b.at.counted)));
    if (any(Overlap::first_inside) && any(Overlap::second_inside))
        return stop(t.overlap == Overlap::first_inside || t.overlap == Overlap::second_inside
                        ? Barrier::time
                        : Barrier::scope,
                    "each is wider than the other in one respect");
    const Overlap wider = any(Overlap::first_inside)    ? Overlap::first_inside
                          : any(Overlap::second_inside) ? Overlap::second_inside
                                                        : Overlap::same;
    if (s.inferred) note("the scopes are told to lie within each other by their words alone");
    Footing result =
        both_are(ValueKind::quantity) && !a.denied && !b.denied ? quantities(wider) : others(wider);
    if (result.mode == Mode::none) return result;
    if (result.mode == Mode::first_is_part || result.mode == Mode::second_is_part)
        result.barrier = part_of_what();
    note_unknowns();
    result.limited = directed ? Limited::neither : limited();
    // Of a series two undated figures need not be of one time either.
    const bool undated =
        (t.overlap == Overlap::unknown && a.at.dated != b.at.dated) || (is_loose(ctx, a) && is_loose(ctx, b));
    if (!undated || !ctx.series) {
        const bool unlike_scopes = s.overlap == Overlap::unknown && s.doubtful &&
                                   compare_wording(a.at.scope, b.at.scope) == Wording::some_shared;
        const bool limited_rate =
            (a.intensive || b.intensive) && a.at.counted.empty() != b.at.counted.empty();
        const bool some_counted = counted == Wording::some_shared;
        if ((unlike_scopes || limited_rate || some_counted) && result.mode == Mode::direct)
            result.mode = Mode::at_most_tension;
        return result;
    }
    if (!both_are(ValueKind::quantity))
        return stop(Barrier::time, "the one is undated, and the other is one of several for different times");
    result.series = true;
    if (result.mode == Mode::direct) result.mode = Mode::at_most_tension;
    return result;
}

}  // namespace

bool is_loose(const Context& context, const Prepared& p) noexcept {
    return context.series && p.kind == ValueKind::quantity && !p.at.dated && p.at.when.empty();
}

bool is_announced(const Prepared& a, const Prepared& b) noexcept {
    if (a.claim->source != b.claim->source) return false;
    const bool x = a.claim->stance == Stance::disputes, y = b.claim->stance == Stance::disputes;
    return x != y && (x ? b : a).claim->stance == Stance::endorses;
}

Footing footing(const Context& context, const Prepared& a, const Prepared& b, Reasons* why, Voices voices) {
    return Judge(context, a, b, why, voices).decide();
}

}  // namespace gainsay::detail
