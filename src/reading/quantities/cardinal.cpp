#include "reading/quantities/cardinal.hpp"

#include "reading/quantities/number.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gainsay::reading {
namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

// Words behind "gross" that make it the opposite of "net": a sum, a measure of ships or of wealth.
bool is_gross_of_net(const Token& noun) {
    for (std::string_view word :
         {"tons",     "tonnes",   "tonnage", "register",   "registered", "domestic",    "national",
          "income",   "incomes",  "weight",  "weights",    "profit",     "profits",     "sales",
          "receipts", "earnings", "revenue", "revenues",   "proceeds",   "margin",      "margins",
          "takings",  "wages",    "wage",    "salary",     "salaries",   "value",       "loss",
          "losses",   "assets",   "returns", "rents",      "premiums",   "liabilities", "exports",
          "imports",  "savings",  "vehicle", "area",       "acres",      "hectares",    "output",
          "product",  "total",    "errors",  "violations", "pounds",     "dollars",     "kilograms",
          "kilos"})
        if (is_word(noun, word)) return true;
    return false;
}

// Whether "gross" at `k` is twelve dozen: "a gross of pencils", "three gross screws".
bool gross_counts(const Tokens& tokens, std::size_t k, bool money) {
    const auto at = [&](std::size_t i) -> const Token& {
        return i < tokens.size() ? tokens[i] : tokens.back();
    };
    constexpr double most = 100;
    if (money || k == 0) return false;
    const Token& count = at(k - 1);
    const bool small =
        (count.kind == TokenKind::number && count.literal.value <= most && count.literal.decimals == 0) ||
        count.info->word_class == WordClass::small || count.info->word_class == WordClass::tens;
    const bool of = is_word(at(k + 1), "of");
    const Token& noun = at(of ? k + 2 : k + 1);
    if (of)
        return (small || count.info->has(article)) && noun.kind == TokenKind::word && !is_gross_of_net(noun);
    return small && is_plural_noun(noun) && noun.info->word_class == WordClass::none &&
           !is_gross_of_net(noun);
}

class CardinalParser {
  public:
    CardinalParser(const Tokens& tokens, std::size_t limit, const CardinalOptions& options)
        : tokens_(tokens), limit_(std::min(limit, tokens.size())), options_(options) {}

    std::optional<Cardinal> parse(std::size_t i) const {
        Cardinal result;
        result.end = i;
        double last_scale = unlimited;
        bool first = true, hundreds = false;
        while (result.end < limit_) {
            std::size_t at_group = result.end;
            bool joined = false;
            if (!first) {
                const auto next = connector(result.end, joined);
                if (!next) break;
                at_group = *next;
            }
            auto group = read_group(at_group, first);
            if (!group) break;
            const ScaleRead scale = read_scales(tokens_, group->end, options_, group->digits);
            const std::size_t end = std::min(scale.end, limit_);
            const bool has_scale =
                scale.end != group->end && scale.end <= limit_ && !(first && year_before_plural(*group));
            const double factor = has_scale ? scale.value : 1;
            if (!first && has_scale && counts_crores(*group, factor, scale, last_scale)) {
                result.value = result.value * crore + group->value * factor;
                result.end = scale.end;
                result.scale = crore;
                break;
            }
            if (!first && !fits_behind(*group, factor, last_scale, joined, hundreds)) break;
            result.value += group->value * factor;
            result.end = has_scale ? end : group->end;
            result.spelled = result.spelled && !group->digits;
            result.decimals = first ? group->decimals : std::uint8_t{0};
            result.year_style = first && group->year_style && !has_scale;
            result.scale = factor;
            result.dozens = has_scale && scale.dozens;
            hundreds = group->hundreds;
            if (has_scale && scale.dozens) add_to_scores(result);
            const bool closed = factor == 1 && !(group->digits && group->hundreds) && !group->more;
            if (closed || scale.dozens) break;
            last_scale = factor == 1 ? 100 : factor;
            first = false;
        }
        if (result.end == i) return std::nullopt;
        return result;
    }

  private:
    struct Group {
        double value = 0;
        std::size_t end = 0;
        std::uint8_t decimals = 0;
        bool digits = false;
        bool plain_digits = false;  // whole, without separators
        bool hundreds = false;
        bool year_style = false;
        bool more = false;  // "three hundred and two dozen": dozens are added
    };

    const Token& at(std::size_t i) const { return i < limit_ ? tokens_[i] : tokens_.back(); }
    WordClass word_class(std::size_t i) const { return at(i).info->word_class; }
    bool hyphen(std::size_t i) const { return is_symbol(at(i), U'-'); }
    // "five-hundred": the token behind a hyphen that joins two words; `i` if there is none.
    std::size_t behind_hyphen(std::size_t i) const {
        return hyphen(i) && !at(i).space_before && !at(i + 1).space_before ? i + 1 : i;
    }

    // "From 1914 to 1918 millions died"
    bool year_before_plural(const Group& group) const {
        constexpr double first_year = 1500, last_year = 2100;
        return group.plain_digits && group.value >= first_year && group.value <= last_year &&
               at(group.end).info->has(plural);
    }

    // "three lakh 81 thousand crore": the crores are of all that stands before them.
    static constexpr double lakh = 1e5, crore = 1e7;
    bool counts_crores(const Group& group, double factor, const ScaleRead& scale, double last_scale) const {
        return last_scale == lakh && at(scale.end - 1).info->value == crore && factor > crore &&
               group.value * factor / crore < lakh;
    }

    // What may stand between groups: nothing, "and", or a comma in a number written out. The next token.
    std::optional<std::size_t> connector(std::size_t i, bool& joined) const {
        const bool comma = is_symbol(at(i), U',');
        std::size_t k = comma ? i + 1 : i;
        if (is_and(at(behind_hyphen(k)))) {
            if (options_.no_and) return std::nullopt;
            joined = true;
            k = behind_hyphen(behind_hyphen(k) + 1);
        } else if (hyphen(k)) {
            ++k;
        }
        if (comma && !joined && !comma_continues(k)) return std::nullopt;
        return k;
    }

    // Behind "three million," only "two hundred ..." goes on: a list would not use bare hundreds.
    bool comma_continues(std::size_t k) const {
        return word_class(k) == WordClass::small && word_class(k + 1) == WordClass::hundred;
    }

    bool fits_behind(const Group& group, double factor, double last_scale, bool joined, bool hundreds) const {
        const double amount = group.value * factor;
        if (amount >= last_scale || group.value == 0) return false;
        if (!group.digits) return true;
        if (factor != 1 || group.hundreds) return true;
        // Bare digits behind a scale word: only "3 hundred and 21", "two thousand and 5".
        return joined && group.plain_digits && (hundreds || last_scale <= 1000);
    }

    // "four score and seven"
    void add_to_scores(Cardinal& number) const {
        if (number.end == 0 || at(number.end - 1).info->value != 20 || !is_and(at(number.end))) return;
        const auto rest = options_.no_and ? std::nullopt : below_hundred(number.end + 1);
        if (!rest || rest->value >= 20) return;
        number.value += rest->value;
        number.end = rest->end;
        number.dozens = false;
    }

    std::optional<Group> read_group(std::size_t i, bool first) const {
        const Token& token = at(i);
        if (token.kind == TokenKind::number && !token.literal.superscript) return digit_group(i);
        std::size_t k = i;
        if (first && token.info->has(article)) {
            ++k;
            if (word_class(k) != WordClass::hundred && !plain_scale(k)) return std::nullopt;
        }
        if (word_class(k) == WordClass::hundred && first && !at(k).info->has(plural))
            return hundreds(1, k + 1);
        if (first && plain_scale(k) && !at(k).info->has(plural))
            return Group{1, k, 0, false, false, false, false};
        if (k != i) return std::nullopt;
        auto low = below_hundred(i);
        if (!low) return std::nullopt;
        const std::size_t behind = behind_hyphen(low->end);
        if (word_class(behind) == WordClass::hundred && !at(behind).info->has(plural))
            return hundreds(low->value, behind + 1);
        if (auto pair = number_pair(*low)) return pair;
        return low;
    }

    bool plain_scale(std::size_t i) const {
        const WordInfo& info = *at(i).info;
        if (at(i).key == key_of("gross") && !gross_counts(tokens_, i, options_.money)) return false;
        return (info.word_class == WordClass::scale || info.word_class == WordClass::group) &&
               !info.has(suffix_only);
    }

    std::optional<Group> digit_group(std::size_t i) const {
        const Literal& literal = at(i).literal;
        Group group;
        group.value = literal.value;
        group.end = i + 1;
        group.decimals = literal.decimals;
        group.digits = true;
        group.plain_digits = literal.decimals == 0 && !literal.grouped && !literal.scientific;
        if (word_class(i + 1) == WordClass::hundred && !at(i + 1).info->has(plural)) {
            auto result = hundreds(group.value, i + 2);
            result->digits = true;
            return result;
        }
        return group;
    }

    // "two hundred [and] fifty-four" behind the word hundred at `i` - 1.
    std::optional<Group> hundreds(double count, std::size_t i) const {
        Group group;
        group.value = count * 100;
        group.end = i;
        group.hundreds = true;
        std::size_t k = behind_hyphen(i);
        const bool hyphened = k != i, joined = is_and(at(k));
        if (joined && options_.no_and) return group;
        if (joined) k = behind_hyphen(k + 1);
        auto low = below_hundred(k);
        if (!low || low->value == 0) return group;
        const WordClass behind = word_class(low->end);
        if (joined && behind == WordClass::group) {
            group.more = true;
            return group;
        }
        // "one hundred and two hundred", "one hundred-two hundred"
        if ((joined || hyphened) && behind == WordClass::hundred) return group;
        group.value += low->value;
        group.end = low->end;
        return group;
    }

    std::optional<Group> below_hundred(std::size_t i) const {
        Group group;
        const WordInfo& info = *at(i).info;
        if (info.word_class == WordClass::small) {
            group.value = info.value;
            group.end = i + 1;
            return group;
        }
        if (info.word_class != WordClass::tens) return std::nullopt;
        group.value = info.value;
        group.end = i + 1;
        std::size_t k = i + 1;
        if (hyphen(k)) ++k;
        const WordInfo& unit = *at(k).info;
        if (unit.word_class == WordClass::small && unit.value >= 1 && unit.value <= 9) {
            group.value += unit.value;
            group.end = k + 1;
        }
        return group;
    }

    // "one twenty two" is 122, "nineteen sixty-six" a year.
    std::optional<Group> number_pair(const Group& high) const {
        if (high.value < 1 || hyphen(high.end)) return std::nullopt;
        const WordInfo& next = *at(high.end).info;
        const bool teen = next.word_class == WordClass::small && next.value >= 10;
        if (next.word_class != WordClass::tens && !teen) return std::nullopt;
        if (high.value >= 10 && (high.value < 11 || high.value > 20)) return std::nullopt;
        auto low = below_hundred(high.end);
        if (!low) return std::nullopt;
        low->value += high.value * 100;
        low->year_style = high.value >= 11;
        return low;
    }

    const Tokens& tokens_;
    std::size_t limit_;
    CardinalOptions options_;
};

// ---- fractions ----

class FractionParser {
  public:
    explicit FractionParser(const Tokens& tokens) : tokens_(tokens) {}

    std::optional<WordFraction> parse(std::size_t i) const {
        const std::size_t name = denominator_name(i);
        if (name == none) return std::nullopt;
        if (name == i) return lone_half(i);
        const std::size_t split = last_and(i, name);
        if (split != none && split + 1 < name + 1) {
            if (auto mixed = mixed_fraction(i, split, name)) return mixed;
        }
        if (split != none && split == i) return std::nullopt;
        auto pure = proper(i, name);
        if (!pure) return std::nullopt;
        // "Eight quarters" are of a year or of wheat.
        if (word_class(name) == WordClass::quarter && pure->above >= 4) return std::nullopt;
        WordFraction result;
        result.value = pure->above / pure->below;
        result.end = pure->end;
        result.pure = result.value < 1 || pure->above == 1;
        return result;
    }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::size_t longest_run = 24;
    struct Fraction {
        double above = 1, below = 1;
        std::size_t end = 0;
    };

    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }
    WordClass word_class(std::size_t i) const { return at(i).info->word_class; }
    bool hyphen(std::size_t i) const { return is_symbol(at(i), U'-'); }
    bool names_part(std::size_t i) const {
        const WordClass c = word_class(i);
        return c == WordClass::ordinal || c == WordClass::half || c == WordClass::quarter;
    }

    // The word that names the parts ("thirds", "half") within the run of number words from `i`.
    std::size_t denominator_name(std::size_t i) const {
        for (std::size_t k = i; k < i + longest_run && k < tokens_.size(); ++k) {
            if (names_part(k)) return k;
            const Token& token = at(k);
            const WordClass c = token.info->word_class;
            const bool number_word = c == WordClass::small || c == WordClass::tens ||
                                     c == WordClass::hundred ||
                                     (c == WordClass::scale && !token.info->has(suffix_only));
            const bool behind_and =
                k > i && (is_and(at(k - 1)) || (k > i + 1 && hyphen(k - 1) && is_and(at(k - 2))));
            const bool glue = (token.info->has(article) && (k == i || behind_and)) ||
                              (is_and(token) && k > i) || (is_symbol(token, U'-') && k > i);
            const bool digits = token.kind == TokenKind::number && !token.literal.superscript &&
                                (k == i || (is_and(at(k - 1)) && token.literal.integer_digits < 3));
            if (!number_word && !glue && !digits) return none;
        }
        return none;
    }

    std::size_t last_and(std::size_t i, std::size_t name) const {
        for (std::size_t k = name; k-- > i;)
            if (is_and(at(k))) return k;
        return none;
    }

    // "half a mile", "half of", "half the", "half million"; not "the first half".
    std::optional<WordFraction> lone_half(std::size_t i) const {
        if (word_class(i) == WordClass::quarter) {
            if (word_class(i + 1) != WordClass::scale || at(i + 1).info->has(suffix_only))
                return std::nullopt;
            return WordFraction{0.25, i + 1, true, false, 1};
        }
        if (word_class(i) != WordClass::half || at(i).key != key_of("half")) return std::nullopt;
        const WordClass joined = word_class(i + 2);
        if (hyphen(i + 1) && joined != WordClass::scale && joined != WordClass::group && !halved(at(i + 2)))
            return std::nullopt;
        return WordFraction{0.5, i + 1, true, false, 1};
    }

    // "a half-hour speech", but not "half-hearted", "half-brother"
    static bool halved(const Token& word) {
        for (std::string_view unit : {"hour", "mile", "minute", "inch", "pint", "ounce", "decade", "gallon",
                                      "kilometre", "kilometer"})
            if (word.key == key_of(unit)) return true;
        return false;
    }

    std::optional<WordFraction> mixed_fraction(std::size_t i, std::size_t split, std::size_t name) const {
        if (split == i) return std::nullopt;
        const auto part = proper(hyphen(split + 1) ? split + 2 : split + 1, name);
        if (!part || part->above >= part->below) return std::nullopt;
        const std::size_t whole_end = hyphen(split - 1) ? split - 1 : split;  // "three-and-a-half"
        const auto whole = parse_cardinal(tokens_, i, whole_end, {});
        if (!whole || whole->end != whole_end) return std::nullopt;
        WordFraction result;
        result.end = part->end;
        const double share = part->above / part->below;
        const ScaleRead scale = read_scales(tokens_, part->end, {}, false);
        const bool scaled = scale.end != part->end && !scale.dozens;
        if (scaled) result.end = scale.end;
        if (whole->scale > 1) {  // "three million and a half", "one billion and a quarter million"
            result.value = whole->value + share * (scaled ? scale.value : whole->scale);
            result.scale = scaled ? scale.value : whole->scale;
            result.scale_done = true;
            return result;
        }
        result.value = (whole->value + share) * (scaled ? scale.value : 1);
        result.scale = scaled ? scale.value : 1;
        result.scale_done = scaled;
        return result;
    }

    // Numerator and denominator of the words from `i` to the part name; the longest denominator that leaves a
    // numerator: "one hundred thirty fifths" is 100/35, "twenty-three fifths" 23/5.
    std::optional<Fraction> proper(std::size_t i, std::size_t name) const {
        for (std::size_t k = i + 1; k <= name; ++k) {
            const auto below = denominator(k, name);
            if (!below) continue;
            std::size_t end = k;
            if (hyphen(k - 1)) {
                if (k != name) continue;
                --end;
            }
            const auto above = numerator(i, end);
            if (!above) continue;
            if (!plural_agrees(*above, name, i)) return std::nullopt;
            return Fraction{*above, *below, name + 1};
        }
        if (i < name) return article_fraction(i, name);
        return std::nullopt;
    }

    std::optional<Fraction> article_fraction(std::size_t i, std::size_t name) const {
        if (!at(i).info->has(article)) return std::nullopt;
        const auto below = denominator(i + 1, name);
        if (!below || *below < 2 || !plural_agrees(1, name, i)) return std::nullopt;
        return Fraction{1, *below, name + 1};
    }

    // "two thirds" but "one third"; the seconds and firsts are never parts on their own.
    bool plural_agrees(double above, std::size_t name, std::size_t i) const {
        const Token& token = at(name);
        const WordInfo& info = *token.info;
        const bool many = info.has(plural) || token.key == key_of("halves");
        // "three-quarter miles", "three quarter million"
        const bool scale = word_class(name + 1) == WordClass::scale && !at(name + 1).info->has(suffix_only);
        const bool joined = (hyphen(name - 1) || scale) && above < info.value && above < 20;
        if (above != 1 && !many && !joined) return false;
        if (info.word_class == WordClass::ordinal && info.value < 3) return name > i + 1;
        if (above == 1 && !many && at(i).info->has(article)) return article_may_share(i, name);
        return true;
    }

    // "a third of", "a fifth." but not "a third man", "a fourth time".
    bool article_may_share(std::size_t i, std::size_t name) const {
        const Token& next = at(name + 1);
        const WordClass joined = word_class(name + 2);
        if (hyphen(name + 1) && (joined == WordClass::group || joined == WordClass::scale)) return true;
        // "two-and-a-half-hour", "a half-hour"; not "a half-life"
        if (hyphen(name + 1) && word_class(name) == WordClass::half)
            return (i > 0 && (hyphen(i - 1) || is_and(at(i - 1)))) || halved(at(name + 2));
        if (next.kind != TokenKind::word) return !hyphen(name + 1);
        if (word_class(name) != WordClass::ordinal) return true;
        const WordClass c = next.info->word_class;
        return next.info->has(preposition | auxiliary) || c == WordClass::scale || c == WordClass::hundred ||
               next.key == key_of("more") || next.key == key_of("less") || next.key == key_of("fewer");
    }

    std::optional<double> numerator(std::size_t i, std::size_t end) const {
        if (end == i + 1 && at(i).info->has(article)) return 1.0;
        if (end <= i) return std::nullopt;
        const auto whole = parse_cardinal(tokens_, i, end, {});
        if (!whole || whole->end != end || whole->decimals > 0 || whole->year_style) return std::nullopt;
        return whole->value;
    }

    std::optional<double> denominator(std::size_t k, std::size_t name) const {
        const WordInfo& part = *at(name).info;
        if (k == name) return part.value;
        if (part.word_class != WordClass::ordinal) return std::nullopt;
        const WordClass first = word_class(k);
        if (first != WordClass::small && first != WordClass::tens) return std::nullopt;
        std::size_t end = name;
        if (hyphen(end - 1)) --end;
        const auto whole = parse_cardinal(tokens_, k, end, {});
        if (!whole || whole->end != end) return std::nullopt;
        const WordClass last = word_class(end - 1);
        const bool tens = last == WordClass::tens && part.value < 10;
        const bool round = (last == WordClass::hundred && part.value < 100) ||
                           (last == WordClass::scale && part.value < whole->scale);
        if (!tens && !round) return std::nullopt;
        return whole->value + part.value;
    }

    const Tokens& tokens_;
};

const Token& token_behind(const Tokens& tokens, std::size_t i) {
    return i < tokens.size() ? tokens[i] : tokens.back();
}

// "bbl", "bpd", "b/d"
bool are_barrels(const Tokens& tokens, std::size_t i) {
    const Token& unit = token_behind(tokens, i);
    for (std::string_view word : {"bbl", "boe", "bpd", "bopd"})
        if (is_word(unit, word)) return true;
    return is_word(unit, "b") && is_symbol(token_behind(tokens, i + 1), U'/') &&
           is_word(token_behind(tokens, i + 2), "d");
}

// "sold more than 5m": a verb of trade before the number, with no more than a hedge between. `number` is its token.
bool is_traded(const Tokens& tokens, std::size_t number) {
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; back <= reach && back <= number; ++back) {
        const Token& token = tokens[number - back];
        for (std::string_view verb : {"sold", "sell", "sells", "selling", "earned", "cost", "costs",
                                      "costing", "paid", "worth", "spent", "attracted"})
            if (is_word(token, verb)) return true;
        const bool hedge = token.info->has(preposition | article) || is_word(token, "more") ||
                           is_word(token, "nearly") || is_word(token, "almost") || is_word(token, "some") ||
                           is_word(token, "least") || is_word(token, "estimated") || is_word(token, "only");
        if (!hedge) return false;
    }
    return false;
}

// Whether the "m" at `k` behind a number is a million, not a metre.
bool m_is_a_million(const Tokens& tokens, std::size_t k) {
    const Token& token = tokens[k];
    const Token& next = token_behind(tokens, k + 1);
    if (token.capital) return !token.space_before || !next.inner_capital;  // "0.1 M NaCl"
    if (are_barrels(tokens, k + 1)) return true;
    if (token.space_before) return false;
    const Token& whole = token_behind(tokens, k + 2);
    const bool of_them = is_word(whole, "them") || is_word(whole, "whom") || is_word(whole, "its") ||
                         is_word(whole, "their") || is_word(whole, "these") || is_word(whole, "those");
    if (is_word(next, "of")) return of_them;
    return next.info->has(people) || is_plural_noun(next) || is_traded(tokens, k - 1);
}

// Whether a short suffix such as "m" or "k" behind a number is a power of ten, not a unit.
bool suffix_means_scale(const Tokens& tokens, std::size_t k, const CardinalOptions& options,
                        bool after_digits) {
    const Token& token = tokens[k];
    const Token& next = k + 1 < tokens.size() ? tokens[k + 1] : tokens.back();
    const bool glued = !token.space_before;
    const bool abbreviated_unit = is_symbol(next, U'.') && !next.space_before && k + 2 < tokens.size() &&
                                  tokens[k + 2].kind == TokenKind::word && !tokens[k + 2].space_before;
    if (abbreviated_unit) return false;  // "k.g."
    if (token.key == key_of("cr") || token.key == key_of("crs")) return true;
    if (token.key == key_of("kr")) return token.capital && !after_digits;
    if (!after_digits) return false;
    if (token.key == key_of("k")) return glued || !token.capital;
    if (token.key == key_of("m")) return options.money || m_is_a_million(tokens, k);
    if (token.key == key_of("b")) return options.money || (glued && token.capital);
    if (token.key == key_of("t")) return options.money;
    // "$5 MM", "5 MM people", "5 MM bbl"
    if (token.key == key_of("mm"))
        return options.money || (token.all_capitals && (next.info->has(people) || is_plural_noun(next) ||
                                                        are_barrels(tokens, k + 1) || is_word(next, "scf") ||
                                                        is_word(next, "btu")));
    if (token.key == key_of("g"))
        return glued && token.capital && k > 0 && tokens[k - 1].literal.decimals > 0;
    return true;
}

}  // namespace

bool is_plural_noun(const Token& token) {
    return token.kind == TokenKind::word && !token.capital && !token.info->has(auxiliary) &&
           (token.info->has(people) || (token.ends_in_s && token.end - token.begin > 3));
}

std::optional<Cardinal> parse_cardinal(const Tokens& tokens, std::size_t i, std::size_t limit,
                                       const CardinalOptions& options) {
    return CardinalParser(tokens, limit, options).parse(i);
}

ScaleRead read_scales(const Tokens& tokens, std::size_t i, const CardinalOptions& options,
                      bool after_digits) {
    ScaleRead result;
    result.end = i;
    for (std::size_t k = i; k < tokens.size() && k < i + 4; ++k) {
        const Token& token = tokens[k];
        const WordInfo& info = *token.info;
        if (token.kind == TokenKind::symbol && token.symbol == U'-' && k == i && k + 1 < tokens.size() &&
            tokens[k + 1].info->word_class == WordClass::scale && !tokens[k + 1].info->has(suffix_only))
            continue;  // "5-million"
        if (info.word_class == WordClass::group) {
            if (result.dozens) break;
            if (token.key == key_of("gross") && !gross_counts(tokens, k, options.money)) break;
            result.value *= info.value;
            result.dozens = true;
            result.end = k + 1;
            break;
        }
        if (info.word_class != WordClass::scale) break;
        if (info.has(suffix_only) && !suffix_means_scale(tokens, k, options, after_digits)) break;
        result.value *= info.value;
        result.end = k + 1;
        if (info.has(suffix_only)) break;
    }
    return result;
}

std::optional<WordFraction> parse_word_fraction(const Tokens& tokens, std::size_t i) {
    return FractionParser(tokens).parse(i);
}

std::optional<OrdinalNumber> parse_ordinal(const Tokens& tokens, std::size_t i) {
    const auto at = [&](std::size_t k) -> const Token& {
        return k < tokens.size() ? tokens[k] : tokens.back();
    };
    const Token& first = at(i);
    if (first.kind == TokenKind::number && first.literal.decimals == 0) {
        const Token& suffix = at(i + 1);
        if (suffix.space_before || suffix.kind != TokenKind::word) return std::nullopt;
        // "3st" is three stone.
        const int last = static_cast<int>(std::fmod(first.literal.value, 10));
        const bool teen = std::fmod(std::floor(first.literal.value / 10), 10) == 1;
        const std::uint64_t right = last == 1 && !teen   ? key_of("st")
                                    : last == 2 && !teen ? key_of("nd")
                                    : last == 3 && !teen ? key_of("rd")
                                                         : key_of("th");
        // "the 93d Illinois", "the 22d and 23d regiments"
        const bool older =
            suffix.key == key_of("d") && !teen && (last == 2 || last == 3) &&
            (at(i + 2).capital || at(i + 2).info->has(label) || is_word(at(i + 2), "regiments") ||
             (is_and(at(i + 2)) && is_word(at(i + 4), "d") && !at(i + 4).space_before));
        if (suffix.key != right && !older) return std::nullopt;
        return OrdinalNumber{first.literal.value, i + 2};
    }
    if (first.kind != TokenKind::word) return std::nullopt;
    double value = 0;
    std::size_t k = i;
    if (first.info->word_class != WordClass::ordinal) {
        const auto whole = parse_cardinal(tokens, i, tokens.size(), {});
        if (!whole || !whole->spelled) return std::nullopt;
        value = whole->value;
        k = whole->end;
        if (is_symbol(at(k), U'-') || is_and(at(k))) ++k;
    }
    const WordInfo& last = *at(k).info;
    if (last.word_class != WordClass::ordinal || last.has(plural)) return std::nullopt;
    if (value > 0 && last.value >= value) return OrdinalNumber{value * last.value, k + 1};  // "two hundredth"
    return OrdinalNumber{value + last.value, k + 1};
}

}  // namespace gainsay::reading
