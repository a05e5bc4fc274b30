#include "input/json/json_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace gainsay::input {
namespace {

using Json = nlohmann::ordered_json;

bool is_shallow(std::string_view text) noexcept {
    constexpr int most_levels = 64;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            else if (c == '"') quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if ((c == '{' || c == '[') && ++depth > most_levels) {
            return false;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return true;
}

std::string_view take_line(std::string_view& text) noexcept {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::string_view without_comma(std::string_view line) noexcept {
    return !line.empty() && line.back() == ',' ? trim(line.substr(0, line.size() - 1)) : line;
}

// Where a text stops being JSON; numbers too large for any machine are no JSON to the parser either.
struct ErrorPlace : nlohmann::json_sax<Json> {
    std::size_t at = 0;
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
        at = position > 0 ? position - 1 : 0;
        return false;
    }
};

// Whether each line holds a value of its own: told by the first, the "[" of an array aside.
bool has_lines(std::string_view text) {
    std::string_view first = take_line(text);
    while (first.empty() && !text.empty()) first = take_line(text);
    if (first == "[") first = take_line(text);
    if (trim(text).empty()) return false;
    first = without_comma(first);
    return first.size() > 1 && first.front() == '{' && first.back() == '}' && parse_json(first).has_value();
}

}  // namespace

std::optional<Json> parse_json(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (text.find('\0') != std::string_view::npos || !is_shallow(text)) return std::nullopt;
    Json parsed = Json::parse(text, nullptr, false);
    if (parsed.is_discarded()) return std::nullopt;
    return parsed;
}

std::size_t json_error_at(std::string_view text) {
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) return nul;
    if (!is_shallow(text)) return 0;
    ErrorPlace place;
    Json::sax_parse(text, &place);
    return place.at;
}

void each_json(const TextFile& file, const std::function<void(std::optional<Json>, std::uint32_t)>& take) {
    std::string_view text = file.text;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (!has_lines(text)) return take(parse_json(text), 0);
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::string_view line = without_comma(take_line(text));
        if (!line.empty() && line != "[" && line != "]") take(parse_json(line), number);
    }
}

const Json* child(const Json& object, const char* key) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_null() ? std::string{} : value.dump();
}

}  // namespace gainsay::input
