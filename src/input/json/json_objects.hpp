// JSON objects one by one, each member with where it stands.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "input/files/text_file.hpp"

namespace gainsay::input {

enum class JsonKind { null, text, number, boolean, list, object };

struct JsonMember {
    std::string name;
    JsonKind kind = JsonKind::null;
    std::string text;                // a string decoded; all else as it is written
    std::vector<std::string> items;  // of a list, its strings and numbers
    Spot at;
};

struct JsonObject {
    Spot at;
    std::vector<JsonMember> members;
    std::string within;  // name of the member of the outermost object whose array holds it; empty without one

    const JsonMember* member(std::string_view name) const noexcept;
};

struct JsonSink {
    std::function<void(JsonObject&)> object;
    std::function<void(const Spot& at, std::string message, std::string rule)> problem;
};

// Objects of JSON lines, of an array, or of the arrays that are members of the one outermost object (which
// comes last, with its other members; an object alone is one). A line that is not an object is a problem of
// that line; a wrong character in an array ends it. Names given twice, NUL, bytes that are not UTF-8, nesting
// beyond 64 and lines beyond 1 MiB are problems. O(text).
void read_json_objects(const TextFile& file, const JsonSink& sink);

}  // namespace gainsay::input
