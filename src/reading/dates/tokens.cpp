#include "reading/dates/tokens.hpp"

#include <algorithm>

namespace gainsay::dates {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Decodes one code point at `at` and moves on; a malformed byte stands for itself above the Unicode range.
char32_t next_code_point(std::string_view text, std::size_t& at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF5 || lead < 0xC2 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (more == 0) return 0x110000u + lead;
    char32_t code = lead & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        if (at + i >= text.size() || (byte(at + i) & 0xC0) != 0x80) return 0x110000u + lead;
        code = (code << 6) | (byte(at + i) & 0x3F);
    }
    at += more;
    return code;
}

constexpr char foreign = '\1', nothing = '\2', letter_sign = '\3';

// The sign of copyright stands before a year like a blank.
bool is_space(char32_t c) noexcept {
    return (c >= '\t' && c <= '\r') || c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xA9 ||
           c == 0x2117;
}
bool is_dash(char32_t c) noexcept {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}
bool is_quote(char32_t c) noexcept {
    return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x2032;
}
bool is_invisible(char32_t c) noexcept {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF || c == 0x2060;
}
bool is_symbol(char32_t c) noexcept {
    return (c < 0xC0 && c != 0xAA && c != 0xBA) || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00) ||
           (c >= 0x3000 && c < 0x3040) || c >= 0x110000;
}

// The plain character that stands for a code point: itself if ASCII, the dash for all dashes, and so on.
char plain(char32_t c) noexcept {
    if (is_space(c)) return ' ';
    if (c < 0x80) return static_cast<char>(c);
    if (is_dash(c)) return '-';
    if (is_quote(c)) return '\'';
    if (c == 0x201C || c == 0x201D) return '"';
    if (c == 0xD7) return times_sign;
    if (c == 0x2248 || c == 0x223C) return '~';
    if (c == 0x2044 || c == 0x2215) return '/';
    if (is_invisible(c)) return nothing;
    if (c >= 0xFF10 && c <= 0xFF19) return static_cast<char>('0' + (c - 0xFF10));
    return is_symbol(c) ? foreign : letter_sign;
}

Token::Kind kind_of(char c) noexcept {
    if (is_digit(c)) return Token::Kind::number;
    return is_letter(c) || c == letter_sign ? Token::Kind::word : Token::Kind::mark;
}

}  // namespace

Tokens::Tokens(std::string_view text) {
    std::vector<std::size_t> begins, ends;  // bytes of raw_
    raw_.reserve(text.size());
    bool spaced = false;
    std::size_t position = 0;
    for (std::size_t at = 0; at < text.size(); ++position) {
        const std::size_t begin = at;
        const char c = plain(next_code_point(text, at));
        if (c == nothing) continue;
        const std::size_t from = raw_.size();
        if (c == letter_sign) raw_ += text.substr(begin, at - begin);
        else raw_ += c;
        if (c == ' ') {
            spaced = true;
            continue;
        }
        const Token::Kind kind = kind_of(c);
        if (tokens_.empty() || spaced || kind == Token::Kind::mark || tokens_.back().kind != kind) {
            Token& token = tokens_.emplace_back();
            token.kind = kind;
            token.spaced = spaced;
            token.capital = c >= 'A' && c <= 'Z';
            token.mark = kind == Token::Kind::mark ? c : '\0';
            token.start = position;
            begins.push_back(from);
            ends.push_back(from);
        }
        Token& token = tokens_.back();
        if (kind == Token::Kind::number && ++token.digits <= 18) token.number = token.number * 10 + (c - '0');
        token.end = position + 1;
        ends.back() = raw_.size();
        spaced = false;
    }
    lower_ = raw_;
    for (char& c : lower_)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        tokens_[i].text = std::string_view(lower_).substr(begins[i], ends[i] - begins[i]);
        tokens_[i].raw = std::string_view(raw_).substr(begins[i], ends[i] - begins[i]);
    }
    end_.start = end_.end = position;
    end_.spaced = true;
}

std::string_view Tokens::raw(std::size_t first, std::size_t last) const noexcept {
    if (first >= last || first >= tokens_.size()) return {};
    const std::string_view from = tokens_[first].raw, to = tokens_[std::min(last, tokens_.size()) - 1].raw;
    return {from.data(), static_cast<std::size_t>(to.data() + to.size() - from.data())};
}

}  // namespace gainsay::dates
