// The months as they are printed.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace gainsay::model {

inline constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};

// Of 1 to 12.
constexpr std::string_view month_name(int month) { return months[static_cast<std::size_t>(month - 1)]; }
// "Jan"
constexpr std::string_view short_month(int month) { return month_name(month).substr(0, 3); }

}  // namespace gainsay::model
