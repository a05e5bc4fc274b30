#include "compare/qualifiers/limits.hpp"

#include <array>
#include <initializer_list>

#include "compare/qualifiers/counted_words.hpp"
#include "model/months.hpp"

namespace gainsay::detail {
namespace {

std::string singular(std::string_view word) {
    if (word == "children") return "child";
    if (word.size() > 3 && word.ends_with("men")) return std::string(word.substr(0, word.size() - 2)) + "an";
    if (word.size() > 4 && word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
    const bool plural =
        word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us");
    return std::string(plural ? word.substr(0, word.size() - 1) : word);
}

// "Arrests" and "arrested", "rain" and "rainfall".
bool are_akin(std::string_view a, std::string_view b) {
    constexpr std::size_t telling = 4, long_root = 6;
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto shared = static_cast<std::size_t>(ends.first - a.begin()),
               shorter = std::min(a.size(), b.size());
    return a == b || singular(a) == singular(b) || (shared >= telling && shared == shorter) ||
           shared >= long_root;
}

}  // namespace

std::string counted_beyond(std::string_view counted, std::string_view asked, bool measured) {
    Words words = words_of(counted);
    // "On the Richter scale", "of the wounded", "according to the police"; but "tons of rice", "tons to Hanoi".
    if (words.empty() || words.front() == "according") return {};
    const bool tells_where =
        words.front() == "to" || words.front() == "in" || (measured && words.front() == "of");
    if (is_one_of(links, words.front()) && !tells_where) return {};
    const Words question = words_of(asked);
    const bool of_lives = std::find(words.begin(), words.end(), "lives") != words.end();
    const auto is_said = [&](std::string_view w) {
        return limits_nothing(w) || (of_lives && w == "lost") || is_figure(w) ||
               std::any_of(question.begin(), question.end(),
                           [&](std::string_view q) { return are_akin(q, w) || count_one_thing(w, q); });
    };
    if (std::all_of(words.begin(), words.end(), is_said)) return {};
    std::erase_if(words, [](std::string_view w) { return is_one_of(links, w) && w != "to"; });
    std::string result;
    for (std::string_view w : words) result.append(result.empty() ? "" : " ").append(singular(w));
    return result;
}

bool tells_another_outcome(std::string_view counted) {
    constexpr std::array<std::string_view, 21> outcomes{
        "injured",      "wounded",  "missing",  "captured", "arrested", "displaced", "hospitalised",
        "hospitalized", "affected", "infected", "homeless", "feared",   "detained",  "evacuated",
        "rescued",      "survivor", "survived", "escaped",  "sick",     "prisoner",  "deserter"};
    return has_one_of(counted, outcomes);
}

std::optional<Status> status_in_words(const Words& all) {
    const auto has = [&](std::initializer_list<std::string_view> sought) {
        return std::any_of(all.begin(), all.end(), [&](std::string_view w) {
            return std::find(sought.begin(), sought.end(), w) != sought.end();
        });
    };
    if (denies(all)) return std::nullopt;
    const bool delivered = has({"delivered", "received", "sent", "actual", "shipped", "paid"});
    const bool promised = has({"promised", "pledged", "offered"}),
               planned = has({"planned", "projected", "budgeted", "target"});
    constexpr std::array<std::string_view, 2> asked_for{"asked", "for"};
    const bool requested =
        has({"requested", "demanded"}) ||
        std::search(all.begin(), all.end(), asked_for.begin(), asked_for.end()) != all.end();
    if (delivered + promised + planned + requested != 1) return std::nullopt;
    return promised    ? Status::promised
           : planned   ? Status::planned
           : requested ? Status::requested
                       : Status::delivered;
}

int direction_in_words(std::string_view words, std::span<const Unit* const> units) {
    // Each upwards first, then downwards.
    using Pairs = std::span<const std::array<std::string_view, 2>>;
    constexpr std::array<std::array<std::string_view, 2>, 4> of_accounts{
        {{"profit", "loss"}, {"gain", "loss"}, {"surplus", "deficit"}, {"surplus", "shortfall"}}};
    constexpr std::array<std::array<std::string_view, 2>, 13> of_measures{{{"up", "down"},
                                                                           {"above", "below"},
                                                                           {"increase", "decrease"},
                                                                           {"increased", "decreased"},
                                                                           {"rise", "fall"},
                                                                           {"rise", "drop"},
                                                                           {"growth", "decline"},
                                                                           {"hike", "cut"},
                                                                           {"ahead", "behind"},
                                                                           {"dearer", "cheaper"},
                                                                           {"warmer", "cooler"},
                                                                           {"higher", "lower"},
                                                                           {"hike", "reduction"}}};
    constexpr std::array<std::array<std::string_view, 2>, 8> of_the_compass{{{"north", "south"},
                                                                             {"n", "s"},
                                                                             {"east", "west"},
                                                                             {"e", "w"},
                                                                             {"nw", "se"},
                                                                             {"ne", "sw"},
                                                                             {"northwest", "southeast"},
                                                                             {"northeast", "southwest"}}};
    const auto way = [](Pairs pairs, std::string_view w) {
        for (const auto& [up, down] : pairs)
            if (w == up || w == down) return w == up ? 1 : -1;
        return 0;
    };
    const auto has_dimension = [&](const Dimension& d) {
        return !units.empty() && units.front()->currency.empty() && units.front()->dimension == d;
    };
    const bool on_a_map = has_dimension({{1}}) || has_dimension({{0, 0, 0, 0, 0, 0, 0, 1}});  // length, angle
    int result = 0;
    for (std::string_view w : words_of(words)) {
        int one = way(of_accounts, w);
        if (one == 0 && !units.empty()) one = way(of_measures, w);
        if (one == 0 && on_a_map) one = way(of_the_compass, w);
        if (one != 0 && result != 0) return 0;
        if (one != 0) result = one;
    }
    return result;
}

bool asks_for_a_height(std::string_view asked) {
    constexpr std::array<std::string_view, 3> heights{"elevation", "altitude", "height"};
    return has_one_of(asked, heights);
}

std::string_view statistic_in_words(const Words& all) {
    using StatisticName = std::pair<std::string_view, std::string_view>;
    constexpr std::array<StatisticName, 12> names{{{"mean", "mean"},
                                                   {"average", "mean"},
                                                   {"averaging", "mean"},
                                                   {"median", "mean"},
                                                   {"maximum", "maximum"},
                                                   {"max", "maximum"},
                                                   {"highest", "maximum"},
                                                   {"greatest", "maximum"},
                                                   {"deepest", "maximum"},
                                                   {"minimum", "minimum"},
                                                   {"min", "minimum"},
                                                   {"lowest", "minimum"}}};
    constexpr std::array<std::string_view, 2> bounds{"up", "least"};  // "a minimum of 50", "a maximum of 50"
    std::string_view found;
    for (auto word = all.begin(); word != all.end(); ++word) {
        const auto name = std::find_if(names.begin(), names.end(),
                                       [&](const StatisticName& n) { return n.first == *word; });
        if (name == names.end()) continue;
        const bool a_bound = (word + 1 != all.end() && *(word + 1) == "of") ||
                             (word != all.begin() && is_one_of(bounds, *(word - 1)));
        if (a_bound && name->second != "mean") continue;
        if (!found.empty() && found != name->second) return {};
        found = name->second;
    }
    return found;
}

namespace {

std::string_view trimmed_at_the_end(std::string_view text) {
    while (text.ends_with(' ') || text.ends_with(',')) text.remove_suffix(1);
    return text;
}

// Parted before the last of the words that `is_start` takes for the beginning.
template <class IsStart>
std::optional<EndingIn> parted(std::string_view words, IsStart is_start) {
    for (std::size_t at = words.size(); at-- > 0;) {
        const bool starts = at == 0 || words[at - 1] == ' ';
        if (starts && is_start(words.substr(at)))
            return EndingIn{trimmed_at_the_end(words.substr(0, at)), words.substr(at)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<EndingIn> day_at_the_end(std::string_view words) {
    constexpr std::array<std::string_view, 19> days{"monday",    "tuesday", "wednesday", "thursday", "friday",
                                                    "saturday",  "sunday",  "january",   "february", "march",
                                                    "april",     "may",     "june",      "july",     "august",
                                                    "september", "october", "november",  "december"};
    return parted(words, [&](std::string_view rest) {
        if (!rest.starts_with("on ") && !rest.starts_with("in ") && !rest.starts_with("by ")) return false;
        constexpr std::size_t most_words = 4;
        const std::string folded = fold(rest);
        const Words all = words_of(folded);
        return all.size() <= most_words && std::any_of(all.begin() + 1, all.end(), [&](std::string_view w) {
                   return is_one_of(days, w);
               });
    });
}

std::string_view month_in_front(std::string_view words) {
    const Words all = words_of(words.substr(0, words.find_first_of("0123456789")));
    const auto month =
        std::find_if(all.begin(), all.end(), [&](std::string_view w) { return is_one_of(model::months, w); });
    return month == all.end() ? std::string_view() : *month;
}

std::optional<EndingIn> place_at_the_end(std::string_view words) {
    auto found = parted(words, [&](std::string_view rest) {
        constexpr std::size_t link = 3;  // "in ", "at "
        if (!rest.starts_with("in ") && !rest.starts_with("at ")) return false;
        return rest.size() > link && rest[link] >= 'A' && rest[link] <= 'Z' &&
               rest.find_first_of("0123456789(") == std::string_view::npos;
    });
    constexpr std::size_t link = 3;
    if (found) found->said.remove_prefix(link);
    return found;
}

bool tells_more_than_usual(std::string_view scope) {
    constexpr std::array<std::string_view, 10> wider_words{
        "greater", "agglomeration", "conurbation", "including", "included",
        "incl",    "suburbs",       "combined",    "worldwide", "global"};
    constexpr std::array<std::string_view, 5> wider_phrases{
        "metropolitan area", "metro area", "metropolitan region", "urban area", "urban region"};
    const auto stands_in = [&](std::string_view phrase) {
        return scope.find(phrase) != std::string_view::npos;
    };
    return has_one_of(scope, wider_words) ||
           std::any_of(wider_phrases.begin(), wider_phrases.end(), stands_in);
}

}  // namespace gainsay::detail
