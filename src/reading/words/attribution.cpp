#include "reading/words/attribution.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gainsay/dossier.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {

std::string_view without_attribution(std::string_view words) {
    constexpr std::array<std::string_view, 15> verbs{
        "say",     "says",     "said",  "report", "reports", "reported",  "claim",    "claims",
        "claimed", "estimate", "think", "warn",   "believe", "announced", "estimates"};
    constexpr std::size_t most_words = 6;
    const std::size_t comma = words.rfind(", ");
    if (comma == std::string_view::npos || comma == 0) return words;
    const std::string clause = fold(words.substr(comma + 2));
    if (clause.find_first_of("0123456789") != std::string::npos || count_words(clause) > most_words)
        return words;
    if (clause.starts_with("according to ")) return words.substr(0, comma);
    const std::string_view last = std::string_view(clause).substr(clause.find_last_of(' ') + 1);
    const bool says =
        last.size() < clause.size() && std::find(verbs.begin(), verbs.end(), last) != verbs.end();
    return says ? words.substr(0, comma) : words;
}

}  // namespace gainsay::reading
