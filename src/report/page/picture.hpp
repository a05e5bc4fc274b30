// Pictures of what words leave possible: one lane a claim on a common axis, so that the eye sees what does
// not meet.
#pragma once

#include <string>

#include "gainsay/dossier.hpp"
#include "report/view.hpp"

namespace gainsay::report {

// An SVG element of the claims' possibility distributions, quantities on an axis of numbers, dates on a time
// line, ordinals on their scale. Empty where fewer than two claims lie on a common line. Only presentation
// attributes and class names: no inline style, so that it passes a strict content security policy. `id` must
// be unique on the page.
std::string distribution_picture(const Dossier& dossier, const FindingView& view, const std::string& id);

}  // namespace gainsay::report
