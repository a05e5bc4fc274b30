// Figures that words tell only where the question asks for them: "childless" of children, "free" of a price.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// What a question asks for, as far as the reading of its answers depends on it.
struct AskedFor {
    std::string words;  // of subject, predicate and question, folded
    bool age = false, price = false, children = false, goals = false, elevation = false, mean = false;
    bool counts = false;  // votes, viewers: what may run into millions
    bool people = false, caps = false;
    bool money = false, account = false, siblings = false, gauge = false, sentence = false, gradient = false;
    // What other answers are in: shillings, percent, years; whether they tell a change, a deficit, a number
    // in a row ("No. 3").
    bool others_in_coins = false, others_in_percent = false, others_in_years = false;
    bool others_change = false, others_unbalanced = false, others_numbered = false;
};
AskedFor asked_for(std::string_view subject, std::string_view predicate, std::string_view question);
// Takes in what an answer shows of what is asked. O(words).
void hear_answer(AskedFor& asked, std::string_view words);

// The figure, if these words tell it to this question and to no other. O(words).
std::optional<Quantity> figure_as_asked(std::string_view words, const AskedFor& asked, bool exact);

// A figure that is read, as this question means it: a height below the sea, a mean with its spread.
Quantity as_asked(Quantity quantity, std::string_view words, const AskedFor& asked);

}  // namespace gainsay::reading
