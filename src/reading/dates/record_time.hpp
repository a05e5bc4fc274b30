// When a record was made that tells how things stood then: a census, a muster roll.
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"

namespace gainsay::reading {

/// The year in the name of a census, roll or directory: 1841 of "1841 census", "Census of England, 1841". Nothing of
/// other sources, whose year tells only when they were written.
std::optional<Date> time_of_record(const Source& source);

/// True of "age", "occupation", "residence": what a record of another year rightly tells otherwise.
bool changes_with_time(std::string_view predicate);

}  // namespace gainsay::reading
