#include <string>

#include "catch.hpp"
#include "gainsay/reading.hpp"

using namespace gainsay;

namespace {

Quantity quantity(std::string_view phrase) {
    const auto read = read_quantity(phrase);
    INFO(phrase);
    REQUIRE(read);
    return *read;
}

void check_range(const Interval& interval, double lower, double upper) {
    CHECK(interval.lower.value == Approx(lower));
    CHECK(interval.upper.value == Approx(upper));
}

}  // namespace

TEST_CASE("a round bare number has a halo, a small count has none") {
    check_range(quantity("200 pilots").possible.core_hull(), 190, 210);
    check_range(quantity("200 pilots").possible.support_hull(), 170, 230);
    check_range(quantity("14 men").possible.support_hull(), 14, 14);
    check_range(quantity("250 men").possible.support_hull(), 237.5, 262.5);
    check_range(quantity("307,000").possible.support_hull(), 306500, 307500);
    QuantityOptions exact;
    exact.exact = true;
    check_range(read_quantity("200 pilots", exact)->possible.support_hull(), 200, 200);
}

TEST_CASE("nearly stays below the number and is wide below it") {
    const Quantity q = quantity("nearly 100 young pilots and officers");
    CHECK(q.modifier == Modifier::less);
    CHECK(q.value == 100);
    CHECK(q.upper == 100);
    CHECK_FALSE(q.upper_closed);
    CHECK_FALSE(q.lower);
    check_range(q.possible.core_hull(), 87, 100);
    check_range(q.possible.support_hull(), 60, 100);
    CHECK(q.possible(100) == 0);
    CHECK(q.hedge == "nearly");
}

TEST_CASE("a logical bound wins over an estimate") {
    const Quantity q = quantity("an estimated 200 or less");
    CHECK(q.modifier == Modifier::at_most);
    CHECK(q.estimated);
    CHECK(q.upper_closed);
    CHECK(q.hedge == "an estimated or less");
    CHECK(q.possible(200) == 1);
    CHECK(q.possible(50) == Approx(0.6));
    CHECK(q.possible(10) == Approx(0.3));
    CHECK(q.possible(1) == Approx(0.3));
    CHECK(q.possible(201) == 0);
}

TEST_CASE("over has an open end with a soft tail") {
    const Quantity q = quantity("a total of over 300,000");
    CHECK(q.modifier == Modifier::greater);
    CHECK(q.possible(300000) == 0);
    CHECK(q.possible(330000) == 1);
    CHECK(q.possible(1200000) == Approx(0.6));
    CHECK(q.possible(6000000) == Approx(0.3));
    CHECK(q.possible(1e12) == Approx(0.3));
}

TEST_CASE("a scale word reaches leftwards over a range") {
    const Quantity q = quantity("between 3 and 5 million");
    CHECK(q.modifier == Modifier::range);
    CHECK(q.lower == 3e6);
    CHECK(q.upper == 5e6);
    check_range(q.possible.core_hull(), 3e6, 5e6);
    CHECK(quantity("1.5-2 million").lower == 1.5e6);
    CHECK(quantity("from 500 to 1 million").lower == 500);
}

TEST_CASE("two bounds on one quantity are a range") {
    const Quantity q = quantity("at most 100 and at least 20");
    CHECK(q.modifier == Modifier::range);
    CHECK(q.lower == 20);
    CHECK(q.upper == 100);
    CHECK(find_quantities("more than 90 and less than 30").size() == 2);
}

TEST_CASE("ratios keep their direction and their base") {
    const Quantity less = quantity("about 37 percent less than in 1967");
    CHECK(less.ratio == RatioKind::decrease);
    CHECK(less.value == 37);
    CHECK(less.base == "in 1967");
    const Quantity third = quantity("barely one-third of the promised goods");
    CHECK(third.ratio == RatioKind::fraction);
    CHECK(third.value == Approx(1.0 / 3));
    CHECK(third.base == "the promised goods");
    CHECK(quantity("200 rubles").ratio == RatioKind::none);
}

TEST_CASE("per annum is a rate, not a unit") {
    const Quantity q = quantity("12.5 million rubles per annum");
    CHECK(q.value == 12.5e6);
    CHECK(q.per == "year");
    REQUIRE_FALSE(q.units.empty());
    CHECK(q.units.front()->name == "Russian ruble");
}

TEST_CASE("a bare ton is any of three, a metric ton one") {
    CHECK(quantity("5 tons of raw rubber").units.size() == 3);
    CHECK(quantity("50,000 metric tons").units.size() == 1);
    const Unit* tonne = find_unit("metric ton").at(0);
    const auto possible = in_unit(quantity("5 tons"), *tonne);
    REQUIRE(possible);
    check_range(possible->support_hull(), 5 * 0.90718474, 5 * 1.0160469088);
}

TEST_CASE("a denial of a single one is none") {
    const Quantity q = quantity("not a single rifle");
    CHECK(q.value == 0);
    CHECK(q.exact);
}

TEST_CASE("years, ordinals, names and numbers of things are no quantities") {
    for (std::string_view text :
         {"in 1967", "the 1960s", "the 21st century", "section 5", "flight 370", "a B-52 bomber",
          "27 January 1973", "at 10:30", "version 2.1.3", "from 1964 to 1973", "one of the first countries",
          "10 Downing Street", "the second half", "won 3-2", "call 555-1234"}) {
        INFO(text);
        CHECK(find_quantities(text).empty());
    }
    CHECK(find_quantities("In 1968 the DPRK sent 2500 students").size() == 1);
}

TEST_CASE("vague counts have no number but a shape") {
    const Quantity several = quantity("several thousand engineering troops");
    CHECK_FALSE(several.value);
    CHECK(several.modifier == Modifier::approximate);
    check_range(several.possible.core_hull(), 3000, 7000);
    check_range(quantity("tens of thousands of tons").possible.core_hull(), 20000, 100000);
    check_range(quantity("a dozen").possible.support_hull(), 10, 14);
}

TEST_CASE("a change from one figure to another is no range") {
    CHECK(find_quantities("output rose from 3 to 8 tons").size() == 2);
    CHECK(find_quantities("output was from 3 to 8 tons").size() == 1);
}

TEST_CASE("a part of one unit is an amount, a part of something else a ratio") {
    const Quantity mile = quantity("half a mile");
    CHECK(mile.ratio == RatioKind::none);
    REQUIRE(mile.units.size() == 1);
    CHECK(mile.units.front()->name == "mile");
    CHECK(quantity("half of the fleet").ratio == RatioKind::fraction);
}

TEST_CASE("days listed behind a month, the past hours and plain prices are told apart") {
    CHECK(find_quantities("on Nov. 3 and 4").empty());
    CHECK(find_quantities("in the past 24 hours").at(0).quantity.modifier == Modifier::equal);
    const auto price = find_quantities("above $100 a barrel");
    REQUIRE(price.size() == 1);
    CHECK(price[0].quantity.units.front()->name == "US dollar per barrel");
}

TEST_CASE("places count code points") {
    const auto found = find_quantities("caf\u00E9 \u2013 \u20AC5 or more");
    REQUIRE(found.size() == 1);
    CHECK(found[0].start == 7);
    CHECK(found[0].end == 17);
}

namespace {

// Value and unit of everything found, for sentences with several figures.
std::string found_in(std::string_view text) {
    std::string result;
    for (const QuantityMention& mention : find_quantities(text)) {
        const Quantity& q = mention.quantity;
        if (!result.empty()) result += "; ";
        const auto add = [&](double x) {
            std::string digits = std::to_string(x);
            digits.erase(digits.find_last_not_of('0') + 1);
            if (digits.back() == '.') digits.pop_back();
            result += digits;
        };
        if (q.value) {
            add(*q.value);
        } else if (q.modifier == Modifier::range) {
            add(*q.lower);
            result += "..";
            add(*q.upper);
        } else {
            result += "?";
        }
        if (!q.units.empty()) result += " " + std::string(q.units.front()->name);
        if (!q.per.empty()) result += " per " + std::string(q.per);
    }
    return result;
}

}  // namespace

TEST_CASE("an age is a number of years, also where the years are not named") {
    CHECK(found_in("a 45-year-old man") == "45 year");
    CHECK(found_in("Her brother, 9, was hurt.") == "9 year");
    CHECK(found_in("girls aged 7 and 9") == "7 year; 9");
    CHECK(found_in("people aged between 18 and 25") == "18..25 year");
    CHECK(found_in("a woman in her 30s").empty());
    CHECK(found_in("a six-month-old baby") == "6 month");
    CHECK(quantity("aged 34").value == 34);
}

TEST_CASE("a number that names a thing is none, one that counts things is") {
    for (std::string_view text :
         {"A Boeing 737 jet landed near Tehran.", "The FTSE 100 fell.", "The iPhone 12 is out.",
          "the Six Nations tournament", "between junctions 10 and 12", "apartment 4B", "call 020 7946 0958",
          "It started on day one.", "a six-figure sum", "one-on-one talks", "half past ten",
          "a quarter to six", "They work 24/7.", "A couple from Leeds were arrested."}) {
        INFO(text);
        CHECK(found_in(text).empty());
    }
    CHECK(found_in("A Boeing 737 carrying 149 passengers") == "149");
    CHECK(found_in("killed in Baghdad 12 American soldiers") == "12");
    CHECK(found_in("one of the five hostages") == "1; 5");
    CHECK(found_in("one of the largest cities").empty());
}

TEST_CASE("shares, folds and changes are ratios") {
    CHECK(quantity("one in every twelve").value == Approx(1.0 / 12));
    CHECK(quantity("95 out of every 100").value == Approx(0.95));
    CHECK(quantity("3 in 10 adults").value == Approx(0.3));
    CHECK(quantity("one household in ten").value == Approx(0.1));
    CHECK(find_quantities("12 in six boxes").size() == 2);
    const Quantity doubled = find_quantities("Profits more than doubled to 345 million").at(0).quantity;
    CHECK(doubled.ratio == RatioKind::multiple);
    CHECK(doubled.modifier == Modifier::greater);
    CHECK(doubled.value == 2);
    CHECK(quantity("tenfold").ratio == RatioKind::multiple);
    CHECK(quantity("rose by 20 percent").ratio == RatioKind::increase);
    CHECK(quantity("has risen tenfold").value == 10);
    CHECK(quantity("fell by half").ratio == RatioKind::decrease);
    CHECK_FALSE(read_quantity("fell on 20 men"));
    CHECK(quantity("a 10-fold increase").value == 10);
    CHECK(find_quantities("halved").at(0).quantity.ratio == RatioKind::decrease);
    CHECK(find_quantities("he doubled over in pain").empty());
}

TEST_CASE("alternatives next to each other are a range, others are two numbers") {
    CHECK(found_in("five or six hundred men") == "500..600");
    CHECK(found_in("about 30 or 40 people") == "30..40");
    CHECK(found_in("two or three thousand") == "2000..3000");
    CHECK(found_in("three or seven") == "3; 7");
    CHECK(found_in("one or two men") == "1..2");
    CHECK(found_in("between minus 5 and minus 10 degrees") == "-10..-5 degree");
    CHECK(found_in("from 100,000 to a million") == "100000..1000000");
    CHECK(found_in("from 900 m to 3 km") == "0.9..3 kilometre");
    CHECK(found_in("from 5 km to 3000 m") == "5 kilometre; 3000 metre");  // runs backwards
    CHECK(found_in("5 km - 3000 m") == "5 kilometre; 3000 metre");
    CHECK_NOTHROW(find_quantities("'567'567-234'-233'5"));
    CHECK(found_in("at 12\u00B034'N").empty());
    CHECK(found_in("from 12,000 in 1990 to 4,500 in 2000") == "12000; 4500");
}

TEST_CASE("parts of one measure are added up") {
    CHECK(found_in("a 6-foot-2 forward") == "74 inch");
    CHECK(found_in("6ft 4in tall") == "76 inch");
    CHECK(found_in("12 stone 4") == "172 pound");
    CHECK(found_in("7 pounds, 4 ounces") == "116 ounce");
    CHECK(found_in("2 hours 30 minutes") == "150 minute");
    CHECK(found_in("14 days, and 16 hours") == "14 day; 16 hour");
    CHECK(found_in("a year and a half") == "1.5 year");
    CHECK(found_in("a two-and-a-half-hour talk") == "2.5 hour");
    CHECK(found_in("three and three-quarter miles") == "3.75 mile");
    CHECK(found_in("6 feet of 12 men") == "6 foot; 12");
}

TEST_CASE("pounds, shillings and pence are twentieths and twelfths") {
    CHECK(found_in("\u00A35 10s 6d") == "5.525 pound sterling");
    CHECK(found_in("\u00A35.10s.") == "5.5 pound sterling");
    CHECK(found_in("10s. 6d. a week") == "10.5 shilling per week");
    CHECK(found_in("two shillings and sixpence in the pound") == "2.5 shilling");
    CHECK(convert(1, *find_unit("guinea").at(0), *find_unit("shilling").at(0)) == Approx(21));
    CHECK(found_in("It ran for 10s.") != "10 shilling");
}

TEST_CASE("a rate is told from a time that is pointed at") {
    CHECK(found_in("45 cents a share") == "45 hundredth of the US dollar per share");
    CHECK(found_in("5 people per square kilometre") == "5 per square kilometre");
    CHECK(found_in("a $10 million-a-year deal") == "10000000 US dollar per year");
    CHECK(found_in("up from 2.9 billion a year earlier") == "2900000000");
}

TEST_CASE("figures of other countries and of print are read") {
    CHECK(found_in("1.234.567,89 euros") == "1234567.89 euro");
    CHECK(found_in("1.234,50 euros") == "1234.5 euro");
    CHECK(found_in("four score and seven years") == "87 year");
    CHECK(found_in("a baker's dozen") == "13");
    CHECK(quantity("1.6 \u00D7 10\u221219 coulombs").value == Approx(1.6e-19));
    CHECK(found_in("eight quarters of wheat") == "8 imperial quarter");
    CHECK(found_in("corn at $5.12 1/2 a bushel").substr(0, 5) == "5.125");
    CHECK(found_in("his blood pressure was 120/80").empty());
}

TEST_CASE("a scale behind a margin is of both") {
    for (const auto& [phrase, value, margin] : {std::tuple{"4.54 ± 0.05 billion years", 4.54e9, 5e7},
                                                {"3.2 ± 0.1 million", 3.2e6, 1e5},
                                                {"3.2 ± 0.1 × 10^6", 3.2e6, 1e5},
                                                {"$3.2 ± 0.1 million", 3.2e6, 1e5},
                                                {"5 ± 0.2", 5.0, 0.2}}) {
        INFO(phrase);
        const auto quantity = read_quantity(phrase);
        REQUIRE(quantity);
        CHECK(quantity->value == Approx(value));
        CHECK(quantity->possible.core_hull().upper.value == Approx(value + margin));
    }
}

TEST_CASE("gross is twelve dozen only where things are counted by it") {
    CHECK(read_quantity("five gross of pencils")->value == 720);
    CHECK(read_quantity("$50,000 gross")->value == 50000);
    CHECK(read_quantity("5,000 gross register tons")->value == 5000);
}

TEST_CASE("a scale said once behind a margin is of the number and of the margin") {
    for (std::string_view phrase :
         {"3.2 ± 0.1 million", "3.2 +/- 0.1 million", "3.2 ± 0.1 × 10^6", "(3.2 ± 0.1) × 10^6",
          "(3.2 ± 0.1) million", "$3.2 ± 0.1 million", "3.2 million ± 0.1", "$3.2 million ± $0.1 million"}) {
        INFO(phrase);
        const Quantity q = quantity(phrase);
        CHECK(q.value == Approx(3.2e6));
        check_range(q.possible.core_hull(), 3.1e6, 3.3e6);
    }
    const Quantity age = quantity("4.54 ± 0.05 billion years");
    CHECK(age.value == Approx(4.54e9));
    REQUIRE_FALSE(age.units.empty());
    CHECK(age.units.front()->name == "year");
    check_range(age.possible.core_hull(), 4.49e9, 4.59e9);
    check_range(quantity("(approximately 3.2 ± 0.1) million").possible.core_hull(), 3.1e6, 3.3e6);
    // Each with its own scale, or with none.
    check_range(quantity("3,200,000 ± 0.1 million").possible.core_hull(), 3.1e6, 3.3e6);
    check_range(quantity("3 million ± 500 thousand").possible.core_hull(), 2.5e6, 3.5e6);
    check_range(quantity("3.2 ± 1e-3").possible.core_hull(), 3.199, 3.201);
    check_range(quantity("12 km ± 500 m").possible.core_hull(), 11.5, 12.5);
}

TEST_CASE("gross is twelve dozen only behind a small count and before what is counted") {
    CHECK(quantity("3 gross screws").value == 432);
    CHECK(quantity("three gross of pencils").value == 432);
    CHECK(quantity("a gross of pencils").value == 144);
    CHECK(quantity("5 gross register tons").value == 5);
    CHECK(quantity("$12 gross").value == 12);
    CHECK(quantity("20 gross tonnage").value == 20);
    CHECK(find_quantities("3 gross millions").front().quantity.value != 432);
    CHECK(quantity("40 gross tons").value == 40);
    for (const QuantityMention& found : find_quantities("The gross domestic product grew, gross income fell"))
        CHECK(found.quantity.value != 144);
}

TEST_CASE("MM is a million behind a currency and before people, else a millimetre") {
    CHECK(quantity("$5 MM").value == 5e6);
    CHECK(quantity("5 MM people").value == 5e6);
    CHECK(quantity("1.5 MM bbl").value == 1.5e6);
    CHECK(quantity("5 MM").units.front()->name == "millimetre");
    CHECK(quantity("5 mm").units.front()->name == "millimetre");
}

TEST_CASE("barrels per day are barrels at a rate, however they are written") {
    for (std::string_view phrase :
         {"5 million bpd", "5 million barrels per day", "5 million barrels a day", "5 million b/d"}) {
        INFO(phrase);
        const Quantity q = quantity(phrase);
        CHECK(q.value == 5e6);
        CHECK(q.per == "day");
        REQUIRE_FALSE(q.units.empty());
        CHECK(q.units.front()->name == "barrel");
    }
    CHECK(quantity("90 MMbd").per == "day");
    CHECK(quantity("2 mbd").units.size() == 2);  // thousands or millions
}

TEST_CASE("degrees without a scale are of heat or of a circle") {
    CHECK(quantity("minus 5 degrees").units.size() == 3);
    CHECK(quantity("minus 5 degrees Fahrenheit").units.size() == 1);
}

TEST_CASE("three digits behind one point may be thousands") {
    const Quantity q = quantity("1.200");
    CHECK(q.value == Approx(1.2));
    CHECK(q.possible(1.2) == 1);
    CHECK(q.possible(1200) == 1);
    CHECK(q.possible(700) == 0);
    CHECK(quantity("€1.000").possible(1000) == 1);
    CHECK(quantity("about 1.250 people").possible(1250) == 1);
    for (std::string_view phrase :
         {"0.125", "1.20", "1.2000", "1.250 million", "1.250 percent", "1.234,50"}) {
        INFO(phrase);
        CHECK(quantity(phrase).possible.is_convex());
    }
}

TEST_CASE("never more than is at most, never fewer than at least") {
    CHECK(quantity("never more than 100").modifier == Modifier::at_most);
    CHECK(quantity("never fewer than 100").modifier == Modifier::at_least);
    CHECK(quantity("no fewer than 100").modifier == Modifier::at_least);
    CHECK(quantity("more than 100").modifier == Modifier::greater);
}

TEST_CASE("a toe in words is no tonne of oil") {
    CHECK(quantity("12 Mtoe").units.size() == 1);
    for (const QuantityMention& found : find_quantities("He lost one toe"))
        CHECK(found.quantity.units.empty());
}

TEST_CASE("a quarter of a scale or of a unit needs no article, a quarter of a game is none") {
    CHECK(quantity("quarter of a million pounds").value == 250000);
    CHECK(quantity("quarter of a mile").value == 0.25);
    CHECK_FALSE(read_quantity("the third quarter of a game"));
}

TEST_CASE("the halo of one in so many shrinks with the share and is never negative") {
    check_range(quantity("one in five").possible.support_hull(), 0.15, 0.25);
    check_range(quantity("1 in 200").possible.support_hull(), 0.0025, 0.0075);
    CHECK(quantity("fewer than 1 in 1,000").upper == Approx(0.001));
    CHECK(quantity("1 in 10,000").value == Approx(0.0001));
    CHECK_FALSE(read_quantity("one in 1966"));
}

TEST_CASE("so many per so many is a share, unless it is measured") {
    const Quantity rate = quantity("31 per 1,000 live births per year");
    REQUIRE(rate.units.size() == 1);
    CHECK(rate.units.front()->factor == Approx(0.001));
    CHECK(quantity("32 per 100,000").units.front()->factor == Approx(0.00001));
    CHECK(quantity("3 per million").units.front()->factor == Approx(0.000001));
    CHECK_FALSE(read_quantity("5 per 100 km"));
}

TEST_CASE("two bounds joined by nor, and a bare one behind only") {
    const Quantity both = quantity("not fewer than 300 nor more than 400");
    CHECK(both.lower == 300);
    CHECK(both.upper == 400);
    CHECK(quantity("only one").value == 1);
    CHECK_FALSE(read_quantity("the only one who"));
}

TEST_CASE("all but a few leaves them out, all but 300 is nearly so many") {
    CHECK_FALSE(read_quantity("all but two"));
    CHECK_FALSE(read_quantity("all but a few"));
    CHECK(quantity("all but 300").upper == 300);
}

TEST_CASE("a label before a figure, decimal or capital, names a thing; before a counted noun it does not") {
    for (std::string_view text : {"Table 2 lists nothing.", "Class 43 cars", "version 2.4",
                                  "In Section 4.2 we say why.", "Rule 34 applies.", "Type 2 diabetes",
                                  "War 2 ended.", "Grade 8.8 bolts", "Apollo 11 was launched."})
        CHECK(found_in(text).empty());
    CHECK(found_in("Windows 10 requires 2 GB of RAM") == "2 gigabyte");
    CHECK(found_in("USB 3.0 transfers up to 5 Gbit/s") == "5 gigabit per second");
    CHECK(found_in("The Boeing 747 carries 416 passengers") == "416");
    CHECK(found_in("In March 3 men") == "");
    CHECK(found_in("In Baghdad 12 soldiers were killed") == "12");
    CHECK(found_in("in sector 5 houses burnt") == "5");
    CHECK(found_in("a level 2.5 times higher") == "2.5");
    CHECK(found_in("The mean pH 7.4 was measured") == "7.4");
    CHECK(found_in("the Boeing 737-800NG").empty());
    CHECK(found_in("a Twenty20 game").empty());
    CHECK(found_in("the 93d Illinois and the 22d and 23d regiments").empty());
}

TEST_CASE("over, under and above bound a number only where something is measured") {
    CHECK(found_in("fell 4% over 31 years") == "4 percent; 31 year");
    const auto modifier = [](std::string_view text) {
        return find_quantities(text).back().quantity.modifier;
    };
    for (std::string_view text : {"robbed six banks over three years", "fell 4% over 31 years",
                                  "Over two days of talks, they agreed on three", "worked under two managers",
                                  "lived above three shops", "sold 5 million over four decades"})
        CHECK(modifier(text) == Modifier::equal);
    for (std::string_view text : {"It lasted over three years", "20 patients over 60 years",
                                  "children over five years", "Over 20 years ago", "for over 20 years"})
        CHECK(modifier(text) == Modifier::greater);
    CHECK(modifier("worked under 40 hours") == Modifier::less);
}

TEST_CASE("what one end of a range leaves unsaid is taken from the other") {
    CHECK(found_in("30-35,000 troops") == "30000..35000");
    CHECK(found_in("between 5 and 6,000 horses") == "5000..6000");
    CHECK(found_in("between 3 and 20,000") == "3..20000");
    CHECK(found_in("between 110 and 100 million years ago") == "100000000..110000000 year");
    CHECK(found_in("24 or 25 men") == "24..25");
    CHECK(found_in("in 1944 or 1945").empty());
    CHECK(found_in("5, 6 and 7 percent") == "5 percent; 6 percent; 7 percent");
    CHECK(found_in("Of the 300, 20 percent left") == "300; 20 percent");
    CHECK(found_in("34.4 × 11.2 × 11.2 km") == "34.4 kilometre; 11.2 kilometre; 11.2 kilometre");
    CHECK(found_in("10x15 cm") == "10 centimetre; 15 centimetre");
    CHECK(found_in("a 4x4 car").empty());
    CHECK(found_in("$10 to $25 per kilogram") == "10..25 US dollar per kilogram");
}

TEST_CASE("from one level to another is a change behind raised, a projected rise by so much a range") {
    CHECK(found_in("raised from $5m to $8m") == "5000000 US dollar; 8000000 US dollar");
    CHECK(found_in("improved by £15m to £368m") == "15000000 pound sterling; 368000000 pound sterling");
    CHECK(found_in("raised $5m to $8m") == "5000000..8000000 US dollar");
    CHECK(found_in("will rise 18 to 59 cm") == "18..59 centimetre");
    CHECK(found_in("rose 18 to 59 cents") == "18; 59 hundredth of the US dollar");
}

TEST_CASE("a figure that looks like a year counts where the words say so") {
    CHECK(found_in("the garrison, 1700 strong") == "1700");
    CHECK(found_in("of which about 2000 are moor") == "2000");
    CHECK(found_in("about 1000 armed men came") == "1000");
    CHECK(found_in("the population was 1850 in 1901") == "1850");
    CHECK(found_in("Between 1800 and 2000 were slain") == "1800..2000");
    for (std::string_view text :
         {"the years between 1914 and 1918 were hard", "from 1939 to 1945 men were conscripted",
          "about 1850 settlement began", "the 2011 elections", "the Education Act, 2012 states", "264 B.C."})
        CHECK(found_in(text).empty());
    CHECK(found_in("$150 million in 1970 dollars") == "150000000 US dollar");
}

TEST_CASE("a letter before a large figure is money, else a name") {
    CHECK(found_in("fined N5bn") == "5000000000 Nigerian naira");
    CHECK(found_in("P2,661,100 in damage") == "2661100 Philippine peso");
    CHECK(found_in("more than P8 million") == "8000000 Philippine peso");
    CHECK(found_in("CA$20 and AUS$140,000") == "20 Canadian dollar; 140000 Australian dollar");
    for (std::string_view text : {"the N95 mask", "a P53 gene", "the R2 unit", "K2"})
        CHECK(found_in(text).empty());
}

TEST_CASE("old pence and shillings are told by what is paid") {
    CHECK(found_in("10d per day") == "10 old penny per day");
    CHECK(found_in("2s a week") == "2 shilling per week");
    CHECK(found_in("paid 6d for a loaf") == "6 old penny");
    CHECK(found_in("The trip took 6d in all") == "6 day");
    CHECK(found_in("in the 1890s a pound was worth more").empty());
}

TEST_CASE("m is a million where barrels or sales are told, else a metre") {
    CHECK(found_in("7m bpd") == "7000000 barrel per day");
    CHECK(found_in("sold more than 5m in a year") == "5000000");
    CHECK(found_in("12m of them") == "12000000");
    CHECK(found_in("sold 3m of rope") == "3 metre");
    CHECK(found_in("a wall 5m high") == "5 metre");
    CHECK(found_in("0.1 M NaCl") == "0.1 mole per litre");
}

TEST_CASE("and more bounds a number only right behind it") {
    CHECK(quantity("60 and over").lower == 60);
    CHECK(quantity("65 years and older").lower == 65);
    for (std::string_view text : {"nine people dead and more homeless", "two men and more were hurt"})
        CHECK_FALSE(find_quantities(text).at(0).quantity.lower);
}

TEST_CASE("bounds with a negated verb, of a variable and of an age") {
    CHECK(find_quantities("It does not exceed 40").at(0).quantity.upper == 40);
    CHECK(find_quantities("It exceeds 40").at(0).quantity.lower == 40);
    const Quantity chained = quantity("5 <= x < 10");
    CHECK(chained.lower == 5);
    CHECK(chained.upper == 10);
    CHECK(chained.lower_closed);
    CHECK_FALSE(chained.upper_closed);
    CHECK(found_in("under the age of 12") == "12 year");
    CHECK(found_in("between the ages of 12 and 17") == "12..17 year");
    CHECK(found_in("fewer than 500 people but more than 400") == "400..500");
    CHECK(found_in("fewer than 500 people but more than 400 horses") == "500; 400");
    CHECK(found_in("from 1.2 up to 3.4") == "1.2..3.4");
}

TEST_CASE("measures in two units with stops, in words and in days and hours") {
    CHECK(found_in("5 ft. 6 in.") == "66 inch");
    CHECK(found_in("six foot two") == "74 inch");
    CHECK(found_in("six foot two men") == "6 foot; 2");
    CHECK(found_in("He was 5 ft. 6 people came") == "5 foot; 6");
    CHECK(found_in("5 days, 13 hours, and 28 minutes") == "8008 minute");
    CHECK(found_in("3 weeks and 2 days") == "3 week; 2 day");
}

TEST_CASE("a hedge with a point stands close to its figure, a label with a point does not hedge") {
    CHECK(quantity("c.12,000").modifier == Modifier::approximate);
    CHECK(quantity("c.12,000").value == 12'000);
    CHECK(quantity("ca.500 men").value == 500);
    CHECK_FALSE(read_quantity("vol.12"));
    CHECK_FALSE(read_quantity("v.12"));
}

TEST_CASE("as fast, wide or hot as a figure is up to it") {
    CHECK(quantity("as fast as 1,100 km per hour").modifier == Modifier::at_most);
    CHECK(quantity("as hot as 50 °C").upper == 50);
    CHECK(find_quantities("It is fast: 50 km per hour").front().quantity.modifier == Modifier::equal);
}
