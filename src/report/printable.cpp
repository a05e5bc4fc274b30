#include <utf8proc.h>

#include "gainsay/report.hpp"

namespace gainsay {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Characters that order or hide their neighbours and show nothing themselves.
bool is_invisible_control(utf8proc_int32_t code) noexcept {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0x00AD ||
           (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xE0000 && code <= 0xE007F);
}

bool is_line_space(utf8proc_int32_t code) noexcept {
    return (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

// XML cannot hold U+FFFE and U+FFFF, and pictures are XML.
bool is_control(utf8proc_int32_t code) noexcept {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xFFFE || code == 0xFFFF;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        utf8proc_int32_t code = 0;
        const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                            static_cast<utf8proc_ssize_t>(text.size()), &code);
        const std::size_t taken = bytes > 0 ? static_cast<std::size_t>(bytes) : 1;
        if (bytes <= 0) {
            result += replacement;
        } else if (is_line_space(code)) {
            result += ' ';
        } else if (is_control(code)) {
            result += replacement;
        } else if (!is_invisible_control(code)) {
            result += text.substr(0, taken);
        }
        text.remove_prefix(taken);
    }
    return result;
}

}  // namespace gainsay
