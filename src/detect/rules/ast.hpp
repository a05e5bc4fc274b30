// A rule as read from its text. Nodes stand in one array and name each other by index, so that a deep rule is
// neither copied nor destroyed by recursion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "detect/rules/exact.hpp"
#include "gainsay/claim.hpp"

namespace gainsay::rules {

// What a reference asks of the claims beyond subject and predicate. Empty: not asked.
struct Selector {
    std::string when, where, scope;
    std::optional<Status> status;
    std::string source;
    std::string said_by;
    bool operator==(const Selector&) const = default;
};

// `subject.predicate[when=..., ...]`
struct Reference {
    std::string subject, predicate;
    Selector selector;
    std::string text;        // as written
    std::size_t offset = 0;  // in bytes, into the rule
};

enum class Op : std::uint8_t {
    number,
    phrase,
    reference,
    add,
    subtract,
    multiply,
    divide,
    negate,
    minimum,
    maximum,
    absolute
};

struct Node {
    Op op = Op::number;
    std::size_t left = 0, right = 0;  // of operations; `left` of a reference: its index in Rule::references
    exact::Rational number;           // of a number, a percentage divided by 100
    exact::Rational half_unit;  // half of the last printed digit, where it has decimals or is a percentage
    bool percent = false;
    std::string text;  // of a number or phrase: as written
    std::size_t offset = 0;
};

enum class Comparator : std::uint8_t { equal, not_equal, at_most, less, at_least, greater, within };

struct Comparison {
    Comparator comparator = Comparator::equal;
    std::size_t left = 0, right = 0;
    exact::Rational days;   // of `within`
    std::string duration;   // of `within`, as written: "3 years"
    bool in_words = false;  // written `before`, `after` or `within`: both sides are dates
};

enum class Connective : std::uint8_t { none, implies, excludes };

struct Rule {
    std::string text;
    std::vector<Node> nodes;
    std::vector<Reference> references;  // each distinct one once
    Connective connective = Connective::none;
    Comparison first, second;  // the second of `implies` and `excludes` only
};

// Where the text stops making sense, and what was expected there.
struct RuleError {
    std::size_t offset = 0;  // in bytes
    std::string message;
};

std::variant<Rule, RuleError> parse_rule(std::string_view text);

// "<=", "before", ...
std::string_view symbol(const Comparison& comparison);

}  // namespace gainsay::rules
