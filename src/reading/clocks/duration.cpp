#include "reading/clocks/duration.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

#include "gainsay/reading.hpp"
#include "reading/clocks/clock_words.hpp"

namespace gainsay::reading {
namespace {

constexpr double minute_of_seconds = 60, hour_of_seconds = 3600, day_of_seconds = 86'400;

std::size_t digits_of(std::string_view text) noexcept {
    return std::min(text.find_first_not_of("0123456789"), text.size());
}

// "14.260", "14"; nothing where no figure stands.
std::optional<double> take_figure(std::string_view& text) noexcept {
    std::size_t end = digits_of(text);
    if (end == 0) return std::nullopt;
    if (end < text.size() && text[end] == '.') {
        const std::size_t fraction = digits_of(text.substr(end + 1));
        if (fraction > 0) end += 1 + fraction;
    }
    double value = 0;
    std::from_chars(text.data(), text.data() + end, value);
    text.remove_prefix(end);
    return value;
}

Quantity in_units(double value, std::initializer_list<std::string_view> units) {
    Quantity quantity;
    quantity.value = value;
    quantity.possible = FuzzyInterval::exactly(value);
    for (const std::string_view name : units)
        for (const Unit* unit : find_unit(name)) quantity.units.push_back(unit);
    return quantity;
}

// "PT2H22M", "P1DT12H", "PT14.26S"; months and years have no fixed length.
std::optional<Quantity> iso_duration(std::string_view phrase) {
    if (!take_mark(phrase, 'P')) return std::nullopt;
    double seconds = 0;
    bool in_time = false, any = false;
    while (!phrase.empty()) {
        if (!in_time && take_mark(phrase, 'T')) in_time = true;
        const auto figure = take_figure(phrase);
        if (!figure || phrase.empty()) return std::nullopt;
        const char unit = phrase.front();
        const double size = !in_time      ? (unit == 'D' ? day_of_seconds : 0)
                            : unit == 'H' ? hour_of_seconds
                            : unit == 'M' ? minute_of_seconds
                            : unit == 'S' ? 1
                                          : 0;
        if (size == 0) return std::nullopt;
        seconds += *figure * size;
        phrase.remove_prefix(1);
        any = true;
    }
    return any ? std::optional(in_units(seconds, {"second"})) : std::nullopt;
}

// "1m 14.260s", "3m59.4s": before seconds "m" is no metre.
std::optional<Quantity> minutes_and_seconds(std::string_view phrase) {
    const auto minutes = take_figure(phrase);
    skip_blanks(phrase);
    if (!minutes || !take_mark(phrase, 'm')) return std::nullopt;
    skip_blanks(phrase);
    const auto seconds = take_figure(phrase);
    skip_blanks(phrase);
    if (!seconds || *seconds >= minute_of_seconds || phrase != "s") return std::nullopt;
    return in_units(*minutes * minute_of_seconds + *seconds, {"second"});
}

// Figures of two digits behind a first of one or two, and what fraction of a second stands behind.
struct Parts {
    std::array<int, 3> part{};
    std::size_t count = 0;
    std::string_view fraction;
};

std::optional<Parts> split_parts(std::string_view phrase, char separator) {
    Parts parts;
    while (parts.count < parts.part.size()) {
        const std::size_t length = digits_of(phrase);
        if (length == 0 || length > 2 || (parts.count > 0 && length != 2)) return std::nullopt;
        std::from_chars(phrase.data(), phrase.data() + length, parts.part[parts.count++]);
        phrase.remove_prefix(length);
        const bool goes_on = phrase.size() > 2 && phrase[0] == separator &&
                             digits_of(phrase.substr(1)) == 2 && (separator == ':' || parts.count < 2);
        if (!goes_on) break;
        phrase.remove_prefix(1);
    }
    if (take_mark(phrase, '.')) {
        const std::size_t length = digits_of(phrase);
        if (length == 0) return std::nullopt;
        parts.fraction = phrase.substr(0, length);
        phrase.remove_prefix(length);
    }
    constexpr int sixtieth = 60;
    if (parts.count < 2 || !phrase.empty() || parts.part[1] >= sixtieth || parts.part[2] >= sixtieth)
        return std::nullopt;
    return parts;
}

// "3:59.4": the last part is seconds.
Quantity with_fraction(const Parts& parts) {
    double fraction = 0, place = 1;
    for (const char c : parts.fraction) fraction += (c - '0') * (place /= 10);
    double seconds = 0;
    for (std::size_t i = 0; i < parts.count; ++i) seconds = seconds * minute_of_seconds + parts.part[i];
    return in_units(seconds + fraction, {"second"});
}

std::string_view without_blanks(std::string_view phrase) noexcept {
    skip_blanks(phrase);
    return phrase;
}

}  // namespace

std::optional<Quantity> plain_duration(std::string_view phrase) {
    phrase = without_blanks(phrase);
    if (phrase.empty() || !(phrase.front() == 'P' || digits_of(phrase) > 0)) return std::nullopt;
    if (auto iso = iso_duration(phrase)) return iso;
    if (auto lettered = minutes_and_seconds(phrase)) return lettered;
    const auto parts = split_parts(phrase, ':');
    return parts && !parts->fraction.empty() ? std::optional(with_fraction(*parts)) : std::nullopt;
}

std::optional<Quantity> duration_in_figures(std::string_view phrase) {
    if (auto plain = plain_duration(phrase)) return plain;
    phrase = without_blanks(phrase);
    if (const auto dotted = split_parts(phrase, '.'); dotted && !dotted->fraction.empty())
        return with_fraction(*dotted);
    const auto parts = split_parts(phrase, ':');
    if (!parts) return std::nullopt;
    const auto& [first, second, third] = parts->part;
    const double value = first + (second + third / minute_of_seconds) / minute_of_seconds;
    return parts->count == 3 ? in_units(value, {"hour"}) : in_units(value, {"hour", "minute"});
}

}  // namespace gainsay::reading
