/// \file
/// Every contradiction in a dossier, as families per question and as violated rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/compare.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay {

enum class FindingRelation : std::uint8_t {
    conflict,
    tension,
    agreement,
    refinement,
    holds,
    cannot_tell,
    incomparable
};
std::string_view to_string(FindingRelation relation) noexcept;
enum class FindingKind : std::uint8_t { quantity, date, term, ordinal, truth, text, rule };
std::string_view to_string(FindingKind kind) noexcept;

/// Claims are listed in the order of their ids as text, in findings and in pairs: the order of the input, which the
/// numbers follow, would show in the output.
using ClaimPair = std::pair<ClaimId, ClaimId>;

/// What is reported and decided on: one disagreement, or one rule. Findings come sorted by relation, then by id;
/// assess() (reconcile.hpp) sorts them by severity.
struct Finding {
    std::string id;                      ///< stable under reordering and re-import
    std::optional<QuestionId> question;  ///< nothing for a rule over several questions
    FindingKind kind = FindingKind::quantity;
    FindingRelation relation = FindingRelation::conflict;
    double degree = 1;    ///< of the worst pair
    double gap = 1;       ///< 0 to 1: how far the values of the pair furthest apart lie from each other
    double severity = 0;  ///< filled by assess() (reconcile.hpp)
    std::vector<ClaimId> claims;     ///< members
    std::vector<ClaimId> fits_all;   ///< claims on the question that fit every side
    std::vector<ClaimPair> pairs;    ///< conflicting pairs, at most DetectOptions::max_pairs
    std::size_t pairs_total = 0;     ///< exact, however many are listed
    bool announced = false;          ///< a source says itself that the other view is wrong
    std::string explanation;         ///< why, in words
    std::vector<std::string> notes;  ///< scope, assumed units, suspected typos
    std::string rule;                ///< the rule as written, or the name of the template
    std::string root;                ///< id of the finding that this one follows from, if any
    std::string decision;  ///< ruling, with " (stale)" if its claims changed since; empty: undecided
};

struct DetectOptions {
    CompareOptions compare;
    bool all = false;  ///< agreements, refinements, rules that hold, and why claims are incomparable
    std::size_t max_pairs = 10000;  ///< per finding; beyond it pairs are counted
    unsigned threads = 0;           ///< 0: as many as there are cores; the result does not depend on it
};

/// Checks the whole dossier. O(n log n) in the claims of a question, plus the pairs listed.
std::vector<Finding> detect(const Dossier& dossier, const DetectOptions& options = {});
/// Checks one question only.
std::vector<Finding> detect_question(const Dossier& dossier, QuestionId question,
                                     const DetectOptions& options = {});

/// The rules of the dossier that cannot be read: an error each, with file, line, column and what was expected there
/// ("rule-syntax"); and the references that no claim answers: a warning each ("rule-without-claims"). docs/rules.md has
/// the syntax.
std::vector<Diagnostic> validate_rules(const Dossier& dossier);

/// What slip of the pen would explain the difference of two claims: a factor of ten, two digits or day and month
/// swapped, the wrong century. A hint for the reader, never a verdict; nothing where no simple slip would do.
std::optional<std::string> typo_hint(const Claim& a, const Claim& b);

/// After a change: `findings` with those of the changed questions and all rules checked anew. Equal to detect(dossier) if
/// `changed` holds the question of every claim that was added, removed or resolved anew. O(claims of those questions, and
/// of the rules).
std::vector<Finding> recheck(const Dossier& dossier, std::vector<Finding> findings,
                             const std::vector<QuestionId>& changed, const DetectOptions& options = {});

}  // namespace gainsay
