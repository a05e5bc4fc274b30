// What one phrase can mean, before it is known what its question asks for.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "gainsay/reading.hpp"

namespace gainsay::reading {

struct Meanings {
    std::optional<Quantity> quantity;
    std::optional<Date> date;
    std::optional<bool> truth;  // yes, no, true, false
    bool nothing = false;       // "none", "nothing", "not a single rifle": no amount, or a no
    bool year = false;        // both a quantity and a date, and its figures may be years: "1967", "1968-1969"
    bool small_year = false;  // a number that would be a year where others are: "753"
};

// Reads phrases, and remembers those that it has read: the same words stand in many claims.
class PhraseReader {
  public:
    // `published` is the date of the source, which "last year" counts from; `when` the claim's own time,
    // which "a year later" counts from.
    const Meanings& read(std::string_view words, const DateOptions& dates, bool exact);
    // A date read under the options of its source.
    std::optional<Date> read_time(std::string_view words, const DateOptions& dates);

  private:
    std::unordered_map<std::string, Meanings> known_;
    std::unordered_map<std::string, std::optional<Date>> known_times_;
    Meanings last_;
};

// The options for dates in a claim of this source, but for the anchor.
DateOptions date_options(const Source& source);
// Whether the words count from the day of their publication: "last year", "two years ago".
bool counts_from_publication(std::string_view words);
// Whether the words count from another date at all.
bool is_relative(std::string_view words);
// Whether the time of a claim is what its date counts from, and limits nothing: "a year later", when 1957.
bool counts_from_its_time(const Dossier& dossier, const Claim& claim);

}  // namespace gainsay::reading
