/// \file
/// What a claim gives as its answer: one of six kinds of value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gainsay/date.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay {

/// A name from a set of names: a person, a place, a thing. `key` is what is compared: folded in case, accents, spacing
/// and articles, aliases resolved. Several keys where the words list several ("Peng Xin and He Yuan").
struct Term {
    std::vector<std::string> keys;
    bool operator==(const Term&) const = default;
};

/// A place, or a stretch of places, on a scale that the vocabulary declares.
struct Ordinal {
    int lowest = 0;
    int highest = 0;
    bool operator==(const Ordinal&) const = default;
};

/// Yes or no.
struct Truth {
    bool yes = true;
    bool operator==(const Truth&) const = default;
};

/// Words that are kept and shown but cannot be compared.
struct Text {
    bool operator==(const Text&) const = default;
};

using Value = std::variant<Text, Quantity, Date, Term, Ordinal, Truth>;

enum class ValueKind : std::uint8_t { text, quantity, date, term, ordinal, truth };
inline ValueKind kind_of(const Value& value) noexcept { return static_cast<ValueKind>(value.index()); }
std::string_view to_string(ValueKind kind) noexcept;
std::optional<ValueKind> parse_value_kind(std::string_view text) noexcept;

}  // namespace gainsay
