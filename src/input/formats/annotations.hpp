// Web annotations to claims: W3C Web Annotation JSON-LD, and what Hypothesis exports.
#pragma once

#include <string_view>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

bool looks_like_annotations(std::string_view text) noexcept;

// One claim an annotation: its target is the source and the place (TextQuoteSelector, TextPositionSelector).
// What is claimed stands in the annotation's body as lines "field: value" with the names of claim fields
// (subject, predicate, value, when,
// ...), or in tags of that form; an annotation without them is kept as a note on its target ("annotated", the
// body as text).
void read_annotations(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
