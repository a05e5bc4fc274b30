/// \file
/// Quantities with their hedge and unit: the value types. Reading them from words is in reading.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "gainsay/distribution.hpp"

namespace gainsay {

/// Exponents of the base dimensions, in this order: length, mass, time, temperature, current, amount, luminosity,
/// angle, information, money. A dimensionless unit (percent) has all zero.
struct Dimension {
    std::array<std::int8_t, 10> exponents{};
    bool operator==(const Dimension&) const = default;
};

/// An exact factor.
struct Ratio {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    bool operator==(const Ratio&) const = default;
};

/// A unit of measurement with its conversion to the coherent unit of its dimension: base = value * factor + offset.
/// Rows of the unit table live for the whole program, so that a `const Unit*` may be kept and compared.
struct Unit {
    std::string_view name;    ///< singular, lower case: "kilometre", "US dollar"
    std::string_view symbol;  ///< "km", "USD"
    Dimension dimension;
    double factor = 1;           ///< to the coherent SI unit
    double offset = 0;           ///< for temperatures
    std::optional<Ratio> exact;  ///< the factor as a ratio, where the definition is exact and fits
    std::string_view currency;   ///< ISO 4217 code; different codes never convert
    std::string_view source;     ///< standard or work the definition is taken from
};

/// True where a value in one can be expressed in the other: same dimension, and same currency if any.
bool convertible(const Unit& from, const Unit& to) noexcept;
/// Precondition: convertible(from, to).
double convert(double value, const Unit& from, const Unit& to) noexcept;

/// What is written behind `amount`: the symbol, or the name ("1 month", "3 months", "5 li").
std::string unit_words(const Unit& unit, double amount);

/// What the words state, before any reading of how wide they are.
enum class Modifier : std::uint8_t { equal, approximate, less, at_most, greater, at_least, range };
/// "=", "~", "<", "<=", ">", ">=", "range".
std::string_view to_string(Modifier modifier) noexcept;

/// Of what a ratio is taken: "37 percent less than" has the base 1 and takes 0.37 off.
enum class RatioKind : std::uint8_t {
    none,      ///< an amount, not a ratio
    fraction,  ///< "one-third of the promised goods", "45 percent of"
    increase,  ///< "37 percent more", "rose by half": the result is base * (1 + value)
    decrease,  ///< "37 percent less", "fell by half": the result is base * (1 - value)
    multiple,  ///< "twice as many": the result is base * value
};

/// One amount as a phrase states it. `possible` is in the printed unit (after scale words: "5 million" is 5e6).
struct Quantity {
    std::optional<double> value;  ///< the printed number; nothing for ranges and words such as "several"
    Modifier modifier = Modifier::equal;
    std::optional<double> lower;  ///< logical bounds as stated; nothing where open
    std::optional<double> upper;
    bool lower_closed = false;
    bool upper_closed = false;
    bool exact = false;      ///< said to be exact, or a small count: no halo
    bool estimated = false;  ///< the words call it an estimate: "an estimated 200"
    RatioKind ratio = RatioKind::none;
    std::string hedge;  ///< the hedge words as printed, parts joined by a space; empty for a bare number
    std::string base;   ///< of a ratio: the words after "than" or "of", where present; of an amount that was
                        ///< read as a whole phrase: the words behind it ("children", "of rice", "promised")
    std::string_view per;   ///< "year" of "per annum"; empty if not a rate over time
    Distribution possible;  ///< what the phrase leaves possible, semantics in docs/semantics.md
    boost::container::small_vector<const Unit*, 1>
        units;  ///< several where ambiguous ("ton"); empty: none stated

    bool operator==(const Quantity&) const = default;
};

/// What `q` leaves possible in `unit`: the union over its possible units. Nothing if none of them converts.
std::optional<Distribution> in_unit(const Quantity& q, const Unit& unit);

/// The stated bounds as an interval (of a bare number the number itself).
Interval logical_bounds(const Quantity& q) noexcept;

}  // namespace gainsay
