// One error that shows in several questions, said once.
#pragma once

#include <vector>

#include "gainsay/detect.hpp"

namespace gainsay::detail {

/// Fills Finding::root: of conflicts in which the same sources stand against each other with the same words
/// at the same places, the first in the order of `findings` is the root of the others. O(pairs listed, at
/// most some of a finding).
void find_roots(const Dossier& dossier, std::vector<Finding>& findings);

}  // namespace gainsay::detail
