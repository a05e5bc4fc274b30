/// \file
/// From words to values: quantities with their hedges and units, dates, names. The semantics are in docs/semantics.md.
///
/// Reading never throws for what the text says: what is not a quantity stays text. Time and memory are linear in the
/// text. All functions are pure and may be called from several threads.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/date.hpp"
#include "gainsay/dossier.hpp"
#include "gainsay/quantity.hpp"
#include "gainsay/value.hpp"

namespace gainsay {

/// How wide a hedge is read, in percent of the printed number, by its significant digits (1, 2, 3 or more).
struct HedgeWidth {
    double core_below[3]{}, core_above[3]{};
    double support_below[3]{}, support_above[3]{};  ///< infinity allowed
};

/// The table of hedges. default_hedges() is the one of docs/semantics.md; users may change or extend a copy.
class HedgeTable;
const HedgeTable& default_hedges();

struct QuantityOptions {
    const HedgeTable* hedges = nullptr;  ///< nullptr: default_hedges()
    bool exact = false;                  ///< bare numbers have no halo
};

struct DateOptions {
    DateOrder order = DateOrder::unknown;
    std::optional<Date> anchor;      ///< what "a year later" counts from
    std::optional<int> century;      ///< of "the seventies": 19 for 19xx
    bool southern = false;           ///< seasons of the southern hemisphere
    bool julian = false;             ///< numeric dates are Old Style
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
/// Every quantity in a text, in order, not overlapping. Dates, ordinals, identifiers, numbers of sections and phones are
/// not quantities.
std::vector<QuantityMention> find_quantities(std::string_view text, const QuantityOptions& options = {});

/// The phrase as one date or span; nothing if it is not one.
std::optional<Date> read_date(std::string_view phrase, const DateOptions& options = {});
std::vector<DateMention> find_dates(std::string_view text, const DateOptions& options = {});
/// The date that an EDTF expression means.
Date date_from_edtf(const Edtf& edtf, DateShape shape = DateShape::instant);

/// The unit that a word or symbol names, several where it is ambiguous ("ton"), none where it is not a unit.
std::vector<const Unit*> find_unit(std::string_view word);

/// Gives every claim of the dossier its value and time from its words: by the predicate's declared kind, or by the kind
/// that the claims of the question share. O(claims).
void resolve(Dossier& dossier);
/// The same for the claims of one question.
void resolve(Dossier& dossier, QuestionId question);

}  // namespace gainsay
