// What a text holds, told by its content.
#pragma once

#include <string_view>

namespace gainsay::input {

enum class Format { csv, json, toml, gedcom, unknown };

// Of a name that --format takes: csv, tsv, json, jsonl, toml, gedcom.
Format format_named(std::string_view name) noexcept;
// By the first line that is not blank and not a comment; a table if nothing else fits. `name` counts only for
// *.toml.
Format tell_format(std::string_view text, std::string_view name) noexcept;

}  // namespace gainsay::input
