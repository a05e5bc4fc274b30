// The sweeps find what comparing every claim with every other finds.
#include <rapidcheck.h>

#include <map>
#include <set>

#include "catch.hpp"
#include "claims.hpp"
#include "gainsay/detect.hpp"
#include "gainsay/reading.hpp"

using namespace gainsay;
using namespace gainsay::test;

namespace {

using Pairs = std::set<std::pair<std::string, std::string>>;

template <class T>
T one_of(const std::vector<T>& from) {
    return *rc::gen::elementOf(from);
}

Quantity any_quantity() {
    const int x = *rc::gen::inRange(0, 12);
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            return exactly(x);
        case 1:
            return between(x, x + *rc::gen::inRange(1, 5));
        case 2:
            return less_than(x + 1);
        case 3:
            return at_most(x);
        case 4:
            return around(x, 0.5, 2);
        default: {
            Quantity q = exactly(x);
            q.possible = disjunction(q.possible, FuzzyInterval::exactly(x + 5));
            return q;
        }
    }
}

Value any_value(int kind) {
    switch (kind) {
        case 0:
            return any_quantity();
        case 1:
            return *rc::gen::inRange(0, 2) == 0 ? year(1960 + *rc::gen::inRange(0, 4))
                                                : years(1960, 1960 + *rc::gen::inRange(0, 4));
        case 2:
            return term(one_of<std::string>({"north", "south", "north side", "up north", "east"}));
        case 3:
            return Truth{*rc::gen::arbitrary<bool>()};
        default: {
            const int low = *rc::gen::inRange(0, 4);
            return Ordinal{low, low + *rc::gen::inRange(0, 2)};
        }
    }
}

void any_qualifiers(Claim& c) {
    if (*rc::gen::inRange(0, 3) == 0) {
        const int from = 1960 + *rc::gen::inRange(0, 4);
        c.when = "then";
        c.time = *rc::gen::arbitrary<bool>() ? year(from) : years(from, from + *rc::gen::inRange(0, 4));
    }
    if (*rc::gen::inRange(0, 4) == 0)
        c.scope = one_of<std::string>({"pilots", "fighter pilots", "pilots and officers", "cement"});
    if (*rc::gen::inRange(0, 5) == 0) c.where = one_of<std::string>({"Korea", "North Korea", "Pyongyang"});
    if (*rc::gen::inRange(0, 6) == 0) c.polarity = Polarity::denied;
    if (*rc::gen::inRange(0, 8) == 0) c.status = Status::promised;
    if (*rc::gen::inRange(0, 6) == 0)
        c.measure = one_of<Measure>({Measure::stock, Measure::flow, Measure::total, Measure::peak});
    if (*rc::gen::inRange(0, 6) == 0)
        c.said_by = {one_of<std::string>({"x", "y"})},
        c.stance = one_of<Stance>({Stance::reports, Stance::disputes});
}

// Words as they are printed, with what limits or turns them: whether two compare must not hang on a third, on the
// order, or on which of the two comes first.
const std::vector<std::string> printed_figures{"118",
                                               "118 (official)",
                                               "181",
                                               "nearly 120",
                                               "about 500",
                                               "200 or less",
                                               "several",
                                               "251 m (824 ft)",
                                               "842 ft",
                                               "0.81 (0.62–1.04)",
                                               "0.81 (0.62–1.14)",
                                               "30 (9.6%)",
                                               "30",
                                               "30 (6.9%)",
                                               "2 × 1,200 hp",
                                               "1,200 hp",
                                               "2,400 hp",
                                               "365 of 650",
                                               "365",
                                               "12 miles NW of Lincoln",
                                               "12 miles SE of Lincoln",
                                               "12 miles",
                                               "No. 3",
                                               "3rd",
                                               "third",
                                               "3",
                                               "$19bn, of which $4bn in cash",
                                               "98 men and 22 women",
                                               "120",
                                               "98",
                                               "mean 3.4",
                                               "median 3.5",
                                               "maximum 9",
                                               "£51 per annum",
                                               "£4",
                                               "5 children",
                                               "5 adults killed",
                                               "7 people",
                                               "200 tons promised",
                                               "200 tons",
                                               "150 tonnes",
                                               "July 19 °C",
                                               "19 °C",
                                               "-3 °C",
                                               "uninhabited",
                                               "no lives were lost",
                                               "not a single survivor",
                                               "down from 5 to 3",
                                               "between 5 and 7 hours",
                                               "5 h 30 min",
                                               "330 minutes",
                                               "6,000 miles at 12 knots",
                                               "6,000 miles",
                                               "wholesale £3",
                                               "retail £5",
                                               "63%",
                                               "62.8%",
                                               "two thirds",
                                               "as many as 40",
                                               "as low as 40",
                                               "2:1",
                                               "2 to 1",
                                               "183",
                                               "6 ft",
                                               "1.83 m",
                                               "753 killed, 4,529 wounded",
                                               "5,282",
                                               "4,425 (2000 census)",
                                               "1,886 troops",
                                               "2,427 passengers"};
const std::vector<std::string> printed_dates{"19 January 1864",
                                             "buried 17 Jan 1864",
                                             "died 19 Jan 1864",
                                             "January 1864",
                                             "1864",
                                             "1864?",
                                             "c. 1864",
                                             "1860s",
                                             "before 1860",
                                             "by 1865",
                                             "after 1863",
                                             "not before 1864",
                                             "spring 1864",
                                             "1862-1866",
                                             "1864 or 1865",
                                             "living 1871",
                                             "still standing in 1975",
                                             "1862 (per gravestone)",
                                             "3 May 1868, 16:30 UTC",
                                             "3 May 1868, 17:30 UTC",
                                             "3 May 1868",
                                             "opened to traffic 1 Nov 1864",
                                             "demolished 1931",
                                             "in Leeds on 19 January 1864",
                                             "unknown",
                                             "the 60s",
                                             "early 1864",
                                             "baptised 4 June 1861",
                                             "19 Jan 1864 (O.S.)",
                                             "19th century",
                                             "on Friday",
                                             "at 9.15 a.m.",
                                             "09:15"};
const std::vector<std::string> printed_names{"Rembrandt",
                                             "workshop of Rembrandt",
                                             "after Rembrandt",
                                             "Gen. Beauregard",
                                             "P. G. T. Beauregard",
                                             "E flat major",
                                             "E major",
                                             "Grade II",
                                             "Grade II*",
                                             "ISBN 0-306-40615-2",
                                             "9780306406157",
                                             "Virginia",
                                             "West Virginia",
                                             "J. Smith",
                                             "John Smith",
                                             "James Smith",
                                             "Moscow",
                                             "Moscow, Russia",
                                             "only Dutch",
                                             "Dutch",
                                             "51.5014, -0.1419",
                                             "51.5014, 0.1419",
                                             "oil, linen",
                                             "linen",
                                             "No. 5",
                                             "not Moscow",
                                             "yes",
                                             "no",
                                             "second largest",
                                             "largest",
                                             "North Korea",
                                             "Pyongyang",
                                             "widow of John Smith",
                                             "+44 20 7946 0018",
                                             "020 7946 0018",
                                             "colour",
                                             "color"};

Small printed_dossier() {
    const std::vector<const std::vector<std::string>*> pools{&printed_figures, &printed_dates,
                                                             &printed_names};
    Small s{one_of<std::string>({"value", "deaths", "length", "number of men", "died", "opened", "built",
                                 "artist", "place", "rank", "salary", "time", "catalogue number"})};
    s.dossier.vocabulary.within = {{"Pyongyang", "North Korea"}};
    const int pool = *rc::gen::inRange(0, 3);
    const int size = *rc::gen::inRange(2, 9);
    for (int i = 0; i < size; ++i) {
        const int own = *rc::gen::inRange(0, 8) == 0 ? *rc::gen::inRange(0, 3) : pool;
        s.say(one_of<std::string>({"a", "b", "c"}), one_of(*pools[static_cast<std::size_t>(own)]), Text{},
              [](Claim& c) {
                  if (*rc::gen::inRange(0, 5) == 0)
                      c.when = one_of<std::string>({"1864", "1865", "1860-1870"});
                  if (*rc::gen::inRange(0, 8) == 0)
                      c.scope = one_of<std::string>({"men", "officers and men"});
                  if (*rc::gen::inRange(0, 8) == 0) c.polarity = Polarity::denied;
              });
    }
    resolve(s.dossier);
    return s;
}

Small any_dossier() {
    if (*rc::gen::arbitrary<bool>()) return printed_dossier();
    Small s;
    s.dossier.vocabulary.within = {{"Pyongyang", "North Korea"}};
    const int kind = *rc::gen::inRange(0, 6);
    const int size = *rc::gen::inRange(2, 14);
    for (int i = 0; i < size; ++i) {
        const int own_kind = kind < 5 ? kind : *rc::gen::inRange(0, 5);
        s.say(one_of<std::string>({"a", "b", "c"}), "words " + std::to_string(i), any_value(own_kind),
              any_qualifiers);
    }
    return s;
}

// For the report of a failure.
std::string described(const Small& s) {
    std::string text;
    for (const Claim& c : s.dossier.claims()) {
        const auto* name = std::get_if<Term>(&c.value);
        text += fmt::format(
            "{} “{}” {} {} time {}{} where '{}' scope '{}' measure {} said by '{}'{}{}{}\n", c.id, c.words,
            to_string(kind_of(c.value)), name ? name->keys.front() : "",
            c.time ? c.time->earliest->number : 0,
            c.time && c.time->shape == DateShape::span ? " (span)" : "", c.where, c.scope,
            to_string(c.measure), fmt::join(c.said_by, ", "), c.polarity == Polarity::denied ? " denied" : "",
            c.status == Status::promised ? " promised" : "", c.stance == Stance::disputes ? " disputed" : "");
    }
    return text;
}

Pairs pairs_by_comparing(const Small& s, Relation relation) {
    Pairs result;
    const auto claims = s.dossier.claims();
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::size_t j = 0; j < claims.size(); ++j)
            if (claims[i].id < claims[j].id &&
                compare(s.dossier, static_cast<ClaimId>(i), static_cast<ClaimId>(j)).relation == relation)
                result.emplace(claims[i].id, claims[j].id);
    return result;
}

Pairs pairs_found(const Small& s, const std::vector<Finding>& findings, FindingRelation relation) {
    Pairs result;
    for (const Finding& f : findings) {
        if (f.relation != relation) continue;
        RC_ASSERT(f.pairs_total == f.pairs.size());
        for (const auto& [a, b] : f.pairs) result.emplace(s.dossier[a].id, s.dossier[b].id);
    }
    return result;
}

// Families of conflicts, as the lowest id of each claim's family.
std::map<std::string, std::string> families(const Pairs& conflicts) {
    std::map<std::string, std::string> lowest;
    for (const auto& [a, b] : conflicts) lowest[a] = a, lowest[b] = b;
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [a, b] : conflicts) {
            const std::string& low = std::min(lowest[a], lowest[b]);
            changed = changed || lowest[a] != lowest[b];
            lowest[a] = lowest[b] = std::string(low);
        }
    }
    return lowest;
}

}  // namespace

TEST_CASE("detect finds the conflicts and tensions that comparing each with each finds") {
    CHECK(rc::check([] {
        const Small s = any_dossier();
        const auto findings = detect(s.dossier);
        RC_LOG() << described(s);
        const Pairs conflicts = pairs_by_comparing(s, Relation::conflicts);
        RC_ASSERT(pairs_found(s, findings, FindingRelation::conflict) == conflicts);
        Pairs tensions = pairs_by_comparing(s, Relation::tension);
        auto family = families(conflicts);
        std::erase_if(tensions, [&](const auto& pair) {
            return family.contains(pair.first) && family.contains(pair.second) &&
                   family[pair.first] == family[pair.second];
        });
        RC_ASSERT(pairs_found(s, findings, FindingRelation::tension) == tensions);
        for (const Finding& f : findings)
            if (f.relation == FindingRelation::conflict)
                for (ClaimId id : f.claims)
                    RC_ASSERT(family[s.dossier[id].id] == family[s.dossier[f.claims.front()].id]);
    }));
}

TEST_CASE("comparing is symmetric: relation mirrored, barrier, degree and words the same") {
    CHECK(rc::check([] {
        const Small s = any_dossier();
        const auto size = static_cast<std::uint32_t>(s.dossier.claims().size());
        for (std::uint32_t i = 0; i < size; ++i)
            for (std::uint32_t j = 0; j < i; ++j) {
                const Comparison x = compare(s.dossier, ClaimId{i}, ClaimId{j}),
                                 y = compare(s.dossier, ClaimId{j}, ClaimId{i});
                const bool mirrored =
                    (x.relation == Relation::refines && y.relation == Relation::refined_by) ||
                    (x.relation == Relation::refined_by && y.relation == Relation::refines) ||
                    (x.relation == y.relation && x.relation != Relation::refines &&
                     x.relation != Relation::refined_by);
                RC_ASSERT(mirrored);
                RC_ASSERT(x.barrier == y.barrier);
                RC_ASSERT(x.consistency == y.consistency);
                RC_ASSERT(x.because == y.because);
                RC_ASSERT(!x.because.empty());
            }
    }));
}

TEST_CASE("findings are the same whatever the order of the claims") {
    CHECK(rc::check([] {
        const Small s = any_dossier();
        std::vector<Claim> claims(s.dossier.claims().begin(), s.dossier.claims().end());
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < claims.size(); ++i)
            order.insert(order.begin() + *rc::gen::inRange<int>(0, static_cast<int>(i) + 1), i);
        Dossier shuffled;
        shuffled.vocabulary = s.dossier.vocabulary;
        for (const Source& source : s.dossier.sources()) shuffled.add(source);
        for (std::size_t i : order) shuffled.add(claims[i]);
        DetectOptions options;
        options.all = true;
        const auto x = detect(s.dossier, options), y = detect(shuffled, options);
        RC_ASSERT(x.size() == y.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            RC_ASSERT(x[i].id == y[i].id);
            RC_ASSERT(x[i].explanation == y[i].explanation);
            RC_ASSERT(x[i].notes == y[i].notes);
            RC_ASSERT(x[i].claims.size() == y[i].claims.size());
            for (std::size_t k = 0; k < x[i].claims.size(); ++k)
                RC_ASSERT(s.dossier[x[i].claims[k]].id == shuffled[y[i].claims[k]].id);
        }
    }));
}

TEST_CASE("a wider hedge never makes a conflict") {
    CHECK(rc::check([] {
        Small narrow, wide;
        const int x = *rc::gen::inRange(-50, 50), y = *rc::gen::inRange(-50, 50);
        const int core = *rc::gen::inRange(0, 10), support = core + *rc::gen::inRange(1, 10);
        const int more = *rc::gen::inRange(0, 10);
        const auto change = [&](Claim& c) {
            if (x % 3 == 0) c.polarity = Polarity::denied;
        };
        for (Small* s : {&narrow, &wide}) {
            s->say("a", "x", around(x, 3, 7), change);
            s->say("b", "y",
                   s == &narrow ? around(y, core, support) : around(y, core + more, support + more));
        }
        const auto relation = [](const Small& s) { return compare(s.dossier, ClaimId{0}, ClaimId{1}); };
        const Comparison before = relation(narrow), after = relation(wide);
        RC_ASSERT(before.relation == Relation::conflicts || after.relation != Relation::conflicts);
        RC_ASSERT(before.consistency <= after.consistency);
    }));
}

TEST_CASE("the unit makes no difference") {
    static const Unit metre{"metre", "m", {{1}}, 1, 0, {}, "", ""},
        yard{"yard", "yd", {{1}}, 0.9144, 0, {}, "", ""};
    CHECK(rc::check([] {
        const auto in = [](Quantity q, const Unit& unit, double factor) {
            q.possible = q.possible.scaled(1 / factor);
            if (q.lower) *q.lower /= factor;
            if (q.upper) *q.upper /= factor;
            q.units.push_back(&unit);
            return q;
        };
        const Quantity x = any_quantity(), y = any_quantity();
        Small metres, mixed;
        metres.say("a", "x", in(x, metre, 1)), metres.say("b", "y", in(y, metre, 1));
        mixed.say("a", "x", in(x, metre, 1)), mixed.say("b", "y", in(y, yard, 0.9144));
        const auto relation = [](const Small& s) {
            return compare(s.dossier, ClaimId{0}, ClaimId{1}).relation;
        };
        RC_ASSERT(relation(metres) == relation(mixed));
    }));
}
