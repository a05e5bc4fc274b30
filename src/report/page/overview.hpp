// The graph of sources and findings as one picture.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "gainsay/detect.hpp"
#include "report/view.hpp"

namespace gainsay::report {

// More findings than this are no picture any more.
inline constexpr std::size_t most_drawn = 120;

// An SVG element: sources to the left, findings to the right, a line between them for each side that the
// source's claims take. Empty if there are no findings. `views` belong to
// `findings`. The anchors are those of the page: the id of a finding, and source-N for the N-th of
// sorted_sources().
std::string overview_picture(const Dossier& dossier, const std::vector<const Finding*>& findings,
                             const std::vector<FindingView>& views);

}  // namespace gainsay::report
