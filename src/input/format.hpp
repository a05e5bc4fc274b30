// What a text holds, told by its content.
#pragma once

#include <string_view>

namespace gainsay::input {

enum class Format {
    csv,
    json,
    toml,
    gedcom,
    wikibase,
    ftm_csv,
    ftm_json,
    csl_json,
    bibtex,
    annotations,
    datapackage,
    workbook,
    unknown
};

// Of a name that --format takes; format_names lists them.
Format format_named(std::string_view name) noexcept;
inline constexpr std::string_view format_names =
    "csv, tsv, json, jsonl, toml, xlsx, ods, datapackage, gedcom, wikibase, ftm, csl-json, bibtex or "
    "annotations";
// By the first line that is not blank and not a comment; a table if nothing else fits. `name` counts only for
// *.toml.
Format tell_format(std::string_view text, std::string_view name);

// A workbook of a spreadsheet program (or anything else that is packed, or an old .xls): no text.
bool looks_like_workbook(std::string_view bytes) noexcept;

}  // namespace gainsay::input
