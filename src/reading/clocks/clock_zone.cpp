#include "reading/clocks/clock_zone.hpp"

#include <algorithm>
#include <iterator>

#include "reading/clocks/clock_words.hpp"

namespace gainsay::reading {
namespace {

constexpr int hour_in_minutes = 60;

struct Zone {
    std::string_view name;
    int ahead;  // of UTC, in minutes
};
// Letters and names that stand for one zone in print.
constexpr Zone zones[] = {{"utc", 0},
                          {"gmt", 0},
                          {"z", 0},
                          {"wet", 0},
                          {"bst", 60},
                          {"west", 60},
                          {"cet", 60},
                          {"cest", 120},
                          {"eet", 120},
                          {"eest", 180},
                          {"msk", 180},
                          {"est", -300},
                          {"edt", -240},
                          {"cdt", -300},
                          {"mst", -420},
                          {"mdt", -360},
                          {"pst", -480},
                          {"pdt", -420},
                          {"jst", 540},
                          {"kst", 540},
                          {"hkt", 480},
                          {"sgt", 480},
                          {"aest", 600},
                          {"aedt", 660},
                          {"nzst", 720},
                          {"nzdt", 780},
                          {"zulu", 0},
                          {"zulu time", 0},
                          {"greenwich mean time", 0},
                          {"greenwich time", 0},
                          {"universal time", 0},
                          {"coordinated universal time", 0},
                          {"british summer time", 60},
                          {"central european time", 60},
                          {"central european summer time", 120},
                          {"eastern standard time", -300},
                          {"eastern daylight time", -240},
                          {"central standard time", -360},
                          {"central daylight time", -300},
                          {"mountain standard time", -420},
                          {"mountain daylight time", -360},
                          {"pacific standard time", -480},
                          {"pacific daylight time", -420}};
// Several zones each, or one in summer and one in winter.
constexpr std::string_view open_zones[] = {"cst", "ist", "ast", "et", "ct", "mt", "pt"};
// "In the meantime", "the first time": no zones.
constexpr std::string_view no_places[] = {
    "in",   "at",   "on",   "for", "of",  "the", "a",  "his",  "her",  "first", "last", "some", "any",
    "same", "that", "this", "all", "one", "to",  "by", "from", "till", "until", "and",  "or",   "but"};

bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

// "+02:00", "-5", "+0530": minutes.
std::optional<int> take_offset_figures(std::string_view& rest) {
    if (rest.size() < 2 || (rest[0] != '+' && rest[0] != '-')) return std::nullopt;
    const std::size_t end = std::min(rest.find_first_not_of("0123456789:", 1), rest.size());
    const std::string_view figures = rest.substr(1, end - 1);
    int hours = 0, minutes = 0, digits = 0;
    const std::size_t colon = figures.find(':');
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i == colon) continue;
        if (figures[i] == ':' || ++digits > 4) return std::nullopt;
        int& part = (colon == std::string_view::npos ? digits <= 2 : i < colon) ? hours : minutes;
        part = part * 10 + (figures[i] - '0');
    }
    constexpr int most_hours = 14;
    if (digits == 0 || hours > most_hours || minutes >= hour_in_minutes) return std::nullopt;
    const int sign = rest[0] == '-' ? -1 : 1;
    rest.remove_prefix(end);
    return sign * (hours * hour_in_minutes + minutes);
}

// "Moscow time", "New York time", "Eastern time": a zone that has a name here and no offset.
std::string take_time_of_a_place(std::string_view& rest) {
    std::string_view behind = rest;
    for (int words = 1; words <= 3; ++words) {
        const auto end = std::find_if_not(behind.begin(), behind.end(), is_letter);
        const std::string_view word(behind.data(), static_cast<std::size_t>(end - behind.begin()));
        if (word.empty() ||
            std::find(std::begin(no_places), std::end(no_places), word) != std::end(no_places))
            return {};
        if (words == 1 && word == "time") return {};
        behind.remove_prefix(word.size());
        skip_blanks(behind);
        if (!take_words(behind, "time")) continue;
        std::string name(rest.substr(0, rest.size() - behind.size()));
        while (name.ends_with(' ')) name.pop_back();
        rest = behind;
        return name;
    }
    return {};
}

}  // namespace

ClockZone take_zone(std::string_view& rest) {
    ClockZone zone;
    std::string_view trial = rest;
    skip_blanks(trial);
    const bool bracketed = take_mark(trial, '(');
    const auto close = [&] {
        if (bracketed && !take_mark(trial, ')')) return ClockZone{};
        rest = trial;
        skip_blanks(rest);
        return zone;
    };
    if (take_words(trial, "local time") || take_words(trial, "local")) return close();
    // Longer names first: none here begins another that is not also a word longer.
    const Zone* longest = nullptr;
    for (const Zone& z : zones)
        if (begins_with_words(trial, z.name) && (longest == nullptr || z.name.size() > longest->name.size()))
            longest = &z;
    if (longest != nullptr) {
        take_words(trial, longest->name);
        zone.ahead = longest->ahead;
        if (longest->name == "utc" || longest->name == "gmt")
            if (const auto more = take_offset_figures(trial)) zone.ahead = *more;
        return close();
    }
    if (const auto ahead = take_offset_figures(trial)) return zone.ahead = *ahead, close();
    for (const std::string_view name : open_zones)
        if (take_words(trial, name)) return zone.name = name, close();
    zone.name = take_time_of_a_place(trial);
    return zone.name.empty() ? ClockZone{} : close();
}

}  // namespace gainsay::reading
