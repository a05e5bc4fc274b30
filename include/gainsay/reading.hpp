/// \file
/// From words to values: quantities with their hedges and units, dates, names. The semantics are in
/// docs/semantics.md.
///
/// Reading never throws for what the text says: what is not a quantity stays text. Time and memory are linear
/// in the text. All functions are pure and may be called from several threads.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/date.hpp"
#include "gainsay/diagnostic.hpp"
#include "gainsay/dossier.hpp"
#include "gainsay/quantity.hpp"
#include "gainsay/value.hpp"

namespace gainsay {

namespace reading {
class HedgeIndex;
}

/// How wide a hedge is read, in percent of the printed number, by its significant digits (1, 2, 3 or more).
/// The core reaches from N - core_below to N + core_above, the support likewise; a negative figure lies on
/// the other side of N
/// ("well over" has a core_below of -10). An infinite support has the soft tail of docs/semantics.md.
struct HedgeWidth {
    double core_below[3]{}, core_above[3]{};
    double support_below[3]{}, support_above[3]{};  ///< infinity allowed
    bool operator==(const HedgeWidth&) const = default;
};

/// One row of the table of hedges: the words that mean one thing.
struct Hedge {
    std::string name;                 ///< unique: "nearly"
    std::vector<std::string> before;  ///< forms that stand before the number: "nearly", "close to"
    std::vector<std::string> after;   ///< forms that stand behind it: "or so"
    Modifier modifier = Modifier::approximate;
    bool states_bound = true;  ///< false: no effect on the value ("a total of")
    bool estimated = false;    ///< marks an estimate
    HedgeWidth width;
    std::string source;  ///< where the widths are from
    bool operator==(const Hedge&) const = default;
};

/// A count that words leave open. Of a power of ten ("hundreds") and of "several hundred" the figures are
/// multiples.
struct VagueCount {
    std::string name;  ///< "couple", "few", "several", "handful", "dozen", "dozens", "scores", "powers",
                       ///< "several powers"
    double core_low = 0, core_high = 0, support_low = 0, support_high = 0;
    std::string source;
    bool operator==(const VagueCount&) const = default;
};

/// How wide a number without a hedge is read, in percent of it.
struct BareHalo {
    double round_core = 5, round_support = 15;         ///< one significant digit, above 12: W; widths ours
    double two_digit_core = 2, two_digit_support = 5;  ///< two significant digits, above 100
    double fraction_core = 2, fraction_support = 5;    ///< "a third", "half": in percentage points
    bool operator==(const BareHalo&) const = default;
};

/// The table of hedges of docs/semantics.md, one row a hedge; users may change or extend a copy, in code or
/// from a file.
class HedgeTable {
  public:
    /// The built-in rows.
    HedgeTable();

    const std::vector<Hedge>& hedges() const noexcept;
    const std::vector<VagueCount>& counts() const noexcept;
    const BareHalo& bare() const noexcept;

    /// Replaces the row of that name, or adds one. std::invalid_argument if a width is not a number, a core
    /// reaches beyond its support, or the row has no words.
    void set(Hedge hedge);
    /// Replaces the row of that name; std::invalid_argument if there is none or the figures do not ascend.
    void set(VagueCount count);
    void set(const BareHalo& bare);

    /// Takes rows from a TOML text, as docs/semantics.md describes. Good rows are taken, each bad one is
    /// reported with its line.
    std::vector<Diagnostic> read(std::string_view toml, const std::string& file_name = {});

    /// For the reader of phrases.
    const reading::HedgeIndex& index() const noexcept { return *index_; }

  private:
    std::shared_ptr<const reading::HedgeIndex> index_;
};
const HedgeTable& default_hedges();

struct QuantityOptions {
    const HedgeTable* hedges = nullptr;  ///< nullptr: default_hedges()
    bool exact = false;                  ///< bare numbers have no halo
};

struct DateOptions {
    DateOrder order = DateOrder::unknown;
    std::optional<Date> anchor;  ///< what "a year later" counts from
    std::optional<int> century;  ///< of "the seventies": 19 for 19xx
    bool southern = false;       ///< seasons of the southern hemisphere
    bool julian = false;         ///< dates are Old Style: of the Julian calendar
};

/// A quantity in running text. Positions count code points.
struct QuantityMention {
    std::size_t start = 0, end = 0;
    Quantity quantity;
};
struct DateMention {
    std::size_t start = 0, end = 0;
    Date date;
};

/// The phrase as one quantity; nothing if it is not one.
std::optional<Quantity> read_quantity(std::string_view phrase, const QuantityOptions& options = {});
/// Every quantity in a text, in order, not overlapping. Dates, ordinals, identifiers, numbers of sections and
/// phones are not quantities.
std::vector<QuantityMention> find_quantities(std::string_view text, const QuantityOptions& options = {});

/// The phrase as one date or span; nothing if it is not one.
std::optional<Date> read_date(std::string_view phrase, const DateOptions& options = {});
std::vector<DateMention> find_dates(std::string_view text, const DateOptions& options = {});
/// The date that an EDTF expression means.
Date date_from_edtf(const Edtf& edtf, DateShape shape = DateShape::instant);

/// The unit that a word or symbol names, several where it is ambiguous ("ton"), none where it is not a unit.
std::vector<const Unit*> find_unit(std::string_view word);

/// Gives every claim of the dossier its value and time from its words: by the predicate's declared kind, or
/// by the kind that the claims of the question share. O(claims).
void resolve(Dossier& dossier);
/// The same for the claims of one question.
void resolve(Dossier& dossier, QuestionId question);

}  // namespace gainsay
