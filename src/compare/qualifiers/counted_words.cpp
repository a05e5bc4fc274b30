#include "compare/qualifiers/counted_words.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::detail {
namespace {

constexpr auto anybody = std::to_array<std::string_view>(
    {"people", "persons", "person", "men", "man", "individuals", "souls", "lives", "humans", "members",
     "inhabitants", "residents", "names", "who", "them", "others", "other", "offspring"});
constexpr auto anything = std::to_array<std::string_view>(
    {"units", "items", "pieces", "one", "issue", "which", "that", "there", "different"});
constexpr auto the_dead =
    std::to_array<std::string_view>({"dead", "killed", "deaths", "died", "casualties", "victims",
                                     "fatalities", "fatality", "death", "casualty", "victim"});
constexpr auto glue = std::to_array<std::string_view>({"were", "was", "are",   "is", "had", "have", "has",
                                                       "been", "be",  "being", "in", "of",  "the",  "a",
                                                       "an",   "by",  "at",    "on", "or",  "and",  "for"});
constexpr auto of_all = std::to_array<std::string_view>(
    {"all", "total", "altogether", "overall", "so", "far", "only", "still", "already"});
constexpr auto dimensions =
    std::to_array<std::string_view>({"above", "sea", "level", "high", "tall", "long", "wide", "deep", "old",
                                     "across", "away", "thick", "length", "height", "apart"});
constexpr auto precision =
    std::to_array<std::string_view>({"ci", "sd", "se", "sem", "iqr", "range", "interval", "confidence", "%"});
// How it is known, and what an editor says of it.
constexpr auto standing = std::to_array<std::string_view>(
    {"confirmed", "estimated", "reported", "recorded", "reportedly", "about", "official", "officially",
     "unofficial", "unofficially", "sic", "figure", "figures", "provisional", "revised", "approx", "est",
     "estimate", "circa"});
constexpr auto statuses = std::to_array<std::string_view>(
    {"offered", "promised", "pledged", "planned", "projected", "budgeted", "target", "requested", "demanded",
     "asked", "delivered", "received", "sent", "actual", "shipped", "paid"});
constexpr auto attributions = std::to_array<std::string_view>(
    {"per", "see", "cf", "source", "sources", "note", "via", "citing", "quoting", "ref", "census"});

using Contraries = std::pair<std::string_view, std::string_view>;
constexpr auto contraries = std::to_array<Contraries>({{"wholesale", "retail"},
                                                       {"gross", "net"},
                                                       {"summer", "winter"},
                                                       {"won", "nominated"},
                                                       {"average", "roll"},
                                                       {"urban", "rural"},
                                                       {"import", "export"},
                                                       {"imports", "exports"},
                                                       {"empty", "loaded"},
                                                       {"standard", "full"}});

using Name = std::pair<std::string_view, int>;  // a word, and the number of its row
constexpr auto names_of_one_thing = std::to_array<Name>({
    {"attendance", 1},   {"crowd", 1},     {"spectators", 1},     {"watched", 1},     {"gate", 1},
    {"audience", 1},     {"viewers", 1},   {"attended", 1},       {"employees", 2},   {"staff", 2},
    {"workers", 2},      {"workforce", 2}, {"hands", 2},          {"headcount", 2},   {"employed", 2},
    {"crew", 3},         {"hands", 3},     {"sailors", 3},        {"complement", 3},  {"floors", 4},
    {"storeys", 4},      {"storey", 4},    {"stories", 4},        {"games", 5},       {"matches", 5},
    {"fixtures", 5},     {"caps", 5},      {"appearances", 5},    {"stores", 6},      {"shops", 6},
    {"outlets", 6},      {"branches", 6},  {"voters", 7},         {"electors", 7},    {"electorate", 7},
    {"votes", 7},        {"ballots", 7},   {"households", 8},     {"homes", 8},       {"dwellings", 8},
    {"houses", 8},       {"housing", 8},   {"seats", 9},          {"sittings", 9},    {"capacity", 9},
    {"places", 9},       {"seating", 9},   {"volumes", 10},       {"vols", 10},       {"vol", 10},
    {"circulation", 11}, {"copies", 11},   {"sold", 11},          {"strength", 12},   {"troops", 12},
    {"soldiers", 12},    {"army", 12},     {"force", 12},         {"forces", 12},     {"garrison", 12},
    {"pupils", 13},      {"students", 13}, {"enrolment", 13},     {"enrollment", 13}, {"enrolled", 13},
    {"roll", 13},        {"titles", 14},   {"championships", 14}, {"trophies", 14},   {"ships", 15},
    {"vessels", 15},     {"fleet", 15},
});

}  // namespace

bool limits_nothing(std::string_view word) {
    return is_one_of(anybody, word) || is_one_of(anything, word) || is_one_of(the_dead, word) ||
           is_one_of(glue, word) || is_one_of(of_all, word) || is_one_of(dimensions, word) ||
           is_one_of(precision, word) || is_one_of(standing, word) || is_one_of(statuses, word);
}

bool count_one_thing(std::string_view word, std::string_view asked) {
    return std::any_of(names_of_one_thing.begin(), names_of_one_thing.end(), [&](const Name& name) {
        const Name other{asked, name.second};
        return name.first == word && std::find(names_of_one_thing.begin(), names_of_one_thing.end(), other) !=
                                         names_of_one_thing.end();
    });
}

bool attributes(std::string_view word) { return is_one_of(attributions, word); }

std::string_view side_in_words(const Words& all) {
    const auto has = [&](std::string_view word) {
        return std::find(all.begin(), all.end(), word) != all.end();
    };
    for (const auto& [one, other] : contraries)
        if (has(one) != has(other)) return has(one) ? one : other;
    return {};
}

bool are_contrary(std::string_view side, std::string_view other) {
    return std::any_of(contraries.begin(), contraries.end(), [&](const Contraries& pair) {
        return (pair.first == side && pair.second == other) || (pair.first == other && pair.second == side);
    });
}

}  // namespace gainsay::detail
