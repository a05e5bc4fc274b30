// Sources from reference managers: CSL-JSON and BibTeX, as Zotero writes them.
#pragma once

#include <string_view>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

bool looks_like_csl_json(std::string_view text) noexcept;
bool looks_like_bibtex(std::string_view text) noexcept;

// One source an item; dates as EDTF; fields without a place in Source are kept in Source::extra with their
// name prefixed by "csl:" or "bibtex:". An item without an id, or with one that is taken, is an error of that
// item.
void read_csl_json(const TextFile& file, Intake& intake);
void read_bibtex(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
