#include "compare/names/containment.hpp"

namespace gainsay::detail {

Containment::Containment(const Vocabulary& vocabulary) {
    for (const auto& [part, whole] : vocabulary.within)
        wholes_[canonical(vocabulary, part)].push_back(canonical(vocabulary, whole));
    for (const auto& [a, b] : vocabulary.disjoint) {
        const std::string first = canonical(vocabulary, a), second = canonical(vocabulary, b);
        if (first == second) continue;
        disjoint_.emplace(first, second);
        disjoint_.emplace(second, first);
    }
}

std::set<std::string, std::less<>> Containment::self_and_wholes(std::string_view name) const {
    std::set<std::string, std::less<>> seen{std::string(name)};
    std::vector<std::string> open{std::string(name)};
    while (!open.empty()) {
        const auto found = wholes_.find(open.back());
        open.pop_back();
        if (found == wholes_.end()) continue;
        for (const std::string& whole : found->second)
            if (seen.insert(whole).second) open.push_back(whole);
    }
    return seen;
}

bool Containment::within(std::string_view part, std::string_view whole) const {
    if (part == whole || wholes_.find(part) == wholes_.end()) return false;
    return self_and_wholes(part).contains(whole);
}

bool Containment::disjoint(std::string_view a, std::string_view b) const {
    if (disjoint_.empty() || a == b) return false;
    const auto of_a = self_and_wholes(a), of_b = self_and_wholes(b);
    for (const auto& x : of_a)
        for (const auto& y : of_b)
            if (disjoint_.contains({x, y})) return true;
    return false;
}

}  // namespace gainsay::detail
