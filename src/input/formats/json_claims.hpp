// Claims as JSON.
#pragma once

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

// One object a line, an array of objects, or one object with a "claims" array (and "sources"). Members that
// are not ours are kept in Claim::extra: strings as they are (quoted where they would read as other JSON),
// all else as JSON.
void read_json_claims(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
