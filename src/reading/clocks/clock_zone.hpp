// Time zones behind a time of the day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::reading {

struct ClockZone {
    std::optional<int> ahead;  // of UTC, in minutes
    std::string name;          // of a zone whose offset the words do not tell: "cst", "moscow time"
};

// "UTC", "(CEST)", "UTC+2", "+02:00", "Greenwich Mean Time", "Moscow time" at the beginning of `rest`, in lower
// case, which then begins behind it. "Local time" is no zone.
ClockZone take_zone(std::string_view& rest);

}  // namespace gainsay::reading
