/// \file
/// What can still be believed: readings, support, severity. No claim is ever deleted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay {

struct Origins;  // graph.hpp

/// That one witness of a reading seems to have what it says from another, though nobody declared it.
struct Repetition {
    std::size_t witness = 0, of = 0;  ///< into Reading::witnesses
    double share = 0;                 ///< of the witness that its reading's support is lowered by, in [0, 1]
    std::string because;              ///< the evidence, in words
};

/// A maximal coherent subset of the claims on a question (Destercke, Dubois & Chojnacki 2007): a point lies
/// in all their supports, and no further claim can join. A claim may stand in several.
struct Reading {
    std::vector<ClaimId> claims;        ///< ascending
    std::optional<Distribution> joint;  ///< of quantities (in `unit`), dates and ordinals
    const Unit* unit = nullptr;
    std::vector<std::vector<ClaimId>> witnesses;  ///< claims grouped by shared origin: one group, one witness
    double support = 0;  ///< witnesses, each weighted by the trust of its best source where stated
    std::vector<Repetition> repeats;  ///< only in verdicts: inferred dependence that has lowered the support
    std::uint32_t group = 0;  ///< readings of one group compete; those of two have no comparable claims
};

/// The readings of one question, best supported first. One-dimensional values of one unit: exact, by a sweep
/// over the ends of their supports, O(n log n). Other kinds: maximal cliques of what compare() finds
/// coherent, exact up to 16 different values that compete; beyond it one maximal reading for each value.
std::vector<Reading> readings(const Dossier& dossier, QuestionId question);
/// The readings of the claims of one finding and those that fit all of them.
std::vector<Reading> readings(const Dossier& dossier, const Finding& finding);
/// The readings of any claims on one question, with the origins found once for many calls (find_origins in
/// graph.hpp).
std::vector<Reading> readings(const Dossier& dossier, const Origins& origins, std::vector<ClaimId> claims);

/// What all readings together leave possible: conjunctive inside a reading, disjunctive between them. Nothing
/// if they have no joint distributions, or not all in one unit.
std::optional<Distribution> fused(const std::vector<Reading>& readings);

/// Fills Finding::severity and orders the findings: severity falling, then id. The score is in
/// docs/reconcile.md.
void assess(const Dossier& dossier, std::vector<Finding>& findings);
/// Fills Finding::decision from the dossier's decisions.
void apply_decisions(const Dossier& dossier, std::vector<Finding>& findings);

/// A set of claims that cannot all be kept.
struct RepairReason {
    std::vector<ClaimId> claims;  ///< ascending; each could be kept if any other went
    std::string because;          ///< the explanation of the finding, or the rules that are violated together
};

struct RepairOptions {
    DetectOptions detect;
    std::size_t nodes =
        200'000;  ///< of branch and bound, in all: the limit of the work, whatever the machine
};

/// The cheapest claims to doubt so that the rest is consistent. Nothing is deleted: a repair is a proposal.
struct Repair {
    std::vector<ClaimId> doubted;  ///< ascending
    double cost = 0;               ///< the weights of the doubted
    double bound = 0;  ///< no repair costs less; equal to `cost` where the repair is proven cheapest
    bool proven = true;
    bool verified = true;  ///< the rest was checked again: no pair, no rule, no rules together violated
    std::vector<RepairReason> reasons;  ///< every set that forced the choice, those of few claims first
};

/// What claims weigh in a repair: the prior trust of its source (1 where none is stated), shared among the claims of
/// its witness in the same cell (one origin, one weight), halved if its source disputes it.
/// Of all claims on a question, in the order of Question::claims. O(n log n).
std::vector<double> repair_weights(const Dossier& dossier, const Origins& origins, QuestionId question);

/// Considers the conflicts among `findings` (of questions, rules and templates; tensions are left alone) and what appears
/// when the doubted are left out: rules that then fail, and rules that only together have no solution. Exact within
/// `nodes` (docs/rules.md says how); beyond it the best found, and the bound. Independent of the order of the claims.
Repair repair(const Dossier& dossier, const std::vector<Finding>& findings,
              const RepairOptions& options = {});

/// Two sources whose quotes nearly repeat each other in several passages.
struct SharedWording {
    std::string a, b;                                 ///< ids of the sources, in order
    std::vector<std::pair<ClaimId, ClaimId>> claims;  ///< that rest on nearly the same words: of a, of b
    std::size_t passages = 0;                         ///< different ones
    double resemblance = 0;                           ///< mean of the passages, in [0.5, 1]
    std::string words;                                ///< the longest run of words in both of the likest two
};
/// Resemblance of the shingles of four words of quotes (Broder 1997), of eight words or more. Two sources are named that have
/// two different passages in common by half of their shingles. Not those whose claims share an origin (that is declared
/// already) or that are declared independent; words that a source uses again and again are a formula and tell nothing.
/// Linear in the words, but for passages with shingles in common. Independent of the order of the claims.
std::vector<SharedWording> find_shared_wording(const Dossier& dossier);
std::vector<SharedWording> find_shared_wording(const Dossier& dossier, const Origins& origins);

/// What the answer to a question depends on: without this source, origin, algorithm or inference, or with hedges read
/// otherwise, it would be another, or none.
struct Dependency {
    std::string kind;  ///< "source", "origin", "algorithm", "inference" or "hedge profile"
    std::string name;
    std::string instead;  ///< "another reading", "inconclusive", "undisputed" or "no claim"
};

/// How reliable a voice was found to be, by one accuracy a voice with a beta prior.
struct VoiceTrust {
    std::string voice;
    double trust = 0.5, spread = 0.5;  ///< spread: its standard error
};

/// What decides between the readings of a question.
enum class Outcome : std::uint8_t {
    undisputed,           ///< there is one reading
    best_supported,       ///< independent witnesses tell the first two apart
    more_trusted_voices,  ///< witnesses do not, the reliability of the voices does
    inconclusive,         ///< neither does
};
std::string_view to_string(Outcome outcome) noexcept;

/// What can be said of one question, or of one cell of it where its claims are not all comparable.
struct Verdict {
    QuestionId question{};
    std::vector<Reading> readings;  ///< that compete, best supported first
    double margin = 0;              ///< support of the first less that of the second, in witnesses
    double trust_margin = 0;        ///< the same with the reliability found for each voice in place of 1
    Outcome outcome = Outcome::undisputed;
    std::vector<double> standing;  ///< of each reading: the reliability of its witnesses' best voices, summed
    std::vector<VoiceTrust> voices;      ///< of all readings, by name
    bool tested = false;                 ///< what it depends on was asked for; nothing inconclusive is tested
    std::vector<Dependency> depends_on;  ///< empty though tested: it stands whichever one is left out
};

struct VerdictOptions {
    double least_margin = 0.25;  ///< of support, below it trust decides; of trust, below it nothing does
    bool robustness =
        true;              ///< leave out each source and origin, ask other algorithms, read hedges otherwise
    bool inferred = true;  ///< support is lowered by copying and shared wording found from the claims
    std::vector<std::string> without;  ///< ids of sources to leave out
};

/// Verdicts of all questions, by subject and predicate; a question whose claims are not all comparable has one for each
/// group that is. Support decides first, trust second. std::invalid_argument where `without` names no source of the dossier.
/// O(readings x (sources + origins) of a question) with robustness.
std::vector<Verdict> verdicts(const Dossier& dossier, const VerdictOptions& options = {});

/// A verdict that is another once sources are left out: nothing where no claim is left.
struct VerdictChange {
    Verdict before;
    std::optional<Verdict> after;
};
/// The verdicts that change without these sources (ids), in the order of verdicts(). They are not tested for what else they
/// depend on. std::invalid_argument where one is no source of the dossier.
std::vector<VerdictChange> what_if(const Dossier& dossier, const std::vector<std::string>& without);

}  // namespace gainsay
