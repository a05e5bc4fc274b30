#include "reading/quantities/breakdown.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/dossier.hpp"
#include "gainsay/reading.hpp"
#include "reading/quantities/hedges.hpp"
#include "reading/quantities/number.hpp"
#include "reading/units/units.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_breakdown = 160;  // bytes of such a phrase
constexpr std::size_t most_nouns = 3;

struct CountedPart {
    double value = 0;
    std::size_t begin = 0, end = 0;  // tokens of the figure with its hedge
    std::size_t nouns_end = 0;       // behind what is counted
    bool may_be_year = false;
};

using Kinds = std::span<const std::string_view>;

// Kinds that exclude each other and are counted together. Of what is in none of these lists, or in two of them,
// the sum means nothing certain.
constexpr std::array<std::string_view, 27> kinds_of_people{
    "men",    "man",  "women",  "woman",  "boys",      "boy",       "girls",     "girl",     "children",
    "child",  "male", "males",  "female", "females",   "adults",    "adult",     "infants",  "infant",
    "babies", "baby", "ladies", "lady",   "gentlemen", "gentleman", "teenagers", "teenager", "toddlers"};
constexpr std::array<std::string_view, 4> kinds_of_offspring{"sons", "son", "daughters", "daughter"};
constexpr std::array<std::string_view, 4> kinds_of_siblings{"brothers", "brother", "sisters", "sister"};
constexpr std::array<std::string_view, 6> kinds_of_medals{"gold",  "silver",  "bronze",
                                                          "golds", "silvers", "bronzes"};
constexpr std::array<std::string_view, 16> kinds_of_arms{
    "foot",    "horse",        "infantry", "cavalry",    "artillery", "infantrymen", "cavalrymen", "dragoons",
    "archers", "artillerymen", "pikemen",  "musketeers", "footmen",   "horsemen",    "hussars",    "lancers"};
constexpr std::array<std::string_view, 5> ranks_of_men{"officers", "officer", "men", "ratings", "privates"};
constexpr std::array<std::string_view, 34> roles_of_people{
    "civilians", "civilian", "soldiers",   "soldier",   "policemen",   "policeman", "militants",
    "militant",  "fighters", "rebels",     "guards",    "guard",       "gunmen",    "gunman",
    "attackers", "attacker", "passengers", "passenger", "crew",        "crewmen",   "bystanders",
    "bystander", "students", "student",    "teachers",  "teacher",     "pupils",    "pupil",
    "sailors",   "marines",  "pilot",      "pilots",    "journalists", "journalist"};
const std::array<Kinds, 7> kinds_that_add{kinds_of_people, kinds_of_offspring, kinds_of_siblings,
                                          kinds_of_medals, kinds_of_arms,      ranks_of_men,
                                          roles_of_people};

// What befell kinds_of_people. A question asks for one of them.
struct Befallen {
    std::array<std::string_view, 8> words;
};
constexpr std::array<Befallen, 4> kinds_of_outcomes{
    {{{"dead", "killed", "deaths", "died", "fatalities", "death", "fatality", "dying"}},
     {{"injured", "wounded", "hurt", "injuries", "injury", "wounds", "wounding", ""}},
     {{"missing", "disappeared", "", "", "", "", "", ""}},
     {{"captured", "prisoners", "taken", "prisoner", "", "", "", ""}}}};

bool is_kind_in(Kinds kinds, const Token& token) {
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view word) { return !word.empty() && is_word(token, word); });
}

bool asks_for(std::string_view question, std::string_view word) {
    for (std::size_t at = question.find(word); at != std::string_view::npos;
         at = question.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || question[at - 1] == ' ') && (end == question.size() || question[end] == ' '))
            return true;
    }
    return false;
}

class PartsReader {
  public:
    PartsReader(std::string_view text, bool exact) : text_(text), exact_(exact) { tokenize(text, tokens_); }

    // "A and B", "A, B and C" from the token on to the end, or to the bracket that closes.
    bool list(std::size_t from) {
        std::size_t k = from;
        while (true) {
            const auto part = part_at(k);
            if (!part) return false;
            parts.push_back(*part);
            k = part->nouns_end;
            if (ends(k)) return true;
            const std::size_t next = behind_joint(k);
            if (next == 0) return false;
            // "two sons and a daughter, Mary"
            if (parts.size() > 1 && is_symbol(at(k), U',') && at(next).capital && !has_figure(next))
                return true;
            k = next;
        }
    }

    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }
    std::size_t size() const { return tokens_.size(); }
    const Tokens& tokens() const { return tokens_; }

    std::optional<Quantity> figure(const CountedPart& part) const {
        if (at(part.begin).info->has(article)) return read_quantity("1", {nullptr, exact_});
        const std::size_t begin = at(part.begin).begin, end = at(part.end - 1).end;
        return read_quantity(text_.substr(begin, end - begin), {nullptr, exact_});
    }

    std::vector<CountedPart> parts;

  private:
    bool ends(std::size_t k) const {
        return at(k).kind == TokenKind::end || (is_symbol(at(k), U')') && at(k + 1).kind == TokenKind::end);
    }

    bool has_figure(std::size_t from) const {
        for (std::size_t k = from; k < size(); ++k)
            if (at(k).kind == TokenKind::number || at(k).info->has(article) ||
                at(k).info->word_class != WordClass::none)
                return true;
        return false;
    }

    std::size_t behind_joint(std::size_t k) const {
        if (is_symbol(at(k), U',')) return is_and(at(k + 1)) ? k + 2 : k + 1;
        return is_and(at(k)) || is_word(at(k), "plus") ? k + 1 : 0;
    }

    std::optional<CountedPart> part_at(std::size_t k) const {
        CountedPart part;
        part.begin = k;
        const HedgeMatch hedge = default_hedges().index().before(tokens_, k);
        if (hedge.hedge) k = hedge.end;
        if (const auto number = parse_number(tokens_, k, {false, true})) {
            if (number->fraction || number->multiplier || number->decimals > 0) return std::nullopt;
            if (number->vague != Vague::none && number->vague != Vague::dozen) return std::nullopt;
            part.value = number->value;
            part.end = number->end;
            part.may_be_year = number->four_digits && number->value > 1000 && number->value < 2200;
        } else if (at(k).info->has(article) && !hedge.hedge) {
            part.value = 1;
            part.end = k + 1;
        } else {
            return std::nullopt;
        }
        part.nouns_end = behind_nouns(part.end);
        return part.nouns_end > part.end ? std::optional(part) : std::nullopt;
    }

    std::size_t behind_nouns(std::size_t k) const {
        const std::size_t first = k;
        while (k < first + most_nouns && at(k).kind == TokenKind::word &&
               !at(k).info->has(preposition | auxiliary | determiner) &&
               at(k).info->word_class == WordClass::none)
            ++k;
        return at(k).kind == TokenKind::word && !is_and(at(k)) && !is_word(at(k), "plus") ? first : k;
    }

    std::string_view text_;
    bool exact_;
    Tokens tokens_;
};

// Whether the nouns of the part hold a word of these.
bool counts_one_of(const PartsReader& reader, const CountedPart& part, Kinds kinds) {
    for (std::size_t k = part.end; k < part.nouns_end; ++k)
        if (is_kind_in(kinds, reader.at(k))) return true;
    return false;
}

bool are_of_one_family(const PartsReader& reader) {
    return std::any_of(kinds_that_add.begin(), kinds_that_add.end(), [&](Kinds kinds) {
        return std::all_of(reader.parts.begin(), reader.parts.end(),
                           [&](const CountedPart& part) { return counts_one_of(reader, part, kinds); });
    });
}

bool same_nouns(const PartsReader& reader, const CountedPart& x, const CountedPart& y) {
    if (x.nouns_end - x.end != y.nouns_end - y.end) return false;
    for (std::size_t i = 0; x.end + i < x.nouns_end; ++i)
        if (reader.at(x.end + i).key != reader.at(y.end + i).key) return false;
    return true;
}

bool are_distinct(const PartsReader& reader) {
    for (std::size_t i = 0; i < reader.parts.size(); ++i)
        for (std::size_t j = i + 1; j < reader.parts.size(); ++j)
            if (same_nouns(reader, reader.parts[i], reader.parts[j])) return false;
    return true;
}

// "38 dead and 120 injured" where the question asks for the dead; nothing if it asks for several or none.
const CountedPart* named_outcome(const PartsReader& reader, std::string_view question) {
    const CountedPart* found = nullptr;
    for (const Befallen& outcome : kinds_of_outcomes) {
        const bool asked =
            std::any_of(outcome.words.begin(), outcome.words.end(),
                        [&](std::string_view word) { return !word.empty() && asks_for(question, word); });
        if (!asked) continue;
        for (const CountedPart& part : reader.parts) {
            if (!counts_one_of(reader, part, outcome.words)) continue;
            if (found) return nullptr;
            found = &part;
        }
    }
    return found;
}

// The part whose noun the question names: "sons" of "four sons and three daughters".
const CountedPart* named_part(const PartsReader& reader, std::string_view question) {
    const CountedPart* found = nullptr;
    const auto is_asked = [&](const CountedPart& part) {
        for (std::size_t k = part.end; k < part.nouns_end; ++k)
            for (Kinds kinds : kinds_that_add)
                for (std::string_view word : kinds)
                    if (is_word(reader.at(k), word) && asks_for(question, word)) return true;
        return false;
    };
    for (const CountedPart& part : reader.parts) {
        if (!is_asked(part)) continue;
        if (found) return nullptr;
        found = &part;
    }
    return found;
}

bool names_an_outcome(const PartsReader& reader, const CountedPart& part) {
    return std::any_of(kinds_of_outcomes.begin(), kinds_of_outcomes.end(),
                       [&](const Befallen& outcome) { return counts_one_of(reader, part, outcome.words); });
}

bool all_are_outcomes(const PartsReader& reader) {
    return are_distinct(reader) &&
           std::all_of(reader.parts.begin(), reader.parts.end(),
                       [&](const CountedPart& part) { return names_an_outcome(reader, part); });
}

std::optional<Quantity> sum_of(const PartsReader& reader) {
    Quantity sum;
    sum.value = 0;
    Interval core{{0, true}, {0, true}}, support{{0, true}, {0, true}};
    for (const CountedPart& part : reader.parts) {
        const auto figure = reader.figure(part);
        if (!figure || !figure->value || figure->ratio != RatioKind::none || !figure->possible.is_convex())
            return std::nullopt;
        const bool bounded = figure->modifier != Modifier::equal && figure->modifier != Modifier::approximate;
        if (bounded) return std::nullopt;
        *sum.value += *figure->value;
        if (figure->modifier == Modifier::approximate) sum.modifier = Modifier::approximate;
        if (sum.hedge.empty()) sum.hedge = figure->hedge;
        const Interval c = figure->possible.core_hull(), s = figure->possible.support_hull();
        core.lower.value += c.lower.value, core.upper.value += c.upper.value;
        support.lower.value += s.lower.value, support.upper.value += s.upper.value;
    }
    if (!std::isfinite(support.upper.value)) return std::nullopt;
    sum.possible = FuzzyInterval::trapezoid(support, core);
    return sum;
}

std::vector<double> figures_of(std::span<const CountedPart> parts) {
    std::vector<double> result;
    for (const CountedPart& part : parts) result.push_back(part.value);
    return result;
}

// "98 men and 22 women", "38 dead and 120 injured"
std::optional<Breakdown> of_parts(std::string_view words, std::string_view question, bool exact) {
    PartsReader reader(words, exact);
    if (!reader.list(0) || reader.parts.size() < 2) return std::nullopt;
    const bool outcome = std::any_of(reader.parts.begin(), reader.parts.end(),
                                     [&](const CountedPart& part) { return names_an_outcome(reader, part); });
    const CountedPart* named = outcome ? named_outcome(reader, question) : named_part(reader, question);
    std::optional<Quantity> asked;
    if (named != nullptr) asked = reader.figure(*named);
    else if (outcome && asks_for_losses(question) && all_are_outcomes(reader)) asked = sum_of(reader);
    else if (!outcome && are_of_one_family(reader) && are_distinct(reader)) asked = sum_of(reader);
    if (!asked) return std::nullopt;
    return Breakdown{std::move(*asked), figures_of(reader.parts)};
}

// A total, and behind it some of what it counts.
std::optional<Breakdown> of_total(std::string_view total, std::string_view rest, bool exact,
                                  bool in_brackets) {
    auto whole = read_quantity(total, {nullptr, exact});
    if (!whole || !whole->value || whole->ratio != RatioKind::none) return std::nullopt;
    // "$19bn, of which $4bn in cash"
    const bool money = !whole->units.empty() && !whole->units.front()->currency.empty();
    if (!whole->units.empty() && (in_brackets || !money)) return std::nullopt;
    PartsReader reader(rest, exact);
    std::vector<double> parts;
    if (in_brackets) {
        if (!reader.list(0)) return std::nullopt;
        if (std::any_of(reader.parts.begin(), reader.parts.end(),
                        [](const CountedPart& p) { return p.may_be_year; }))
            return std::nullopt;
        for (const CountedPart& part : reader.parts)
            if (!match_simple_unit(reader.tokens(), part.end).units.empty()) return std::nullopt;
        parts = figures_of(reader.parts);
    } else {
        for (std::size_t k = 0; k + 1 < reader.size();) {
            const auto number = parse_number(reader.tokens(), k, {});
            if (number && number->vague == Vague::none && !number->article) parts.push_back(number->value);
            k = number ? number->end : k + 1;
        }
    }
    const double most = whole->possible.support_hull().upper.value;
    const bool fits = !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](double part) {
        return part >= 0 && part <= most && part == std::floor(part);
    });
    if (!fits) return std::nullopt;
    return Breakdown{std::move(*whole), std::move(parts)};
}

// "120 (60 intervention, 60 control)", "14 (three serious)"
std::optional<Breakdown> before_parts_in_brackets(std::string_view words, bool exact) {
    const std::size_t open = words.find(" (");
    if (open == std::string_view::npos || open == 0 || !words.ends_with(')')) return std::nullopt;
    const std::string_view inside = words.substr(open + 2, words.size() - open - 3);
    if (inside.find_first_of("%()") != std::string_view::npos) return std::nullopt;
    return of_total(words.substr(0, open), inside, exact, true);
}

// "four people, including two children", "seven, of whom three died young"
std::optional<Breakdown> before_some_of_them(std::string_view words, bool exact) {
    constexpr std::array<std::string_view, 8> openings{" including ",  " of whom ",     " of which ",
                                                       " among them ", " of them ",     " among whom ",
                                                       " incl. ",      " amongst them "};
    std::size_t cut = std::string_view::npos;
    for (std::string_view opening : openings) cut = std::min(cut, words.find(opening));
    if (cut == std::string_view::npos || cut == 0) return std::nullopt;
    const std::size_t comma = words.find(", ");
    const std::size_t end = std::min(cut, comma);
    return of_total(words.substr(0, end), words.substr(end + 1), exact, false);
}

}  // namespace

bool asks_for_losses(std::string_view question) {
    return asks_for(question, "casualties") || asks_for(question, "losses");
}

std::optional<Breakdown> read_breakdown(std::string_view words, std::string_view question, bool exact) {
    if (words.size() > longest_breakdown || words.find(' ') == std::string_view::npos) return std::nullopt;
    if (auto total = before_parts_in_brackets(words, exact)) return total;
    if (auto total = before_some_of_them(words, exact)) return total;
    const bool joined =
        words.find(" and ") != std::string_view::npos || words.find(", ") != std::string_view::npos ||
        words.find(" plus ") != std::string_view::npos || words.find('&') != std::string_view::npos;
    return joined ? of_parts(words, question, exact) : std::nullopt;
}

namespace {

std::string singular_of(std::string_view noun) {
    if (noun.ends_with("men")) return std::string(noun.substr(0, noun.size() - 2)) + "an";
    if (noun.starts_with("child")) return "child";
    return std::string(noun.ends_with('s') ? noun.substr(0, noun.size() - 1) : noun);
}

// Each kind with its number, ascending; nothing unless every number is exact.
std::vector<std::pair<std::string, double>> numbers_by_kind(std::string_view words) {
    if (words.size() > longest_breakdown) return {};
    PartsReader reader(words, false);
    if (!reader.list(0) || reader.parts.size() < 2 || !are_of_one_family(reader) || !are_distinct(reader))
        return {};
    std::vector<std::pair<std::string, double>> result;
    for (const CountedPart& part : reader.parts) {
        const auto figure = reader.figure(part);
        if (!figure || figure->modifier != Modifier::equal || !figure->value) return {};
        const Interval possible = figure->possible.support_hull();
        if (possible.lower.value != possible.upper.value) return {};
        const std::size_t begin = reader.at(part.end).begin, end = reader.at(part.nouns_end - 1).end;
        result.emplace_back(singular_of(fold(words.substr(begin, end - begin))), *figure->value);
    }
    std::sort(result.begin(), result.end());
    return result;
}

}  // namespace

bool tell_other_parts(std::string_view words, std::string_view others) {
    const auto first = numbers_by_kind(words), second = numbers_by_kind(others);
    const bool same_kinds = !first.empty() && first.size() == second.size() &&
                            std::equal(first.begin(), first.end(), second.begin(),
                                       [](const auto& x, const auto& y) { return x.first == y.first; });
    return same_kinds && first != second;
}

}  // namespace gainsay::reading
