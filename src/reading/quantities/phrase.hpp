// One quantity phrase: hedges, number or range, unit, rate, base.
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/reading.hpp"
#include "reading/quantities/hedges.hpp"
#include "reading/quantities/number.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

// What was read, before it is judged by its context.
struct Phrase {
    Quantity quantity;
    std::size_t begin = 0, end = 0;  // tokens, hedges included
    std::size_t number_begin = 0;    // the first token of the number itself, its currency sign included
    std::size_t number_end = 0;      // behind the number, before its unit
    Number number, upper;            // `upper` of ranges
    bool range = false;
    bool from = false;     // "from A to B"
    bool ordinal = false;  // bounds are ordinals: "higher than the tenth"
    bool hedged = false;
    bool comparing = false;  // a hedge that states a bound
    bool has_unit = false;
    bool money = false;
};

struct PhraseOptions {
    const HedgeIndex& hedges;
    bool exact = false;
    std::string_view text;
};

// The phrase that starts at token `i`; nothing if none does. O(its length).
std::optional<Phrase> parse_phrase(const Tokens& tokens, std::size_t i, const PhraseOptions& options);

}  // namespace gainsay::reading
