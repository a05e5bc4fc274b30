#include "model/toml.hpp"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Where the next string or comment ends, if one begins at `at`; else `at`.
std::size_t skip_quoted(std::string_view text, std::size_t at) noexcept {
    if (text[at] == '#') return std::min(text.find('\n', at), text.size());
    const char quote = text[at];
    if (quote != '"' && quote != '\'') return at;
    const bool long_one = text.substr(at, 3) == std::string(3, quote);
    std::size_t i = at + (long_one ? 3 : 1);
    for (; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote && (!long_one || text.substr(i, 3) == std::string(3, quote))) {
            return i + (long_one ? 3 : 1);
        } else if (text[i] == '\n' && !long_one) {
            return i;  // an error that the parser reports
        }
    }
    return text.size();
}

// The first character beyond ASCII that stands in no string and no comment.
std::size_t find_stray(std::string_view text) noexcept {
    std::size_t i = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (i < text.size()) {
        if (static_cast<unsigned char>(text[i]) > 0x7F) return i;
        const std::size_t end = skip_quoted(text, i);
        i = end > i ? end : i + 1;
    }
    return text.size();
}

toml::source_position position_of(std::string_view text, std::size_t at) noexcept {
    toml::source_position position{1, 1};
    for (const char c : text.substr(0, at)) {
        if (c == '\n') position = {position.line + 1, 1};
        else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++position.column;
    }
    return position;
}

}  // namespace

toml::table parse_toml(std::string_view text, const std::string& name) {
    const std::size_t stray = find_stray(text);
    if (stray < text.size())
        throw toml::parse_error("a character beyond ASCII outside quotation marks; expected \"…\" around it",
                                position_of(text, stray));
    return toml::parse(text, name);
}

}  // namespace gainsay
