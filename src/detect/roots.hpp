// One error that shows in several questions, said once.
#pragma once

#include <vector>

#include "gainsay/detect.hpp"

namespace gainsay::detail {

/// Fills Finding::root. Of conflicts in which the same sources stand against each other with the same words
/// at the same places, the first in the order of `findings` is the root of the others. A violated rule that
/// holds once one of its claims gives way to what another source answers has the conflict of these two as its
/// root. O(pairs listed, at most some of a finding).
void find_roots(const Dossier& dossier, std::vector<Finding>& findings);

}  // namespace gainsay::detail
