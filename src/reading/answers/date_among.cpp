#include "reading/answers/date_among.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "reading/dates/answer.hpp"
#include "reading/words/answer_verbs.hpp"
#include "reading/words/date_words.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

constexpr std::string_view figures_of_a_year = "0123456789";

// A year in figures, without which nothing is sought.
bool has_year(std::string_view words) noexcept {
    constexpr std::ptrdiff_t digits = 4;
    std::ptrdiff_t run = 0;
    for (const char c : words) {
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        if (run == digits) return true;
    }
    return false;
}

template <std::size_t N>
bool is_listed(const std::array<std::string_view, N>& list, std::string_view word) noexcept {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_preposition(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 15> words{"at",    "in",   "on",     "near", "of",
                                                     "for",   "to",   "by",     "from", "with",
                                                     "under", "upon", "aboard", "into", "off"};
    return is_listed(words, word);
}

// Words that add nothing: articles, helping verbs, and what is taken or presented.
bool is_small_word(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 40> words{
        "the",      "a",          "an",      "was",      "were",       "been",   "had",     "has",
        "he",       "she",        "it",      "they",     "his",        "her",    "its",     "their",
        "up",       "down",       "out",     "over",     "first",      "office", "post",    "place",
        "force",    "effect",     "service", "command",  "possession", "keel",   "action",  "credentials",
        "formally", "officially", "finally", "publicly", "solemnly",   "duly",   "jointly", "n.d."};
    return is_listed(words, word);
}

// Capitals that begin no place: what they say changes the date, or is a name of something else.
bool is_no_place(std::string_view lower) noexcept {
    constexpr std::array<std::string_view, 40> words{
        "not",    "no",      "never",    "if",      "before",  "after", "until",   "except",
        "unless", "unknown", "possibly", "reprint", "edition", "copy",  "draft",   "version",
        "vol",    "vol.",    "volume",   "page",    "p.",      "no.",   "nos.",    "act",
        "box",    "file",    "ms",       "ms.",     "series",  "item",  "chapter", "planned",
        "rev.",   "revised", "second",   "third",   "model",   "type",  "flight",  "route"};
    return is_listed(words, lower) || dates::month_of(lower) != 0 || dates::weekday_of(lower) != 0;
}

// Behind these the date is of something else, or bounds the event.
bool turns_away(std::string_view lower) noexcept {
    constexpr std::array<std::string_view, 51> words{
        "fully",   "partly",      "partially",  "throughout", "temporarily", "secondly",  "thirdly",
        "goods",   "freight",     "passengers", "passenger",  "since",       "till",      "but",
        "or",      "nor",         "than",       "which",      "who",         "whose",     "that",
        "when",    "where",       "while",      "during",     "mark",        "following", "behind",
        "because", "again",       "later",      "last",       "next",        "earlier",   "formerly",
        "memory",  "anniversary", "honour",     "honor",      "former",      "then",      "only",
        "until",   "instead",     "celebrate",  "jubilee",    "commemorate", "replace",   "centenary",
        "without", "and"};
    return is_listed(words, lower);
}

// The words before a date, one by one.
class Leading {
  public:
    Leading(std::string_view asked, DateAmong& found) : asked_(asked), found_(found) {}

    // Whether the word may stand before the date; `whole` has the comma behind it.
    bool take(std::string_view whole) {
        // "torpedoed by U-20"
        const bool figures = whole.find_first_of(figures_of_a_year) != std::string_view::npos;
        if (figures && !(behind_preposition_ && whole.front() >= 'A' && whole.front() <= 'Z')) return false;
        const bool comma = whole.ends_with(',') || whole.ends_with(';');
        const std::string_view word = comma ? whole.substr(0, whole.size() - 1) : whole;
        std::string lower(word);
        for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        const bool capital = (word.front() >= 'A' && word.front() <= 'Z') || (word.front() & 0x80) != 0;
        const bool begins = count_++ == 0;
        if (dates::is_doubt_word(lower)) return found_.doubted = true;
        if (comma) needs_day_ = false;
        if ((!capital || begins) && is_known(lower)) {
            last_ = lower;
            behind_preposition_ = is_preposition(lower);
            needs_name_ = behind_preposition_ && lower != "in" && lower != "on" && lower != "at";
            if (lower == "in" || lower == "on") needs_day_ = false;
            return true;
        }
        if (is_no_place(lower)) return false;
        if (!capital) return take_detail(lower, comma);
        needs_name_ = false;
        last_.clear();
        // "The Times": only a title begins so.
        if (after_opening_article_ && lower != "hague") return false;
        open_name_ = !comma && !behind_preposition_;
        found_.place.append(lower) += ' ';
        return true;
    }
    // Whether what was taken leaves no name without a preposition before it or a comma behind it ("Reprint 1843"), and no preposition
    // without one ("built for 1500").
    bool complete() const noexcept { return !open_name_ && !needs_name_; }

    // "Died of wounds 9 July 1916": behind other words a bare year may be a count.
    bool needs_day() const noexcept { return needs_day_; }

    // The word before the date, unless it is a name.
    std::string_view last() const noexcept { return last_; }

  private:
    // "opened to traffic", "killed in action", "built as a school": what more a verb tells that answers the question.
    bool take_detail(const std::string& lower, bool comma) {
        if (event_of(found_.verb) == EventKind::none || turns_away(lower) || is_past_verb(lower))
            return false;
        behind_preposition_ = needs_name_ = open_name_ = false;
        needs_day_ = !comma;
        last_.clear();
        found_.detail.append(lower) += ' ';
        return true;
    }

    bool is_known(const std::string& lower) {
        after_opening_article_ = count_ == 1 && lower == "the";
        if (is_preposition(lower) || is_small_word(lower)) {
            open_name_ = false;
            return true;
        }
        if (!is_past_verb(lower) || !verb_fits(lower, asked_)) return false;
        if (!found_.verb.empty() && event_of(lower) != EventKind::none &&
            event_of(found_.verb) != EventKind::none && !tell_one_event(lower, found_.verb))
            return false;
        if (found_.verb.empty() || event_of(found_.verb) == EventKind::none) found_.verb = lower;
        open_name_ = false;
        return true;
    }

    std::string_view asked_;
    DateAmong& found_;
    std::string last_;
    int count_ = 0;
    bool behind_preposition_ = false, needs_name_ = false, open_name_ = false, after_opening_article_ = false;
    bool needs_day_ = false;
};

// "1842", and nothing of a date before or behind it but a note.
bool begins_with_figure(std::string_view words) noexcept {
    constexpr std::size_t digits = 4;
    const std::size_t end = std::min(words.find_first_not_of(figures_of_a_year), words.size());
    return end == digits && words.find_first_of(figures_of_a_year, end) == std::string_view::npos;
}

// "Carried 1500", "killed 1200": of verbs that tell no event by themselves, and of those that have an object.
bool may_be_count(std::string_view words, std::string_view verb) noexcept {
    constexpr std::array<std::string_view, 7> of_many{"killed",  "shot",  "executed", "murdered",
                                                      "drowned", "built", "printed"};
    return begins_with_figure(words) && is_past_verb(verb) && verb != "dated" &&
           (event_of(verb) == EventKind::none || is_listed(of_many, verb));
}

// A verb in brackets behind the date: "28 June 1919 (signed)".
std::string_view without_verb_behind(std::string_view words, std::string_view asked, DateAmong& found) {
    if (!words.ends_with(')')) return words;
    const std::size_t open = words.rfind(" (");
    if (open == std::string_view::npos) return words;
    const std::string verb = fold(words.substr(open + 2, words.size() - open - 3));
    if (!is_past_verb(verb) || !verb_fits(verb, asked)) return words;
    found.verb = verb;
    return words.substr(0, open);
}

// "MDCCCXIX": a year of the last thousand in Roman figures.
std::optional<Date> roman_year(std::string_view words) {
    constexpr std::size_t shortest = 4, longest = 12;
    if (words.size() < shortest || words.size() > longest ||
        words.find_first_not_of("MDCLXVI") != std::string_view::npos)
        return std::nullopt;
    const int year = dates::roman_year_of(words);
    constexpr int first = 1000, last = 2100;
    return year >= first && year <= last ? read_date(std::to_string(year)) : std::nullopt;
}

}  // namespace

bool may_ask_when(std::string_view asked) noexcept {
    return !has_any(
        asked,
        {"source",    "title",   "name",     "newspaper",  "paper",     "work",     "edition", "version",
         "publisher", "who",     "where",    "place",      "author",    "number",   "how ",    "reference",
         "citation",  "cited",   "headline", "address",    "quote",     "said",     "note",    "descri",
         "remark",    "comment", "history",  "biograph",   "life",      "career",   "event",   "detail",
         "status",    "summary", "text",     "statement",  "what ",     "document", "record",  "evidence",
         "origin",    "model",   "type",     "label",      "inscri",    "held by",  "owner",   "educat",
         "college",   "school",  "residen",  "occupation", "call sign", "capacity", "crew",    "strength",
         "speed",     "score",   "proven"});
}

std::optional<DateAmong> date_among_words(std::string_view words, std::string_view asked,
                                          const DateOptions& options) {
    constexpr std::size_t longest = 120, most_words = 14;
    if (words.size() > longest) return std::nullopt;
    DateAmong found;
    if (auto year = roman_year(words)) {
        found.date = std::move(*year);
        return found;
    }
    if (!has_year(words)) return std::nullopt;
    words = without_verb_behind(words, asked, found);
    Leading leading(asked, found);
    for (std::size_t count = 0; count < most_words && !words.empty(); ++count) {
        const std::size_t end = words.find(' ');
        // What is taken for "established" is no estimate.
        const bool established = count == 0 && event_of(fold(words.substr(0, end))) == EventKind::founding;
        if (leading.complete() && !established && !may_be_count(words, leading.last())) {
            // What is nothing but a date is left to the other rules.
            const std::string said = (found.doubted ? "probably " : "") + std::string(words);
            auto date = count > 0 || !found.verb.empty() ? read_date(said, options) : std::nullopt;
            if (!date || date->unresolved) date = date_before_note(said, asked, options);
            const bool several = date && date->edtf.starts_with('{');
            constexpr std::size_t length_of_day = 10;
            const bool too_little = date && leading.needs_day() && date->edtf.size() < length_of_day;
            if (date && !date->unresolved && !several && !too_little) {
                found.date = std::move(*date);
                found.is_figure = found.verb.empty() && begins_with_figure(words);
                return found;
            }
        }
        if (end == std::string_view::npos || !leading.take(words.substr(0, end))) return std::nullopt;
        words.remove_prefix(end);
        words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
    }
    return std::nullopt;
}

}  // namespace gainsay::reading
