// Which facts lend each other support: near numbers, names with common words, parts and wholes.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "gainsay/reading.hpp"
#include "reconcile/trust/figures.hpp"
#include "reconcile/trust/labels.hpp"
#include "reconcile/trust/table_builder.hpp"

namespace gainsay {

bool Tolerance::covers(double a, double b) const noexcept {
    const double width = std::max(absolute, relative * std::max(std::abs(a), std::abs(b)));
    // A touch wider, so that 1.1 and 1.0 lie within 0.1 in binary too.
    return std::abs(a - b) <= width * (1 + 1e-12);
}

std::optional<Tolerance> parse_tolerance(std::string_view text) {
    const std::size_t unit_at = std::min(text.find_first_not_of("0123456789.+-eE"), text.size());
    const detail::Number number = detail::read_number(text.substr(0, unit_at));
    if (number.kind != detail::NumberKind::plain || number.value < 0) return std::nullopt;
    const std::string unit = text.substr(unit_at) == "%" ? "percent" : fold(text.substr(unit_at));
    if (unit.empty()) return Tolerance{number.value, 0};
    const auto absolute = [&](double factor) { return Tolerance{number.value * factor, 0, true}; };
    if (unit == "percent" || (unit_at < text.size() && text.back() == '%'))
        return Tolerance{0, number.value / 100};
    if (unit == "minute" || unit == "minutes" || unit == "min") return absolute(1);
    if (unit == "hour" || unit == "hours" || unit == "h") return absolute(60);
    if (unit == "day" || unit == "days") return absolute(24 * 60);
    if (unit == "second" || unit == "seconds" || unit == "s") return absolute(1.0 / 60);
    return std::nullopt;
}

namespace detail {
namespace {

constexpr std::size_t most_neighbours = 32;  // on either side of a number
constexpr std::size_t most_compared = 64;    // names of one question compared in pairs

// A whole lends its part what it cannot tell from the other parts, a part all it has to its whole.
constexpr float to_whole = 1.0f, to_part = 0.5f;

// Of what a number lends to one next to it, and how much less to one at the end of the tolerance: the same figure
// counts for more than one that will do, or what lies between two clusters would win over both.
constexpr double next_to_it = 0.5, beside_it = 0.25;

void near_numbers(const ClaimTable& table, const Tolerance& tolerance, std::uint32_t f, std::uint32_t first,
                  std::uint32_t last, std::vector<FactSupport>& out) {
    const double x = table.number_of(f);
    if (std::isnan(x)) return;
    const auto lend = [&](std::uint32_t g) {
        const double y = table.number_of(g);
        if (std::isnan(y) || !tolerance.covers(x, y)) return false;
        const double width =
            std::max(tolerance.absolute, tolerance.relative * std::max(std::abs(x), std::abs(y)));
        out.push_back(
            {g, static_cast<float>(next_to_it - beside_it * std::min(1.0, std::abs(x - y) / width))});
        return true;
    };
    // Facts ascend by value, so that those within the tolerance are neighbours.
    for (std::uint32_t g = f, n = 0; g-- > first && n < most_neighbours && lend(g); ++n) {
    }
    for (std::uint32_t g = f + 1, n = 0; g < last && n < most_neighbours && lend(g); ++n) {
    }
}

// What implies less than half of the other counts for nothing.
void similar_names(const std::vector<std::string>& keys, std::uint32_t f, std::uint32_t first,
                   std::uint32_t last, std::vector<FactSupport>& out) {
    for (std::uint32_t g = first; g < last; ++g) {
        if (g == f) continue;
        const double share = implied_share(keys[f - first], keys[g - first]);
        if (share > 0.5) out.push_back({g, static_cast<float>(2 * share - 1)});
    }
}

void parts_and_wholes(const ClaimTable& table, std::uint32_t f, std::uint32_t first, std::uint32_t last,
                      std::vector<FactSupport>& out) {
    const auto lies_within = [&](std::uint32_t part, std::uint32_t whole) {
        unsigned steps = 0;  // a hierarchy that turns on itself must not hold us
        for (std::uint32_t at = table.parent[part]; at != no_number && steps < 64;
             at = table.parent[at], ++steps)
            if (at == whole) return true;
        return false;
    };
    for (std::uint32_t g = first; g < last; ++g) {
        if (g == f) continue;
        if (lies_within(table.label[f], table.label[g])) out.push_back({g, to_whole});
        else if (lies_within(table.label[g], table.label[f])) out.push_back({g, to_part});
    }
}

}  // namespace

void set_tolerances(ClaimTable& table, const TableOptions& options, const std::vector<NumberKind>& kinds) {
    table.tolerance.assign(table.predicates.size(), options.tolerance);
    for (std::size_t p = 0; p < table.predicates.size(); ++p)
        for (const auto& [name, tolerance] : options.tolerances)
            if (fold(name) == fold(table.predicates[p])) table.tolerance[p] = tolerance;
    const auto is_time = [](NumberKind kind) {
        return kind == NumberKind::clock || kind == NumberKind::date;
    };
    if (std::none_of(kinds.begin(), kinds.end(), is_time)) return;
    std::vector<std::size_t> times(table.predicates.size()), figures(table.predicates.size());
    for (std::uint32_t q = 0; q < table.questions(); ++q)
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f) {
            times[table.question[q].predicate] += is_time(kinds[table.label[f]]);
            figures[table.question[q].predicate] += kinds[table.label[f]] == NumberKind::plain;
        }
    for (std::size_t p = 0; p < table.predicates.size(); ++p)
        if (table.tolerance[p].of_times && times[p] < figures[p]) table.tolerance[p] = {};
}

void tell_continuous(ClaimTable& table) {
    // A predicate whose values are numbers is continuous, unless the numbers are few and come again and
    // again: the classes of a judgement.
    constexpr std::size_t most_classes = 30;
    const std::size_t predicates = table.predicates.size();
    std::vector<std::size_t> facts(predicates), numbers(predicates), distinct(predicates);
    std::vector<std::uint64_t> seen;
    for (std::uint32_t q = 0; q < table.questions(); ++q)
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f) {
            const std::uint32_t p = table.question[q].predicate;
            ++facts[p];
            numbers[p] += !std::isnan(table.number_of(f));
            if (facts[p] <= 4096) seen.push_back((std::uint64_t{p} << 32) | table.label[f]);
        }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (std::uint64_t key : seen) ++distinct[key >> 32];
    table.continuous.resize(predicates);
    for (std::size_t p = 0; p < predicates; ++p)
        table.continuous[p] = facts[p] > 0 && 10 * numbers[p] >= 9 * facts[p] &&
                              (table.tolerance[p].is_set() || distinct[p] > most_classes);
}

namespace {

// "Lyon, France" names its whole last; "France/Lyon" and "France > Lyon" first. The name of the next whole,
// or nothing.
std::string_view whole_named_in(std::string_view label, std::string_view mark, bool last) noexcept {
    const std::size_t at = last ? label.find(mark) : label.rfind(mark);
    if (at == std::string_view::npos) return {};
    return last ? label.substr(at + mark.size()) : label.substr(0, at);
}

struct Composition {
    std::string_view mark;
    bool whole_last = true;
};

// How values name their wholes, if they do: wholes are shared, or it would be lists and inverted names.
std::optional<Composition> composition_of(const ClaimTable& table) {
    constexpr double least_parts = 3;  // of a whole, on the average
    for (const Composition c : {Composition{", ", true}, {" > ", false}, {"/", false}}) {
        std::size_t parts = 0;
        std::set<std::string_view> wholes;
        for (std::string_view label : table.labels) {
            const std::size_t at = c.whole_last ? label.rfind(c.mark) : label.find(c.mark);
            if (at == std::string_view::npos) continue;
            ++parts;
            wholes.insert(c.whole_last ? label.substr(at + c.mark.size()) : label.substr(0, at));
        }
        if (parts > 0 && static_cast<double>(parts) >= least_parts * static_cast<double>(wholes.size()))
            return c;
    }
    return std::nullopt;
}

}  // namespace

void add_hierarchy(ClaimTable& table, const TableOptions& options) {
    std::unordered_map<std::string, std::uint32_t> by_key;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    const std::optional<Composition> composition = composition_of(table);
    if (options.within.empty() && !composition) return;
    for (std::uint32_t l = 0; l < table.labels.size(); ++l) by_key.emplace(fold(table.labels[l]), l);
    std::map<std::string, std::string> whole_of;
    for (const auto& [part, whole] : options.within) whole_of.emplace(fold(part), fold(whole));
    for (std::uint32_t l = 0; l < table.labels.size(); ++l) {
        // The nearest whole that is itself a value: wholes between the two may be missing from the claims.
        std::string at = fold(table.labels[l]);
        std::uint32_t found = no_number;
        for (unsigned steps = 0; steps < 64 && found == no_number; ++steps) {
            const auto next = whole_of.find(at);
            if (next == whole_of.end()) break;
            at = next->second;
            if (const auto value = by_key.find(at); value != by_key.end() && value->second != l)
                found = value->second;
        }
        std::string_view whole = table.labels[l];
        while (composition && found == no_number && !whole.empty()) {
            whole = whole_named_in(whole, composition->mark, composition->whole_last);
            const auto value = by_key.find(fold(whole));
            if (value != by_key.end() && value->second != l) found = value->second;
        }
        if (found != no_number) pairs.emplace_back(l, found);
    }
    if (pairs.empty()) return;
    table.parent.assign(table.labels.size(), no_number);
    for (const auto& [part, whole] : pairs) table.parent[part] = whole;
}

void add_support(ClaimTable& table) {
    table.support.clear();
    table.support_begin.assign(1, 0);
    std::vector<std::string> keys;
    // The share of labels with several words tells names and titles from codes, that of lists lists.
    std::size_t worded = 0, listed = 0;
    for (std::string_view label : table.labels) {
        worded += label.find(' ') != std::string_view::npos;
        listed += label.find_first_of(";|&") != std::string_view::npos;
    }
    const bool names = 2 * worded > table.labels.size() || 10 * listed > table.labels.size();
    const bool numbers = std::any_of(table.tolerance.begin(), table.tolerance.end(),
                                     [](const Tolerance& t) { return t.is_set(); });
    if (!names && !numbers && table.parent.empty()) {
        table.support_begin.clear();
        return;
    }
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        const bool few = last - first <= most_compared;
        const bool by_words = names && few && !table.is_continuous(q);
        keys.clear();
        for (std::uint32_t f = first; by_words && f < last; ++f)
            keys.push_back(label_key(table.labels[table.label[f]]));
        for (std::uint32_t f = first; f < last; ++f) {
            if (table.tolerance_of(q).is_set() && table.is_continuous(q))
                near_numbers(table, table.tolerance_of(q), f, first, last, table.support);
            else if (!table.parent.empty() && few) parts_and_wholes(table, f, first, last, table.support);
            else if (by_words) similar_names(keys, f, first, last, table.support);
            table.support_begin.push_back(static_cast<std::uint32_t>(table.support.size()));
        }
    }
    if (table.support.empty()) table.support_begin.clear();
}

}  // namespace detail
}  // namespace gainsay
