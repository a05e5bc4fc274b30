// What a term is compared by: names as the vocabulary has them, hours, versions and numbers of things in one form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gainsay/dossier.hpp"
#include "reading/clocks/clock.hpp"

namespace gainsay::reading {

// What is written in digits and is no number: a version, or the number of a book, a telephone, an account.
enum class NumberedThing : std::uint8_t { none, version, number };
NumberedThing numbered_thing_of(std::string_view predicate);

// "v1.10" is "1.10", "11:45 pm" is "23:45", "Grade II*" is not "Grade II". Of a number identifier_key() tells.
std::string term_key(const Vocabulary& vocabulary, const Clocks& clocks, std::string_view name,
                     NumberedThing label);

// "3.x", ">= 3.6", "3.6 or later"
bool is_range_of_versions(std::string_view words) noexcept;

// "Unknown", "n/a", "?": what says that nothing is known contradicts nothing.
bool says_unknown(std::string_view words, std::string_view predicate);

}  // namespace gainsay::reading
