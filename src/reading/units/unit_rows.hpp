// The unit table as data: one row a unit, with the source of its definition.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gainsay::reading {

enum class Kind : std::uint8_t {
    none,
    length,
    area,
    mass,
    volume,
    time,
    temperature,
    speed,
    energy,
    power,
    pressure,
    force,
    frequency,
    current,
    voltage,
    charge,
    resistance,
    amount,
    luminosity,
    angle,
    information,
    money,
    radioactivity,
    dose,
    capacitance,
    flux,
    field,
    illuminance,
    viscosity,
    acceleration,
    data_rate,
    economy,
    flow,
    inductance,
    concentration,
    resolution
};

enum class Prefixes : std::uint8_t { none, small, large, all, binary };

// Factor to the coherent SI unit: numerator / denominator where that is exact, else `inexact`.
struct UnitRow {
    std::string_view name;  // singular
    std::string_view symbol;
    std::string_view words;    // other names, '|' between; case is ignored; regular plurals are understood
    std::string_view symbols;  // other symbols, '|' between; case counts
    Kind kind = Kind::none;
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    double inexact = 0;
    double offset = 0;
    Prefixes prefixes = Prefixes::none;
    std::string_view source;
};

// ISO 4217 and what the currencies are called. A currency older than the standard has its name for a code.
struct CurrencyRow {
    std::string_view code;
    std::string_view name;   // singular
    std::string_view words;  // names that mean this currency first
    std::string_view symbols;
    std::string_view also;   // names shared with other currencies: "dollar", "peso"
    std::string_view minor;  // names of the hundredth: "cent|cents"
};

// A coin or a money of account that is a part or multiple of a currency: numerator / denominator of it.
struct CoinRow {
    std::string_view name;
    std::string_view currency;
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    std::string_view words;
    std::string_view source;
};

// A letter that means a currency only where it is written against a large figure: "N2.7 billion", "P2,661,100".
struct LetterRow {
    std::string_view letter;
    std::string_view currency;
};

std::span<const LetterRow> letter_rows();
std::span<const CoinRow> coin_rows();
std::span<const UnitRow> unit_rows();
std::span<const CurrencyRow> currency_rows();

}  // namespace gainsay::reading
