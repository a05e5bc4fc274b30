#include "reading/answers/age_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "gainsay/dossier.hpp"
#include "gainsay/reading.hpp"
#include "reading/quantities/cardinal.hpp"
#include "reading/quantities/number.hpp"
#include "reading/units/units.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_age = 60;  // bytes of such a phrase

// Completed years: the core, and what is not excluded. The upper ends are birthdays not yet reached.
struct YearsOfLife {
    double core_low, core_high, low, high;
};

Quantity in_years(const YearsOfLife& span) {
    Quantity q;
    q.modifier = Modifier::range;
    q.lower = span.low;
    q.upper = span.high;
    q.lower_closed = true;
    q.possible =
        FuzzyInterval::trapezoid({{span.low, true}, {span.high, false}},
                                 {{span.core_low, true}, {span.core_high, span.core_high < span.high}});
    q.units.assign(1, named_unit("year"));
    return q;
}

YearsOfLife all_of(double low, double high) { return {low, high, low, high}; }

struct NamedAge {
    std::string_view word;
    YearsOfLife span;
};
// A child or an adult may be of many ages; these words are used of few.
constexpr std::array<NamedAge, 21> names_of_ages{{{"infant", {0, 2, 0, 3}},
                                                  {"infancy", {0, 2, 0, 3}},
                                                  {"baby", {0, 2, 0, 3}},
                                                  {"newborn", {0, 0.25, 0, 1}},
                                                  {"toddler", {1, 4, 1, 4}},
                                                  {"child", {0, 14, 0, 18}},
                                                  {"childhood", {0, 14, 0, 18}},
                                                  {"juvenile", {0, 18, 0, 18}},
                                                  {"minor", {0, 18, 0, 18}},
                                                  {"teenager", {13, 20, 13, 20}},
                                                  {"teens", {13, 20, 13, 20}},
                                                  {"quinquagenarian", {50, 60, 50, 60}},
                                                  {"sexagenarian", {60, 70, 60, 70}},
                                                  {"septuagenarian", {70, 80, 70, 80}},
                                                  {"octogenarian", {80, 90, 80, 90}},
                                                  {"nonagenarian", {90, 100, 90, 100}},
                                                  {"centenarian", {100, 110, 100, 125}},
                                                  {"supercentenarian", {110, 125, 110, 125}},
                                                  {"quadragenarian", {40, 50, 40, 50}},
                                                  {"tricenarian", {30, 40, 30, 40}},
                                                  {"vicenarian", {20, 30, 20, 30}}}};

constexpr std::array<std::string_view, 8> decades_of_life{"twenties", "thirties",  "forties",  "fifties",
                                                          "sixties",  "seventies", "eighties", "nineties"};

class AgeReader {
  public:
    explicit AgeReader(const Tokens& tokens) : tokens_(tokens) {}

    std::optional<Quantity> read() {
        skip({"died", "dead", "aged", "age", "was", "is", "at", "when", "in", "still", "a", "an", "the",
              "his", "her", "their"});
        for (const auto part : {&AgeReader::year_of_life, &AgeReader::decade, &AgeReader::named}) {
            const std::size_t start = at_;
            if (const auto span = (this->*part)(); span && at().kind == TokenKind::end)
                return in_years(*span);
            at_ = start;
        }
        return std::nullopt;
    }

  private:
    enum class Stage { none, early, mid, late };

    const Token& at(std::size_t ahead = 0) const {
        return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : tokens_.back();
    }

    void skip(std::initializer_list<std::string_view> words) {
        const auto is_here = [&](std::string_view word) { return is_word(at(), word); };
        while (std::any_of(words.begin(), words.end(), is_here)) ++at_;
    }

    // "in his 72nd year": 71 are completed.
    std::optional<YearsOfLife> year_of_life() {
        const auto ordinal = parse_ordinal(tokens_, at_);
        if (!ordinal || ordinal->value < 1 || ordinal->value > 125) return std::nullopt;
        at_ = ordinal->end;
        if (!is_word(at(), "year")) return std::nullopt;
        ++at_;
        if (is_word(at(), "of") && is_word(at(2), "age")) at_ += 3;
        return all_of(ordinal->value - 1, ordinal->value);
    }

    Stage stage() {
        Stage found = Stage::none;
        if (is_word(at(), "early")) found = Stage::early;
        else if (is_word(at(), "mid") || is_word(at(), "middle")) found = Stage::mid;
        else if (is_word(at(), "late")) found = Stage::late;
        if (found == Stage::none) return found;
        ++at_;
        if (is_symbol(at(), U'-')) ++at_;
        return found;
    }

    // "late twenties", "50s", "'50s"
    std::optional<YearsOfLife> decade() {
        const Stage when = stage();
        if (is_word(at(), "teens")) return teens(when);
        const auto start = decade_here();
        if (!start) return std::nullopt;
        const double ten = *start;
        switch (when) {
            case Stage::early:
                return YearsOfLife{ten, ten + 4, ten, ten + 5};
            case Stage::mid:
                return YearsOfLife{ten + 4, ten + 7, ten + 3, ten + 8};
            case Stage::late:
                return YearsOfLife{ten + 7, ten + 10, ten + 6, ten + 10};
            default:
                return all_of(ten, ten + 10);
        }
    }

    std::optional<YearsOfLife> teens(Stage when) {
        ++at_;
        return when == Stage::early  ? YearsOfLife{13, 15, 13, 16}
               : when == Stage::mid  ? YearsOfLife{14, 17, 14, 18}
               : when == Stage::late ? YearsOfLife{17, 20, 16, 20}
                                     : all_of(13, 20);
    }

    std::optional<double> decade_here() {
        for (std::size_t i = 0; i < decades_of_life.size(); ++i)
            if (is_word(at(), decades_of_life[i])) return ++at_, 20.0 + 10.0 * static_cast<double>(i);
        const std::size_t digits = is_symbol(at(), U'\'') ? 1 : 0;
        const Token& figure = at(digits);
        const std::size_t s = is_symbol(at(digits + 1), U'\'') ? digits + 2 : digits + 1;
        const bool ten = figure.kind == TokenKind::number && figure.literal.integer_digits == 2 &&
                         figure.literal.decimals == 0 && std::fmod(figure.literal.value, 10) == 0;
        if (!ten || figure.literal.value < 20 || !is_word(at(s), "s") || at(s).space_before)
            return std::nullopt;
        at_ += s + 1;
        return figure.literal.value;
    }

    std::optional<YearsOfLife> named() {
        for (const NamedAge& name : names_of_ages) {
            if (!is_word(at(), name.word)) continue;
            ++at_;
            return name.span;
        }
        return std::nullopt;
    }

    const Tokens& tokens_;
    std::size_t at_ = 0;
};

// "72 years, 3 months and 4 days": 72 are completed, and the next is not.
std::optional<Quantity> years_and_months(std::string_view words) {
    Tokens tokens;
    tokenize(words, tokens);
    std::size_t at = !tokens.empty() && is_word(tokens[0], "aged") ? 1 : 0;
    double years = 0, finest = 0;
    std::size_t parts = 0;
    while (at + 1 < tokens.size()) {
        if (parts > 0 && (is_and(tokens[at]) || is_symbol(tokens[at], U','))) ++at;
        if (parts > 0 && is_and(tokens[at])) ++at;
        const auto number = parse_number(tokens, at);
        if (!number || number->end >= tokens.size() || number->decimals > 0) return std::nullopt;
        const UnitMatch unit = match_simple_unit(tokens, number->end);
        if (unit.units.empty() || unit.units.front()->dimension != Dimension{{0, 0, 1}}) return std::nullopt;
        const double size = unit.units.front()->factor / named_unit("year")->factor;
        if (parts == 0 ? unit.units.front()->name != "year" : size >= finest) return std::nullopt;
        years += number->value * size;
        finest = size;
        at = unit.end;
        ++parts;
    }
    constexpr double oldest = 150;  // of people; stones are not told in months
    if (parts < 2 || !(years <= oldest)) return std::nullopt;
    // "72 years, 11 months" is also told as 73.
    const double completed = std::floor(years), least_rounded_up = completed + 0.5;
    const double reach = years >= least_rounded_up ? completed + 1.5 : years;
    Quantity q = in_years({completed, years, completed, years});
    q.upper_closed = true;
    q.possible =
        FuzzyInterval::trapezoid({{completed, true}, {reach, true}}, {{completed, true}, {years, true}});
    return q;
}

}  // namespace

std::optional<Quantity> age_in_words(std::string_view words) {
    if (words.size() > longest_age) return std::nullopt;
    Tokens tokens;
    tokenize(words, tokens);
    if (auto age = AgeReader(tokens).read()) return age;
    return years_and_months(words);
}

}  // namespace gainsay::reading
