#include "input/format.hpp"

#include <algorithm>
#include <cctype>

#include "input/files/text_file.hpp"
#include "input/formats/annotations.hpp"
#include "input/formats/bibliography.hpp"
#include "input/formats/datapackage.hpp"
#include "input/formats/ftm.hpp"
#include "input/formats/gedcom.hpp"
#include "input/formats/wikibase.hpp"

namespace gainsay::input {
namespace {

// "[table]", "[[array]]" or "key =", where the first line of JSON or of a table is none of these.
bool looks_like_toml(std::string_view text) noexcept {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line[0] == '#') continue;
        const auto is_key = [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                   std::string_view("_-.\"' ").find(c) != std::string_view::npos;
        };
        if (line[0] == '[') {
            std::string_view name = line.substr(line.substr(0, 2) == "[[" ? 2 : 1);
            const std::size_t close = name.find(']');
            name = name.substr(0, close);
            return close != std::string_view::npos && !name.empty() &&
                   std::all_of(name.begin(), name.end(), is_key) && name[0] != '"';
        }
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos || equals == 0 || line.substr(0, 4) == "sep=") return false;
        return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(equals), is_key);
    }
    return false;
}

}  // namespace

Format format_named(std::string_view name) noexcept {
    if (name == "csv" || name == "tsv") return Format::csv;
    if (name == "json" || name == "jsonl") return Format::json;
    if (name == "xlsx" || name == "ods") return Format::workbook;
    if (name == "datapackage") return Format::datapackage;
    if (name == "toml") return Format::toml;
    if (name == "gedcom" || name == "ged") return Format::gedcom;
    if (name == "wikibase" || name == "wikidata") return Format::wikibase;
    if (name == "ftm") return Format::ftm_csv;
    if (name == "csl-json") return Format::csl_json;
    if (name == "bibtex") return Format::bibtex;
    if (name == "annotations") return Format::annotations;
    return Format::unknown;
}

bool looks_like_workbook(std::string_view bytes) noexcept {
    constexpr std::string_view zip_mark = "PK\x03\x04", compound_mark = "\xD0\xCF\x11\xE0";
    const std::string_view head = bytes.substr(0, 8192);
    return bytes.starts_with(zip_mark) || bytes.starts_with(compound_mark) ||
           (head.find("office:document") != std::string_view::npos &&
            head.find("application/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos);
}

Format tell_format(std::string_view text, std::string_view name) {
    if (looks_like_workbook(text)) return Format::workbook;
    if (name.size() > 5 && name.substr(name.size() - 5) == ".toml") return Format::toml;
    if (looks_like_gedcom(text)) return Format::gedcom;
    if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
    const std::string_view start = trim(text.substr(0, 4096));
    if (looks_like_bibtex(text.substr(0, std::size_t{1} << 16))) return Format::bibtex;
    if (looks_like_toml(text.substr(0, std::size_t{1} << 16))) return Format::toml;
    if (start.empty() || (start[0] != '{' && start[0] != '['))
        return looks_like_ftm_csv(text) ? Format::ftm_csv : Format::csv;
    if (looks_like_wikibase(text)) return Format::wikibase;
    if (looks_like_ftm_json(text)) return Format::ftm_json;
    if (looks_like_annotations(text)) return Format::annotations;
    if (looks_like_datapackage(text)) return Format::datapackage;
    return looks_like_csl_json(text) ? Format::csl_json : Format::json;
}

}  // namespace gainsay::input
