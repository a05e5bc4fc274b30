// Data packages (Frictionless Data, specs.frictionlessdata.io): tables described in a datapackage.json.
#pragma once

#include <filesystem>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

bool looks_like_datapackage(std::string_view text);

// Reads the claims of its resources: files inside `folder` (no others are opened, and nothing is fetched), or
// rows that stand in the description. Honoured are path (one or several), encoding, dialect (delimiter,
// quoteChar, header, commentChar, nullSequence), schema (names of fields where there is no header,
// missingValues, decimalChar, groupChar) and sources (whose claims they are where the table does not say).
// What is described otherwise is a warning. A resource that is no table of claims is a note.
void read_datapackage(const TextFile& file, const std::filesystem::path& folder, Intake& intake);

}  // namespace gainsay::input
