#include "reading/words/date_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace gainsay::dates {
namespace {

struct Entry {
    std::string_view word;
    int value;
};

template <std::size_t N>
int look_up(const Entry (&table)[N], std::string_view word) noexcept {
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const Entry& e) { return e.word == word; });
    return found == std::end(table) ? 0 : found->value;
}

constexpr Entry month_names[] = {
    {"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
    {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
};
constexpr Entry month_abbreviations[] = {
    {"jan", 1}, {"feb", 2}, {"febr", 2}, {"mar", 3},  {"apr", 4},  {"jun", 6},  {"jul", 7},
    {"aug", 8}, {"sep", 9}, {"sept", 9}, {"oct", 10}, {"nov", 11}, {"dec", 12},
};
constexpr Entry weekdays[] = {
    {"monday", 1}, {"mon", 1},  {"tuesday", 2},  {"tue", 2},      {"tues", 2},   {"wednesday", 3},
    {"wed", 3},    {"weds", 3}, {"thu", 4},      {"thursday", 4}, {"thur", 4},   {"thurs", 4},
    {"friday", 5}, {"fri", 5},  {"saturday", 6}, {"sat", 6},      {"sunday", 7}, {"sun", 7},
};
constexpr Entry seasons[] = {{"spring", 21}, {"springtime", 21}, {"summer", 22}, {"summertime", 22},
                             {"autumn", 23}, {"fall", 23},       {"winter", 24}, {"wintertime", 24}};
constexpr Entry ordinals[] = {
    {"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
    {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
    {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
    {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
    {"thirtieth", 30},
};
constexpr Entry cardinals[] = {
    {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
};
constexpr Entry ten_words[] = {{"twenty", 20}, {"thirty", 30},  {"forty", 40},  {"fifty", 50},
                               {"sixty", 60},  {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};
constexpr Entry decades[] = {{"twenties", 20}, {"thirties", 30},  {"forties", 40},  {"fifties", 50},
                             {"sixties", 60},  {"seventies", 70}, {"eighties", 80}, {"nineties", 90}};

constexpr std::string_view parts_of_day[] = {"dawn",      "daybreak", "morning", "noon",      "midday",
                                             "afternoon", "evening",  "dusk",    "night",     "midnight",
                                             "eve",       "sunrise",  "sunset",  "nightfall", "dark"};
constexpr std::string_view doubts[] = {"maybe",      "perhaps", "possibly",   "probably",
                                       "presumably", "likely",  "conceivably"};

}  // namespace

int month_of(std::string_view word) noexcept {
    const int month = look_up(month_names, word);
    return month != 0 ? month : look_up(month_abbreviations, word);
}
bool is_month_abbreviation(std::string_view word) noexcept { return look_up(month_abbreviations, word) != 0; }
int weekday_of(std::string_view word) noexcept { return look_up(weekdays, word); }
int season_of(std::string_view word) noexcept { return look_up(seasons, word); }
int ordinal_of(std::string_view word) noexcept { return look_up(ordinals, word); }
int cardinal_of(std::string_view word) noexcept { return look_up(cardinals, word); }
int tens_of(std::string_view word) noexcept { return look_up(ten_words, word); }
int decade_of(std::string_view word) noexcept { return look_up(decades, word); }

int roman_of(std::string_view word) noexcept {
    std::size_t at = 0;
    int value = 0;
    while (at < word.size() && word[at] == 'x' && value < 30) value += 10, ++at;
    constexpr std::array<std::string_view, 10> units = {"",  "i",  "ii",  "iii",  "iv",
                                                        "v", "vi", "vii", "viii", "ix"};
    const auto found = std::find(units.begin(), units.end(), word.substr(at));
    return found == units.end() ? 0 : value + static_cast<int>(found - units.begin());
}

int roman_year_of(std::string_view word) noexcept {
    struct Sign {
        std::string_view text;
        int value, most;  // how often it may stand
    };
    constexpr Sign signs[] = {{"M", 1000, 3}, {"CM", 900, 1}, {"D", 500, 1}, {"CD", 400, 1}, {"C", 100, 3},
                              {"XC", 90, 1},  {"L", 50, 1},   {"XL", 40, 1}, {"X", 10, 3},   {"IX", 9, 1},
                              {"V", 5, 1},    {"IV", 4, 1},   {"I", 1, 3}};
    int value = 0, below = 10'000;
    for (const Sign& sign : signs)
        for (int i = 0; i < sign.most && sign.value < below && word.starts_with(sign.text); ++i) {
            value += sign.value;
            word.remove_prefix(sign.text.size());
            // Nothing as large as the lower sign stands behind "CM" or "IX".
            if (sign.text.size() == 2)
                below = sign.value == 900 ? 100 : sign.value == 400 ? 100 : sign.value >= 40 ? 10 : 1;
        }
    return word.empty() ? value : 0;
}

bool is_ordinal_suffix(std::string_view word) noexcept {
    return word == "st" || word == "nd" || word == "rd" || word == "th";
}
bool is_century_word(std::string_view word) noexcept {
    return word == "century" || word == "centuries" || word == "cent";
}
bool is_part_of_day(std::string_view word) noexcept {
    return std::find(std::begin(parts_of_day), std::end(parts_of_day), word) != std::end(parts_of_day);
}

bool is_doubt_word(std::string_view word) noexcept {
    return std::find(std::begin(doubts), std::end(doubts), word) != std::end(doubts);
}

Era era_of(std::string_view word) noexcept {
    if (word == "ad" || word == "ce") return Era::common;
    if (word == "bc" || word == "bce") return Era::before;
    return Era::none;
}

}  // namespace gainsay::dates
