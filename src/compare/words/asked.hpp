// What a predicate asks for, as its words tell.
#pragma once

#include <string_view>

namespace gainsay::detail {

/// True of "strained since", "onset", "founded": a date given for it is a beginning.
bool tells_a_beginning(std::string_view predicate);

/// True of "temperature rise", "difference": degrees are counted, not read off a scale.
bool tells_a_difference(std::string_view predicate);

/// True of "reigned", "in office": a span given for it tells when it began and when it ended.
bool tells_a_period(std::string_view predicate);

/// True of "age", "age at death": so many years have passed.
bool tells_an_age(std::string_view predicate);

/// True of "occupation", "languages": what has several answers at once, so that two names are no
/// contradiction.
bool tells_of_many(std::string_view predicate);

/// True of "visited", "met with": what can happen more than once, so that several dates are no contradiction.
bool tells_what_recurs(std::string_view predicate);

}  // namespace gainsay::detail
