#include "reading/quantities/amount.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "reading/quantities/cardinal.hpp"

namespace gainsay::reading {
namespace {

class AmountParser {
  public:
    AmountParser(const Tokens& tokens, bool no_and) : tokens_(tokens), no_and_(no_and) {}

    std::optional<Amount> parse(std::size_t i) {
        Amount result;
        result.begin = i;
        std::size_t k = i;
        double sign = 1;
        if ((is_symbol(at(k), U'-') || is_symbol(at(k), U'+')) && sign_before_money(k)) {
            sign = at(k).symbol == U'-' ? -1 : 1;
            ++k;
        } else if (is_symbol(at(k), U'+') && !at(k + 1).space_before && at(k + 1).kind == TokenKind::number) {
            ++k;
        }
        auto money = currency_before(k);
        if (!money) money = currency_letter(k);
        if (money) {
            result.unit = std::move(*money);
            k = result.unit.end;
            if (is_symbol(at(k), U'.') && !at(k).space_before) ++k;  // "Rs. 20"
        }
        auto number = parse_number(tokens_, k, {result.unit.money, no_and_});
        if (!number) return unit_alone(i);
        number->value *= sign;
        result.number = *number;
        result.end = result.number_end = number->end;
        skip_repetition(result);
        if (result.unit.units.empty()) unit_behind(result);
        else money_behind(result);
        shillings(result);
        join_compound(result);
        and_a_half(result);
        return result;
    }

    void unit_behind(Amount& amount) const {
        if (amount.number.multiplier) return;
        std::size_t k = amount.end;
        if (is_symbol(at(k), U'-') && !at(k).space_before && !at(k + 1).space_before) ++k;
        // "half a mile", "a quarter of a gallon", "0.3 of a percentage point"
        const bool decimal_part =
            amount.number.decimals > 0 && amount.number.value < 1 && is_word(at(k), "of");
        if (amount.number.fraction || decimal_part) k = past_of_a(k);
        const bool part_of_one = k != amount.end && at(k - 1).info->has(article);
        UnitMatch match = match_unit(tokens_, k);
        if (match.units.empty() || !unit_fits(amount, k, match)) return;
        if (is_word(at(k), "c") || is_word(at(k), "g") || is_word(at(k), "lb") || is_word(at(k), "deg") ||
            is_word(at(k), "oz"))
            if (is_symbol(at(match.end), U'.') && !at(match.end).space_before &&
                at(match.end + 1).kind == TokenKind::end)
                ++match.end;
        amount.end = match.end;
        amount.unit = std::move(match);
        if (part_of_one) amount.number.fraction = false;
    }

  private:
    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }

    bool sign_before_money(std::size_t k) const {
        if (at(k + 1).space_before || at(k + 1).kind == TokenKind::number) return false;
        if (k > 0 && !at(k).space_before && at(k - 1).kind != TokenKind::symbol) return false;
        const UnitMatch match = match_simple_unit(tokens_, k + 1);
        return match.money && (match.symbol || at(k + 1).kind == TokenKind::symbol);
    }

    // "$", "US$", "EUR", "Rs", "malaysian ringgit": only if a number follows.
    std::optional<UnitMatch> currency_before(std::size_t i) const {
        const Token& token = at(i);
        if (token.kind != TokenKind::word && token.kind != TokenKind::symbol) return std::nullopt;
        if (token.info->word_class != WordClass::none) return std::nullopt;
        UnitMatch match = match_simple_unit(tokens_, i);
        if (match.units.empty() || !match.money || match.minor_money) return std::nullopt;
        if (token.info->has(article) && match.end == i + 1) return std::nullopt;
        match.symbol = match.symbol || token.kind == TokenKind::symbol;
        const Token& next = at(match.end);
        const Token& after = at(match.end + 1);
        const bool dotted = is_symbol(next, U'.') && after.kind == TokenKind::number;
        const bool signed_number =
            is_symbol(next, U'-') && after.kind == TokenKind::number && !after.space_before;
        const bool hedge_sign = is_symbol(next, U'~');
        if (next.kind != TokenKind::number && !dotted && !signed_number && !hedge_sign && !match.symbol)
            return std::nullopt;
        if (!match.symbol && next.kind != TokenKind::number) return std::nullopt;
        if (!match.symbol && match.end == i + 1 && token.kind == TokenKind::word &&
            token.end - token.begin < 5)
            return std::nullopt;  // "won 5"
        return match;
    }

    // " million", "bn", "m"; not the "B" of "R9B3".
    bool has_scale_of_money(std::size_t i) const {
        const Token& word = at(i);
        const Token& next = at(i + 1);
        if (word.info->word_class != WordClass::scale) return false;
        const bool glued_on =
            next.kind != TokenKind::symbol && next.kind != TokenKind::end && !next.space_before;
        return word.info->has(suffix_only) ? !word.space_before && !word.capital && !glued_on
                                           : word.space_before && !word.info->has(plural);
    }

    // "N2.7 billion", "P2,661,100": a letter against a figure that no name would have.
    std::optional<UnitMatch> currency_letter(std::size_t i) const {
        const Token& letter = at(i);
        const Token& figure = at(i + 1);
        if (letter.kind != TokenKind::word || !letter.capital || figure.kind != TokenKind::number ||
            figure.space_before || letter.end - letter.begin > 2)
            return std::nullopt;
        if (figure.literal.leading_zero ||
            (i > 0 && !letter.space_before && at(i - 1).kind != TokenKind::symbol))
            return std::nullopt;
        const bool large = figure.literal.grouped || has_scale_of_money(i + 2);
        UnitMatch match;
        if (large) match.units = currencies_of_letter(letter);
        if (match.units.empty()) return std::nullopt;
        match.end = i + 1;
        match.money = match.symbol = true;
        return match;
    }

    // "forty-five (45)": the same number twice.
    void skip_repetition(Amount& amount) const {
        if (!is_symbol(at(amount.end), U'(')) return;
        const auto again = parse_number(tokens_, amount.end + 1);
        if (!again || again->value != amount.number.value || !is_symbol(at(again->end), U')')) return;
        if (again->spelled == amount.number.spelled) return;
        amount.end = again->end + 1;
    }

    std::size_t past_of_a(std::size_t k) const {
        std::size_t next = k;
        if (is_word(at(next), "of")) ++next;
        return at(next).info->has(article) ? next + 1 : k;
    }

    // Units whose spelling is also a common word, or the mark of something else.
    bool unit_fits(const Amount& amount, std::size_t k, const UnitMatch& match) const {
        const Token& token = at(k);
        const Token& next = at(match.end);
        const bool closes =
            next.kind == TokenKind::end || (next.kind == TokenKind::symbol && next.symbol != U'-');
        if (match.end != k + 1) return true;
        if (amount.number.spelled && match.symbol && token.end - token.begin <= 2 && !everyday_symbol(token))
            return false;
        if (is_word(token, "as") || is_word(token, "us") || is_word(token, "at")) return false;
        if (is_word(token, "henry") && token.capital) return false;
        if (is_word(token, "b") && is_symbol(next, U'.') && !next.space_before &&
            is_word(at(match.end + 1), "c"))
            return false;  // "264 B.C."
        if ((is_word(token, "p") || is_word(token, "a")) && is_symbol(next, U'.') &&
            is_word(at(match.end + 1), "m"))
            return false;  // "1 p.m."
        if (is_word(token, "toe")) return !amount.number.spelled;
        if (is_word(token, "in")) return !token.space_before || (closes && !amount.number.spelled);
        if (is_word(token, "am") || is_word(token, "pm"))
            return token.space_before && amount.number.value != 0 &&
                   (amount.number.decimals > 0 ? !clock_like(amount.number) : amount.number.value > 12);
        if (is_word(token, "second") || is_word(token, "degree")) return !ordinal_second(amount);
        if (is_symbol(token, U'"')) return !token.space_before && even_quotes(k);
        if (is_symbol(token, U'\'')) return !token.space_before && at(k + 1).key != key_of("s");
        if (token.kind == TokenKind::word && token.end - token.begin == 1 && match.symbol)
            return single_letter_fits(amount, token, next);
        return true;
    }

    // Short symbols that also stand behind a number in words: "ten km", "two lb".
    static bool everyday_symbol(const Token& token) {
        for (std::uint64_t key :
             {key_of("km"), key_of("kg"), key_of("cm"), key_of("mm"), key_of("ml"), key_of("lb"),
              key_of("oz"), key_of("ft"), key_of("yd"), key_of("mi"), key_of("mg"), key_of("hp"),
              key_of("gb"), key_of("mb"), key_of("kw"), key_of("hr"), key_of("yr"), key_of("%"),
              key_of("ha"), key_of("tb"), key_of("kb")})
            if (token.key == key) return true;
        return token.kind == TokenKind::symbol || token.capital;
    }

    static bool clock_like(const Number& number) {
        if (number.decimals == 2) {
            const double minutes = std::round((number.value - std::floor(number.value)) * 100);
            return number.value < 13 && minutes < 60;
        }
        return false;
    }
    bool ordinal_second(const Amount& amount) const {
        return is_word(at(amount.end), "second") && amount.number.spelled && amount.number.value != 1 &&
               std::fmod(amount.number.value, 10) == 0;
    }
    bool even_quotes(std::size_t k) const {
        std::size_t quotes = 0;
        for (std::size_t i = k > 256 ? k - 256 : 0; i < k; ++i) quotes += is_symbol(tokens_[i], U'"');
        return quotes % 2 == 0;
    }
    bool single_letter_fits(const Amount& amount, const Token& token, const Token& next) const {
        if (amount.number.spelled) return false;
        const bool decade = token.raw_key == key_of("s") && std::fmod(amount.number.value, 10) == 0;
        if (!token.space_before && decade) return false;  // "the 1960s", "in his 30s"
        if (!token.space_before) return !(next.kind == TokenKind::number && !next.space_before);
        // Apart: "5 m", "20 C" but not "vitamin 5 A study".
        return !token.capital || next.kind != TokenKind::word || token.raw_key == key_of("K") ||
               token.raw_key == key_of("W") || next.inner_capital;  // "0.1 M NaCl"
    }

    // "$20 million US", "$5 US": nothing to add. "€ 5/kg", "$15.4/hour" are rates; the phrase reads them.
    void money_behind(Amount& amount) const {
        UnitMatch match = match_simple_unit(tokens_, amount.end);
        if (match.money && !match.minor_money &&
            match.units.front()->currency == amount.unit.units.front()->currency)
            amount.end = match.end;
        if (is_symbol(at(amount.end), U'(')) {  // "US$10,000 (USD)"
            const UnitMatch again = match_simple_unit(tokens_, amount.end + 1);
            if (again.money && again.units.front() == amount.unit.units.front() &&
                is_symbol(at(again.end), U')'))
                amount.end = again.end + 1;
        }
        const Token& mark = at(amount.end);
        const bool loose = mark.info->has(article);  // "$100 a barrel"
        if (!is_symbol(mark, U'/') && mark.key != key_of("per") && !loose) return;
        const UnitMatch below = match_simple_unit(tokens_, amount.end + 1);
        if (below.units.empty() || below.money || is_time(*below.units.front())) return;
        if (loose && (below.symbol || below.units.front()->dimension == Dimension{})) return;
        for (const Unit*& unit : amount.unit.units) unit = quotient(*unit, *below.units.front(), 1);
        amount.end = below.end;
    }

    static bool is_time(const Unit& unit) {
        Dimension time;
        time.exponents[2] = 1;
        return unit.dimension == time;
    }

    // "a dollar", "a kilogram", "thousand litres": the unit with an article alone is one of it.
    std::optional<Amount> unit_alone(std::size_t i) const {
        if (!at(i).info->has(article) || no_and_ || at(i + 1).kind != TokenKind::word) return std::nullopt;
        UnitMatch match = match_simple_unit(tokens_, i + 1);
        if (match.units.empty()) return std::nullopt;
        const Unit& unit = *match.units.front();
        const bool mass_or_volume = unit.dimension == Dimension{{0, 1}} || unit.dimension == Dimension{{3}};
        const bool length = unit.dimension == Dimension{{1}};
        if (is_time(unit) && half_more(match.end) == 0) return std::nullopt;
        if (!mass_or_volume && !length && !match.money && !is_time(unit)) return std::nullopt;
        for (std::uint64_t noun :
             {key_of("foot"),    key_of("yard"),  key_of("stone"),    key_of("cup"),    key_of("mark"),
              key_of("pound"),   key_of("ton"),   key_of("real"),     key_of("barrel"), key_of("crown"),
              key_of("won"),     key_of("sol"),   key_of("gross"),    key_of("hand"),   key_of("chain"),
              key_of("link"),    key_of("pole"),  key_of("rod"),      key_of("league"), key_of("grain"),
              key_of("point"),   key_of("last"),  key_of("c"),        key_of("p"),      key_of("quarter"),
              key_of("buck"),    key_of("peck"),  key_of("bushel"),   key_of("rand"),   key_of("line"),
              key_of("cord"),    key_of("carat"), key_of("pipe"),     key_of("butt"),   key_of("span"),
              key_of("furlong"), key_of("ell"),   key_of("register"), key_of("drop"),   key_of("pinch")})
            if (at(i + 1).key == noun) return std::nullopt;
        if (match.symbol && (i != 0 || at(match.end).kind != TokenKind::end)) return std::nullopt;
        Amount result;
        result.begin = i;
        result.number.value = 1;
        result.number.article = true;
        result.number.spelled = true;
        result.number.end = i + 1;
        result.number_end = i + 1;
        result.end = match.end;
        result.unit = std::move(match);
        and_a_half(result);
        return result;
    }

    // "a year and a half": what it adds stands behind the unit. The token behind, 0 if there is none.
    std::size_t half_more(std::size_t k) const {
        if (no_and_ || !is_and(at(k)) || !at(k + 1).info->has(article)) return 0;
        const WordClass part = at(k + 2).info->word_class;
        if (part != WordClass::half && (part != WordClass::quarter || at(k + 2).info->has(plural))) return 0;
        const WordClass next = at(k + 3).info->word_class;
        return next == WordClass::scale || next == WordClass::group || is_word(at(k + 3), "of") ? 0 : k + 3;
    }
    void and_a_half(Amount& amount) const {
        if (amount.unit.units.empty() || amount.number.vague != Vague::none) return;
        const std::size_t end = half_more(amount.end);
        if (end == 0) return;
        amount.number.value += 1 / at(end - 1).info->value;
        amount.end = end;
    }

    // "7 feet 10 inches", "3 GBP 1 pence", "20 rupees 43".
    void join_compound(Amount& amount) {
        if (amount.unit.units.empty()) return;
        for (int guard = 0; guard < 4; ++guard)
            if (amount.unit.money ? join_coins(amount) || join_cents(amount) : join_smaller(amount))
                amount.number.composite = true;
            else return;
    }

    std::size_t past_joint(std::size_t k) const {
        if (is_symbol(at(k), U',')) ++k;
        if (is_and(at(k))) ++k;
        return k;
    }

    bool join_smaller(Amount& amount) const {
        if (no_and_) return false;
        const Unit& large = *amount.unit.units.front();
        if (!large.exact || large.dimension == Dimension{} || large.offset != 0) return false;
        if (is_time(large) && !adds_up(large, amount.begin)) return false;
        // "14 days, and 16 hours" end a list that began before.
        if (large.name == "day" && is_symbol(at(amount.end), U',') && is_and(at(amount.end + 1)))
            return false;
        std::size_t k = past_joint(amount.end);
        if (is_symbol(at(k), U'-') && !at(k).space_before && !at(k + 1).space_before) ++k;  // "6-foot-2"
        if (abbreviated(amount, k)) ++k;
        const auto next = parse_number(tokens_, k, {});
        if (!next || next->article || next->vague != Vague::none) return false;
        Amount small;
        small.number = *next;
        small.end = next->end;
        unit_behind(small);
        if (small.unit.units.empty() && !customary_part(large, amount.end, small) && !chains(large, small))
            return false;
        const Unit* low = small.unit.units.front();
        if (is_time(large) && low->symbol == "m") {
            small.unit.units.assign(1, named_unit("minute"));  // "2h 30m"
            low = small.unit.units.front();
        }
        const Unit* high = metre_or_mile(large, *low);
        if (!convertible(*high, *low) || high == low) return false;
        const double ratio = convert(1, *high, *low);
        if (k != amount.end && !is_and(at(k - 1)) && ratio < 1) return false;
        // The smaller of the two units states the sum.
        if (ratio >= 1) {
            amount.number.value = amount.number.value * ratio + next->value;
            amount.unit = std::move(small.unit);
        } else {
            amount.number.value += next->value / ratio;
        }
        amount.number.scale = 1;
        amount.number.decimals = std::max(amount.number.decimals, next->decimals);
        amount.end = small.end;
        return true;
    }

    // "5 ft. 6 in.", "2 hrs. 30 min.": the stop of an abbreviation before another figure.
    bool abbreviated(const Amount& amount, std::size_t k) const {
        constexpr std::uint32_t longest = 3;
        const Token& unit = at(amount.end - 1);
        return k == amount.end && is_symbol(at(k), U'.') && !at(k).space_before &&
               at(k + 1).kind == TokenKind::number && unit.kind == TokenKind::word && !unit.capital &&
               unit.end - unit.begin <= longest;
    }

    // Days, hours, minutes and seconds are added up; weeks, months and years stand beside them.
    bool adds_up(const Unit& unit, std::size_t begin) const {
        if (unit.factor > 86400) return false;
        std::size_t k = begin;
        if (k > 0 && is_and(tokens_[k - 1])) --k;
        if (k > 0 && is_symbol(tokens_[k - 1], U',')) --k;
        if (k == 0) return true;
        const UnitMatch before = match_simple_unit(tokens_, k - 1);
        return before.units.empty() || !is_time(*before.units.front());
    }

    // "6 ft 2", "6-foot-2", "12 stone 4": the part that goes without saying.
    bool customary_part(const Unit& large, std::size_t joint, Amount& small) const {
        const bool foot = large.name == "foot", stone = large.name == "stone";
        const Number& number = small.number;
        if ((!foot && !stone) || number.value >= (foot ? 12 : 14)) return false;
        // "six foot two"
        const bool said = number.spelled && !number.one && (is_word(at(joint - 1), "foot") || stone) &&
                          at(joint - 2).info->word_class != WordClass::none;
        if (!number.bare_digits && !said) return false;
        const Token& mark = at(joint);
        const bool hyphen = is_symbol(mark, U'-') && !mark.space_before && !at(joint + 1).space_before;
        const std::size_t start = hyphen ? joint + 1 : joint;  // no comma or "and" between
        if ((!said && at(start).kind != TokenKind::number) || number.end != start + 1) return false;
        const Token& next = at(number.end);
        if (is_plural_noun(next) || is_symbol(next, U'/') || is_symbol(next, U'%')) return false;
        if (!hyphen && is_symbol(next, U'-')) return false;
        small.unit.units.assign(1, named_unit(foot ? "inch" : "pound"));
        small.unit.end = number.end;
        return true;
    }

    // "27 m 40 ch": as railways print miles and chains.
    bool chains(const Unit& large, Amount& small) const {
        constexpr double chains_in_a_mile = 80;
        const bool railway = (large.symbol == "m" || large.name == "mile") && small.number.bare_digits &&
                             small.number.value < chains_in_a_mile && is_word(at(small.end), "ch");
        if (!railway) return false;
        small.unit.units.assign(1, named_unit("chain"));
        small.end = small.unit.end = small.end + 1;
        return true;
    }

    // Next to feet and yards "m" is the mile.
    static const Unit* metre_or_mile(const Unit& unit, const Unit& neighbour) {
        const bool imperial = neighbour.name == "foot" || neighbour.name == "yard" ||
                              neighbour.name == "inch" || neighbour.name == "chain";
        if (unit.symbol != "m" || !imperial) return &unit;
        return named_unit("mile");
    }

    // "£5 10s 6d", "5s. 6d.", "two shillings and sixpence": coins of one currency, each smaller than the
    // last.
    bool join_coins(Amount& amount) {
        const Unit& large = *amount.unit.units.front();
        if (amount.number.decimals > 0 || amount.number.scale != 1) return false;
        std::size_t k = past_joint(amount.end);
        if (is_symbol(at(k), U'.') && !at(k).space_before) ++k;
        auto next = parse_number(tokens_, k, {});
        if (!next && is_and(at(k - 1)) && large.currency == "GBP") {  // "and sixpence"
            next.emplace();
            next->value = 1;
            next->end = k;
        }
        if (!next || next->value < 0 || next->article || next->vague != Vague::none || next->scale != 1)
            return false;
        const auto coin = coin_behind(next->end, large);
        if (!coin) return false;
        amount.number.value += next->value * coin->unit->factor / large.factor;
        amount.number.bare_digits = amount.number.four_digits = false;
        amount.end = coin->end;
        amount.unit.units.assign(1, &large);
        coin_ = coin->unit;
        return true;
    }

    struct Coin {
        const Unit* unit;
        std::size_t end;
    };

    // A coin smaller than the last one of that currency: its name, or s and d behind pounds and shillings.
    std::optional<Coin> coin_behind(std::size_t k, const Unit& large) const {
        const double limit = coin_ ? coin_->factor : large.factor;
        if (large.currency == "GBP")
            for (const auto& [letter, name] : {std::pair{"s", "shilling"}, std::pair{"d", "old penny"}}) {
                if (!is_word(at(k), letter) || at(k).capital) continue;
                const Unit* coin = named_unit(name);
                if (coin->factor >= limit) return std::nullopt;
                return Coin{coin, past_stop(k + 1)};
            }
        const UnitMatch match = match_simple_unit(tokens_, k);
        const Unit* found = nullptr;
        for (const Unit* unit : match.units) {
            if (unit->currency != large.currency || unit->factor >= limit) continue;
            // Behind shillings a penny is an old one.
            if (!found || (coin_ && unit->name == "old penny")) found = unit;
        }
        if (!found) return std::nullopt;
        return Coin{found, match.end};
    }
    std::size_t past_stop(std::size_t k) const {
        const bool stop = is_symbol(at(k), U'.') && !at(k).space_before &&
                          (at(k + 1).kind != TokenKind::word || !at(k + 1).capital);
        return stop ? k + 1 : k;
    }

    // The letter written against the figure.
    const Token& mark_of_coin(const Amount& amount) const {
        const Token& letter = at(amount.number_end);
        return letter.space_before || letter.capital || amount.unit.money ? tokens_.back() : letter;
    }

    // "10d per day", "6d a pound", "paid 6d": a letter against its figure, where so much is paid.
    bool is_price(const Amount& amount) const {
        const std::size_t behind = past_stop(amount.number_end + 1);
        const Token& mark = at(behind);
        const bool each = is_word(mark, "each") || is_word(mark, "apiece");
        const bool loose = mark.info->has(article) || is_word(mark, "per");
        const UnitMatch rated = loose ? match_simple_unit(tokens_, behind + 1) : UnitMatch{};
        const bool decade = amount.number.four_digits ||
                            (amount.begin > 0 && tokens_[amount.begin - 1].info->has(determiner));
        if (decade) return false;  // "in the 1890s a pound was worth more"
        if (each || (!rated.units.empty() && !rated.money && !rated.symbol)) return true;
        if (amount.begin == 0) return false;
        for (std::string_view word : {"paid", "pay", "pays", "cost", "costs", "price", "wages", "sold",
                                      "worth", "rent", "fee", "toll", "fined"})
            if (is_word(tokens_[amount.begin - 1], word)) return true;
        return false;
    }

    // "£5.10s." is five pounds ten; "10s. 6d." are shillings, not seconds.
    void shillings(Amount& amount) {
        const Token& mark = at(amount.end);
        if (amount.unit.money && amount.number.decimals > 0 && amount.unit.units.front()->currency == "GBP" &&
            is_word(mark, "s") && !mark.space_before) {
            const double pounds = std::floor(amount.number.value);
            const double coins =
                std::round((amount.number.value - pounds) * std::pow(10.0, amount.number.decimals));
            amount.number.value = pounds + coins / 20;
            amount.number.decimals = 0;
            coin_ = named_unit("shilling");
            amount.end = past_stop(amount.end + 1);
        } else if (amount.number.bare_digits && is_word(mark_of_coin(amount), "d") && is_price(amount)) {
            amount.end = past_stop(amount.number_end + 1);
            amount.unit.units.assign(1, named_unit("old penny"));
            amount.unit.money = amount.unit.minor_money = true;
        } else if (amount.number.bare_digits && is_word(at(amount.number_end), "s") &&
                   !at(amount.number_end).space_before && !amount.unit.money) {
            // Seconds have no full stop within a sentence.
            const std::size_t pence = past_stop(amount.number_end + 1);
            const bool stopped = pence > amount.number_end + 1 && at(pence).kind == TokenKind::word;
            const bool with_pence = at(pence).kind == TokenKind::number && is_word(at(pence + 1), "d") &&
                                    !at(pence + 1).space_before;
            if (!stopped && !with_pence && !is_price(amount)) return;
            if (stopped) amount.number_end = pence - 1;
            amount.end = amount.number_end + 1;
            amount.unit.units.assign(1, named_unit("shilling"));
            amount.unit.money = amount.unit.minor_money = true;
            coin_ = amount.unit.units.front();
        }
    }

    // Cents of another currency's name behind the whole ("3 CAD 3 cents"), or two bare digits that end the
    // text.
    bool join_cents(Amount& amount) const {
        if (amount.number.decimals > 0 || amount.number.scale != 1 || amount.unit.minor_money || coin_)
            return false;
        const std::size_t k = past_joint(amount.end);
        const auto next = parse_number(tokens_, k, {});
        if (!next || next->value >= 100 || next->value < 0 || next->decimals > 0 || next->article ||
            next->vague != Vague::none)
            return false;
        std::size_t end = next->end;
        const UnitMatch cents = match_simple_unit(tokens_, end);
        if (cents.minor_money && cents.units.front()->factor == 0.01) end = cents.end;
        else if (!cents.units.empty() || at(end).kind != TokenKind::end || is_symbol(at(amount.end), U','))
            return false;
        amount.number.value += next->value / 100;
        amount.number.decimals = 2;
        amount.end = end;
        return false;
    }

    const Tokens& tokens_;
    bool no_and_;
    const Unit* coin_ = nullptr;  // the last one added
};

}  // namespace

std::optional<Amount> parse_amount(const Tokens& tokens, std::size_t i, bool no_and) {
    return AmountParser(tokens, no_and).parse(i);
}

void read_unit_behind(const Tokens& tokens, Amount& amount) {
    AmountParser(tokens, false).unit_behind(amount);
}

}  // namespace gainsay::reading
