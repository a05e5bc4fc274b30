#include "reading/dates/record_time.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gainsay/reading.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

// The only four digits among the words, if they may be a year.
std::optional<std::string_view> only_year(std::string_view words) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t digits_of_a_year = 4;
    std::optional<std::string_view> found;
    for (std::size_t start = words.find_first_of(digits); start != std::string_view::npos;) {
        const std::size_t end = std::min(words.find_first_not_of(digits, start), words.size());
        const std::string_view figure = words.substr(start, end - start);
        start = words.find_first_of(digits, end);
        if (figure.size() != digits_of_a_year) continue;
        if (found || figure < "1000" || figure >= "2100") return std::nullopt;
        found = figure;
    }
    return found;
}

}  // namespace

std::optional<Date> time_of_record(const Source& source) {
    for (const std::string* name : {&source.id, &source.title}) {
        const bool a_record = has_any(fold(*name), {"census", "muster", "roll", "electoral", "directory",
                                                    "passenger list", "manifest", "enumeration", "tax list"});
        const auto year = a_record ? only_year(*name) : std::nullopt;
        if (year) return read_date(*year);
    }
    return std::nullopt;
}

bool changes_with_time(std::string_view predicate) {
    constexpr std::array<std::string_view, 17> states{
        "age",      "aged",  "occupation", "profession", "trade",         "residence",
        "address",  "abode", "lodging",    "condition",  "household",     "marital status",
        "employer", "rank",  "children",   "servants",   "household size"};
    return std::find(states.begin(), states.end(), fold(predicate)) != states.end();
}

}  // namespace gainsay::reading
