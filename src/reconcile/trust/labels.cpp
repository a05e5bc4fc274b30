#include "reconcile/trust/labels.hpp"

#include <algorithm>
#include <vector>

#include "gainsay/reading.hpp"
#include "model/ascii.hpp"

namespace gainsay::detail {
namespace {

// "Doe, Jane" is "Jane Doe".
std::string turned(std::string_view item) {
    const std::size_t comma = item.find(',');
    if (comma == std::string_view::npos || item.find(',', comma + 1) != std::string_view::npos)
        return fold(item);
    std::string first = fold(item.substr(comma + 1)), last = fold(item.substr(0, comma));
    if (first.empty() || last.empty()) return first + last;
    return first + ' ' + last;
}

std::string sorted_words(std::string item) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < item.size()) {
        const std::size_t end = std::min(item.find(' ', at), item.size());
        if (end > at) words.push_back(item.substr(at, end - at));
        at = end + 1;
    }
    std::sort(words.begin(), words.end());
    std::string result;
    for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::vector<std::string> items_of(std::string_view text) {
    std::vector<std::string> items;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(";|&", at), text.size());
        if (std::string item = turned(text.substr(at, end - at)); !item.empty())
            items.push_back(std::move(item));
        at = end + 1;
    }
    return items;
}

}  // namespace

std::string label_key(std::string_view text) {
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'z'); });
    if (plain) return std::string(text);
    std::vector<std::string> items = items_of(text);
    const bool list = text.find_first_of(";|&") != std::string_view::npos;
    if (!list) return items.empty() ? std::string(text) : items.front();
    for (std::string& item : items) item = sorted_words(std::move(item));
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    std::string key;
    for (const std::string& item : items) key += (key.empty() ? "" : ";") + item;
    return key;
}

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// "j doe" may be "jane doe": each word of the shorter is one of the longer's or its initial, and one is there
// in full.
bool may_be_one_name(std::string_view a, std::string_view b) {
    auto x = split(a, ' '), y = split(b, ' ');
    if (x.size() > y.size()) std::swap(x, y);
    std::vector<bool> used(y.size());
    bool whole_word = false;
    for (std::string_view word : x) {
        std::size_t found = y.size();
        for (std::size_t j = 0; j < y.size() && found == y.size(); ++j)
            if (!used[j] && word == y[j]) found = j;
        for (std::size_t j = 0; j < y.size() && found == y.size(); ++j)
            if (!used[j] && word.front() == y[j].front() && (word.size() == 1 || y[j].size() == 1)) found = j;
        if (found == y.size()) return false;
        used[found] = true;
        whole_word = whole_word || (word.size() > 1 && word == y[found]);
    }
    return whole_word;
}

}  // namespace

double implied_share(std::string_view from, std::string_view to) {
    const bool lists = from.find(';') != std::string_view::npos || to.find(';') != std::string_view::npos;
    const auto x = split(from, lists ? ';' : ' '), y = split(to, lists ? ';' : ' ');
    std::vector<bool> used(y.size());
    double shared = 0, all = 0;
    for (std::string_view part : x) {
        // Words weigh by their length: a surname says more than an initial.
        const double weight = lists ? 1 : static_cast<double>(part.size());
        all += weight;
        for (std::size_t j = 0; j < y.size(); ++j)
            if (!used[j] && (part == y[j] || (lists && may_be_one_name(part, y[j])))) {
                used[j] = true;
                shared += weight;
                break;
            }
    }
    return all > 0 ? shared / all : 0;
}

}  // namespace gainsay::detail
