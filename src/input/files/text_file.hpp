// A text with its name, and where things stand in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "gainsay/diagnostic.hpp"

namespace gainsay::input {

// Where something stands in a text, cheap to carry: columns are counted only when a message needs one.
struct Spot {
    std::size_t offset = 0;
    std::size_t line_start = 0;
    std::uint32_t line = 1;
};

struct TextFile {
    std::string name;
    std::string_view text;

    Location at(const Spot& spot) const;
    // Of any offset, by counting lines from the start: O(offset).
    Location at_offset(std::size_t offset) const;
};

// What a message calls a spot: of a text its line and column, of a sheet its cell.
using Locator = std::function<Location(const Spot&)>;

// "claims" of "folder/claims.csv" and of "folder/claims.csv.gz".
std::string stem_of(std::string_view name);

// The text, or its first bytes and " ..." where it is longer; whole code points.
std::string shortened(std::string_view text, std::size_t size);

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Offset of the first byte that is not UTF-8 (overlong forms, surrogates and what lies beyond U+10FFFF are
// not), or nothing. O(text), eight bytes a step over ASCII.
std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept;

// Without white space at both ends, no-break spaces included.
std::string_view trim(std::string_view text) noexcept;

}  // namespace gainsay::input
