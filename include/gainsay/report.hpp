/// \file
/// Findings as words, tables and pictures.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay {

/// Everything a report shows, computed before it is written.
struct Report {
    const Dossier& dossier;
    const std::vector<Finding>& findings;
    std::size_t rejected = 0;  ///< records that could not be read
};

struct TextOptions {
    bool color = false;
    unsigned width = 100;  ///< columns
};

void write_text(std::ostream& out, const Report& report, const TextOptions& options = {});
/// One JSON document; schema in docs/formats.md.
void write_json(std::ostream& out, const Report& report);
/// One JSON object a finding.
void write_jsonl(std::ostream& out, const Report& report);

/// The claims (removed ones left out) as CSV with the columns that any claim fills, ids included, and the fields that were
/// kept. load() gives back the same claims. Text that a spreadsheet would run as a formula gets an apostrophe before it.
void write_claims_csv(std::ostream& out, const Dossier& dossier);
/// The same as JSON, one claim a line; fields kept from JSON are written as they were.
void write_claims_jsonl(std::ostream& out, const Dossier& dossier);

/// Control characters, escape sequences and bidirectional overrides replaced, for terminals.
std::string printable(std::string_view text);

}  // namespace gainsay
