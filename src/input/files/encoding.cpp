#include "input/files/encoding.hpp"
#include "model/ascii.hpp"

#include <iconv.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace gainsay::input {
namespace {

// 0x80..0x9F of Windows-1252; 0 where undefined.
constexpr std::array<std::uint16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

struct CloseIconv {
    using pointer = iconv_t;
    void operator()(iconv_t converter) const noexcept { iconv_close(converter); }
};

std::optional<std::string> by_iconv(std::string_view bytes, const std::string& encoding) {
    const iconv_t opened = iconv_open("UTF-8", encoding.c_str());
    if (opened == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT: POSIX says so
    const std::unique_ptr<void, CloseIconv> converter(opened);
    std::string out(bytes.size() * 4 + 16, '\0');
    char *from = const_cast<char*>(bytes.data()),
         *to = out.data();  // NOLINT: iconv does not write to its input
    std::size_t from_left = bytes.size(), to_left = out.size();
    if (iconv(converter.get(), &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1))
        return std::nullopt;
    out.resize(out.size() - to_left);
    return out;
}

// Whether a sequence of several bytes that is UTF-8 stands in the text.
bool holds_multibyte(std::string_view text) {
    while (!text.empty()) {
        const std::size_t bad = find_invalid_utf8(text).value_or(text.size());
        if (std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            return true;
        text.remove_prefix(std::min(bad + 1, text.size()));
    }
    return false;
}

}  // namespace

void append_code_point(std::string& out, std::uint32_t code_point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
    out.append(bytes.begin(), bytes.begin() + size);
}

std::string windows_1252_to_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (char c : bytes) {
        const std::uint32_t byte = static_cast<unsigned char>(c);
        const std::uint32_t code = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
        append_code_point(out, code == 0 && byte != 0 ? replacement : code);
    }
    return out;
}

std::string utf16_to_utf8(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]),
                   second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        std::uint32_t code = unit(i);
        if (code == 0xFEFF && i == 0) continue;
        if (code >= 0xD800 && code <= 0xDBFF && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
            unit(i + 2) <= 0xDFFF) {
            code = 0x10000 + ((code - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (code >= 0xD800 && code <= 0xDFFF) {
            code = replacement;
        }
        append_code_point(out, code);
    }
    return out;
}

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view encoding) {
    const std::string name = ascii_lower(encoding);
    if (name.empty() || name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii")
        return std::string(bytes);
    for (const char* latin : {"windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1"})
        if (name == latin) return windows_1252_to_utf8(bytes);
    if (bytes.starts_with("\xFF\xFE") || name == "utf-16le") return utf16_to_utf8(bytes, false);
    if (name == "utf-16" || name == "utf-16be") return utf16_to_utf8(bytes, true);
    return by_iconv(bytes, name);
}

std::optional<Transcoded> transcoded(const TextFile& file) {
    if (file.text.starts_with("\xFF\xFE")) return Transcoded{utf16_to_utf8(file.text, false), {}};
    if (file.text.starts_with("\xFE\xFF")) return Transcoded{utf16_to_utf8(file.text, true), {}};
    const auto bad = find_invalid_utf8(file.text);
    if (!bad || file.text.find('\0') != std::string_view::npos || holds_multibyte(file.text))
        return std::nullopt;
    return Transcoded{windows_1252_to_utf8(file.text), file.at_offset(*bad)};
}

}  // namespace gainsay::input
