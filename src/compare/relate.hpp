// The relation of two prepared claims.
#pragma once

#include "compare/prepared.hpp"
#include "gainsay/compare.hpp"

namespace gainsay::detail {

/// Whether to write Comparison::because and notes, which costs most of the time.
enum class Detail : bool { none, words };

/// compare() on prepared claims of one question; `a` comes first in the sentence.
Comparison relate(const Context& context, const Prepared& a, const Prepared& b, Detail detail);

/// refines <-> refined_by.
Relation mirrored(Relation relation) noexcept;

}  // namespace gainsay::detail
