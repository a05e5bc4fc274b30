// What would make a contradiction go away? Each proposal is tried: the two claims are changed, read and
// compared again.
#pragma once

#include <string>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay::report {

// A change after which two claims no longer contradict each other, and how they then stand.
struct Remedy {
    std::string kind;     // "hedge", "scope", "time", ...
    std::string change;   // in words
    std::string outcome;  // "agrees", "incomparable", ...
};

// The changes that take the conflict or tension out of a pair, the least first.
std::vector<Remedy> remedies(const Dossier& dossier, ClaimId a, ClaimId b);

// The same for a violated rule: its claims are left out, or read as approximate, one at a time, and the rule
// is checked again. Empty if the claims of the finding alone do not violate it.
std::vector<Remedy> rule_remedies(const Dossier& dossier, const Finding& finding);

}  // namespace gainsay::report
