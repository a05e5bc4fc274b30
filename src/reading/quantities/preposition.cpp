#include "reading/quantities/preposition.hpp"

#include <initializer_list>
#include <string_view>

#include "reading/quantities/cardinal.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {
namespace {

bool is_any_word(const Token& token, std::initializer_list<std::string_view> words) {
    for (std::string_view word : words)
        if (is_word(token, word)) return true;
    return false;
}

class Course {
  public:
    Course(const Tokens& tokens, std::size_t i, const Amount& amount)
        : tokens_(tokens), at_(i), amount_(amount) {}

    // "fell 4% over 31 years", "Over two days of talks, they agreed": in the course of.
    bool of_time() const {
        if (!is_word(tokens_[at_], "over") || !is_duration() || looks_back()) return false;
        if (at_ + 1 < amount_.begin && tokens_[at_ + 1].info->has(determiner)) return true;  // "the full"
        return opens_sentence() ? comma_follows() : is_measured() || is_counted();
    }

    // "worked under two managers", "lived above three shops"
    bool of_place() const {
        constexpr double most = 12;
        if (at_ == 0 || !is_any_word(tokens_[at_], {"under", "above", "below"})) return false;
        if (!amount_.unit.units.empty() || amount_.number.value > most || !is_plural_noun(behind()))
            return false;
        return is_any_word(tokens_[at_ - 1], {"operate", "operates", "operated", "operating", "work", "works",
                                              "worked", "working", "serve", "serves", "served", "serving",
                                              "live", "lives", "lived", "living"});
    }

  private:
    const Token& behind(std::size_t ahead = 0) const {
        const std::size_t i = amount_.end + ahead;
        return i < tokens_.size() ? tokens_[i] : tokens_.back();
    }

    bool is_duration() const {
        return !amount_.unit.units.empty() && amount_.unit.units.front()->dimension == Dimension{{0, 0, 1}};
    }

    // "over 20 years ago", "over 20 years after the war", "over 65 years of age"
    bool looks_back() const {
        return is_any_word(behind(), {"ago", "old", "later", "earlier", "before", "after", "since", "long",
                                      "away", "into", "in"}) ||
               is_symbol(behind(), U'-') || (is_word(behind(), "of") && is_word(behind(1), "age"));
    }

    bool opens_sentence() const {
        return at_ == 0 || (tokens_[at_ - 1].kind == TokenKind::symbol && !is_symbol(tokens_[at_ - 1], U'%'));
    }

    bool comma_follows() const {
        constexpr std::size_t reach = 10;
        for (std::size_t ahead = 0; ahead < reach; ++ahead)
            if (is_symbol(behind(ahead), U',')) return true;
        return false;
    }

    static bool is_figure(const Token& token) {
        return token.kind == TokenKind::number || token.info->word_class == WordClass::small ||
               token.info->word_class == WordClass::tens || token.info->word_class == WordClass::hundred ||
               token.info->word_class == WordClass::scale || token.info->word_class == WordClass::group;
    }

    // "fell over 3 years", "5 million over four decades", "4% over 31 years", "20 metres over 3 days"
    bool is_measured() const {
        const Token& previous = tokens_[at_ - 1];
        if (is_figure(previous) || is_symbol(previous, U'%') || is_word(previous, "times")) return true;
        if (previous.info->has(rise | fall))
            return !is_any_word(previous, {"lost", "gained", "gain", "gains", "up", "down", "cut"});
        const bool unit = !match_simple_unit(tokens_, at_ - 1).units.empty();
        return unit && at_ > 1 && is_figure(tokens_[at_ - 2]);
    }

    // "six banks over three years"; "20 patients over 60 years" are so old.
    bool is_counted() const {
        constexpr double least_of_an_age = 10;
        const Token& noun = tokens_[at_ - 1];
        if (at_ < 2 || !is_plural_noun(noun) || !is_figure(tokens_[at_ - 2])) return false;
        const std::string_view unit = amount_.unit.units.front()->name;
        const bool of_age = unit == "year" || unit == "month";
        return !of_age || (amount_.number.value < least_of_an_age && !noun.info->has(people));
    }

    const Tokens& tokens_;
    std::size_t at_;
    const Amount& amount_;
};

}  // namespace

bool is_preposition(const Tokens& tokens, std::size_t i, const Amount& amount) {
    const Course course(tokens, i, amount);
    return course.of_time() || course.of_place();
}

}  // namespace gainsay::reading
