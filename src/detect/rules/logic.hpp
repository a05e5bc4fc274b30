// Whether single claims satisfy a comparison: terms, truth values and places on a scale, and, one claim a
// reference, quantities and dates.
#pragma once

#include <cstdint>
#include <vector>

#include "detect/rules/arithmetic.hpp"

namespace gainsay::rules {

enum class Verdict : std::uint8_t { yes, no, maybe };

// Whether a comparison is about names rather than numbers or dates, given the claims that answer its
// references.
bool is_about_names(const Dossier& dossier, const Rule& rule, const Comparison& comparison,
                    const std::vector<Answer>& answers);

// The verdict for operands of one claim each; `about_names` as above.
Verdict judge(const Dossier& dossier, const Rule& rule, const Comparison& comparison,
              const std::vector<Operand>& operands, Reckoning reckoning, bool about_names);

// Indices into Rule::references that a comparison uses, ascending.
std::vector<std::size_t> references_of(const Rule& rule, const Comparison& comparison);

}  // namespace gainsay::rules
