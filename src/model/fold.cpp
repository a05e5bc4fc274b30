// Names folded to what they are compared by.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay {
namespace {

bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Letters with a stroke and ligatures have no decomposition in Unicode, and are written without in many
// sources.
std::string_view plain_letter(utf8proc_int32_t c) noexcept {
    switch (c) {
        case 0x00E6:
            return "ae";
        case 0x00F0:
        case 0x0111:
            return "d";
        case 0x00F8:
            return "o";
        case 0x00FE:
            return "th";
        case 0x0131:
            return "i";
        case 0x0142:
            return "l";
        case 0x0153:
            return "oe";
        default:
            return {};
    }
}

bool is_word(utf8proc_int32_t c) noexcept {
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
            return true;
        default:
            return false;
    }
}

void append(std::string& out, utf8proc_int32_t c) {
    std::array<utf8proc_uint8_t, 4> bytes;
    const auto count = utf8proc_encode_char(c, bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

// Invalid bytes become U+FFFD, which is not part of a word.
std::vector<utf8proc_int32_t> code_points(std::string_view text) {
    std::vector<utf8proc_int32_t> result;
    result.reserve(text.size());
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t c = 0;
        auto used = utf8proc_iterate(bytes, left, &c);
        if (used < 0) used = 1, c = 0xFFFD;
        result.push_back(c);
        bytes += used, left -= used;
    }
    return result;
}

std::vector<utf8proc_int32_t> decomposed(std::string_view text) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                            UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    std::vector<utf8proc_int32_t> result;
    std::array<utf8proc_int32_t, 32> parts;
    for (utf8proc_int32_t c : code_points(text)) {
        int boundary = 0;
        const auto count = utf8proc_decompose_char(c, parts.data(), parts.size(), options, &boundary);
        if (count < 0 || static_cast<std::size_t>(count) > parts.size()) continue;
        // Accents go; the vowel signs and voicing marks of other scripts are letters to their readers and
        // stay.
        std::copy_if(parts.begin(), parts.begin() + count, std::back_inserter(result),
                     [](utf8proc_int32_t part) { return part < 0x300 || part > 0x36F; });
    }
    return result;
}

// Case and accents folded, every other character but those of words read as a space.
std::string words_of_unicode(std::string_view text) {
    std::string out;
    for (utf8proc_int32_t c : decomposed(text)) {
        if (c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x02B9) continue;
        if (c == 0x2212 || c == 0x2013) c = '-';
        if (const auto letter = plain_letter(c); !letter.empty()) out += letter;
        else if (is_word(c)) append(out, c);
        else out += c > 0 && c < 0x80 ? static_cast<char>(c) : ' ';
    }
    auto* composed = utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(out.c_str()));
    if (composed == nullptr) return out;
    const std::string result = reinterpret_cast<const char*>(composed);
    std::free(composed);
    return result;
}

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_word_byte(char c) noexcept { return is_digit(c) || is_letter(c); }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether a sign belongs to the word: a minus before a number, a point or a colon inside one, "C++", "C#",
// "5%".
bool belongs(std::string_view text, std::size_t at) noexcept {
    const char before = at > 0 ? text[at - 1] : ' ';
    const char after = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (text[at]) {
        case '-':
            return is_digit(after) && !is_word_byte(before);
        case '.':
        case ':':
            return is_digit(before) && is_digit(after);
        case '+':
        case '#':
            return is_word_byte(before) || before == '+';
        default:
            return false;
    }
}

struct Word {
    std::string_view text;
    bool point = false;  ///< followed by a full stop, as initials are
};

// Lower case, signs of no meaning as spaces.
std::string plain_words(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_word_byte(c) || belongs(text, i)) out += lower(c);
        else if (c == '&') out += " and ";
        else if (c == '%') out += " % ";
        else if (c == '.') out += '.';
        else if (c != '\'') out += ' ';
    }
    return out;
}

std::vector<Word> split(std::string_view text) {
    std::vector<Word> words;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool inner_point = i < text.size() && text[i] == '.' && belongs(text, i);
        if (i < text.size() && text[i] != ' ' && (text[i] != '.' || inner_point)) continue;
        if (i > start) words.push_back({text.substr(start, i - start), i < text.size() && text[i] == '.'});
        start = i + 1;
    }
    return words;
}

bool is_initial(const Word& word) noexcept { return word.text.size() == 1 && is_letter(word.text[0]); }

// "a" before a word of one letter is an initial or a name, not an article.
bool is_article(const std::vector<Word>& words, std::size_t at, bool leading) noexcept {
    const Word& word = words[at];
    if (word.point) return false;
    if (word.text == "the") return true;
    if (!leading || at + 1 == words.size() || (word.text != "a" && word.text != "an")) return false;
    const auto next = words[at + 1].text;
    return next.size() > 1 && is_letter(next[0]);
}

std::string join(const std::vector<Word>& words, bool with_articles, std::size_t size) {
    std::string out;
    out.reserve(size);
    bool after_initial = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!with_articles && is_article(words, i, out.empty())) continue;
        const bool initial = is_initial(words[i]);
        if (!out.empty() && !(after_initial && initial)) out += ' ';
        out += words[i].text;
        after_initial = initial;
    }
    return out;
}

}  // namespace

std::string fold(std::string_view text) {
    const std::string spaced = plain_words(is_ascii(text) ? std::string(text) : words_of_unicode(text));
    const std::vector<Word> words = split(spaced);
    std::string out = join(words, false, spaced.size());
    if (out.empty()) out = join(words, true, spaced.size());
    return out.empty() ? std::string(text) : out;
}

std::string canonical(const Vocabulary& vocabulary, std::string_view name) {
    std::string folded = fold(name);
    // An alias may lead to a name that is an alias itself; a circle of them ends at an arbitrary but fixed
    // member.
    for (int step = 0; step < 16 && !vocabulary.aliases.empty(); ++step) {
        const auto found = vocabulary.aliases.find(folded);
        if (found == vocabulary.aliases.end()) break;
        std::string next = fold(found->second);
        if (next == folded) break;
        folded = std::move(next);
    }
    return folded;
}

}  // namespace gainsay
