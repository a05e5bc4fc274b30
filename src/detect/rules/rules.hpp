// Rules over several questions, checked: what detect() adds to the disagreements of single questions.
#pragma once

#include <string>
#include <vector>

#include "gainsay/detect.hpp"

namespace gainsay {

// One finding of kind `rule` for each rule of the dossier, source that can fill it by itself (or, if none
// can, across the sources) and cell of a series: holds, tension, conflict or cannot_tell. All of them,
// whatever `options.all` says; detect() leaves out what is not asked for. A tension below
// `options.compare.tension` is found to hold. A conflict's claims are a minimal inconsistent subset: without
// any one of them the rest could be true. Rules that cannot be read are left out (validate_rules() names
// them). Sorted by id; the same for any order of input.
std::vector<Finding> check_rules(const Dossier& dossier, const DetectOptions& options = {});

// The same as if the claims `left_out` (by index) had not been made.
std::vector<Finding> check_rules_without(const Dossier& dossier, const std::vector<bool>& left_out,
                                         const DetectOptions& options = {});

// Conflicts that no rule shows by itself: claims that two or more linear rules together leave no solution
// for, each a minimal inconsistent subset, no two of which share a claim; at most 32.
std::vector<Finding> check_rules_together(const Dossier& dossier);

// What needs no rule written: a figure quoted with its own percentage, a table with a total, "N of M" rates,
// events cited before they happened, ages and anniversaries, lives in order. Findings as above, `rule` the name of the
// template.
std::vector<Finding> check_templates(const Dossier& dossier, const DetectOptions& options = {});

namespace rules {

// How a rule of the dossier stands if these claims alone had been made; cannot_tell of a text that is no
// rule.
FindingRelation outcome_with(const Dossier& dossier, const std::string& rule,
                             const std::vector<ClaimId>& claims);

// An id that depends on these words only: "rule-" and 12 hexadecimal digits.
std::string rule_id(const std::vector<std::string>& parts);

}  // namespace rules
}  // namespace gainsay
