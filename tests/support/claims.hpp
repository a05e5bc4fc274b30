// Small dossiers built by hand, with values as the semantics define them, so that tests of comparing and
// detecting do not lean on the reading of words.
#pragma once

#include <fmt/format.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "gainsay/dossier.hpp"

namespace gainsay::test {

inline Quantity exactly(double x) {
    Quantity q;
    q.value = x;
    q.lower = q.upper = x;
    q.lower_closed = q.upper_closed = true;
    q.exact = true;
    q.possible = FuzzyInterval::exactly(x);
    return q;
}

inline Quantity between(double low, double high) {
    Quantity q;
    q.modifier = Modifier::range;
    q.lower = low, q.upper = high;
    q.lower_closed = q.upper_closed = true;
    q.possible = FuzzyInterval::within({{low, true}, {high, true}});
    return q;
}

/// A number with a halo: core and support reach this far to both sides.
inline Quantity around(double value, double core, double support) {
    Quantity q;
    q.value = value;
    q.lower = q.upper = value;
    q.lower_closed = q.upper_closed = true;
    q.possible = FuzzyInterval::trapezoid({{value - support, true}, {value + support, true}},
                                          {{value - core, true}, {value + core, true}});
    return q;
}

inline Quantity less_than(double x) {
    Quantity q;
    q.modifier = Modifier::less;
    q.upper = x;
    q.possible = FuzzyInterval::within({{0, true}, {x, false}});
    return q;
}

inline Quantity at_most(double x) {
    Quantity q;
    q.modifier = Modifier::at_most;
    q.upper = x;
    q.upper_closed = true;
    q.possible = FuzzyInterval::within({{0, true}, {x, true}});
    return q;
}

inline Quantity in(double x, const Unit& unit) {
    Quantity q = exactly(x);
    q.units.push_back(&unit);
    return q;
}

inline Date days(CivilDate first, CivilDate last, DateShape shape = DateShape::instant) {
    Date date;
    date.earliest = to_day(first);
    date.latest = to_day(last);
    date.shape = shape;
    date.days = FuzzyInterval::within({{static_cast<double>(date.earliest->number), true},
                                       {static_cast<double>(date.latest->number), true}});
    return date;
}
inline Date year(std::int64_t y) { return days({y, 1, 1}, {y, 12, 31}); }
inline Date years(std::int64_t first, std::int64_t last) {
    return days({first, 1, 1}, {last, 12, 31}, DateShape::span);
}
inline Date month(std::int64_t y, int m) { return days({y, m, 1}, {y, m, days_in_month(y, m)}); }

inline Term term(std::string_view name) { return {{fold(name)}}; }

/// One dossier with one question, "matter" / "asked", unless it or a claim is told otherwise.
class Small {
  public:
    explicit Small(std::string asked = "asked") : asked_(std::move(asked)) {}

    Dossier dossier;

    using Change = std::function<void(Claim&)>;

    /// Adds what `source` says in `words`, whose meaning is `value`.
    ClaimId say(const std::string& source, const std::string& words, Value value, const Change& change = {}) {
        const auto known = dossier.source_id(source);
        Claim claim;
        claim.id = fmt::format("{}-{}", source, ++count_);
        claim.source = known ? *known : add(source);
        claim.subject = "matter";
        claim.predicate = asked_;
        claim.words = words;
        claim.value = std::move(value);
        if (change) change(claim);
        return dossier.add(std::move(claim));
    }
    Predicate& predicate(const std::string& name = "asked") { return dossier.vocabulary.predicates[name]; }

  private:
    SourceId add(const std::string& id) {
        Source source;
        source.id = id;
        return dossier.add(std::move(source));
    }
    std::string asked_;
    int count_ = 0;
};

inline Small::Change at(std::string when, Date time) {
    return [=](Claim& c) { c.when = when, c.time = time; };
}
inline Small::Change scope(std::string text) {
    return [=](Claim& c) { c.scope = text; };
}
inline Small::Change where(std::string text) {
    return [=](Claim& c) { c.where = text; };
}
inline Small::Change status(Status s) {
    return [=](Claim& c) { c.status = s; };
}
inline Small::Change denied() {
    return [](Claim& c) { c.polarity = Polarity::denied; };
}
inline Small::Change measured(Measure m) {
    return [=](Claim& c) { c.measure = m; };
}
inline Small::Change told_by(std::string voice, Stance stance = Stance::reports) {
    return [=](Claim& c) { c.said_by = {voice}, c.stance = stance; };
}
inline Small::Change both(Small::Change a, Small::Change b) {
    return [=](Claim& c) { a(c), b(c); };
}

}  // namespace gainsay::test
