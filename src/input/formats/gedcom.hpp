// Family files: GEDCOM 5.5.1 and 7 to claims.
#pragma once

#include <string_view>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

bool looks_like_gedcom(std::string_view text) noexcept;

// Every event and attribute of a person or family, and every kinship, becomes a claim of each source that it
// cites (of the file itself where it cites none). What is not understood is kept: structures under an event
// in Claim::extra, other records in Dossier::extra, and a note counts them.
void read_gedcom(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
