/// \file
/// Files to a dossier. Lenient by default: good records are kept, each bad one is a diagnostic with its
/// place.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/diagnostic.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay {

struct InputOptions {
    bool strict = false;  ///< throw InputError at the first error
    std::string format;   ///< "csv", "jsonl", "toml", ...; empty: told by content
    /// TOML files of [alias], [within] and disjoint that hold beside what a dossier declares, which goes before them.
    std::vector<std::filesystem::path> synonyms;
};

/// What could be read, and what could not.
struct Loaded {
    Dossier dossier;
    std::vector<Diagnostic> diagnostics;
    std::size_t rejected = 0;  ///< records that were left out
};

/// Reads a dossier folder (with dossier.toml), a dossier.toml, or a single file of claims; "-" is standard
/// input. The claims are resolved (reading.hpp). Throws InputError if the file itself cannot be read.
Loaded load(const std::filesystem::path& path, const InputOptions& options = {});
/// The same from memory; `name` is what diagnostics call it.
Loaded load_text(std::string_view text, const std::string& name, const InputOptions& options = {});

/// Whether load() would read a file as a plain table of claims or as JSON of claims, and not as a dossier or
/// a format of another tool. False if it cannot be read.
bool is_table_of_claims(const std::filesystem::path& path);

/// What is likely a slip in what could be read: quotes that do not stand in their file at their place (files
/// are sought in `folder`, and only there), words that are not read as what they should be, names one letter
/// apart, declared names that no claim uses, questions with one claim that resemble another. Sorted by place.
/// O(claims) plus the texts looked up.
std::vector<Diagnostic> find_slips(const Dossier& dossier, const std::filesystem::path& folder);

/// The words around a quote in its paragraph, at most some 120 bytes on each side, cut between words with an
/// ellipsis.
struct QuoteContext {
    std::string before, after;
};

/// Of those claims whose quote is found in the text of its place or source, the words around it. Files are
/// sought in the folders, and only there; up to 64 MiB each. O(claims × their text).
std::map<ClaimId, QuoteContext> quote_contexts(const Dossier& dossier, const std::vector<ClaimId>& claims,
                                               const std::vector<std::filesystem::path>& folders);

/// Appends a decision to decisions.jsonl of a dossier folder: written whole to a temporary name, synced,
/// renamed.
void append_decision(const std::filesystem::path& folder, const Decision& decision);

/// Writes a file so that it is there whole or not at all: temporary name, sync, rename. Throws InputError.
void write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace gainsay
