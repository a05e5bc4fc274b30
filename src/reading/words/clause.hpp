// A figure and the clause behind it that holds another: "6,000 miles at 12 knots", "eight 15-inch guns".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gainsay/reading.hpp"

namespace gainsay::reading {

struct FigureWithClause {
    Quantity figure;         // the first; its base is the noun counted
    std::string clause;      // folded; what stands behind the figure and its noun
    double out_of = 0;       // what the figure is said to be a part of: "365 of 650"
    bool condition = false;  // under which the figure holds: a speed, a time
    bool adjective = false;  // describes what is counted
};

// Nothing if the words have no such clause, or more figures than these two. O(words).
std::optional<FigureWithClause> figure_with_clause(std::string_view words, const QuantityOptions& options);

// The first figure alone: also of "3 vols, 12mo", "two, one critically".
std::optional<Quantity> before_clause(std::string_view words, const QuantityOptions& options);

}  // namespace gainsay::reading
