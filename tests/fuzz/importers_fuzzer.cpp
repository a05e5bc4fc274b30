// Any bytes as one of the formats of other tools: every reader ends, and what was read is written and read
// back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

#include "gainsay/input.hpp"
#include "gainsay/report.hpp"

namespace {

constexpr const char* formats[] = {"gedcom",      "wikibase", "ftm",  "csl-json",    "bibtex",
                                   "annotations", "csv",      "json", "datapackage", "ods"};

std::size_t claims_in(const std::string& text, const char* format) {
    return gainsay::load_text(text, "again", {.strict = false, .format = format}).dossier.claims().size();
}

}  // namespace

// The first byte chooses the format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const char* format = formats[data[0] % std::size(formats)];
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    // A data package may name files to read; only what is in memory is of interest.
    if (std::string_view(format) == "datapackage" && text.find("path") != std::string_view::npos) return 0;
    const gainsay::Loaded loaded =
        gainsay::load_text(text, "no-such-folder/input", {.strict = false, .format = format});
    std::ostringstream csv, jsonl, toml, statements;
    gainsay::write_claims_csv(csv, loaded.dossier);
    gainsay::write_claims_jsonl(jsonl, loaded.dossier);
    gainsay::write_declarations(toml, loaded.dossier);
    gainsay::write_statements_csv(statements, loaded.dossier);
    const std::size_t claims = loaded.dossier.claims().size();
    if (claims > 0 && (claims_in(csv.str(), "csv") != claims || claims_in(jsonl.str(), "jsonl") != claims))
        std::abort();
    return 0;
}
