// JSON documents as trees, for readers of formats that are small or come a line at a time.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "input/files/text_file.hpp"

namespace gainsay::input {

// Nothing if the text is not JSON, holds a NUL, or is nested more than 64 deep (trees are walked by
// recursion). O(text).
std::optional<nlohmann::ordered_json> parse_json(std::string_view text);

// Where the text stops being JSON; 0 if it is JSON and only too deep.
std::size_t json_error_at(std::string_view text);

// A whole document, or JSON lines, or an array with an item a line (as dumps of Wikidata are): each value
// with its line, 0 of a whole document; nothing where a line is not JSON. Of lines only one is held in memory
// at a time.
void each_json(const TextFile& file,
               const std::function<void(std::optional<nlohmann::ordered_json>, std::uint32_t line)>& take);

// The member of an object; null where there is none.
const nlohmann::ordered_json* child(const nlohmann::ordered_json& object, const char* key);
// A string as it is, null as nothing, all else as JSON.
std::string text_of(const nlohmann::ordered_json& value);

}  // namespace gainsay::input
