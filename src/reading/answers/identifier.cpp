#include "reading/answers/identifier.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>
#include <vector>

#include "gainsay/dossier.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

constexpr std::string_view ten_digits = "0123456789", latin_letters = "abcdefghijklmnopqrstuvwxyz";

bool is_a_digit(char c) noexcept { return ten_digits.find(c) != std::string_view::npos; }
bool is_a_letter(char c) noexcept { return latin_letters.find(c) != std::string_view::npos; }
bool all_digits(std::string_view text) noexcept {
    return text.find_first_not_of(ten_digits) == std::string_view::npos;
}

enum class Register { book, telephone, postcode, grid, other };

Register sort_of(std::string_view asked) noexcept {
    if (has_any(asked, {"isbn"})) return Register::book;
    if (has_any(asked, {"phone", "telephone", "fax", "dialling code", "dialing code"}))
        return Register::telephone;
    if (has_any(asked, {"postcode", "postal code", "zip code"})) return Register::postcode;
    return has_any(asked, {"grid ref"}) ? Register::grid : Register::other;
}

// Lower case, every dash a hyphen.
std::string plainly(std::string_view words) {
    std::string text(words);
    for (std::string_view dash : {"‐", "‑", "‒", "–", "−"})
        for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at))
            text.replace(at, dash.size(), "-");
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// "10.1038/171737a0": the directory indicator, at least four digits, a slash and a suffix (ISO 26324).
std::string_view doi_in(std::string_view text) noexcept {
    constexpr std::string_view directory = "10.";
    constexpr std::size_t shortest_registrant = 4;
    for (std::size_t at = text.find(directory); at != text.npos; at = text.find(directory, at + 1)) {
        if (at > 0 && (is_a_digit(text[at - 1]) || text[at - 1] == '.')) continue;
        const std::size_t slash = text.find_first_not_of("0123456789.", at + directory.size());
        if (slash == text.npos || text[slash] != '/' || slash < at + directory.size() + shortest_registrant)
            continue;
        std::string_view doi = text.substr(at, text.find_first_of(" \t,;>", at) - at);
        while (doi.ends_with('.') || doi.ends_with(')')) doi.remove_suffix(1);
        return doi;
    }
    return {};
}

// "q42" of "https://www.wikidata.org/wiki/q42" and of "wd:q42".
std::string_view without_address(std::string_view text) noexcept {
    if (text.find("://") != text.npos) {
        text = text.substr(0, text.find_first_of("?#"));
        while (text.ends_with('/')) text.remove_suffix(1);
        return text.substr(text.rfind('/') + 1);
    }
    const std::size_t slash = text.rfind('/');
    const bool host = slash != text.npos && text.substr(0, slash).find_first_of(ten_digits) == text.npos &&
                      text.substr(0, slash).find('.') != text.npos;
    return host ? text.substr(slash + 1) : text;
}

struct Part {
    std::string_view text;
    bool behind_point = false;  // a point or stroke is what parts it from the one before
};

std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    bool point = false;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_a_digit(text[i]) && !is_a_letter(text[i]) && text[i] != '+') {
            point = point || text[i] == '.' || text[i] == '/' || text[i] == ':';
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < text.size() &&
               (is_a_digit(text[i]) || is_a_letter(text[i]) || (text[i] == '+' && i == start)))
            ++i;
        parts.push_back({text.substr(start, i - start), point});
        point = false;
    }
    return parts;
}

// "ISBN", "acc." of an accession number, "tel."
bool is_label(std::string_view word, std::string_view asked) {
    constexpr std::array<std::string_view, 13> usual{"no", "nr",  "number", "num", "id",   "code", "ref",
                                                     "wd", "tel", "phone",  "fax", "post", "zip"};
    constexpr std::size_t shortest = 3;
    if (word.find_first_not_of(latin_letters) != word.npos) return false;
    const auto begins_a_word = [&] {
        const std::size_t at = (' ' + std::string(asked)).find(' ' + std::string(word));
        return at != std::string::npos;
    };
    return std::find(usual.begin(), usual.end(), word) != usual.end() ||
           (word.size() >= shortest && begins_a_word());
}

std::string without_labels(std::string_view text, std::string_view asked, bool keeps_points) {
    constexpr std::size_t longest_code = 2;  // "TQ", "FR", and no "Wien", "pbk"
    std::vector<Part> parts = parts_of(text);
    std::size_t first = 0, last = parts.size();
    while (first + 1 < last && is_label(parts[first].text, asked)) ++first;
    // "ISBN-13: 978..."
    if (first > 0 && last - first > 1 && parts[first - 1].text == "isbn" &&
        (parts[first].text == "13" || parts[first].text == "10"))
        ++first;
    const auto is_remark = [&](const Part& part) {
        return part.text.size() > longest_code && part.text.find_first_of(ten_digits) == part.text.npos;
    };
    while (last > first + 1 && is_remark(parts[last - 1])) --last;
    std::string key;
    for (std::size_t i = first; i < last; ++i) {
        const bool between_digits =
            !key.empty() && is_a_digit(key.back()) && is_a_digit(parts[i].text.front());
        if (keeps_points && parts[i].behind_point && between_digits) key += '.';
        key += parts[i].text;
    }
    return key;
}

int check_digit_of_ten(std::string_view nine) noexcept {
    int sum = 0, weight = 10;
    for (const char c : nine) sum += weight-- * (c - '0');
    return (11 - sum % 11) % 11;
}

int check_digit_of_thirteen(std::string_view twelve) noexcept {
    int sum = 0, weight = 1;
    for (const char c : twelve) sum += weight * (c - '0'), weight = 4 - weight;
    return (10 - sum % 10) % 10;
}

// ISO 2108: the ISBN of ten digits with 978 before its first nine and another check digit.
std::string in_thirteen_digits(std::string isbn) {
    constexpr std::size_t ten = 10;
    if (isbn.size() != ten || !all_digits(std::string_view(isbn).substr(0, ten - 1))) return isbn;
    const int check = isbn.back() == 'x' ? 10 : is_a_digit(isbn.back()) ? isbn.back() - '0' : -1;
    if (check != check_digit_of_ten(std::string_view(isbn).substr(0, ten - 1))) return isbn;
    const std::string twelve = "978" + isbn.substr(0, ten - 1);
    return twelve + static_cast<char>('0' + check_digit_of_thirteen(twelve));
}

// "+44 (0)20 7946 0018", "0044 20 7946 0018"
std::string telephone_key(std::string text, std::string_view asked) {
    constexpr std::string_view trunk = "(0)", abroad = "00";
    if (const std::size_t at = text.find(trunk); at != std::string::npos && at > 0)
        text.replace(at, trunk.size(), " ");
    std::string key = without_labels(text, asked, false);
    if (key.starts_with(abroad)) key.replace(0, abroad.size(), "+");
    return key;
}

// Country codes of two digits (ITU-T E.164); of one there are 1 and 7, all others have three.
bool is_country_code(std::string_view code) noexcept {
    constexpr std::string_view of_two =
        " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 "
        "81 "
        "82 84 86 90 91 92 93 94 95 98 ";
    constexpr std::size_t most = 3;
    const auto is_of_two = [&](std::string_view two) {
        return of_two.find(' ' + std::string(two) + ' ') != of_two.npos;
    };
    if (code.size() == 1) return code == "1" || code == "7";
    if (code.size() == 2) return is_of_two(code);
    return code.size() == most && code[0] != '1' && code[0] != '7' && !is_of_two(code.substr(0, 2));
}

bool may_be_one_telephone(std::string_view abroad, std::string_view at_home) noexcept {
    if (!abroad.starts_with('+') || at_home.starts_with('+')) return false;
    constexpr std::size_t shortest = 2;
    abroad.remove_prefix(1);
    if (at_home.starts_with('0')) at_home.remove_prefix(1);
    return at_home.size() >= shortest && abroad.ends_with(at_home) &&
           is_country_code(abroad.substr(0, abroad.size() - at_home.size()));
}

// "IP12" of "IP12 4XY", "02139" of "02139-4307".
bool is_first_half(std::string_view half, std::string_view postcode) noexcept {
    const std::size_t rest = postcode.size() - std::min(half.size(), postcode.size());
    return postcode.starts_with(half) && (rest == 3 || rest == 4);
}

// "TQ 29 79" beside "TQ 290 796": the northern and the eastern half are told to fewer digits.
bool is_coarser_square(std::string_view coarse, std::string_view fine) noexcept {
    const std::size_t start = coarse.find_first_of(ten_digits);
    if (start == coarse.npos || fine.find_first_of(ten_digits) != start ||
        coarse.substr(0, start) != fine.substr(0, start))
        return false;
    const std::string_view few = coarse.substr(start), many = fine.substr(start);
    if (few.size() % 2 != 0 || many.size() % 2 != 0 || few.size() > many.size()) return false;
    const std::size_t half = few.size() / 2, middle = many.size() / 2;
    return many.substr(0, half) == few.substr(0, half) && many.substr(middle, half) == few.substr(half);
}

// "BWV 1004" and "1004", "KV 550" and "K. 550".
bool differ_by_letters_before(std::string_view a, std::string_view b) noexcept {
    const std::size_t x = std::min(a.find_first_not_of(latin_letters), a.size()),
                      y = std::min(b.find_first_not_of(latin_letters), b.size());
    if (x == y || a.substr(x).empty() || a.substr(x) != b.substr(y)) return false;
    const std::string_view shorter = x < y ? a.substr(0, x) : b.substr(0, y);
    return shorter.size() <= 1 && (x < y ? b : a).starts_with(shorter);
}

}  // namespace

bool asks_for_identifier(std::string_view asked) noexcept {
    constexpr std::array<std::string_view, 20> words{
        "doi",  "dois", "fax",  "iban", "orcid", "pmid", "pmcid", "oclc", "lccn", "qid",
        "issn", "isni", "viaf", "gtin", "ean",   "upc",  "isrc",  "ismn", "id",   "identifier"};
    for (std::size_t at = 0; at < asked.size();) {
        const std::size_t end = std::min(asked.find(' ', at), asked.size());
        const std::string_view word = asked.substr(at, end - at);
        if (std::find(words.begin(), words.end(), word) != words.end()) return true;
        at = end + 1;
    }
    if (has_any(asked, {"number of", "how many"})) return false;
    // Of numbers the beginning of "number" and "no." tells.
    return has_any(asked, {"isbn",          "issns",         "phone",       "telephone",     "postcode",
                           "postal code",   "zip code",      "identifiers", "serial n",      "registration n",
                           "passport n",    "account n",     "accession n", "catalogue n",   "catalog n",
                           "inventory n",   "patent n",      "call n",      "vat n",         "cas n",
                           "licence plate", "license plate", "grid ref",    "dialling code", "dialing code"});
}

std::string identifier_key(std::string_view words, std::string_view asked) {
    const std::string text = plainly(words);
    if (text.find_first_of(ten_digits) == std::string::npos) return {};
    if (const std::string_view doi = doi_in(text); !doi.empty()) return std::string(doi);
    const Register sort = sort_of(asked);
    if (sort == Register::telephone) return telephone_key(text, asked);
    std::string key = without_labels(without_address(text), asked, sort != Register::book);
    if (sort == Register::book) return in_thirteen_digits(std::move(key));
    if (key.starts_with("0x")) {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(key.data() + 2, key.data() + key.size(), number, 16);
        if (error == std::errc{} && end == key.data() + key.size()) return std::to_string(number);
    }
    if (all_digits(key)) key.erase(0, std::min(key.find_first_not_of('0'), key.size() - 1));
    return key;
}

bool may_be_one_identifier(std::string_view a, std::string_view b, std::string_view asked) {
    if (a == b) return true;
    switch (sort_of(asked)) {
        case Register::book:
            return false;
        case Register::telephone:
            return may_be_one_telephone(a, b) || may_be_one_telephone(b, a);
        case Register::grid:
            return is_coarser_square(a, b) || is_coarser_square(b, a);
        case Register::postcode:
            if (is_first_half(a, b) || is_first_half(b, a)) return true;
            break;
        default:
            break;
    }
    return differ_by_letters_before(a, b);
}

}  // namespace gainsay::reading
