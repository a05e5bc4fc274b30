// The relation of two prepared claims.
#pragma once

#include "compare/prepared/prepared.hpp"
#include "gainsay/compare.hpp"

namespace gainsay::detail {

/// Whether to write Comparison::because and notes, which costs most of the time.
enum class Detail : bool { none, words };

struct PairRelation : Comparison {
    bool fits_as_part =
        false;  ///< incomparable, since the one is of a part of the other; and not more than it
};

/// compare() on prepared claims of one question; `a` comes first in the sentence.
PairRelation relate(const Context& context, const Prepared& a, const Prepared& b, Detail detail);

/// refines <-> refined_by.
Relation mirrored(Relation relation) noexcept;

}  // namespace gainsay::detail
