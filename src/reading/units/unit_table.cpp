#include "reading/units/unit_table.hpp"

#include <algorithm>
#include <numeric>

#include "reading/units/unit_rows.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {
namespace {

enum Base { length, mass, time, temperature, current, amount, luminosity, angle, information, money };

Dimension dimension_of(std::initializer_list<std::pair<Base, int>> powers) {
    Dimension dimension;
    for (const auto& [base, power] : powers) dimension.exponents[base] = static_cast<std::int8_t>(power);
    return dimension;
}

Dimension dimension_of(Kind kind) {
    switch (kind) {
        case Kind::none:
            return {};
        case Kind::length:
            return dimension_of({{length, 1}});
        case Kind::area:
            return dimension_of({{length, 2}});
        case Kind::mass:
            return dimension_of({{mass, 1}});
        case Kind::volume:
            return dimension_of({{length, 3}});
        case Kind::time:
            return dimension_of({{time, 1}});
        case Kind::temperature:
            return dimension_of({{temperature, 1}});
        case Kind::speed:
            return dimension_of({{length, 1}, {time, -1}});
        case Kind::energy:
            return dimension_of({{mass, 1}, {length, 2}, {time, -2}});
        case Kind::power:
            return dimension_of({{mass, 1}, {length, 2}, {time, -3}});
        case Kind::pressure:
            return dimension_of({{mass, 1}, {length, -1}, {time, -2}});
        case Kind::force:
            return dimension_of({{mass, 1}, {length, 1}, {time, -2}});
        case Kind::frequency:
        case Kind::radioactivity:
            return dimension_of({{time, -1}});
        case Kind::current:
            return dimension_of({{current, 1}});
        case Kind::voltage:
            return dimension_of({{mass, 1}, {length, 2}, {time, -3}, {current, -1}});
        case Kind::charge:
            return dimension_of({{current, 1}, {time, 1}});
        case Kind::resistance:
            return dimension_of({{mass, 1}, {length, 2}, {time, -3}, {current, -2}});
        case Kind::amount:
            return dimension_of({{amount, 1}});
        case Kind::luminosity:
            return dimension_of({{luminosity, 1}});
        case Kind::angle:
            return dimension_of({{angle, 1}});
        case Kind::information:
            return dimension_of({{information, 1}});
        case Kind::money:
            return dimension_of({{money, 1}});
        case Kind::economy:
            return dimension_of({{length, -2}});
        case Kind::dose:
            return dimension_of({{length, 2}, {time, -2}});
        case Kind::capacitance:
            return dimension_of({{mass, -1}, {length, -2}, {time, 4}, {current, 2}});
        case Kind::flux:
            return dimension_of({{mass, 1}, {length, 2}, {time, -2}, {current, -1}});
        case Kind::field:
            return dimension_of({{mass, 1}, {time, -2}, {current, -1}});
        case Kind::illuminance:
            return dimension_of({{luminosity, 1}, {length, -2}});
        case Kind::viscosity:
            return dimension_of({{mass, 1}, {length, -1}, {time, -1}});
        case Kind::data_rate:
            return dimension_of({{information, 1}, {time, -1}});
        case Kind::flow:
            return dimension_of({{length, 3}, {time, -1}});
        case Kind::inductance:
            return dimension_of({{mass, 1}, {length, 2}, {time, -2}, {current, -2}});
        case Kind::concentration:
            return dimension_of({{amount, 1}, {length, -3}});
        case Kind::resolution:
            return dimension_of({{length, -1}});
        case Kind::acceleration:
            return dimension_of({{length, 1}, {time, -2}});
    }
    return {};
}

struct Prefix {
    std::string_view name, symbol;
    std::int64_t numerator, denominator;
    bool large, binary;
};

constexpr Prefix prefixes[] = {
    {"exa", "E", 1000000000000000000, 1, true, false},
    {"peta", "P", 1000000000000000, 1, true, false},
    {"tera", "T", 1000000000000, 1, true, false},
    {"giga", "G", 1000000000, 1, true, false},
    {"mega", "M", 1000000, 1, true, false},
    {"kilo", "k", 1000, 1, true, false},
    {"hecto", "h", 100, 1, true, false},
    {"deca", "da", 10, 1, true, false},
    {"deci", "d", 1, 10, false, false},
    {"centi", "c", 1, 100, false, false},
    {"milli", "m", 1, 1000, false, false},
    {"micro", "μ", 1, 1000000, false, false},
    {"nano", "n", 1, 1000000000, false, false},
    {"pico", "p", 1, 1000000000000, false, false},
    {"femto", "f", 1, 1000000000000000, false, false},
    {"atto", "a", 1, 1000000000000000000, false, false},
    {"kibi", "Ki", 1024, 1, true, true},
    {"mebi", "Mi", 1048576, 1, true, true},
    {"gibi", "Gi", 1073741824, 1, true, true},
    {"tebi", "Ti", 1099511627776, 1, true, true},
    {"pebi", "Pi", 1125899906842624, 1, true, true},
};

bool takes(Prefixes allowed, const Prefix& prefix) {
    switch (allowed) {
        case Prefixes::none:
            return false;
        case Prefixes::small:
            return !prefix.large && !prefix.binary;
        case Prefixes::large:
            return prefix.large && !prefix.binary && prefix.numerator >= 1000;
        case Prefixes::all:
            return !prefix.binary;
        case Prefixes::binary:
            return prefix.large && prefix.numerator >= 1000;
    }
    return false;
}

// Codes that are met as words in capitals; their currencies go by name only.
bool is_common_word(std::string_view code) {
    for (std::string_view word :
         {"ALL", "TRY", "TOP", "CUP", "PEN", "COP", "SOS", "BOB", "MAD", "ARS", "RON", "BAM"})
        if (code == word) return true;
    return false;
}

// Names of prefixed units that are not made by the rule, and names that a unit shares with another.
struct FurtherName {
    std::string_view unit, words, symbols;
};
constexpr FurtherName further_names[] = {
    {"tonne", "ton", ""},
    {"short ton", "ton", ""},
    {"long ton", "ton", ""},
    {"kilogram", "kilo|k.g|k.gs|k.g.", ""},
    // A bomb's kilotons and a ship's are written alike.
    {"kiloton of TNT", "kiloton|kton", ""},
    {"kilotonne", "kiloton|kton", ""},
    {"megaton of TNT", "megaton|mton", ""},
    {"megatonne", "megaton|mton", ""},
    // Without a scale they are of heat or of a circle.
    {"degree Celsius", "degree|deg", "°"},
    {"degree Fahrenheit", "degree|deg", "°"},
    {"microgram", "mcg", ""},
    {"micrometre", "micron", ""},
    {"milliarcsecond", "", "mas"},
    {"microarcsecond", "", "μas|uas"},
    // Bits are written small; a small k or a word in small letters tells nothing.
    {"kilobit", "", "Kb|kb"},
    {"megabit", "", "Mb"},
    {"gigabit", "", "Gb"},
    {"terabit", "", "Tb"},
    {"petabit", "", "Pb"},
    {"exabit", "", "Eb"},
    {"kilobyte", "", "kb"},
    // The e of a power station's electric power, the p of a solar panel's peak.
    // F alone is Fahrenheit, H a letter and VA a state.
    {"millifarad", "", "mF"},
    {"microfarad", "", "μF|uF"},
    {"nanofarad", "", "nF"},
    {"picofarad", "", "pF"},
    {"millihenry", "", "mH"},
    {"microhenry", "", "μH|uH"},
    {"nanohenry", "", "nH"},
    {"megapixel", "", "MP|Mpx"},
    {"kilovolt-ampere", "", "kVA|KVA"},
    {"megavolt-ampere", "", "MVA"},
    {"kilowatt", "", "kWe|kWp"},
    {"megawatt", "", "MWe|MWp|MWth"},
    {"gigawatt", "", "GWe|GWp|GWth"},
};

template <class Each>
void for_each_part(std::string_view list, Each each) {
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        each(list.substr(0, bar));
        if (bar == std::string_view::npos) return;
        list.remove_prefix(bar + 1);
    }
}

std::optional<Ratio> product(Ratio a, std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t g1 = std::gcd(a.numerator, denominator), g2 = std::gcd(numerator, a.denominator);
    Ratio result;
    if (__builtin_mul_overflow(a.numerator / g1, numerator / g2, &result.numerator)) return std::nullopt;
    if (__builtin_mul_overflow(a.denominator / g2, denominator / g1, &result.denominator))
        return std::nullopt;
    return result;
}

Ratio reduced(std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t g = std::gcd(numerator, denominator);
    return {numerator / g, denominator / g};
}

}  // namespace

const UnitTable& UnitTable::instance() {
    static const UnitTable table;
    return table;
}

UnitTable::UnitTable() {
    add_units();
    add_currencies();
}

const Unit* UnitTable::currency(std::string_view code) const {
    return &*std::find_if(units_.begin(), units_.end(),
                          [&](const Unit& unit) { return unit.symbol == code && !unit.currency.empty(); });
}

std::string_view UnitTable::keep(std::string text) { return text_.emplace_back(std::move(text)); }

const Unit* UnitTable::add(Unit unit) { return &units_.emplace_back(std::move(unit)); }

void UnitTable::name(FlatMap<UnitName>& map, std::string_view words, const Unit* unit, bool is_money,
                     bool minor, bool is_symbol, bool raw) {
    Tokens tokens;
    tokenize(words, tokens);
    if (tokens.size() < 2) return;
    std::uint64_t chain = name_seed;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (i > 0) map[chain].longer = true;
        chain = extend(chain, raw ? tokens[i].raw_key : tokens[i].key);
    }
    UnitName& entry = map[chain];
    if (std::find(entry.units.begin(), entry.units.end(), unit) == entry.units.end())
        entry.units.push_back(unit);
    entry.money = is_money;
    entry.minor_money = minor;
    entry.symbol = is_symbol;
}

// A word, its plural, and for several words the plural of the first ("degrees Celsius") and of the last.
void UnitTable::word_names(std::string_view words, const Unit* unit, bool is_money, bool minor) {
    for_each_part(words, [&](std::string_view word) {
        if (word.empty()) return;
        const std::string plain(word);
        name(folded_, plain, unit, is_money, minor, false, false);
        const std::size_t space = plain.find(' ');
        if (space != std::string::npos)
            name(folded_, plain.substr(0, space) + "s" + plain.substr(space), unit, is_money, minor, false,
                 false);
        if (plain.back() != 's') name(folded_, plain + "s", unit, is_money, minor, false, false);
    });
}

void UnitTable::symbol_names(std::string_view symbols, const Unit* unit, bool is_money, bool minor) {
    for_each_part(symbols, [&](std::string_view symbol) {
        if (!symbol.empty()) name(exact_, symbol, unit, is_money, minor, true, true);
    });
}

void UnitTable::add_units() {
    for (const UnitRow& row : unit_rows()) {
        Unit unit;
        unit.name = row.name;
        unit.symbol = row.symbol;
        unit.dimension = dimension_of(row.kind);
        unit.offset = row.offset;
        unit.source = row.source;
        if (row.inexact != 0) {
            unit.factor = row.inexact;
        } else {
            unit.exact = reduced(row.numerator, row.denominator);
            unit.factor = static_cast<double>(row.numerator) / static_cast<double>(row.denominator);
        }
        const Unit* kept = add(unit);
        word_names(row.name, kept, false, false);
        word_names(row.words, kept, false, false);
        symbol_names(row.symbol, kept, false, false);
        symbol_names(row.symbols, kept, false, false);
        if (row.symbol.size() >= 2) name(folded_, row.symbol, kept, false, false, true, false);
        if (row.prefixes != Prefixes::none) add_prefixed(row);
    }
    for (const FurtherName& more : further_names) {
        const Unit* unit =
            &*std::find_if(units_.begin(), units_.end(), [&](const Unit& u) { return u.name == more.unit; });
        word_names(more.words, unit, false, false);
        symbol_names(more.symbols, unit, false, false);
    }
}

void UnitTable::add_prefixed(const UnitRow& row) {
    for (const Prefix& prefix : prefixes) {
        if (!takes(row.prefixes, prefix)) continue;
        Unit unit;
        unit.name = keep(std::string(prefix.name) + std::string(row.name));
        if (!row.symbol.empty()) unit.symbol = keep(std::string(prefix.symbol) + std::string(row.symbol));
        unit.dimension = dimension_of(row.kind);
        unit.source = row.source;
        const double size = static_cast<double>(prefix.numerator) / static_cast<double>(prefix.denominator);
        if (row.inexact != 0) {
            unit.factor = row.inexact * size;
        } else {
            unit.exact =
                product(reduced(row.numerator, row.denominator), prefix.numerator, prefix.denominator);
            unit.factor = static_cast<double>(row.numerator) * static_cast<double>(prefix.numerator) /
                          (static_cast<double>(row.denominator) * static_cast<double>(prefix.denominator));
        }
        const Unit* kept = add(unit);
        word_names(unit.name, kept, false, false);
        for_each_part(row.words, [&](std::string_view word) {
            if (word.find(' ') == std::string_view::npos && word.size() > 3)
                word_names(std::string(prefix.name) + std::string(word), kept, false, false);
        });
        if (!row.symbol.empty()) symbol_names(unit.symbol, kept, false, false);
        // Keyboards write "ug"; "us" and "uK" are words.
        if (prefix.name == "micro" && !row.symbol.empty() && row.symbol != "s" && row.symbol != "K")
            symbol_names("u" + std::string(row.symbol), kept, false, false);
        for_each_part(row.symbols, [&](std::string_view symbol) {
            if (!symbol.empty())
                symbol_names(std::string(prefix.symbol) + std::string(symbol), kept, false, false);
        });
    }
    // The everyday ones are also met in other cases and with a plural s: "KM", "kgs", "mls".
    static constexpr std::string_view everyday[] = {"km",  "cm",  "mm",  "kg",  "mg",  "ml", "kw",
                                                    "kwh", "mwh", "khz", "mhz", "ghz", "kb", "mb",
                                                    "gb",  "tb",  "ms",  "cl",  "dl"};
    for (std::string_view symbol : everyday) {
        for (const Unit& unit : units_) {
            std::string lower(unit.symbol);
            for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
            if (lower != symbol || unit.exact == std::nullopt || unit.source != row.source) continue;
            if (unit.name.substr(0, 5) == "milli" && (symbol == "mwh" || symbol == "mhz" || symbol == "mb"))
                continue;
            if (unit.name == "megametre" || unit.name == "megagram" || unit.name == "megalitre" ||
                unit.name == "megasecond" || unit.name.ends_with("bit"))
                continue;
            name(folded_, symbol, &unit, false, false, true, false);
            name(folded_, lower + "s", &unit, false, false, true, false);
        }
    }
}

void UnitTable::add_currencies() {
    const auto make = [&](const CurrencyRow& row, bool minor) {
        Unit unit;
        unit.name = minor ? keep("hundredth of the " + std::string(row.name)) : row.name;
        unit.symbol = minor || row.code.size() != 3 ? std::string_view{} : row.code;
        unit.dimension = dimension_of(Kind::money);
        unit.currency = row.code;
        unit.source = row.code.size() == 3 ? "ISO 4217" : "not in ISO 4217; kept apart from every other";
        unit.exact = Ratio{1, minor ? 100 : 1};
        unit.factor = minor ? 0.01 : 1;
        return add(unit);
    };
    for (const CurrencyRow& row : currency_rows()) {
        const Unit* unit = make(row, false);
        word_names(row.name, unit, true, false);
        word_names(row.words, unit, true, false);
        if (row.code.size() == 3 && !is_common_word(row.code)) symbol_names(row.code, unit, true, false);
        symbol_names(row.symbols, unit, true, false);
        if (row.minor.empty()) continue;
        const Unit* minor = make(row, true);
        word_names(row.minor, minor, true, true);
    }
    for (const CoinRow& row : coin_rows()) {
        Unit unit;
        unit.name = row.name;
        unit.dimension = dimension_of(Kind::money);
        unit.currency = row.currency;
        unit.source = row.source;
        unit.exact = reduced(row.numerator, row.denominator);
        unit.factor = static_cast<double>(row.numerator) / static_cast<double>(row.denominator);
        const Unit* kept = add(unit);
        word_names(row.name, kept, true, true);
        word_names(row.words, kept, true, true);
    }
    // Shared names last, so that each list starts with the likeliest.
    for (const CurrencyRow& row : currency_rows()) {
        const auto unit = std::find_if(units_.begin(), units_.end(), [&](const Unit& u) {
            return u.currency == row.code && u.name == row.name;
        });
        word_names(row.also, &*unit, true, false);
    }
}

}  // namespace gainsay::reading
