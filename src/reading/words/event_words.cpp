#include "reading/words/event_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

namespace gainsay::reading {
namespace {

struct Word {
    std::size_t start, end;  // in the text
    std::string folded;
};

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n'; }

std::vector<Word> split(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && is_space(text[at])) ++at;
        const std::size_t start = at;
        while (at < text.size() && !is_space(text[at])) ++at;
        if (at > start) words.push_back({start, at, fold(text.substr(start, at - start))});
    }
    return words;
}

bool is_article(const Word& word) noexcept {
    return word.folded == "the" || word.folded == "a" || word.folded == "an";
}

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> result;
    for (Word& word : split(name))
        if (!is_article(word)) result.push_back(std::move(word.folded));
    return result;
}

// The word behind the name, if it stands from `at` on.
std::optional<std::size_t> match(const std::vector<Word>& words, std::size_t at,
                                 const std::vector<std::string>& name) {
    for (const std::string& part : name) {
        while (at < words.size() && is_article(words[at])) ++at;
        if (at == words.size() || words[at].folded != part) return std::nullopt;
        ++at;
    }
    return at;
}

std::string bare(std::string_view text) {
    constexpr std::string_view blank = " \t\n,;:()[]";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

// What stands before the event, in the words that the reader of dates knows; an empty text for "at that
// time".
std::string plain_opening(const std::string& before) {
    constexpr std::array<std::string_view, 12> at_the_time{
        "with", "upon", "at",         "in",         "on",      "during",
        "when", "amid", "at time of", "throughout", "time of", "from time of"};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> others{
        {{"by time of", "by"},
         {"in wake of", "after"},
         {"in aftermath of", "after"},
         {"in years after", "after"},
         {"soon after", "after"},
         {"right after", "after"},
         {"immediately after", "after"},
         {"ever since", "since"},
         {"on eve of", "before"},
         {"ahead of", "before"},
         {"in run up to", "before"},
         {"starting with", "since"}}};
    const std::string folded = fold(before);
    if (std::find(at_the_time.begin(), at_the_time.end(), folded) != at_the_time.end()) return {};
    for (const auto& [words, plain] : others)
        if (folded == words) return std::string(plain);
    return before;
}

// After what lasted is after its end, before it before its start.
std::string end_for(const std::string& opening, const Date& date, const std::string& words) {
    const auto slash = date.edtf.find('/');
    if (slash == std::string::npos) return words;
    const std::string last = fold(opening.substr(opening.find_last_of(' ') + 1));
    if (last == "after" || last == "following" || last == "post") return date.edtf.substr(slash + 1);
    constexpr std::array<std::string_view, 6> earlier{"before", "until", "till", "by", "to", "preceding"};
    if (std::find(earlier.begin(), earlier.end(), last) != earlier.end()) return date.edtf.substr(0, slash);
    return words;
}

}  // namespace

EventNames::EventNames(const Vocabulary& vocabulary) {
    const auto add = [&](std::string_view name, const Event& event) {
        if (auto words = words_of_name(name); !words.empty())
            names_[words.front()].push_back({std::move(words), &event});
    };
    if (vocabulary.events.empty()) return;
    std::multimap<std::string, std::string_view> aliases;
    for (const auto& [alias, name] : vocabulary.aliases) aliases.emplace(canonical(vocabulary, alias), alias);
    for (const Event& event : vocabulary.events) {
        add(event.name, event);
        const auto [first, last] = aliases.equal_range(canonical(vocabulary, event.name));
        for (auto at = first; at != last; ++at) add(at->second, event);
    }
}

std::optional<EventNames::Mention> EventNames::find(std::string_view text) const {
    if (names_.empty()) return std::nullopt;
    const std::vector<Word> words = split(text);
    const Name* longest = nullptr;
    std::size_t start = 0, end = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto named = names_.find(words[at].folded);
        if (named == names_.end()) continue;
        for (const Name& name : named->second) {
            const auto behind = match(words, at, name.words);
            if (!behind || (longest != nullptr && longest->words.size() >= name.words.size())) continue;
            longest = &name, start = at, end = *behind;
        }
    }
    if (longest == nullptr) return std::nullopt;
    while (start > 0 && is_article(words[start - 1])) --start;
    return Mention{longest->event, bare(text.substr(0, words[start].start)),
                   end < words.size() ? bare(text.substr(words[end].start)) : ""};
}

std::optional<Date> EventNames::read(std::string_view words, const DateOptions& options) const {
    const auto mention = find(words);
    if (!mention) return std::nullopt;
    const std::string& date_words = mention->after.empty() ? mention->event->date : mention->after;
    const auto date = read_date(date_words, options);
    if (!date || date->unresolved) return std::nullopt;
    const std::string opening = plain_opening(mention->before);
    if (opening.empty()) return date;
    DateOptions counted = options;
    counted.anchor = date;
    if (auto offset = read_date(opening, counted); offset && !offset->unresolved) return offset;
    auto bound = read_date(opening + ' ' + end_for(opening, *date, date_words), options);
    return bound && !bound->unresolved ? bound : std::nullopt;
}

}  // namespace gainsay::reading
