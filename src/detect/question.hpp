// The findings on one question.
#pragma once

#include <memory>
#include <vector>

#include "detect/clashes.hpp"
#include "gainsay/detect.hpp"

namespace gainsay::detail {

/// Conflicts and tensions; with options.all also agreements, refinements and what cannot be compared. In no
/// order that means anything; ids may collide until they are settled.
std::vector<Finding> check_question(const Dossier& dossier, QuestionId question, const DetectOptions& options,
                                    const std::shared_ptr<const Declared>& declared);

/// A finding's readable id: words of the question, and a hash of question, relation and the narrowest
/// qualifiers of its claims, so that claims elsewhere do not change it.
std::string finding_id(const Context& context, FindingRelation relation, const std::vector<Member>& members,
                       std::string_view further = {});

FindingKind finding_kind(ValueKind kind) noexcept;

/// Claim ids of members, in the order of the ids as text.
std::vector<ClaimId> claim_ids(const Context& context, const std::vector<Member>& members);

}  // namespace gainsay::detail
