// Texts of other encodings as UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "input/files/text_file.hpp"

namespace gainsay::input {

inline constexpr std::uint32_t replacement = 0xFFFD;  // the code point of what cannot be read

// In UTF-8.
void append_code_point(std::string& out, std::uint32_t code_point);

// Windows-1252, of which ISO 8859-1 is read as a part (as the WHATWG Encoding Standard does). Bytes that it
// does not define become U+FFFD.
std::string windows_1252_to_utf8(std::string_view bytes);
std::string utf16_to_utf8(std::string_view bytes, bool big_endian);

// By the name of the encoding, in any case; nothing if it is unknown or the bytes are not of it.
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view encoding);

// A text that was not UTF-8. `guessed` stands at the first byte that told so where nothing states the encoding.
struct Transcoded {
    std::string text;
    std::optional<Location> guessed;
};

// UTF-16 by its byte order mark; Windows-1252 if nothing in the text is multi-byte UTF-8. Nothing if it is UTF-8, or
// UTF-8 that is damaged somewhere: then records tell where.
std::optional<Transcoded> transcoded(const TextFile& file);

}  // namespace gainsay::input
