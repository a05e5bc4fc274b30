// What agrees, what is narrower, and what cannot be compared: the findings of `--all`.
#pragma once

#include <vector>

#include "detect/clashes.hpp"
#include "gainsay/detect.hpp"

namespace gainsay::detail {

/// Appends to `findings`: one agreement a group of claims by two or more voices that all agree; one
/// refinement a claim that others make narrower; one finding a reason why claims are incomparable. On a
/// question with more than a thousand different claims only the agreements within cells.
void add_agreements(const Context& context, const Clashes& clashes, QuestionId question,
                    const DetectOptions& options, std::vector<Finding>& findings);

}  // namespace gainsay::detail
