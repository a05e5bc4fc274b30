// Claims side by side: all on one question, or those that were asked for.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "gainsay/report.hpp"
#include "report/rows.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

TextOptions at_least_narrow(TextOptions options) {
    options.width = std::max(options.width, 20U);
    return options;
}

ClaimView view_of(const Dossier& dossier, ClaimId id, Mark mark = Mark::none) {
    const Claim& claim = dossier[id];
    ClaimView view{id,
                   mark,
                   value_words(claim),
                   voice_words(dossier, claim),
                   place_words(claim.place),
                   claim.place.quote};
    const std::string qualifiers = qualifier_words(claim);
    if (!qualifiers.empty()) view.words += fmt::format(" ({})", qualifiers);
    return view;
}

void write_bold(std::ostream& out, const std::string& text, const TextOptions& options) {
    for (const std::string& line : wrapped(printable(text), options.width)) {
        out << inked(line, Ink::bold, options.color) << '\n';
    }
}

// How many readings each claim stands in.
std::map<ClaimId, std::size_t> memberships(const std::vector<Reading>& readings) {
    std::map<ClaimId, std::size_t> count;
    for (const Reading& reading : readings) {
        for (ClaimId id : reading.claims) ++count[id];
    }
    return count;
}

std::vector<ClaimView> views_of(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::vector<ClaimView> views;
    for (ClaimId id : claims) views.push_back(view_of(dossier, id));
    return views;
}

using GroupKey = std::pair<int, std::string>;  // rank, heading

GroupKey key_of(const Dossier& dossier, ClaimId id, Grouping grouping, const std::string& question) {
    const Claim& claim = dossier[id];
    switch (grouping) {
        case Grouping::question:
            return {0, question};
        case Grouping::source:
            return {0, dossier[claim.source].id};
        case Grouping::voice:
            return {0, std::string{voice_of(dossier, claim)}};
        case Grouping::status:
            break;
    }
    if (claim.polarity == Polarity::denied) return {100, "denied"};
    return {static_cast<int>(claim.status), std::string{to_string(claim.status)}};
}

// Where the heading is not the question, each claim says its own.
void write_with_questions(std::ostream& out, const Dossier& dossier,
                          const std::map<std::string, std::vector<ClaimId>>& members,
                          const TextOptions& options) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& [question, claims] : members) {
        for (const ClaimView& view : views_of(dossier, claims)) {
            rows.push_back({{printable(question)},
                            {printable(view.words), Ink::bold},
                            {printable(view.voice), Ink::cyan},
                            {printable(view.place), Ink::dim},
                            {view.quote.empty() ? "" : '"' + printable(view.quote) + '"'}});
        }
    }
    write_table(out, {{"", 36}, {"", 26}, {"", 24}, {"", 12}, {""}}, rows,
                {.width = options.width, .indent = 2, .color = options.color});
}

}  // namespace

void write_evidence(std::ostream& out, const Dossier& dossier, QuestionId question,
                    const TextOptions& given) {
    const TextOptions options = at_least_narrow(given);
    const Viewer viewer{dossier};
    const std::vector<ClaimId> claims = in_stable_order(dossier, dossier[question].claims);
    const std::vector<Reading> all = viewer.readings(claims);
    const auto count = memberships(all);
    write_bold(out, question_words(dossier, question), options);
    bool shared = false;
    for (std::size_t r = 0; r < all.size(); ++r) {
        const Reading& reading = all[r];
        const std::string words = fmt::format("reading {}: {} · {}", r + 1, joint_words(dossier, reading),
                                              viewer.origin_words(reading.claims));
        out << '\n';
        for (const std::string& line : wrapped(printable(words), options.width)) {
            out << inked(line, Ink::cyan, options.color) << '\n';
        }
        std::vector<ClaimView> rows;
        for (ClaimId id : in_stable_order(dossier, reading.claims)) {
            const bool several = count.at(id) > 1;
            shared = shared || several;
            rows.push_back(view_of(dossier, id, several ? Mark::fits : Mark::none));
        }
        write_rows(out, rows, all_rows, options);
    }
    std::vector<ClaimId> rest = claims;
    std::erase_if(rest, [&](ClaimId id) { return count.count(id) != 0; });
    if (!rest.empty()) {
        out << "\nin no reading\n";
        write_rows(out, views_of(dossier, rest), all_rows, options);
    }
    out << '\n' << counted(claims.size(), "claim") << ", " << counted(all.size(), "reading");
    if (shared) out << "; ✓ stands in several";
    out << '\n';
}

void write_claims(std::ostream& out, const Dossier& dossier, const std::vector<ClaimId>& claims,
                  Grouping grouping, const TextOptions& given) {
    const TextOptions options = at_least_narrow(given);
    std::map<QuestionId, std::string> questions;
    std::set<SourceId> sources;
    for (ClaimId id : claims) {
        const QuestionId question = dossier.question_of(id);
        const auto [known, fresh] = questions.try_emplace(question);
        if (fresh) known->second = question_words(dossier, question);
        sources.insert(dossier[id].source);
    }
    // By heading, then by question, then in the order in which all reports list claims.
    std::map<GroupKey, std::map<std::string, std::vector<ClaimId>>> groups;
    for (ClaimId id : in_stable_order(dossier, claims)) {
        const std::string& question = questions.at(dossier.question_of(id));
        groups[key_of(dossier, id, grouping, question)][question].push_back(id);
    }
    for (const auto& [key, members] : groups) {
        write_bold(out, key.second, options);
        if (grouping == Grouping::question) {
            write_rows(out, views_of(dossier, members.begin()->second), all_rows, options);
        } else {
            write_with_questions(out, dossier, members, options);
        }
        out << '\n';
    }
    out << counted(claims.size(), "claim") << " on " << counted(questions.size(), "question") << " from "
        << counted(sources.size(), "source") << '\n';
}

}  // namespace gainsay
