// Quantities in running text, and phrases that are one quantity.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/quantities/cardinal.hpp"
#include "reading/quantities/context.hpp"
#include "reading/quantities/frequency.hpp"
#include "reading/quantities/phrase.hpp"
#include "reading/units/units.hpp"

namespace gainsay {
namespace reading {
namespace {

// The code point at which each byte position asked for, in ascending order, stands.
class CodePointCounter {
  public:
    explicit CodePointCounter(std::string_view text) : text_(text) {}
    std::size_t at(std::size_t byte) {
        for (; byte_ < byte; ++byte_) count_ += (static_cast<unsigned char>(text_[byte_]) & 0xC0) != 0x80;
        return count_;
    }

  private:
    std::string_view text_;
    std::size_t byte_ = 0, count_ = 0;
};

// The token behind an ordinal, a decade, or another thing that starts like a number but is none; 0 if there
// is none.
std::size_t skip_ordinal(const Tokens& tokens, std::size_t i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::number || token.info->word_class != WordClass::none) {
        const auto ordinal = parse_ordinal(tokens, i);
        const auto number = ordinal ? parse_number(tokens, i) : std::nullopt;
        if (ordinal && (!number || number->end < ordinal->end)) return ordinal->end;
    }
    return 0;
}

// Behind the noun of "fewer than 500 people but more than 400", which counts nothing else.
std::size_t behind_counted(const Tokens& tokens, const Phrase& first, const Phrase& second) {
    constexpr std::size_t reach = 2;
    const Token& behind = tokens[second.end];
    const bool counts_anew = behind.kind == TokenKind::word && !behind.info->has(preposition | auxiliary);
    std::size_t k = first.end;
    while (!counts_anew && k < first.end + reach && k + 1 < second.begin &&
           tokens[k].kind == TokenKind::word && tokens[k].info->word_class == WordClass::none &&
           !tokens[k].info->has(preposition | auxiliary))
        ++k;
    return is_word(tokens[k], "but") ? k : first.end;
}

// "more than 10 and less than 20": two bounds on one quantity.
bool merge_bounds(const Tokens& tokens, Phrase& first, const Phrase& second) {
    Quantity& a = first.quantity;
    const Quantity& b = second.quantity;
    if (!first.comparing && !first.ordinal) return false;
    if (!second.comparing && !second.ordinal) return false;
    const bool rising = a.lower && !a.upper && b.upper && !b.lower;
    const bool falling = a.upper && !a.lower && b.lower && !b.upper;
    if (!rising && !falling) return false;
    const double low = rising ? *a.lower : *b.lower, high = rising ? *b.upper : *a.upper;
    if (low >= high) return false;
    if (!a.units.empty() && !b.units.empty() && a.units != b.units) return false;
    for (std::size_t k = behind_counted(tokens, first, second); k < second.begin; ++k) {
        const Token& token = tokens[k];
        const bool joint = token.info->has(and_word) || token.key == key_of("but") ||
                           token.key == key_of("yet") ||
                           (token.kind == TokenKind::symbol && token.symbol == U',');
        if (!joint) return false;
    }
    const auto both = conjunction(a.possible, b.possible);
    a.possible = both ? *both : Distribution(FuzzyInterval::within({{low, true}, {high, true}}));
    a.lower = low;
    a.upper = high;
    a.lower_closed = rising ? a.lower_closed : b.lower_closed;
    a.upper_closed = rising ? b.upper_closed : a.upper_closed;
    a.modifier = Modifier::range;
    a.value.reset();
    a.hedge += " " + b.hedge;
    if (a.units.empty()) a.units = b.units;
    first.end = second.end;
    first.comparing = false;
    first.range = true;
    return true;
}

// Hands every quantity to `take`, in order. Only the last one is kept, which the next may still join.
template <class Take>
void find(const Tokens& tokens, const PhraseOptions& options, Take take) {
    std::optional<Phrase> last;
    std::size_t i = 0;
    while (i + 1 < tokens.size()) {
        if (const std::size_t ordinal = skip_ordinal(tokens, i); ordinal != 0) {
            i = ordinal;
            continue;
        }
        auto phrase = parse_phrase(tokens, i, options);
        if (!phrase) {
            ++i;
            continue;
        }
        if (const std::size_t next = not_a_quantity(tokens, *phrase); next != 0) {
            i = std::max(next, i + 1);
            continue;
        }
        complete_age(tokens, *phrase);
        i = std::max(phrase->end, i + 1);
        if (last && merge_bounds(tokens, *last, *phrase)) continue;
        if (last) take(std::move(*last));
        last = std::move(phrase);
    }
    if (last) take(std::move(*last));
}

PhraseOptions phrase_options(std::string_view text, const QuantityOptions& options) {
    return {(options.hedges ? *options.hedges : default_hedges()).index(), options.exact, text};
}

// Behind the quantity of a whole phrase only what is counted may follow, not another sentence.
bool only_a_noun_phrase(const Tokens& tokens, std::size_t i) {
    for (; i + 1 < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (token.kind == TokenKind::code) return false;
        const bool multiplies = std::any_of(frequency_words.begin(), frequency_words.end(),
                                            [&](std::string_view word) { return is_word(token, word); });
        if (multiplies) return false;  // "500 mg twice daily"
        if (token.kind != TokenKind::symbol) continue;
        const bool stops = token.symbol == U'?' || token.symbol == U'!' || token.symbol == U';';
        if (stops) return false;
        if (token.symbol == U'.' && i + 2 < tokens.size() && tokens[i + 1].capital &&
            tokens[i + 1].space_before && !tokens[i - 1].capital)
            return false;
    }
    return true;
}

// "1.200", "€1.000": a point that groups thousands, or a decimal one. The number as it would be with a comma.
std::optional<std::string> with_grouping(const Tokens& tokens, const Phrase& phrase, std::string_view text) {
    constexpr int group = 3;
    const Quantity& q = phrase.quantity;
    const bool share = !q.units.empty() && q.units.front()->dimension == Dimension{};
    if (phrase.range || q.ratio != RatioKind::none || phrase.number.scale != 1 || share) return std::nullopt;
    const Token* found = nullptr;
    for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
        if (tokens[i].kind != TokenKind::number) continue;
        if (found) return std::nullopt;
        found = &tokens[i];
    }
    if (!found) return std::nullopt;
    const Literal& literal = found->literal;
    const std::string_view printed = text.substr(found->begin, found->end - found->begin);
    const std::size_t point = printed.find('.');
    if (literal.decimals != group || literal.grouped || literal.leading_zero || literal.scientific ||
        literal.value < 1 || point == std::string_view::npos || point > group)
        return std::nullopt;
    std::string grouped(text);
    grouped[found->begin + point] = ',';
    return grouped;
}

bool may_lead(const Token& token, const Quantity& quantity) {
    // "fell by half", "has risen tenfold"
    if (quantity.ratio != RatioKind::none &&
        (token.info->has(rise | fall) || token.key == key_of("by") || token.key == key_of("has") ||
         token.key == key_of("have") || token.key == key_of("had")))
        return true;
    if (token.kind == TokenKind::symbol)
        return token.symbol == U'"' || token.symbol == U'(' || token.symbol == U'[';
    return token.kind == TokenKind::word && token.info->has(determiner | article | age_word);
}

}  // namespace
}  // namespace reading

std::optional<Quantity> read_quantity(std::string_view phrase, const QuantityOptions& options) {
    using namespace reading;
    Tokens tokens;
    tokenize(phrase, tokens);
    std::optional<Phrase> only;
    std::size_t count = 0;
    find(tokens, phrase_options(phrase, options), [&](Phrase&& found) {
        if (++count == 1) only = std::move(found);
    });
    if (count != 1) return std::nullopt;
    for (std::size_t i = 0; i < only->begin; ++i)
        if (!may_lead(tokens[i], only->quantity)) return std::nullopt;
    if (!only_a_noun_phrase(tokens, only->end)) return std::nullopt;
    const auto grouped = with_grouping(tokens, *only, phrase);
    Quantity quantity = std::move(only->quantity);
    if (grouped)
        if (const auto other = read_quantity(*grouped, options))
            quantity.possible = disjunction(quantity.possible, other->possible);
    if (quantity.ratio == RatioKind::none && only->end + 1 < tokens.size())
        quantity.base = std::string(phrase.substr(tokens[only->end].begin));
    return quantity;
}

std::vector<QuantityMention> find_quantities(std::string_view text, const QuantityOptions& options) {
    using namespace reading;
    Tokens tokens;
    tokenize(text, tokens);
    std::vector<QuantityMention> result;
    result.reserve(static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(), [](const Token& token) { return token.kind == TokenKind::number; })));
    CodePointCounter code_points(text);
    find(tokens, phrase_options(text, options), [&](Phrase&& phrase) {
        QuantityMention& mention = result.emplace_back();
        mention.start = code_points.at(tokens[phrase.begin].begin);
        mention.end = code_points.at(tokens[phrase.end - 1].end);
        mention.quantity = std::move(phrase.quantity);
    });
    return result;
}

std::vector<const Unit*> find_unit(std::string_view word) {
    using namespace reading;
    Tokens tokens;
    tokenize(word, tokens);
    const UnitMatch match = match_unit(tokens, 0);
    if (match.units.empty() || match.end + 1 != tokens.size()) return {};
    return {match.units.begin(), match.units.end()};
}

}  // namespace gainsay
