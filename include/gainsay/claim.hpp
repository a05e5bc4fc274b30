/// \file
/// Sources, and the claims they make: each with its words, its place, and who is speaking.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/diagnostic.hpp"
#include "gainsay/ids.hpp"
#include "gainsay/value.hpp"

namespace gainsay {

/// In what order a numeric date is written.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

/// A document or witness.
struct Source {
    std::string id;
    std::string title;
    std::string author;
    std::string publisher;
    std::string published;  ///< as printed; read with read_date
    std::string kind;       ///< "newspaper", "archival report", ...
    std::string url;
    std::string file;  ///< where its text is, for looking up places
    std::vector<std::string>
        derives_from;  ///< ids of sources here, or names of works that are not ("NK News article")
    std::vector<std::string> independent_of;  ///< overrules an inferred dependence
    std::optional<double> trust;              ///< prior reliability in [0, 1]
    DateOrder date_order = DateOrder::unknown;
    std::vector<std::pair<std::string, std::string>> extra;  ///< fields that are not ours, kept
};

enum class Polarity : std::uint8_t { affirmed, denied };
/// How far a claim goes: what was asked for, promised or planned says nothing of what came.
enum class Status : std::uint8_t { asserted, estimated, reported, delivered, requested, promised, planned };
/// What a figure measures over time.
enum class Measure : std::uint8_t {
    unstated,
    stock,  ///< at a moment: inhabitants
    flow,   ///< over a time: exports a year
    total,  ///< summed up to a moment
    peak    ///< the most at any moment
};
/// How a source stands to what it passes on.
enum class Stance : std::uint8_t {
    endorses,  ///< takes it for true
    reports,   ///< passes it on
    disputes   ///< passes it on and contradicts it
};

std::string_view to_string(DateOrder order) noexcept;
std::string_view to_string(Polarity polarity) noexcept;
std::string_view to_string(Status status) noexcept;
std::string_view to_string(Measure measure) noexcept;
std::string_view to_string(Stance stance) noexcept;
/// The word that to_string gives, in any case; "-" and " " read as "_". Nothing if it is none of them.
std::optional<DateOrder> parse_date_order(std::string_view text) noexcept;
std::optional<Polarity> parse_polarity(std::string_view text) noexcept;
std::optional<Status> parse_status(std::string_view text) noexcept;
std::optional<Measure> parse_measure(std::string_view text) noexcept;
std::optional<Stance> parse_stance(std::string_view text) noexcept;

/// Where a claim stands, after the W3C Web Annotation selectors. Counts start at 1, `start` and `end` are code points
/// of the file from 0; 0 or nothing means not given.
struct Place {
    std::string quote;     ///< the words (TextQuoteSelector exact)
    std::string original;  ///< the words in the original language
    std::string file;
    std::string page;
    std::uint32_t paragraph = 0;  ///< ordinal of a non-blank line, the title included
    std::uint32_t line = 0;
    std::optional<std::uint32_t> start, end;
    bool operator==(const Place&) const = default;
};

/// One thing that one source says.
struct Claim {
    std::string id;  ///< stable; derived from the content by Dossier::add if empty
    SourceId source{};
    std::string subject;
    std::string predicate;
    std::string words;               ///< the value as printed: "nearly 100"
    std::string unit;                ///< where the words do not carry it
    std::string when, where, scope;  ///< qualifiers as printed
    Polarity polarity = Polarity::affirmed;
    Status status = Status::asserted;
    Measure measure = Measure::unstated;
    std::vector<std::string> said_by;  ///< chain of voices, outermost first; empty: the source itself
    Stance stance = Stance::endorses;
    Place place;
    std::string note;
    std::vector<std::pair<std::string, std::string>> extra;  ///< fields that are not ours, kept
    Location at;                                             ///< where the record stands in its input

    Value value;               ///< what the words mean (reading.hpp: resolve)
    bool value_given = false;  ///< the value stands as an importer gave it; resolve() reads only `when`
    std::optional<Date> time;  ///< what `when` means; nothing if absent or unreadable

    /// The last voice of the chain, or nothing if the source speaks for itself.
    std::string_view holder() const noexcept {
        return said_by.empty() ? std::string_view{} : std::string_view{said_by.back()};
    }
};

}  // namespace gainsay
