/// \file
/// Findings as words, tables and pictures.
///
/// Guarantees: the bytes written depend on what the dossier says, never on the order of its records; text for
/// a terminal carries no control characters of the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"
#include "gainsay/input.hpp"

namespace gainsay {

struct Reading;  // reconcile.hpp
struct Repair;
struct Verdict;
struct VerdictChange;

/// Everything a report shows, computed before it is written. The findings are in the order in which they are
/// listed.
struct Report {
    const Dossier& dossier;
    const std::vector<Finding>& findings;
    std::size_t rejected = 0;  ///< records that could not be read
    std::size_t hidden = 0;    ///< findings left out of `findings` as less severe than asked for
    bool all = false;          ///< list agreements, checks that hold, ...; else text and HTML only count them
    std::map<ClaimId, QuoteContext> contexts;  ///< words around quotes, for HTML (input.hpp: quote_contexts)
};

/// The figures of a report's last line.
struct Summary {
    std::size_t disagreements = 0;  ///< conflicts on one question
    std::size_t pairs = 0;          ///< conflicting pairs of claims in them
    std::size_t violated = 0;       ///< rules
    std::size_t tensions = 0;
    std::size_t agreements = 0;
    std::size_t refinements = 0;
    std::size_t holds = 0;      ///< rules
    std::size_t undecided = 0;  ///< rules that cannot be told
    std::size_t decided = 0;    ///< findings with a ruling that is not stale
    std::size_t sources = 0;
    std::size_t claims = 0;  ///< removed ones not counted
    std::size_t rejected = 0;
    std::size_t hidden = 0;
};
Summary summarize(const Report& report);
/// "3 disagreements (7 conflicting pairs) in 5 sources, 160 claims · 12 agreements · 4 checks hold".
std::string to_string(const Summary& summary);

/// Whether text, Markdown and HTML list the finding: conflicts and tensions always, the rest with
/// Report::all.
bool is_listed(const Finding& finding, const Report& report) noexcept;

struct TextOptions {
    bool color = false;
    unsigned width = 100;  ///< columns, at least 20
};

void write_text(std::ostream& out, const Report& report, const TextOptions& options = {});
/// One JSON document: findings, the claims and sources they name, summary. Schema in docs/formats.md.
void write_json(std::ostream& out, const Report& report);
/// One JSON object a finding. Schema in docs/formats.md.
void write_jsonl(std::ostream& out, const Report& report);

/// One row a claim of a finding; cells that a spreadsheet would take for formulas are guarded.
void write_csv(std::ostream& out, const Report& report);
/// One page of Markdown (CommonMark with tables).
void write_markdown(std::ostream& out, const Report& report);
/// A file of a folder; `name` is relative to it, with "/", and made of letters, digits and hyphens.
struct Note {
    std::string name;
    std::string text;
};
/// The same as linked notes: index.md, one note a question or rule with findings, one a source. The names
/// depend only on what the notes are about.
std::vector<Note> markdown_notes(const Report& report);
/// One page of HTML that needs no network, and no JavaScript for reading; with a picture of what the words of
/// each disagreement leave possible. From the 501st finding on, findings are lines without a picture, unless
/// Report::all is set.
void write_html(std::ostream& out, const Report& report);

/// Why a finding is one, step by step: the words, what they were read as and by which rule, what makes the
/// claims comparable, the arithmetic, and what would make the finding go away (each proposal was tried).
void write_explanation(std::ostream& out, const Dossier& dossier, const Finding& finding,
                       const TextOptions& options = {});
/// Every claim on one question side by side, grouped by reading.
void write_evidence(std::ostream& out, const Dossier& dossier, QuestionId question,
                    const TextOptions& options = {});

/// One verdict: the rival readings, who stands behind each, by how much the first leads, what that depends on.
void write_verdict(std::ostream& out, const Dossier& dossier, const Verdict& verdict,
                   const TextOptions& options = {});
/// The same, with each witness, its weight and the reliability of its voices, the rule that decided, and what the
/// runner-up lacks.
void write_verdict_reasons(std::ostream& out, const Dossier& dossier, const Verdict& verdict,
                           const TextOptions& options = {});
/// One JSON object on a line. Schema in docs/formats.md.
void write_verdict_json(std::ostream& out, const Dossier& dossier, const Verdict& verdict);
void write_verdict_change_json(std::ostream& out, const Dossier& dossier, const VerdictChange& change);
/// The claims that a repair doubts, each with what it cannot be kept with.
void write_repair(std::ostream& out, const Dossier& dossier, const Repair& repair,
                  const TextOptions& options = {});
/// One JSON document.
void write_repair_json(std::ostream& out, const Dossier& dossier, const Repair& repair);

/// How a footnote cites: chicago gives each source in full where it comes first ("“Title,” Publisher, date,
/// url, para. 4"), then its place; plain gives ids and places, and a list of the sources below.
enum class CitationStyle : std::uint8_t { chicago, plain };
/// The note that a careful writer sets under a statement: what each source gives, who has it from whom, what
/// is disputed. One paragraph on one line. Empty for a question without claims. As dear as detect() on the
/// question.
std::string footnote(const Dossier& dossier, QuestionId question,
                     CitationStyle style = CitationStyle::chicago);

/// What the claims of a table are grouped by. By status, denied claims are a group of their own.
enum class Grouping : std::uint8_t { question, source, voice, status };
/// Claims as a table with a heading a group; groups and claims in an order of their own, not the given one.
void write_claims(std::ostream& out, const Dossier& dossier, const std::vector<ClaimId>& claims,
                  Grouping grouping = Grouping::question, const TextOptions& options = {});

/// A field that differs; an empty text is one that is not given.
struct FieldChange {
    std::string field;
    std::string before, after;
};
/// A claim that came, went or says something else; numbers into the dossier before and the one after.
struct ClaimChange {
    std::optional<ClaimId> before, after;  ///< at least one
    std::vector<FieldChange> fields;       ///< of both; `id` among them where the claim was renamed
};
struct SourceChange {
    const Source* before = nullptr;  ///< at least one of the two
    const Source* after = nullptr;
    std::vector<FieldChange> fields;
};
struct FindingChange {
    const Finding* before = nullptr;  ///< at least one of the two
    const Finding* after = nullptr;
    std::vector<FieldChange> fields;   ///< degree and severity as their reports print them
    std::vector<std::string> because;  ///< the changes of claims on its question, in words
};
/// What is different between two states of a dossier. In a stable order: what came, what went, what changed,
/// each by id.
struct Changes {
    std::vector<ClaimChange> claims;
    std::vector<SourceChange> sources;
    std::vector<FindingChange> findings;
    bool empty() const noexcept { return claims.empty() && sources.empty() && findings.empty(); }
};

/// Claims are matched by id, then by what they say, then, among the claims of one source on one question that
/// are left on both sides, the likest first: a claim that was reworded is one change, not two. Findings are
/// matched by id, then by the claims they share. The reports must outlive the result. O(n log n), and
/// quadratic in the unmatched claims of one source on one question.
Changes changes_between(const Report& before, const Report& after);
void write_changes(std::ostream& out, const Report& before, const Report& after, const Changes& changes,
                   const TextOptions& options = {});
/// One JSON document, or one object a change. Schema in docs/formats.md.
void write_changes_json(std::ostream& out, const Report& before, const Report& after, const Changes& changes);
void write_changes_jsonl(std::ostream& out, const Report& before, const Report& after,
                         const Changes& changes);

/// The claims (removed ones left out) as CSV with the columns that any claim fills, ids included, and the
/// fields that were kept. load() gives back the same claims. Text that a spreadsheet would run as a formula
/// gets an apostrophe before it.
void write_claims_csv(std::ostream& out, const Dossier& dossier);
/// The same as JSON, one claim a line; fields kept from JSON are written as they were.
void write_claims_jsonl(std::ostream& out, const Dossier& dossier);
/// What the dossier declares, as a dossier.toml that load() reads back: sources, vocabulary (of the
/// predicates that claims use, if there are claims), events and rules; without the claims and decisions.
void write_declarations(std::ostream& out, const Dossier& dossier);
/// The claims as FollowTheMoney statements, CSV or JSON lines: the subject is the entity, the source the
/// dataset. Statements that load() read from FollowTheMoney are written as they were, to the byte, if the
/// file was written by FollowTheMoney's own tools. Returns how many claims are left out because a statement
/// cannot say them: what is denied, disputed, or only asked for, promised or planned.
std::size_t write_statements_csv(std::ostream& out, const Dossier& dossier);
std::size_t write_statements_jsonl(std::ostream& out, const Dossier& dossier);

/// The questions that a researcher's words can mean: all whose subject, predicate or question in words
/// contains every word of `words` (folded); only the exact matches if there are any. Ascending. O(questions).
std::vector<QuestionId> find_questions(const Dossier& dossier, std::string_view words);
/// The question as the vocabulary words it, else "subject: predicate".
std::string question_words(const Dossier& dossier, QuestionId question);
/// What the claims of a reading leave possible together ("170–200"), or their values as printed where they
/// have no joint distribution. Control characters of the input are left in; see printable() of a terminal.
std::string joint_words(const Dossier& dossier, const Reading& reading);

/// Safe to show on a terminal: white space controls become spaces, other controls and bytes that are not
/// UTF-8 become U+FFFD, bidirectional and invisible controls are dropped.
std::string printable(std::string_view text);

}  // namespace gainsay
