#include "compare/terms.hpp"

#include <algorithm>

#include "compare/phrases.hpp"

namespace gainsay::detail {
namespace {

// "Close" is said by "close" and by "a close alliance".
bool names_term(const Context& context, std::string_view name, const std::string& term) {
    const std::string key = canonical(context.dossier.vocabulary, term);
    return name == key || says(name, key);
}

bool are_opposed(const Context& context, std::string_view a, std::string_view b) {
    for (const auto& [x, y] : context.predicate.opposites) {
        const bool straight = names_term(context, a, x) && names_term(context, b, y);
        const bool crossed = names_term(context, a, y) && names_term(context, b, x);
        if (straight != crossed) return true;
    }
    for (const auto& set : context.predicate.exclusive) {
        const auto member = [&](std::string_view name) {
            return std::find_if(set.begin(), set.end(),
                                [&](const std::string& term) { return names_term(context, name, term); });
        };
        const auto x = member(a), y = member(b);
        if (x != set.end() && y != set.end() && x != y) return true;
    }
    return false;
}

bool covers(Names names) noexcept { return names != Names::opposed && names != Names::different; }

}  // namespace

Names compare_names(const Context& context, std::string_view a, std::string_view b) {
    if (a == b) return Names::equal;
    const bool a_in_b = context.names.within(a, b), b_in_a = context.names.within(b, a);
    if (a_in_b && b_in_a) return Names::equal;
    if (a_in_b) return Names::first_in_second;
    if (b_in_a) return Names::second_in_first;
    if (are_opposed(context, a, b)) return Names::opposed;
    if (context.names.disjoint(a, b)) return Names::different;
    switch (compare_wording(a, b)) {
        case Wording::same:
            return Names::equal;
        case Wording::first_in_second:
        case Wording::second_in_first:
            return Names::alike;
        default:
            return is_shortened(a, b) ? Names::alike : Names::different;
    }
}

Answers compare_answers(const Context& context, const Prepared& a, const Prepared& b) {
    if (a.keys == b.keys) return Answers::equal;
    if (a.keys.empty() || b.keys.empty()) return Answers::different;
    // Lists beyond this length are compared by equal names only, so that no pair of claims costs more.
    constexpr std::size_t long_list = 64;
    if (a.keys.size() > long_list || b.keys.size() > long_list) {
        std::vector<std::string> shared;
        std::set_intersection(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
                              std::back_inserter(shared));
        if (shared.empty()) return Answers::different;
        if (shared.size() == a.keys.size()) return Answers::second_narrower;
        return shared.size() == b.keys.size() ? Answers::first_narrower : Answers::overlapping;
    }
    std::size_t covered_a = 0, covered_b = 0;
    bool narrower_a = false, narrower_b = false, alike = false;
    std::vector<bool> seen_b(b.keys.size());
    for (const std::string& x : a.keys) {
        bool covered = false;
        for (std::size_t j = 0; j < b.keys.size(); ++j) {
            const Names names = compare_names(context, x, b.keys[j]);
            if (names == Names::opposed) return Answers::opposed;
            if (!covers(names)) continue;
            narrower_a = narrower_a || names == Names::first_in_second;
            narrower_b = narrower_b || names == Names::second_in_first;
            alike = alike || names == Names::alike;
            covered = true;
            seen_b[j] = true;
        }
        covered_a += covered ? 1 : 0;
    }
    covered_b = static_cast<std::size_t>(std::count(seen_b.begin(), seen_b.end(), true));
    if (covered_a == 0) return Answers::different;
    const bool all_a = covered_a == a.keys.size(), all_b = covered_b == b.keys.size();
    if (!all_a && !all_b) return Answers::overlapping;
    // A longer list says more, and so does a narrower name.
    if (!all_b) return Answers::second_narrower;
    if (!all_a) return Answers::first_narrower;
    if (narrower_a != narrower_b) return narrower_a ? Answers::first_narrower : Answers::second_narrower;
    return alike || narrower_a ? Answers::alike : Answers::equal;
}

bool are_one_answer(const Context& context, const Prepared& a, const Prepared& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == ValueKind::truth) return a.yes == b.yes;
    if (a.on_line) return intersection(a.values.support_hull(), b.values.support_hull()).has_value();
    const Answers answers = compare_answers(context, a, b);
    return answers != Answers::different && answers != Answers::opposed && answers != Answers::overlapping;
}

}  // namespace gainsay::detail
