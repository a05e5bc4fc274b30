// Yes and no, as sentences say them of what is asked.
#pragma once

#include <optional>
#include <string_view>

namespace gainsay::reading {

/// What the words say of `predicate`: of "arrested" false for "has not been arrested", of "extant" true for "still
/// standing", of "member" true for "yes, since 1973"; nothing where they say something else as well. Linear in the
/// words.
std::optional<bool> truth_in_words(std::string_view words, std::string_view predicate);

}  // namespace gainsay::reading
