#include "reading/answers/plain_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "gainsay/dossier.hpp"
#include "gainsay/reading.hpp"
#include "reading/quantities/loose_figure.hpp"
#include "reading/quantities/unit_scale.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_plain = 60;  // bytes of such a phrase

struct Span {
    Interval support, core;
};

Quantity in_span(const Span& span, std::string_view unit) {
    Quantity q;
    q.modifier = Modifier::range;
    if (std::isfinite(span.support.lower.value)) q.lower = span.support.lower.value;
    if (std::isfinite(span.support.upper.value)) q.upper = span.support.upper.value;
    q.lower_closed = span.support.lower.closed, q.upper_closed = span.support.upper.closed;
    q.possible = FuzzyInterval::trapezoid(span.support, span.core);
    if (!unit.empty()) q.units.assign(1, named_unit(unit));
    return q;
}

Quantity all_of_it(const Interval& span, std::string_view unit) { return in_span({span, span}, unit); }

template <std::size_t N>
bool is_among(std::string_view folded, const std::array<std::string_view, N>& phrases) {
    return std::find(phrases.begin(), phrases.end(), folded) != phrases.end();
}

// "a clear majority": the words around the name of the share.
std::string_view bare_name(std::string_view folded) {
    constexpr std::array<std::string_view, 12> around{"a ",    "the ",    "great ",        "large ",
                                                      "vast ", "small ",  "overwhelming ", "clear ",
                                                      "slim ", "narrow ", "simple ",       "in "};
    for (bool found = true; found;) {
        found = false;
        for (std::string_view word : around)
            if (folded.starts_with(word)) folded.remove_prefix(word.size()), found = true;
    }
    return folded;
}

std::optional<Quantity> share_in_words(std::string_view folded) {
    constexpr double half = 50, whole = 100, ten = 10;
    const std::string_view name = bare_name(folded);
    if (name == "majority") return all_of_it({{half, false}, {whole, true}}, "percent");
    if (name == "minority") return all_of_it({{0, false}, {half, false}}, "percent");
    for (std::string_view end : {"digit", "digits", "figure", "figures"}) {
        if (name == "double " + std::string(end)) return all_of_it({{ten, true}, {whole, false}}, "percent");
        if (name == "single " + std::string(end)) return all_of_it({{0, true}, {ten, false}}, "percent");
    }
    return std::nullopt;
}

// "fell slightly", "stagnated": which way, and hardly how far.
std::optional<Quantity> change_in_words(std::string_view folded) {
    constexpr std::array<std::string_view, 12> still{
        "stagnated", "was stagnant", "stagnant", "stagnation", "unchanged", "was unchanged",
        "no change", "stood still",  "flat",     "was flat",   "no growth", "remained unchanged"};
    constexpr std::array<std::string_view, 5> up{"rose", "grew", "increased", "went up", "climbed"};
    constexpr std::array<std::string_view, 5> down{"fell", "declined", "decreased", "went down", "dropped"};
    constexpr std::array<std::string_view, 4> little{" slightly", " a little", " marginally", " somewhat"};
    constexpr std::array<std::string_view, 4> much{" sharply", " greatly", " considerably", " strongly"};
    constexpr double hardly = 0.01, still_hardly = 0.02, a_little = 0.1, no_little = 0.3;
    const auto change = [](const Span& span, RatioKind kind) {
        Quantity q = in_span(span, {});
        q.ratio = kind;
        return q;
    };
    if (is_among(folded, still))
        return change({{{-still_hardly, true}, {still_hardly, true}}, {{-hardly, true}, {hardly, true}}},
                      RatioKind::increase);
    bool slight = false;
    for (std::string_view end : little)
        if (!slight && folded.ends_with(end)) folded.remove_suffix(end.size()), slight = true;
    for (std::string_view end : much)
        if (!slight && folded.ends_with(end)) folded.remove_suffix(end.size());
    const bool rises = is_among(folded, up), falls = is_among(folded, down);
    if (!rises && !falls) return std::nullopt;
    const Bound end = rises ? Bound{infinity, false} : Bound{1, true};
    const Span any{{{0, false}, end}, {{0, false}, end}};
    const Span some{{{0, false}, {no_little, true}}, {{0, false}, {a_little, true}}};
    return change(slight ? some : any, rises ? RatioKind::increase : RatioKind::decrease);
}

std::optional<Quantity> term_for_life(std::string_view folded) {
    constexpr std::array<std::string_view, 8> for_life{
        "life",           "life imprisonment",     "life sentence",   "a life sentence",
        "life in prison", "imprisonment for life", "prison for life", "a sentence of life imprisonment"};
    constexpr double least = 20, usual = 40;  // years that such a term is at least meant to be
    if (!is_among(folded, for_life)) return std::nullopt;
    return in_span({{{least, false}, {infinity, false}}, {{usual, true}, {infinity, false}}}, "year");
}

std::optional<Quantity> named_gauge(std::string_view folded) {
    constexpr std::array<std::string_view, 6> metre{"metre gauge", "meter gauge",  "metre",
                                                    "meter",       "metric gauge", "1 metre gauge"};
    if (is_among(folded, metre)) return read_quantity("1000 mm", {nullptr, true});
    if (folded == "standard gauge" || folded == "standard") return read_quantity("1435 mm", {nullptr, true});
    return std::nullopt;
}

// "(£3.2m)", "£(3.2m)": the accountant's minus.
std::optional<Quantity> in_accountants_brackets(std::string_view words) {
    const std::size_t open = words.find('(');
    if (open == std::string_view::npos || !words.ends_with(')') || words.find('(', open + 1) != words.npos)
        return std::nullopt;
    const std::string_view sign = words.substr(0, open);
    const auto is_letter_or_digit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == ' ';
    };
    if (std::any_of(sign.begin(), sign.end(), is_letter_or_digit)) return std::nullopt;
    const std::string_view inside = words.substr(open + 1, words.size() - open - 2);
    if (inside.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
    constexpr std::size_t digits_of_a_year = 4;
    const bool a_year = sign.empty() && inside.size() == digits_of_a_year &&
                        inside.find_first_not_of("0123456789") == std::string_view::npos;
    if (a_year) return std::nullopt;
    auto amount = read_quantity(std::string(sign).append(inside));
    const bool plain = amount && amount->value && *amount->value > 0 && amount->ratio == RatioKind::none &&
                       amount->base.empty() && amount->hedge.empty();
    return plain ? std::optional(negated(std::move(*amount))) : std::nullopt;
}

// "the youngest of nine children" has eight brothers and sisters.
std::optional<Quantity> all_of_whom_but_one(std::string_view folded) {
    constexpr std::array<std::string_view, 10> places{"youngest", "eldest", "oldest", "one",   "last",
                                                      "second",   "third",  "fourth", "fifth", "sixth"};
    if (folded == "an only child" || folded == "only child") return read_quantity("0");
    const std::size_t of = folded.find(" of ");
    if (of == std::string_view::npos || !folded.ends_with(" children")) return std::nullopt;
    std::string_view place = folded.substr(0, of);
    for (std::string_view before : {"the ", "was ", "the "})
        if (place.starts_with(before)) place.remove_prefix(before.size());
    if (!is_among(place, places)) return std::nullopt;
    constexpr std::string_view link = " of ", children = " children";
    const auto all = read_quantity(
        folded.substr(of + link.size(), folded.size() - of - link.size() - children.size()), {nullptr, true});
    if (!all || !all->value || !all->units.empty() || *all->value < 1) return std::nullopt;
    return read_quantity(std::to_string(static_cast<int>(std::min(*all->value, 1000.0)) - 1));
}

// "1 in 40", "1:40": as exact as the second figure.
std::optional<Quantity> gradient(std::string_view words) {
    const std::size_t start = words.starts_with("1 in ") ? 5 : words.starts_with("1:") ? 2 : 0;
    if (start == 0) return std::nullopt;
    const auto run = read_quantity(words.substr(start), {nullptr, true});
    if (!run || !run->value || *run->value <= 1 || !run->units.empty() || !run->base.empty() ||
        run->modifier != Modifier::equal)
        return std::nullopt;
    Quantity q;
    constexpr double half = 0.5;
    q.value = 1 / *run->value;
    q.ratio = RatioKind::fraction;
    q.possible =
        FuzzyInterval::trapezoid({{1 / (*run->value + half), true}, {1 / (*run->value - half), true}},
                                 {{*q.value, true}, {*q.value, true}});
    return q;
}

// "10^24 kg", "10²⁴ kg": no amount that is taken several times.
bool is_power_of_ten(std::string_view words) {
    constexpr std::string_view ten = "10";
    if (!words.starts_with(ten) || words.size() == ten.size()) return false;
    const char next = words[ten.size()];
    return next == '^' || (static_cast<unsigned char>(next) & 0x80) != 0;
}

// "2 × 600 MW": of two sets, all or, to who asks for the one, one.
std::optional<Quantity> so_many_times(std::string_view words) {
    constexpr double most = 100;
    std::size_t at = words.find("×"), width = std::string_view("×").size();
    if (at == std::string_view::npos) at = words.find(" x "), width = 3;
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    const auto count = read_quantity(words.substr(0, at), {nullptr, true});
    std::string_view rest = words.substr(at + width);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const bool counts = !is_power_of_ten(rest) && count && count->value && count->units.empty() &&
                        count->base.empty() && *count->value >= 2 && *count->value <= most &&
                        *count->value == std::floor(*count->value) && count->modifier == Modifier::equal;
    auto one = counts ? read_quantity(rest) : std::nullopt;
    const bool adds_up = one && one->value && one->ratio == RatioKind::none && !one->units.empty() &&
                         one->units.front()->dimension != Dimension{{1}} &&
                         one->units.front()->dimension != Dimension{} && one->units.front()->currency.empty();
    if (!adds_up) return std::nullopt;
    Quantity all = times(*one, *count->value);
    all.possible = disjunction(all.possible, one->possible);
    return all;
}

// "a preamble and 14 articles", where articles are asked for.
std::optional<Quantity> beside_another_part(std::string_view words, const AskedFor& asked) {
    const std::size_t joint = words.find(" and ");
    if (joint == std::string_view::npos || !(words.starts_with("a ") || words.starts_with("an ")))
        return std::nullopt;
    if (std::count(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(joint), ' ') != 1)
        return std::nullopt;
    constexpr std::string_view link = " and ";
    auto figure = read_quantity(words.substr(joint + link.size()));
    if (!figure || !figure->value || !figure->units.empty() || figure->base.empty()) return std::nullopt;
    const std::string noun = fold(figure->base);
    const bool asked_for_it = noun.find(' ') == std::string::npos &&
                              (' ' + asked.words + ' ').find(' ' + noun + ' ') != std::string::npos;
    return asked_for_it ? figure : std::nullopt;
}

}  // namespace

std::optional<Quantity> amount_in_plain_words(std::string_view words, const AskedFor& asked) {
    if (words.empty() || words.size() > longest_plain) return std::nullopt;
    if (asked.account && words.back() == ')')
        if (auto loss = in_accountants_brackets(words)) return loss;
    if (asked.gradient)
        if (auto slope = gradient(words)) return slope;
    if (auto product = so_many_times(words)) return product;
    if (auto beside = beside_another_part(words, asked)) return beside;
    const bool in_words = words.find_first_of("0123456789") == std::string_view::npos;
    if (!in_words) return std::nullopt;
    const std::string folded = fold(words);
    if (asked.siblings)
        if (auto others = all_of_whom_but_one(folded)) return others;
    if (asked.gauge)
        if (auto gauge = named_gauge(folded)) return gauge;
    if (asked.others_in_percent)
        if (auto share = share_in_words(folded)) return share;
    if (asked.others_in_years && asked.sentence)
        if (auto life = term_for_life(folded)) return life;
    if (asked.others_change)
        if (auto change = change_in_words(folded)) return change;
    constexpr std::array<std::string_view, 6> even{"balanced",     "in balance", "a balanced budget",
                                                   "was balanced", "broke even", "break even"};
    if (asked.others_unbalanced && is_among(folded, even)) return read_quantity("0");
    return std::nullopt;
}

}  // namespace gainsay::reading
