#include "compare/prepared/terms.hpp"

#include <algorithm>

#include "compare/names/other_names.hpp"
#include "compare/names/synonyms.hpp"
#include "compare/words/phrases.hpp"
#include "compare/words/word_lists.hpp"
#include "gainsay/quantity.hpp"
#include "reading/answers/identifier.hpp"
#include "reading/clocks/clock.hpp"

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

std::vector<std::string> parts_of(const Context& context, std::string_view list) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= list.size();) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        std::string part = canonical(context.dossier.vocabulary, list.substr(start, end - start));
        if (!parts.empty()) part = std::string(unabbreviated_place(part));
        if (part.find_first_not_of(' ') != std::string::npos) parts.push_back(std::move(part));
        start = end + 1;
    }
    return parts;
}

bool covers(Names names) noexcept {
    return names != Names::opposed && names != Names::different && names != Names::near;
}

Names by_turn(Turn turn) noexcept {
    return turn == Turn::none ? Names::alike : turn == Turn::near ? Names::near : Names::different;
}

// "EUR" and "euro"
bool name_one_currency(std::string_view a, std::string_view b) {
    constexpr std::size_t code = 3, longest = 24;
    if ((a.size() != code && b.size() != code) || std::max(a.size(), b.size()) > longest) return false;
    const auto unit_of = [](std::string_view name) {
        std::string word(name);
        if (word.size() == code)
            for (char& c : word)
                if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        auto found = find_unit(word);
        return found.empty() ? find_unit(name) : found;
    };
    const auto x = unit_of(a), y = unit_of(b);
    return std::any_of(x.begin(), x.end(), [&](const Unit* unit) {
        return !unit->currency.empty() && std::find(y.begin(), y.end(), unit) != y.end();
    });
}

}  // namespace

namespace {

Names names_of(reading::ClockMatch match) noexcept {
    switch (match) {
        case reading::ClockMatch::apart:
            return Names::different;
        case reading::ClockMatch::first_inside:
            return Names::first_in_second;
        case reading::ClockMatch::second_inside:
            return Names::second_in_first;
        default:
            return Names::equal;
    }
}

}  // namespace

Names compare_names(const Context& context, std::string_view a, std::string_view b) {
    if (const auto times = reading::match_clocks(a, b)) return names_of(*times);
    if (a == b || abbreviates(a, b) || are_synonyms(a, b) ||
        unabbreviated_place(a) == unabbreviated_place(b) || name_one_currency(a, b))
        return Names::equal;
    const bool a_in_b = context.names.within(a, b), b_in_a = context.names.within(b, a);
    if (a_in_b && b_in_a) return Names::equal;
    if (a_in_b) return Names::first_in_second;
    if (b_in_a) return Names::second_in_first;
    if (are_opposed(context, a, b)) return Names::opposed;
    if (context.names.disjoint(a, b)) return Names::different;
    if (context.identifiers)
        return reading::may_be_one_identifier(a, b, context.asked_for) ? Names::equal : Names::different;
    if (are_opposite_degrees(a, b)) return Names::opposed;
    if (are_two_states(a, b)) return Names::different;
    switch (compare_wording(a, b)) {
        case Wording::same:
            return Names::equal;
        case Wording::first_in_second:
            return by_turn(turn_of(a, b));
        case Wording::second_in_first:
            return by_turn(turn_of(b, a));
        default:
            return is_shortened(a, b) || are_spelt_otherwise(a, b) || are_of_two_ranks(a, b) ||
                           is_titled_surname(a, b)
                       ? Names::alike
                       : Names::different;
    }
}

Names compare_lists(const Context& context, std::string_view a, std::string_view b) {
    constexpr std::size_t longest = 300;
    if ((a.find(',') == std::string_view::npos && b.find(',') == std::string_view::npos) ||
        std::max(a.size(), b.size()) > longest)
        return Names::different;
    const auto x = parts_of(context, a), y = parts_of(context, b);
    if (x.empty() || y.empty()) return Names::different;
    const auto lies_in = [&](const std::vector<std::string>& part, const std::string& whole) {
        return std::any_of(part.begin() + 1, part.end(), [&](const std::string& name) {
            return name == whole || context.names.within(name, whole);
        });
    };
    if (compare_wording(x.front(), y.front()) == Wording::same) {
        const bool shared = x.size() == 1 || y.size() == 1 ||
                            std::any_of(x.begin() + 1, x.end(), [&](const std::string& name) {
                                return std::find(y.begin() + 1, y.end(), name) != y.end();
                            });
        return shared ? Names::alike : Names::different;
    }
    if (lies_in(x, y.front())) return Names::first_in_second;
    return lies_in(y, x.front()) ? Names::second_in_first : Names::different;
}

namespace {

// Of one name each.
Answers compare_single(const Context& context, const Prepared& a, const Prepared& b) {
    switch (compare_lists(context, a.claim->words, b.claim->words)) {
        case Names::first_in_second:
            return Answers::first_narrower;
        case Names::second_in_first:
            return Answers::second_narrower;
        case Names::alike:
            return Answers::alike;
        default:
            return Answers::different;
    }
}

}  // namespace

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
    bool narrower_a = false, narrower_b = false, alike = false, near = false;
    std::vector<bool> seen_b(b.keys.size());
    for (const std::string& x : a.keys) {
        bool covered = false;
        for (std::size_t j = 0; j < b.keys.size(); ++j) {
            const Names names = compare_names(context, x, b.keys[j]);
            if (names == Names::opposed) return Answers::opposed;
            near = near || names == Names::near;
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
    if (covered_a == 0) {
        if (a.keys.size() != 1 || b.keys.size() != 1) return Answers::different;
        return near ? Answers::near : compare_single(context, a, b);
    }
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
