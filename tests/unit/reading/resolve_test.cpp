#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gainsay/reading.hpp"
#include "reading/clocks/clock.hpp"
#include "reading/clocks/duration.hpp"

using namespace gainsay;

namespace {

// A dossier with one question and the given answers of one source.
struct Asked {
    Dossier dossier;
    SourceId source;

    explicit Asked(const Predicate& predicate = {}, const Source& about = {}) {
        Source given = about;
        if (given.id.empty()) given.id = "A";
        source = dossier.add(given);
        dossier.vocabulary.predicates["p"] = predicate;
    }
    ClaimId say(const std::string& words, const std::string& unit = {}, const std::string& when = {},
                const std::string& predicate = "p") {
        Claim claim;
        claim.source = source;
        claim.subject = "s";
        claim.predicate = predicate;
        claim.words = words;
        claim.unit = unit;
        claim.when = when;
        if (words.empty()) claim.polarity = Polarity::denied;
        return dossier.add(std::move(claim));
    }
};

std::vector<ValueKind> kinds(const std::vector<std::string>& answers, const Predicate& declared = {},
                             const std::string& predicate = "p") {
    Asked asked(declared);
    for (const auto& words : answers) asked.say(words, {}, {}, predicate);
    resolve(asked.dossier);
    std::vector<ValueKind> found;
    for (const Claim& claim : asked.dossier.claims()) found.push_back(kind_of(claim.value));
    return found;
}

std::vector<ValueKind> all(std::size_t count, ValueKind kind) { return std::vector<ValueKind>(count, kind); }

template <class Kind>
Kind value_of(const std::string& words, const Predicate& predicate, const std::string& unit = {}) {
    Asked asked(predicate);
    const auto id = asked.say(words, unit);
    resolve(asked.dossier);
    return std::get<Kind>(asked.dossier[id].value);
}

Predicate of_kind(ValueKind kind) {
    Predicate predicate;
    predicate.kind = kind;
    return predicate;
}

}  // namespace

TEST_CASE("figures with hedges and counted nouns are quantities without a declaration") {
    CHECK(kinds({"200 or less", "14", "nearly 100", "over 300,000"}) == all(4, ValueKind::quantity));
    CHECK(kinds({"200 pilots", "nearly 100 young pilots"}) == all(2, ValueKind::quantity));
    CHECK(kinds({"37 percent", "one-third"}) == all(2, ValueKind::quantity));
}

TEST_CASE("names are terms without a declaration") {
    CHECK(kinds({"Korean side", "the Soviet Union"}) == all(2, ValueKind::term));
    CHECK(kinds({"close"}) == all(1, ValueKind::term));
    CHECK(kinds({"last remaining", "one of several"}) == all(2, ValueKind::term));
}

TEST_CASE("many words are free text unless a term is declared") {
    const std::string words = "it is said that nobody who was there could remember any of it";
    CHECK(kinds({words}) == all(1, ValueKind::text));
    CHECK(kinds({words}, of_kind(ValueKind::term)) == all(1, ValueKind::term));
    CHECK(kinds({"short"}, of_kind(ValueKind::text)) == all(1, ValueKind::text));
}

TEST_CASE("one date among bare years makes all of them dates") {
    CHECK(kinds({"1967", "June 1967"}) == all(2, ValueKind::date));
    CHECK(kinds({"1968-1969", "fall of 1966", "1967"}) == all(3, ValueKind::date));
}

TEST_CASE("bare years are dates unless the question asks for a number") {
    CHECK(kinds({"1967", "1968"}) == all(2, ValueKind::date));
    CHECK(kinds({"1967", "1968"}, {}, "number of soldiers") == all(2, ValueKind::quantity));
    CHECK(kinds({"1967", "25,000"}) == all(2, ValueKind::quantity));
    Predicate counted;
    counted.question = "How many {subject} were sent?";
    CHECK(kinds({"1967", "1968"}, counted) == all(2, ValueKind::quantity));
}

TEST_CASE("yes and no are truth, and nothing is no amount") {
    CHECK(kinds({"yes", "no", "True", "none"}) == all(4, ValueKind::truth));
    CHECK(kinds({"200", "none", "no", "not a single one"}) == all(4, ValueKind::quantity));
    CHECK(kinds({"yes", "denied"}) == all(2, ValueKind::truth));
    CHECK(kinds({"yes", "a good deal", "very much"}) ==
          std::vector<ValueKind>{ValueKind::truth, ValueKind::term, ValueKind::term});
    Asked asked;
    asked.say("200");
    const auto none = asked.say("none");
    resolve(asked.dossier);
    CHECK(std::get<Quantity>(asked.dossier[none].value).value == 0.0);
}

TEST_CASE("a denied claim without words denies that it is so") {
    Asked asked;
    const auto denied = asked.say("");
    resolve(asked.dossier);
    CHECK(std::get<Truth>(asked.dossier[denied].value).yes);
}

TEST_CASE("the unit column counts where the words carry no unit") {
    const auto plain = value_of<Quantity>("5", {}, "km");
    REQUIRE(plain.units.size() == 1);
    CHECK(plain.units[0]->symbol == "km");
    const auto printed = value_of<Quantity>("5 miles", {}, "km");
    REQUIRE(printed.units.size() == 1);
    CHECK(printed.units[0]->symbol != "km");
    Predicate in_metres;
    in_metres.unit = "m";
    CHECK(value_of<Quantity>("5", in_metres).units.size() == 1);
    CHECK(value_of<Quantity>("5", {}, "million rubles").value == 5e6);
    CHECK(value_of<Quantity>("5", {}, "pilots").units.empty());
}

TEST_CASE("a figure among a few words is read where the question asks for one") {
    const Predicate number = of_kind(ValueKind::quantity);
    CHECK(value_of<Quantity>("killed 14 people", number).value == 14);
    CHECK(value_of<Quantity>("stood 6 feet tall", number).value == 6);
    CHECK(value_of<Quantity>("the dead numbered at least 30", number).modifier == Modifier::at_least);
    CHECK(kinds({"15", "killed 14 people"}) == all(2, ValueKind::quantity));
    CHECK(value_of<Quantity>("14 of the 20 pilots", number).value == 14);
    for (const char* words :
         {"did not kill 14", "14 here, 15 there", "Route 66 and Highway 61", "14 and 20 pilots",
          "a long tale in which somebody says that there were 14 of them"})
        CHECK(kinds({words}, number) == all(1, ValueKind::text));
}

TEST_CASE("exact predicates read bare numbers without a halo") {
    Predicate exact;
    exact.exact = true;
    CHECK(value_of<Quantity>("200", exact).possible != value_of<Quantity>("200", {}).possible);
}

TEST_CASE("words that cannot be read as what is declared are text") {
    CHECK(kinds({"a great many", "200"}, of_kind(ValueKind::quantity))[1] == ValueKind::quantity);
    CHECK(kinds({"Hanoi"}, of_kind(ValueKind::quantity)) == all(1, ValueKind::text));
    CHECK(kinds({"Hanoi"}, of_kind(ValueKind::date)) == all(1, ValueKind::text));
    CHECK(kinds({"perhaps"}, of_kind(ValueKind::truth)) == all(1, ValueKind::text));
}

TEST_CASE("terms are compared by folded names and aliases") {
    Asked asked;
    asked.dossier.vocabulary.aliases["ussr"] = "Soviet Union";
    const auto id = asked.say("the U.S.S.R.");
    resolve(asked.dossier);
    CHECK(std::get<Term>(asked.dossier[id].value).keys == std::vector<std::string>{"soviet union"});
}

TEST_CASE("lists of terms are split where a predicate has many values") {
    Predicate many;
    many.cardinality = Cardinality::many;
    const std::vector<std::string> expected{"he yuan", "peng xin"};
    CHECK(value_of<Term>("Peng Xin and He Yuan", many).keys == expected);
    CHECK(value_of<Term>("Peng Xin & He Yuan", many).keys == expected);
    CHECK(value_of<Term>("He Yuan; Peng Xin", many).keys == expected);
    CHECK(value_of<Term>("A, B, and C", many).keys == std::vector<std::string>{"a", "b", "c"});
    CHECK(value_of<Term>("Smith, J.; Doe, A.", many).keys.size() == 2);
    CHECK(value_of<Term>("Peng Xin and He Yuan", {}).keys.size() == 1);
}

TEST_CASE("a name that the vocabulary knows is not split") {
    Predicate many;
    many.cardinality = Cardinality::many;
    Asked asked(many);
    asked.dossier.vocabulary.within.emplace_back("Trinidad and Tobago", "Caribbean");
    const auto id = asked.say("Trinidad and Tobago, Cuba");
    resolve(asked.dossier);
    CHECK(std::get<Term>(asked.dossier[id].value).keys ==
          std::vector<std::string>{"cuba", "trinidad and tobago"});
}

TEST_CASE("words are placed on a declared scale by the labels they hold") {
    Predicate scaled;
    scaled.scale = {"hostile", "uneasy", "close", "very close"};
    const auto place = [&](const std::string& words) { return value_of<Ordinal>(words, scaled); };
    CHECK(place("Close") == Ordinal{2, 2});
    CHECK(place("close and friendly") == Ordinal{2, 2});
    CHECK(place("very close") == Ordinal{3, 3});
    CHECK(place("from uneasy to close") == Ordinal{1, 2});
    CHECK(place("not hostile") == Ordinal{1, 3});
    CHECK(place("no longer very close") == Ordinal{0, 2});
    CHECK(kinds({"enclosed", "cold"}, scaled).size() == 2);
    Asked asked(scaled);
    const auto id = asked.say("enclosed");
    resolve(asked.dossier);
    CHECK(kind_of(asked.dossier[id].value) == ValueKind::text);
}

TEST_CASE("the order of days and months comes from the source") {
    Source british, american;
    british.id = american.id = "A";
    british.date_order = DateOrder::day_first;
    american.date_order = DateOrder::month_first;
    const auto day = [](const Source& source) {
        Asked asked(of_kind(ValueKind::date), source);
        const auto id = asked.say("2.5.1967");
        resolve(asked.dossier);
        return to_civil(*std::get<Date>(asked.dossier[id].value).earliest);
    };
    CHECK(day(british) == CivilDate{1967, 5, 2});
    CHECK(day(american) == CivilDate{1967, 2, 5});
}

TEST_CASE("the time of a claim is read from its when, and is nothing where that cannot be read") {
    Asked asked;
    const auto dated = asked.say("5", {}, "June 1967"), odd = asked.say("6", {}, "in the old days"),
               none = asked.say("7");
    resolve(asked.dossier);
    REQUIRE(asked.dossier[dated].time);
    CHECK(to_civil(*asked.dossier[dated].time->earliest) == CivilDate{1967, 6, 1});
    CHECK_FALSE(asked.dossier[odd].time);
    CHECK_FALSE(asked.dossier[none].time);
}

TEST_CASE("of an event a stretch of time is where its day lies") {
    Predicate event = of_kind(ValueKind::date);
    event.nature = Nature::event;
    CHECK(value_of<Date>("1966-1969", event).shape == DateShape::instant);
}

TEST_CASE("resolving one question gives what resolving all gives") {
    Asked asked;
    const auto year = asked.say("1967"), month = asked.say("June 1967");
    resolve(asked.dossier);
    const Value before = asked.dossier[year].value;
    asked.dossier.remove(month);
    resolve(asked.dossier, asked.dossier.question_of(year));
    asked.dossier.add(asked.dossier[month]);
    resolve(asked.dossier, asked.dossier.question_of(year));
    CHECK(asked.dossier[year].value == before);
}

namespace {

// The days that an answer to "when" means, where the dossier dates two events.
std::string dated(const std::string& words, const Predicate& predicate) {
    Asked asked(predicate);
    asked.dossier.vocabulary.events = {{"fall", "the fall of the Soviet Union", "1991", "atlas"},
                                       {"war", "the Korean War", "1950-1953", ""}};
    asked.dossier.vocabulary.aliases = {{"war in korea", "the Korean War"}};
    const auto id = asked.say(words);
    resolve(asked.dossier);
    const auto* date = std::get_if<Date>(&asked.dossier[id].value);
    return date != nullptr ? date->edtf : "no date";
}

}  // namespace

TEST_CASE("an event that the dossier dates is a date") {
    const Predicate when = of_kind(ValueKind::date);
    CHECK(dated("the fall of the Soviet Union", when) == "1991");
    CHECK(dated("with the fall of the Soviet Union", when) == "1991");
    CHECK(dated("the year after the fall of the Soviet Union", when) == "1992");
    CHECK(dated("two years before the fall of the Soviet Union", when) == "1989");
    CHECK(dated("at least the year after the fall of the Soviet Union", when) == "../1992");
    CHECK(dated("after the Korean War", when) == "1954/..");
    CHECK(dated("before the Korean War", when) == "../1949");
    CHECK(dated("during the war in Korea", when) == "1950/1953");
    CHECK(dated("after the fall of the Soviet Union in 1990", when) == "1991/..");
    CHECK(dated("before the fall of Rome", when) == "no date");
    CHECK(dated("the Korean War and its causes", when) == "no date");
}

TEST_CASE("an event is no date where the question asks for something else") {
    CHECK(dated("the Korean War", {}) == "no date");
    CHECK(dated("after the Korean War", {}) == "1954/..");
    CHECK(dated("the Korean War", of_kind(ValueKind::term)) == "no date");
}

TEST_CASE("a time that names an event is read") {
    Asked asked(of_kind(ValueKind::truth));
    asked.dossier.vocabulary.events = {{"fall", "the fall of the Soviet Union", "1991", ""}};
    const auto id = asked.say("yes", {}, "after the fall of the Soviet Union");
    resolve(asked.dossier);
    REQUIRE(asked.dossier[id].time);
    CHECK(asked.dossier[id].time->edtf == "1992/..");
}

TEST_CASE("a decade of no known century is that of the other dates on the question, if they agree") {
    const auto seventies = [](const std::vector<std::string>& others, const std::string& published) {
        Source about;
        about.published = published;
        Asked asked(of_kind(ValueKind::date), about);
        const auto id = asked.say("in the 70s");
        for (const std::string& words : others) asked.say(words);
        resolve(asked.dossier);
        return std::get<Date>(asked.dossier[id].value).edtf;
    };
    CHECK(seventies({"1968-1969", "1992"}, "") == "197X");
    CHECK(seventies({"1868"}, "") == "187X");
    CHECK(seventies({"1868", "1968"}, "") == "XX7X");
    CHECK(seventies({}, "") == "XX7X");
    CHECK(seventies({"1868"}, "2012") == "197X");
}

TEST_CASE("a scale in the column of units multiplies the figure, once") {
    const Predicate cost = of_kind(ValueKind::quantity);
    for (std::string_view unit : {"USD m", "USD millions", "US$ mn", "million USD", "USD (millions)", "m USD",
                                  "in USD million", "US$m"}) {
        INFO(unit);
        const auto q = value_of<Quantity>("5", cost, std::string(unit));
        CHECK(q.value == 5e6);
        REQUIRE_FALSE(q.units.empty());
        CHECK(q.units.front()->currency == "USD");
        CHECK(value_of<Quantity>("5 million", cost, std::string(unit)).value == 5e6);
    }
    CHECK(value_of<Quantity>("5", cost, "thousands").value == 5000);
    CHECK(value_of<Quantity>("5", cost, "'000").value == 5000);
    CHECK(value_of<Quantity>("5", cost, "'000 tonnes").value == 5000);
    CHECK(value_of<Quantity>("12", cost, "million rubles").value == 12e6);
    CHECK(value_of<Quantity>("5", cost, "thousand people").value == 5000);
    CHECK(value_of<Quantity>("more than 5", cost, "thousands").lower == 5000);
    // As wide as "75 million", and with what stands behind the figure.
    const auto of_a_year = value_of<Quantity>("75 in 1968", cost, "USD m");
    CHECK(of_a_year.value == 75e6);
    CHECK(of_a_year.possible(75.4e6) > 0);
    CHECK(of_a_year.base == "in 1968");
    CHECK(value_of<Quantity>("5 in 1968", cost, "bpd").per == "day");
    const auto yearly = value_of<Quantity>("5", cost, "USD m per year");
    CHECK(yearly.value == 5e6);
    CHECK(yearly.per == "year");
    CHECK(value_of<Quantity>("5", cost, "USD million/yr").per == "year");
    CHECK(value_of<Quantity>("5", cost, "kt per year").per == "year");
    CHECK(value_of<Quantity>("5", cost, "kt per year").value == 5);
    // A metre, a share and a rate are no scales.
    CHECK(value_of<Quantity>("5", cost, "m").units.front()->name == "metre");
    CHECK(value_of<Quantity>("5", cost, "m").value == 5);
    CHECK(value_of<Quantity>("5", cost, "USD").value == 5);
    CHECK(value_of<Quantity>("5", cost, "per 1000 people").value == 5);
    CHECK(value_of<Quantity>("5", cost, "kt").value == 5);
    CHECK(value_of<Quantity>("5", cost, "bpd").per == "day");
}

TEST_CASE("an amount with a comparison behind it is the amount") {
    const auto q = value_of<Quantity>("12.5 million, up 25% from 1967", of_kind(ValueKind::quantity));
    CHECK(q.value == 12.5e6);
    CHECK(q.ratio == RatioKind::none);
    CHECK(value_of<Quantity>("300, down from 400 in 1966", of_kind(ValueKind::quantity)).value == 300);
    CHECK(kinds({"3 dead, 12 wounded"}).front() != ValueKind::quantity);
}

TEST_CASE("times of the day are compared over zones, and roughly said ones with what they fit") {
    const auto keys = [](const std::vector<std::string>& answers) {
        Asked asked;
        for (const auto& words : answers) asked.say(words);
        resolve(asked.dossier);
        std::vector<std::string> found;
        for (const Claim& claim : asked.dossier.claims()) {
            const auto* term = std::get_if<Term>(&claim.value);
            found.push_back(term != nullptr ? term->keys.front() : "");
        }
        return found;
    };
    const auto agree = [&](const std::vector<std::string>& answers) {
        const auto found = keys(answers);
        INFO(answers.front() << " and " << answers.back());
        CHECK_FALSE(found.front().empty());
        return std::all_of(found.begin(), found.end(), [&](const auto& key) {
            const auto match = reading::match_clocks(key, found.front());
            return match && *match != reading::ClockMatch::apart;
        });
    };
    CHECK(agree({"14:30 UTC", "16:30 CEST", "2:30 pm GMT", "10:30 EDT", "16:30 (UTC+2)"}));
    CHECK(agree({"23:30 UTC", "01:30 CEST"}));
    CHECK_FALSE(agree({"14:30 UTC", "14:30 CEST"}));
    CHECK(agree({"14:30", "2:30 pm", "14:30 UTC"}));  // no zone is named by all
    CHECK(agree({"around noon", "12:10"}));
    CHECK_FALSE(agree({"around noon", "13:10"}));
    CHECK(agree({"shortly after 2 pm", "14:15"}));
    CHECK_FALSE(agree({"shortly after 2 pm", "13:50"}));
    CHECK(agree({"shortly after 2 p.m.", "2 pm"}));
    // CST is several zones, but one word for one of them.
    CHECK(agree({"15:00 CST", "3 p.m. CST"}));
    CHECK_FALSE(agree({"15:00 CST", "4 p.m. CST"}));
    CHECK(agree({"15:00 Moscow time", "3 p.m. Moscow time"}));
    CHECK(keys({"15:00 CST", "15:00 GMT"}).front().empty());
}

TEST_CASE("times of the day in words leave open what they do not say") {
    const auto fit = [](std::string_view a, std::string_view b) {
        reading::Clocks clocks;
        clocks.add(a), clocks.add(b);
        const auto x = clocks.name(a), y = clocks.name(b);
        INFO(a << " | " << b);
        REQUIRE(x);
        REQUIRE(y);
        const auto match = reading::match_clocks(*x, *y);
        REQUIRE(match);
        return *match != reading::ClockMatch::apart;
    };
    CHECK(fit("half past nine", "9:30"));
    CHECK(fit("half-past nine", "9.30 p.m."));
    CHECK_FALSE(fit("half past nine", "10:30"));
    CHECK(fit("a quarter to five", "16:45"));
    CHECK(fit("twenty-five past ten", "10:25"));
    CHECK(fit("ten minutes before noon", "11:50"));
    CHECK_FALSE(fit("five past midnight", "00:15"));
    CHECK(fit("ten o\u2019clock", "22:00"));
    CHECK_FALSE(fit("ten o'clock in the morning", "22:00"));
    CHECK(fit("11 at night", "23:00"));
    CHECK(fit("nine thirty", "9:30"));
    CHECK(fit("25 to six", "17:35"));
    CHECK_FALSE(fit("9:30", "21:30"));
    CHECK(fit("0930 hours", "9.30am"));
    CHECK(fit("between 2 and 3 a.m.", "2.40am"));
    CHECK_FALSE(fit("between 2 and 3 a.m.", "2.40pm"));
    CHECK(fit("11 to 1 p.m.", "noon"));
    CHECK(fit("about 10 a.m.", "10.30 a.m."));
    CHECK_FALSE(fit("about 10 a.m.", "10.45 a.m."));
    CHECK(fit("just before noon", "11:55"));
    CHECK_FALSE(fit("just before noon", "12:05"));
    CHECK(fit("around midnight", "23:45"));
    CHECK(fit("after 9 a.m.", "23:00"));
    CHECK_FALSE(fit("after 9 a.m.", "8:00"));
    CHECK_FALSE(fit("before noon", "1 p.m."));
    CHECK(fit("9\u20135 p.m.", "9 a.m. to 5 p.m."));
    CHECK_FALSE(fit("from 9 a.m. to 5 p.m.", "10 a.m.-4 p.m."));
    CHECK(fit("between 9 a.m. and 5 p.m.", "10 a.m.-4 p.m."));
    CHECK(fit("9\u00A0a.m.", "9:00"));
    CHECK(fit("1500 GMT", "3 p.m. GMT"));
    CHECK(fit("15.00 GMT", "3 p.m. GMT"));
    CHECK(fit("7 p.m. (1700 GMT)", "1700 GMT"));
    CHECK_FALSE(fit("7 p.m. (1700 GMT)", "1900 GMT"));
    CHECK(fit("9 a.m. on Monday", "9 a.m."));
    CHECK_FALSE(fit("9 a.m. Monday", "9 a.m. Tuesday"));
    CHECK(fit("some time between 2 and 3 a.m.", "2.40am"));
    CHECK(fit("dawn", "5 a.m."));
    CHECK_FALSE(fit("early morning", "3 p.m."));
    CHECK(fit("night", "2 a.m."));
    CHECK(fit("10:30", "10:30:15"));
    CHECK_FALSE(fit("10:30:20", "10:30:15"));
    for (const std::string_view other :
         {"5 to 10", "9", "nine", "about nine", "ten", "13:15 pm", "2.40 km", "2.5", "High Noon", "half",
          "noon meal", "quarter of 1968", "twenty", "seven eleven", "3-2", "1968", "a.m.", "past"})
        CHECK_FALSE(reading::read_clock(other));
}

TEST_CASE("a time of the day among others is no amount") {
    reading::Clocks odds;
    odds.add("ten to one");
    CHECK_FALSE(odds.name("ten to one"));
    CHECK_FALSE(odds.tells_time("ten to one"));
    CHECK(kinds({"8 in the evening", "20:00"}, {}, "departed") == all(2, ValueKind::term));
    CHECK(kinds({"1430 hours", "3:30 p.m."}, {}, "departed") == all(2, ValueKind::term));
    CHECK(kinds({"ten minutes before noon", "11:50"}, {}, "departed") == all(2, ValueKind::term));
    CHECK(kinds({"nine thirty", "9:30"}, {}, "departed") == all(2, ValueKind::term));
    CHECK(kinds({"8.30", "8:30"}, {}, "departed") == all(2, ValueKind::term));
    CHECK(kinds({"8.30", "8.45"}, {}, "price") == all(2, ValueKind::quantity));
    CHECK(kinds({"4.5", "4:30"}, {}, "pace") == all(2, ValueKind::quantity));
    CHECK(kinds({"1200 hours", "1,300 hours"}, {}, "flown") == all(2, ValueKind::quantity));
}

TEST_CASE("a decade with a blank is a date among dates") {
    CHECK(kinds({"199-", "1994"}, {}, "published") == all(2, ValueKind::date));
}

TEST_CASE("a bare year beside one before the era may be of either") {
    CHECK(kinds({"753 BC", "753"}) == all(2, ValueKind::date));
    Asked asked(of_kind(ValueKind::date));
    const auto told = asked.say("753 BC"), bare = asked.say("753");
    resolve(asked.dossier);
    const auto& a = std::get<Date>(asked.dossier[told].value);
    const auto& b = std::get<Date>(asked.dossier[bare].value);
    CHECK(consistency(a.days, b.days) == 1);
    CHECK(b.days.alternatives().size() == 2);
    // Beside dates of the era it is of the era, and beside amounts an amount.
    Asked later(of_kind(ValueKind::date));
    later.say("AD 800");
    const auto alone = later.say("753");
    resolve(later.dossier);
    CHECK(std::get<Date>(later.dossier[alone].value).days.is_convex());
    CHECK(kinds({"753", "800"}, {}, "number of ships") == all(2, ValueKind::quantity));
}

TEST_CASE("an hour beside its day is told in UTC only where that is written") {
    using reading::clock_among;
    CHECK(clock_among("2020-05-05T23:30:00Z") == clock_among("2020-05-06T01:30:00+02:00"));
    CHECK(clock_among("3 May 1968 at 14:30 UTC") == clock_among("3 May 1968, 14:30"));
    CHECK_FALSE(clock_among("3 May 1968, 16:30 CEST"));
    CHECK_FALSE(clock_among("3 May 1968, 4:30 pm EST"));
    CHECK(clock_among("3 May 1968 at about 10 a.m.") == "clock 09:30-10:30");
    CHECK(clock_among("shortly after noon on 3 May") == "clock 12:00-12:30");
    CHECK_FALSE(clock_among("before 10 May 1968"));
    CHECK_FALSE(clock_among("between 3 and 5 May 1968"));
    CHECK_FALSE(clock_among("five to ten May"));
    CHECK(clock_among("3 May 1968, 4:30 pm in Leeds") == clock_among("3 May 1968, 16:30"));
}

TEST_CASE("between two years is a stretch of what lasts, and some day of what happens") {
    Predicate lasted = of_kind(ValueKind::date);
    lasted.nature = Nature::state;
    CHECK(value_of<Date>("between 1965 and 1971", lasted).shape == DateShape::span);
    CHECK(value_of<Date>("between 1965 and 1971", of_kind(ValueKind::date)).shape == DateShape::instant);
}

TEST_CASE("an answer to a question of time tells its date among other words") {
    const auto edtf = [](std::string_view predicate, std::string_view words) -> std::string {
        Asked asked;
        const auto id = asked.say(std::string(words), {}, {}, std::string(predicate));
        resolve(asked.dossier);
        const auto* date = std::get_if<Date>(&asked.dossier[id].value);
        return date != nullptr ? date->edtf : "";
    };
    CHECK(edtf("born", "3 May 1842 at Leeds, Yorkshire") == "1842-05-03");
    CHECK(edtf("born", "12 May 1842, Stoke-on-Trent") == "1842-05-12");
    CHECK(edtf("born", "3 May 1842 (Leeds)") == "1842-05-03");
    CHECK(edtf("born", "3 May 1842 in a workhouse") == "1842-05-03");
    CHECK(edtf("born", "in Leeds on 3 May 1842") == "1842-05-03");
    CHECK(edtf("born", "Leeds, England, 3 May 1842") == "1842-05-03");
    CHECK(edtf("born", "b. 1857") == "1857");
    CHECK(edtf("died", "died before 1915") == "../1914");
    CHECK(edtf("signed", "signed in June 1878") == "1878-06");
    CHECK(edtf("signed", "sealed in June 1878").empty());
    CHECK(edtf("died", "alive at the 1911 census") == "1911/..");
    CHECK(edtf("born", "1842 in dispute").empty());
    CHECK_FALSE(edtf("dated", "3000 years BP").empty());
    CHECK_FALSE(edtf("date made", "more than 3,000 years ago").empty());
    CHECK(edtf("died", "12 May 1842, aged 45") == "1842-05-12");
    CHECK(edtf("born", "12 May 1842, probably").empty());
    CHECK(edtf("born", "12 May 1842, Unknown").empty());
    CHECK(edtf("letter", "3 May 1842, Smith to Jones").empty());
    CHECK(edtf("source", "The Times, 3 May 1842").empty());
    CHECK(edtf("died", "still living in 1911") == "1911/..");
    CHECK(edtf("died", "last seen alive in May 1911") == "1911-05/..");
    CHECK(edtf("died", "dead by 1911") == "../1911");
    CHECK(edtf("died", "alive in 1911, dead by 1915") == "1911/1915");
    CHECK(edtf("died", "deceased before 1911") == "../1910");
    CHECK(edtf("born", "still living in 1911").empty());
    CHECK(edtf("built", "begun 1887, completed 1889") == "1887/1889");
    CHECK(edtf("completed", "begun in 1887 and completed in 1889") == "1889");
    CHECK(edtf("begun", "begun in 1887 and completed in 1889") == "1887");
    CHECK(edtf("built", "begun in 1887 but not completed until 1889") == "1887/1889");
    CHECK(edtf("opened", "built 1887").empty());
    CHECK_FALSE(edtf("date made", "about 3,000 years ago").empty());
    CHECK(edtf("age", "about 3,000 years ago").empty());
    CHECK(edtf("age", "late forties").empty());
    CHECK(edtf("decade", "late forties") == "1947/1949");
}

namespace {

// The EDTF of each answer to one question; "" of what is read as no date.
std::vector<std::string> dates_of(const std::string& predicate, const std::vector<std::string>& answers) {
    Asked asked;
    for (const auto& words : answers) asked.say(words, {}, {}, predicate);
    resolve(asked.dossier);
    std::vector<std::string> found;
    for (const Claim& claim : asked.dossier.claims()) {
        const auto* date = std::get_if<Date>(&claim.value);
        found.push_back(date != nullptr ? date->edtf : "");
    }
    return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a verb, a place or a note beside a date leaves it the answer, whatever the question") {
    const auto first = [](const std::string& predicate, const std::string& a, const std::string& b) {
        return dates_of(predicate, {a, b}).front();
    };
    CHECK(dates_of("treaty", {"signed at Geneva on 21 July 1954", "signed 20 July 1954"}) ==
          Texts{"1954-07-21", "1954-07-20"});
    CHECK(first("ambassador until", "recalled in October 1962", "August 1964") == "1962-10");
    CHECK(dates_of("appointment", {"since 1958", "appointed in 1961"}) == Texts{"1958", "1961"});
    CHECK(first("marriage", "m. 6 Oct 1821", "m. 16 May 1823") == "1821-10-06");
    CHECK(first("founded", "Est'd 1847", "1874") == "1847");
    CHECK(first("established", "est. 1847", "1849") == "1847");
    CHECK(first("built", "erected 1687", "1697") == "1687");
    CHECK(first("keel laid", "laid down on 31 March 1909", "31 May 1909") == "1909-03-31");
    CHECK(first("executed", "hanged 14 November 1864", "1865") == "1864-11-14");
    CHECK(first("burial", "bur. 7 Jan 1802", "9 Jan 1802") == "1802-01-07");
    CHECK(first("died", "d. 1802, in her 78th year", "1804") == "1802");
    CHECK(first("died", "d.s.p. 1802", "1804") == "1802");
    CHECK(first("credentials", "presented his credentials on 4 May 1950", "9 May 1950") == "1950-05-04");
    CHECK(first("signed", "Washington, April 4, 1949", "5 April 1949") == "1949-04-04");
    CHECK(first("premiere", "7 May 1824 (Vienna)", "9 May 1824") == "1824-05-07");
    CHECK(first("baptised", "3 Aug. 1745 at St Mary's", "13 Aug. 1745") == "1745-08-03");
    CHECK(first("written", "n.d. [c. 1952]", "1964") == "1952~");
    CHECK(first("written", "undated, probably March 1966", "May 1968") == "1966-03?");
    CHECK(first("treaty", "28 June 1919 (signed)", "29 June 1919") == "1919-06-28");
    CHECK(first("tenure ended", "retired 31 March 1909", "31 March 1910") == "1909-03-31");
}

TEST_CASE("a date among words that change it, or of another event, is no answer") {
    const auto first = [](const std::string& predicate, const std::string& a, const std::string& b) {
        return dates_of(predicate, {a, b}).front();
    };
    for (const char* words : {"signed if agreed by May 1954 at Paris", "signed except at Paris, 1954",
                              "signed in 1954 and 1956 at Paris", "was to have been signed in 1954",
                              "cancelled in 1954", "second signing 1954", "Reprint 1954", "for 1954"})
        CHECK(first("treaty", words, "21 July 1953").empty());
    CHECK(first("died", "born 1842", "1901").empty());
    CHECK(first("founded", "opened 1872", "1870").empty());
    CHECK(first("built", "demolished 1901", "1687").empty());
    CHECK(first("source", "The Times, 3 May 1842", "4 May 1842").empty());
    CHECK(first("report", "The Times, 3 May 1842", "4 May 1842").empty());
    CHECK(first("crew", "captured 1200 men", "1300").empty());
    CHECK(first("capacity", "built for 1500", "1600").empty());
    CHECK(first("people", "2500", "1926").empty());
    CHECK(first("people", "carried 1500", "1926").empty());
    CHECK(first("people", "2000 (Leeds)", "1926").empty());
    // Two events, or one twice.
    CHECK(dates_of("treaty", {"signed 15 January 1961", "ratified 14 March 1961"}) == Texts{"", ""});
    CHECK(dates_of("work", {"apprenticed 1842", "enlisted 1850"}) == Texts{"", ""});
    CHECK(dates_of("wounded", {"wounded at Ypres in 1915", "wounded at Arras in 1917"}) == Texts{"", ""});
    CHECK(dates_of("headquarters", {"London, 1842", "Paris, 1843"}) == Texts{"", ""});
    CHECK(dates_of("population", {"est. 1847", "1850"}).front().find("1847-") == std::string::npos);
}

TEST_CASE("another event of the same thing bounds the one that is asked for") {
    const auto first = [](const std::string& predicate, const std::string& a, const std::string& b) {
        return dates_of(predicate, {a, b}).front();
    };
    CHECK(first("born", "bapt. 7 Jan 1802", "5 Dec 1801") == "../1802-01-07");
    CHECK(first("died", "bur. 17 January 1864", "12 January 1864") == "../1864-01-17");
    CHECK(first("died", "buried at Leeds, 17 January 1864", "12 January 1864") == "../1864-01-17");
    CHECK(first("died", "will proved 12 Oct 1810", "1809") == "../1810-10-12");
    CHECK(first("buried", "d. 12 January 1864", "17 January 1864") == "1864-01-12/..");
    CHECK(first("launched", "laid down 1909", "1911") == "1909/..");
    CHECK(first("opened", "foundation stone laid 10th March 1861", "1862") == "1861-03-10/..");
    // Burials alone are held against each other.
    CHECK(dates_of("died", {"bur. 17 January 1864", "bur. 19 January 1864"}) ==
          Texts{"1864-01-17", "1864-01-19"});
    CHECK(first("died", "will dated 4 Feb 1804", "12 May 1805").empty());
    CHECK(first("died", "born 1842", "1901").empty());
    CHECK(first("burial place", "buried 15 May 1803", "Leeds").empty());
}

TEST_CASE("what a fitting verb adds leaves the date as it is, unless it turns to something else") {
    const auto first = [](const std::string& predicate, const std::string& a, const std::string& b) {
        return dates_of(predicate, {a, b}).front();
    };
    CHECK(first("opened", "opened to traffic on November 1, 1967", "1 November 1957") == "1967-11-01");
    CHECK(first("died", "died of wounds, 9 July 1916", "1 July 1916") == "1916-07-09");
    CHECK(first("built", "built as a school in 1852", "1842") == "1852");
    CHECK(first("built", "completed in 1931", "1926") == "1931");
    CHECK(first("sunk", "torpedoed by U-20, 7 May 1915", "8 May 1915") == "1915-05-07");
    CHECK(first("built", "probably built in 1699", "1700") == "1699?");
    for (const char* words :
         {"built on the site of a mill burnt in 1840", "built to replace a bridge of 1790",
          "opened throughout in 1840", "built after a fire in 1840", "killed in action with 1500 others"})
        CHECK(first("built", words, "1842").empty());
    CHECK(first("founded", "foundered 1861", "1852").empty());
    CHECK(dates_of("line opened", {"opened to miners 4 July 1838", "opened to farmers 1 May 1838"}) ==
          Texts{"", ""});
}

TEST_CASE("a note behind a date leaves it as it is, unless it doubts or denies it") {
    const auto first = [](const std::string& predicate, const std::string& a, const std::string& b) {
        return dates_of(predicate, {a, b}).front();
    };
    CHECK(first("born", "1742 (per gravestone)", "1761") == "1742");
    CHECK(first("founded", "established in 1837 by John Smith", "1873") == "1837");
    CHECK(first("debut", "7 December 1962 v Hartlepools United", "17 Dec 1963") == "1962-12-07");
    CHECK(first("date built", "13th century, with additions", "1540s") == "12XX");
    for (const char* words :
         {"1742 (not the year of his brother)", "1742, possibly earlier", "1742 or earlier still",
          "1742, baptised", "42 (per gravestone)", "1742 (planned)"})
        CHECK(first("born", words, "1761").find("1742") != 0);
    // What is counted is no year.
    CHECK(dates_of("deaths", {"1200 (official)", "1,400 (unofficial)"}) == Texts{"", ""});
}

TEST_CASE("who lives and what stands has not ended, or later than the source has it") {
    const auto died = [](const std::string& words, const std::string& published) {
        Source source;
        source.id = "A";
        source.published = published;
        Asked asked({}, source);
        const auto id = asked.say(words, {}, {}, "date of death");
        asked.say("2011-02-14", {}, {}, "date of death");
        resolve(asked.dossier);
        return asked.dossier[id].value;
    };
    CHECK(std::get<Truth>(died("living", "")).yes == false);
    CHECK(std::get<Date>(died("living", "1990")).edtf == "1990-01-01/..");
    CHECK(dates_of("closed", {"still open in 1975", "1961"}).front() == "1975/..");
    CHECK(dates_of("died", {"fl. 1390\u20131412", "1409"}).front() == "1412/..");
    CHECK(kinds({"living conditions", "drowning"}, {}, "cause of death") == all(2, ValueKind::term));
}

TEST_CASE("durations in figures, in letters and of ISO 8601 are one kind of answer") {
    const auto seconds = [](const std::string& words) {
        const auto duration = reading::plain_duration(words);
        return duration ? *duration->value : -1;
    };
    CHECK(seconds("PT2H22M") == 8520);
    CHECK(seconds("P1DT1H") == 90'000);
    CHECK(seconds("3:59.5") == 239.5);
    CHECK(seconds("1m 14.5s") == 74.5);
    for (const char* words :
         {"P1M", "PT", "P", "2:03:59", "3m 20 cm", "3.59.4", "PT5", "1m 75s", "12:34.", ":12.5"})
        CHECK(seconds(words) == -1);
    CHECK(kinds({"PT2H22M", "02:22:00"}, {}, "duration") == all(2, ValueKind::quantity));
    CHECK(kinds({"3.59.4", "3:59.4"}, {}, "time") == all(2, ValueKind::quantity));
    CHECK(kinds({"3.59.4", "3.59.5"}, {}, "version") == all(2, ValueKind::term));
}

TEST_CASE("years and months in Roman figures are dates among dates") {
    CHECK(dates_of("published", {"MDCCCXIX", "1829"}) == Texts{"1819", "1829"});
    CHECK(dates_of("signed", {"24-VIII-1949", "24-IX-1949"}) == Texts{"1949-08-24", "1949-09-24"});
    CHECK(dates_of("signed", {"4.IV.1949", "24 VIII 1949"}) == Texts{"1949-04-04", "1949-08-24"});
    CHECK(dates_of("published", {"MIX", "1829"}).front().empty());
    CHECK(dates_of("published", {"MDCCCCC", "1829"}).front().empty());
    CHECK(dates_of("published", {"MCMCM", "1829"}).front().empty());
    CHECK(dates_of("call sign", {"MDCC", "MDCCL"}) == Texts{"", ""});
}

TEST_CASE("a time of the day with a verb is that time, where the verb is of what is asked") {
    const auto named = [](const std::string& asked, const std::string& a, const std::string& b) {
        reading::Clocks clocks(asked);
        clocks.add(a), clocks.add(b);
        return clocks.name(a).value_or("");
    };
    CHECK(named("arrival", "arrived at 9.15 a.m.", "9.15 a.m.") == "clock 09:15");
    CHECK(named("arrival", "arrived at 0915 hours", "9.15 a.m.") == "clock 09:15");
    CHECK(named("departure", "Left at 9.15 a.m.", "10.40 a.m.") == "clock 09:15");
    CHECK(named("murdered", "in the early hours of Sunday", "just after 3 a.m. on Sunday") ==
          "clock Sun 00:00-06:00:00");
    CHECK(named("arrival", "left at 9.15 a.m.", "9.15 a.m.").empty());
    CHECK(named("seen", "left at 9.15 a.m.", "arrived at 10.40 a.m.").empty());
}

TEST_CASE("a date marked as one is no amount") {
    CHECK(kinds({"480 B.C.", "479 BCE"}, {}, "fought") == all(2, ValueKind::date));
    CHECK(kinds({"-0043", "43 BC"}, {}, "fought") == all(2, ValueKind::date));
    CHECK(kinds({"185_", "1853"}, {}, "born") == all(2, ValueKind::date));
    CHECK(kinds({"-43", "-40"}, {}, "temperature") == all(2, ValueKind::quantity));
}

TEST_CASE("who says so behind an answer limits nothing, another clause may") {
    CHECK(value_of<Quantity>("between 40 and 50, officials say", of_kind(ValueKind::quantity)).base.empty());
    CHECK(value_of<Quantity>("300, according to the union", of_kind(ValueKind::quantity)).base.empty());
    CHECK_FALSE(value_of<Quantity>("300, in the north", of_kind(ValueKind::quantity)).base.empty());
}

namespace {

// The answer to a question of this name, if it is a quantity.
std::optional<Quantity> answer(const std::string& predicate, const std::string& words) {
    Predicate declared;
    declared.kind = ValueKind::quantity;
    Asked asked;
    asked.dossier.vocabulary.predicates[predicate] = declared;
    const auto id = asked.say(words, {}, {}, predicate);
    resolve(asked.dossier);
    const auto* found = std::get_if<Quantity>(&asked.dossier[id].value);
    return found ? std::optional(*found) : std::nullopt;
}

Interval possible(const std::string& predicate, const std::string& words) {
    INFO(predicate + ": " + words);
    const auto found = answer(predicate, words);
    REQUIRE(found);
    return found->possible.support_hull();
}

}  // namespace

TEST_CASE("parts that exclude each other add up to the count that is asked for") {
    CHECK(answer("troops", "20,000 foot and 3,000 horse")->value == 23000);
    CHECK(answer("troops", "about 20,000 infantry, 3,000 cavalry and 500 artillery")->value == 23500);
    CHECK(answer("children", "four sons and three daughters")->value == 7);
    CHECK(answer("suspects", "two women and a man")->value == 3);
    CHECK(answer("medals", "two gold and one silver")->value == 3);
}

TEST_CASE("of parts the one that the question names is the answer") {
    CHECK(answer("sons", "four sons and three daughters")->value == 4);
    CHECK(answer("killed", "38 dead and 120 injured")->value == 38);
    CHECK(answer("injured", "38 dead and 120 injured")->value == 120);
    CHECK(answer("casualties", "38 dead and 120 injured")->value == 158);
}

TEST_CASE("parts that may overlap or are of no one kind do not add up") {
    CHECK_FALSE(answer("people", "38 dead and 120 injured"));
    CHECK_FALSE(answer("troops", "5,000 infantry and 12 guns"));
    CHECK_FALSE(answer("animals", "3 cats and 2 dogs"));
    CHECK_FALSE(answer("killed", "three men and three men"));
}

TEST_CASE("a total before some of what it counts is the total alone") {
    for (const char* words : {"four people, including two children", "4, of whom two died young",
                              "4 (two serious)", "4 (2 intervention, 2 control)"}) {
        INFO(words);
        CHECK(answer("events", words)->value == 4);
    }
    CHECK(answer("enrolled", "120 (60 intervention, 60 control)")->base.empty());
    CHECK_FALSE(answer("enrolled", "1,204 (1,300 invited)")->base.empty());
    CHECK_FALSE(answer("residents", "161,000 (2023 census)")->base.empty());
}

TEST_CASE("ages are told by decades, years of life and names where an age is asked for") {
    const auto check = [](const std::string& words, double low, double high) {
        INFO(words);
        CHECK(possible("age at death", words).lower.value == Approx(low));
        CHECK(possible("age at death", words).upper.value == Approx(high));
    };
    check("in his thirties", 30, 40);
    check("in her late twenties", 26, 30);
    check("early 50s", 50, 55);
    check("a teenager", 13, 20);
    check("in his 72nd year", 71, 72);
    check("in the fortieth year of his age", 39, 40);
    check("an octogenarian", 80, 90);
    check("in infancy", 0, 3);
    check("72 years, 3 months and 4 days", 72, 72 + 3.0 / 12 + 4 / 365.2425);
    CHECK(answer("age", "72 years, 11 months")->possible(73) > 0.5);
    CHECK_FALSE(answer("reign", "in his thirties"));
    CHECK_FALSE(answer("age", "12 men and 3 women"));
    CHECK_FALSE(answer("age", "in his early to mid thirties"));
}

TEST_CASE("words tell a count only to the question that asks for it") {
    CHECK(answer("children", "childless")->value == 0);
    CHECK(answer("ticket price", "free of charge")->value == 0);
    CHECK(answer("goals", "a hat-trick")->value == 3);
    CHECK(answer("survivors", "all but two of the thirty")->possible.core_hull().lower.value < 29);
    CHECK_FALSE(answer("spouse count", "childless"));
    CHECK_FALSE(answer("birds shot", "free"));
}

TEST_CASE("what lies below the sea has a negative elevation and a positive depth") {
    CHECK(answer("elevation", "28 m below sea level")->value == -28);
    CHECK(answer("depth", "28 m below sea level")->value == 28);
    CHECK(answer("elevation", "28 m above sea level")->value == 28);
}

TEST_CASE("a spread is no bound of the mean, and a margin is one of a measurement") {
    CHECK_FALSE(answer("mean age", "54.3 ± 8.1 years")->lower);
    CHECK(answer("length", "54.3 ± 8.1 m")->lower);
}

TEST_CASE("a dose is read as what its period has in all; a price or a distance is no dose") {
    const auto three = answer("dose", "5 mg t.i.d.");
    REQUIRE(three);
    CHECK(three->value == 15);
    CHECK(three->per == "day");
    CHECK(answer("dose", "1 g every 8 hours")->value == 3);
    CHECK(answer("dose", "70 mg once weekly")->per == "week");
    CHECK(answer("dose", "two tablets twice daily")->value == 4);
    CHECK_FALSE(answer("fare", "$5 twice daily"));
    CHECK_FALSE(answer("walk", "5 km twice daily"));
}

TEST_CASE("figures beyond any count or age are left unread, and throw nothing") {
    CHECK_FALSE(answer("killed", "1e308 men and 1e308 women"));
    CHECK_NOTHROW(answer("age", "1 year, 1e308 months"));
    CHECK_NOTHROW(answer("dose", "1e308 mg tid"));
    CHECK_NOTHROW(answer("dose", "5 mg every 0 hours"));
}

namespace {

// The first of several answers to one question, as the others let it be read.
std::optional<Quantity> beside(const std::string& predicate, const std::string& words,
                               const std::string& other) {
    Asked asked;
    const auto id = asked.say(words, {}, {}, predicate);
    asked.say(other, {}, {}, predicate);
    resolve(asked.dossier);
    const auto* found = std::get_if<Quantity>(&asked.dossier[id].value);
    return found ? std::optional(*found) : std::nullopt;
}

std::string unit_of(const std::optional<Quantity>& q) {
    return q && !q->units.empty() ? std::string(q->units.front()->name) : std::string();
}

}  // namespace

TEST_CASE("brackets are a minus in an account, and nowhere else") {
    CHECK(answer("net profit", "(£3.2m)")->value == -3'200'000);
    CHECK(answer("annual result", "£(3.2m)")->value == -3'200'000);
    CHECK(answer("net income", "(3.2)")->value == -3.2);
    CHECK(answer("number of men", "(12)")->value == 12);
    CHECK(answer("net loss", "(£3.2m)")->value == 3'200'000);
    CHECK(answer("profit", "5 (estimated)")->value == 5);
    const auto year = answer("profit", "(2019)");
    CHECK((!year || year->value != -2019));
}

TEST_CASE("s, d and l are coins where money is told, else seconds, days and litres") {
    CHECK(unit_of(answer("price of wheat", "63s per quarter")) == "shilling");
    const auto price = answer("price of wheat", "52s 6d a quarter");
    REQUIRE((price && price->value));
    CHECK(*price->value > 52.49);
    CHECK(*price->value < 52.51);
    CHECK(price->per == "quarter");
    CHECK(unit_of(answer("fine", "40s.")) == "shilling");
    CHECK(unit_of(answer("salary", "300 l. a year")) == "pound sterling");
    CHECK(unit_of(beside("price", "52/6 per quarter", "52s. 6d. per quarter")) == "shilling");
    CHECK(unit_of(answer("lap time", "63s")) == "second");
    CHECK(unit_of(answer("capacity", "300 l")) == "litre");
    CHECK(unit_of(answer("price", "1/4")).empty());
}

TEST_CASE("a figure is read before a clause with another in it") {
    CHECK(answer("range", "6,000 nautical miles at 12 knots")->value == 6000);
    CHECK(answer("inflation", "4.6% in the twelve months to May")->value == 4.6);
    CHECK(answer("bread price", "4d. per 4 lb loaf")->value == 4);
    CHECK(answer("drowned", "36 of the 120 on board")->value == 36);
    CHECK(answer("capital", "£50,000 in £10 shares")->value == 50'000);
    CHECK(answer("armament", "eight 15-inch guns")->value == 8);
    CHECK(answer("supply", "25 kV 50 Hz AC")->value == 25);
    CHECK(answer("collation", "3 vols, 12mo")->value == 3);
    CHECK(answer("injured", "two, one critically")->value == 2);
    CHECK(answer("articles", "a preamble and 14 articles")->value == 14);
}

TEST_CASE("two figures that are joined, or of which neither describes the other, are not one") {
    CHECK_FALSE(answer("price", "5 and 7 at 3 shops"));
    CHECK_FALSE(answer("bowling", "3 for 32"));
    CHECK_FALSE(answer("killed", "5 there, 7 here"));
    CHECK_FALSE(answer("articles", "a preamble and 14 chapters"));
    CHECK_FALSE(answer("size", "rose 5 m from 3 m"));
}

TEST_CASE("so many times an amount is all of it, or one; sizes are not multiplied") {
    const auto sets = answer("capacity", "2 × 600 MW");
    REQUIRE(sets);
    CHECK(sets->value == 1200);
    CHECK(sets->possible(1200) == 1);
    CHECK(sets->possible(600) == 1);
    CHECK(sets->possible(2400) == 0);
    const auto size = answer("size", "2 x 600 mm");
    CHECK((!size || size->value != 1200));
}

TEST_CASE("p.a., pa and the hours of a week are rates") {
    CHECK(answer("growth", "2.5% p.a.")->per == "year");
    CHECK(answer("growth", "2.5% pa")->per == "year");
    CHECK(answer("hours", "48-hour week")->per == "week");
    CHECK(answer("hours", "48 hours")->per.empty());
    CHECK(answer("pressure", "300 Pa")->per.empty());
}

TEST_CASE("words that are an amount are read beside figures of their kind only") {
    CHECK(beside("share", "a majority", "30%")->lower == 50);
    CHECK(beside("share", "a minority", "71%")->upper == 50);
    CHECK(beside("inflation", "double-digit", "3%")->lower == 10);
    CHECK(beside("sentence", "life imprisonment", "12 years")->lower == 20);
    CHECK(beside("output", "stagnated", "grew by 6.5%")->ratio == RatioKind::increase);
    CHECK(beside("imports", "fell slightly", "rose by a quarter")->ratio == RatioKind::decrease);
    CHECK(beside("budget", "balanced", "a deficit of £2 million")->value == 0);
    CHECK(beside("gauge", "metre gauge", "1435 mm")->value == 1000);
    CHECK(answer("age", "a juvenile")->upper == 18);
    CHECK_FALSE(beside("vote", "a majority", "the chairman"));
    CHECK_FALSE(beside("sentence", "life", "death"));
    CHECK_FALSE(beside("diet", "balanced", "poor"));
    CHECK_FALSE(beside("age of majority", "a majority", "21"));
}

TEST_CASE("one of nine children has eight siblings") {
    CHECK(answer("siblings", "the youngest of nine children")->value == 8);
    CHECK(answer("siblings", "an only child")->value == 0);
    CHECK(answer("siblings", "eight")->value == 8);
    const auto born = answer("children of the house", "the youngest of nine children");
    CHECK((!born || born->value != 8));
}

TEST_CASE("a gradient is as exact as its second figure, a share in words is not") {
    CHECK(answer("gradient", "1 in 40")->possible(1.0 / 42) == 0);
    CHECK(answer("risk", "1 in 40")->possible(1.0 / 42) > 0);
}

TEST_CASE("half a dozen is loosely five to seven, a dozen stays as it was") {
    const auto half = answer("letters", "half a dozen");
    CHECK(half->possible(5) == 1);
    CHECK(half->possible(7) == 1);
    CHECK(half->possible(9) == 0);
    CHECK(answer("letters", "a dozen")->possible(14) == 0);
}

TEST_CASE("miles and chains are one length") {
    CHECK(unit_of(answer("length", "27 m 40 ch")) == "chain");
    CHECK(answer("length", "27 m 40 ch")->value == 27 * 80 + 40);
    CHECK(unit_of(answer("length", "27 m")) == "metre");
}

TEST_CASE("m alone is a million where people or copies are counted, else a metre") {
    CHECK(answer("votes", "17.4m")->value == 17'400'000);
    CHECK(answer("viewers", "24.3m")->value == 24'300'000);
    CHECK(answer("made homeless", "1.5m")->value == 1'500'000);
    CHECK(unit_of(answer("height", "17.4m")) == "metre");
}

TEST_CASE("what was raised by so much to a level stands at it, unless the change is asked for") {
    CHECK(answer("interest rate", "raised by 25 bps to 5.25%")->value == 5.25);
    CHECK(answer("interest rate", "cut from 5% to 4%")->value == 4);
    CHECK_FALSE(answer("change of the interest rate", "raised by 25 bps to 5.25%"));
}

TEST_CASE("a year beside other words answers a question of an event") {
    const auto dates = [](const std::string& predicate, const std::string& words) {
        return kinds({"1842", words}, {}, predicate).back() == ValueKind::date;
    };
    CHECK(dates("restored", "1878 by J. L. Pearson"));
    CHECK(dates("married", "1856, in Liverpool"));
    CHECK(dates("built", "1912, says Smith"));
    CHECK_FALSE(dates("architect", "1878 by J. L. Pearson"));
    CHECK_FALSE(dates("killed", "12 in 1856"));
}
