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

enum class Relation : std::uint8_t { agrees, refines, refined_by, tension, conflicts, incomparable };
std::string_view to_string(Relation relation) noexcept;

/// Why two claims cannot be told apart.
enum class Barrier : std::uint8_t {
    none,
    question,
    time,
    place,
    scope,
    unit,
    currency,
    measure,
    status,
    kind,
    base,
    cardinality,
    unresolved,
    stance
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
