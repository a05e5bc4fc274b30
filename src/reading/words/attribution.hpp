// Who is said to say so, behind an answer: ", officials say", ", according to the union".
#pragma once

#include <string_view>

namespace gainsay::reading {

// The words without it. O(words).
std::string_view without_attribution(std::string_view words);

}  // namespace gainsay::reading
