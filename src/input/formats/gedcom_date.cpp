#include "input/formats/gedcom_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "gainsay/reading.hpp"
#include "model/ascii.hpp"
#include "model/months.hpp"

namespace gainsay::input {
namespace {

constexpr std::array<std::string_view, 12> gregorian_months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                               "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array<std::string_view, 13> republican_months = {
    "VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM", "FLOR", "PRAI", "MESS", "THER", "FRUC", "COMP"};

enum class Calendar { gregorian, julian, republican, unknown };

struct Simple {
    std::string phrase;  // as read_date takes it
    bool julian = false;
};

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_not_of(" \t\n", at);
        if (start == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \t\n", start), text.size());
        words.push_back(text.substr(start, end - start));
        at = end;
    }
    return words;
}

template <std::size_t N>
std::optional<int> month_of(const std::array<std::string_view, N>& months, std::string_view word) {
    const auto found = std::find(months.begin(), months.end(), ascii_upper(word));
    if (found == months.end()) return std::nullopt;
    return static_cast<int>(found - months.begin()) + 1;
}

std::optional<int> number(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size() || value < 0 || value > 9999)
        return std::nullopt;
    return value;
}

// "1699/00" is double dating: the later of the two is the year that begins in January.
std::optional<int> year_of(std::string_view word) {
    const std::size_t slash = word.find('/');
    const auto year = number(word.substr(0, slash));
    if (!year || slash == std::string_view::npos) return year;
    return number(word.substr(slash + 1)) ? std::optional(*year + 1) : std::nullopt;
}

// First day of a year of the French Republican calendar (years 1 to 14, as they were kept).
Day republican_new_year(int year) {
    const int day = year == 12 ? 24 : (year == 4 || year >= 8) ? 23 : 22;
    return to_day({1791 + year, 9, day});
}

std::optional<std::string> republican(std::optional<int> day, std::optional<int> month, int year) {
    if (year < 1 || year > 14) return std::nullopt;
    Day first = republican_new_year(year);
    Day last{republican_new_year(year + 1).number - 1};
    if (year == 14) last = {first.number + 364};
    if (month) {
        first.number += (*month - 1) * 30;
        if (*month < 13) last = {first.number + 29};
    }
    if (day) {
        if (*day < 1 || first.number + *day - 1 > last.number) return std::nullopt;
        first.number += *day - 1;
        last = first;
    }
    return first == last ? to_string(first) : "between " + to_string(first) + " and " + to_string(last);
}

Calendar take_calendar(Words& words) {
    if (words.empty()) return Calendar::gregorian;
    const std::string first = ascii_upper(words.front());
    if (first == "@#DFRENCH" && words.size() > 1) {  // "@#DFRENCH R@": the escape has a blank inside
        words.erase(words.begin(), words.begin() + 2);
        return Calendar::republican;
    }
    const auto is = [&](std::string_view escape, std::string_view keyword) {
        if (first != escape && first != keyword) return false;
        words.erase(words.begin());
        return true;
    };
    if (is("@#DGREGORIAN@", "GREGORIAN")) return Calendar::gregorian;
    if (is("@#DJULIAN@", "JULIAN")) return Calendar::julian;
    if (is("@#DFRENCHR@", "FRENCH_R")) return Calendar::republican;
    return first.starts_with("@#D") || first == "HEBREW" || first == "ROMAN" ? Calendar::unknown
                                                                             : Calendar::gregorian;
}

std::optional<Simple> simple_date(Words words) {
    const Calendar calendar = take_calendar(words);
    if (calendar == Calendar::unknown || words.empty()) return std::nullopt;
    std::string era;
    const std::string last = ascii_upper(words.back());
    if (last == "BC" || last == "B.C." || last == "BCE") {
        era = " BC";
        words.pop_back();
    }
    if (words.empty() || words.size() > 3) return std::nullopt;
    const auto year = year_of(words.back());
    if (!year) return std::nullopt;
    std::optional<int> month, day;
    if (words.size() > 1) {
        const std::string_view word = words[words.size() - 2];
        month = calendar == Calendar::republican ? month_of(republican_months, word)
                                                 : month_of(gregorian_months, word);
        if (!month) return std::nullopt;
    }
    if (words.size() == 3 && !(day = number(words.front()))) return std::nullopt;
    if (calendar == Calendar::republican) {
        auto phrase = republican(day, month, *year);
        return phrase ? std::optional(Simple{std::move(*phrase), false}) : std::nullopt;
    }
    Simple result{{}, calendar == Calendar::julian};
    if (day) result.phrase = std::to_string(*day) + ' ';
    if (month) result.phrase += std::string(model::month_name(*month)) + ' ';
    result.phrase += std::to_string(*year) + (era.empty() && *year < 1000 ? " AD" : era);
    return result;
}

std::optional<GedcomDate> finish(std::string phrase, bool julian) {
    auto date = read_date(phrase, {.julian = julian});
    if (!date) return std::nullopt;
    if (julian) phrase += " (Julian)";
    return GedcomDate{std::move(phrase), std::move(*date)};
}

// The two dates around a separating word, "BET a AND b".
std::optional<GedcomDate> pair_date(const Words& words, std::string_view separator, std::string_view before,
                                    std::string_view between) {
    const auto at =
        std::find_if(words.begin(), words.end(), [&](auto w) { return ascii_upper(w) == separator; });
    if (at == words.end()) return std::nullopt;
    const auto a = simple_date(Words(words.begin(), at)), b = simple_date(Words(at + 1, words.end()));
    if (!a || !b) return std::nullopt;
    return finish(std::string(before) + a->phrase + std::string(between) + b->phrase, a->julian || b->julian);
}

// "1850/..": in version 7 an AFT date includes its date.
std::optional<GedcomDate> open_ended(const Simple& simple, bool from) {
    const auto date = read_date(simple.phrase, {.julian = simple.julian});
    if (!date || !date->earliest || !date->latest) return std::nullopt;
    const auto edtf =
        Edtf::parse(from ? to_string(*date->earliest) + "/.." : "../" + to_string(*date->latest));
    if (!edtf) return std::nullopt;
    return GedcomDate{(from ? "from " : "until ") + simple.phrase, date_from_edtf(*edtf)};
}

}  // namespace

std::optional<GedcomDate> read_gedcom_date(std::string_view value, int version) {
    value = value.substr(0, value.find('('));  // INT dates and free phrases end in "(words)"
    Words words = words_of(value);
    if (words.empty()) return std::nullopt;
    const std::string modifier = ascii_upper(words.front());
    const auto rest = [&] { return Words(words.begin() + 1, words.end()); };
    const auto hedged = [&](std::string_view hedge) -> std::optional<GedcomDate> {
        const auto simple = simple_date(rest());
        return simple ? finish(std::string(hedge) + simple->phrase, simple->julian) : std::nullopt;
    };
    const auto bound = [&](std::string_view hedge, bool from) -> std::optional<GedcomDate> {
        if (version < 7) return hedged(hedge);
        const auto simple = simple_date(rest());
        return simple ? open_ended(*simple, from) : std::nullopt;
    };
    if (modifier == "ABT" || modifier == "CAL" || modifier == "EST") return hedged("about ");
    if (modifier == "INT") return hedged("");
    if (modifier == "BEF") return bound("before ", false);
    if (modifier == "AFT") return bound("after ", true);
    if (modifier == "BET") return pair_date(rest(), "AND", "between ", " and ");
    if (modifier == "TO") return hedged("until ");
    if (modifier == "FROM") {
        if (auto span = pair_date(rest(), "TO", "from ", " to ")) return span;
        const auto simple = simple_date(rest());
        return simple ? open_ended(*simple, true) : std::nullopt;
    }
    const auto simple = simple_date(words);
    return simple ? finish(simple->phrase, simple->julian) : std::nullopt;
}

}  // namespace gainsay::input
