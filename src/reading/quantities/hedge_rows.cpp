// The built-in table of hedges: the figures of docs/semantics.md, in one place.
#include <string>
#include <utility>
#include <vector>

#include "reading/quantities/hedges.hpp"

namespace gainsay::reading {
namespace {

struct Row {
    const char* name;
    Modifier modifier;
    const char* before;  // forms, '|' between
    const char* after;
    double core_below[3], core_above[3], support_below[3], support_above[3];
    const char* source;
    bool states_bound = true;
    bool estimated = false;
};

constexpr double inf = infinity;
constexpr const char* ferson = "Ferson et al. 2015, fitted median reader";
constexpr const char* ferson_support = "core Ferson et al. 2015; support our inference";
constexpr const char* ours = "our inference";

const Row rows[] = {
    {"about",
     Modifier::approximate,
     "about|around|roughly|approximately|approx|approx.|circa|c.|ca.|ca|~|≈|≅|some|somewhere around|"
     "somewhere in the region of|in the region of|in the neighborhood of|in the neighbourhood of|in the "
     "vicinity of|"
     "in the area of|in the range of|on the order of|of the order of|something like|just about|more or less|"
     "near|near to|nearing|nearer|around about|perhaps|maybe|possibly|probably|likely|in the order of|"
     "to the tune of|an average of|on average|averaging|an average|at about|at around|at roughly|round about|"
     "potentially|a potential|roughly speaking|pretty much|allegedly|supposedly|an approximate total of|in "
     "round figures",
     "or so|or thereabouts|thereabouts|or about|give or take a few|, give or take|, give or take a few|give "
     "or take|"
     "in round numbers|in round figures|approximately|approx|approx.|roughly|more or "
     "less|or around|"
     "on average|-ish|ish|or close to it",
     {10, 4, 1},
     {10, 4, 1},
     {35, 15, 4},
     {35, 15, 4},
     "Ferson et al. 2015; three digits and 'some' our inference"},
    {"estimated",
     Modifier::approximate,
     "an estimated|estimated|estimated at|is estimated at|estimates of|estimate of|an estimate of|reckoned "
     "at|put at|"
     "believed to be|thought to be|believed to number|thought to number|said to be|said to number|estimated "
     "to "
     "number|numbering some|thought to total|projected|a projected|estimated to be|an approximate|a "
     "rough|reportedly",
     "(estimate)|(est.)|(estimated)|est.",
     {10, 4, 1},
     {10, 4, 1},
     {35, 15, 4},
     {35, 15, 4},
     ours,
     true,
     true},
    {"nearly",
     Modifier::less,
     "nearly|almost|close to|just under|not quite|just below|slightly less than|slightly under|slightly "
     "fewer than|"
     "a little less than|a little under|a shade under|a bit under|a bit less than|shy of|just shy of|"
     "a little shy of|short of|just short of|approaching|virtually|practically|slightly below|a touch under|"
     "marginally less than|marginally under|nigh on|well nigh|nearly about|almost about|pushing|verging on|"
     "marginally below|close on|getting on for|going on|all but|very nearly|very close to|nudging",
     "or nearly so|or slightly less|or a little less",
     {13, 5, 1},
     {0, 0, 0},
     {40, 18, 4},
     {0, 0, 0},
     ferson_support},
    {"just over",
     Modifier::greater,
     "just over|slightly more than|a little over|a little more than|slightly over|just above|a bit more "
     "than|a bit over|"
     "a shade over|slightly above|just more than|a touch over|marginally more than|marginally over|a tad "
     "over|"
     "barely over|barely more than|little more than|little over|only just over|marginally above|not much "
     "more "
     "than|not much over|scarcely more than|hardly more than",
     "or slightly more|or a little more|and change|and a bit|or a bit more",
     {0, 0, 0},
     {5, 5, 5},
     {0, 0, 0},
     {20, 20, 20},
     ours},
    {"over",
     Modifier::greater,
     "over|more than|above|in excess of|upward of|upwards of|greater than|higher than|larger than|bigger "
     "than|beyond|"
     "exceeding|exceed|exceeds|exceeded|surpass|surpasses|surpassed|surpassing|north of|longer than|older "
     "than|topping|"
     "better than|not less than about|>|›|taller than|heavier than|faster than|deeper than|wider than|"
     "further than|farther than|hotter than|warmer than|over the age of|above the age of|at more than|at "
     "over|no fewer than about|topped",
     "-plus|plus|-odd|odd|+|-some|-something|and counting|and climbing|and rising",
     {0, 0, 0},
     {20, 9, 2},
     {0, 0, 0},
     {inf, inf, inf},
     "core Ferson et al. 2015; soft top Cummins, Sauerland & Solt 2012"},
    {"well over",
     Modifier::greater,
     "well over|well above|well in excess of|far more than|considerably more than|much more than|far "
     "above|far over|"
     "significantly more than|substantially more than|well beyond|well upward of|well upwards of|way "
     "over|way more than|"
     "a lot more than|comfortably over|comfortably more than|many more than|well north of|far in excess "
     "of|easily more than",
     "and then some",
     {-10, -10, -10},
     {100, 100, 100},
     {0, 0, 0},
     {inf, inf, inf},
     ours},
    {"at least",
     Modifier::at_least,
     "at least|a min of|nor less than|nor fewer than|no fewer than|no less than|not less than|not fewer "
     "than|a "
     "minimum of|minimum of|minimum|at a "
     "minimum|"
     "at the very least|at minimum|greater than or equal to|more than or "
     "equal to|"
     "equal to or more than|equal to or greater than|equal or more than|at least or equal to|greater or "
     "equal to|"
     "greater or equal than|more or equal to|larger than or equal to|>=|≥|> =|=>|from at least|no smaller "
     "than|no lower than|"
     "never fewer than|never less than|never under|never below|at no time fewer than|at no time less than|"
     "not under|not below|starting at|starting from|a good|min.|≳|⩾|at the least|at a minimum of|"
     "larger or equal than|bigger than or equal to|"
     "higher than or equal to|equal to or larger than|equal to or higher than|not lower than|not smaller "
     "than",
     "or more|or greater|or higher|or above|or over|or larger|or better|and up|& up|and older|and above|and "
     "more|and "
     "over|and upward|"
     "and upwards|at least|at the least|at the very least|minimum|or more than|or greater than|or longer|or "
     "older|"
     "at a minimum|at minimum|or higher than|or larger than|or above it|and higher|or upwards|, if not "
     "more|if not "
     "more|, possibly more|, maybe more|, perhaps more|and possibly more|or even more|or possibly more|so "
     "far|thus far|to date|up to now",
     {0, 0, 0},
     {25, 25, 25},
     {0, 0, 0},
     {inf, inf, inf},
     ferson},
    {"under",
     Modifier::less,
     "under|less than|fewer than|below|lower than|smaller than|south of|younger than|shorter than|<|‹|not "
     "even|"
     "lighter than|slower than|colder than|cooler than|under the age of|below the age of|cheaper than|at "
     "less than|at under|≪|somewhat less than|somewhat "
     "under|sub-",
     "",
     {17, 17, 17},
     {0, 0, 0},
     {inf, inf, inf},
     {0, 0, 0},
     ferson},
    {"well under",
     Modifier::less,
     "well under|nowhere near|well below|far less than|far fewer than|much less than|considerably less "
     "than|far below|way "
     "under|"
     "significantly less than|substantially less than|a lot less than|many fewer than|way less than|far "
     "under|well short of",
     "",
     {50, 50, 50},
     {-10, -10, -10},
     {inf, inf, inf},
     {0, 0, 0},
     ours},
    {"at most",
     Modifier::at_most,
     "at most|at the most|nor more than|nor over|no more than|not more than|never more than|never over|never "
     "above|never exceeding|"
     "never exceeded|not exceed|not exceeds|not surpass|never exceed|never exceeds|never surpass|never "
     "surpassed|cannot "
     "exceed|cannot surpass|doesn't exceed|didn't exceed|don't exceed|can't exceed|won't exceed|mustn't "
     "exceed|shouldn't exceed|a max of|at no time more than|a maximum of|maximum of|maximum|not "
     "exceeding|not to "
     "exceed|not over|"
     "not above|less than or equal to|fewer than or equal to|equal to or less than|equal or less than|less "
     "or equal to|"
     "less or equal than|equal to or fewer than|smaller than or equal to|lower than or equal to|<=|≤|< "
     "=|=<|at the very most|"
     "no greater than|no larger than|no higher than|at maximum|capped at|limited to|not greater than|not "
     "higher than|"
     "equal to or lower than|equal to or smaller than|smaller or equal than|max|max.|below or equal to|no "
     "longer than|"
     "no older than|at best|at the outside|not larger than|no bigger than|under or equal to|equal to or "
     "below|not beyond|≲|⩽|up to and including|within|inside of",
     "or less|or fewer|or under|or below|or lower|or smaller|at most|at the most|maximum|max|tops|and "
     "under|and below|"
     "or less than|or fewer than|, if that|if that|at the very most|at best|at the outside|or younger|and "
     "younger|or "
     "shorter|and less|and "
     "fewer|or lower than|"
     "or smaller than",
     {15, 15, 15},
     {0, 0, 0},
     {inf, inf, inf},
     {0, 0, 0},
     ferson},
    {"up to",
     Modifier::at_most,
     "up to|as many as|as much as|as high as|as long as|as far as|as big as|as heavy as|as tall as|"
     "as deep as|as fast as|as wide as|as hot as|as strong as|as old as|upto|up to about|as large as",
     "",
     {50, 50, 50},
     {0, 0, 0},
     {inf, inf, inf},
     {20, 20, 20},
     "McNabb et al.; core our inference"},
    {"down to",
     Modifier::at_least,
     "as few as|as low as|as little as|as short as|as small as",
     "",
     {0, 0, 0},
     {100, 100, 100},
     {20, 20, 20},
     {inf, inf, inf},
     ours},
    {"barely",
     Modifier::approximate,
     "barely|hardly|scarcely|only just|only barely",
     "",
     {0, 0, 0},
     {5, 5, 5},
     {5, 5, 5},
     {15, 15, 15},
     ours},
    {"exactly",
     Modifier::equal,
     "exactly|precisely|just|exact|an exact|a full|fully|flat|exactly at|a flat|=|spot on|dead on|a straight",
     "exactly|precisely|flat|on the dot|exact|sharp",
     {0, 0, 0},
     {0, 0, 0},
     {0, 0, 0},
     {0, 0, 0},
     ours},
    {"equal to",
     Modifier::equal,
     "equal to|equals|equals to|equal|equaling|equalling|equaling to|equalling to|is equal to|amounting to "
     "exactly",
     "",
     {0, 0, 0},
     {0, 0, 0},
     {0, 0, 0},
     {0, 0, 0},
     ours},
    {"total",
     Modifier::equal,
     "a total of|total of|only|another|an additional|additional|a further|further|a mere|mere|a record|a "
     "combined|"
     "combined|a whopping|a staggering|an astonishing|an impressive|a whole|a massive|a net|a gross|an "
     "extra|a meager|"
     "a meagre|a paltry|the full|an initial|a final|a cool|a measly|a modest|a round|merely|altogether|in "
     "total|"
     "a grand total of|a sum of|the sum of|an amount of|even|a cumulative|an overall|an annual|a "
     "reported|simply|plus or minus|plus/minus|±|+/-|give or take|yet another|a total|a combined total of|"
     "at a cost of|an all-time high of|a high of|a low of|a peak of",
     "in total|in all|altogether|all told|total",
     {0, 0, 0},
     {0, 0, 0},
     {0, 0, 0},
     {0, 0, 0},
     ours,
     false,
     false},
};

std::vector<std::string> forms(const char* list) {
    std::vector<std::string> result;
    std::string current;
    for (const char* c = list; *c != '\0'; ++c) {
        if (*c == '|') result.push_back(std::exchange(current, {}));
        else current += *c;
    }
    if (!current.empty()) result.push_back(current);
    return result;
}

}  // namespace

std::vector<Hedge> built_in_hedges() {
    std::vector<Hedge> hedges;
    for (const Row& row : rows) {
        Hedge hedge;
        hedge.name = row.name;
        hedge.before = forms(row.before);
        hedge.after = forms(row.after);
        hedge.modifier = row.modifier;
        hedge.states_bound = row.states_bound;
        hedge.estimated = row.estimated;
        for (int s = 0; s < 3; ++s) {
            hedge.width.core_below[s] = row.core_below[s];
            hedge.width.core_above[s] = row.core_above[s];
            hedge.width.support_below[s] = row.support_below[s];
            hedge.width.support_above[s] = row.support_above[s];
        }
        hedge.source = row.source;
        hedges.push_back(std::move(hedge));
    }
    return hedges;
}

std::vector<VagueCount> built_in_counts() {
    constexpr const char* order = "order van Tiel et al. 2021; figures our inference";
    return {
        {"couple", 2, 2, 2, 3, order},           {"few", 3, 5, 2, 10, order},
        {"several", 3, 9, 2, 30, order},         {"handful", 3, 6, 2, 12, ours},
        {"dozen", 12, 12, 10, 14, ours},         {"dozens", 24, 99, 20, 200, ours},
        {"scores", 40, 99, 20, 200, ours},       {"powers", 2, 10, 1.5, 15, ours},
        {"several powers", 3, 7, 2.5, 10, ours},
    };
}

}  // namespace gainsay::reading
