// Times of the day and durations in figures: "11:45 pm", "23:45", "2:03:59".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// The time of the day in one form, "clock 23:45" or "clock 23:45:10"; nothing if the phrase is something else.
// Without "am" or "pm" the hours count to 24.
std::optional<std::string> clock_name(std::string_view phrase);

// A time of the day as said: "around 2 pm", "14:30 UTC", "shortly after noon".
struct Clock {
    int seconds = 0;            // of the day, as the clock on the wall has it
    std::optional<int> ahead;   // of UTC, in minutes, where a zone is named
    int before = 0, after = 0;  // minutes that the words leave open on either side
};
std::optional<Clock> read_clock(std::string_view phrase);

// The times of the day that answer one question, so that each has one name: in UTC if all name their zone, and
// where a time is only roughly said, that of the exact one that it fits.
class Clocks {
  public:
    void add(std::string_view phrase);
    // As clock_name(); O(times added).
    std::optional<std::string> name(std::string_view phrase) const;

  private:
    int comparable(const Clock& clock) const noexcept;

    std::vector<Clock> clocks_;
    bool all_zoned_ = true;
};

// The time of the day that stands among other words ("3 May 1968 at 10:30"), as clock_name() tells it.
std::optional<std::string> clock_among(std::string_view words);

// "2:03:59" is hours, minutes and seconds; "2:03" hours and minutes, or minutes and seconds.
std::optional<Quantity> duration_in_figures(std::string_view phrase);

}  // namespace gainsay::reading
