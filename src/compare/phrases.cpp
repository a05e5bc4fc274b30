#include "compare/phrases.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "gainsay/dossier.hpp"

namespace gainsay::detail {
namespace {

using Words = std::vector<std::string_view>;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) noexcept {
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t N>
bool has_one_of(std::string_view name, const std::array<std::string_view, N>& list) {
    const std::string folded = fold(name);
    const Words words = words_of(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return is_one_of(list, w); });
}

constexpr std::array<std::string_view, 21> beginning_words{
    "begin",   "begins",  "began",    "begun",       "beginning", "start",     "starts",
    "started", "onset",   "since",    "origin",      "origins",   "founded",   "founding",
    "opened",  "opening", "launched", "established", "launch",    "inception", "outbreak"};
constexpr std::array<std::string_view, 3> age_words{"age", "aged", "old"};
// A visit of a day has one date; what a predicate says somebody did may have been done again.
constexpr std::array<std::string_view, 24> recurring_words{
    "visit",    "visits",  "visited", "meet",      "meets",     "met",      "meeting", "meetings",
    "talks",    "summit",  "summits", "trip",      "trips",     "traveled", "toured",  "attended",
    "attacked", "attacks", "raided",  "published", "travelled", "attack",   "raid",    "raids"};
constexpr std::array<std::string_view, 8> single_words{"date", "dated", "day",  "when",
                                                       "year", "first", "last", "latest"};
// What one person, place or thing has several of at once, without a plural that tells so.
constexpr std::array<std::string_view, 24> many_words{
    "founded",    "founder",    "genre",     "platform", "instance", "wife",       "husband", "partner",
    "occupation", "profession", "residence", "address",  "language", "spouse",     "child",   "children",
    "sibling",    "employer",   "award",     "hobby",    "nickname", "ingredient", "skill",   "symptom"};
// Words in -s that are no plural.
constexpr std::array<std::string_view, 19> singular_words{
    "was",      "has",          "does",        "says",     "series", "species", "news",
    "corps",    "headquarters", "premises",    "barracks", "works",  "means",   "whereabouts",
    "politics", "physics",      "mathematics", "lens",     "chassis"};
// What stands before them says what is asked for: "commander" of the troops.
constexpr std::array<std::string_view, 10> links{"of", "in", "for",  "by",   "to",
                                                 "at", "on", "from", "with", "as"};
// The first names that parish registers and censuses abbreviate, and saints.
constexpr std::array<std::pair<std::string_view, std::string_view>, 95> abbreviations{{
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
}};
// Words for whoever acts for a country or a party; the rest of the name tells which.
constexpr std::array<std::string_view, 18> acting_words{
    "side",    "government", "delegation",      "delegates", "authorities", "leadership",
    "leaders", "leader",     "comrades",        "comrade",   "officials",   "regime",
    "mr",      "mrs",        "representatives", "party",     "of",          "all"};
constexpr std::array<std::string_view, 3> denials{"not", "no", "never"};
constexpr std::array<std::string_view, 5> joints{"and", "or", "plus", "with", "including"};

// Words that say how or that it is counted or measured, and those for anybody at all.
constexpr std::array<std::string_view, 87> empty_words{
    "people",    "persons", "person",  "men",      "man",        "individuals", "souls",   "lives",
    "humans",    "dead",    "killed",  "deaths",   "died",       "casualties",  "victims", "fatalities",
    "were",      "was",     "are",     "is",       "had",        "have",        "has",     "been",
    "be",        "being",   "in",      "all",      "total",      "altogether",  "overall", "of",
    "the",       "a",       "an",      "by",       "at",         "on",          "so",      "far",
    "only",      "still",   "already", "who",      "which",      "that",        "there",   "them",
    "or",        "and",     "others",  "other",    "different",  "units",       "members", "inhabitants",
    "residents", "names",   "items",   "pieces",   "troops",     "above",       "sea",     "level",
    "high",      "tall",    "long",    "wide",     "deep",       "old",         "across",  "away",
    "thick",     "length",  "height",  "apart",    "for",        "ci",          "sd",      "se",
    "sem",       "iqr",     "range",   "interval", "confidence", "%",           "one"};
constexpr std::array<std::string_view, 22> status_words{
    "offered",   "promised",  "pledged",   "planned",  "projected",  "budgeted", "target",  "requested",
    "demanded",  "asked",     "delivered", "received", "sent",       "actual",   "shipped", "paid",
    "confirmed", "estimated", "reported",  "recorded", "reportedly", "about"};
// Of each kind one excludes the others.
constexpr std::array<std::array<std::string_view, 7>, 14> alternatives{{
    {"before", "after", "during", "pre", "post", "since", "until"},
    {"first", "second", "third", "fourth", "fifth", "last", "final"},
    {"preliminary", "final", "provisional", "revised", "initial", "early", "late"},
    {"this", "last", "next", "previous", "following", "current", "coming"},
    {"including", "excluding", "inclusive", "exclusive", "with", "without", "outside"},
    {"male", "female", "males", "females", "boys", "girls", "men"},
    {"women", "men", "children", "adults", "boys", "girls", "infants"},
    {"high", "low", "medium", "upper", "lower", "middle", "mid"},
    {"over", "under", "above", "below", "aged", "up", "beyond"},
    {"confirmed", "suspected", "probable", "possible", "unconfirmed", "likely", "feared"},
    {"placebo", "treatment", "control", "intervention", "active", "untreated", "treated"},
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
    {"real", "nominal", "gross", "net", "annualised", "adjusted", "unadjusted"},
    {"half", "full", "quarter", "whole", "part", "none", "all"},
}};

std::set<std::string_view> naming_words(const Words& words) {
    std::set<std::string_view> result;
    for (std::string_view w : words)
        if (!is_one_of(acting_words, w) && !is_one_of(joints, w)) result.insert(w);
    if (result.empty()) result.insert(words.begin(), words.end());
    return result;
}

bool is_initial_of(std::string_view initial, std::string_view word) {
    constexpr std::size_t shortest = 3;  // "A" is no initial of "AB"
    return initial.size() == 1 && initial[0] >= 'a' && initial[0] <= 'z' && word.size() >= shortest &&
           word[0] == initial[0];
}

bool may_be_one_word(std::string_view a, std::string_view b) {
    return a == b || is_initial_of(a, b) || is_initial_of(b, a) || abbreviates(a, b);
}

// How many words from `at` on begin with the letters of "wh", which was printed "W. H.". Of what may be a
// word rather than initials, all or none.
std::size_t spelled_by(std::string_view initials, const Words& words, std::size_t at,
                       const std::vector<bool>& taken) {
    constexpr std::size_t most = 4;
    if (initials.size() < 2 || initials.size() > most) return 0;
    std::size_t count = 0;
    while (count < initials.size() && at + count < words.size() && !taken[at + count] &&
           is_initial_of(initials.substr(count, 1), words[at + count]))
        ++count;
    const bool may_be_a_word = initials.find_first_of("aeiouy") != std::string_view::npos;
    return may_be_a_word && count < initials.size() ? 0 : count;
}

// Which of the words, not taken yet, one word stands for: the first, and how many.
std::pair<std::size_t, std::size_t> stands_for(std::string_view word, const Words& words,
                                               const std::vector<bool>& taken) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if (!taken[at] && may_be_one_word(word, words[at])) return {at, 1};
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const std::size_t count = spelled_by(word, words, at, taken)) return {at, count};
    return {0, 0};
}

// Whether each of two or more words stands for some of the others, and one of them in full.
bool all_stand_in(const Words& words, const Words& others) {
    bool in_full = false;
    std::vector<bool> taken(others.size());
    for (std::string_view word : words) {
        const auto [at, count] = stands_for(word, others, taken);
        if (count == 0) return false;
        std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(at), count, true);
        in_full = in_full || (word == others[at] && word.size() > 1 && !is_one_of(acting_words, word));
    }
    return in_full && words.size() > 1;
}

bool is_figure(std::string_view word) noexcept {
    const std::size_t at = word.size() > 1 && word.front() == '-' ? 1 : 0;
    return word[at] >= '0' && word[at] <= '9';
}

// "3 1" and "1 3": of two or more figures the order counts.
bool are_figures_reordered(const Words& a, const Words& b) {
    const auto figures = [](const Words& words) {
        Words result;
        for (std::string_view w : words)
            if (is_figure(w)) result.push_back(w);
        return result;
    };
    Words x = figures(a), y = figures(b);
    if (x.size() < 2 || x == y) return false;
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return x == y;
}

std::string singular(std::string_view word) {
    if (word == "children") return "child";
    if (word.size() > 3 && word.ends_with("men")) return std::string(word.substr(0, word.size() - 2)) + "an";
    if (word.size() > 4 && word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
    const bool plural =
        word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us");
    return std::string(plural ? word.substr(0, word.size() - 1) : word);
}

// "Arrests" and "arrested", "rain" and "rainfall".
bool are_akin(std::string_view a, std::string_view b) {
    constexpr std::size_t telling = 4, long_root = 6;
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto shared = static_cast<std::size_t>(ends.first - a.begin()),
               shorter = std::min(a.size(), b.size());
    return a == b || singular(a) == singular(b) || (shared >= telling && shared == shorter) ||
           shared >= long_root;
}

bool denies(const Words& words) {
    return std::any_of(words.begin(), words.end(), [](std::string_view w) { return is_one_of(denials, w); });
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view folded) {
    Words words;
    std::size_t start = 0;
    while (start < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        if (end > start) words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool tells_a_beginning(std::string_view predicate) { return has_one_of(predicate, beginning_words); }
bool tells_a_difference(std::string_view predicate) {
    constexpr std::array<std::string_view, 17> difference_words{
        "warmer", "cooler",  "hotter",    "colder",    "difference", "change",
        "rise",   "anomaly", "increase",  "decrease",  "warming",    "cooling",
        "drop",   "diff",    "variation", "amplitude", "gradient"};
    return has_one_of(predicate, difference_words);
}
bool tells_an_age(std::string_view predicate) { return has_one_of(predicate, age_words); }
bool tells_of_many(std::string_view predicate) {
    const std::string folded = fold(predicate);
    const Words words = words_of(folded);
    const auto link =
        std::find_if(words.begin(), words.end(), [](std::string_view w) { return is_one_of(links, w); });
    if (link == words.begin()) return false;
    constexpr std::array<std::string_view, 8> participles{"used",  "found", "involved", "present",
                                                          "taken", "seen",  "spoken",   "carried"};
    const bool behind = is_one_of(participles, *(link - 1)) && link - 1 != words.begin();
    const std::string_view head = *(link - (behind ? 2 : 1));
    if (is_one_of(many_words, head)) return true;
    // "Contains" names several as well as "contents" does.
    return head.size() > 3 && head.back() == 's' && !head.ends_with("ss") && !head.ends_with("us") &&
           !head.ends_with("is") && !is_one_of(singular_words, head);
}
bool tells_what_recurs(std::string_view predicate) {
    return has_one_of(predicate, recurring_words) && !has_one_of(predicate, single_words);
}

Wording compare_wording(std::string_view a, std::string_view b) {
    if (a == b) return Wording::same;
    const Words words_a = words_of(a), words_b = words_of(b);
    if (are_figures_reordered(words_a, words_b)) return Wording::unlike;
    const auto of_a = naming_words(words_a), of_b = naming_words(words_b);
    if (denies(words_a) != denies(words_b)) return Wording::unlike;
    if (of_a == of_b) return Wording::same;
    if (std::includes(of_b.begin(), of_b.end(), of_a.begin(), of_a.end())) return Wording::first_in_second;
    if (std::includes(of_a.begin(), of_a.end(), of_b.begin(), of_b.end())) return Wording::second_in_first;
    const bool shared =
        std::any_of(of_a.begin(), of_a.end(), [&](std::string_view w) { return of_b.contains(w); });
    return shared ? Wording::some_shared : Wording::unlike;
}

bool names_another(std::string_view shorter, std::string_view longer) {
    constexpr std::array<std::string_view, 3> turning{"non", "anti", "un"};
    constexpr std::array<std::string_view, 2> leading{"new", "equatorial"};
    // Of an office the words before it make it another; of a person they do not.
    constexpr std::array<std::string_view, 28> offices{
        "president",  "minister", "director", "secretary", "chairman", "chair",     "professor",
        "marshal",    "admiral",  "manager",  "mayor",     "governor", "commander", "editor",
        "treasurer",  "captain",  "colonel",  "major",     "general",  "corporal",  "sergeant",
        "lieutenant", "member",   "husband",  "wife",      "king",     "secretary", "consul"};
    constexpr std::array<std::string_view, 22> ranks{
        "vice",    "deputy", "assistant", "associate", "lance",   "lieutenant", "major", "brigadier",
        "former",  "ex",     "elect",     "designate", "under",   "co",         "prime", "foreign",
        "general", "sub",    "rear",      "field",     "defence", "attorney"};
    const Words few = words_of(shorter), many = words_of(longer);
    if (is_one_of(leading, many.front()) && std::equal(many.begin() + 1, many.end(), few.begin(), few.end()))
        return true;
    const bool an_office =
        std::all_of(few.begin(), few.end(), [&](std::string_view w) { return is_one_of(offices, w); });
    return std::any_of(many.begin(), many.end(), [&](std::string_view w) {
        const bool extra = std::find(few.begin(), few.end(), w) == few.end();
        return extra && (is_one_of(turning, w) || (an_office && is_one_of(ranks, w)));
    });
}

Wording compare_times(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 26> framing{
        "in",     "at",    "under",  "during", "the",  "of",    "on",    "by",     "for",
        "since",  "after", "before", "around", "era",  "time",  "times", "period", "reign",
        "season", "phase", "year",   "years",  "week", "month", "day",   "round"};
    const auto bare = [&](std::string_view text) {
        std::string words;
        for (std::string_view w : words_of(text))
            if (!is_one_of(framing, w)) words.append(words.empty() ? "" : " ").append(w);
        return words;
    };
    const std::string x = bare(a), y = bare(b);
    return x.empty() || y.empty() ? compare_wording(a, b) : compare_wording(x, y);
}

bool is_shortened(std::string_view a, std::string_view b) {
    const Words words_a = words_of(a), words_b = words_of(b);
    if (denies(words_a) != denies(words_b)) return false;
    return all_stand_in(words_a, words_b) || all_stand_in(words_b, words_a);
}

bool lists_others(std::string_view printed, std::string_view narrower) {
    return printed.find_first_of(",+/;") != std::string_view::npos &&
           compare_wording(narrower, fold(printed)) == Wording::first_in_second;
}

bool abbreviates(std::string_view a, std::string_view b) {
    return std::find(abbreviations.begin(), abbreviations.end(), std::pair{a, b}) != abbreviations.end() ||
           std::find(abbreviations.begin(), abbreviations.end(), std::pair{b, a}) != abbreviations.end();
}

bool joins_others(std::string_view wider, std::string_view narrower) {
    const Words wide = words_of(wider), narrow = words_of(narrower);
    const auto joint =
        std::find_if(wide.begin(), wide.end(), [](std::string_view w) { return is_one_of(joints, w); });
    if (joint == wide.end() || compare_wording(narrower, wider) != Wording::first_in_second) return false;
    // The narrower text stands on one side of the joint, whole.
    const auto has_all = [&](Words::const_iterator from, Words::const_iterator to) {
        return std::all_of(narrow.begin(), narrow.end(),
                           [&](std::string_view w) { return std::find(from, to, w) != to; });
    };
    return has_all(wide.begin(), joint) || has_all(joint + 1, wide.end());
}

std::string counted_beyond(std::string_view counted, std::string_view asked, bool measured) {
    Words words = words_of(counted);
    // "On the Richter scale", "of the wounded", "according to the police"; but "tons of rice", "tons to Hanoi".
    if (words.empty() || words.front() == "according") return {};
    const bool tells_where =
        words.front() == "to" || words.front() == "in" || (measured && words.front() == "of");
    if (is_one_of(links, words.front()) && !tells_where) return {};
    const Words question = words_of(asked);
    const auto is_said = [&](std::string_view w) {
        return is_one_of(empty_words, w) || is_one_of(status_words, w) || is_figure(w) ||
               std::any_of(question.begin(), question.end(),
                           [&](std::string_view q) { return are_akin(q, w); });
    };
    if (std::all_of(words.begin(), words.end(), is_said)) return {};
    std::erase_if(words, [](std::string_view w) { return is_one_of(links, w) && w != "to"; });
    std::string result;
    for (std::string_view w : words) result.append(result.empty() ? "" : " ").append(singular(w));
    return result;
}

bool tells_another_outcome(std::string_view counted) {
    constexpr std::array<std::string_view, 22> outcomes{
        "injured",      "wounded",      "missing",  "captured", "arrested", "displaced",
        "hospitalised", "hospitalized", "affected", "infected", "homeless", "feared",
        "detained",     "evacuated",    "rescued",  "survivor", "survived", "escaped",
        "sick",         "hospitalised", "prisoner", "deserter"};
    return has_one_of(counted, outcomes);
}

std::optional<Status> status_in_words(std::string_view words) {
    const Words all = words_of(words);
    const auto has = [&](std::initializer_list<std::string_view> sought) {
        return std::any_of(all.begin(), all.end(), [&](std::string_view w) {
            return std::find(sought.begin(), sought.end(), w) != sought.end();
        });
    };
    if (denies(all)) return std::nullopt;
    const bool delivered = has({"delivered", "received", "sent", "actual", "shipped", "paid"});
    const bool promised = has({"promised", "pledged", "offered"}),
               planned = has({"planned", "projected", "budgeted", "target"});
    const bool requested = has({"requested", "demanded", "asked"});
    if (delivered + promised + planned + requested != 1) return std::nullopt;
    return promised    ? Status::promised
           : planned   ? Status::planned
           : requested ? Status::requested
                       : Status::delivered;
}

int direction_in_words(std::string_view words) {
    constexpr std::array<std::string_view, 20> upward{
        "profit", "up",   "above", "increase", "rise",   "gain", "hike",      "growth",  "ahead", "dearer",
        "north",  "east", "n",     "e",        "higher", "more", "increased", "surplus", "after", "warmer"};
    constexpr std::array<std::string_view, 22> downward{
        "loss",      "down",    "below",     "decrease", "fall",   "drop",     "cut",   "decline",
        "behind",    "cheaper", "south",     "west",     "s",      "w",        "lower", "less",
        "decreased", "deficit", "reduction", "before",   "cooler", "shortfall"};
    int up = 0, down = 0;
    for (std::string_view w : words_of(words)) {
        up += is_one_of(upward, w) ? 1 : 0;
        down += is_one_of(downward, w) ? 1 : 0;
    }
    return up + down == 1 ? up - down : 0;
}

bool are_two_of_a_series(std::string_view a, std::string_view b) {
    const Words x = words_of(a), y = words_of(b);
    if (x.size() != y.size()) return false;
    const auto differ = std::mismatch(x.begin(), x.end(), y.begin());
    const auto at = differ.first, other = differ.second;
    if (at == x.end() || !std::equal(at + 1, x.end(), other + 1, y.end())) return false;
    const auto is_letter = [](std::string_view w) {
        return w.size() == 1 && w.front() >= 'a' && w.front() <= 'z';
    };
    if (x.size() > 1 && ((is_figure(*at) && is_figure(*other)) || (is_letter(*at) && is_letter(*other))))
        return true;
    return std::any_of(alternatives.begin(), alternatives.end(), [&](const auto& kind) {
        return std::find(kind.begin(), kind.end(), *at) != kind.end() &&
               std::find(kind.begin(), kind.end(), *other) != kind.end();
    });
}

bool tells_more_than_usual(std::string_view scope) {
    constexpr std::array<std::string_view, 10> wider_words{
        "greater", "agglomeration", "conurbation", "including", "included",
        "incl",    "suburbs",       "combined",    "worldwide", "global"};
    constexpr std::array<std::string_view, 5> wider_phrases{
        "metropolitan area", "metro area", "metropolitan region", "urban area", "urban region"};
    const auto stands_in = [&](std::string_view phrase) {
        return scope.find(phrase) != std::string_view::npos;
    };
    return has_one_of(scope, wider_words) ||
           std::any_of(wider_phrases.begin(), wider_phrases.end(), stands_in);
}

bool says(std::string_view text, std::string_view phrase) {
    const Words words = words_of(text), sought = words_of(phrase);
    if (sought.empty() || sought.size() > words.size()) return false;
    for (auto at = words.begin(); at + static_cast<std::ptrdiff_t>(sought.size()) <= words.end(); ++at) {
        if (!std::equal(sought.begin(), sought.end(), at)) continue;
        if (at != words.begin() && (is_one_of(denials, *(at - 1)) || *(at - 1) == "longer")) continue;
        return true;
    }
    return false;
}

}  // namespace gainsay::detail
