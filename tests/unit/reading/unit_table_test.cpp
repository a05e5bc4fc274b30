#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gainsay/reading.hpp"
#include "reading/units/unit_rows.hpp"

#ifdef GAINSAY_HAVE_ICU
#include <unicode/ucurr.h>
#endif
#ifdef GAINSAY_HAVE_UDUNITS
#include <udunits2.h>
#endif

using namespace gainsay;

namespace {

const Unit& unit(std::string_view name) {
    INFO(name);
    const auto found = find_unit(name);
    REQUIRE_FALSE(found.empty());
    return *found.front();
}

}  // namespace

TEST_CASE("exact definitions convert there and back without loss") {
    for (const reading::UnitRow& row : reading::unit_rows()) {
        const auto found = find_unit(row.name);
        if (found.empty() || found.front()->name != row.name || !found.front()->exact) continue;
        for (const reading::UnitRow& other : reading::unit_rows()) {
            const auto target = find_unit(other.name);
            if (target.empty() || target.front()->name != other.name || !target.front()->exact) continue;
            if (!convertible(*found.front(), *target.front()) || target.front()->offset != 0 ||
                found.front()->offset != 0)
                continue;
            INFO(row.name << " to " << other.name);
            const double there = convert(3, *found.front(), *target.front());
            CHECK(convert(there, *target.front(), *found.front()) == Approx(3).epsilon(1e-15));
        }
    }
}

TEST_CASE("a mile is 1609.344 m, a pood 40 Russian pounds, a verst 500 sazhens") {
    CHECK(convert(1, unit("mile"), unit("metre")) == 1609.344);
    CHECK(convert(1, unit("pood"), unit("kg")) == 16.3804964);
    CHECK(convert(1, unit("verst"), unit("sazhen")) == Approx(500).epsilon(1e-15));
    CHECK(convert(1, unit("desyatina"), unit("hectare")) == Approx(1.0925397504).epsilon(1e-15));
    CHECK(convert(1, unit("acre"), unit("square metre")) == 4046.8564224);
    CHECK(convert(15, unit("mu"), unit("hectare")) == Approx(1).epsilon(1e-15));
    CHECK(convert(2, unit("jin"), unit("kilogram")) == 1);
    CHECK(convert(100, unit("degree Celsius"), unit("degree Fahrenheit")) == Approx(212));
}

TEST_CASE("names of several units stay several") {
    CHECK(find_unit("ton").size() == 3);
    CHECK(find_unit("gallons").size() == 2);
    CHECK(find_unit("hundredweight").size() == 2);
    CHECK(find_unit("catties").size() == 2);
    CHECK(find_unit("dollars").size() > 5);
    CHECK(find_unit("kilometre").size() == 1);
    CHECK(find_unit("pilots").empty());
}

TEST_CASE("a bare pound is a mass or a currency") {
    bool mass = false, money = false;
    for (const Unit* u : find_unit("pounds")) (u->currency.empty() ? mass : money) = true;
    CHECK(mass);
    CHECK(money);
}

TEST_CASE("different currencies never convert") {
    CHECK_FALSE(convertible(unit("US dollar"), unit("euro")));
    CHECK(convertible(unit("US dollar"), unit("cent")));
    CHECK(convert(250, unit("cent"), unit("US dollar")) == 2.5);
}

TEST_CASE("powers and quotients are units of their own, and always the same one") {
    CHECK(find_unit("km/h").front() == find_unit("km/h").front());
    CHECK(&unit("square kilometre") == &unit("km2"));
    CHECK(&unit("km²") == &unit("km^2"));
    CHECK(unit("kilogram per cubic metre").dimension == unit("kg/m3").dimension);
    CHECK(convert(36, unit("km/h"), unit("metre per second")) == Approx(10));
}

namespace {

struct SiPrefix {
    std::string_view name;
    double factor;
};
constexpr SiPrefix si_prefixes[] = {{"exa", 1e18},  {"peta", 1e15},  {"tera", 1e12},   {"giga", 1e9},
                                    {"mega", 1e6},  {"kilo", 1e3},   {"hecto", 1e2},   {"deca", 1e1},
                                    {"deci", 1e-1}, {"centi", 1e-2}, {"milli", 1e-3},  {"micro", 1e-6},
                                    {"nano", 1e-9}, {"pico", 1e-12}, {"femto", 1e-15}, {"atto", 1e-18}};

}  // namespace

TEST_CASE("a prefix multiplies the unit's own factor, for every unit that takes one") {
    int compared = 0;
    for (const reading::UnitRow& row : reading::unit_rows()) {
        if (row.prefixes == reading::Prefixes::none) continue;
        for (const SiPrefix& prefix : si_prefixes) {
            const std::string name = std::string(prefix.name) + std::string(row.name);
            const auto found = find_unit(name);
            if (found.empty()) continue;
            INFO(name);
            // "kiloton" and "kilogram" are found under their own names; the first meaning is the prefixed one.
            const auto prefixed =
                std::find_if(found.begin(), found.end(), [&](const Unit* u) { return u->name == name; });
            REQUIRE(prefixed != found.end());
            const double own =
                row.inexact != 0 ? row.inexact
                                 : static_cast<double>(row.numerator) / static_cast<double>(row.denominator);
            CHECK((*prefixed)->factor == Approx(own * prefix.factor).epsilon(1e-12));
            if (row.inexact != 0) CHECK_FALSE((*prefixed)->exact);
            ++compared;
        }
    }
    CHECK(compared > 200);
    CHECK(convert(5, unit("Mpc"), unit("kpc")) == Approx(5000));
    CHECK(convert(1, unit("GeV"), unit("joule")) == Approx(1.602176634e-10));
    CHECK(convert(1, unit("Mly"), unit("light-year")) == Approx(1e6));
}

TEST_CASE("the case of a symbol tells bits from bytes and milli from mega") {
    CHECK(unit("Mb").name == "megabit");
    CHECK(unit("MB").name == "megabyte");
    CHECK(convert(8, unit("Gb/s"), unit("GB/s")) == Approx(1));
    CHECK(unit("ms").name == "millisecond");
    CHECK(unit("Ms").name == "megasecond");
    CHECK(unit("mm").name == "millimetre");
    CHECK(find_unit("kb").size() == 2);  // met for both
    CHECK(unit("KB").name == "kilobyte");
}

TEST_CASE("units of oil, geology, astronomy, medicine and old trades are known with what they stand for") {
    const auto factor = [](std::string_view name, std::string_view base) {
        INFO(name << " in " << base);
        return convert(1, unit(name), unit(base));
    };
    CHECK(factor("ug", "gram") == Approx(1e-6));
    CHECK(factor("mcg", "gram") == Approx(1e-6));
    CHECK(factor("Ma", "year") == Approx(1e6));
    CHECK(factor("Mya", "year") == Approx(1e6));
    CHECK(factor("Gyr", "year") == Approx(1e9));
    CHECK(factor("ka", "year") == Approx(1e3));
    CHECK(factor("light-minute", "light-second") == 60);
    CHECK(factor("light-hour", "metre") == 299792458.0 * 3600);
    CHECK(factor("mrem", "sievert") == Approx(1e-5));
    CHECK(factor("kbar", "pascal") == Approx(1e8));
    CHECK(factor("ksi", "psi") == Approx(1000));
    CHECK(factor("inHg", "pascal") == Approx(3386.389));
    CHECK(factor("troy oz", "pennyweight") == Approx(20));
    CHECK(factor("cfs", "cubic metre per second") == Approx(0.028316846592));
    CHECK(factor("bcm", "cubic metre") == Approx(1e9));
    CHECK(factor("bcf", "cubic foot") == Approx(1e9));
    CHECK(factor("MMT", "tonne") == Approx(1e6));
    CHECK(factor("Mtoe", "joule") == Approx(4.1868e16));
    CHECK(factor("GWe", "watt") == Approx(1e9));
    CHECK(factor("kDa", "dalton") == Approx(1000));
    CHECK(factor("mas", "arcsec") == Approx(1e-3));
    CHECK(factor("qtl", "kilogram") == Approx(100));
    CHECK(factor("GRT", "cubic foot") == Approx(100));
    for (std::string_view several :
         {"dwt", "cubits", "arpents", "morgen", "hogsheads", "okas", "kton", "mbd"}) {
        INFO(several);
        CHECK(find_unit(several).size() > 1);
    }
    CHECK(find_unit("gross tons").size() == 2);  // a mass, or a ship's volume
    CHECK(find_unit("degrees").size() == 3);
    CHECK(find_unit("degrees Celsius").size() == 1);
}

#ifdef GAINSAY_HAVE_UDUNITS
TEST_CASE("UDUNITS-2 agrees on every unit that it knows by the same name") {
    ut_set_error_message_handler(ut_ignore);
    ut_system* system = ut_read_xml(nullptr);
    REQUIRE(system);
    // There: the tropical year and its month, survey feet, the international table calorie.
    const auto differs = [](std::string_view name) {
        for (std::string_view other : {"month", "year", "decade", "century", "millennium", "chain", "rod",
                                       "furlong", "league", "fathom", "acre", "calorie"})
            if (name == other) return true;
        return false;
    };
    std::vector<std::string> names;
    for (const reading::UnitRow& row : reading::unit_rows()) {
        if (differs(row.name) || row.offset != 0) continue;
        names.emplace_back(row.name);
        if (row.prefixes == reading::Prefixes::none) continue;
        for (const SiPrefix& prefix : si_prefixes)
            names.push_back(std::string(prefix.name) + std::string(row.name));
    }
    int compared = 0;
    for (const std::string& known : names) {
        std::string name = known;
        for (char& c : name) c = c == ' ' || c == '-' ? '_' : c;
        ut_unit* theirs = ut_parse(system, name.c_str(), UT_UTF8);
        if (!theirs) continue;
        const auto ours = find_unit(known);
        for (std::string_view base :
             {"metre", "kilogram", "second", "pascal", "joule", "watt", "newton", "square metre",
              "cubic metre", "hertz", "metre per second", "ampere", "volt"}) {
            const auto target = find_unit(base);
            if (ours.empty() || target.empty() || ours.front()->name != known) continue;
            if (!convertible(*ours.front(), *target.front())) continue;
            std::string theirs_name(base);
            if (base == "square metre") theirs_name = "m2";
            if (base == "cubic metre") theirs_name = "m3";
            if (base == "metre per second") theirs_name = "m/s";
            ut_unit* base_unit = ut_parse(system, theirs_name.c_str(), UT_UTF8);
            if (base_unit && ut_are_convertible(theirs, base_unit)) {
                cv_converter* converter = ut_get_converter(theirs, base_unit);
                INFO(known << " in " << base);
                CHECK(convert(1, *ours.front(), *target.front()) ==
                      Approx(cv_convert_double(converter, 1)).epsilon(1e-6));
                cv_free(converter);
                ++compared;
            }
            if (base_unit) ut_free(base_unit);
        }
        ut_free(theirs);
    }
    ut_free_system(system);
    CHECK(compared > 100);
}
#endif

TEST_CASE("every unit and coin names the source of its definition") {
    for (const reading::UnitRow& row : reading::unit_rows()) {
        INFO(row.name);
        CHECK_FALSE(row.source.empty());
    }
    for (const reading::CoinRow& row : reading::coin_rows()) {
        INFO(row.name);
        CHECK_FALSE(row.source.empty());
        CHECK_FALSE(find_unit(row.name).empty());
    }
}

#ifdef GAINSAY_HAVE_ICU
TEST_CASE("every currency that ICU lists as in use is known by its ISO 4217 code") {
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
    REQUIRE(U_SUCCESS(status));
    int count = 0;
    while (const char* code = uenum_next(codes, nullptr, &status)) {
        INFO(code);
        const auto rows = reading::currency_rows();
        CHECK(std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.code == code; }));
        ++count;
    }
    uenum_close(codes);
    CHECK(count > 140);
}
#endif

TEST_CASE("a prefix multiplies its unit, also where the unit has a factor of its own") {
    for (const auto& [prefixed, plain, factor] : {std::tuple{"kiloparsec", "parsec", 1e3},
                                                  {"megaparsec", "parsec", 1e6},
                                                  {"kiloelectronvolt", "electronvolt", 1e3},
                                                  {"gigaelectronvolt", "electronvolt", 1e9},
                                                  {"kilometre", "metre", 1e3},
                                                  {"milligram", "gram", 1e-3}}) {
        INFO(prefixed);
        REQUIRE(find_unit(prefixed).size() == 1);
        CHECK(find_unit(prefixed).front()->factor == Approx(find_unit(plain).front()->factor * factor));
    }
}

TEST_CASE("a small b is a bit behind a capital, and a byte in everyday writing") {
    CHECK(find_unit("Mb").front()->name == "megabit");
    CHECK(find_unit("MB").front()->name == "megabyte");
    CHECK(find_unit("mb").front()->name == "megabyte");
    CHECK(find_unit("Gb/s").front()->name == "gigabit per second");
    CHECK(find_unit("Pb").front()->name == "petabit");
}

TEST_CASE("micrograms without Greek letters, and ages of the earth") {
    CHECK(find_unit("ug").front()->name == "microgram");
    CHECK(find_unit("mcg").front()->name == "microgram");
    CHECK(find_unit("mrem").front()->factor == Approx(1e-5));
    CHECK(read_quantity("4.5 Ga")->units.front()->name == "gigayear");
    CHECK(read_quantity("66 Ma")->units.front()->name == "megayear");
    CHECK(read_quantity("66 million years")->units.front()->name == "year");
}

TEST_CASE("units in symbols are multiplied by a dot or by a negative power") {
    const auto name = [](std::string_view text) {
        const auto read = read_quantity(text);
        INFO(text);
        REQUIRE(read);
        REQUIRE(read->units.size() >= 1);
        return std::string(read->units.front()->name);
    };
    CHECK(name("5 m s−1") == "metre per second");
    CHECK(name("4.18 J g−1 K−1") == "joule per gram per kelvin");
    CHECK(name("5 N·m") == "newton metre");
    CHECK(name("7.5 L/100 km") == "litre per hundred kilometres");
    CHECK(name("5 mM") == "millimole per litre");
    CHECK(name("3 sqm") == "square metre");
    CHECK(name("10 cc") == "cubic centimetre");
    CHECK(convertible(unit("N·m"), unit("joule")));
    CHECK(convert(1, unit("ft-lb"), unit("joule")) == Approx(1.3558179483));
    CHECK(convert(1, unit("kVA"), unit("kilowatt")) == 1);
    CHECK(convert(1, unit("μF"), unit("farad")) == 1e-6);
    const auto molars = find_quantities("lost two molars");
    REQUIRE(molars.size() == 1);
    CHECK(molars[0].quantity.units.empty());
    CHECK(find_unit("VA").empty());
}
