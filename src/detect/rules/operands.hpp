// Which claims answer the references of a rule, and which of them belong together.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detect/rules/ast.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay::rules {

// A stretch of days; open ends are the extremes of the type.
struct Period {
    std::int64_t first = 0, last = 0;
    auto operator<=>(const Period&) const = default;
    bool covers(const Period& other) const noexcept { return first <= other.first && other.last <= last; }
    bool meets(const Period& other) const noexcept { return first <= other.last && other.first <= last; }
};

std::optional<Period> period_of(const Date& date);

// The qualifiers of a claim as rules align them. Empty: not stated (or settled by a selector).
struct Cell {
    std::optional<Period> when;
    std::string when_text;  // folded, of a `when` that is no date
    std::string where, scope;
    auto operator<=>(const Cell&) const = default;
    bool dated() const noexcept { return when.has_value() || !when_text.empty(); }
};

struct Candidate {
    ClaimId claim{};
    Cell cell;
    std::uint32_t voice = 0;    // of one rule: equal for claims of one source with one chain of voices
    bool covers_parts = false;  // holds of each part of its time: "per annum", a stock, a state
};

// What a reference finds.
struct Answer {
    std::vector<Candidate> candidates;
    std::optional<Date> event;  // `event.visit`: the date itself, no claim
    std::string missing;        // why there is nothing
    bool is_date = false;       // its values are dates, so `when` does not align it
};

// One answer a reference. Claims of another status than asked for do not answer, nor do quantities and dates
// denied.
// Those `left_out`, by index, do not answer either.
std::vector<Answer> find_answers(const Dossier& dossier, const Rule& rule,
                                 const std::vector<bool>* left_out = nullptr);

// Claims that a rule relates: for each reference those of one cell.
struct Alignment {
    std::vector<std::vector<const Candidate*>> operands;  // one list a reference, empty for events
    std::string label;  // of the cell: "1968", "1968, steel"; empty if there is only one
    bool silent =
        false;  // a claim that states no time, place or scope stands against several: at most a tension
};

struct Aligned {
    std::vector<Alignment> alignments;
    std::string missing;  // if there is none: why
};

// The alternatives of each reference that share time, place and scope. The answers must outlive the result.
Aligned align(const Dossier& dossier, const Rule& rule, const std::vector<Answer>& answers);

// Whether two claims may speak of the same time: either says nothing of it, or the times meet.
bool same_time(const Candidate& a, const Candidate& b);

}  // namespace gainsay::rules
