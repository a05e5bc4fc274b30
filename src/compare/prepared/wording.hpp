// Values and claims in words, for explanations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/prepared/prepared.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay::detail {

/// In typographic quotation marks; shortened beyond 120 bytes.
std::string quoted(std::string_view words);
/// The name of the unit, or of what all that the words may mean are: "mark".
std::string name_of_units(const std::vector<const Unit*>& units);
/// "szalontai", or "communique, in sudarikov".
std::string who(const Dossier& dossier, const Claim& claim);
/// The words of a claim and, in parentheses, who says them.
std::string words_and_voice(const Dossier& dossier, const Claim& claim);

/// An end of an interval as exact as the interval is wide: whole where that is 100 or more, 10.89 to 11.11 of what
/// conversion or rounding left with many digits.
double readable_end(double x, double width);
/// Thousands separated, at most six significant digits after a point, never a locale's.
std::string number_in_words(double x);
/// "1 Sep 1966".
std::string day_in_words(double day);
/// Whole years and months as such: "1966", "Sep 1966 to Oct 1967", "1 Sep 1966 to 22 Dec 1966", "up to 1968".
std::string days_in_words(double first, double last);
/// The time of some qualifiers, or their words.
std::string in_words(const Qualifiers& qualifiers);

/// What is possible at all, in the unit that `like` states if that is one: "60 to under 100", "170 to 230
/// km".
std::string possible_in_words(const Prepared& p, const Prepared& like, const Context& context);
/// The same of what is fully accepted.
std::string accepted_in_words(const Prepared& p, const Prepared& like, const Context& context);

}  // namespace gainsay::detail
