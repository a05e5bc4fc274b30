#include "reading/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

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
    constexpr int minutes = 60;
    if (figures.part[1] >= minutes || figures.part[2] >= minutes) return std::nullopt;
    skip_blanks(text);
    figures.rest = text;
    return figures;
}

enum class Half { unstated, morning, afternoon, no_clock };

Half half_of(std::string_view rest) {
    const std::string folded = fold(rest);
    if (rest.empty() || folded == "hrs" || folded == "hours" || folded == "h") return Half::unstated;
    if (folded == "am" || folded == "a.m") return Half::morning;
    return folded == "pm" || folded == "p.m" ? Half::afternoon : Half::no_clock;
}

}  // namespace

std::optional<std::string> clock_name(std::string_view phrase) {
    skip_blanks(phrase);
    if (phrase.starts_with("at ")) phrase.remove_prefix(3);
    const std::string folded = fold(phrase);
    if (folded == "noon" || folded == "midday") return "clock 12:00";
    if (folded == "midnight") return "clock 00:00";
    const auto figures = take_figures(phrase);
    if (!figures) return std::nullopt;
    const Half half = half_of(figures->rest);
    if (half == Half::no_clock) return std::nullopt;
    constexpr int half_day = 12, day = 24;
    int hour = figures->part[0];
    if (half == Half::unstated) {
        if (figures->separator != ':' || hour >= day) return std::nullopt;
    } else {
        if (hour < 1 || hour > half_day) return std::nullopt;
        hour = hour % half_day + (half == Half::afternoon ? half_day : 0);
    }
    std::string name = fmt::format("clock {:02}:{:02}", hour, figures->part[1]);
    if (figures->count == 3 && figures->part[2] != 0) name += fmt::format(":{:02}", figures->part[2]);
    return name;
}

std::optional<std::string> clock_among(std::string_view words) {
    for (std::size_t at = words.find_first_of("0123456789"); at != std::string_view::npos;) {
        const std::size_t end = std::min(words.find_first_not_of("0123456789:.", at), words.size());
        const std::string_view figures = words.substr(at, end - at);
        if (figures.find(':') != std::string_view::npos) {
            const std::string half = fold(words.substr(end, std::min<std::size_t>(words.size() - end, 5)));
            const bool am = half.starts_with("am") || half.starts_with("a.m"),
                       pm = half.starts_with("pm") || half.starts_with("p.m");
            return clock_name(std::string(figures) + (am ? " am" : pm ? " pm" : ""));
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
