#include "reading/quantities/figure_tuples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>

#include "reading/quantities/number.hpp"
#include "reading/units/units.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_tuple = 80;  // bytes
constexpr double largest_size = 1e6;       // in its unit
constexpr std::size_t most_tuples = 200;   // of one question; of more none is compared

const Token& token_at(const Tokens& tokens, std::size_t i) {
    return i < tokens.size() ? tokens[i] : tokens.back();
}

double half_of_last_digit(const Number& number) {
    return std::pow(10.0, -static_cast<double>(number.decimals)) / 2;
}

// "65 x 50 cm", "65 cm × 50 cm × 3 cm"
std::optional<FigureTuple> sizes(const Tokens& tokens) {
    constexpr std::size_t most = 3;
    FigureTuple result;
    std::vector<const Unit*> units;
    std::size_t k = 0;
    while (true) {
        const auto number = parse_number(tokens, k);
        if (!number || number->vague != Vague::none || number->value <= 0 || number->value > largest_size)
            return std::nullopt;
        k = number->end;
        const UnitMatch unit = match_simple_unit(tokens, k);
        const bool length = !unit.units.empty() && unit.units.front()->dimension == Dimension{{1}};
        if (!unit.units.empty() && !length) return std::nullopt;
        if (length) k = unit.end;
        units.push_back(length ? unit.units.front() : nullptr);
        result.figures.push_back(number->value);
        result.margins.push_back(half_of_last_digit(*number));
        const Token& joint = token_at(tokens, k);
        const bool times = is_word(joint, "x") || is_symbol(joint, 0xD7) || is_word(joint, "by");
        if (!times) break;
        ++k;
    }
    const std::size_t count = result.figures.size();
    if (is_symbol(token_at(tokens, k), U'.')) ++k;  // "in."
    if (token_at(tokens, k).kind != TokenKind::end || count < 2 || count > most || units.back() == nullptr)
        return std::nullopt;
    for (std::size_t i = count; i-- > 0;) {
        if (units[i] == nullptr) units[i] = units[i + 1];
        constexpr double longest_unit = 2000;  // a mile, and no light-year
        if (units[i]->factor > longest_unit) return std::nullopt;
        result.figures[i] *= units[i]->factor;
        result.margins[i] *= units[i]->factor;
    }
    return result;
}

// The sign that the word or letter of a direction gives; 0 if it is none.
int direction(const Token& token, bool latitude) {
    if (is_word(token, latitude ? "n" : "e") || is_word(token, latitude ? "north" : "east")) return 1;
    return is_word(token, latitude ? "s" : "w") || is_word(token, latitude ? "south" : "west") ? -1 : 0;
}

// "53.8 N", "53° 48′ N"; `k` moves behind it.
bool take_angle(const Tokens& tokens, std::size_t& k, bool latitude, FigureTuple& result) {
    double angle = 0, margin = 0;
    for (const double size : {1.0, 1.0 / 60, 1.0 / 3600}) {
        const auto number = parse_number(tokens, k);
        if (!number || number->value < 0 || number->scale != 1) break;
        angle += number->value * size;
        margin = half_of_last_digit(*number) * size;
        k = number->end;
        const Token& mark = token_at(tokens, k);
        const bool sign = is_symbol(mark, 0xB0) || is_symbol(mark, U'\'') || is_symbol(mark, U'"') ||
                          is_symbol(mark, 0x2032) || is_symbol(mark, 0x2033);
        if (sign) ++k;
    }
    const int way = direction(token_at(tokens, k), latitude);
    const double most = latitude ? 90 : 180;
    if (way == 0 || margin == 0 || angle > most) return false;
    ++k;
    result.figures.push_back(way * angle);
    result.margins.push_back(margin);
    return true;
}

// "51.5014", "-0.1419", in degrees.
bool take_signed_degrees(std::string_view figure, FigureTuple& result) {
    constexpr std::size_t fewest_decimals = 2;
    constexpr std::array<double, 2> farthest{90, 180};
    double way = 1;
    for (std::string_view minus : {"-", "−"})
        if (figure.starts_with(minus)) figure.remove_prefix(minus.size()), way = -1;
    const bool plain = !figure.empty() && figure.find_first_not_of("0123456789.") == std::string_view::npos;
    double degrees = 0;
    const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), degrees);
    const std::size_t point = figure.find('.');
    if (!plain || error != std::errc{} || end != figure.data() + figure.size() ||
        point == std::string_view::npos || figure.size() - point - 1 < fewest_decimals ||
        degrees > farthest[result.figures.size()])
        return false;
    result.figures.push_back(way * degrees);
    result.margins.push_back(std::pow(10.0, -static_cast<double>(figure.size() - point - 1)) / 2);
    return true;
}

// "51.5014, -0.1419": latitude and longitude.
std::optional<FigureTuple> signed_degrees(std::string_view words) {
    constexpr std::string_view joints = ",; ";
    const std::size_t joint = words.find_first_of(joints), next = words.find_first_not_of(joints, joint);
    if (joint == std::string_view::npos || next == std::string_view::npos) return std::nullopt;
    FigureTuple result;
    result.kind = FigureTuple::Kind::coordinates;
    const bool both = take_signed_degrees(words.substr(0, joint), result) &&
                      take_signed_degrees(words.substr(next), result);
    return both ? std::optional(std::move(result)) : std::nullopt;
}

std::optional<FigureTuple> coordinates(const Tokens& tokens) {
    FigureTuple result;
    result.kind = FigureTuple::Kind::coordinates;
    std::size_t k = 0;
    if (!take_angle(tokens, k, true, result)) return std::nullopt;
    if (is_symbol(token_at(tokens, k), U',')) ++k;
    if (!take_angle(tokens, k, false, result) || token_at(tokens, k).kind != TokenKind::end)
        return std::nullopt;
    return result;
}

// Whether rounding, and for places where in them is measured, can make one of the two.
bool may_be_one(const FigureTuple& a, const FigureTuple& b) {
    if (a.kind != b.kind) return false;
    const bool places = a.kind == FigureTuple::Kind::coordinates;
    constexpr double within_a_place = 0.02, of_measuring = 0.005;
    // "65 x 50 cm" beside "65 x 50 x 3 cm": the depth is left out.
    const std::size_t shared = std::min(a.figures.size(), b.figures.size());
    const auto fits = [&](std::size_t i, std::size_t j) {
        const double slack = std::max(a.margins[i], b.margins[j]) +
                             (places ? within_a_place : of_measuring * std::abs(a.figures[i]));
        return std::abs(a.figures[i] - b.figures[j]) <= slack;
    };
    for (std::size_t i = 2; i < shared; ++i)
        if (!fits(i, i)) return false;
    // Some tell the height first, others the width.
    return (fits(0, 0) && fits(1, 1)) || (!places && fits(0, 1) && fits(1, 0));
}

bool same_figures(const FigureTuple& a, const FigureTuple& b) {
    return std::tie(a.kind, a.figures, a.margins) == std::tie(b.kind, b.figures, b.margins);
}

// "68 x 90.2 cm (26 3/4 x 35 1/2 in.)"
std::optional<FigureTuple> sizes_told_twice(std::string_view first, std::string_view second) {
    Tokens tokens, others;
    tokenize(first, tokens), tokenize(second, others);
    return sizes(others) ? sizes(tokens) : std::nullopt;
}

}  // namespace

std::optional<FigureTuple> read_figure_tuple(std::string_view words, bool of_places) {
    if (words.size() > longest_tuple || words.find_first_of("0123456789") == std::string_view::npos)
        return std::nullopt;
    if (of_places)
        if (auto found = signed_degrees(words)) return found;
    Tokens tokens;
    tokenize(words, tokens);
    if (auto found = sizes(tokens)) return found;
    if (const std::size_t open = words.find(" ("); open != std::string_view::npos && words.ends_with(')'))
        return sizes_told_twice(words.substr(0, open), words.substr(open + 2, words.size() - open - 3));
    return coordinates(tokens);
}

void FigureTuples::add(std::string_view words) {
    auto tuple = read_figure_tuple(words, of_places_);
    if (!tuple || tuples_.size() > most_tuples) return;
    const bool known = std::any_of(tuples_.begin(), tuples_.end(),
                                   [&](const FigureTuple& other) { return same_figures(other, *tuple); });
    if (!known) tuples_.push_back(std::move(*tuple));
    joined_ = false;
}

// The order in which they were added makes no difference to which are one.
void FigureTuples::join() {
    std::sort(tuples_.begin(), tuples_.end(), [](const FigureTuple& a, const FigureTuple& b) {
        return std::tie(a.kind, a.figures, a.margins) < std::tie(b.kind, b.figures, b.margins);
    });
    first_.resize(tuples_.size());
    for (std::size_t i = 0; i < tuples_.size(); ++i) first_[i] = i;
    for (std::size_t i = 0; i < tuples_.size(); ++i)
        for (std::size_t j = i + 1; j < tuples_.size(); ++j) {
            if (!may_be_one(tuples_[i], tuples_[j]) || first_[i] == first_[j]) continue;
            const std::size_t from = std::max(first_[i], first_[j]), to = std::min(first_[i], first_[j]);
            std::replace(first_.begin(), first_.end(), from, to);
        }
    joined_ = true;
}

std::optional<std::string> FigureTuples::key(std::string_view words) {
    const auto tuple = read_figure_tuple(words, of_places_);
    if (!tuple || tuples_.size() > most_tuples) return std::nullopt;
    if (!joined_) join();
    const auto found = std::find_if(tuples_.begin(), tuples_.end(),
                                    [&](const FigureTuple& other) { return same_figures(other, *tuple); });
    if (found == tuples_.end()) return std::nullopt;
    const FigureTuple& one = tuples_[first_[static_cast<std::size_t>(found - tuples_.begin())]];
    std::string result = one.kind == FigureTuple::Kind::sizes ? "size" : "place";
    for (const double figure : one.figures)
        result += fmt::format("{}{}", figure < 0 ? 'm' : 'p', std::llround(std::abs(figure) * 1e6));
    return result;
}

}  // namespace gainsay::reading
