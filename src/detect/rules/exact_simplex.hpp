// Whether a system of linear constraints has a solution, decided in exact rational arithmetic, with the
// constraints to blame if it has none. The general simplex of Dutertre & de Moura (2006), "A fast
// linear-arithmetic solver for DPLL(T)", with Bland's rule, so that it ends. Strict bounds are exact: values
// carry a multiple of an infinitesimal.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "detect/rules/exact.hpp"

namespace gainsay::exact {

// value + infinitesimal * (an arbitrarily small positive number).
struct Delta {
    Rational value;
    Rational infinitesimal;
};

class Simplex {
  public:
    using Variable = std::uint32_t;
    using Reason = std::uint32_t;

    Variable add_variable();
    // A variable that equals the sum. Terms name variables made by add_variable(), each at most once.
    Variable add_sum(const std::map<Variable, Rational>& terms);
    // A bound that is no tighter than one before it is ignored.
    void at_least(Variable variable, const Delta& bound, Reason reason);
    void at_most(Variable variable, const Delta& bound, Reason reason);

    // The reasons of bounds that cannot all hold, ascending, each once; nothing if all can. May be called
    // once.
    std::optional<std::vector<Reason>> find_conflict();

  private:
    struct Bound {
        Delta at;
        Reason reason = 0;
    };
    using Row = std::map<Variable, Rational>;

    bool below(Variable v) const;
    bool above(Variable v) const;
    void start();
    void update(Variable nonbasic, const Delta& value);
    void pivot(Variable basic, Variable nonbasic);
    std::vector<Reason> blame(Variable basic, bool too_low) const;

    std::vector<std::optional<Bound>> lower_, upper_;
    std::vector<Delta> value_;
    std::map<Variable, Row> rows_;  // basic variable = sum over nonbasic ones
};

}  // namespace gainsay::exact
