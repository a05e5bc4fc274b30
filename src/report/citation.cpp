#include "report/citation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

#include "gainsay/dossier.hpp"
#include "report/words.hpp"

namespace gainsay::report {
namespace {

constexpr std::size_t named_authors = 3;  // more are "et al."

std::vector<std::string_view> split(std::string_view text, std::string_view at) {
    std::vector<std::string_view> parts;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find(at);
        std::string_view part = text.substr(0, end);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        if (!part.empty()) parts.push_back(part);
        if (end != std::string_view::npos) text.remove_prefix(end + at.size());
    }
    return parts;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_head(std::string_view word) {
    return is_one_of(word, {"of", "in", "on", "at", "from", "with", "by", "for", "to", "about", "between",
                            "under", "who", "which", "that", "near", "against"});
}

bool has_determiner(std::string_view first) {
    return is_one_of(first, {"the", "a",     "an",  "one",  "some", "several", "many", "few",
                             "no",  "any",   "all", "both", "two",  "three",   "his",  "her",
                             "its", "their", "our", "The",  "A",    "An"}) ||
           std::isdigit(static_cast<unsigned char>(first.front())) != 0;
}

// Bodies that are spoken of with an article though they are names.
bool is_institution(std::string_view noun) {
    const std::string folded = fold(noun);
    return is_one_of(folded, {"embassy", "ministry", "committee", "department", "office", "bureau",
                              "commission", "institute", "agency", "council", "government", "legation",
                              "consulate", "delegation", "archive", "archives", "library", "museum"});
}

// A common word; particles of names ("van", "il") are shorter.
bool is_common(std::string_view word) {
    return word.size() > 3 && std::islower(static_cast<unsigned char>(word.front())) != 0;
}

bool is_plural(std::string_view word) { return word.ends_with('s') && !word.ends_with("ss"); }

bool is_book(const Source& source) {
    const std::string kind = fold(source.kind);
    return is_one_of(kind, {"book", "monograph", "novel", "collection", "edited book"});
}

// "Szalontai, Balazs" as it is spoken.
std::string spoken(std::string_view author) {
    const std::vector<std::string_view> parts = split(author, ",");
    const bool inverted =
        parts.size() == 2 && parts[1].find(' ') == std::string_view::npos && parts[1] != "Jr.";
    return inverted ? fmt::format("{} {}", parts[1], parts[0]) : std::string{author};
}

std::vector<std::string> authors_of(const Source& source) {
    std::vector<std::string> authors;
    for (std::string_view group : split(source.author, ";"))
        for (std::string_view author : split(group, " and ")) authors.push_back(spoken(author));
    return authors;
}

std::string author_words(const Source& source) {
    std::vector<std::string> authors = authors_of(source);
    if (authors.size() > named_authors) return authors.front() + " et al.";
    // "the Institute of Peace and War" is one author; so is whatever reads as one.
    return listed(authors);
}

std::string title_words(const Source& source, bool is_last) {
    std::string title = is_book(source) ? source.title : in_quotes(source.title);
    return is_last ? title : with_comma(std::move(title));
}

std::string with_mark(std::string text, char mark) {
    constexpr std::string_view closing = "”";
    if (!text.ends_with(closing)) return text + mark;
    const std::size_t end = text.size() - closing.size();
    if (end > 0 && std::string_view{".?!,"}.find(text[end - 1]) != std::string_view::npos) return text;
    return text.insert(end, 1, mark);
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    return fmt::format("{}", fmt::join(parts, between));
}

std::string reference(const Source& source, std::string_view spoken_already) {
    std::vector<std::string> rest;
    for (const std::string* part : {&source.publisher, &source.published, &source.url})
        if (!part->empty() && *part != spoken_already) rest.push_back(*part);
    if (source.title.empty() || in_quotes(source.title) == spoken_already) return joined(rest, ", ");
    const std::string title = title_words(source, rest.empty());
    return rest.empty() ? title : title + ' ' + joined(rest, ", ");
}

}  // namespace

std::string in_quotes(std::string_view text) {
    std::string result = "“";
    bool open = false;
    while (!text.empty()) {
        if (text.starts_with("“") || text.starts_with("”")) {
            result += text.starts_with("“") ? "‘" : "’";
            text.remove_prefix(std::string_view{"“"}.size());
        } else {
            if (text.front() == '"') result += (open = !open) ? "‘" : "’";
            else result += text.front();
            text.remove_prefix(1);
        }
    }
    return result + "”";
}

std::string with_comma(std::string text) { return with_mark(std::move(text), ','); }
std::string with_stop(std::string text) { return with_mark(std::move(text), '.'); }

std::string with_article(std::string_view name) {
    const std::vector<std::string_view> words = split(name, " ");
    if (words.empty() || has_determiner(words.front())) return std::string{name};
    const auto end = std::find_if(words.begin(), words.end(), ends_head);
    if (end == words.begin()) return std::string{name};
    const bool described = std::any_of(words.begin(), end, is_common);
    const bool general =
        is_common(words.front()) && is_plural(*(end - 1));  // "analysts", "widespread reports"
    if ((described && !general) || is_institution(*(end - 1))) return fmt::format("the {}", name);
    return std::string{name};
}

Speaker speaker_of(const Source& source) {
    if (!source.author.empty()) return {with_article(author_words(source)), authors_of(source).size() > 1};
    if (!source.publisher.empty()) return {with_article(source.publisher)};
    return {source.title.empty() ? source.id : in_quotes(source.title)};
}

std::string reference_of(const Source& source) {
    const std::string& name = !source.author.empty() ? source.author : source.publisher;
    return reference(source,
                     !name.empty() ? std::string_view{name} : std::string_view{in_quotes(source.title)});
}

std::string entry_of(const Source& source) {
    std::vector<std::string> parts;
    if (!source.author.empty()) parts.push_back(author_words(source));
    if (std::string rest = reference(source, {}); !rest.empty()) parts.push_back(std::move(rest));
    return parts.empty() ? source.id : joined(parts, ", ");
}

std::string locator_of(const Place& place) { return locators_of({place}); }

std::string locators_of(std::vector<Place> places) {
    const auto before = [](const Place& a, const Place& b) {
        return std::pair{a.page.size(), a.page} < std::pair{b.page.size(), b.page};
    };
    std::stable_sort(places.begin(), places.end(), before);
    // Paragraphs and lines of a page stand together.
    std::vector<std::string> parts;
    const auto plural = [](std::string_view one, std::string_view many,
                           const std::set<std::uint32_t>& numbers) {
        std::vector<std::string> items;
        for (std::uint32_t number : numbers) items.push_back(std::to_string(number));
        return fmt::format("{} {}", numbers.size() == 1 ? one : many, listed(items));
    };
    std::vector<std::string> bare_pages;
    for (auto from = places.begin(); from != places.end();) {
        const auto to =
            std::find_if(from, places.end(), [&](const Place& place) { return place.page != from->page; });
        std::set<std::uint32_t> paragraphs, lines;
        for (auto place = from; place != to; ++place) {
            if (place->paragraph != 0) paragraphs.insert(place->paragraph);
            else if (place->line != 0) lines.insert(place->line);
        }
        if (paragraphs.empty() && lines.empty()) {
            if (names_page(from->page)) parts.push_back(from->page);
            else if (!from->page.empty()) bare_pages.push_back(from->page);
        } else {
            if (!from->page.empty()) parts.push_back((names_page(from->page) ? "" : "p. ") + from->page);
            if (!paragraphs.empty()) parts.push_back(plural("para.", "paras.", paragraphs));
            if (!lines.empty()) parts.push_back(plural("line", "lines", lines));
        }
        from = to;
    }
    if (!bare_pages.empty()) {
        const bool one =
            bare_pages.size() == 1 && bare_pages.front().find_first_of("-–,") == std::string::npos;
        parts.insert(parts.begin(), (one ? "p. " : "pp. ") + listed(bare_pages));
    }
    return joined(parts, ", ");
}

}  // namespace gainsay::report
