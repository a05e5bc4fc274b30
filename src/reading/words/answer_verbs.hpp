// Verbs of short answers ("signed at Geneva"), by the event that they tell.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::reading {

enum class EventKind : std::uint8_t {
    none,
    birth,
    baptism,
    marriage,
    death,
    burial,
    probate,
    founding,
    incorporation,
    building,
    beginning,
    opening,
    closing,
    ending,
    demolition,
    completion,
    signing,
    ratifying,
    force,
    publishing,
    writing,
    launching,
    laying,
    commissioning,
    sinking,
    appointment,
    leaving,
    arrival,
    performance,
    discovery,
    excavation,
    granting,
    filing,
    arrest,
    sentence,
    release,
};

// The event that a word in lower case tells: "founded", "foundation", "est.".
EventKind event_of(std::string_view word) noexcept;

// Whether what lasts begins with the event, so that "since 1958" tells its date.
bool lasts_from(EventKind event) noexcept;

// "recalled", "laid", "bur.", "d.s.p.": that something happened.
bool is_past_verb(std::string_view word) noexcept;

// "planned", "reprinted", "alleged": what did not happen, or not for the first time.
bool tells_another_thing(std::string_view verb) noexcept;

// Whether a question, given by its folded words, names the event.
bool asks_for(std::string_view asked, EventKind event) noexcept;

// True of one verb, and of two names of one event: "hanged" and "d.".
bool tell_one_event(std::string_view a, std::string_view b) noexcept;

// Whether a verb answers a question, given by its folded words: another event does not, nor what only was planned.
bool verb_fits(std::string_view verb, std::string_view asked) noexcept;

}  // namespace gainsay::reading
