// Claims in tables that are texts.
#pragma once

#include <optional>

#include "input/files/text_file.hpp"
#include "input/formats/csv.hpp"
#include "input/formats/table_claims.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

// The first record that does names the columns. Columns that are not ours are kept in Claim::extra.
void read_csv_claims(const TextFile& file, Intake& intake);
// The same of a table of which more is known; `reader` reads `file`. Of a table without the columns of
// claims, why: that is for the caller to report.
std::optional<Problem> read_csv_claims(CsvReader& reader, const TextFile& file, TableOptions options,
                                       Intake& intake);

}  // namespace gainsay::input
