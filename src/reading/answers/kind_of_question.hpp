// What a question asks for: by its name, and by what its answers can be read as.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"
#include "gainsay/dossier.hpp"
#include "reading/quantities/phrase_reader.hpp"

namespace gainsay::reading {

bool asks_when(const Predicate& declared, std::string_view predicate);
// "Restored", "was married": a year among other words that answer is when it happened.
bool asks_for_an_event(const Predicate& declared, std::string_view predicate);
bool asks_where(const Predicate& declared, std::string_view predicate);
bool asks_for_age(std::string_view predicate);

// Bare figures such as 1967 are years unless the question asks for a number.
ValueKind kind_of_years(const Predicate& declared, std::string_view predicate);

bool is_before_the_era(const std::optional<Date>& date) noexcept;
// Whether it is so, said in words; single letters and digits are answers only where others say yes or no.
std::optional<bool> clause_of(const Claim& claim);

// How many claims on a question can be read as what.
struct Evidence {
    std::size_t quantities = 0, dates = 0, years = 0, truths = 0, nothings = 0, others = 0, durations = 0,
                loose = 0;
    std::size_t small_years = 0;  // of the quantities: "753"
    std::size_t ancient = 0;      // of the dates: before the era
    std::size_t bits = 0;         // of the quantities: "0" and "1"
    std::size_t clauses = 0;      // "has not been arrested"

    void add(const Claim& claim, const Meanings& meanings, bool tells_time);
};

// What the question asks for, by what its claims say. Text stands for "no one kind": terms or free text.
ValueKind kind_of_question(const Evidence& evidence, const Predicate& declared, std::string_view predicate);

}  // namespace gainsay::reading
