// Units in text: single names, prefixed and compound ones.
#pragma once

#include <boost/container/small_vector.hpp>

#include "gainsay/quantity.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

using UnitList = boost::container::small_vector<const Unit*, 1>;

struct UnitMatch {
    UnitList units;       // empty: no unit there
    std::size_t end = 0;  // token behind it
    bool money = false;
    bool symbol = false;       // a symbol or abbreviation, not a word
    bool minor_money = false;  // cents
    std::uint64_t per = 0;     // key of the time word of a rate ("year"), 0 if none
};

// The longest unit that starts at token `i`, compounds and powers included ("km/h", "square mile", "US
// dollars").
UnitMatch match_unit(const Tokens& tokens, std::size_t i);
// The same without compounds.
UnitMatch match_simple_unit(const Tokens& tokens, std::size_t i);

// numerator / denominator^power as one unit that lives as long as the program.
const Unit* quotient(const Unit& numerator, const Unit& denominator, int power);
const Unit* power(const Unit& unit, int exponent);

// The first unit of that name, which the table must have: parts that go without saying ("6 ft 2", "aged 45").
const Unit* named_unit(std::string_view name);

// The currencies that a letter stands for where it is written against a large figure: "N" of "N2.7 billion".
UnitList currencies_of_letter(const Token& letter);

}  // namespace gainsay::reading
