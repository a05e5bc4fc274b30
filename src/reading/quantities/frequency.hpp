// Words that say how often or for how many a figure stands.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay::reading {

inline constexpr std::array<std::string_view, 12> frequency_words{"twice",   "thrice", "times",  "daily",
                                                                  "nightly", "hourly", "weekly", "monthly",
                                                                  "yearly",  "each",   "apiece", "every"};

}  // namespace gainsay::reading
