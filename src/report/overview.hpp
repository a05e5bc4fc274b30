// The graph of sources and findings as one picture.
#pragma once

#include <string>
#include <vector>

#include "gainsay/detect.hpp"
#include "report/view.hpp"

namespace gainsay::report {

// An SVG element: sources to the left, findings to the right, a line a claim between them, coloured by the
// side that the claim takes. Empty if there are no findings, or more than a page can show. `views` belong to
// `findings`.
std::string overview_picture(const Dossier& dossier, const std::vector<const Finding*>& findings,
                             const std::vector<FindingView>& views);

}  // namespace gainsay::report
