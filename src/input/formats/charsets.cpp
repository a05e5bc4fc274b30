// The character sets of older GEDCOM files.
#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "input/files/encoding.hpp"
#include "input/formats/gedcom_tree.hpp"

namespace gainsay::input {
namespace {

// Spacing characters 0xA1..0xCF of ANSI/NISO Z39.47 with the GEDCOM extensions; 0 where undefined.
constexpr std::array<std::uint32_t, 0x2F> spacing = {
    0x0141, 0x00D8, 0x0110, 0x00DE, 0x00C6, 0x0152, 0x02B9, 0x00B7, 0x266D, 0x00AE, 0x00B1, 0x01A0,
    0x01AF, 0x02BC, 0,      0x02BB, 0x0142, 0x00F8, 0x0111, 0x00FE, 0x00E6, 0x0153, 0x02BA, 0x0131,
    0x00A3, 0x00F0, 0,      0x01A1, 0x01B0, 0x25A1, 0x25A0, 0x00B0, 0x2113, 0x2117, 0x00A9, 0x266F,
    0x00BF, 0x00A1, 0x00DF, 0x20AC, 0,      0,      0,      0,      0x0065, 0x006F, 0x00DF};

// Combining marks 0xE0..0xFE, which stand before the letter they mark; 0 where undefined.
constexpr std::array<std::uint32_t, 0x1F> combining = {
    0x0309, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307, 0x0308, 0x030C, 0x030A,
    0xFE20, 0xFE21, 0x0315, 0x030B, 0x0310, 0x0327, 0x0328, 0x0323, 0x0324, 0x0325, 0x0333,
    0x0332, 0x0326, 0x031C, 0x032E, 0xFE22, 0xFE23, 0,      0,      0x0313};

std::string composed(const std::string& text) {
    utf8proc_uint8_t* result = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &result,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (size < 0) return text;
    std::string out(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
    std::free(result);  // NOLINT: utf8proc allocates with malloc
    return out;
}

}  // namespace

std::string ansel_to_utf8(std::string_view bytes) {
    std::string out;
    std::string marks;  // waiting for their letter
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE0 && byte <= 0xFE) {
            const std::uint32_t mark = combining[byte - 0xE0U];
            append_code_point(marks, mark != 0 ? mark : replacement);
            continue;
        }
        if (byte < 0x80) {
            out += c;
        } else {
            const std::uint32_t code = byte >= 0xA1 && byte <= 0xCF ? spacing[byte - 0xA1U] : 0;
            append_code_point(out, code != 0 ? code : replacement);
        }
        out += std::exchange(marks, {});
    }
    return composed(out + marks);
}

}  // namespace gainsay::input
