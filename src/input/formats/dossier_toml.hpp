// The researcher's declarations: dossier.toml.
#pragma once

#include <string>
#include <vector>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

// Fills sources, vocabulary and rules. Returns the files that it names, as written, with where.
// Keys that are not ours are kept; one that is nearly ours gets a warning. What is wrong is an error, and
// left out.
struct NamedFile {
    std::string path;
    Location at;
};
struct Declared {
    std::vector<NamedFile> claims;
    std::vector<NamedFile> synonyms;
    bool names_claims = false;   // "claims" is given
    bool names_sources = false;  // there is a [[source]]
};
Declared read_dossier_toml(const TextFile& file, Intake& intake);

// A file of [alias], [within] and disjoint alone, which several dossiers share. Any other section is an error.
void read_synonyms_toml(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
