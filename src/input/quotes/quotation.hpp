// Quotes compared with the texts that they are from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::input {

// White space as single spaces, typographic quotes and dashes plain: what a copyist changes without meaning
// to. With `origins`, where each byte of it stands in the text.
std::string plain_words(std::string_view text, std::vector<std::uint32_t>* origins = nullptr);

// The parts of a quote between its omissions, plain.
std::vector<std::string> quotation_parts(std::string_view quote);

// The text from one code point to another.
std::string_view code_points(std::string_view text, std::size_t start, std::size_t end);

}  // namespace gainsay::input
