#include "reading/context.hpp"

#include <algorithm>
#include <cmath>

#include "reading/cardinal.hpp"

namespace gainsay::reading {
namespace {

class Context {
  public:
    Context(const Tokens& tokens, const Phrase& phrase)
        : tokens_(tokens), phrase_(phrase), first_(phrase.number_begin) {}

    bool rejects() const {
        if (phrase_.ordinal) return false;
        return pronoun() || identifier() || numbered() || dated() || year() || aged() || clock() ||
               address() || score() || listed() || named() || half_of_a_match();
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
        if (!phrase_.number.one || phrase_.range || phrase_.has_unit) return false;
        if (phrase_.hedged && phrase_.comparing) return false;
        const Token& previous = before();
        const Token& following = next();
        const bool alone = first_ == 0 && following.kind == TokenKind::end;
        if (alone) return false;
        if (previous.kind == TokenKind::word && previous.info->has(pronoun_one) && !is_word(previous, "of"))
            return true;
        if (following.kind == TokenKind::symbol && following.symbol == U'-') return true;
        if (following.kind == TokenKind::symbol && following.symbol == U'\'') return true;
        if (following.kind != TokenKind::word)
            return previous.kind == TokenKind::word && previous.info->has(article | pronoun_one);
        if (following.info->has(auxiliary | pronoun_one | preposition)) return true;
        return is_word(following, "another") || is_word(following, "by") || is_word(following, "day") ||
               is_word(following, "does") || is_word(following, "needs") || is_word(following, "cannot");
    }

    // Letters or hyphens glued to the digits: "B-52", "J1149", "06F6", "#5", "COVID-19", "1960s".
    bool identifier() const {
        const Token& first = at(first_);
        if (first.kind == TokenKind::number && !first.space_before && first_ > 0) {
            const Token& previous = before();
            if (previous.kind == TokenKind::word || previous.kind == TokenKind::number ||
                previous.kind == TokenKind::code)
                return !(previous.kind == TokenKind::word && phrase_.hedged);
            if (is_symbol(previous, U'#') || is_symbol(previous, U'@') || is_symbol(previous, U'_') ||
                is_symbol(previous, 0xA7) || is_symbol(previous, 0x2116) || is_symbol(previous, 0xB6))
                return true;
            if (is_symbol(previous, U'\'')) return true;
            const bool glue = is_symbol(previous, U'-') || is_symbol(previous, U'/') ||
                              is_symbol(previous, U'.') || is_symbol(previous, U':') ||
                              is_symbol(previous, U'+');
            if (glue && !previous.space_before && first_ > 1 && before(2).kind != TokenKind::symbol)
                return true;
        }
        if (first.kind == TokenKind::symbol && (is_symbol(before(), U'#') || glued_sign())) return true;
        const Token& following = next();
        if (phrase_.number.bare_digits || !phrase_.number.spelled) {
            const bool letters = following.kind == TokenKind::word && !following.space_before;
            if (letters && !phrase_.has_unit) return true;
            if (phrase_.has_unit && letters && glued_number_behind()) return true;
            if (phrase_.has_unit && letters && label_like()) return true;
            if (following.kind == TokenKind::code && !following.space_before) return true;
            if (is_symbol(following, U'/') && !following.space_before && !phrase_.has_unit &&
                at(phrase_.number_end + 1).kind == TokenKind::number && phrase_.quantity.per.empty())
                return true;
        }
        return at(first_).literal.leading_zero && phrase_.number.bare_digits && !lone_text();
    }
    // "5+6663", "x-5": a sign between two glued things.
    bool glued_sign() const {
        const Token& sign = at(first_);
        if (sign.symbol != U'+' && sign.symbol != U'-') return false;
        return first_ > 0 && !sign.space_before && before().kind != TokenKind::symbol;
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
        if (!phrase_.number.bare_digits && !phrase_.range && !at(first_).capital) return false;
        if (!phrase_.range && !bare()) return false;
        if (phrase_.has_unit || phrase_.hedged) return false;
        std::size_t back = 1;
        const bool dotted = is_symbol(before(), U'.') && !before().space_before;
        if (dotted) ++back;
        const Token& word = before(back);
        if (word.kind != TokenKind::word || !word.info->has(label)) return false;
        if (is_word(word, "no") && !dotted) return false;
        if (is_word(word, "nos") && !dotted) return false;
        if (dotted && word.end - word.begin > 5) return false;  // the end of a sentence
        return !is_plural_noun(behind());
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
        const bool abbreviated =
            is_symbol(previous, U'.') && first_ > 1 && before(2).info->has(abbreviated_month);
        if ((is_month(previous) || abbreviated) && (value <= 31 || phrase_.number.four_digits)) return true;
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

    bool year_like(const Number& number) const {
        return (number.four_digits || number.year_style) && number.value >= 1000 && number.value <= 2100;
    }
    bool counted() const { return is_plural_noun(behind()) || behind().info->has(people); }

    bool year() const {
        if (phrase_.has_unit || phrase_.money || phrase_.number.scale != 1) return false;
        if (phrase_.range) return year_range();
        if (phrase_.number.year_style) return !counted() && !lone_text();
        if (!year_like(phrase_.number)) return year_after_year();
        if (lone_text()) return false;
        const Token& previous = before();
        if (phrase_.comparing) return false;
        if (phrase_.hedged && phrase_.quantity.exact) return false;
        const bool dating = previous.kind == TokenKind::word && previous.info->has(time_preposition) &&
                            !phrase_.hedged && !is_word(previous, "of") && !is_word(previous, "and") &&
                            !is_word(previous, "to") && !is_word(previous, "for") &&
                            !is_word(previous, "than");
        if (dating || is_month(previous) || previous.info->has(season)) return true;
        if (behind().kind == TokenKind::word && behind().info->has(day_part)) return false;
        return !counted();
    }

    // "2013-14", "1966-1969", "from 1964 to 1973"
    bool year_range() const {
        if (!year_like(phrase_.number) && !phrase_.number.four_digits) return false;
        if (counted() && !is_word(before(), "in") && !phrase_.from) return false;
        const double low = phrase_.number.value, high = phrase_.upper.value;
        return low >= 1000 && low <= 2100 && high <= 2100 && phrase_.upper.bare_digits &&
               phrase_.hedged == false;
    }
    // The upper half of a year range that is not ascending: "2013-14".
    bool year_after_year() const {
        const Token& previous = before();
        return phrase_.number.bare_digits && is_symbol(previous, U'-') && first_ > 1 &&
               before(2).kind == TokenKind::number && before(2).literal.integer_digits == 4;
    }

    // "aged 45", "Smith, 45, said", "a 45-year-old man"
    bool aged() const {
        const Token& previous = before();
        if (previous.kind == TokenKind::word && previous.info->has(age_word) && !phrase_.hedged) return true;
        if (is_word(behind(), "old") || (is_symbol(behind(), U'-') && is_word(behind(1), "old")))
            if (phrase_.number_end < tokens_.size() && is_symbol(next(), U'-')) return true;
        if (!bare() || phrase_.hedged || phrase_.range || phrase_.number.value < 5 ||
            phrase_.number.value > 115)
            return false;
        if (!is_symbol(previous, U',') || first_ < 2 || before(2).kind != TokenKind::word) return false;
        if (before(2).info->word_class != WordClass::none || !phrase_.number.bare_digits) return false;
        return is_symbol(behind(), U',') || (is_symbol(behind(), U'.') && before(2).capital);
    }

    // "2 pm", "5 o'clock"
    bool clock() const {
        if (phrase_.has_unit) return false;
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
        if (capital_name()) return true;
        if (!phrase_.number.bare_digits || phrase_.range || phrase_.hedged || !bare() || first_ == 0)
            return false;
        const Token& name = before();
        if (name.kind != TokenKind::word || !name.capital || name.info->word_class != WordClass::none)
            return false;
        if (name.info->has(preposition | time_preposition | determiner | auxiliary)) return false;
        if (is_month(name) || sentence_start(first_ - 1)) return false;
        const Token& following = behind();
        if (is_plural_noun(following) || is_word(following, "of")) return false;
        if (following.kind == TokenKind::word && following.capital) return true;
        if (following.past_tense) return true;
        return following.kind != TokenKind::word ||
               following.info->has(preposition | auxiliary | determiner | and_word);
    }

    // "the Group of Eight", "Chapter Two": a number word with a capital inside a sentence.
    bool capital_name() const {
        const Token& first = at(first_);
        if (first.kind != TokenKind::word || !first.capital || first.all_capitals || phrase_.hedged ||
            phrase_.money)
            return false;
        if (!phrase_.number.spelled || sentence_start(first_) || phrase_.has_unit) return false;
        const Token& previous = before();
        return previous.kind == TokenKind::word && (previous.capital || is_word(previous, "of")) &&
               !previous.all_capitals && !counted();
    }

    // "the first half", "third quarter", "the other half"
    bool half_of_a_match() const {
        if (!phrase_.number.fraction || phrase_.number.article) return false;
        const WordClass single = at(first_).info->word_class;
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

std::size_t not_a_quantity(const Tokens& tokens, const Phrase& phrase) {
    if (!Context(tokens, phrase).rejects()) return 0;
    return std::max(phrase.range ? phrase.end : phrase.number_end, phrase.begin + 1);
}

}  // namespace gainsay::reading
