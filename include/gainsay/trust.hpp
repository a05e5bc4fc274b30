/// \file
/// Truth discovery: how reliable each source is, told from all its claims, and what each question's best
/// answer is.
///
/// Claims stand in columns of 32-bit numbers, so that millions are settled in seconds. Every algorithm is the
/// one of its paper, named below, in logarithms where the paper multiplies probabilities.
///
/// Guarantees:
///  1. A result depends neither on the order of the claims nor on the number of threads: sums run in the
///     fixed order of the table, which is sorted.
///  2. No claim is removed; a table holds what it was given, but for repetitions of one source word for word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/diagnostic.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay {

inline constexpr std::uint32_t no_number = 0xffffffff;  ///< where a 32-bit number stands for nothing

/// One question of a table.
struct TableQuestion {
    std::string_view subject;
    std::string_view qualifiers;  ///< when, where and scope, joined; empty if none
    std::uint32_t predicate = 0;
};

/// That one fact lends support to another of the same question: `share` of what speaks for it, in [0, 1].
struct FactSupport {
    std::uint32_t fact = 0;
    float share = 0;
};

/// How far apart two numbers may lie and still mean the same.
struct Tolerance {
    double absolute = 0;    ///< in the values' unit; minutes for times
    double relative = 0;    ///< 0.01 is 1 percent, of the value in question
    bool of_times = false;  ///< stated in a unit of time: numbers that are no times must be equal
    bool covers(double a, double b) const noexcept;
    bool is_set() const noexcept { return absolute > 0 || relative > 0; }
};
/// "10 minutes", "2 hours", "1 day", "1%", "1 percent", "0.5". Nothing if it is none of these. A tolerance of
/// time is not applied to figures such as the number of a gate, where a table has times at all; where it has
/// none, figures are taken for minutes.
std::optional<Tolerance> parse_tolerance(std::string_view text);

/// Claims in columns. A *fact* is one answer to one question; the claims of a fact are neighbours, ordered by
/// source, the facts of a question too, ordered by value. Sources are numbered by name. About 4 bytes a
/// claim, 12 a fact and 44 a question, beside the words.
struct ClaimTable {
    std::vector<std::uint32_t> source;          ///< of each claim
    std::vector<std::uint32_t> fact_claims;     ///< claims of fact f: fact_claims[f] .. fact_claims[f + 1]
    std::vector<std::uint32_t> question_facts;  ///< facts of question q, likewise
    std::vector<std::uint32_t> label;  ///< of each fact, into `labels`; ascending by value within a question
    std::vector<TableQuestion> question;

    std::vector<std::string_view> sources, predicates, labels;
    std::vector<double> number;  ///< of each label: a number, or minutes of a time or date; NaN if neither
    bool clocks = false;  ///< some times have a day and some have none: the clock alone stands in `number`
    std::vector<Tolerance> tolerance;          ///< of each predicate
    std::vector<std::uint8_t> continuous;      ///< of each predicate: values are numbers or times on a line
    std::vector<std::uint32_t> support_begin;  ///< per fact, into `support`; empty if none supports another
    std::vector<FactSupport> support;          ///< which facts fact f lends support to
    std::vector<std::uint32_t> parent;  ///< per label, the one it lies within (its country), or no_number
    std::shared_ptr<const void> words;  ///< what the names point into

    std::size_t claims() const noexcept { return source.size(); }
    std::size_t facts() const noexcept { return label.size(); }
    std::size_t questions() const noexcept { return question.size(); }
    std::span<const std::uint32_t> sources_of(std::uint32_t fact) const {
        return std::span(source).subspan(fact_claims[fact], fact_claims[fact + 1] - fact_claims[fact]);
    }
    double number_of(std::uint32_t fact) const { return number[label[fact]]; }
    bool is_continuous(std::uint32_t q) const { return continuous[question[q].predicate] != 0; }
    const Tolerance& tolerance_of(std::uint32_t q) const { return tolerance[question[q].predicate]; }
};

struct TableOptions {
    Tolerance tolerance;  ///< of all predicates that `tolerances` does not name
    std::vector<std::pair<std::string, Tolerance>> tolerances;  ///< by predicate
    bool ignore_qualifiers = false;  ///< subject and predicate alone make the question
    std::vector<std::pair<std::string, std::string>> within;  ///< (part, whole): the hierarchy of values
};

/// Claims from a CSV or TSV file, with the header names of docs/formats.md, or from JSON lines. Records
/// without a source, a subject or a value are left out and counted in `rejected` (may be null). Throws
/// InputError if the file cannot be read or its header lacks a column.
ClaimTable read_claim_table(const std::filesystem::path& path, const TableOptions& options = {},
                            std::size_t* rejected = nullptr);
ClaimTable claim_table_from_text(std::string text, const std::string& name, const TableOptions& options = {},
                                 std::size_t* rejected = nullptr);
/// Pairs of part and whole from a CSV or TSV file with columns of these names, or child and parent. Throws
/// InputError.
std::vector<std::pair<std::string, std::string>> read_hierarchy(const std::filesystem::path& path);
/// The affirmed claims of a dossier, by voice: nobody is charged with what another says. Values that lie on a
/// line support each other by their consistency.
ClaimTable claim_table(const Dossier& dossier);
/// What the vocabulary says of tolerances, and of values within values.
TableOptions table_options(const Vocabulary& vocabulary);

enum class Algorithm : std::uint8_t {
    automatic,          ///< chosen from the data: docs/reconcile.md says how
    voting,             ///< most sources win; equals share
    sums,               ///< hubs and authorities, Kleinberg 1999, as in Pasternack & Roth 2010
    average_log,        ///< Pasternack & Roth, COLING 2010
    investment,         ///< Pasternack & Roth 2010, exponent 1.2
    pooled_investment,  ///< Pasternack & Roth 2010, exponent 1.4
    truth_finder,       ///< Yin, Han & Yu, TKDE 2008, in logarithms
    crh,                ///< Li et al., SIGMOD 2014: weighted vote, weighted median for numbers
    catd,               ///< Li et al., VLDB 2014: confidence-aware weights for sources with few claims
    accu,               ///< Dong, Berti-Equille & Srivastava, VLDB 2009, without copying
    pop_accu,           ///< Dong, Saha & Srivastava, VLDB 2013: popularity of false values
    accu_copy,          ///< Dong et al. 2009, with copying
    one_coin,           ///< one accuracy a source with a beta prior, variational Bayes
    dawid_skene,        ///< Dawid & Skene, Applied Statistics 1979, with Dirichlet priors
    enhanced_bcc,       ///< Li, Rubinstein & Cohn, ICML 2019: classes with subtypes, for correlated judges
    hierarchy,          ///< values within values, after Jung, Kim & Shim, EDBT 2019
};
std::span<const Algorithm> all_algorithms() noexcept;
std::string_view to_string(Algorithm algorithm) noexcept;  ///< "pooled-investment"
std::optional<Algorithm> parse_algorithm(std::string_view name) noexcept;

struct TrustOptions {
    unsigned iterations = 0;           ///< at most; 0: the algorithm's own limit
    double change = 1e-5;              ///< converged when no trust moves by more
    bool similarity = true;            ///< facts support each other as the table says
    std::vector<double> prior;         ///< trust of each source in [0, 1], NaN where not stated; empty: none
    std::vector<std::uint32_t> known;  ///< of each question its true fact, or no_number; empty: none
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        independent;  ///< pairs of sources declared independent
};

/// That one source seems to take values from another.
struct Dependence {
    std::uint32_t copier = 0, original = 0;
    double probability = 0;        ///< that the two are not independent
    double rate = 0;               ///< share of the common questions that is copied
    std::uint32_t common = 0;      ///< questions both answer
    std::uint32_t same_false = 0;  ///< the same answer, believed false: the evidence
    std::uint32_t same_true = 0;
    bool directed = false;  ///< the data tells who copies
};

struct TrustResult {
    Algorithm algorithm = Algorithm::voting;  ///< of `automatic` too: the one asked for
    std::string method;  ///< what was run, in words: of `automatic` the choice and its reason
    std::vector<double>
        trust;  ///< of each source; in [0, 1] for all but CRH and CATD, whose weights have no unit
    std::vector<double> spread;       ///< standard error of the trust: with three claims it is wide
    std::vector<double> belief;       ///< of each fact, summing to 1 at most within a question
    std::vector<Dependence> copying;  ///< found by the algorithms that look for it
    unsigned iterations = 0;
    bool converged = true;
};

/// Priors and declared independence of the dossier's sources, for a table made from it.
TrustOptions trust_options(const Dossier& dossier, const ClaimTable& table);

/// Time a claim and iteration: docs/reconcile.md. Throws std::invalid_argument if the options' lengths do not
/// fit.
TrustResult settle(const ClaimTable& table, Algorithm algorithm, const TrustOptions& options = {});

/// The best facts of a question: several where they tie.
std::vector<std::uint32_t> best_facts(const ClaimTable& table, const TrustResult& result,
                                      std::uint32_t question);

/// Which sources take values from which, given what is believed of each fact: Dong et al. 2009. All pairs of up to
/// 2,900 sources are counted (O(claims x claims of a question), 4 bytes a pair); of more sources, or where a question
/// has more than 200 claims, an inverted index on shared rare values believed false picks the pairs that are weighed.
std::vector<Dependence> find_copying(const ClaimTable& table, const std::vector<double>& belief,
                                     const TrustOptions& options = {});

/// How well a result answers the questions of a truth file. Shares of 1.
struct Score {
    double accuracy = 0;   ///< right answers per question of the truth file; equals that tie count in part
    double precision = 0;  ///< right answers per question answered
    double recall = 0;     ///< true values found, of all true values
    std::size_t questions = 0;
    std::optional<double> mean_error;  ///< mean absolute error where the values are numbers
};

/// True answers, by the names of a table's questions.
class TruthTable {
  public:
    /// A file of subject, predicate and value, as CSV, TSV or JSON lines. Throws InputError.
    static TruthTable read(const std::filesystem::path& path, const ClaimTable& table,
                           const TableOptions& options = {});
    static TruthTable from_text(std::string text, const std::string& name, const ClaimTable& table,
                                const TableOptions& options = {});
    Score score(const ClaimTable& table, const TrustResult& result) const;

  private:
    struct Entry {
        std::uint32_t question = no_number;  // no_number: the claims do not answer it
        std::vector<std::string> values;     // as compared: folded
        std::vector<double> numbers;         // NaN where a value is none
    };
    std::vector<Entry> entries_;
};

}  // namespace gainsay
