// Names against names: aliases, containment, opposites, exclusive sets, and what the words alone tell.
#pragma once

#include <string>
#include <string_view>

#include "compare/prepared/prepared.hpp"

namespace gainsay::detail {

enum class Names {
    equal,  ///< the same, or the same words but for those that name no one
    first_in_second,
    second_in_first,  ///< declared
    alike,            ///< one has all the words of the other
    near,             ///< one is of what comes from the other or from around it: a painter and his workshop
    opposed,          ///< declared opposite, or of one exclusive set
    different,
};
/// Of two canonical names.
Names compare_names(const Context& context, std::string_view a, std::string_view b);

/// Of two places as printed, each told from the narrowest on ("Leeds, Yorkshire" and "Yorkshire, England"): the
/// one lies within the other, or they are of one name and share what they lie in (alike). Different where that
/// does not show.
Names compare_lists(const Context& context, std::string_view a, std::string_view b);

/// How two answers, each of one or several names, stand to each other.
enum class Answers { equal, first_narrower, second_narrower, alike, near, opposed, overlapping, different };
Answers compare_answers(const Context& context, const Prepared& a, const Prepared& b);

/// True if the two do not differ: equal, one within the other, or alike; of truth values the same, of places
/// on a scale overlapping.
bool are_one_answer(const Context& context, const Prepared& a, const Prepared& b);

}  // namespace gainsay::detail
