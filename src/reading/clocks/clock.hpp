// Times of the day made comparable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gainsay/quantity.hpp"
#include "reading/clocks/clock_phrase.hpp"

namespace gainsay::reading {

// The times of the day that answer one question, each with a name that tells all that its words leave open:
// "clock 23:45", "clock 09:30-10:30", "clock 09:30 or 21:30"; in UTC if all state their zone.
class Clocks {
  public:
    // `asked` are the folded words of the question.
    explicit Clocks(std::string asked = {}) : asked_(std::move(asked)) {}
    void add(std::string_view phrase);
    // Nothing if the phrase is something else; O(1).
    std::optional<std::string> name(std::string_view phrase) const;
    // True of a time that cannot be held against the others: in a zone that the words do not tell ("CST") beside one
    // of another zone, or of another event than is asked for ("left at 9.15" of an arrival).
    bool is_elsewhere(std::string_view phrase) const;
    // True of a time of the day, unless all of the question may be something else: "2:03", "ten to one".
    bool tells_time(std::string_view phrase) const;

  private:
    std::optional<Clock> read(std::string_view phrase) const;

    std::string asked_;
    std::string verb_;  // of "arrived at 9.15", as the first that has one
    bool verbs_differ_ = false;
    bool figures_ = false, dotted_ = false, words_ = false, plain_ = false;  // the forms that some have
    bool all_zoned_ = true, mixed_ = false;
    std::optional<std::string> zone_;  // as the first that states one has it
};

// The time of the day that stands among other words ("3 May 1968 at 10:30"), named as Clocks do. Nothing if its
// zone is another than UTC, since a day beside it is not.
std::optional<std::string> clock_among(std::string_view words);

// How two names of times stand to each other; nothing if one is no time.
enum class ClockMatch : std::uint8_t { apart, meet, first_inside, second_inside, equal };
std::optional<ClockMatch> match_clocks(std::string_view a, std::string_view b);

}  // namespace gainsay::reading
