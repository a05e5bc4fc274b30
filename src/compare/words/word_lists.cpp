#include "compare/words/word_lists.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::detail {
namespace {

using Abbreviation = std::pair<std::string_view, std::string_view>;

// Ascending, to be looked up.
template <std::size_t size>
constexpr std::array<Abbreviation, size> sorted(std::array<Abbreviation, size> entries) {
    std::sort(entries.begin(), entries.end());
    return entries;
}

// The abbreviations of registers and censuses: first names, saints, counties, ranks, points of the compass.
constexpr auto abbreviations = sorted<112>({{
    {"11th", "eleventh"},
    {"12th", "twelfth"},
    {"13th", "thirteenth"},
    {"14th", "fourteenth"},
    {"15th", "fifteenth"},
    {"16th", "sixteenth"},
    {"17th", "seventeenth"},
    {"18th", "eighteenth"},
    {"19th", "nineteenth"},
    {"20th", "twentieth"},
    {"s", "son"},
    {"d", "daughter"},
    {"dau", "daughter"},
    {"dtr", "daughter"},
    {"1st", "first"},
    {"2nd", "second"},
    {"3rd", "third"},
    {"4th", "fourth"},
    {"5th", "fifth"},
    {"6th", "sixth"},
    {"7th", "seventh"},
    {"8th", "eighth"},
    {"9th", "ninth"},
    {"10th", "tenth"},
    {"beds", "bedfordshire"},
    {"berks", "berkshire"},
    {"bucks", "buckinghamshire"},
    {"cambs", "cambridgeshire"},
    {"capt", "captain"},
    {"cat", "category"},
    {"co", "company"},
    {"co", "county"},
    {"col", "colonel"},
    {"corp", "corporation"},
    {"cpl", "corporal"},
    {"dept", "department"},
    {"derbys", "derbyshire"},
    {"dr", "doctor"},
    {"e", "east"},
    {"f", "female"},
    {"f", "woman"},
    {"female", "woman"},
    {"ft", "fort"},
    {"gen", "general"},
    {"glos", "gloucestershire"},
    {"gov", "governor"},
    {"govt", "government"},
    {"hants", "hampshire"},
    {"herts", "hertfordshire"},
    {"hon", "honourable"},
    {"inc", "incorporated"},
    {"intl", "international"},
    {"lancs", "lancashire"},
    {"leics", "leicestershire"},
    {"lincs", "lincolnshire"},
    {"lt", "lieutenant"},
    {"ltd", "limited"},
    {"m", "male"},
    {"m", "man"},
    {"maj", "major"},
    {"male", "man"},
    {"middx", "middlesex"},
    {"n", "north"},
    {"ne", "northeast"},
    {"northants", "northamptonshire"},
    {"northumb", "northumberland"},
    {"notts", "nottinghamshire"},
    {"nw", "northwest"},
    {"oxon", "oxfordshire"},
    {"pres", "president"},
    {"prof", "professor"},
    {"pte", "private"},
    {"rev", "reverend"},
    {"s", "south"},
    {"salop", "shropshire"},
    {"se", "southeast"},
    {"sec", "secretary"},
    {"sgt", "sergeant"},
    {"staffs", "staffordshire"},
    {"sw", "southwest"},
    {"univ", "university"},
    {"w", "west"},
    {"warks", "warwickshire"},
    {"wilts", "wiltshire"},
    {"worcs", "worcestershire"},
    {"yorks", "yorkshire"},
    {"alexr", "alexander"},
    {"andw", "andrew"},
    {"benj", "benjamin"},
    {"cath", "catherine"},
    {"chas", "charles"},
    {"danl", "daniel"},
    {"edw", "edward"},
    {"edwd", "edward"},
    {"eliz", "elizabeth"},
    {"geo", "george"},
    {"hy", "henry"},
    {"jas", "james"},
    {"jno", "john"},
    {"jos", "joseph"},
    {"margt", "margaret"},
    {"mt", "mount"},
    {"nathl", "nathaniel"},
    {"richd", "richard"},
    {"robt", "robert"},
    {"saml", "samuel"},
    {"st", "saint"},
    {"thos", "thomas"},
    {"wm", "william"},
    {"xpr", "christopher"},
    {"jun", "junior"},
    {"sen", "senior"},
}});

// Postal abbreviations of the states of the USA (USPS Publication 28), and of countries as they end a list.
constexpr auto place_abbreviations = sorted<57>({{
    {"al", "alabama"},
    {"ak", "alaska"},
    {"az", "arizona"},
    {"ar", "arkansas"},
    {"ca", "california"},
    {"co", "colorado"},
    {"ct", "connecticut"},
    {"dc", "district of columbia"},
    {"de", "delaware"},
    {"fl", "florida"},
    {"ga", "georgia"},
    {"hi", "hawaii"},
    {"ia", "iowa"},
    {"id", "idaho"},
    {"il", "illinois"},
    {"in", "indiana"},
    {"ks", "kansas"},
    {"ky", "kentucky"},
    {"la", "louisiana"},
    {"ma", "massachusetts"},
    {"md", "maryland"},
    {"me", "maine"},
    {"mi", "michigan"},
    {"mn", "minnesota"},
    {"mo", "missouri"},
    {"ms", "mississippi"},
    {"mt", "montana"},
    {"nc", "north carolina"},
    {"nd", "north dakota"},
    {"ne", "nebraska"},
    {"nh", "new hampshire"},
    {"nj", "new jersey"},
    {"nm", "new mexico"},
    {"nv", "nevada"},
    {"ny", "new york"},
    {"oh", "ohio"},
    {"ok", "oklahoma"},
    {"or", "oregon"},
    {"pa", "pennsylvania"},
    {"ri", "rhode island"},
    {"sc", "south carolina"},
    {"sd", "south dakota"},
    {"tn", "tennessee"},
    {"tx", "texas"},
    {"uk", "united kingdom"},
    {"us", "united states"},
    {"usa", "united states"},
    {"ut", "utah"},
    {"united states of america", "united states"},
    {"u.s", "united states"},
    {"u.s.a", "united states"},
    {"va", "virginia"},
    {"vt", "vermont"},
    {"wa", "washington"},
    {"wi", "wisconsin"},
    {"wv", "west virginia"},
    {"wy", "wyoming"},
}});

constexpr std::array<std::string_view, 3> denials{"not", "no", "never"};

}  // namespace

Words words_of(std::string_view folded) {
    Words words;
    std::size_t start = 0;
    while (start < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        if (end > start) words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool is_figure(std::string_view word) noexcept {
    const std::size_t at = word.size() > 1 && word.front() == '-' ? 1 : 0;
    return word[at] >= '0' && word[at] <= '9';
}

bool denies(const Words& words) {
    for (auto word = words.begin(); word != words.end(); ++word) {
        const bool label = *word == "no" && word + 1 != words.end() && is_figure(*(word + 1));
        if (is_one_of(denials, *word) && !label) return true;
    }
    return false;
}

namespace {

void replace_all(std::string& word, std::string_view from, std::string_view to) {
    for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size()))
        word.replace(at, from.size(), to);
}

bool take_ending(std::string& word, std::string_view ending, std::string_view other = {}) {
    constexpr std::size_t shortest_root = 3;
    if (word.size() < ending.size() + shortest_root || !word.ends_with(ending)) return false;
    word.replace(word.size() - ending.size(), ending.size(), other);
    return true;
}

}  // namespace

std::string spelling_key(std::string_view word) {
    constexpr std::size_t shortest = 4;
    std::string key(word);
    while (key.size() > 1 && (key.ends_with('.') || key.ends_with(','))) key.pop_back();
    if (key.size() < shortest || is_figure(key)) return key;
    if (key == "gray") return "grey";
    constexpr std::size_t long_word = 5;
    if (key.size() < long_word) return key;
    replace_all(key, "yz", "ys");
    replace_all(key, "iz", "is");
    replace_all(key, "our", "or");
    take_ending(key, "tre", "ter") || take_ending(key, "bre", "ber") || take_ending(key, "ogue", "og");
    take_ending(key, "lled", "led") || take_ending(key, "lling", "ling");
    take_ending(key, "ed");
    return key;
}

std::string sound_key(std::string_view word) {
    std::string key(word);
    replace_all(key, "y", "i");
    replace_all(key, "ph", "f");
    replace_all(key, "ck", "k");
    replace_all(key, "ie", "i");
    key.erase(std::unique(key.begin(), key.end()), key.end());
    if (key.size() > 2 && key.ends_with('e')) key.pop_back();
    if (key.size() > 2 && key.ends_with('h')) key.pop_back();
    if (key.starts_with('k')) key[0] = 'c';
    return key;
}

bool abbreviates(std::string_view a, std::string_view b) {
    constexpr std::size_t longest = 9;
    if (a.size() > longest && b.size() > longest) return false;
    return std::binary_search(abbreviations.begin(), abbreviations.end(), Abbreviation{a, b}) ||
           std::binary_search(abbreviations.begin(), abbreviations.end(), Abbreviation{b, a});
}

Words abbreviations_of(std::string_view word) {
    Words result;
    for (const auto& [one, other] : abbreviations) {
        if (one == word) result.push_back(other);
        if (other == word) result.push_back(one);
    }
    return result;
}

std::string_view unabbreviated_place(std::string_view name) {
    const auto found =
        std::lower_bound(place_abbreviations.begin(), place_abbreviations.end(), Abbreviation{name, {}});
    return found == place_abbreviations.end() || found->first != name ? name : found->second;
}

bool are_two_states(std::string_view a, std::string_view b) noexcept {
    const auto is_listed = [](std::string_view name) {
        return std::any_of(place_abbreviations.begin(), place_abbreviations.end(),
                           [&](const Abbreviation& place) { return place.second == name; });
    };
    return a != b && is_listed(a) && is_listed(b);
}

}  // namespace gainsay::detail
