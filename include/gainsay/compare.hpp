/// \file
/// How two claims on one question stand to each other, and why.
///
/// Guarantees: compare(a, b) mirrors compare(b, a) (refines <-> refined_by), does not depend on any other claim, and a
/// wider hedge never turns a pair into a conflict.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay {

/// How the first of two claims stands to the second.
enum class Relation : std::uint8_t {
    agrees,       ///< a value is fully possible under both
    refines,      ///< agrees, and says more exactly what the second says
    refined_by,   ///< the reverse
    tension,      ///< a value is possible under both, none fully
    conflicts,    ///< no value is possible under both
    incomparable  ///< they do not answer the same; Comparison::barrier says why
};
std::string_view to_string(Relation relation) noexcept;

/// Why two claims cannot be told apart.
enum class Barrier : std::uint8_t {
    none,         ///< they can
    question,     ///< another subject or predicate
    time,         ///< of times that do not meet, or that cannot be told
    place,        ///< of two places, neither within the other
    scope,        ///< of two groups, or of a part and a whole that it does not exceed
    unit,         ///< of two dimensions
    currency,     ///< of two currencies, or of one in two years
    measure,      ///< a stock beside a flow, a total beside a peak
    status,       ///< what was promised beside what came
    kind,         ///< a date beside a name, words that were not read beside a figure
    base,         ///< ratios to two bases
    cardinality,  ///< several answers can hold at once
    unresolved,   ///< a date that hangs on another that is not known
    stance        ///< passed on without being endorsed
};
std::string_view to_string(Barrier barrier) noexcept;

struct CompareOptions {
    double tension = 0.5;  ///< a degree below it reads "fits"
};

/// The relation of two claims with its reasons.
struct Comparison {
    Relation relation = Relation::incomparable;
    Barrier barrier = Barrier::none;  ///< why incomparable
    double consistency = 1;           ///< 0 conflict ... 1 agreement; the degree of a tension is 1 minus it
    bool announced = false;           ///< one source says itself that the other's claim is wrong
    std::string because;              ///< one sentence that quotes the words of both
    std::vector<std::string> notes;   ///< what was assumed: a missing unit, an undeclared scope, ...
};

/// Compares two claims. If they do not answer one question, incomparable with Barrier::question. O(size of the values).
Comparison compare(const Dossier& dossier, ClaimId a, ClaimId b, const CompareOptions& options = {});

}  // namespace gainsay
