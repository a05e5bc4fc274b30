#include "reading/quantities/number.hpp"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "reading/quantities/cardinal.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {
namespace {

// Value of "½" and its kin; 0 for any other sign.
double vulgar_fraction(char32_t c) noexcept {
    switch (c) {
        case 0xBC:
            return 0.25;
        case 0xBD:
            return 0.5;
        case 0xBE:
            return 0.75;
        case 0x2150:
            return 1.0 / 7;
        case 0x2151:
            return 1.0 / 9;
        case 0x2152:
            return 0.1;
        case 0x2153:
            return 1.0 / 3;
        case 0x2154:
            return 2.0 / 3;
        case 0x2155:
            return 0.2;
        case 0x2156:
            return 0.4;
        case 0x2157:
            return 0.6;
        case 0x2158:
            return 0.8;
        case 0x2159:
            return 1.0 / 6;
        case 0x215A:
            return 5.0 / 6;
        case 0x215B:
            return 0.125;
        case 0x215C:
            return 0.375;
        case 0x215D:
            return 0.625;
        case 0x215E:
            return 0.875;
        default:
            return 0;
    }
}

constexpr double largest_whole = 1e9;  // of "one in so many"

class NumberParser {
  public:
    NumberParser(const Tokens& tokens, const NumberOptions& options) : tokens_(tokens), options_(options) {}

    std::optional<Number> parse(std::size_t i) const {
        if (auto vague = vague_count(i)) return vague;
        if (auto single = single_one(i)) return single;
        if (auto baker = bakers_dozen(i)) return baker;
        if (auto times = multiplier_word(i)) return times;
        if (auto sign = sign_width(i); sign > 0) {
            auto number = unsigned_number(i + sign);
            if (number) {
                number->value = -number->value;
                number->bare_digits = number->four_digits = number->one = false;
            }
            return number;
        }
        auto number = unsigned_number(i);
        if (number) fold_behind(*number);
        return number;
    }

    // "× 10^6": the power and the token behind it.
    std::optional<std::pair<double, std::size_t>> times_ten(std::size_t i) const {
        const Token& times = at(i);
        const bool is_times =
            is_symbol(times, 0xD7) || is_symbol(times, U'*') || is_symbol(times, 0xB7) || is_word(times, "x");
        const Token& ten = at(i + 1);
        if (!is_times || ten.kind != TokenKind::number || ten.literal.value != 10) return std::nullopt;
        auto exponent = exponent_at(i + 2, true);
        if (!exponent) exponent = flattened_exponent(i + 2);
        if (!exponent) return std::nullopt;
        return std::pair{std::pow(10.0, exponent->first), exponent->second};
    }

  private:
    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }
    WordClass word_class(std::size_t i) const { return at(i).info->word_class; }

    // Tokens of a minus sign before a number, else 0.
    std::size_t sign_width(std::size_t i) const {
        if (word_class(i) == WordClass::negative) return 1;
        if (!is_symbol(at(i), U'-')) return 0;
        const Token& next = at(i + 1);
        if (next.kind != TokenKind::number && next.kind != TokenKind::symbol) return 0;
        const bool alone = i == 0;
        if (next.space_before) return alone ? 1 : 0;
        if (alone || at(i).space_before) return 1;
        const Token& before = tokens_[i - 1];
        return before.kind == TokenKind::symbol && before.symbol != U'-' && before.symbol != U')' ? 1 : 0;
    }

    std::optional<Number> unsigned_number(std::size_t i) const {
        const Token& first = at(i);
        if (first.kind == TokenKind::number) return digits(i);
        if (first.kind == TokenKind::symbol) {
            const double fraction = vulgar_fraction(first.symbol);
            if (fraction == 0) return std::nullopt;
            Number number;
            number.value = fraction;
            number.end = i + 1;
            return scaled(number);
        }
        if (first.kind != TokenKind::word) return std::nullopt;
        if (is_word(first, "point")) return begins_decimal(i) ? point(Number{}, i) : std::nullopt;
        const WordInfo& info = *first.info;
        if (info.word_class == WordClass::none && !info.has(article)) return std::nullopt;
        if (auto fraction = fraction_in_words(i)) return fraction;
        if (auto number = cardinal(i)) {
            number->article = info.has(article);
            return number;
        }
        return std::nullopt;
    }

    // "point five" alone or behind a word that needs a number; not "boiling point 100", "at this point 30".
    bool begins_decimal(std::size_t i) const {
        if (i == 0) return true;
        const Token& previous = tokens_[i - 1];
        if (previous.kind != TokenKind::word || previous.info->word_class == WordClass::negative) return true;
        return previous.info->has(auxiliary | preposition) &&
               !previous.info->has(determiner | article | pronoun_one);
    }

    // ---- digits ----

    std::optional<Number> digits(std::size_t i) const {
        const Token& token = at(i);
        if (token.literal.superscript) return std::nullopt;
        if (auto fraction = fraction_in_words(i)) return fraction;
        if (auto power = power_of(i)) return power;
        if (auto slashed = slash_fraction(i)) return slashed;
        if (auto mixed = mixed_number(i)) return mixed;
        return cardinal(i);
    }

    // "10^6", "10⁶", "2.5^-1", "1.79 x 10^8"
    std::optional<Number> power_of(std::size_t i) const {
        double base = at(i).literal.value;
        Number number;
        number.decimals = at(i).literal.decimals;
        if (const auto exponent = exponent_at(i + 1, base == 10)) {
            number.value = std::pow(base, exponent->first);
            number.end = exponent->second;
            return std::isfinite(number.value) ? scaled(number) : std::nullopt;
        }
        const auto ten = times_ten(i + 1);
        if (!ten) return std::nullopt;
        number.power = ten->first;
        number.power_written = true;
        number.value = base * number.power;
        number.end = ten->second;
        return std::isfinite(number.value) ? std::optional(number) : std::nullopt;
    }

    // The exponent and the token behind it.
    std::optional<std::pair<double, std::size_t>> exponent_at(std::size_t i, bool of_ten) const {
        const Token& mark = at(i);
        if (mark.kind == TokenKind::number && mark.literal.superscript && !mark.space_before && of_ten)
            return std::pair{mark.literal.value, i + 1};
        if (of_ten)
            if (const auto named = named_exponent(i)) return named;
        const bool stars = is_symbol(mark, U'*') && is_symbol(at(i + 1), U'*') && !at(i + 1).space_before;
        if (!is_symbol(mark, U'^') && !stars) return std::nullopt;
        double sign = 1;
        std::size_t k = stars ? i + 2 : i + 1;
        if (is_symbol(at(k), U'-') || is_symbol(at(k), U'+')) sign = at(k++).symbol == U'-' ? -1 : 1;
        if (at(k).kind != TokenKind::number) return std::nullopt;
        return std::pair{sign * at(k).literal.value, k + 1};
    }

    // "to the power of 3", "to the minus 6", "to the sixth power"
    std::optional<std::pair<double, std::size_t>> named_exponent(std::size_t i) const {
        if (!is_word(at(i), "to") || !is_word(at(i + 1), "the")) return std::nullopt;
        std::size_t k = i + 2;
        if (const auto place = parse_ordinal(tokens_, k)) {
            const bool power = is_word(at(place->end), "power");
            if (!power && at(place->end).kind != TokenKind::end) return std::nullopt;
            return std::pair{place->value, place->end + (power ? 1 : 0)};
        }
        const bool power = is_word(at(k), "power");
        if (power) k += is_word(at(k + 1), "of") ? 2 : 1;
        const bool minus = word_class(k) == WordClass::negative || is_symbol(at(k), U'-');
        if (minus) ++k;
        const auto exponent = power || minus ? parse_cardinal(tokens_, k, tokens_.size(), {}) : std::nullopt;
        constexpr double largest = 300;
        if (!exponent || exponent->decimals > 0 || exponent->value > largest) return std::nullopt;
        return std::pair{minus ? -exponent->value : exponent->value, exponent->end};
    }

    // "1.6 × 10−19": print that lost its superscript keeps the minus.
    std::optional<std::pair<double, std::size_t>> flattened_exponent(std::size_t i) const {
        const Token& power = at(i + 1);
        if (!is_symbol(at(i), U'-') || at(i).space_before || power.space_before || !whole(i + 1) ||
            power.literal.integer_digits > 2)
            return std::nullopt;
        return std::pair{-power.literal.value, i + 2};
    }

    bool whole(std::size_t i) const {
        const Token& token = at(i);
        return token.kind == TokenKind::number && token.literal.decimals == 0 && !token.literal.superscript &&
               !token.literal.scientific;
    }

    // Denominators that are met in improper fractions: "7/2" but not "24/7", "120/80".
    static bool divides_an_inch(double below) {
        return below <= 6 || below == 8 || below == 10 || below == 16 || below == 32 || below == 64;
    }

    // "3/4"; not "2016/17", "9/11", "24/7", "120/80"
    std::optional<Number> slash_fraction(std::size_t i) const {
        if (!whole(i) || !is_symbol(at(i + 1), U'/') || !whole(i + 2)) return std::nullopt;
        if (at(i + 1).space_before != at(i + 2).space_before) return std::nullopt;
        const double above = at(i).literal.value, below = at(i + 2).literal.value;
        if (below == 0 || below > 1000 || above > 999 || (above == 9 && below == 11) || above == below ||
            (above > below && !divides_an_inch(below)))
            return std::nullopt;
        if (at(i).literal.leading_zero || at(i + 2).literal.leading_zero) return std::nullopt;
        Number number;
        number.value = above / below;
        number.end = i + 3;
        for (std::string_view suffix : {"th", "ths", "rd", "rds"})  // "13/15ths"
            if (is_word(at(number.end), suffix) && !at(number.end).space_before) return ++number.end, number;
        return is_word(at(number.end), "of") ? of_a_scale(number) : scaled(number);
    }

    // "2 1/4", "3½", "3 ½"
    std::optional<Number> mixed_number(std::size_t i) const {
        if (options_.money && at(i).literal.decimals == 2) return half_cents(i);
        if (!whole(i)) return std::nullopt;
        if (auto dashed = dashed_fraction(i)) return dashed;
        Number number;
        if (at(i + 1).kind == TokenKind::symbol) {
            const double part = vulgar_fraction(at(i + 1).symbol);
            if (part == 0) return std::nullopt;
            number.value = at(i).literal.value + part;
            number.end = i + 2;
            return scaled(number);
        }
        if (!whole(i + 1) || !at(i + 1).space_before || at(i).literal.value > 999) return std::nullopt;
        const auto part = slash_fraction(i + 1);
        if (!part || part->value >= part->scale) return std::nullopt;
        number.value = at(i).literal.value * part->scale + part->value;  // "4 1/2 thousand"
        number.scale = part->scale;
        number.end = part->end;
        return number;
    }

    // "3-1/4 cents"
    std::optional<Number> dashed_fraction(std::size_t i) const {
        if (!is_symbol(at(i + 1), U'-') || at(i + 1).space_before || at(i + 2).space_before || !whole(i + 2))
            return std::nullopt;
        const auto part = slash_fraction(i + 2);
        if (!part || part->value >= 1 || part->scale != 1) return std::nullopt;
        Number number;
        number.value = at(i).literal.value + part->value;
        number.end = part->end;
        return number;
    }

    // "$5.12 1/2": half a cent.
    std::optional<Number> half_cents(std::size_t i) const {
        if (!at(i + 1).space_before || !whole(i + 1)) return std::nullopt;
        const auto part = slash_fraction(i + 1);
        if (!part || part->value >= 1 || part->scale != 1) return std::nullopt;
        Number number;
        number.value = at(i).literal.value + part->value / 100;
        number.end = part->end;
        return number;
    }

    // ---- words ----

    std::optional<Number> cardinal(std::size_t i) const {
        const auto read = parse_cardinal(tokens_, i, tokens_.size(), {options_.money, options_.no_and});
        if (!read) return std::nullopt;
        Number number;
        number.value = read->value;
        number.scale = read->scale;
        number.end = read->end;
        number.decimals = read->decimals;
        number.spelled = read->spelled;
        number.year_style = read->year_style;
        if (read->dozens) number.vague = Vague::dozen;
        const Token& first = at(i);
        number.one = read->end == i + 1 && is_word(first, "one");
        if (first.kind == TokenKind::number && read->end == i + 1) {
            number.bare_digits =
                first.literal.decimals == 0 && !first.literal.grouped && !first.literal.scientific;
            number.four_digits = number.bare_digits && first.literal.integer_digits == 4;
            number.power = first.literal.power;
        }
        if (is_word(first, "ten") && number.end == i + 1)
            if (const auto exponent = named_exponent(number.end)) {
                number.value = std::pow(10.0, exponent->first);
                number.end = exponent->second;
                return number;
            }
        if (is_word(at(number.end), "point") && number.scale == 1 && read->spelled && !idiom(number, i))
            return point(number, number.end);
        if (at(i).kind == TokenKind::number || number.spelled) return over_fraction(number, i);
        return number;
    }

    // "at one point 5 people"
    bool idiom(const Number& number, std::size_t i) const {
        return number.one && i > 0 && tokens_[i - 1].info->has(preposition) &&
               at(number.end + 1).kind == TokenKind::number;
    }

    // "five point two five", "point 77"; `number` is what stands before the point.
    std::optional<Number> point(Number number, std::size_t i) const {
        const std::size_t start = i + 1;
        std::size_t k = start;
        double part = 0;
        if (at(k).kind == TokenKind::number && whole(k)) {
            part = at(k).literal.value * std::pow(10.0, -at(k).literal.integer_digits);
            number.decimals = at(k).literal.integer_digits;
            ++k;
        } else {
            const auto is_digit_word = [&](const Token& word) {
                return is_word(word, "oh") ||
                       (word.info->word_class == WordClass::small && word.info->value < 10);
            };
            while (is_digit_word(at(k)) && k < start + 17) part = part * 10 + at(k++).info->value;
            number.decimals = static_cast<std::uint8_t>(k - start);
            part /= std::pow(10.0, number.decimals);
        }
        if (k == start) return number.end > 0 ? std::optional(number) : std::nullopt;
        number.value += part;
        number.end = k;
        number.one = number.year_style = false;
        return scaled(number);
    }

    // "1 over 3", "one over twenty", "one in twenty": a share, if the second is the larger.
    std::optional<Number> over_fraction(Number number, std::size_t i) const {
        if (auto share = one_of_them_in(number)) return share;
        const Token& between = at(number.end);
        const bool over = is_word(between, "over");
        const bool in =
            is_word(between, "in") || (is_word(between, "out") && is_word(at(number.end + 1), "of"));
        if ((!over && !in) || options_.money || number.scale != 1 || number.value < 1 || number.value > 99)
            return number;
        if (number.value != std::floor(number.value) || (at(i).kind == TokenKind::number && !whole(i)))
            return number;
        std::size_t next = number.end + (is_word(between, "out") ? 2 : 1);
        const bool every = is_word(at(next), "every") || is_word(at(next), "each");
        if (every) ++next;
        const auto below = parse_cardinal(tokens_, next, tokens_.size(), {false, true});
        if (!below || below->value <= number.value || below->value > largest_whole || below->decimals > 0 ||
            below->year_style)
            return number;
        const Token& behind = at(below->end);
        const bool ends = behind.kind != TokenKind::word || behind.info->has(auxiliary | preposition);
        const bool small_share = in && (number.value < 10 || every);
        const double whole = below->value;
        const bool usual =
            whole == 3 || whole == 4 || whole == 5 || whole == 10 || whole == 100 || whole == 1000;
        const bool counted =
            behind.kind == TokenKind::word && (behind.info->has(people) || (usual && is_plural_noun(behind)));
        if (over ? !ends : !(small_share && (ends || counted || number.value == 1))) return number;
        if (in && looks_like_time(next, below->end, below->value)) return number;
        number.value /= below->value;
        number.end = below->end;
        number.one = number.bare_digits = number.four_digits = false;
        number.fraction = in;
        return number;
    }

    // "one household in ten"
    std::optional<Number> one_of_them_in(Number number) const {
        const Token& noun = at(number.end);
        if (!number.one || noun.kind != TokenKind::word || noun.info->has(preposition | auxiliary) ||
            noun.info->word_class != WordClass::none || !is_word(at(number.end + 1), "in"))
            return std::nullopt;
        const auto below = parse_cardinal(tokens_, number.end + 2, tokens_.size(), {false, true});
        if (!below || below->decimals > 0 || below->value < 3 || below->value > largest_whole ||
            looks_like_time(number.end + 2, below->end, below->value))
            return std::nullopt;
        const Token& behind = at(below->end);
        if (behind.kind == TokenKind::word && !behind.info->has(auxiliary | preposition) &&
            !behind.past_tense)
            return std::nullopt;
        number.value = 1 / below->value;
        number.end = below->end;
        number.one = false;
        number.fraction = true;
        return number;
    }

    // "One in 1966", "one in 5 years"; "1 in 1,000" and "1 in 1000" are shares. `i` is the token behind.
    bool looks_like_time(std::size_t first, std::size_t i, double value) const {
        constexpr double first_year = 1001, last_year = 2999;
        const bool may_be_year =
            at(first).kind == TokenKind::number && i == first + 1 && !at(first).literal.grouped;
        if (may_be_year && value >= first_year && value <= last_year) return true;
        static constexpr std::array units = {key_of("years"),  key_of("days"),  key_of("hours"),
                                             key_of("months"), key_of("weeks"), key_of("minutes"),
                                             key_of("seconds")};
        for (std::uint64_t unit : units)
            if (at(i).key == unit) return true;
        return false;
    }

    // ---- fractions in words ----

    std::optional<Number> fraction_in_words(std::size_t i) const {
        const auto read = parse_word_fraction(tokens_, i);
        if (!read) return quarter_of_a(i);
        Number number;
        number.value = read->value;
        number.end = read->end;
        number.fraction = read->pure;
        number.spelled = true;
        number.article = at(i).info->has(article);
        if (read->scale_done) {
            number.scale = read->scale;
            return number;
        }
        return of_a_scale(number);
    }

    // "quarter of a million", "quarter of a mile": its own article is left out.
    std::optional<Number> quarter_of_a(std::size_t i) const {
        if (!is_word(at(i), "quarter") || !is_word(at(i + 1), "of") || !at(i + 2).info->has(article))
            return std::nullopt;
        const bool counted = i > 0 && (tokens_[i - 1].kind == TokenKind::number ||
                                       tokens_[i - 1].info->word_class != WordClass::none);
        if (counted) return std::nullopt;  // "the third quarter of a game"
        Number number;
        number.value = 0.25;
        number.end = i + 1;
        number.fraction = number.spelled = true;
        number = *of_a_scale(number);
        if (number.fraction && match_simple_unit(tokens_, i + 3).units.empty()) return std::nullopt;
        return number;
    }

    // "half a million", "three quarters of a million", "half million", "half a dozen": the scale behind a
    // fraction.
    std::optional<Number> of_a_scale(Number number) const {
        std::size_t k = number.end;
        if (is_word(at(k), "of") && at(k + 1).info->has(article)) k += 2;
        else if (at(k).info->has(article) || is_symbol(at(k), U'-')) ++k;
        const WordInfo& info = *at(k).info;
        const bool scale = (info.word_class == WordClass::scale || info.word_class == WordClass::hundred) &&
                           !info.has(suffix_only);
        if (scale || info.word_class == WordClass::group) {
            number.value *= info.value;
            number.scale = scale ? info.value : 1;
            number.end = k + 1;
            number.fraction = false;
            if (info.word_class == WordClass::group) number.vague = Vague::dozen;
        }
        return number;
    }

    // Scale words and dozens behind a number that is complete in itself.
    std::optional<Number> scaled(Number number) const {
        const ScaleRead scale = read_scales(tokens_, number.end, {options_.money, false}, true);
        if (scale.end != number.end) {
            number.value *= scale.value;
            number.scale = scale.value;
            number.end = scale.end;
        }
        return number;
    }

    // "twice as many", "double the number", "triple that".
    std::optional<Number> multiplier_word(std::size_t i) const {
        struct Times {
            std::uint64_t key;
            double value;
        };
        static constexpr Times words[] = {{key_of("twice"), 2},     {key_of("thrice"), 3},
                                          {key_of("double"), 2},    {key_of("triple"), 3},
                                          {key_of("quadruple"), 4}, {key_of("treble"), 3}};
        static constexpr std::uint64_t followers[] = {
            key_of("as"),     key_of("the"),   key_of("that"),   key_of("its"),    key_of("their"),
            key_of("his"),    key_of("what"),  key_of("this"),   key_of("larger"), key_of("more"),
            key_of("higher"), key_of("those"), key_of("bigger"), key_of("fewer"),  key_of("less")};
        if (word_class(i) == WordClass::multiple && !changes_sense(at(i + 1))) {
            Number number;
            number.value = at(i).info->value;
            number.end = i + 1;
            number.multiplier = number.spelled = true;
            return number;
        }
        for (const Times& times : words) {
            if (at(i).key != times.key) continue;
            for (std::uint64_t follower : followers) {
                if (at(i + 1).key != follower) continue;
                Number number;
                number.value = times.value;
                number.end = i + 1;
                number.multiplier = number.spelled = true;
                return number;
            }
        }
        return std::nullopt;
    }

    // "tenfold", "doubled": said of a change.
    static bool changes_sense(const Token& next) {
        return is_word(next, "over") || is_word(next, "as") || is_word(next, "up") || is_word(next, "back");
    }

    // "10-fold", "five fold"
    void fold_behind(Number& number) const {
        const std::size_t k = is_symbol(at(number.end), U'-') ? number.end + 1 : number.end;
        if (!is_word(at(k), "fold")) return;
        number.end = k + 1;
        number.multiplier = true;
        number.bare_digits = number.four_digits = number.year_style = false;
    }

    // "a baker's dozen"
    std::optional<Number> bakers_dozen(std::size_t i) const {
        const std::size_t k = at(i).info->has(article) ? i + 1 : i;
        if (!is_word(at(k), "baker") || !is_symbol(at(k + 1), U'\'') || !is_word(at(k + 2), "s") ||
            word_class(k + 3) != WordClass::group || at(k + 3).info->value != 12)
            return std::nullopt;
        Number number;
        number.value = 13;
        number.end = k + 4;
        number.spelled = number.article = true;
        return number;
    }

    // "a single rifle", and "single" said alone; not "single-handed".
    std::optional<Number> single_one(std::size_t i) const {
        const std::size_t k = at(i).info->has(article) ? i + 1 : i;
        if (!is_word(at(k), "single") || is_symbol(at(k + 1), U'-')) return std::nullopt;
        if (k == i && (i != 0 || at(1).kind != TokenKind::end)) return std::nullopt;
        Number number;
        number.value = 1;
        number.end = k + 1;
        number.spelled = number.article = true;
        return number;
    }

    // ---- vague counts ----

    std::optional<Number> vague_count(std::size_t i) const {
        if (at(i).kind != TokenKind::word) return std::nullopt;
        if (auto many = multiples(i)) return many;
        if (is_word(at(i), "several") || is_word(at(i), "many"))
            if (auto many = multiples(i + 1)) return many;
        std::size_t k = i;
        const bool with_article = at(k).info->has(article);
        if (with_article) ++k;
        Number number;
        number.spelled = true;
        number.article = with_article;
        const std::uint64_t key = at(k).key;
        if (key == key_of("several") && !with_article) number.vague = Vague::several;
        else if (key == key_of("few") && i > 0 && is_word(tokens_[i - 1], "quite")) return std::nullopt;
        else if (key == key_of("few") && (with_article || of_a_scale_word(k + 1))) number.vague = Vague::few;
        else if (key == key_of("handful")) number.vague = Vague::handful;
        else if ((key == key_of("couple") || key == key_of("pair")) && with_article && !two_persons(k + 1))
            number.vague = Vague::couple;
        else if (key == key_of("brace") && with_article && is_word(at(k + 1), "of"))
            number.vague = Vague::couple;
        else return std::nullopt;
        ++k;
        number.value = number.vague == Vague::couple ? 2 : number.vague == Vague::several ? 0 : 3;
        if (number.vague == Vague::couple && is_word(at(k), "of")) ++k;
        if (number.vague == Vague::handful && is_word(at(k), "of")) ++k;
        ScaleRead scale = read_scales(tokens_, k, {false, false}, false);
        if (word_class(k) == WordClass::hundred && !at(k).info->has(plural)) {
            scale = read_scales(tokens_, k + 1, {false, false}, false);
            scale.value *= 100;
        }
        if (scale.end != k && number.vague != Vague::handful) {
            const bool couple = number.vague == Vague::couple;
            number.value = couple ? 2 * scale.value : scale.value;
            number.scale = scale.value;
            if (!couple) number.vague = Vague::some_scale;
            k = scale.end;
        }
        number.end = k;
        return number;
    }

    bool of_a_scale_word(std::size_t i) const {
        const WordClass c = word_class(i);
        return (c == WordClass::hundred || c == WordClass::scale) && !at(i).info->has(plural | suffix_only);
    }

    // "a couple from Leeds", "the couple were": not so many of something.
    bool two_persons(std::size_t behind) const {
        const Token& next = at(behind);
        if (next.kind != TokenKind::word || is_word(next, "of")) return false;
        return next.info->has(preposition | auxiliary) || next.past_tense;
    }

    // "dozens", "hundreds", "tens of thousands", "hundreds of millions"; not "two dozens".
    std::optional<Number> multiples(std::size_t i) const {
        Number number;
        number.vague = Vague::multiple;
        number.spelled = true;
        number.value = 1;
        std::size_t k = i;
        std::size_t end = i;
        for (int guard = 0; guard < 4; ++guard) {
            const Token& token = at(k);
            const WordInfo& info = *token.info;
            const bool many = (info.word_class == WordClass::hundred || info.word_class == WordClass::scale ||
                               info.word_class == WordClass::group) &&
                              info.has(plural);
            if (is_word(token, "tens")) number.value *= 10;
            else if (many) number.value *= info.value;
            else break;
            end = ++k;
            if (!is_word(at(k), "of")) break;
            ++k;
        }
        if (end == i) return std::nullopt;
        number.end = end;
        return number;
    }

    const Tokens& tokens_;
    const NumberOptions& options_;
};

}  // namespace

std::optional<Number> parse_number(const Tokens& tokens, std::size_t i, const NumberOptions& options) {
    return NumberParser(tokens, options).parse(i);
}

std::optional<std::pair<double, std::size_t>> parse_power_of_ten(const Tokens& tokens, std::size_t i) {
    return NumberParser(tokens, {}).times_ten(i);
}

}  // namespace gainsay::reading
