#include "reading/quantities/dose.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/dossier.hpp"
#include "gainsay/reading.hpp"
#include "reading/quantities/unit_scale.hpp"

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_dose = 80;  // bytes

struct HowOften {
    double times = 1;
    std::string_view period;
};

struct Abbreviated {
    std::string_view words;  // folded
    double times;
};
// ter, bis, quater in die; the d of "daily" stands in British practice.
constexpr std::array<Abbreviated, 18> latin{{{"tid", 3},
                                             {"t i d", 3},
                                             {"tds", 3},
                                             {"t d s", 3},
                                             {"bid", 2},
                                             {"b i d", 2},
                                             {"bd", 2},
                                             {"b d", 2},
                                             {"bds", 2},
                                             {"qid", 4},
                                             {"q i d", 4},
                                             {"qds", 4},
                                             {"q d s", 4},
                                             {"od", 1},
                                             {"o d", 1},
                                             {"qd", 1},
                                             {"q d", 1},
                                             {"qod", 0.5}}};

std::optional<double> small_count(std::string_view word) {
    constexpr std::array<std::string_view, 13> spelled{"",     "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};
    constexpr double most = 48;
    const auto found = std::find(spelled.begin() + 1, spelled.end(), word);
    if (found != spelled.end()) return static_cast<double>(found - spelled.begin());
    if (word.empty() || word.size() > 2 || word.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    double value = 0;
    for (const char digit : word) value = value * 10 + (digit - '0');
    return value > 0 && value <= most ? std::optional(value) : std::nullopt;
}

// "once", "twice", "three times"; `rest` is what stands behind.
std::optional<double> times_in(std::string_view folded, std::string_view& rest) {
    const std::size_t space = folded.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string_view first = folded.substr(0, space);
    rest = folded.substr(space + 1);
    if (first == "once") return 1;
    if (first == "twice") return 2;
    if (first == "thrice") return 3;
    const auto count = small_count(first);
    if (!count || !rest.starts_with("times ")) return std::nullopt;
    rest.remove_prefix(6);
    return count;
}

std::string_view period_in(std::string_view folded) {
    for (std::string_view lead : {"a ", "per ", "each ", "every "})
        if (folded.starts_with(lead)) {
            folded.remove_prefix(lead.size());
            break;
        }
    if (folded == "daily" || folded == "day") return "day";
    if (folded == "weekly" || folded == "week") return "week";
    return folded == "monthly" || folded == "month" ? "month" : std::string_view{};
}

// "every 8 hours", "q8h", "8 hourly", "every other day"
std::optional<HowOften> at_intervals(std::string_view folded) {
    constexpr double hours_a_day = 24;
    if (folded == "every other day" || folded == "on alternate days") return HowOften{0.5, "day"};
    std::string_view count = folded;
    const auto strip = [&](std::string_view lead, std::initializer_list<std::string_view> ends) {
        if (!count.starts_with(lead)) return false;
        for (std::string_view end : ends) {
            if (!count.ends_with(end) || count.size() < lead.size() + end.size()) continue;
            count = count.substr(lead.size(), count.size() - lead.size() - end.size());
            return true;
        }
        return false;
    };
    const bool hours =
        strip("every ", {" hours", " hrs", " h", "h"}) || strip("q", {"h"}) || strip("", {" hourly"});
    const auto each = hours ? small_count(count) : std::nullopt;
    if (!each) return std::nullopt;
    const double times = hours_a_day / *each;
    return HowOften{times, "day"};
}

std::optional<HowOften> how_often(std::string_view folded) {
    for (std::string_view route : {"orally ", "po ", "p o ", "by mouth ", "iv ", "i v ", "im ", "sc ",
                                   "intravenously ", "subcutaneously "})
        if (folded.starts_with(route)) {
            folded.remove_prefix(route.size());
            break;
        }
    for (const Abbreviated& form : latin)
        if (folded == form.words) return HowOften{form.times, "day"};
    std::string_view rest;
    if (const auto times = times_in(folded, rest))
        if (const std::string_view period = period_in(rest); !period.empty()) return HowOften{*times, period};
    return at_intervals(folded);
}

struct Split {
    std::string_view amount;
    HowOften often;
};

// The first place from which on the words tell how often.
std::optional<Split> split_dose(std::string_view words) {
    if (words.size() > longest_dose) return std::nullopt;
    for (std::size_t space = words.find(' '); space != std::string_view::npos;
         space = words.find(' ', space + 1)) {
        const std::string behind = fold(words.substr(space + 1));
        if (const auto often = how_often(behind)) return Split{words.substr(0, space), *often};
    }
    return std::nullopt;
}

bool is_of_medicine(const Quantity& q) {
    constexpr std::array<std::string_view, 8> pieces{"tablet", "tablets", "capsule", "capsules",
                                                     "puff",   "puffs",   "drop",    "drops"};
    if (q.ratio != RatioKind::none || !q.per.empty()) return false;
    if (q.units.empty()) return std::find(pieces.begin(), pieces.end(), fold(q.base)) != pieces.end();
    const Dimension& d = q.units.front()->dimension;
    const bool amount = d == Dimension{{0, 1}} || d == Dimension{{3}} || d == Dimension{{0, 0, 0, 0, 0, 1}};
    return amount && q.base.empty();
}

}  // namespace

std::optional<Quantity> read_dose(std::string_view words, bool exact) {
    const auto split = split_dose(words);
    if (!split) return std::nullopt;
    auto one = read_quantity(split->amount, {nullptr, exact});
    if (!one || !is_of_medicine(*one)) return std::nullopt;
    Quantity all = times(std::move(*one), split->often.times);
    all.per = split->often.period;
    return all;
}

bool is_taken_repeatedly(std::string_view words) {
    const auto split = split_dose(words);
    return split && split->often.times != 1;
}

}  // namespace gainsay::reading
