#include "detect/rules/logic.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace gainsay::rules {
namespace {

using Names = std::vector<std::string>;

// A whole contains a part, directly or by steps; the walk is bounded by the number of declarations.
bool is_within(const Vocabulary& vocabulary, const std::string& part, const std::string& whole) {
    std::set<std::string> seen{part};
    std::vector<std::string> open{part};
    while (!open.empty()) {
        const std::string here = std::move(open.back());
        open.pop_back();
        for (const auto& [inner, outer] : vocabulary.within) {
            if (canonical(vocabulary, inner) != here) continue;
            std::string next = canonical(vocabulary, outer);
            if (next == whole) return true;
            if (seen.insert(next).second) open.push_back(std::move(next));
        }
    }
    return false;
}

Verdict negated(Verdict verdict) {
    if (verdict == Verdict::maybe) return verdict;
    return verdict == Verdict::yes ? Verdict::no : Verdict::yes;
}

std::optional<bool> truth_of(std::string_view words) {
    const std::string text = fold(words);
    if (text == "yes" || text == "true") return true;
    if (text == "no" || text == "false") return false;
    return std::nullopt;
}

std::optional<Ordinal> place_on(const Predicate& predicate, std::string_view words) {
    const std::string wanted = fold(words);
    for (std::size_t i = 0; i < predicate.scale.size(); ++i)
        if (fold(predicate.scale[i]) == wanted) return Ordinal{static_cast<int>(i), static_cast<int>(i)};
    return std::nullopt;
}

// What a claim or a phrase of the rule names.
struct Named {
    Names keys;
    std::optional<bool> truth;
    std::optional<Ordinal> place;
    bool many = false;  // further values may hold beside these
    bool denied = false;
};

Named named(const Dossier& dossier, const Claim& claim) {
    Named result;
    const Predicate& predicate = dossier.predicate(claim.predicate);
    result.many = predicate.cardinality == Cardinality::many;
    result.denied = claim.polarity == Polarity::denied;
    if (const auto* term = std::get_if<Term>(&claim.value)) result.keys = term->keys;
    else if (const auto* truth = std::get_if<Truth>(&claim.value)) result.truth = truth->yes;
    else if (const auto* place = std::get_if<Ordinal>(&claim.value)) result.place = *place;
    else result.keys = {canonical(dossier.vocabulary, claim.words)};
    return result;
}

Named named(const Dossier& dossier, std::string_view words, const Claim* facing) {
    Named result;
    result.keys = {canonical(dossier.vocabulary, words)};
    if (facing == nullptr) return result;
    if (std::holds_alternative<Truth>(facing->value)) result.truth = truth_of(words);
    if (std::holds_alternative<Ordinal>(facing->value))
        result.place = place_on(dossier.predicate(facing->predicate), words);
    return result;
}

Verdict ordered(const Ordinal& a, const Ordinal& b, Comparator comparator) {
    const auto decide = [](bool always, bool never) {
        return always ? Verdict::yes : never ? Verdict::no : Verdict::maybe;
    };
    switch (comparator) {
        case Comparator::at_most:
            return decide(a.highest <= b.lowest, a.lowest > b.highest);
        case Comparator::less:
            return decide(a.highest < b.lowest, a.lowest >= b.highest);
        case Comparator::at_least:
            return decide(a.lowest >= b.highest, a.highest < b.lowest);
        case Comparator::greater:
            return decide(a.lowest > b.highest, a.highest <= b.lowest);
        default:
            break;
    }
    const bool apart = a.highest < b.lowest || b.highest < a.lowest;
    const bool same = a == b && a.lowest == a.highest;
    return decide(same, apart);
}

Verdict same_names(const Vocabulary& vocabulary, const Named& a, const Named& b) {
    bool nested = false;
    for (const std::string& x : a.keys) {
        for (const std::string& y : b.keys) {
            if (x == y || is_within(vocabulary, x, y)) return Verdict::yes;
            nested = nested || is_within(vocabulary, y, x);
        }
    }
    return nested || a.many || b.many ? Verdict::maybe : Verdict::no;
}

Verdict same(const Dossier& dossier, const Named& a, const Named& b, Comparator comparator) {
    Verdict verdict = Verdict::maybe;
    if (a.place && b.place) verdict = ordered(*a.place, *b.place, comparator);
    else if (a.truth && b.truth) verdict = *a.truth == *b.truth ? Verdict::yes : Verdict::no;
    else if (!a.place && !b.place && !a.truth && !b.truth) verdict = same_names(dossier.vocabulary, a, b);
    if (a.truth && b.truth && (a.denied != b.denied)) return negated(verdict);
    // A denial of one name leaves the others open.
    if (a.denied != b.denied) return verdict == Verdict::yes ? Verdict::no : Verdict::maybe;
    if (a.denied && b.denied) return Verdict::maybe;
    return verdict;
}

}  // namespace

std::vector<std::size_t> references_of(const Rule& rule, const Comparison& comparison) {
    std::set<std::size_t> found;
    const std::size_t first = &comparison == &rule.second ? rule.first.right + 1 : 0;
    for (std::size_t i = first; i <= comparison.right; ++i)
        if (rule.nodes[i].op == Op::reference) found.insert(rule.nodes[i].left);
    return {found.begin(), found.end()};
}

bool is_about_names(const Dossier& dossier, const Rule& rule, const Comparison& comparison,
                    const std::vector<Answer>& answers) {
    const auto simple = [&](std::size_t node) {
        return rule.nodes[node].op == Op::reference || rule.nodes[node].op == Op::phrase;
    };
    if (!simple(comparison.left) || !simple(comparison.right) || comparison.comparator == Comparator::within)
        return false;
    for (std::size_t index : references_of(rule, comparison)) {
        if (answers[index].event) return false;
        for (const Candidate& c : answers[index].candidates) {
            const ValueKind kind = kind_of(dossier[c.claim].value);
            if (kind == ValueKind::quantity || kind == ValueKind::date) return false;
        }
    }
    return true;
}

Verdict judge(const Dossier& dossier, const Rule& rule, const Comparison& comparison,
              const std::vector<Operand>& operands, Reckoning reckoning, bool about_names) {
    if (!about_names) {
        const Arithmetic arithmetic(dossier, rule, comparison, reckoning);
        if (!arithmetic.barrier(operands).empty()) return Verdict::maybe;
        if (!arithmetic.is_possible(operands)) return Verdict::no;
        return arithmetic.is_certain(operands) ? Verdict::yes : Verdict::maybe;
    }
    const auto claim_at = [&](std::size_t node) -> const Claim* {
        const Node& n = rule.nodes[node];
        return n.op == Op::reference ? &dossier[operands[n.left].claims.front()] : nullptr;
    };
    const Claim* left = claim_at(comparison.left);
    const Claim* right = claim_at(comparison.right);
    const Named a =
        left != nullptr ? named(dossier, *left) : named(dossier, rule.nodes[comparison.left].text, right);
    const Named b =
        right != nullptr ? named(dossier, *right) : named(dossier, rule.nodes[comparison.right].text, left);
    const Verdict verdict = same(dossier, a, b, comparison.comparator);
    return comparison.comparator == Comparator::not_equal ? negated(verdict) : verdict;
}

}  // namespace gainsay::rules
