// How likely sources are to say what they say if nobody copies.
#pragma once

#include <cstdint>
#include <vector>

#include "gainsay/trust.hpp"
#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {

/// How likely a source is to give an answer where it is the right one, and where it is not: logarithms.
struct Habit {
    float right = 0, wrong = 0;
};

/// Where values are open a source of accuracy A is right with probability A and gives each of n false values with
/// (1 - A) / n. Where questions have the same few classes judges have their habits, and two who like the same class agree
/// without copying: there it is what the source says of other questions of the class believed.
class ChanceModel {
  public:
    /// The table, its classes and the beliefs must outlive it.
    ChanceModel(const ClaimTable& table, const ClosedClasses& closed, const std::vector<double>& belief);
    /// Of all claims on question q, in the table's order.
    void of_question(std::uint32_t q, std::vector<Habit>& result);
    /// Of the claim of `source` that the answer to question q is fact f.
    Habit of(std::uint32_t q, std::uint32_t f, std::uint32_t source);

  private:
    struct Believed {
        std::uint8_t of_class;
        float belief;
    };
    void believe(std::uint32_t q);
    Habit habit(std::uint32_t predicate, std::uint32_t f, std::uint32_t source) const;

    const ClaimTable& table_;
    const ClosedClasses& closed_;
    const std::vector<double>& belief_;
    std::vector<float> accuracy_;
    std::vector<Habit> usual_;
    // Of each predicate with classes: by source, class believed and class said; and the same over all classes said.
    std::vector<std::vector<float>> said_, all_;
    std::vector<Believed> believed_;  // classes of the question in hand
};

}  // namespace gainsay::detail
