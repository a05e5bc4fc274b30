// The two ends of a range, and what one of them leaves unsaid.
#pragma once

#include "reading/quantities/amount.hpp"

namespace gainsay::reading {

struct Range {
    Amount lower, upper;
    bool from = false;  // "from A to B"
    bool lower_closed = true, upper_closed = true;
};

// Whether the two ends can be of one kind.
bool shares(const Amount& lower, const Amount& upper);
// "two or three", "five or six", "30 or 40", "two or three thousand", "five or six hundred"
bool neighbours(const Amount& lower, const Amount& upper);
// "3 to 5 million" is three million to five; so is "1.5-2 million".
void share_scale(Amount& lower, const Amount& upper);
// Both ends in the unit of the upper one.
void unify_units(Range& range);
// "between 110 and 100 million years ago"
Range descending(Range range);

}  // namespace gainsay::reading
