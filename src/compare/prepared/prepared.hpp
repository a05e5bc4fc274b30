// Claims made ready for comparing: qualifiers read, values in the coherent unit of their dimension.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/figures/notes_of_figures.hpp"
#include "compare/names/containment.hpp"
#include "compare/qualifiers/qualifiers.hpp"
#include "gainsay/compare.hpp"
#include "gainsay/dossier.hpp"
#include "reading/words/event_words.hpp"

namespace gainsay::detail {

/// A dimension and currency, or nothing known.
struct UnitClass {
    bool known = false;
    std::array<std::int8_t, 10> exponents{};
    std::string_view currency;
    auto operator<=>(const UnitClass&) const = default;
};

struct Prepared {
    const Claim* claim = nullptr;
    ClaimId id{};
    Qualifiers at;
    ValueKind kind = ValueKind::text;
    bool denied = false;
    bool unresolved = false;  ///< a date without its anchor
    bool on_line = false;     ///< `values` and `bounds` are set: an amount, a date or a place on a scale
    bool intensive = false;   ///< parts do not add up: percentages, temperatures
    bool difference = false;  ///< degrees of temperature are counted, not read off a scale
    bool yes = true;          ///< of a truth value, polarity applied
    RatioKind ratio = RatioKind::none;
    std::string base;          ///< of a ratio, folded
    UnitClass unit;            ///< of `values`; unknown if none is stated
    bool mixed_units = false;  ///< the word names units that do not convert into each other: "pound", "$"
    std::vector<const Unit*> units;  ///< as stated
    Distribution values;             ///< in the coherent unit if `unit` is known, else as printed
    Interval bounds;                 ///< what the words state, in the same unit
    Interval support, cut;  ///< of `values` if convex: what is possible at all, and to more than 1 - tension
    std::vector<std::string> keys;  ///< of a term (of a text its folded words), ascending, without duplicates
    double rate_factor = 1, rate_slack = 0;  ///< what the amount was converted by to be of another period
    bool repeated = false;         ///< the amount of a period in which a smaller one is taken several times
    std::vector<double> parts;     ///< figures that the words tell as parts of theirs
    std::vector<double> told_too;  ///< other figures that the words give beside theirs, in its unit
    NoteOfFigure note;             ///< what brackets say of the figure
    double out_of = 0;             ///< "650" of "365 of 650"
    double times = 0;              ///< "2" of "2 × 1,200 hp"
    bool in_a_direction =
        false;           ///< "12 miles NW of Lincoln", "youngest of nine": more than its figure tells
    std::string clause;  ///< folded, behind the figure, with another one in it: "at 12 knots"
    bool clause_is_condition = false;  ///< under which the figure holds, so that another may hold elsewhere
    bool clause_describes = false;     ///< what is counted: "15-inch guns"
    std::string voice;  ///< folded holder, with the source's number where the source speaks for itself

    bool convex() const noexcept { return values.is_convex(); }
};

/// How far apart values may lie and still agree.
struct Slack {
    double relative = 0;  ///< share of the value
    double absolute = 0;  ///< in the coherent unit if `unit` is known, else as printed; of dates in days
    UnitClass unit;
    bool any() const noexcept { return relative > 0 || absolute > 0; }
};

/// What the vocabulary of a dossier declares, made ready once for all questions.
struct Declared {
    explicit Declared(const Vocabulary& vocabulary) : names(vocabulary), events(vocabulary) {}
    Containment names;
    reading::EventNames events;
};

/// What the claims of one question have in common, and what only all of them together tell.
struct Context {
    /// Without `declared`, that of the dossier is made.
    Context(const Dossier& dossier, QuestionId question, const CompareOptions& options,
            std::shared_ptr<const Declared> declared = nullptr);

    const Dossier& dossier;
    CompareOptions options;
    const Question& question;
    const Predicate& predicate;
    std::shared_ptr<const Declared> declared;
    const Containment& names;
    Slack tolerance;
    bool beginning = false;    ///< the predicate tells when something began
    bool period = false;       ///< the predicate tells from when to when something was
    bool age = false;          ///< the predicate tells how old somebody is
    bool difference = false;   ///< the predicate tells how far apart two amounts are
    bool identifiers = false;  ///< the predicate asks for the number of a book, a telephone, ...
    std::string asked_for;     ///< the predicate, folded
    std::string asked;         ///< the words of the question, folded
    bool one_value = true;     ///< declared, or told from the claims
    bool measured = false;     ///< figures are printed with decimals: none is a count
    bool series = false;       ///< the answers differ from time to time
    std::map<UnitClass, Interval> series_range;  ///< of all dated figures
    std::vector<const Unit*> units;              ///< that claims state one of alone, ascending in name
    std::vector<Prepared> claims;                ///< ascending in the claims' ids as text

  private:
    Prepared prepare(ClaimId id) const;
    void find_precision();
    void find_plain_figures();
    void find_units();
    void find_cardinality();
    void find_series();
};

/// What a bare whole number stands for.
enum class Whole : std::uint8_t {
    counted,    ///< itself
    rounded,    ///< all that rounds to it
    converted,  ///< it may be another figure in this unit: rounds to it, but not far
    calendar,   ///< of months or years beside days or weeks: what a calendar would call so many
    completed,  ///< of an age: so many have passed, and the next has not
};
/// True of a whole number without hedge or halo.
bool is_bare_whole(const Quantity& quantity) noexcept;
/// True of a whole number and a half, a quarter, an eighth or a sixteenth: "4 ft 8½ in".
bool is_bare_fraction(const Quantity& quantity);

/// The quantity `p` read in other units than it states; as printed if there are none.
Prepared with_units(const Context& context, const Prepared& p, std::vector<const Unit*> units, Whole whole);
/// `p` in the units of a share, as the share that it is of what it is said to be out of.
Prepared as_share(const Context& context, const Prepared& p, const Prepared& share);
UnitClass class_of(const Unit& unit) noexcept;

}  // namespace gainsay::detail
