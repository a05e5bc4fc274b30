// Claims in a table.
#pragma once

#include "input/intake.hpp"
#include "input/text_file.hpp"

namespace gainsay::input {

// The first record names the columns. Columns that are not ours are kept in Claim::extra.
void read_csv_claims(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
