#include "reading/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "gainsay/reading.hpp"

namespace gainsay::reading {
namespace {

struct Figures {
    std::array<int, 3> part{};
    int count = 0;
    char separator = '\0';
    std::string_view rest;  // what stands behind them, without leading blanks
};

void skip_blanks(std::string_view& text) noexcept {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

// "11:45", "2:03:59", "11"; every part but the first has two digits.
std::optional<Figures> take_figures(std::string_view text) {
    Figures figures;
    while (figures.count < 3) {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0 || digits > 2 || (figures.count > 0 && digits != 2)) return std::nullopt;
        int& part = figures.part[static_cast<std::size_t>(figures.count++)];
        std::from_chars(text.data(), text.data() + digits, part);
        text.remove_prefix(digits);
        const bool goes_on =
            text.size() > 1 && (text[0] == ':' || text[0] == '.') && text[1] >= '0' && text[1] <= '9';
        if (!goes_on) break;
        if (figures.separator != '\0' && figures.separator != text[0]) return std::nullopt;
        figures.separator = text[0];
        text.remove_prefix(1);
    }
    constexpr int sixty = 60;
    if (figures.part[1] >= sixty || figures.part[2] >= sixty) return std::nullopt;
    skip_blanks(text);
    figures.rest = text;
    return figures;
}

enum class Half { unstated, morning, afternoon };

constexpr int minute = 60, hour = 60 * minute, half_day = 12 * hour, whole_day = 24 * hour;

struct Zone {
    std::string_view name;
    int ahead;  // of UTC, in minutes
};
// Letters that stand for one zone in print; CST and IST are several.
constexpr Zone zones[] = {
    {"utc", 0},    {"gmt", 0},    {"z", 0},      {"wet", 0},    {"bst", 60},   {"west", 60},  {"cet", 60},
    {"cest", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},  {"est", -300}, {"edt", -240}, {"cdt", -300},
    {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"jst", 540},  {"kst", 540},  {"hkt", 480},
    {"sgt", 480},  {"aest", 600}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}};

bool take_prefix(std::string_view& text, std::string_view prefix) noexcept {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// "+02:00", "-5", "+0530": minutes.
std::optional<int> read_offset_figures(std::string_view text) {
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    int hours = 0, minutes = 0, digits = 0;
    const std::size_t colon = text.find(':');
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (i == colon) continue;
        if (text[i] < '0' || text[i] > '9' || ++digits > 4) return std::nullopt;
        int& part = (colon == std::string_view::npos ? digits <= 2 : i < colon) ? hours : minutes;
        part = part * 10 + (text[i] - '0');
    }
    constexpr int most_hours = 14;
    if (hours > most_hours || minutes >= minute) return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * minute + minutes);
}

// "UTC", "(CEST)", "UTC+2", "+02:00": nothing else may stand there. No zone: "local time", or no words at all.
bool read_zone(std::string_view text, Clock& clock) {
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    std::string_view rest = lower;
    skip_blanks(rest);
    take_prefix(rest, "(");
    if (rest.ends_with(')')) rest.remove_suffix(1);
    if (rest.empty() || rest == "." || rest == "local time" || rest == "local") return true;
    for (const Zone& zone : zones)
        if (rest == zone.name) return clock.ahead = zone.ahead, true;
    if (!take_prefix(rest, "utc")) take_prefix(rest, "gmt");
    skip_blanks(rest);
    clock.ahead = read_offset_figures(rest);
    return clock.ahead.has_value();
}

Half take_half(std::string_view& rest) {
    const auto lower = [&](std::size_t i) {
        return i < rest.size() ? static_cast<char>(rest[i] | 0x20) : '\0';
    };
    if (lower(0) != 'a' && lower(0) != 'p') return Half::unstated;
    const Half half = lower(0) == 'a' ? Half::morning : Half::afternoon;
    std::size_t end = 1;
    if (end < rest.size() && rest[end] == '.') ++end;
    if (end < rest.size() && rest[end] == ' ') ++end;
    if (lower(end) != 'm') return Half::unstated;
    ++end;
    if (end < rest.size() && rest[end] == '.') ++end;
    if (end < rest.size() && lower(end) >= 'a' && lower(end) <= 'z') return Half::unstated;
    rest.remove_prefix(end);
    skip_blanks(rest);
    return half;
}

// What stands before a time that is only roughly said.
void take_roughness(std::string_view& phrase, Clock& clock) {
    constexpr int roughly = 30;
    for (const std::string_view word :
         {"some time around ", "sometime around ", "around ", "about ", "approximately ", "approx. ",
          "approx ", "roughly ", "circa ", "c. ", "ca. ", "~"})
        if (take_prefix(phrase, word)) clock.before = clock.after = roughly;
    for (const std::string_view word : {"shortly after ", "just after ", "soon after ", "a little after "})
        if (take_prefix(phrase, word)) clock.after = roughly;
    for (const std::string_view word :
         {"shortly before ", "just before ", "a little before ", "nearly ", "almost ", "close to "})
        if (take_prefix(phrase, word)) clock.before = roughly;
}

bool read_named(std::string_view phrase, Clock& clock) {
    std::string lower(phrase);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    std::string_view rest = lower;
    if (take_prefix(rest, "noon") || take_prefix(rest, "midday")) clock.seconds = half_day;
    else if (take_prefix(rest, "midnight")) clock.seconds = 0;
    else return false;
    return (rest.empty() || rest.front() == ' ' || rest.front() == '.') && read_zone(rest, clock);
}

std::string name_of(int seconds) {
    std::string name = fmt::format("clock {:02}:{:02}", seconds / hour, seconds % hour / minute);
    if (seconds % minute != 0) name += fmt::format(":{:02}", seconds % minute);
    return name;
}

}  // namespace

std::optional<Clock> read_clock(std::string_view phrase) {
    Clock clock;
    skip_blanks(phrase);
    take_prefix(phrase, "at ");
    take_roughness(phrase, clock);
    if (read_named(phrase, clock)) return clock;
    const auto figures = take_figures(phrase);
    if (!figures) return std::nullopt;
    std::string_view rest = figures->rest;
    const Half half = take_half(rest);
    int hours = figures->part[0];
    if (half == Half::unstated) {
        if (figures->separator != ':' || hours >= whole_day / hour) return std::nullopt;
        if (!take_prefix(rest, "hrs") && !take_prefix(rest, "hours")) take_prefix(rest, "h");
    } else {
        constexpr int on_the_dial = 12;
        if (hours < 1 || hours > on_the_dial) return std::nullopt;
        hours = hours % on_the_dial + (half == Half::afternoon ? on_the_dial : 0);
    }
    if (!read_zone(rest, clock)) return std::nullopt;
    clock.seconds = hours * hour + figures->part[1] * minute + figures->part[2];
    return clock;
}

std::optional<std::string> clock_name(std::string_view phrase) {
    const auto clock = read_clock(phrase);
    return clock ? std::optional(name_of(clock->seconds)) : std::nullopt;
}

void Clocks::add(std::string_view phrase) {
    const auto clock = read_clock(phrase);
    if (!clock) return;
    clocks_.push_back(*clock);
    all_zoned_ = all_zoned_ && clock->ahead;
}

int Clocks::comparable(const Clock& clock) const noexcept {
    const int utc = clock.seconds - (all_zoned_ ? clock.ahead.value_or(0) : 0) * minute;
    return (utc % whole_day + whole_day) % whole_day;
}

std::optional<std::string> Clocks::name(std::string_view phrase) const {
    const auto clock = read_clock(phrase);
    if (!clock) return std::nullopt;
    const int said = comparable(*clock);
    int nearest = said, distance = whole_day;
    for (const Clock& other : clocks_) {
        if (clock->before + clock->after == 0 || other.before + other.after != 0) continue;
        int ahead = comparable(other) - said;
        if (ahead > half_day) ahead -= whole_day;
        if (ahead < -half_day) ahead += whole_day;
        const bool fits = ahead >= -clock->before * minute && ahead <= clock->after * minute;
        if (!fits || std::abs(ahead) >= distance) continue;
        distance = std::abs(ahead);
        nearest = comparable(other);
    }
    return name_of(nearest);
}

namespace {

// Whether what follows the figures names a zone other than UTC: such an hour cannot be told from one without.
bool elsewhere(std::string_view rest) {
    skip_blanks(rest);
    take_half(rest);
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto end = std::find_if_not(rest.begin(), rest.end(), letter);
    Clock clock;
    return end != rest.begin() && read_zone(std::string_view(rest.begin(), end), clock) &&
           clock.ahead.value_or(0) != 0;
}

}  // namespace

std::optional<std::string> clock_among(std::string_view words) {
    for (std::size_t at = words.find_first_of("0123456789"); at != std::string_view::npos;) {
        const std::size_t end = std::min(words.find_first_not_of("0123456789:.", at), words.size());
        const std::string_view figures = words.substr(at, end - at);
        if (figures.find(':') != std::string_view::npos) {
            const std::string half = fold(words.substr(end, std::min<std::size_t>(words.size() - end, 5)));
            const bool am = half.starts_with("am") || half.starts_with("a.m"),
                       pm = half.starts_with("pm") || half.starts_with("p.m");
            const std::string time = std::string(figures) + (am ? " am" : pm ? " pm" : "");
            // "2020-05-06T01:30:00+02:00" is told in UTC, as its day is.
            const bool iso = at > 0 && words[at - 1] == 'T';
            const std::string zoned = time + std::string(words.substr(end));
            const auto clock = iso ? read_clock(zoned) : std::nullopt;
            if (!clock || !clock->ahead)
                return elsewhere(words.substr(end)) ? std::nullopt : clock_name(time);
            Clocks alone;
            alone.add(zoned);
            return alone.name(zoned);
        }
        at = words.find_first_of("0123456789", end);
    }
    return std::nullopt;
}

std::optional<Quantity> duration_in_figures(std::string_view phrase) {
    skip_blanks(phrase);
    const auto figures = take_figures(phrase);
    if (!figures || figures->separator != ':' || !figures->rest.empty()) return std::nullopt;
    constexpr double sixtieth = 60;
    const double value = figures->part[0] + (figures->part[1] + figures->part[2] / sixtieth) / sixtieth;
    Quantity quantity;
    quantity.value = value;
    quantity.possible = FuzzyInterval::exactly(value);
    for (const std::string_view name : {"hour", "minute"}) {
        if (name == "minute" && figures->count == 3) break;
        for (const Unit* unit : find_unit(name)) quantity.units.push_back(unit);
    }
    return quantity;
}

}  // namespace gainsay::reading
