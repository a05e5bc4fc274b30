// A comparison as a reader would write it, with the words of the claims in it.
#include <fmt/format.h>

#include "detect/rules/arithmetic.hpp"

namespace gainsay::rules {
namespace {

constexpr std::size_t max_nodes = 64;  // beyond it the rule is quoted as it stands

enum Precedence : std::uint8_t { sum, product, atom };

struct Phrase {
    std::string text;
    Precedence precedence = atom;
};

std::string words_of(const Dossier& dossier, const Reference& reference, const Operand& operand) {
    if (operand.event) return operand.event->edtf.empty() ? reference.text : operand.event->edtf;
    std::string result;
    for (ClaimId id : operand.claims) {
        const Claim& claim = dossier[id];
        if (!result.empty()) result += " or ";
        result += claim.words;
        if (!claim.unit.empty() && fold(claim.words).find(fold(claim.unit)) == std::string::npos)
            result += ' ' + claim.unit;
    }
    return result.empty() ? reference.text : result;
}

std::string bracketed(const Phrase& phrase, Precedence needed) {
    return phrase.precedence < needed ? '(' + phrase.text + ')' : phrase.text;
}

std::string_view opposite(const Comparison& comparison) {
    using enum Comparator;
    switch (comparison.comparator) {
        case equal:
            return "≠";
        case not_equal:
            return "=";
        case at_most:
            return ">";
        case less:
            return comparison.in_words ? "is not before" : "≥";
        case at_least:
            return "<";
        case greater:
            return comparison.in_words ? "is not after" : "≤";
        case within:
            return "is not within";
    }
    return "";
}

Phrase join(const Node& node, const Phrase& left, const Phrase& right) {
    switch (node.op) {
        case Op::add:
            return {left.text + " + " + right.text, sum};
        case Op::subtract:
            return {left.text + " − " + bracketed(right, product), sum};
        case Op::multiply:
            return {bracketed(left, product) + " × " + bracketed(right, product), product};
        case Op::divide:
            return {bracketed(left, product) + " / " + bracketed(right, atom), product};
        case Op::negate:
            return {"−" + bracketed(left, product), product};
        case Op::minimum:
            return {fmt::format("the lesser of {} and {}", left.text, right.text), sum};
        case Op::maximum:
            return {fmt::format("the greater of {} and {}", left.text, right.text), sum};
        case Op::absolute:
            return {'|' + left.text + '|', atom};
        default:
            return {};
    }
}

}  // namespace

std::string in_words(const Dossier& dossier, const Rule& rule, const Comparison& comparison,
                     const std::vector<Operand>& operands, bool violated) {
    if (comparison.right >= max_nodes) return rule.text;
    std::vector<Phrase> phrases(comparison.right + 1);
    for (std::size_t i = 0; i <= comparison.right; ++i) {
        const Node& node = rule.nodes[i];
        if (node.op == Op::number || node.op == Op::phrase) phrases[i] = {node.text, atom};
        else if (node.op == Op::reference)
            phrases[i] = {words_of(dossier, rule.references[node.left], operands[node.left]), atom};
        else phrases[i] = join(node, phrases[node.left], phrases[node.right]);
    }
    const std::string_view sign = violated ? opposite(comparison) : symbol(comparison);
    const std::string span =
        comparison.comparator == Comparator::within ? fmt::format(" {} of", comparison.duration) : "";
    return fmt::format("{} {}{} {}", phrases[comparison.left].text, sign, span,
                       phrases[comparison.right].text);
}

}  // namespace gainsay::rules
