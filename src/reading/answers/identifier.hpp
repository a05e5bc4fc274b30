// Numbers that name a thing: of books, telephones, places in a register. They are one opaque key each.
#pragma once

#include <string>
#include <string_view>

namespace gainsay::reading {

/// Whether the question, folded, asks for such a number.
bool asks_for_identifier(std::string_view asked) noexcept;

/// The number in one form, whatever its label, blanks and hyphens: "1986.70.1" of "acc. no. 1986.70.1", the DOI of
/// "https://doi.org/10.1038/171737a0". An ISBN of ten digits is told as the one of thirteen that the same book has,
/// if its check digit is right. Empty for words without a digit. O(words).
std::string identifier_key(std::string_view words, std::string_view asked);

/// Whether two keys, of answers to `asked`, may be of one thing: the same, a telephone number with and without the code
/// of its country, a postcode and its first half, a number with and without the letters before it. O(keys).
bool may_be_one_identifier(std::string_view a, std::string_view b, std::string_view asked);

}  // namespace gainsay::reading
