// Rule text to a tree. A hand-written recursive descent: errors say what was expected at which place.
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include "detect/rules/ast.hpp"
#include "model/ascii.hpp"

namespace gainsay::rules {
namespace {

constexpr int max_depth = 100;
constexpr std::size_t max_length = 100'000;

struct Failure {
    RuleError error;
};

enum class TokenKind : std::uint8_t { end, word, quoted, number, symbol };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;  // as written, quotes included
    std::string content;    // of a quoted string: without quotes and escapes
    std::size_t offset = 0;
};

[[noreturn]] void fail(std::size_t offset, std::string message) {
    throw Failure{{offset, std::move(message)}};
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
// Letters, digits, underscore, and every byte of a character outside ASCII.
bool is_word(char c) {
    return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c & 0x80) != 0;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) { advance(); }

    const Token& peek() const { return token_; }
    Token take() {
        Token result = std::move(token_);
        advance();
        return result;
    }
    std::size_t end_of_last() const { return end_of_last_; }
    std::string_view text() const { return text_; }

    // A selector's value: quoted, or everything up to `,` or `]`. The current token starts it.
    std::string take_raw_value() {
        if (token_.kind == TokenKind::quoted) return take().content;
        const std::size_t stop = std::min(text_.find_first_of(",]", token_.offset), text_.size());
        std::string value{trimmed(text_.substr(token_.offset, stop - token_.offset))};
        if (value.empty()) fail(token_.offset, "expected a value");
        position_ = stop;
        advance();
        return value;
    }

  private:
    void advance() {
        end_of_last_ = token_.offset + token_.text.size();
        while (position_ < text_.size() && is_space(text_[position_])) ++position_;
        token_ = {};
        token_.offset = position_;
        if (position_ == text_.size()) return;
        const char c = text_[position_];
        if (c == '"') read_quoted();
        else if (is_ascii_digit(c) ||
                 (c == '.' && position_ + 1 < text_.size() && is_ascii_digit(text_[position_ + 1])))
            read_number();
        else if (is_word(c))
            finish(TokenKind::word, std::find_if_not(text_.begin() + at(), text_.end(), is_word));
        else read_symbol();
    }

    std::ptrdiff_t at() const { return static_cast<std::ptrdiff_t>(position_); }

    void finish(TokenKind kind, std::string_view::const_iterator end) {
        const auto stop = static_cast<std::size_t>(end - text_.begin());
        token_.kind = kind;
        token_.text = text_.substr(position_, stop - position_);
        position_ = stop;
    }

    void read_quoted() {
        std::size_t i = position_ + 1;
        for (; i < text_.size() && text_[i] != '"'; ++i) {
            if (text_[i] == '\\' && i + 1 < text_.size()) ++i;
            token_.content += text_[i];
        }
        if (i == text_.size()) fail(position_, "this quotation mark is never closed");
        finish(TokenKind::quoted, text_.begin() + static_cast<std::ptrdiff_t>(i + 1));
    }

    void read_number() {
        std::size_t i = position_;
        while (i < text_.size() && is_ascii_digit(text_[i])) ++i;
        if (i + 1 < text_.size() && text_[i] == '.' && is_ascii_digit(text_[i + 1]))
            for (++i; i < text_.size() && is_ascii_digit(text_[i]);) ++i;
        finish(TokenKind::number, text_.begin() + static_cast<std::ptrdiff_t>(i));
    }

    void read_symbol() {
        constexpr std::array<std::string_view, 4> pairs = {"==", "!=", "<=", ">="};
        const std::string_view two = text_.substr(position_, 2);
        const std::size_t length = std::count(pairs.begin(), pairs.end(), two) != 0 ? 2 : 1;
        if (length == 1 && std::string_view("=<>+-*/()[].,%").find(two[0]) == std::string_view::npos)
            fail(position_, fmt::format("`{}` means nothing in a rule", two[0]));
        finish(TokenKind::symbol, text_.begin() + static_cast<std::ptrdiff_t>(position_ + length));
    }

    std::string_view text_;
    std::size_t position_ = 0;
    std::size_t end_of_last_ = 0;
    Token token_;
};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool is_keyword(std::string_view word) {
    constexpr std::array<std::string_view, 6> keywords = {"implies", "excludes", "before",
                                                          "after",   "within",   "of"};
    return std::count(keywords.begin(), keywords.end(), word) != 0;
}

std::string shown(const Token& token) {
    return token.kind == TokenKind::end ? "the end of the rule" : fmt::format("`{}`", token.text);
}

class Parser {
  public:
    explicit Parser(std::string_view text) : lexer_(text) { rule_.text = std::string(text); }

    Rule parse() {
        rule_.first = comparison();
        if (lexer_.peek().kind == TokenKind::word) {
            const std::string word = lower(lexer_.peek().text);
            if (word == "implies" || word == "excludes") {
                lexer_.take();
                rule_.connective = word == "implies" ? Connective::implies : Connective::excludes;
                rule_.second = comparison();
            }
        }
        if (lexer_.peek().kind != TokenKind::end)
            fail(lexer_.peek().offset,
                 fmt::format("expected an operator, `implies`, `excludes` or the end of the rule, found {}",
                             shown(lexer_.peek())));
        if (rule_.references.empty()) fail(0, "the rule refers to no claims: expected a `subject.predicate`");
        return std::move(rule_);
    }

  private:
    bool at_symbol(std::string_view text) const {
        return lexer_.peek().kind == TokenKind::symbol && lexer_.peek().text == text;
    }
    bool take_symbol(std::string_view text) {
        if (!at_symbol(text)) return false;
        lexer_.take();
        return true;
    }
    bool take_word(std::string_view text) {
        if (lexer_.peek().kind != TokenKind::word || lower(lexer_.peek().text) != text) return false;
        lexer_.take();
        return true;
    }
    void expect_symbol(std::string_view text, std::string_view where) {
        if (!take_symbol(text))
            fail(lexer_.peek().offset,
                 fmt::format("expected `{}` {}, found {}", text, where, shown(lexer_.peek())));
    }

    std::size_t add(Node node) {
        rule_.nodes.push_back(std::move(node));
        return rule_.nodes.size() - 1;
    }
    std::size_t add(Op op, std::size_t left, std::size_t right, std::size_t offset) {
        Node node;
        node.op = op;
        node.left = left;
        node.right = right;
        node.offset = offset;
        return add(std::move(node));
    }

    Comparison comparison() {
        Comparison result;
        result.left = expression();
        const Token& token = lexer_.peek();
        if (take_word("before")) {
            result.comparator = Comparator::less;
            result.in_words = true;
        } else if (take_word("after")) {
            result.comparator = Comparator::greater;
            result.in_words = true;
        } else if (take_word("within")) {
            result.comparator = Comparator::within;
            result.in_words = true;
            duration(result);
        } else if (const auto comparator = comparator_of(token)) {
            result.comparator = *comparator;
            lexer_.take();
        } else {
            fail(token.offset,
                 fmt::format("expected a comparison (==, !=, <=, <, >=, >, before, after, within), found {}",
                             shown(token)));
        }
        result.right = expression();
        return result;
    }

    static std::optional<Comparator> comparator_of(const Token& token) {
        if (token.kind != TokenKind::symbol) return std::nullopt;
        constexpr std::pair<std::string_view, Comparator> table[] = {
            {"=", Comparator::equal},    {"==", Comparator::equal}, {"!=", Comparator::not_equal},
            {"<=", Comparator::at_most}, {"<", Comparator::less},   {">=", Comparator::at_least},
            {">", Comparator::greater}};
        for (const auto& [text, comparator] : table)
            if (token.text == text) return comparator;
        return std::nullopt;
    }

    // "3 years of": an anniversary may fall a leap day later, so years count 365.25 days and one more.
    void duration(Comparison& result) {
        const Token count = lexer_.peek();
        if (count.kind != TokenKind::number)
            fail(count.offset, fmt::format("expected a number, found {}", shown(count)));
        const exact::Rational number = decimal(lexer_.take().text).first;
        const Token unit = lexer_.peek();
        const std::string word = unit.kind == TokenKind::word ? lower(unit.text) : "";
        if (word == "year" || word == "years") result.days = number * exact::Rational(1461, 4) + 1;
        else if (word == "month" || word == "months") result.days = number * exact::Rational(487, 16) + 1;
        else if (word == "week" || word == "weeks") result.days = number * 7;
        else if (word == "day" || word == "days") result.days = number;
        else fail(unit.offset, fmt::format("expected years, months, weeks or days, found {}", shown(unit)));
        lexer_.take();
        result.duration = fmt::format("{} {}", count.text, unit.text);
        if (!take_word("of"))
            fail(lexer_.peek().offset, fmt::format("expected `of`, found {}", shown(lexer_.peek())));
    }

    std::size_t expression() {
        if (++depth_ > max_depth) fail(lexer_.peek().offset, "nested too deeply");
        std::size_t left = term();
        while (at_symbol("+") || at_symbol("-")) {
            const Token sign = lexer_.take();
            const std::size_t right = term();
            left = add(sign.text == "+" ? Op::add : Op::subtract, left, right, sign.offset);
        }
        --depth_;
        return left;
    }

    std::size_t term() {
        std::size_t left = factor();
        while (at_symbol("*") || at_symbol("/")) {
            const Token sign = lexer_.take();
            const std::size_t right = factor();
            left = add(sign.text == "*" ? Op::multiply : Op::divide, left, right, sign.offset);
        }
        return left;
    }

    std::size_t factor() {
        bool negative = false;
        const std::size_t offset = lexer_.peek().offset;
        while (take_symbol("-")) negative = !negative;
        const std::size_t inner = primary();
        return negative ? add(Op::negate, inner, inner, offset) : inner;
    }

    std::size_t primary() {
        const Token& token = lexer_.peek();
        switch (token.kind) {
            case TokenKind::number:
                return number();
            case TokenKind::quoted:
                return reference_or_phrase();
            case TokenKind::word:
                return function_or_reference();
            case TokenKind::symbol:
                if (take_symbol("(")) {
                    const std::size_t inner = expression();
                    expect_symbol(")", "to close the bracket");
                    return inner;
                }
                break;
            case TokenKind::end:
                break;
        }
        fail(token.offset,
             fmt::format("expected a number, a `subject.predicate`, `min(`, `max(`, `abs(` or `(`, found {}",
                         shown(token)));
    }

    // The number, and half of its last printed digit where it has decimals.
    static std::pair<exact::Rational, exact::Rational> decimal(std::string_view text) {
        boost::multiprecision::cpp_int digits = 0, scale = 1;
        bool fraction = false;
        for (char c : text) {
            if (c == '.') {
                fraction = true;
                continue;
            }
            digits = digits * 10 + (c - '0');
            if (fraction) scale *= 10;
        }
        const exact::Rational half = fraction ? exact::Rational(1, scale * 2) : exact::Rational(0);
        return {exact::Rational(digits, scale), half};
    }

    // A number, a percentage, or a number with words that read_quantity understands ("20 tons", "5 million").
    std::size_t number() {
        const Token token = lexer_.take();
        Node node;
        node.offset = token.offset;
        std::tie(node.number, node.half_unit) = decimal(token.text);
        node.text = std::string(token.text);
        if (at_symbol("%") || word_is("percent")) {
            lexer_.take();
            if (node.half_unit == 0) node.half_unit = exact::Rational(1, 2);
            node.number /= 100;
            node.half_unit /= 100;
            node.percent = true;
            node.text += '%';
            return add(std::move(node));
        }
        while (lexer_.peek().kind == TokenKind::word && !is_keyword(lower(lexer_.peek().text))) {
            node.op = Op::phrase;
            node.text += ' ';
            node.text += lexer_.take().text;
        }
        return add(std::move(node));
    }

    bool word_is(std::string_view text) const {
        return lexer_.peek().kind == TokenKind::word && lower(lexer_.peek().text) == text;
    }

    std::size_t reference_or_phrase() {
        const Token first = lexer_.take();
        if (at_symbol(".")) return reference(first);
        Node node;
        node.op = Op::phrase;
        node.text = first.content;
        node.offset = first.offset;
        if (trimmed(node.text).empty()) fail(first.offset, "expected words between the quotation marks");
        return add(std::move(node));
    }

    std::size_t function_or_reference() {
        const Token name = lexer_.take();
        if (at_symbol(".")) return reference(name);
        const std::string word = lower(name.text);
        if (at_symbol("(") && (word == "min" || word == "max" || word == "abs"))
            return function(word, name.offset);
        fail(name.offset + (is_keyword(word) ? 0 : name.text.size()),
             is_keyword(word)
                 ? fmt::format("expected a number or a `subject.predicate`, found `{}`", name.text)
                 : fmt::format("expected `.` and a predicate after the subject `{}`", name.text));
    }

    std::size_t function(const std::string& name, std::size_t offset) {
        expect_symbol("(", "after the function");
        std::size_t result = expression();
        if (name == "abs") {
            result = add(Op::absolute, result, result, offset);
        } else {
            while (take_symbol(","))
                result = add(name == "min" ? Op::minimum : Op::maximum, result, expression(), offset);
        }
        expect_symbol(")", "to close the bracket");
        return result;
    }

    static std::string name_of(const Token& token) {
        std::string name = token.kind == TokenKind::quoted ? token.content : std::string(token.text);
        if (token.kind == TokenKind::word) std::replace(name.begin(), name.end(), '_', ' ');
        return name;
    }

    std::size_t reference(const Token& subject) {
        lexer_.take();  // the point
        const Token& next = lexer_.peek();
        if (next.kind != TokenKind::word && next.kind != TokenKind::quoted)
            fail(next.offset, fmt::format("expected the name of a predicate, found {}", shown(next)));
        Reference made;
        made.subject = name_of(subject);
        made.predicate = name_of(lexer_.take());
        made.offset = subject.offset;
        std::size_t end = lexer_.end_of_last();
        if (take_symbol("[")) {
            do selector(made.selector);
            while (take_symbol(","));
            expect_symbol("]", "to close the selector");
            end = lexer_.end_of_last();
        }
        made.text = std::string(lexer_.text().substr(subject.offset, end - subject.offset));
        return add(Op::reference, index_of(std::move(made)), 0, subject.offset);
    }

    std::size_t index_of(Reference made) {
        const auto same = [&](const Reference& r) {
            return r.subject == made.subject && r.predicate == made.predicate && r.selector == made.selector;
        };
        const auto it = std::find_if(rule_.references.begin(), rule_.references.end(), same);
        if (it != rule_.references.end()) return static_cast<std::size_t>(it - rule_.references.begin());
        if (rule_.references.size() == max_references)
            fail(made.offset, "more than 1,000 different references");
        rule_.references.push_back(std::move(made));
        return rule_.references.size() - 1;
    }

    void selector(Selector& selector) {
        const Token key = lexer_.peek();
        const std::string name = key.kind == TokenKind::word ? lower(key.text) : "";
        std::string* field = name == "when"      ? &selector.when
                             : name == "where"   ? &selector.where
                             : name == "scope"   ? &selector.scope
                             : name == "source"  ? &selector.source
                             : name == "said_by" ? &selector.said_by
                                                 : nullptr;
        if (field == nullptr && name != "status")
            fail(key.offset,
                 fmt::format("expected when, where, scope, status, source or said_by, found {}", shown(key)));
        lexer_.take();
        expect_symbol("=", fmt::format("after `{}`", name));
        const std::size_t offset = lexer_.peek().offset;
        std::string value = lexer_.take_raw_value();
        if (field != nullptr) {
            *field = std::move(value);
            return;
        }
        selector.status = parse_status(lower(value));
        if (!selector.status)
            fail(offset,
                 fmt::format(
                     "expected asserted, estimated, reported, delivered, requested, promised or planned, "
                     "found `{}`",
                     value));
    }

    static constexpr std::size_t max_references = 1000;
    Lexer lexer_;
    Rule rule_;
    int depth_ = 0;
};

}  // namespace

std::variant<Rule, RuleError> parse_rule(std::string_view text) {
    if (text.size() > max_length) return RuleError{0, "the rule is longer than 100,000 characters"};
    try {
        return Parser(text).parse();
    } catch (Failure& failure) {
        return std::move(failure.error);
    }
}

std::string_view symbol(const Comparison& comparison) {
    switch (comparison.comparator) {
        case Comparator::equal:
            return "=";
        case Comparator::not_equal:
            return "≠";
        case Comparator::at_most:
            return "≤";
        case Comparator::less:
            return comparison.in_words ? "before" : "<";
        case Comparator::at_least:
            return "≥";
        case Comparator::greater:
            return comparison.in_words ? "after" : ">";
        case Comparator::within:
            return "within";
    }
    return "";
}

}  // namespace gainsay::rules
