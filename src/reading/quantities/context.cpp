#include "reading/quantities/context.hpp"

#include <algorithm>
#include <cmath>

#include "reading/quantities/cardinal.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {
namespace {

class Context {
  public:
    Context(const Tokens& tokens, const Phrase& phrase)
        : tokens_(tokens), phrase_(phrase), first_(phrase.number_begin) {}

    bool rejects() const {
        if (phrase_.ordinal) return false;
        return pronoun() || identifier() || numbered() || dated() || year() || clock() || address() ||
               score() || listed() || telephone() || figure_of_speech() || (!age() && named()) ||
               half_of_a_match() || left_out();
    }

    // Whether the number is an age in years though no unit stands there: "aged 45", "Smith, 45, said".
    bool age() const {
        if (phrase_.has_unit || phrase_.money || phrase_.number.scale != 1) return false;
        const Token& previous = tokens_[phrase_.begin > 0 ? phrase_.begin - 1 : 0];
        if (phrase_.begin > 0 && previous.kind == TokenKind::word && previous.info->has(age_word))
            return true;
        if (first_ > 1 && is_word(before(), "of") && before(2).info->has(age_word)) return true;
        if (phrase_.begin > 1 && is_symbol(previous, U':') && tokens_[phrase_.begin - 2].info->has(age_word))
            return true;
        if (!bare() || phrase_.hedged || phrase_.range || !phrase_.number.bare_digits ||
            phrase_.number.value < 1 || phrase_.number.value > 115)
            return false;
        if (!is_symbol(before(), U',') || first_ < 2 || before(2).kind != TokenKind::word) return false;
        if (before(2).info->word_class != WordClass::none || is_month(before(2))) return false;
        if (before(2).ends_in_s && !before(2).capital) return false;
        return is_symbol(behind(), U',') || (is_symbol(behind(), U'.') && before(2).capital);
    }

  private:
    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }
    const Token& before(std::size_t back = 1) const {
        static const Token nothing{};
        return first_ >= back ? tokens_[first_ - back] : nothing;
    }
    const Token& behind(std::size_t ahead = 0) const { return at(phrase_.end + ahead); }
    // Behind the number itself, before its unit.
    const Token& next(std::size_t ahead = 0) const { return at(phrase_.number_end + ahead); }
    bool bare() const { return !phrase_.has_unit && !phrase_.money && phrase_.number.scale == 1; }
    bool sentence_start(std::size_t i) const {
        if (i == 0) return true;
        const Token& previous = tokens_[i - 1];
        return previous.kind == TokenKind::symbol &&
               (previous.symbol == U'.' || previous.symbol == U'!' || previous.symbol == U'?' ||
                previous.symbol == U'"' || previous.symbol == U':' || previous.symbol == U'(' ||
                previous.symbol == 0x2014);
    }

    // "the one who", "one of the", "one would expect", "no one", "one-sided"
    bool pronoun() const {
        if (!phrase_.number.one || phrase_.range) return false;
        if (is_word(next(), "hand") && is_word(before(), "the")) return true;  // "on the one hand"
        if (is_word(before(), "by") && is_word(before(2), "one")) return true;
        if (phrase_.has_unit) return false;
        if (phrase_.hedged && phrase_.comparing) return false;
        const Token& previous = before();
        const Token& following = next();
        const bool alone = phrase_.begin == 0 && following.kind == TokenKind::end;
        if (alone || one_of_a_number()) return false;
        if (previous.kind == TokenKind::word && previous.info->has(pronoun_one) && !is_word(previous, "of"))
            return true;
        if (following.kind == TokenKind::symbol && following.symbol == U'-') return true;
        if (is_symbol(previous, U'-') && !previous.space_before) return true;  // "one-on-one talks"
        if (following.kind == TokenKind::symbol && following.symbol == U'\'') return true;
        if (following.kind != TokenKind::word)
            return previous.kind == TokenKind::word && previous.info->has(article | pronoun_one);
        if (following.info->has(auxiliary | pronoun_one | preposition)) return true;
        return is_word(following, "another") || is_word(following, "by") || is_word(following, "day") ||
               is_word(following, "does") || is_word(following, "needs") || is_word(following, "cannot");
    }

    // "one of them", "one of whom", "one of the five"
    bool one_of_a_number() const {
        if (!is_word(next(), "of")) return false;
        const Token& whole = next(1);
        if (is_word(whole, "them") || is_word(whole, "whom")) return before().kind != TokenKind::word;
        const bool last = is_word(next(2), "last") || is_word(next(2), "first") || is_word(next(2), "other");
        const Token& number = next(last ? 3 : 2);
        return whole.info->has(determiner) &&
               (number.kind == TokenKind::number || number.info->word_class == WordClass::small ||
                number.info->word_class == WordClass::tens);
    }

    // Letters or hyphens glued to the digits: "B-52", "J1149", "06F6", "#5", "COVID-19", "1960s".
    bool identifier() const {
        const Token& first = at(first_);
        if (first.kind == TokenKind::number && !first.space_before && first_ > 0) {
            const Token& previous = before();
            if (is_word(previous, "x") && before(2).kind == TokenKind::number &&
                before(2).literal.value > 0 && is_size())
                return false;  // "10x15 cm"
            if (previous.kind == TokenKind::word || previous.kind == TokenKind::number ||
                previous.kind == TokenKind::code)
                return !(previous.kind == TokenKind::word && phrase_.hedged);
            if (is_symbol(previous, U'#') || is_symbol(previous, U'@') || is_symbol(previous, U'_') ||
                is_symbol(previous, 0xA7) || is_symbol(previous, 0x2116) || is_symbol(previous, 0xB6))
                return true;
            if (is_symbol(previous, U'\'') || is_symbol(previous, 0xB0)) return true;
            if (is_symbol(previous, U'.') && phrase_.hedged) return false;  // "c.500"
            const bool glue = is_symbol(previous, U'-') || is_symbol(previous, U'/') ||
                              is_symbol(previous, U'.') || is_symbol(previous, U':') ||
                              is_symbol(previous, U'+');
            if (glue && !previous.space_before && first_ > 1 && before(2).kind != TokenKind::symbol)
                return !is_word(before(2), "magnitude") && !is_word(before(2), "by");
        }
        if (first.kind == TokenKind::symbol && (is_symbol(before(), U'#') || glued_sign())) return true;
        const Token& following = next();
        if (coordinate()) return true;
        if (phrase_.number.spelled && following.kind == TokenKind::number && !following.space_before &&
            !following.literal.superscript)
            return true;  // "Twenty20"
        if (phrase_.range && !phrase_.has_unit && behind().kind == TokenKind::word && !behind().space_before)
            return !is_word(behind(), "x");  // "737-800NG"
        if (phrase_.number.bare_digits || !phrase_.number.spelled) {
            const bool letters = following.kind == TokenKind::word && !following.space_before;
            if (letters && !phrase_.has_unit) return !is_word(following, "ish");
            if (phrase_.has_unit && letters && glued_number_behind()) return true;
            if (phrase_.has_unit && letters && label_like()) return true;
            if (following.kind == TokenKind::code && !following.space_before) return true;
            if (is_symbol(following, U'/') && !following.space_before && !phrase_.has_unit &&
                at(phrase_.number_end + 1).kind == TokenKind::number && phrase_.quantity.per.empty())
                return true;
        }
        return at(first_).literal.leading_zero && phrase_.number.bare_digits && !lone_text();
    }
    bool is_size() const {
        if (!phrase_.has_unit) return false;
        const Unit& unit = *phrase_.quantity.units.front();
        return unit.dimension == Dimension{{1}} || unit.name == "pixel";
    }
    // "5+6663", "x-5": a sign between two glued things.
    bool glued_sign() const {
        const Token& sign = at(first_);
        if (sign.symbol != U'+' && sign.symbol != U'-') return false;
        return first_ > 0 && !sign.space_before && before().kind != TokenKind::symbol;
    }
    // "12°34'N"
    bool coordinate() const {
        return phrase_.has_unit && is_symbol(next(), 0xB0) && behind().kind == TokenKind::number &&
               !behind().space_before;
    }
    bool glued_number_behind() const {
        return behind().kind == TokenKind::number && !behind().space_before &&
               !behind().literal.superscript && !phrase_.range;
    }
    // "the 35mm film", "the 180ml bottle": a measure glued together behind "the" says which one, not how
    // much.
    bool label_like() const {
        const Token& noun = behind();
        return is_word(before(), "the") && phrase_.end == phrase_.number_end + 1 &&
               noun.kind == TokenKind::word && noun.space_before &&
               !noun.info->has(preposition | auxiliary | and_word) && !phrase_.hedged &&
               noun.info->word_class == WordClass::none;
    }
    bool lone_text() const { return phrase_.begin == 0 && behind().kind == TokenKind::end; }

    // "section 5", "No. 12", "pp. 6"
    bool numbered() const {
        // "apartment 4B"
        const bool lettered = at(first_).kind == TokenKind::number && phrase_.number_end == first_ + 2 &&
                              at(first_ + 1).capital && !at(first_ + 1).space_before;
        if (!phrase_.number.bare_digits && !phrase_.range && !at(first_).capital && !lettered &&
            !dotted_pair() && !(phrase_.number.spelled && counts_along(before())))
            return false;
        if (!phrase_.range && !bare() && !lettered) return false;
        if (phrase_.has_unit || phrase_.hedged || phrase_.quantity.ratio != RatioKind::none) return false;
        std::size_t back = 1;
        const bool dotted = is_symbol(before(), U'.') && !before().space_before;
        if (dotted) ++back;
        const Token& word = before(back);
        if (word.kind == TokenKind::word && word.info->has(and_word) && before(2).kind == TokenKind::number &&
            before(3).info->has(label))
            return !is_plural_noun(behind());  // "junctions 10 and 12"
        if (word.kind != TokenKind::word || !is_label(word)) return false;
        if (is_word(word, "no") && !dotted) return false;
        if (is_word(word, "nos") && !dotted) return false;
        if (dotted && word.end - word.begin > 5) return false;  // the end of a sentence
        // "Table 2 lists", "Class 43 cars"; but "in sector 5 houses burnt"
        return word.capital || !is_plural_noun(behind());
    }

    static bool is_label(const Token& word) {
        return word.info->has(label) || (word.info->has(proper_label) && word.capital);
    }

    // "4.2" of "section 4.2", "version 2.4"
    bool dotted_pair() const {
        constexpr std::uint8_t most = 2;
        const Literal& literal = at(first_).literal;
        return at(first_).kind == TokenKind::number && phrase_.number_end == first_ + 1 && !literal.grouped &&
               literal.decimals >= 1 && literal.decimals <= most;
    }

    // Words that a small number word behind them puts in order: "day one", "number two".
    static bool counts_along(const Token& word) {
        for (std::string_view label : {"number", "day", "week", "year", "chapter", "phase", "act", "part",
                                       "round", "stage", "episode"})
            if (is_word(word, label)) return true;
        return false;
    }

    bool is_month(const Token& token) const {
        if (token.kind != TokenKind::word || !token.info->has(month)) return false;
        return !token.info->has(proper_only) || token.capital;
    }

    bool dated() const {
        if (phrase_.has_unit || phrase_.money || phrase_.number.scale != 1) return false;
        const double value = phrase_.number.value;
        if (value != std::floor(value) || value < 1) return false;
        const Token& previous = before();
        if (era_with_stops()) return true;
        const bool abbreviated =
            is_symbol(previous, U'.') && first_ > 1 && before(2).info->has(abbreviated_month);
        const bool second_month =  // "April-may 1927"
            previous.info->has(month) && is_symbol(before(2), U'-') && is_month(before(3));
        if ((is_month(previous) || abbreviated || second_month) &&
            (value <= 31 || phrase_.number.four_digits))
            return true;
        if (is_month(behind()) && value <= 31) return true;
        if (is_symbol(behind(), U'-') && is_month(behind(1)) && value <= 31) return true;
        if (is_symbol(previous, U',') && phrase_.number.four_digits && first_ > 2 &&
            (is_month(before(2)) || is_month(before(3))) && value < 2200)
            return true;
        if (is_symbol(previous, U'-') && first_ > 1 && is_month(before(2)) && !previous.space_before)
            return true;
        const bool listed_on =
            previous.info->has(and_word) || is_symbol(previous, U',') || is_word(previous, "or");
        if (listed_on && first_ > 2 && before(2).kind == TokenKind::number && value <= 31) {
            const bool dotted =
                is_symbol(before(3), U'.') && first_ > 3 && before(4).info->has(abbreviated_month);
            if (is_month(before(3)) || dotted) return true;  // "Nov. 3 and 4"
        }
        return behind().info->has(era) && behind().all_capitals;
    }

    // "264 B.C."
    bool era_with_stops() const {
        if (!is_symbol(behind(1), U'.') || behind(1).space_before) return false;
        return (is_word(behind(), "b") && is_word(behind(2), "c")) ||
               (is_word(behind(), "a") && is_word(behind(2), "d"));
    }

    bool year_like(const Number& number) const {
        return (number.four_digits || number.year_style) && number.value >= 1000 && number.value <= 2100;
    }
    bool counted() const { return is_plural_noun(behind()) || behind().info->has(people); }

    bool year() const {
        if (deflates()) return true;
        if (phrase_.has_unit || phrase_.money || phrase_.number.scale != 1) return false;
        if (phrase_.range) return year_range();
        if (phrase_.number.year_style) return !counted() && !lone_text();
        if (!year_like(phrase_.number)) return year_after_year();
        if (lone_text() || said_to_count()) return false;
        const Token& previous = before();
        if (names_a_year(previous)) return true;
        if (phrase_.comparing) return compared_with_a_year();
        if (phrase_.hedged && phrase_.quantity.exact) return false;
        const bool dating = previous.kind == TokenKind::word && previous.info->has(time_preposition) &&
                            !phrase_.hedged && !is_word(previous, "of") && !is_word(previous, "and") &&
                            !is_word(previous, "to") && !is_word(previous, "for") &&
                            !is_word(previous, "than");
        if (dating || is_month(previous) || previous.info->has(season)) return true;
        if (behind().kind == TokenKind::word && behind().info->has(day_part)) return false;
        return !counted();
    }

    // "in 1970 dollars", "constant 1996 dollars"
    bool deflates() const {
        if (!phrase_.money || phrase_.range || phrase_.hedged || !year_like(phrase_.number)) return false;
        const Token& unit = next();
        return at(first_).kind == TokenKind::number && unit.kind == TokenKind::word && unit.ends_in_s &&
               (is_word(before(), "in") || is_word(before(), "constant") || is_word(before(), "current") ||
                is_word(before(), "real"));
    }

    // "the Education Act, 2012 states", "the 2011 elections"; "the 1200 men" are counted.
    bool names_a_year(const Token& previous) const {
        constexpr double first_year = 1800, round = 100;
        if (is_symbol(previous, U',') && is_word(before(2), "act")) return true;
        return is_word(previous, "the") && !phrase_.hedged && phrase_.number.value >= first_year &&
               std::fmod(phrase_.number.value, round) != 0;
    }

    // What looks like a year and counts: "1700 strong", "of which about 2000 are moor", "a crowd estimated at 2000",
    // "about 1000 armed men", "the population was 1850 in 1901".
    bool said_to_count() const {
        if (is_word(behind(), "strong")) return true;
        if (is_word(behind(), "in") && behind(1).kind == TokenKind::number &&
            behind(1).literal.integer_digits == 4 && !behind(1).literal.grouped &&
            before().info->has(auxiliary))
            return true;
        if (!phrase_.hedged) return false;
        if (phrase_.begin > 1 && is_word(tokens_[phrase_.begin - 2], "of") &&
            (is_word(tokens_[phrase_.begin - 1], "which") || is_word(tokens_[phrase_.begin - 1], "whom")))
            return true;
        for (std::size_t i = phrase_.begin; phrase_.quantity.estimated && i < first_; ++i)
            if (is_word(tokens_[i], "at")) return true;
        constexpr double recent = 1700, round = 100;
        return behind().past_tense && phrase_.number.value < recent &&
               std::fmod(phrase_.number.value, round) == 0 &&
               (is_plural_noun(behind(1)) || is_plural_noun(behind(2)));
    }

    // "20 percent over 2003", "a rise over 1999": a year to compare with, not a bound.
    bool compared_with_a_year() const {
        if (phrase_.begin == 0 || !is_word(tokens_[phrase_.begin], "over") || phrase_.begin + 1 != first_)
            return false;
        const Token& share = tokens_[phrase_.begin - 1];
        return !counted() && (share.info->has(rise | fall) || is_word(share, "percent") ||
                              is_word(share, "cent") || is_symbol(share, U'%'));
    }

    // "2013-14", "1966-1969", "from 1964 to 1973"
    bool year_range() const {
        if (!year_like(phrase_.number) && !phrase_.number.four_digits) return false;
        if (counted() && !is_word(before(), "in") && !phrase_.from) return false;
        const double low = phrase_.number.value, high = phrase_.upper.value;
        constexpr double round = 100;
        if (counted() && std::fmod(low, round) == 0 && std::fmod(high, round) == 0) return false;
        // "Between 1800 and 2000 were slain"; not "the years between 1914 and 1918 were hard".
        const bool subject = sentence_start(phrase_.begin) || is_symbol(tokens_[phrase_.begin - 1], U',') ||
                             tokens_[phrase_.begin - 1].info->has(and_word);
        constexpr double half_round = 50;
        if (subject && std::fmod(low, half_round) == 0 && std::fmod(high, half_round) == 0 &&
            (is_word(behind(), "were") || is_word(behind(), "are")))
            return false;
        return low >= 1000 && low <= 2100 && high <= 2100 && phrase_.upper.bare_digits &&
               phrase_.hedged == false;
    }
    // The upper half of a year range that is not ascending: "2013-14".
    bool year_after_year() const {
        const Token& previous = before();
        return phrase_.number.bare_digits && is_symbol(previous, U'-') && first_ > 1 &&
               before(2).kind == TokenKind::number && before(2).literal.integer_digits == 4;
    }

    // "020 7946 0958", "+44 20 7946 0958": groups of digits one of which no number would be written as.
    bool telephone() const {
        if (!phrase_.number.bare_digits || phrase_.range || phrase_.hedged || !bare()) return false;
        std::size_t from = first_, to = first_;
        const auto group = [&](std::size_t i) {
            return at(i).kind == TokenKind::number && at(i).literal.decimals == 0 &&
                   !at(i).literal.superscript;
        };
        while (from > 0 && first_ - from < 5 && group(from - 1)) --from;
        while (to - first_ < 5 && group(to + 1)) ++to;
        if (to - from < 2) return false;
        if (from > 0 && (is_symbol(tokens_[from - 1], U'+') || tokens_[from - 1].info->has(phone_word)))
            return true;
        for (std::size_t i = from; i <= to; ++i)
            if (at(i).literal.leading_zero) return true;
        return false;
    }

    // "a six-figure sum", "zero tolerance", "nil-nil"
    bool figure_of_speech() const {
        const std::size_t k = is_symbol(next(), U'-') ? 1 : 0;
        if (phrase_.number.value == 0 && phrase_.number.spelled)
            return is_word(next(k), "tolerance") || is_word(next(k), "sum") || is_word(next(k), "nil") ||
                   (is_symbol(before(), U'-') && is_word(before(2), "nil"));
        return is_word(next(k), "figure") || is_word(next(k), "figures") || is_word(next(k), "digit") ||
               is_word(next(k), "digits");
    }

    // "half past ten", "a quarter to six", "ten past five"
    bool past_the_hour() const {
        const auto part = [](const Token& token) {
            return token.info->word_class == WordClass::half || token.info->word_class == WordClass::quarter;
        };
        const Token& turn = next();
        if (is_word(turn, "past") || (is_word(turn, "to") && phrase_.number.fraction))
            return next(1).info->word_class == WordClass::small || next(1).kind == TokenKind::number;
        if (!is_word(before(), "past") && !(is_word(before(), "to") && first_ > 1 && part(before(2))))
            return false;
        return first_ > 1 &&
               (part(before(2)) || before(2).info->word_class == WordClass::small ||
                before(2).info->word_class == WordClass::tens || before(2).kind == TokenKind::number);
    }

    // "2 pm", "5 o'clock"
    bool clock() const {
        if (phrase_.has_unit) return false;
        if (past_the_hour()) return true;
        const Token& following = behind();
        if (following.kind == TokenKind::word && following.info->has(day_part)) {
            if (is_word(following, "o")) return is_symbol(behind(1), U'\'');
            if (is_word(following, "est") || is_word(following, "hrs"))
                return following.all_capitals || phrase_.number.four_digits;
            return true;
        }
        return (is_word(following, "a") || is_word(following, "p")) && is_symbol(behind(1), U'.') &&
               is_word(behind(2), "m");
    }

    // "10 Downing Street", "29km Road"
    bool address() const {
        if (phrase_.hedged || phrase_.money || phrase_.number.spelled) return false;
        std::size_t k = phrase_.end;
        for (int words = 0; words < 4; ++words, ++k) {
            const Token& token = at(k);
            if (token.kind != TokenKind::word || !token.capital) return false;
            if (token.info->has(street)) return !is_symbol(at(k + 1), U'.') || words > 0;
        }
        return false;
    }

    // "3-2" behind "won"; "5-4 decision"; telephone numbers such as 555-1234
    bool score() const {
        if (phrase_.has_unit || phrase_.money) return false;
        const Token& joint = next();
        const Token& second = next(1);
        if (!phrase_.range) {
            // A descending pair is no range: a score or a vote.
            const Token& previous = before();
            const bool first_of_pair = is_symbol(joint, U'-') && !joint.space_before &&
                                       second.kind == TokenKind::number && !second.space_before &&
                                       phrase_.number.bare_digits;
            const bool second_of_pair = is_symbol(previous, U'-') && !previous.space_before && first_ > 1 &&
                                        before(2).kind == TokenKind::number && phrase_.number.bare_digits;
            return first_of_pair || second_of_pair;
        }
        if (!is_symbol(joint, U'-') || joint.space_before || phrase_.hedged || !phrase_.number.bare_digits)
            return false;
        if (at(first_).literal.integer_digits == 3 && second.literal.integer_digits == 4 &&
            std::fmod(second.literal.value, 10) != 0)
            return true;
        if (phrase_.number.value == phrase_.upper.value) return true;
        if (is_word(behind(), "times")) return false;  // "the heart beats 60-100 times"
        for (std::size_t back = 1; back <= 4 && back <= first_; ++back)
            if (before(back).info->has(score_word)) return true;
        return behind().info->has(score_word);
    }

    // "1. The first point" and "(2) the second": numbers of a list.
    bool listed() const {
        if (!phrase_.number.bare_digits || phrase_.range || phrase_.hedged || !bare() ||
            phrase_.number.value > 40)
            return false;
        const bool dot = is_symbol(behind(), U'.') && !behind().space_before;
        const bool bracket = is_symbol(behind(), U')') && !behind().space_before;
        if (!dot && !bracket) return false;
        const Token& word = behind(1);
        if (word.kind != TokenKind::word || !word.space_before || (dot && !word.capital)) return false;
        if (bracket) return is_symbol(before(), U'(') || sentence_start(first_);
        return first_ == 0 || is_symbol(before(), U'.') || is_symbol(before(), U';') ||
               is_symbol(before(), U':');
    }

    // "Voyager 2", "Apollo 11", "English 101": a capitalised word names the number.
    bool named() const {
        if (capital_name() || plural_of_a_name()) return true;
        const bool digits = phrase_.number.bare_digits && (!phrase_.range || model());
        if ((!digits && !dotted_pair()) || phrase_.hedged || !bare() || first_ == 0) return false;
        const Token& name = before();
        if (name.kind != TokenKind::word || name.info->word_class != WordClass::none ||
            !(name.capital || name.inner_capital))
            return false;
        if (name.info->has(preposition | time_preposition | determiner | auxiliary)) return false;
        if (is_month(name)) return false;
        const Token& following = behind();
        if (is_subject(following) && (digits || name.capital)) return true;
        if (!digits) return false;
        // "FTSE 100 fell", "iPhone 12 costs": no word of a sentence is written so.
        if (name.inner_capital) return true;
        if (is_plural_noun(following) || is_word(following, "of")) return false;
        if (name.all_capitals) return !following.all_capitals;
        if (sentence_start(first_ - 1)) return false;
        if (following.kind != TokenKind::word) return true;
        if (following.past_tense || following.participle) return true;
        if (following.info->has(preposition | auxiliary | determiner | and_word)) return true;
        if (following.info->word_class != WordClass::none) return false;
        // "Boeing 737 jet" is one, "Baghdad 12 American soldiers" are twelve.
        return !is_plural_noun(behind(1));
    }

    // "Apollo 11 was launched", "Windows 10 requires 2 GB": twelve of anything would have a plural verb.
    bool is_subject(const Token& verb) const {
        if (is_word(verb, "is") || is_word(verb, "was") || is_word(verb, "has") || is_word(verb, "does"))
            return phrase_.number.value != 1 || !sentence_start(first_ - 1);
        const Token& object = behind(1);
        const bool has_object = object.kind == TokenKind::number || object.info->has(article) ||
                                is_word(object, "the") || is_symbol(object, U'$') ||
                                (is_word(object, "up") && is_word(behind(2), "to"));
        return verb.kind == TokenKind::word && verb.ends_in_s && !verb.capital && has_object;
    }

    // "Boeing 737-800"
    bool model() const {
        constexpr double least = 100;
        return phrase_.number.value >= least && phrase_.upper.bare_digits && is_symbol(next(), U'-') &&
               !next().space_before && !next(1).space_before;
    }

    // "two Boeing 767s": no seconds.
    bool plural_of_a_name() const {
        return phrase_.has_unit && phrase_.number.bare_digits && first_ > 1 && is_word(next(), "s") &&
               !next().space_before && phrase_.number.value >= 100 && before().kind == TokenKind::word &&
               before().capital && !sentence_start(first_ - 1);
    }

    // "the Group of Eight", "Chapter Two": a number word with a capital inside a sentence.
    bool capital_name() const {
        const Token& first = at(first_);
        if (first.kind != TokenKind::word || !first.capital || first.all_capitals || phrase_.hedged ||
            phrase_.money)
            return false;
        if (!phrase_.number.spelled || sentence_start(first_) || headline()) return false;
        const Token& previous = before();
        const Token& noun = phrase_.has_unit ? at(phrase_.number_end) : behind();
        if (noun.kind == TokenKind::word && noun.capital)
            return true;  // "the Six Nations", "Seven Years' War"
        if (phrase_.has_unit) return false;
        return previous.kind == TokenKind::word && (previous.capital || is_word(previous, "of")) &&
               !previous.all_capitals && !counted();
    }

    // Every word has a capital: "Police Arrest Three Men in London".
    bool headline() const {
        constexpr std::size_t reach = 6;
        int capitals = 0;
        for (std::size_t i = first_ > reach ? first_ - reach : 0; i < first_ + reach && i < tokens_.size();
             ++i) {
            const Token& token = tokens_[i];
            if (token.kind != TokenKind::word || token.end - token.begin <= 3) continue;
            if (!token.capital) return false;
            ++capitals;
        }
        return capitals > 3;
    }

    // "all but two", "all but a few": so many are not meant; "all but 300" is nearly so many.
    bool left_out() const {
        constexpr double most_left_out = 20;
        return is_word(at(phrase_.begin), "all") && is_word(at(phrase_.begin + 1), "but") &&
               !phrase_.has_unit && phrase_.number.value <= most_left_out;
    }

    // "the first half", "third quarter", "the other half"
    bool half_of_a_match() const {
        if (!phrase_.number.fraction || phrase_.number.article) return false;
        const WordClass single = at(first_).info->word_class;
        if (single == WordClass::half && is_word(behind(), "time")) return true;
        if (single != WordClass::half && single != WordClass::quarter) return false;
        const Token& previous = before();
        const bool ordinal = previous.info->word_class == WordClass::ordinal || is_word(previous, "other") ||
                             is_word(previous, "latter") || is_word(previous, "last") ||
                             is_word(previous, "better") || is_word(previous, "eastern") ||
                             is_word(previous, "western") || is_word(previous, "northern") ||
                             is_word(previous, "southern");
        return ordinal;
    }

    const Tokens& tokens_;
    const Phrase& phrase_;
    std::size_t first_;
};

}  // namespace

void complete_age(const Tokens& tokens, Phrase& phrase) {
    Quantity& q = phrase.quantity;
    const auto at = [&](std::size_t i) -> const Token& {
        return i < tokens.size() ? tokens[i] : tokens.back();
    };
    const auto is_time = [](std::string_view unit) {
        return unit == "year" || unit == "month" || unit == "week" || unit == "day" || unit == "hour";
    };
    if (!q.units.empty() && is_time(q.units.front()->name) && is_symbol(at(phrase.end), U'-') &&
        is_word(at(phrase.end + 1), "old")) {
        phrase.end += 2;
        return;
    }
    if (!q.units.empty() || !Context(tokens, phrase).age()) return;
    q.units.assign(1, named_unit("year"));
    phrase.has_unit = true;
}

std::size_t not_a_quantity(const Tokens& tokens, const Phrase& phrase) {
    if (!Context(tokens, phrase).rejects()) return 0;
    return std::max(phrase.range ? phrase.end : phrase.number_end, phrase.begin + 1);
}

}  // namespace gainsay::reading
