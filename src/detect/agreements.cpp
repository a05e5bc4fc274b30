#include "detect/agreements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compare/relate/relate.hpp"
#include "detect/question.hpp"

namespace gainsay::detail {
namespace {

constexpr std::size_t most_compared = 1000;

class Agreements {
  public:
    Agreements(const Context& ctx, const Clashes& found, QuestionId id, const DetectOptions& opts,
               std::vector<Finding>& out)
        : context(ctx), clashes(found), question(id), options(opts), findings(out) {}
    void add();

  private:
    void compare_all();
    void cluster_by_comparison();
    void cluster_by_sweep();
    void add_agreement(std::vector<Member> members);
    void add_refinements();
    void add_barriers();
    Finding start(FindingRelation relation, const std::vector<Member>& members,
                  const std::vector<MemberPair>& pairs, std::string_view further) const;

    const Context& context;
    const Clashes& clashes;
    QuestionId question;
    const DetectOptions& options;
    std::vector<Finding>& findings;
    std::map<Member, std::vector<Member>> narrower;  // by the wider
    std::map<Barrier, std::vector<MemberPair>> barred;
    std::set<MemberPair> agreeing;
};

Finding Agreements::start(FindingRelation relation, const std::vector<Member>& members,
                          const std::vector<MemberPair>& pairs, std::string_view further) const {
    Finding finding;
    finding.question = question;
    finding.relation = relation;
    finding.id = finding_id(context, relation, members, further);
    finding.claims = claim_ids(context, members);
    finding.degree = finding.gap = 0;
    finding.pairs_total = pairs.size();
    for (std::size_t i = 0; i < std::min(pairs.size(), options.max_pairs); ++i)
        finding.pairs.emplace_back(context.claims[pairs[i].first].id, context.claims[pairs[i].second].id);
    const Prepared &a = context.claims[pairs.front().first], &b = context.claims[pairs.front().second];
    Comparison told = relate(context, a, b, Detail::words);
    finding.kind = finding_kind(a.kind);
    finding.explanation = std::move(told.because);
    finding.notes = std::move(told.notes);
    return finding;
}

void Agreements::compare_all() {
    const auto size = static_cast<Member>(context.claims.size());
    for (Member i = 0; i < size; ++i)
        for (Member j = i + 1; j < size; ++j) {
            const Prepared &a = context.claims[i], &b = context.claims[j];
            const Comparison c = relate(context, a, b, Detail::none);
            if (c.relation == Relation::incomparable) barred[c.barrier].emplace_back(i, j);
            if (c.relation == Relation::agrees && c.consistency == 1 && a.denied == b.denied)
                agreeing.emplace(i, j);
            if (c.relation == Relation::refines) narrower[j].push_back(i);
            if (c.relation == Relation::refined_by) narrower[i].push_back(j);
        }
}

void Agreements::add_agreement(std::vector<Member> members) {
    std::set<std::string_view> voices;
    for (Member m : members) voices.insert(context.claims[m].voice);
    if (voices.size() < 2) return;
    std::sort(members.begin(), members.end());
    std::vector<MemberPair> pairs;
    for (std::size_t i = 0; i < members.size() && pairs.size() < options.max_pairs; ++i)
        for (std::size_t j = i + 1; j < members.size() && pairs.size() < options.max_pairs; ++j)
            pairs.emplace_back(members[i], members[j]);
    const std::string& first = context.claims[members.front()].claim->words;
    Finding finding = start(FindingRelation::agreement, members, pairs, fold(first));
    finding.pairs_total = members.size() * (members.size() - 1) / 2;
    findings.push_back(std::move(finding));
}

// Each claim joins the first group with all of whose members it agrees.
void Agreements::cluster_by_comparison() {
    std::vector<std::vector<Member>> groups;
    for (Member m = 0; m < context.claims.size(); ++m) {
        const auto all_agree = [&](const std::vector<Member>& group) {
            return std::all_of(group.begin(), group.end(), [&](Member n) {
                return agreeing.contains({n, m});
            });
        };
        const auto group = std::find_if(groups.begin(), groups.end(), all_agree);
        if (group != groups.end()) group->push_back(m);
        else groups.push_back({m});
    }
    for (auto& group : groups) add_agreement(std::move(group));
}

// In each cell, groups that share a point of all their cores, by the fewest such points.
void Agreements::cluster_by_sweep() {
    for (const Cell& cell : clashes.cells()) {
        for (const Group& g : cell.groups) add_agreement(g.members);
        std::vector<Line::Entry> cores;
        for (const Line::Entry& e : cell.possible.entries())
            cores.push_back({e.member, context.claims[e.member].values.core_hull()});
        const Line line(std::move(cores));
        std::vector<Member> group;
        std::vector<bool> taken(context.claims.size());
        auto next = line.entries().begin();
        for (const Line::Entry& end : line.entries_by_upper()) {
            if (taken[end.member]) continue;
            // Whatever begins up to here and is not taken ends here or later, and so holds this point.
            for (; next != line.entries().end() && !below(end.range.upper, next->range.lower); ++next) {
                taken[next->member] = true;
                group.push_back(next->member);
            }
            add_agreement(std::exchange(group, {}));
        }
    }
}

void Agreements::add_refinements() {
    for (auto& [wide, narrow] : narrower) {
        std::vector<Member> members = narrow;
        members.push_back(wide);
        std::sort(members.begin(), members.end());
        std::vector<MemberPair> pairs;
        for (Member m : narrow) pairs.emplace_back(std::min(m, wide), std::max(m, wide));
        std::sort(pairs.begin(), pairs.end());
        findings.push_back(
            start(FindingRelation::refinement, members, pairs, context.claims[wide].claim->id));
    }
}

void Agreements::add_barriers() {
    for (const auto& [barrier, pairs] : barred) {
        std::set<Member> members;
        for (const auto& [i, j] : pairs) members.insert(i), members.insert(j);
        Finding finding =
            start(FindingRelation::incomparable, {members.begin(), members.end()}, pairs, to_string(barrier));
        finding.rule = to_string(barrier);
        findings.push_back(std::move(finding));
    }
}

void Agreements::add() {
    if (context.claims.size() > most_compared) return cluster_by_sweep();
    compare_all();
    cluster_by_comparison();
    add_refinements();
    add_barriers();
}

}  // namespace

void add_agreements(const Context& context, const Clashes& clashes, QuestionId question,
                    const DetectOptions& options, std::vector<Finding>& findings) {
    Agreements(context, clashes, question, options, findings).add();
}

}  // namespace gainsay::detail
