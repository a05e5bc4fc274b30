// Words and phrases that records use for one thing.
#pragma once

#include <string_view>

namespace gainsay::detail {

/// True of "consumption" and "phthisis", "RC" and "Roman Catholic": names in the same row of the table. Folded.
bool are_synonyms(std::string_view a, std::string_view b);

}  // namespace gainsay::detail
