#include "input/files/text_file.hpp"

#include <algorithm>
#include <cstring>

namespace gainsay::input {
namespace {

std::uint32_t count_code_points(std::string_view text) noexcept {
    const auto starts = std::count_if(text.begin(), text.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return static_cast<std::uint32_t>(starts);
}

bool continues(int byte, int low = 0x80, int high = 0xBF) noexcept { return byte >= low && byte <= high; }

// Length of the well-formed sequence at the start of `text` (Unicode 15, table 3-7), 0 if there is none.
std::size_t sequence_length(std::string_view text) noexcept {
    const auto at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : '\0';
    };
    const int lead = at(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return continues(at(1)) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const int low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
        return continues(at(1), low, high) && continues(at(2)) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const int low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
        return continues(at(1), low, high) && continues(at(2)) && continues(at(3)) ? 4 : 0;
    }
    return 0;
}

// Length of the white space at the start, 0 if there is none.
std::size_t space_at_start(std::string_view text) noexcept {
    if (text.empty()) return 0;
    if (std::strchr(" \t\r\n\f\v", text[0]) != nullptr && text[0] != '\0') return 1;
    return text.substr(0, 2) == "\xC2\xA0" ? 2 : 0;
}

std::size_t space_at_end(std::string_view text) noexcept {
    if (text.empty()) return 0;
    if (std::strchr(" \t\r\n\f\v", text.back()) != nullptr && text.back() != '\0') return 1;
    return text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0" ? 2 : 0;
}

}  // namespace

Location TextFile::at(const Spot& spot) const {
    const std::size_t end = std::min(spot.offset, text.size());
    const std::size_t start = std::min(spot.line_start, end);
    return {name, spot.line, count_code_points(text.substr(start, end - start)) + 1};
}

Location TextFile::at_offset(std::size_t offset) const {
    Spot spot{std::min(offset, text.size()), 0, 1};
    for (std::size_t i = 0; i < spot.offset; ++i)
        if (text[i] == '\n') ++spot.line, spot.line_start = i + 1;
    if (spot.line == 1 && text.substr(0, 3) == byte_order_mark)
        spot.line_start = std::min<std::size_t>(3, spot.offset);
    return at(spot);
}

std::string stem_of(std::string_view name) {
    const std::size_t slash = name.find_last_of('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    if (name.ends_with(".gz")) name.remove_suffix(3);
    const std::size_t point = name.find_last_of('.');
    return std::string(point == 0 ? name : name.substr(0, point));
}

std::string shortened(std::string_view text, std::size_t size) {
    if (text.size() <= size) return std::string(text);
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    return std::string(text.substr(0, size)) + " ...";
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept {
    std::size_t i = 0;
    while (i < text.size()) {
        std::uint64_t word = 0;
        if (i + sizeof word <= text.size()) {
            std::memcpy(&word, text.data() + i, sizeof word);
            if ((word & 0x8080808080808080U) == 0) {
                i += sizeof word;
                continue;
            }
        }
        const std::size_t length = sequence_length(text.substr(i));
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

std::string_view trim(std::string_view text) noexcept {
    while (const std::size_t space = space_at_start(text)) text.remove_prefix(space);
    while (const std::size_t space = space_at_end(text)) text.remove_suffix(space);
    return text;
}

}  // namespace gainsay::input
