// What a claim is limited to, by what it declares and by its own words.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "gainsay/dossier.hpp"

namespace gainsay::detail {

/// Statuses that compare with each other.
enum class StatusClass : std::uint8_t { stated, requested, promised };
StatusClass class_of(Status status) noexcept;

/// What a claim is limited to. Claims with equal qualifiers form a cell.
struct Qualifiers {
    StatusClass status = StatusClass::stated;
    Measure measure = Measure::unstated;
    bool dated = false;                            ///< `when` was read
    bool span = false;                             ///< the whole of the time, not some day in it
    double first = 0, last = 0;                    ///< the stated days, infinite where open; 0 if undated
    double possible_first = 0, possible_last = 0;  ///< the days that cannot be excluded
    std::string when;          ///< canonical words, if they were given and could not be read
    std::string place, scope;  ///< canonical; empty: not given
    std::string counted;       ///< what the figure's own words count, where the question does not say it
    std::string statistic;     ///< "mean", "maximum" or "minimum", where the figure's own words say so
    std::string_view side;     ///< of a pair of contraries that the figure's words name: "wholesale"
    std::string clock;         ///< of a date: the time of the day, where the words have one
    std::string per;           ///< the amount of each of it: "year" of "per annum"; empty: of all
    int direction = 0;         ///< of the words behind a figure: 1 "above", "profit", -1 "below", "loss"
    bool yearly() const noexcept { return per == "year"; }
    auto operator<=>(const Qualifiers&) const = default;
};

/// The words of subject, predicate and question, folded.
std::string asked_words(const Question& question, const Predicate& predicate);

/// The qualifiers that `claim` states or its words tell, with what its predicate declares; `asked` are the words
/// of its question.
Qualifiers qualifiers_of(const Dossier& dossier, const Predicate& predicate, std::string_view asked,
                         const Claim& claim);

/// The status in a word, as the claim declares it or as its words tell.
std::string_view status_name(const Qualifiers& qualifiers, const Claim& claim) noexcept;

}  // namespace gainsay::detail
