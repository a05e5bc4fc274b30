// What is different between two states of a dossier.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "gainsay/report.hpp"
#include "report/dossier/claim_columns.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

bool is_live(const Dossier& dossier, std::size_t number) {
    return !dossier.is_removed(ClaimId{static_cast<std::uint32_t>(number)});
}

void add_change(std::vector<FieldChange>& fields, std::string_view field, std::string before,
                std::string after) {
    if (before != after) fields.push_back({std::string{field}, std::move(before), std::move(after)});
}

// Fields that are not ours, by name.
void add_extra(std::vector<FieldChange>& fields,
               const std::vector<std::pair<std::string, std::string>>& before,
               const std::vector<std::pair<std::string, std::string>>& after) {
    std::map<std::string, std::pair<std::string, std::string>> both;
    for (const auto& [name, text] : before) both[name].first = text;
    for (const auto& [name, text] : after) both[name].second = text;
    for (auto& [name, texts] : both)
        add_change(fields, name, std::move(texts.first), std::move(texts.second));
}

// ---- claims

class ClaimMatcher {
  public:
    ClaimMatcher(const Dossier& before, const Dossier& after) : before_(before), after_(after) {}

    std::vector<ClaimChange> changes() {
        match_ids();
        match_content();
        match_reworded();
        std::vector<ClaimChange> result;
        for (std::size_t i = 0; i < after_.claims().size(); ++i)
            if (is_live(after_, i) && taken_after_.count(i) == 0) result.push_back({std::nullopt, at(i), {}});
        for (std::size_t i = 0; i < before_.claims().size(); ++i)
            if (is_live(before_, i) && taken_before_.count(i) == 0)
                result.push_back({at(i), std::nullopt, {}});
        for (const auto& [b, a] : pairs_)
            if (auto fields = differences(b, a); !fields.empty())
                result.push_back({at(b), at(a), std::move(fields)});
        std::sort(result.begin(), result.end(),
                  [&](const ClaimChange& x, const ClaimChange& y) { return key(x) < key(y); });
        return result;
    }

    // The number of the claim after, of every claim before that is still there.
    std::map<ClaimId, ClaimId> kept() const {
        std::map<ClaimId, ClaimId> result;
        for (const auto& [b, a] : pairs_) result.emplace(at(b), at(a));
        return result;
    }

  private:
    using Group = std::tuple<std::string_view, std::string, std::string>;  // source, subject, predicate

    static ClaimId at(std::size_t number) { return ClaimId{static_cast<std::uint32_t>(number)}; }
    std::tuple<int, std::string_view> key(const ClaimChange& change) const {
        return {change.before ? (change.after ? 2 : 1) : 0,
                change.after ? after_[*change.after].id : before_[*change.before].id};
    }
    void pair(std::size_t b, std::size_t a) {
        pairs_.emplace_back(b, a);
        taken_before_.insert(b);
        taken_after_.insert(a);
    }

    void match_ids() {
        for (std::size_t i = 0; i < before_.claims().size(); ++i) {
            const auto same = after_.claim_id(before_.claims()[i].id);
            if (same && is_live(before_, i) && is_live(after_, index(*same))) pair(i, index(*same));
        }
    }

    // Claims that say the same under another id, in the order of their ids.
    void match_content() {
        std::map<std::string, std::vector<std::size_t>> prints;
        for (std::size_t a : by_id(after_, taken_after_))
            prints[fingerprint(after_, after_.claims()[a])].push_back(a);
        for (std::size_t b : by_id(before_, taken_before_)) {
            const auto found = prints.find(fingerprint(before_, before_.claims()[b]));
            if (found == prints.end() || found->second.empty()) continue;
            pair(b, found->second.front());
            found->second.erase(found->second.begin());
        }
    }

    void match_reworded() {
        std::map<Group, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> groups;
        for (std::size_t b : by_id(before_, taken_before_)) groups[group(before_, b)].first.push_back(b);
        for (std::size_t a : by_id(after_, taken_after_)) groups[group(after_, a)].second.push_back(a);
        for (const auto& [name, members] : groups) match_group(members.first, members.second);
    }

    void match_group(const std::vector<std::size_t>& before, const std::vector<std::size_t>& after) {
        std::vector<std::tuple<int, std::size_t, std::size_t>>
            candidates;  // likeness, positions in the groups
        const bool only = before.size() == 1 && after.size() == 1;
        for (std::size_t b = 0; b < before.size(); ++b) {
            for (std::size_t a = 0; a < after.size(); ++a) {
                const int likeness = likeness_of(before_.claims()[before[b]], after_.claims()[after[a]]);
                if (likeness > 0 || only) candidates.emplace_back(-likeness, b, a);
            }
        }
        std::sort(candidates.begin(), candidates.end());
        for (const auto& [likeness, b, a] : candidates)
            if (taken_before_.count(before[b]) == 0 && taken_after_.count(after[a]) == 0)
                pair(before[b], after[a]);
    }

    // What makes one claim the other reworded: the same words, or the same place. The rest only ranks.
    static int likeness_of(const Claim& a, const Claim& b) {
        if (a.said_by != b.said_by) return 0;
        const bool words = a.words == b.words;
        const bool place = !a.place.quote.empty() && a.place == b.place;
        if (!words && !place) return 0;
        return 4 * (words + place) + (a.when == b.when) + (a.where == b.where) + (a.scope == b.scope) +
               (a.status == b.status);
    }

    static std::vector<std::size_t> by_id(const Dossier& dossier, const std::set<std::size_t>& taken) {
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < dossier.claims().size(); ++i)
            if (is_live(dossier, i) && taken.count(i) == 0) free.push_back(i);
        std::sort(free.begin(), free.end(), [&](std::size_t x, std::size_t y) {
            return dossier.claims()[x].id < dossier.claims()[y].id;
        });
        return free;
    }

    static Group group(const Dossier& dossier, std::size_t number) {
        const Claim& claim = dossier.claims()[number];
        return {dossier[claim.source].id, fold(claim.subject), fold(claim.predicate)};
    }

    std::vector<FieldChange> differences(std::size_t b, std::size_t a) const {
        const Claim& old = before_.claims()[b];
        const Claim& now = after_.claims()[a];
        std::vector<FieldChange> fields;
        std::vector<std::string> was = claim_cells(before_, old);
        std::vector<std::string> is = claim_cells(after_, now);
        for (std::size_t c = 0; c < was.size(); ++c)
            add_change(fields, claim_columns()[c].name, std::move(was[c]), std::move(is[c]));
        add_extra(fields, foreign(old), foreign(now));
        return fields;
    }

    // Without what claim_cells() shows in a column of ours.
    static std::vector<std::pair<std::string, std::string>> foreign(const Claim& claim) {
        auto extra = claim.extra;
        std::erase_if(extra, [](const auto& field) { return is_claim_column(field.first); });
        return extra;
    }

    const Dossier& before_;
    const Dossier& after_;
    std::vector<std::pair<std::size_t, std::size_t>> pairs_;
    std::set<std::size_t> taken_before_, taken_after_;
};

// ---- sources

std::vector<FieldChange> source_differences(const Source& before, const Source& after) {
    std::vector<FieldChange> fields;
    const auto add = [&](std::string_view name, const std::string& was, const std::string& is) {
        add_change(fields, name, was, is);
    };
    add("title", before.title, after.title);
    add("author", before.author, after.author);
    add("publisher", before.publisher, after.publisher);
    add("published", before.published, after.published);
    add("kind", before.kind, after.kind);
    add("url", before.url, after.url);
    add("file", before.file, after.file);
    add("derives_from", fmt::format("{}", fmt::join(before.derives_from, "; ")),
        fmt::format("{}", fmt::join(after.derives_from, "; ")));
    add("independent_of", fmt::format("{}", fmt::join(before.independent_of, "; ")),
        fmt::format("{}", fmt::join(after.independent_of, "; ")));
    add("trust", before.trust ? number_words(*before.trust) : "",
        after.trust ? number_words(*after.trust) : "");
    const auto order = [](DateOrder given) {
        return given == DateOrder::unknown ? std::string{} : std::string{to_string(given)};
    };
    add("date_order", order(before.date_order), order(after.date_order));
    add_extra(fields, before.extra, after.extra);
    return fields;
}

std::vector<SourceChange> source_changes(const Dossier& before, const Dossier& after) {
    std::vector<SourceChange> came, went, changed;
    for (const Source* source : sorted_sources(after)) {
        const auto known = before.source(source->id);
        if (!known) {
            came.push_back({nullptr, source, {}});
        } else if (auto fields = source_differences(*known, *source); !fields.empty()) {
            changed.push_back({&*known, source, std::move(fields)});
        }
    }
    for (const Source* source : sorted_sources(before))
        if (!after.source(source->id)) went.push_back({source, nullptr, {}});
    came.insert(came.end(), went.begin(), went.end());
    came.insert(came.end(), std::make_move_iterator(changed.begin()), std::make_move_iterator(changed.end()));
    return came;
}

// ---- findings

// A question is the same where subject and predicate fold to the same; a rule where it reads the same.
std::string topic_of(const Dossier& dossier, const Finding& finding) {
    if (!finding.question) return "rule\x1f" + finding.rule;
    const Question& question = dossier[*finding.question];
    return fold(question.subject) + '\x1f' + fold(question.predicate);
}

std::string topic_of(const Claim& claim) { return fold(claim.subject) + '\x1f' + fold(claim.predicate); }

class FindingMatcher {
  public:
    FindingMatcher(const Report& before, const Report& after, const std::map<ClaimId, ClaimId>& kept,
                   const std::vector<ClaimChange>& claims)
        : before_(before), after_(after), kept_(kept), told_(told_by_topic(before, after, claims)) {}

    std::vector<FindingChange> changes() {
        match_ids();
        match_shared();
        std::vector<FindingChange> result;
        for (const Finding& finding : after_.findings)
            if (is_listed(finding, after_) && taken_.count(&finding) == 0)
                result.push_back({nullptr, &finding, {}, {}});
        for (const Finding& finding : before_.findings)
            if (is_listed(finding, before_) && taken_.count(&finding) == 0)
                result.push_back({&finding, nullptr, {}, {}});
        for (const auto& [was, is] : pairs_)
            if (auto fields = differences(*was, *is); !fields.empty())
                result.push_back({was, is, std::move(fields), {}});
        for (FindingChange& change : result) change.because = reasons(change);
        std::sort(result.begin(), result.end(),
                  [](const FindingChange& x, const FindingChange& y) { return key(x) < key(y); });
        return result;
    }

  private:
    static std::tuple<int, std::string_view> key(const FindingChange& change) {
        return {change.before != nullptr ? (change.after != nullptr ? 2 : 1) : 0,
                change.after != nullptr ? change.after->id : change.before->id};
    }
    void pair(const Finding& was, const Finding& is) {
        pairs_.emplace_back(&was, &is);
        taken_.insert(&was);
        taken_.insert(&is);
    }

    void match_ids() {
        std::unordered_map<std::string_view, const Finding*> known;
        for (const Finding& finding : before_.findings)
            if (is_listed(finding, before_)) known.emplace(finding.id, &finding);
        for (const Finding& finding : after_.findings) {
            const auto found = known.find(finding.id);
            if (is_listed(finding, after_) && found != known.end()) pair(*found->second, finding);
        }
    }

    // A conflict that became a tension has another id.
    void match_shared() {
        std::multimap<std::string, const Finding*> open;
        for (const Finding& finding : before_.findings)
            if (is_listed(finding, before_) && taken_.count(&finding) == 0)
                open.emplace(topic_of(before_.dossier, finding), &finding);
        std::vector<
            std::tuple<std::size_t, std::string_view, std::string_view, const Finding*, const Finding*>>
            candidates;
        for (const Finding& finding : after_.findings) {
            if (!is_listed(finding, after_) || taken_.count(&finding) != 0) continue;
            const auto [first, last] = open.equal_range(topic_of(after_.dossier, finding));
            for (auto it = first; it != last; ++it)
                if (const std::size_t shared = shared_claims(*it->second, finding); shared > 0)
                    candidates.emplace_back(~shared, it->second->id, finding.id, it->second, &finding);
        }
        std::sort(candidates.begin(), candidates.end());
        for (const auto& [rank, old_id, id, was, is] : candidates)
            if (taken_.count(was) == 0 && taken_.count(is) == 0) pair(*was, *is);
    }

    std::size_t shared_claims(const Finding& was, const Finding& is) const {
        const std::set<ClaimId> now{is.claims.begin(), is.claims.end()};
        return static_cast<std::size_t>(std::count_if(was.claims.begin(), was.claims.end(), [&](ClaimId id) {
            const auto found = kept_.find(id);
            return found != kept_.end() && now.count(found->second) != 0;
        }));
    }

    // Claims that are only in one of the two, by their ids.
    std::string names_of(const Dossier& dossier, const std::vector<ClaimId>& claims) const {
        std::vector<std::string> ids;
        for (ClaimId id : claims) ids.push_back(dossier[id].id);
        std::sort(ids.begin(), ids.end());
        return fmt::format("{}", fmt::join(ids, ", "));
    }

    std::vector<FieldChange> differences(const Finding& was, const Finding& is) const {
        std::vector<FieldChange> fields;
        const auto word = [](auto value) { return std::string{to_string(value)}; };
        add_change(fields, "id", was.id, is.id);
        add_change(fields, "relation", word(was.relation), word(is.relation));
        add_change(fields, "kind", word(was.kind), word(is.kind));
        add_change(fields, "degree", fmt::format("{:.2f}", was.degree), fmt::format("{:.2f}", is.degree));
        add_change(fields, "severity", fmt::format("{:.2f}", was.severity),
                   fmt::format("{:.2f}", is.severity));
        add_change(fields, "claims", names_of(before_.dossier, was.claims),
                   names_of(after_.dossier, is.claims));
        add_change(fields, "fits_all", names_of(before_.dossier, was.fits_all),
                   names_of(after_.dossier, is.fits_all));
        add_change(fields, "explanation", was.explanation, is.explanation);
        add_change(fields, "decision", was.decision, is.decision);
        return fields;
    }

    // What happened to the claims on a question, by its topic.
    static std::map<std::string, std::vector<std::string>> told_by_topic(
        const Report& before, const Report& after, const std::vector<ClaimChange>& claims) {
        std::map<std::string, std::vector<std::string>> told;
        for (const ClaimChange& change : claims) {
            const Claim& claim = change.after ? after.dossier[*change.after] : before.dossier[*change.before];
            told[topic_of(claim)].push_back(claim.id + (!change.before  ? " was added"
                                                        : !change.after ? " was removed"
                                                                        : " was changed"));
        }
        return told;
    }

    // The changes of claims on the questions that a finding is about.
    std::vector<std::string> reasons(const FindingChange& change) const {
        std::set<std::string> topics;
        const auto add = [&](const Report& report, const Finding* finding) {
            if (finding == nullptr) return;
            for (ClaimId id : finding->claims) topics.insert(topic_of(report.dossier[id]));
        };
        add(before_, change.before);
        add(after_, change.after);
        std::vector<std::string> words;
        for (const std::string& topic : topics) {
            const auto told = told_.find(topic);
            if (told != told_.end()) words.insert(words.end(), told->second.begin(), told->second.end());
        }
        return words;
    }

    const Report& before_;
    const Report& after_;
    const std::map<ClaimId, ClaimId>& kept_;
    const std::map<std::string, std::vector<std::string>> told_;
    std::vector<std::pair<const Finding*, const Finding*>> pairs_;
    std::set<const Finding*> taken_;
};

}  // namespace

Changes changes_between(const Report& before, const Report& after) {
    ClaimMatcher matcher{before.dossier, after.dossier};
    Changes changes;
    changes.claims = matcher.changes();
    changes.sources = source_changes(before.dossier, after.dossier);
    const auto kept = matcher.kept();
    changes.findings = FindingMatcher{before, after, kept, changes.claims}.changes();
    return changes;
}

}  // namespace gainsay
