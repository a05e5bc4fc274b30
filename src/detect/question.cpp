#include "detect/question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "compare/prepared/gap.hpp"
#include "compare/prepared/wording.hpp"
#include "compare/relate/footing.hpp"
#include "compare/relate/relate.hpp"
#include "compare/words/phrases.hpp"
#include "detect/agreements.hpp"
#include "detect/hash.hpp"

namespace gainsay::detail {
namespace {

// The pair that explains a finding best: what a source disputes itself, then two voices, then two sources.
const MemberPair& telling_pair(const Context& context, const std::vector<MemberPair>& pairs) {
    const auto rank = [&](const MemberPair& pair) {
        const Prepared &a = context.claims[pair.first], &b = context.claims[pair.second];
        return (is_announced(a, b) ? 4 : 0) + (a.voice != b.voice ? 2 : 0) +
               (a.claim->source != b.claim->source ? 1 : 0);
    };
    const auto* best = &pairs.front();
    int best_rank = rank(*best);
    for (const MemberPair& pair : pairs)
        if (const int r = rank(pair); r > best_rank) best = &pair, best_rank = r;
    return *best;
}

// "Pilots" beside "pilots and officers": worth saying when the larger group has the smaller number.
void note_scope(const Context& context, const Prepared& a, const Prepared& b,
                std::vector<std::string>& notes) {
    if (a.kind != ValueKind::quantity || a.at.scope.empty() || b.at.scope.empty() || a.at.scope == b.at.scope)
        return;
    const auto wider = [&](const Prepared& x, const Prepared& y) {
        return context.names.within(y.at.scope, x.at.scope) || joins_others(x.at.scope, y.at.scope);
    };
    const Prepared* large = wider(a, b) ? &a : wider(b, a) ? &b : nullptr;
    if (large == nullptr) return;
    const Prepared& small = large == &a ? b : a;
    const Interval of_large = large->values.core_hull(), of_small = small.values.core_hull();
    if (of_large.upper.value >= of_small.lower.value) return;
    notes.push_back(fmt::format("the larger group ({}) has the smaller number", large->claim->scope));
}

void add_unique(std::vector<std::string>& all, std::vector<std::string> some) {
    constexpr std::size_t most = 8;
    for (std::string& text : some)
        if (all.size() < most && std::find(all.begin(), all.end(), text) == all.end())
            all.push_back(std::move(text));
}

void explain(const Context& context, const std::vector<MemberPair>& pairs, Finding& finding) {
    const MemberPair& main = telling_pair(context, pairs);
    const Prepared &a = context.claims[main.first], &b = context.claims[main.second];
    Comparison told = relate(context, a, b, Detail::words);
    finding.explanation = std::move(told.because);
    finding.kind = finding_kind(a.kind);
    std::vector<std::string> scope;
    note_scope(context, a, b, scope);
    add_unique(finding.notes, std::move(scope));
    add_unique(finding.notes, std::move(told.notes));
    if (auto hint = typo_hint(*a.claim, *b.claim); hint && finding.relation == FindingRelation::conflict)
        add_unique(finding.notes, {std::move(*hint)});
    constexpr std::size_t explained = 64;
    finding.degree = 1 - told.consistency;
    finding.gap = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Prepared &x = context.claims[pairs[i].first], &y = context.claims[pairs[i].second];
        finding.announced = finding.announced || is_announced(x, y);
        finding.gap = std::max(finding.gap, gap(x, y));
        if (finding.relation == FindingRelation::conflict && i >= explained) continue;
        Comparison other = relate(context, x, y, i < explained ? Detail::words : Detail::none);
        finding.degree = std::max(finding.degree, 1 - other.consistency);
        add_unique(finding.notes, std::move(other.notes));
        std::vector<std::string> further;
        note_scope(context, x, y, further);
        add_unique(finding.notes, std::move(further));
    }
}

// Members against which "fits every side" is decided: of a line the extremes, of groups one each.
std::vector<Member> sides(const Clashes& clashes, const std::vector<Member>& family) {
    const std::set<Member> members(family.begin(), family.end());
    std::set<Member> result;
    std::set<std::uint32_t> own_cells;
    for (Member m : family) own_cells.insert(clashes.cell_of(m));
    for (std::uint32_t number : own_cells) {
        const Cell& cell = clashes.cells()[number];
        for (const Group& g : cell.groups)
            for (Member m : g.members)
                if (members.contains(m)) {
                    result.insert(m);
                    break;
                }
        for (const Line* line : {&cell.possible, &cell.accepted}) {
            const Line::Entry *first = nullptr, *last = nullptr;
            for (const Line::Entry& e : line->entries()) {
                if (!members.contains(e.member)) continue;
                if (first == nullptr || below(e.range.upper, first->range.upper)) first = &e;
                last = &e;
            }
            if (first != nullptr) result.insert(first->member), result.insert(last->member);
        }
    }
    return {result.begin(), result.end()};
}

// When the claims are of, so that of a long series only what is near a family is looked at.
class Times {
  public:
    explicit Times(const Context& context) : context_(context) {
        for (Member m = 0; m < context.claims.size(); ++m) (at(m).dated ? dated_ : undated_).push_back(m);
        std::stable_sort(dated_.begin(), dated_.end(),
                         [&](Member i, Member j) { return at(i).first < at(j).first; });
        for (Member m : dated_)
            latest_.push_back(std::max(at(m).last, latest_.empty() ? -infinity : latest_.back()));
    }
    // Members outside the family whose time is not disjoint from all of its members' together.
    std::vector<Member> near(const std::vector<Member>& family) const;

  private:
    const Qualifiers& at(Member m) const { return context_.claims[m].at; }

    const Context& context_;
    std::vector<Member> dated_, undated_;  // dated: in the order of their starts
    std::vector<double> latest_;           // end of any dated member up to here
};

std::vector<Member> Times::near(const std::vector<Member>& family) const {
    double first = infinity, last = -infinity;
    for (Member m : family) {
        first = std::min(first, at(m).dated ? at(m).first : -infinity);
        last = std::max(last, at(m).dated ? at(m).last : infinity);
    }
    std::vector<Member> result;
    const auto add = [&](Member m) {
        if (!std::binary_search(family.begin(), family.end(), m)) result.push_back(m);
    };
    std::for_each(undated_.begin(), undated_.end(), add);
    const auto begun =
        std::partition_point(dated_.begin(), dated_.end(), [&](Member m) { return at(m).first <= last; });
    for (auto i = static_cast<std::size_t>(begun - dated_.begin()); i-- > 0 && latest_[i] >= first;)
        if (at(dated_[i]).last >= first) add(dated_[i]);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<Member> fitting_all(const Context& context, const Clashes& clashes, const Times& times,
                                const std::vector<Member>& family) {
    const std::vector<Member> against = sides(clashes, family), others = times.near(family);
    if (others.size() > Clashes::default_budget / std::max<std::size_t>(against.size(), 1)) return {};
    std::vector<Member> result;
    for (Member m : others) {
        bool alike = false;  // a mere part of every side answers none of them
        const bool fits = std::all_of(against.begin(), against.end(), [&](Member n) {
            const PairRelation v =
                relate(context, context.claims[std::min(m, n)], context.claims[std::max(m, n)], Detail::none);
            alike = alike || v.relation != Relation::incomparable;
            return v.fits_as_part || v.relation == Relation::agrees || v.relation == Relation::refines ||
                   v.relation == Relation::refined_by;
        });
        if (fits && alike) result.push_back(m);
    }
    return result;
}

Finding make_finding(const Context& context, const Clashes& clashes, const Times& times, Clash kind,
                     const std::vector<Member>& family, QuestionId question, const DetectOptions& options) {
    Finding finding;
    finding.question = question;
    finding.relation = kind == Clash::conflict ? FindingRelation::conflict : FindingRelation::tension;
    finding.id = finding_id(context, finding.relation, family);
    finding.claims = claim_ids(context, family);
    finding.fits_all = claim_ids(context, fitting_all(context, clashes, times, family));
    constexpr std::size_t looked_at = 1000;  // for the explanation, even where fewer are listed
    std::vector<MemberPair> pairs = clashes.pairs(kind, family, std::max(options.max_pairs, looked_at));
    explain(context, pairs, finding);
    finding.pairs_total = pairs.size() < options.max_pairs ? pairs.size() : clashes.count(kind, family);
    if (pairs.size() > options.max_pairs) pairs.resize(options.max_pairs);
    for (const auto& [i, j] : pairs) finding.pairs.emplace_back(context.claims[i].id, context.claims[j].id);
    return finding;
}

// What was too much to compare is said, never passed over.
Finding incomplete(const Context& context, QuestionId question) {
    Finding finding;
    finding.question = question;
    finding.relation = FindingRelation::cannot_tell;
    finding.id = finding_id(context, finding.relation, {0});
    finding.kind = finding_kind(context.claims.front().kind);
    finding.degree = finding.gap = 0;
    finding.explanation = fmt::format(
        "{} claims on one question differ in too many ways to compare each with each; some pairs were not "
        "compared",
        number_in_words(static_cast<double>(context.claims.size())));
    return finding;
}

std::string slug(const Question& question) {
    constexpr std::size_t longest = 40;
    std::string result;
    for (char c : fold(question.subject) + " " + fold(question.predicate)) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (word) result += c;
        else if (!result.empty() && result.back() != '-') result += '-';
    }
    if (result.size() > longest) {
        result.resize(longest);
        if (const auto cut = result.rfind('-'); cut != std::string::npos && cut > 0) result.resize(cut);
    }
    while (result.ends_with('-')) result.pop_back();
    return result.empty() ? "finding" : result;
}

}  // namespace

std::string finding_id(const Context& context, FindingRelation relation, const std::vector<Member>& members,
                       std::string_view further) {
    const Vocabulary& vocabulary = context.dossier.vocabulary;
    Qualifiers narrowest = context.claims[members.front()].at;
    for (Member m : members) {
        const Qualifiers& at = context.claims[m].at;
        const auto width = [](const Qualifiers& q) { return q.dated ? q.last - q.first : infinity; };
        if (width(at) < width(narrowest) || (width(at) == width(narrowest) && at < narrowest)) narrowest = at;
    }
    Hash hash;
    hash.add(canonical(vocabulary, context.question.subject));
    hash.add(canonical(vocabulary, context.question.predicate));
    hash.add(to_string(relation));
    hash.add(in_words(narrowest));
    hash.add(narrowest.place);
    hash.add(narrowest.scope);
    hash.add(further);
    return fmt::format("{}-{}", slug(context.question), hash.hex(6));
}

FindingKind finding_kind(ValueKind kind) noexcept {
    switch (kind) {
        case ValueKind::quantity:
            return FindingKind::quantity;
        case ValueKind::date:
            return FindingKind::date;
        case ValueKind::term:
            return FindingKind::term;
        case ValueKind::ordinal:
            return FindingKind::ordinal;
        case ValueKind::truth:
            return FindingKind::truth;
        case ValueKind::text:
            return FindingKind::text;
    }
    return FindingKind::text;
}

std::vector<ClaimId> claim_ids(const Context& context, const std::vector<Member>& members) {
    std::vector<ClaimId> result;
    for (Member m : members) result.push_back(context.claims[m].id);
    return result;
}

std::vector<Finding> check_question(const Dossier& dossier, QuestionId question, const DetectOptions& options,
                                    const std::shared_ptr<const Declared>& declared) {
    if (dossier[question].claims.size() < 2) return {};
    const Context context(dossier, question, options.compare, declared);
    const Clashes clashes(context);
    const Times times(context);
    std::vector<Finding> findings;
    for (Clash kind : {Clash::conflict, Clash::tension})
        for (const auto& family : clashes.families(kind))
            findings.push_back(make_finding(context, clashes, times, kind, family, question, options));
    if (!clashes.complete()) findings.push_back(incomplete(context, question));
    if (options.all) add_agreements(context, clashes, question, options, findings);
    return findings;
}

}  // namespace gainsay::detail
