#include "reading/dates/weekday.hpp"

#include <array>

#include "reading/dates/feasts.hpp"
#include "reading/dates/tokens.hpp"
#include "reading/words/date_words.hpp"

namespace gainsay::reading {
namespace {

// 1 Monday to 7 Sunday, where it stands right before a day or a month; 0: none.
int named_weekday(std::string_view words) {
    const dates::Tokens tokens(words);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const int weekday = dates::weekday_of(tokens[i].text);
        if (weekday == 0) continue;
        std::size_t next = i + 1;
        while (tokens[next].mark == ',' || tokens[next].mark == '.' || tokens[next].text == "the") ++next;
        const bool dated = tokens[next].kind == dates::Token::Kind::number ||
                           (next > i + 1 && dates::month_of(tokens[next].text) != 0);
        return dated ? weekday : 0;
    }
    return 0;
}

}  // namespace

std::optional<std::string_view> true_weekday(std::string_view words, const Date& date) {
    if (!date.earliest || date.earliest != date.latest) return std::nullopt;
    const int named = named_weekday(words);
    const int in_truth = dates::weekday_of(*date.earliest);
    if (named == 0 || named == in_truth) return std::nullopt;
    // The Julian calendar was in use until 1923, and a date in it need not say so.
    constexpr std::int64_t last_year = 1923;
    const CivilDate civil = to_civil(*date.earliest);
    if (civil.year <= last_year && named == dates::weekday_of(julian_to_day(civil))) return std::nullopt;
    constexpr std::array<std::string_view, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
    return names[static_cast<std::size_t>(in_truth - 1)];
}

}  // namespace gainsay::reading
