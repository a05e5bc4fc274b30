// One comparison of a rule, worked out on chosen claims.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "detect/rules/operands.hpp"

namespace gainsay::rules {

// What stands for each reference: claims as alternatives, or the date of an event, or (free) anything at all.
struct Operand {
    std::vector<ClaimId> claims;
    std::optional<Date> event;
    bool free = false;
};

// Whether the figures are one voice's own arithmetic: then bare numbers are exact apart from printed
// decimals.
enum class Reckoning : bool { across_sources, own };

// left - right of a comparison as coefficients of the references, compared with 0; and the values that each
// claim leaves its reference, in the units of the coefficients.
struct LinearForm {
    std::map<std::size_t, exact::Rational> coefficients;
    exact::Rational constant;
    std::map<std::size_t, std::vector<exact::Set>>
        values;  // by reference, in the order of the operand's claims
};

class Arithmetic {
  public:
    // All references must outlive the object.
    Arithmetic(const Dossier& dossier, const Rule& rule, const Comparison& comparison, Reckoning reckoning);

    // Why the operands cannot be set against each other; empty if they can.
    std::string barrier(const std::vector<Operand>& operands) const;
    // 1: the cores have a joint solution; 0: not even the supports have; between: the greatest possibility of
    // one. Precondition: no barrier.
    double consistency(const std::vector<Operand>& operands) const;
    // Whether the supports have a joint solution.
    bool is_possible(const std::vector<Operand>& operands) const;
    // Whether every value in the supports satisfies the comparison.
    bool is_certain(const std::vector<Operand>& operands) const;
    // By how much the supports miss each other; 0 if they do not.
    exact::Rational shortfall(const std::vector<Operand>& operands) const;
    // What the two sides come to: "12,450,000 to 12,550,000 against 12,600,000"; empty if the words show it
    // already.
    std::string sides(const std::vector<Operand>& operands) const;
    // Nothing where the comparison is not linear, its coefficients are not exact, or the claims of a
    // reference are not in one unit. Spans of time are left out too, since what they mean depends on the side
    // they stand on.
    std::optional<LinearForm> linear_form(const std::vector<Operand>& operands) const;
    // What was assumed, such as a missing unit.
    std::vector<std::string> assumptions(const std::vector<Operand>& operands) const;

  private:
    const Dossier& dossier_;
    const Rule& rule_;
    const Comparison& comparison_;
    Reckoning reckoning_;
};

// The comparison with the words of the claims in place of the references: "800 million = 500 million + 300
// million". `violated` turns the sign round.
std::string in_words(const Dossier& dossier, const Rule& rule, const Comparison& comparison,
                     const std::vector<Operand>& operands, bool violated);

}  // namespace gainsay::rules
