// The rules of a dossier as one system: what no rule shows by itself, several may show together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay::rules {

struct JointConflict {
    std::vector<ClaimId> claims;     // minimal: ascending
    std::vector<std::string> rules;  // that have no solution together, as written: ascending
    std::string because;             // the same in a sentence
};

// Claims that two or more linear rules together leave no solution for, decided in exact arithmetic on the
// supports of all claims but those `left_out` (by index). What one rule alone shows is the matter of
// check_rules(). Nothing where the rules have a joint solution.
std::optional<JointConflict> find_joint_conflict(const Dossier& dossier, const std::vector<bool>& left_out);

}  // namespace gainsay::rules
