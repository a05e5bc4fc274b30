// The grammar of times of the day: "around 2 pm", "half past nine", "between 2 and 3 a.m.", "15:00 GMT".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "reading/clocks/clock_zone.hpp"

namespace gainsay::reading {

// A time of the day as said: all of its seconds that the words leave open, as the clock on the wall has it.
struct Clock {
    int from = 0, to = 0;   // seconds since midnight, both included; may lie before or behind the day
    bool half_told = true;  // else twelve hours later is as good: "half past nine"
    bool lasting = false;   // "from 2 to 3 p.m.": all of it, where "between 2 and 3" is some time of it
    // "9:30" may be a duration, "9.30" a number, "ten to five" a range, and none of them says so alone.
    enum class Form : std::uint8_t { figures, dotted, words, plain };
    Form form = Form::plain;
    ClockZone zone;
    int weekday = 0;  // 1 Monday to 7 Sunday, where one is named
};

// How the time stands at the beginning of a text, and the bytes it takes, if dashes and blanks are plain there; "ten to five" alone is too little.
struct ClockMention {
    Clock clock;
    std::size_t length = 0;
};
std::optional<ClockMention> take_clock(std::string_view text);

// Whether the first of the text may hold such a time at all: cheap, and often false of names and dates.
bool may_tell_time(std::string_view text) noexcept;

// The same where the phrase is nothing else: "nine thirty" and "0930" behind no other words will do.
std::optional<Clock> read_clock(std::string_view phrase);

}  // namespace gainsay::reading
