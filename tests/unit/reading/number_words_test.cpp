#include <cmath>
#include <random>
#include <string>

#include "catch.hpp"
#include "gainsay/reading.hpp"

#ifdef GAINSAY_HAVE_ICU
#include <unicode/rbnf.h>
#include <unicode/unistr.h>
#endif

using namespace gainsay;

namespace {

double value(std::string_view phrase) {
    const auto read = read_quantity(phrase);
    INFO(phrase);
    REQUIRE(read);
    REQUIRE(read->value);
    return *read->value;
}

}  // namespace

TEST_CASE("numbers in words, in digits and mixed mean the same") {
    CHECK(value("four hundred and twelve") == 412);
    CHECK(value("twelve thousand three hundred and one") == 12301);
    CHECK(value("3 hundred") == 300);
    CHECK(value("2.5 million") == 2.5e6);
    CHECK(value("seven billion") == 7e9);
    CHECK(value("nine hundred trillion") == 9e14);
    CHECK(value("4 lakh") == 4e5);
    CHECK(value("1.5 crore") == 1.5e7);
    CHECK(value("three hundred and two dozen") == 324);
    CHECK(value("half a million") == 5e5);
    CHECK(value("a half-dozen") == 6);
    CHECK(value("one and a half million") == 1.5e6);
    CHECK(value("two and three quarters") == 2.75);
    CHECK(value("five eighths of the crop") == 0.625);
    CHECK(value("4\u00BD") == 4.5);
    CHECK(value("6 \u00D7 10\u2078") == 6e8);
    CHECK(value("6e8") == 6e8);
    CHECK(value("\u22127") == -7);
    CHECK(value("12 345 678") == 12345678);
    CHECK(value("12,34,567") == 1234567);
    CHECK(value("8,75") == 8.75);
}

TEST_CASE("an ordinal is no number, a fraction is") {
    CHECK(find_quantities("the twenty-third man").empty());
    CHECK(find_quantities("a second look").empty());
    CHECK(value("a third of the men") == Approx(1.0 / 3));
    CHECK(find_quantities("a third man").empty());
}

TEST_CASE("reading is stable under spaces, case, dashes and non-breaking spaces") {
    struct Variants {
        std::string_view plain;
        std::string_view others[4];
    };
    const Variants all[] = {
        {"nearly 1,200 metric tons",
         {"Nearly  1,200  metric tons", "NEARLY 1,200 METRIC TONS", "nearly\u00A01,200\u00A0metric tons",
          "nearly 1\u202F200 metric tons"}},
        {"10-20 km", {"10\u201320 km", "10 - 20 km", "10\u201120 km", "10\u2012 20 km"}},
        {"twenty-five or more",
         {"Twenty-Five or more", "twenty\u2011five or more", "twenty five or more", "TWENTY-FIVE OR MORE"}},
        {"about half a million",
         {"About half a million", "about  half a million", "about half\u00A0a million",
          "ABOUT HALF A MILLION"}},
    };
    for (const Variants& variants : all) {
        const auto plain = read_quantity(variants.plain);
        REQUIRE(plain);
        for (std::string_view other : variants.others) {
            INFO(other);
            const auto read = read_quantity(other);
            REQUIRE(read);
            CHECK(read->value == plain->value);
            CHECK(read->modifier == plain->modifier);
            CHECK(read->possible == plain->possible);
            CHECK(read->units == plain->units);
        }
    }
}

TEST_CASE("hostile runs of digits, words and signs end in linear time") {
    std::string digits(200000, '9'), commas, dashes, ones, hedges, slashes;
    for (int i = 0; i < 40000; ++i) {
        commas += "1,234,";
        dashes += "1-";
        ones += "one hundred and ";
        hedges += "more than ";
        slashes += "1/2/";
    }
    for (const std::string* text : {&digits, &commas, &dashes, &ones, &hedges, &slashes})
        CHECK_NOTHROW(find_quantities(*text));
    CHECK_NOTHROW(find_quantities(std::string("\xff\xfe 5 \x80", 7)));
}

#ifdef GAINSAY_HAVE_ICU
TEST_CASE("any number up to a thousand million written in words by ICU reads back") {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale::getUS(), status);
    REQUIRE(U_SUCCESS(status));
    std::mt19937_64 random(20240917);
    const auto check = [&](std::int64_t n) {
        icu::UnicodeString words;
        format.format(n, words);
        std::string text;
        words.toUTF8String(text);
        const auto read = read_quantity(text);
        INFO(text);
        REQUIRE(read);
        CHECK(read->value == static_cast<double>(n));
    };
    for (std::int64_t n = 0; n <= 2000; ++n) check(n);
    for (int digits = 4; digits <= 9; ++digits) {
        std::uniform_int_distribution<std::int64_t> any(static_cast<std::int64_t>(std::pow(10, digits - 1)),
                                                        static_cast<std::int64_t>(std::pow(10, digits)));
        for (int i = 0; i < 1000; ++i) check(any(random));
    }
    check(1000000000);
}
#endif

TEST_CASE("number words are joined by hyphens, and a hyphen between two hundreds is a range") {
    CHECK(value("five-hundred") == 500);
    CHECK(value("six-hundred-and-sixty-six") == 666);
    CHECK(value("one hundred-fifty") == 150);
    CHECK(value("two-thousand-and-five") == 2005);
    const auto range = read_quantity("one hundred-two hundred");
    REQUIRE(range);
    CHECK(range->lower == 100);
    CHECK(range->upper == 200);
}

TEST_CASE("a point in words begins decimals only where a number is awaited") {
    CHECK(value("one point oh five") == Approx(1.05));
    CHECK(value("point five") == 0.5);
    for (std::string_view text : {"the boiling point 100 degrees", "at this point 30 men left"}) {
        const auto found = find_quantities(text);
        REQUIRE(found.size() == 1);
        CHECK(*found[0].quantity.value >= 30);
    }
    CHECK(find_quantities("at one point 5 men").back().quantity.value == 5);
    CHECK(find_quantities("a half-life of 12 days").size() == 1);
}

TEST_CASE("powers in words and stars, mixed numbers before a scale, crores of lakhs") {
    CHECK(value("10 to the power of 3") == 1000);
    CHECK(value("ten to the sixth") == Approx(1e6));
    CHECK(value("4 x 10**7") == Approx(4e7));
    CHECK(find_quantities("from 10 to the second floor").at(0).quantity.value == 10);
    CHECK(value("4 1/2 thousand") == 4500);
    CHECK(value("one and three quarter million") == 1.75e6);
    CHECK(value("1 and 3 quarters per cent") == 1.75);
    CHECK(value("three lakh 81 thousand crore rupees") == Approx(3.81e12));
    CHECK(value("12 345,67") == Approx(12345.67));
    CHECK(value("2’500’000") == 2.5e6);
}
