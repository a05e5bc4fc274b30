// A count with its parts: "98 men and 22 women", "four people, including two children", "14 (three serious)".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

struct Breakdown {
    Quantity asked;             // the whole, or the one part that the question names
    std::vector<double> parts;  // the figures that are told within it
};

// Nothing where the words tell no parts, or where it is not certain that the parts add up. `question` is
// folded. O(words).
std::optional<Breakdown> read_breakdown(std::string_view words, std::string_view question, bool exact);

// Whether both count the same kinds one by one, exactly, and otherwise: "seven men and five women", "nine men and
// three women". O(words).
bool tell_other_parts(std::string_view words, std::string_view others);

// Of casualties, losses: the dead, the wounded, the missing and the captured together. The question folded.
bool asks_for_losses(std::string_view question);

}  // namespace gainsay::reading
