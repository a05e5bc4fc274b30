#include "reading/answers/as_asked.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gainsay/dossier.hpp"
#include "gainsay/reading.hpp"
#include "reading/answers/age_words.hpp"
#include "reading/answers/plain_words.hpp"
#include "reading/quantities/breakdown.hpp"
#include "reading/quantities/loose_figure.hpp"
#include "reading/quantities/old_money.hpp"
#include "reading/words/clause.hpp"
#include "reading/words/number_label.hpp"
#include "reading/words/tokens.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

template <std::size_t N>
bool is_any_phrase(std::string_view folded, const std::array<std::string_view, N>& phrases) {
    return std::find(phrases.begin(), phrases.end(), folded) != phrases.end();
}

// "A lone survivor", "the only child", where such are asked for.
bool is_the_only_one(std::string_view folded, const AskedFor& asked) {
    for (std::string_view article : {"a ", "the ", "one "})
        if (folded.starts_with(article)) folded.remove_prefix(article.size());
    for (std::string_view only : {"lone ", "sole ", "single "}) {
        if (!folded.starts_with(only)) continue;
        const std::string_view noun = folded.substr(only.size());
        return !noun.empty() && noun.find(' ') == std::string_view::npos && has_any(asked.words, {noun});
    }
    return false;
}

// None, or so many, by the words alone.
std::optional<int> count_in_words(std::string_view folded, const AskedFor& asked) {
    constexpr std::array<std::string_view, 4> no_people{"uninhabited", "unpopulated", "no inhabitants",
                                                        "without inhabitants"};
    constexpr std::array<std::string_view, 4> no_goals{"never scored", "did not score", "scoreless",
                                                       "goalless"};
    constexpr std::array<std::string_view, 8> no_price{"free",          "free of charge", "gratis",
                                                       "at no cost",    "for free",       "no charge",
                                                       "complimentary", "free admission"};
    constexpr std::array<std::string_view, 8> no_children{
        "childless",          "no issue",  "without issue", "sine prole",
        "died without issue", "issueless", "no children",   "no known issue"};
    if (asked.price && is_any_phrase(folded, no_price)) return 0;
    if (asked.children && is_any_phrase(folded, no_children)) return 0;
    if (asked.people && is_any_phrase(folded, no_people)) return 0;
    if (asked.caps && folded == "uncapped") return 0;
    if (is_the_only_one(folded, asked)) return 1;
    if (!asked.goals) return std::nullopt;
    if (is_any_phrase(folded, no_goals)) return 0;
    if (folded == "brace" || folded == "a brace") return 2;
    if (folded == "hat trick" || folded == "a hat trick") return 3;
    return std::nullopt;
}

// "all but two of the thirty"
std::optional<Quantity> all_but(std::string_view words, bool exact) {
    constexpr std::string_view opening = "all but ";
    if (words.size() <= opening.size() || fold(words.substr(0, opening.size() - 1)) != "all but")
        return std::nullopt;
    const std::size_t of = words.find(" of ");
    if (of == std::string_view::npos || of < opening.size()) return std::nullopt;
    const auto left_out = read_quantity(words.substr(opening.size(), of - opening.size()), {nullptr, true});
    auto whole = read_quantity(words.substr(of + 4), {nullptr, exact});
    const auto is_count = [](const std::optional<Quantity>& q) {
        return q && q->value && q->units.empty() && q->ratio == RatioKind::none &&
               q->modifier == Modifier::equal;
    };
    if (!is_count(left_out) || !is_count(whole) || *left_out->value >= *whole->value) return std::nullopt;
    whole->value = *whole->value - *left_out->value;
    whole->possible = whole->possible.scaled(1, -*left_out->value);
    return whole;
}

// "63s per quarter" where money is asked for, or others answer in it.
std::optional<Quantity> sum_in_coins(std::string_view words, const AskedFor& asked, bool exact) {
    if (!asked.money && !asked.others_in_coins) return std::nullopt;
    // "52/6" may be a fraction, and a stroke of two figures many things.
    if (!asked.others_in_coins && words.find('/') != std::string_view::npos) return std::nullopt;
    const auto named = with_coins_named(words);
    if (!named) return std::nullopt;
    const QuantityOptions options{nullptr, exact};
    auto sum = read_quantity(*named, options);
    if (!sum) sum = before_clause(*named, options);
    return sum && !sum->units.empty() && !sum->units.front()->currency.empty() ? sum : std::nullopt;
}

// "17.4m" where votes or viewers are counted.
std::optional<Quantity> millions(std::string_view words, const AskedFor& asked, bool exact) {
    if (!asked.counts || words.size() < 2 || !words.ends_with('m')) return std::nullopt;
    const char digit = words[words.size() - 2];
    if (digit < '0' || digit > '9') return std::nullopt;
    return read_quantity(std::string(words.substr(0, words.size() - 1)).append(" million"), {nullptr, exact});
}

// "5 km on either side": so much, or twice as much in all.
bool tells_both_sides(std::string_view folded) {
    constexpr std::array<std::string_view, 4> both{" on either side", " on each side", " either side",
                                                   " on both sides"};
    return std::any_of(both.begin(), both.end(), [&](std::string_view end) { return folded.ends_with(end); });
}

}  // namespace

AskedFor asked_for(std::string_view subject, std::string_view predicate, std::string_view question) {
    AskedFor asked;
    const std::string of_it = fold(predicate) + ' ' + fold(question);
    asked.words = fold(subject) + ' ' + of_it;
    asked.age = has_any(of_it, {"age ", "ages ", "aged ", "old "}) &&
                !has_any(of_it, {"iron age", "bronze age", "stone age", "ice age", "golden age"});
    asked.price = has_any(of_it, {"cost", "price", "fee", "charge", "fare", "admission", "rent"});
    asked.children = has_any(of_it, {"child", "issue", "offspring"});
    asked.goals = has_any(of_it, {"goal"});
    asked.people = has_any(of_it, {"population", "inhabitant", "resident", "people"});
    asked.caps = has_any(of_it, {"caps ", "international appearances"});
    asked.elevation = has_any(of_it, {"elevation", "altitude"}) && !has_any(of_it, {"below", "depth"});
    asked.mean = has_any(of_it, {"mean", "average"});
    asked.money =
        asked.price || has_any(of_it, {"wage", "fine ", "fines ", "fined ", "salary", "pay ", "paid ",
                                       "toll ", "income", "pension", "dowry", "debt", "legacy"});
    asked.account = !has_any(of_it, {"loss", "deficit"}) &&
                    has_any(of_it, {"profit", "balance", "income", "earnings", "surplus", "annual result",
                                    "net result", "operating result", "result for the year"});
    asked.counts =
        has_any(of_it, {"vote",       "viewer",   "population", "people",    "inhabitants", "audience",
                        "copies",     "visitors", "passengers", "members",   "users",       "subscribers",
                        "electorate", "readers",  "listeners",  "refugee",   "displaced",   "homeless",
                        "evacuated",  "evacuees", "migrants",   "emigrants", "affected",    "infected",
                        "unemployed", "workers",  "employees",  "customers", "tourists",    "deaths",
                        "casualties", "speakers", "believers",  "followers", "downloads"});
    asked.siblings = has_any(of_it, {"sibling", "brothers and sisters"});
    asked.gauge = has_any(of_it, {"gauge"});
    asked.sentence = has_any(of_it, {"sentence", "imprison", "punishment", "penalty", "prison term"});
    asked.gradient = has_any(of_it, {"gradient", "slope", "incline", "steep"});
    return asked;
}

void hear_answer(AskedFor& asked, std::string_view words) {
    constexpr std::size_t longest = 120;  // what is longer is no answer in figures
    if (words.size() > longest) return;
    const auto has = [&](std::string_view text) { return words.find(text) != std::string_view::npos; };
    const bool digits = words.find_first_of("0123456789") != std::string_view::npos;
    asked.others_in_coins = asked.others_in_coins || names_old_money(words);
    asked.others_in_percent = asked.others_in_percent || has("%") || has("per cent") || has("percent");
    asked.others_in_years = asked.others_in_years || (digits && (has("year") || has("month")));
    asked.others_change =
        asked.others_change ||
        (has(" by ") && has_any(words, {"rose ", "grew ", "increased ", "fell ", "declined ", "decreased ",
                                        "dropped ", "climbed "}));
    asked.others_numbered = asked.others_numbered || is_labelled_number(words);
    asked.others_unbalanced = asked.others_unbalanced || has("deficit") || has("surplus");
}

std::optional<Quantity> figure_as_asked(std::string_view words, const AskedFor& asked, bool exact) {
    if (asked.age)
        if (auto age = age_in_words(words)) return age;
    if (const auto count = count_in_words(fold(words), asked)) return read_quantity(std::to_string(*count));
    if (auto sum = sum_in_coins(words, asked, exact)) return sum;
    if (auto count = millions(words, asked, exact)) return count;
    if (auto plain = amount_in_plain_words(words, asked)) return plain;
    if (auto rest = all_but(words, exact)) return rest;
    const bool some_of_it = words.find(" of which ") != std::string_view::npos;
    const bool counts = !asked.age && (!asked.price || some_of_it) && !asked.elevation && !asked.mean;
    if (auto breakdown = !counts ? std::nullopt : read_breakdown(words, asked.words, exact))
        return std::move(breakdown->asked);
    return std::nullopt;
}

Quantity as_asked(Quantity quantity, std::string_view words, const AskedFor& asked) {
    constexpr std::array<std::string_view, 4> below{"below sea level", "below mean sea level", "bsl",
                                                    "below the sea"};
    if (asked.elevation && is_any_phrase(fold(quantity.base), below) &&
        quantity.possible.support_hull().lower.value >= 0) {
        quantity = negated(std::move(quantity));
        quantity.base.clear();
    }
    if (quantity.value && quantity.ratio == RatioKind::none && tells_both_sides(fold(words)))
        quantity.possible = disjunction(quantity.possible, quantity.possible.scaled(2, 0));
    // The spread of those whose mean it is bounds none of the mean.
    const bool spread =
        words.find("±") != std::string_view::npos || words.find("+/-") != std::string_view::npos;
    if (asked.mean && spread && quantity.value && quantity.lower) {
        quantity.lower = quantity.upper = std::nullopt;
        quantity.modifier = Modifier::equal;
        quantity.possible = FuzzyInterval::trapezoid(quantity.possible.support_hull(),
                                                     {{*quantity.value, true}, {*quantity.value, true}});
    }
    return quantity;
}

}  // namespace gainsay::reading
