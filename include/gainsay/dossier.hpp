/// \file
/// The dossier: sources, claims, vocabulary, rules and decisions. It owns everything; ids and references point into it.
#pragma once

#include <boost/optional.hpp>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gainsay/claim.hpp"

namespace gainsay {

/// How many values a subject can have at once.
enum class Cardinality : std::uint8_t {
    unstated,  ///< told from the claims: many if one voice gives several in one cell, else one
    one,
    many,
};

/// Whether a predicate tells what happened (in a span), or what lasted (over a span).
enum class Nature : std::uint8_t { unstated, event, state };

/// What the vocabulary says of one predicate.
struct Predicate {
    std::string name;
    std::string question;           ///< in words, for reports; "{subject}" stands for the subject
    std::optional<ValueKind> kind;  ///< told from the claims if absent
    Cardinality cardinality = Cardinality::unstated;
    Nature nature = Nature::unstated;
    Measure measure = Measure::unstated;
    std::optional<bool> additive;    ///< parts add up to the whole; told from the measure if absent
    bool exact = false;              ///< bare numbers have no halo
    std::string unit;                ///< where claims give none
    std::string tolerance;           ///< "10 minutes", "1 percent": how far apart values still agree
    std::vector<std::string> scale;  ///< lowest first: makes the predicate ordinal
    std::vector<std::pair<std::string, std::string>> opposites;  ///< terms that contradict each other
    std::vector<std::vector<std::string>> exclusive;             ///< of each set, at most one can hold
};

/// A thing that happened, as an anchor for dates and rules.
struct Event {
    std::string id;
    std::string name;
    std::string date;    ///< as printed
    std::string source;  ///< id of the source that dates it
};

std::string_view to_string(Cardinality cardinality) noexcept;
std::string_view to_string(Nature nature) noexcept;
std::optional<Cardinality> parse_cardinality(std::string_view text) noexcept;
std::optional<Nature> parse_nature(std::string_view text) noexcept;

/// The researcher's declarations. Names are compared after fold(), so the keys of the maps are folded names.
struct Vocabulary {
    std::map<std::string, Predicate, std::less<>> predicates;
    std::map<std::string, std::string, std::less<>> subjects;  ///< subject -> words for it in reports
    std::map<std::string, std::string, std::less<>>
        aliases;  ///< other name -> canonical name, in any spelling
    std::vector<std::pair<std::string, std::string>> within;  ///< (part, whole), of places, scopes and terms
    std::vector<std::pair<std::string, std::string>> disjoint;  ///< scopes or places that share nothing
    std::vector<Event> events;
};

/// What two names are compared by: case, accents of European scripts, punctuation, white space and articles folded,
/// initials joined ("U.S.S.R." is "ussr"), "&" read as "and". Of text without a letter or digit, the text. UTF-8; bytes
/// that are not are taken as U+FFFD. Linear in the text; fold(fold(x)) == fold(x).
std::string fold(std::string_view text);
/// fold(), then the aliases of the vocabulary; the result is folded.
std::string canonical(const Vocabulary& vocabulary, std::string_view name);

/// A rule as the researcher wrote it, with where.
struct RuleText {
    std::string name;  ///< optional
    std::string text;
    Location at;
};

enum class Ruling : std::uint8_t { accepted, dismissed, not_a_conflict, resolved };
std::string_view to_string(Ruling ruling) noexcept;
std::optional<Ruling> parse_ruling(std::string_view text) noexcept;

/// A researcher's logged ruling on a finding.
struct Decision {
    std::string finding;
    Ruling ruling = Ruling::accepted;
    std::string because;
    std::string by;
    std::string at;  ///< date, ISO 8601
    std::vector<std::string>
        claims;  ///< claim ids ruled on, each "id" or "id@fingerprint": tells a stale decision
};

/// Same subject and predicate: the claims that answer one question. Names as the first claim on it wrote them.
struct Question {
    std::string subject;
    std::string predicate;
    std::vector<ClaimId> claims;  ///< ascending
};

/// Owns a researcher's material. Move only, so that no reference into it dangles by accident. Look-ups by id or name are
/// O(1) expected. Concurrent reads are safe; a write needs exclusive access. Questions are told apart by the canonical()
/// subject and predicate, so the aliases must be set before claims are added.
class Dossier {
  public:
    Dossier() = default;
    Dossier(Dossier&&) = default;
    Dossier& operator=(Dossier&&) = default;
    Dossier(const Dossier&) = delete;
    Dossier& operator=(const Dossier&) = delete;

    /// std::invalid_argument if the id is empty or taken.
    SourceId add(Source source);
    /// Gives the claim an id if it has none, derived from its content: the same on every platform and in any order. A claim
    /// that says the same under the same id as one already here is that one (put back if it was removed), so adding twice
    /// is adding once. std::invalid_argument if its source is not of this dossier, or its id is taken by a claim with other
    /// content.
    ClaimId add(Claim claim);
    /// The claim stays addressable and is no longer listed by its question. O(claims of the question).
    /// std::invalid_argument if there is no such claim.
    void remove(ClaimId id);
    bool is_removed(ClaimId id) const noexcept;

    boost::optional<const Source&> source(std::string_view id) const noexcept;
    boost::optional<const Claim&> claim(std::string_view id) const noexcept;
    boost::optional<const Question&> question(std::string_view subject, std::string_view predicate) const;
    std::optional<QuestionId> question_id(std::string_view subject, std::string_view predicate) const;
    std::optional<SourceId> source_id(std::string_view id) const noexcept;
    std::optional<ClaimId> claim_id(std::string_view id) const noexcept;

    const Source& operator[](SourceId id) const { return sources_[index(id)]; }
    const Claim& operator[](ClaimId id) const { return claims_[index(id)]; }
    /// For resolving and correcting; id, source, subject and predicate must stay.
    Claim& operator[](ClaimId id) { return claims_[index(id)]; }
    const Question& operator[](QuestionId id) const { return questions_[index(id)]; }
    QuestionId question_of(ClaimId id) const { return question_of_[index(id)]; }

    std::span<const Source> sources() const noexcept { return sources_; }
    std::span<const Claim> claims() const noexcept { return claims_; }  ///< removed ones included
    std::span<const Question> questions() const noexcept { return questions_; }
    /// The declared predicate, or one with nothing stated.
    const Predicate& predicate(std::string_view name) const noexcept;

    std::string title;
    Vocabulary vocabulary;
    std::vector<RuleText> rules;
    std::vector<Decision> decisions;
    std::vector<std::pair<std::string, std::string>> extra;  ///< top-level fields that are not ours, kept

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <class Id>
    using Index = std::unordered_map<std::string, Id, Hash, std::equal_to<>>;

    QuestionId question_for(const Claim& claim);
    void list(ClaimId id);

    std::vector<Source> sources_;
    std::vector<Claim> claims_;
    std::vector<Question> questions_;
    std::vector<QuestionId> question_of_;
    std::vector<bool> removed_;
    Index<SourceId> source_index_;
    Index<ClaimId> claim_index_;
    Index<QuestionId> question_index_;
};

/// The voice that answers for a claim: its holder as written if there is one, else the source's id. Two claims of one
/// voice are one witness.
std::string_view voice_of(const Dossier& dossier, const Claim& claim) noexcept;

/// A stable fingerprint (16 hexadecimal digits) of what a claim says: every field but id, note, extra and `at`. Equal on
/// every platform; a field that is not given counts for nothing.
std::string fingerprint(const Dossier& dossier, const Claim& claim);

}  // namespace gainsay
