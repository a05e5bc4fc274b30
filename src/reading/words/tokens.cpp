#include "reading/words/tokens.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace gainsay::reading {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct CodePoint {
    char32_t value = 0;
    std::uint32_t bytes = 1;
};

CodePoint decode(std::string_view text, std::size_t at) noexcept {
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto used = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (used <= 0) return {U'\uFFFD', 1};
    return {static_cast<char32_t>(value), static_cast<std::uint32_t>(used)};
}

bool is_space(char32_t c) noexcept {
    return c == U' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

// Signs that mean the same are one: all hyphens and dashes but the em dash, all apostrophes, all tildes.
char32_t fold_symbol(char32_t c) noexcept {
    switch (c) {
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2212:
        case 0xFE63:
        case 0xFF0D:
            return U'-';
        case 0x2015:
            return 0x2014;
        case 0x2018:
        case 0x2019:
        case 0x02BC:
        case 0x2032:
            return U'\'';
        case 0x201C:
        case 0x201D:
        case 0x2033:
            return U'"';
        case 0x223C:
        case 0x02DC:
        case 0x301C:
        case 0xFF5E:
            return U'~';
        case 0x2248:
        case 0x2245:
        case 0x2243:
            return 0x2248;
        case 0x2264:
        case 0x2266:
        case 0x2A7D:
            return 0x2264;
        case 0x2265:
        case 0x2267:
        case 0x2A7E:
            return 0x2265;
        case 0x2044:
        case 0x2215:
            return U'/';
        case 0x22C5:
        case 0x2022:
        case 0x00B7:
            return 0xB7;
        case 0xBA:
            return 0xB0;  // the ordinal sign typed for a degree
        case 0xFF05:
            return U'%';
        default:
            return c;
    }
}

// Superscript digit, or -1.
int superscript_digit(char32_t c) noexcept {
    if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB0);
    if (c == 0xB9) return 1;
    if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070);
    return -1;
}

std::uint64_t key_of_code_point(std::uint64_t key, char32_t c) noexcept {
    utf8proc_uint8_t bytes[4];
    const auto used = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
    for (utf8proc_ssize_t i = 0; i < used; ++i) key = key_step(key, bytes[i]);
    return key;
}

bool is_letter(char32_t c) noexcept {
    if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
            return superscript_digit(c) < 0 && c != 0xBA && c != 0x02BC;
        default:
            return false;
    }
}

class Lexer {
  public:
    Lexer(std::string_view text, Tokens& tokens) : text_(text), tokens_(tokens) {}

    void run() {
        while (at_ < text_.size()) step();
        begin(TokenKind::end).end = static_cast<std::uint32_t>(at_);
    }

  private:
    char peek(std::size_t offset) const noexcept {
        return at_ + offset < text_.size() ? text_[at_ + offset] : '\0';
    }

    Token& begin(TokenKind kind) {
        Token& token = tokens_.emplace_back();
        token.kind = kind;
        token.space_before = space_;
        token.begin = static_cast<std::uint32_t>(at_);
        space_ = false;
        return token;
    }

    void step() {
        const char c = text_[at_];
        if (c == ' ' || (c >= 9 && c <= 13)) {
            space_ = true;
            ++at_;
        } else if (is_ascii_letter(c)) {
            word();
        } else if (is_digit(c) || (c == '.' && is_digit(peek(1)) && starts_a_decimal())) {
            number();
        } else if (static_cast<unsigned char>(c) < 0x80) {
            Token& token = begin(TokenKind::symbol);
            token.symbol = static_cast<unsigned char>(c);
            token.key = token.raw_key = key_step(key_seed, static_cast<unsigned char>(c));
            token.end = static_cast<std::uint32_t>(++at_);
        } else {
            wide();
        }
    }

    // ".25" is a decimal at the start of a word, not behind one ("p.25").
    bool starts_a_decimal() const noexcept {
        if (space_ || tokens_.empty()) return true;
        const Token& before = tokens_.back();
        return before.kind == TokenKind::symbol && before.symbol != U'.';
    }

    void wide() {
        const CodePoint c = decode(text_, at_);
        if (is_space(c.value)) {
            space_ = true;
            at_ += c.bytes;
        } else if (superscript_digit(c.value) >= 0 || c.value == 0x207B) {
            superscript();
        } else if (is_letter(c.value)) {
            word();
        } else {
            Token& token = begin(TokenKind::symbol);
            token.symbol = fold_symbol(c.value);
            token.key = token.raw_key = key_of_code_point(key_seed, token.symbol);
            at_ += c.bytes;
            token.end = static_cast<std::uint32_t>(at_);
        }
    }

    void word() {
        Token& token = begin(TokenKind::word);
        std::uint64_t key = key_seed, raw = key_seed;
        unsigned letters = 0, capitals = 0;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (is_ascii_letter(c)) {
                const bool upper = c <= 'Z';
                if (upper && letters == 0) token.capital = true;
                capitals += upper;
                raw = key_step(raw, static_cast<unsigned char>(c));
                key = key_step(key, static_cast<unsigned char>(c | 0x20));
                ++at_;
            } else if (static_cast<unsigned char>(c) >= 0x80) {
                const CodePoint wide = decode(text_, at_);
                if (!is_letter(wide.value)) break;
                const char32_t printed = wide.value == 0xB5 ? char32_t{0x3BC} : wide.value;  // micro sign: mu
                const auto lower =
                    static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(printed)));
                if (lower != printed) {
                    token.capital = token.capital || letters == 0;
                    ++capitals;
                }
                raw = key_of_code_point(raw, printed);
                key = key_of_code_point(key, lower);
                at_ += wide.bytes;
            } else {
                break;
            }
            ++letters;
        }
        token.ends_in_s = text_[at_ - 1] == 's' && (letters < 2 || text_[at_ - 2] != 's');
        token.past_tense = letters > 3 && text_[at_ - 1] == 'd' && text_[at_ - 2] == 'e';
        token.participle =
            letters > 4 && text_[at_ - 1] == 'g' && text_[at_ - 2] == 'n' && text_[at_ - 3] == 'i';
        token.all_capitals = letters > 1 && capitals == letters;
        token.inner_capital = !token.all_capitals && capitals > (token.capital ? 1u : 0u);
        token.key = key;
        token.raw_key = raw;
        token.end = static_cast<std::uint32_t>(at_);
        token.info = &look_up(key);
    }

    void superscript() {
        Token& token = begin(TokenKind::number);
        token.literal.superscript = true;
        double value = 0, sign = 1;
        while (at_ < text_.size()) {
            const CodePoint c = decode(text_, at_);
            const int digit = superscript_digit(c.value);
            if (digit >= 0) value = value * 10 + digit;
            else if (c.value == 0x207B) sign = -1;
            else break;
            at_ += c.bytes;
        }
        token.literal.value = sign * value;
        token.end = static_cast<std::uint32_t>(at_);
    }

    // ---- digits ----

    std::size_t digits_from(std::size_t at) const noexcept {
        std::size_t n = 0;
        while (at + n < text_.size() && is_digit(text_[at + n])) ++n;
        return n;
    }
    char at(std::size_t i) const noexcept { return i < text_.size() ? text_[i] : '\0'; }

    // Bytes of a separator of groups other than comma and point: a space of any kind or an apostrophe; 0 if
    // none.
    std::size_t loose_separator(std::size_t i) const noexcept {
        const char c = at(i);
        if (c == ' ' || c == '\'') return 1;
        if (static_cast<unsigned char>(c) < 0xC2) return 0;
        const CodePoint wide = decode(text_, i);
        const bool group = wide.value == 0xA0 || wide.value == 0x2009 || wide.value == 0x202F ||
                           wide.value == 0x2007 || wide.value == 0x2019;
        return group ? wide.bytes : 0;
    }

    // End of "1,234,567" (Indian "12,34,567" too) from `i`, where the first group ends; `i` itself if not
    // grouped.
    std::size_t grouped_by(char separator, std::size_t i, std::size_t first_digits) const noexcept {
        if (first_digits > 3) return i;
        std::size_t end = i, groups = 0;
        bool last_is_three = false;
        while (at(end) == separator) {
            if (groups == 12) return i;  // no number that anyone writes: keeps the scan linear
            const std::size_t n = digits_from(end + 1);
            if (n != 3 && n != 2) return groups == 0 || !last_is_three || n != 0 ? i : end;
            if (n == 2 && separator != ',') return i;
            last_is_three = n == 3;
            end += 1 + n;
            ++groups;
            if (digits_from(end) != 0) return i;
        }
        return last_is_three ? end : i;
    }

    std::size_t grouped_loosely(std::size_t i, std::size_t first_digits) const noexcept {
        if (first_digits > 3 || at(i - first_digits) == '0') return i;
        std::size_t end = i;
        for (;;) {
            const std::size_t width = loose_separator(end);
            if (width == 0 || digits_from(end + width) != 3) break;
            end += width + 3;
        }
        return end;
    }

    void number() {
        Token& token = begin(TokenKind::number);
        const std::size_t start = at_;
        if (const std::size_t end = code_end(start); end != start) {
            token.kind = TokenKind::code;
            finish(token, end);
            return;
        }
        Literal& literal = token.literal;
        const std::size_t first = digits_from(start);
        std::size_t end = start + first;
        literal.leading_zero = first > 1 && text_[start] == '0';
        char point = '.';
        if (first > 0) {
            const std::size_t bare = end;
            end = grouped_by(',', end, first);
            if (end == bare)
                end = grouped_by('.', bare, first) != bare && multiple_points(bare)
                          ? grouped_by('.', bare, first)
                          : bare;
            if (end == bare) end = grouped_loosely(end, first);
            if (end == bare && point_grouped_comma(bare)) end = bare + 4;
            literal.grouped = end != bare;
            if (literal.grouped ? at(bare) != ',' && short_comma(end) : decimal_comma(end, first))
                point = ',';
        }
        literal.integer_digits = static_cast<std::uint8_t>(std::min<std::size_t>(end - start, 255));
        const std::size_t whole_end = end;
        if (at(end) == point && digits_from(end + 1) > 0) {
            const std::size_t n = digits_from(end + 1);
            literal.decimals = static_cast<std::uint8_t>(std::min<std::size_t>(n, 255));
            end += 1 + n;
        }
        const std::size_t mantissa_end = end;
        end = exponent_end(end);
        literal.scientific = end != mantissa_end;
        if (literal.scientific) literal.power = power_of_ten(mantissa_end, end);
        if (!evaluate(start, whole_end, end, literal.value)) token.kind = TokenKind::code;
        finish(token, end);
    }

    // Of "e-11".
    double power_of_ten(std::size_t from, std::size_t to) const {
        int exponent = 0;
        const std::size_t digits = at(from + 1) == '+' ? from + 2 : from + 1;
        std::from_chars(text_.data() + digits, text_.data() + to, exponent);
        return std::pow(10.0, exponent);
    }

    void finish(Token& token, std::size_t end) {
        token.end = static_cast<std::uint32_t>(end);
        at_ = end;
    }

    // ",89" behind groups that points or spaces set off.
    bool short_comma(std::size_t i) const noexcept {
        const std::size_t n = at(i) == ',' ? digits_from(i + 1) : 0;
        return (n == 1 || n == 2) && at(i + 1 + n) != ',';
    }
    // ".234,56": the points and commas of the continent.
    bool point_grouped_comma(std::size_t i) const noexcept {
        return at(i) == '.' && digits_from(i + 1) == 3 && short_comma(i + 4);
    }
    bool multiple_points(std::size_t i) const noexcept {
        return at(i) == '.' && at(i + 4) == '.' && digits_from(i + 5) == 3;
    }

    // "5,00" and "1,5" but not "22,24,26" nor "1,234".
    bool decimal_comma(std::size_t i, std::size_t first_digits) const noexcept {
        if (at(i) != ',' || first_digits > 3) return false;
        const std::size_t n = digits_from(i + 1);
        if (n != 1 && n != 2) return false;
        if (at(i + 1 + n) == ',' && digits_from(i + 2 + n) > 0) return false;
        return !(at(i - first_digits - 1) == ',' && i - first_digits >= 2 &&
                 is_digit(at(i - first_digits - 2)));
    }

    std::size_t exponent_end(std::size_t i) const noexcept {
        if (at(i) != 'e' && at(i) != 'E') return i;
        const std::size_t sign = at(i + 1) == '+' || at(i + 1) == '-' ? 1 : 0;
        const std::size_t n = digits_from(i + 1 + sign);
        const std::size_t end = i + 1 + sign + n;
        return n == 0 || n > 4 || is_ascii_letter(at(end)) ? i : end;
    }

    // End of digits that are no number: times, dates, versions, addresses, telephone numbers; `start` if a
    // number.
    std::size_t code_end(std::size_t start) const noexcept {
        const std::size_t first = digits_from(start);
        const std::size_t i = start + first;
        if (first == 0) return start;
        const char c = at(i);
        if (c != ':' && c != '/' && c != '.' && c != '-') return start;
        if (digits_from(i + 1) == 0) return start;
        std::size_t end = i, parts = 1;
        while (at(end) == c && digits_from(end + 1) > 0) {
            end += 1 + digits_from(end + 1);
            ++parts;
        }
        if (c == ':') return end;
        if (c == '.' && parts >= 3 && grouped_by('.', i, first) == end) return start;  // 1.234.567
        if (parts >= 3) return end;
        return start;
    }

    bool evaluate(std::size_t start, std::size_t whole_end, std::size_t end, double& value) const {
        char buffer[64];
        std::string long_form;
        std::size_t n = 0;
        const auto put = [&](char c) {
            if (n < sizeof buffer) buffer[n++] = c;
            else {
                if (long_form.empty()) long_form.assign(buffer, n);
                long_form += c;
            }
        };
        for (std::size_t i = start; i < end; ++i) {
            const char c = text_[i];
            if (is_digit(c)) put(c);
            else if (i == whole_end) put(c == ',' ? '.' : c);
            else if (i > whole_end && c != '+') put(c);
        }
        const char* first = long_form.empty() ? buffer : long_form.data();
        const char* last = long_form.empty() ? buffer + n : long_form.data() + long_form.size();
        return std::from_chars(first, last, value).ec == std::errc{};
    }

    std::string_view text_;
    Tokens& tokens_;
    std::size_t at_ = 0;
    bool space_ = false;
};

}  // namespace

void tokenize(std::string_view text, Tokens& tokens) { Lexer(text, tokens).run(); }

}  // namespace gainsay::reading
