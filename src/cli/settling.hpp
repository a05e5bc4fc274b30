// What the commands that settle questions share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/gainsay.hpp"

namespace gainsay::cli {

/// Greatest memory that the process has held since `reset_peak_bytes`, or since its start where the system
/// cannot say.
std::uint64_t peak_bytes();
void reset_peak_bytes();

/// One verdict in words: readings, margin, and what it depends on.
std::string words_of(const Dossier& dossier, const Verdict& verdict);
/// The same, with each witness, its weight and the reliability of its voices, the rule that decided, and what the
/// runner-up lacks.
std::string explanation_of(const Dossier& dossier, const Verdict& verdict);
/// The same as words_of, as one JSON object.
std::string json_of(const Dossier& dossier, const Verdict& verdict);

}  // namespace gainsay::cli
