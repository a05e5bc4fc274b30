// Names and questions that were probably meant to be the same.
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "input/records/nearest.hpp"
#include "input/records/slips.hpp"

namespace gainsay::input {
namespace {

bool has_digit(std::string_view text) noexcept {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string without_digits(std::string_view text) {
    std::string out(text);
    std::erase_if(out, [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

// Names that differ in a figure are two names, however near.
bool differ_in_figures(std::string_view a, std::string_view b) {
    if (!has_digit(a) && !has_digit(b)) return false;
    return without_digits(a) == without_digits(b) || has_digit(a) != has_digit(b);
}

// Short names of another first letter are other names ("sold to", "told to"): hands slip further inside.
bool differ_in_front(std::string_view a, std::string_view b) {
    constexpr std::size_t longest_short = 12;
    return a.size() == b.size() && a.size() <= longest_short && a.substr(1) == b.substr(1);
}

struct Use {
    std::string name;  // as first written
    std::size_t claims = 0;
    Location at;  // of its first claim
};
using Uses = std::map<std::string, Use>;  // by canonical name

void use(Uses& uses, const std::string& key, const std::string& name, const Claim& claim) {
    Use& known = uses[key];
    if (known.claims++ == 0) known.name = name, known.at = claim.at;
}

// Pairs of names one edit apart meet in a name with one letter left out (Garbe's symmetric delete).
void find_near(const Uses& uses, std::string_view what, std::vector<Diagnostic>& found) {
    constexpr std::size_t shortest = 5, longest = 60, most_names = 20000;
    if (uses.size() > most_names) return;
    std::unordered_map<std::string, std::vector<const Uses::value_type*>> meeting;
    for (const auto& entry : uses) {
        const std::string& name = entry.first;
        if (name.size() < shortest || name.size() > longest) continue;
        meeting[name].push_back(&entry);
        for (std::size_t i = 0; i < name.size(); ++i)
            if (i == 0 || name[i] != name[i - 1]) meeting[std::string(name).erase(i, 1)].push_back(&entry);
    }
    std::set<std::pair<const Uses::value_type*, const Uses::value_type*>> seen;
    std::vector<std::pair<const Uses::value_type*, const Uses::value_type*>> pairs;
    for (const auto& [unused, names] : meeting) {
        constexpr std::size_t crowd = 50;  // a series of names, not slips
        if (names.size() > crowd) continue;
        for (std::size_t i = 0; i < names.size(); ++i)
            for (std::size_t j = i + 1; j < names.size(); ++j) {
                auto pair =
                    std::minmax(names[i], names[j], [](auto* a, auto* b) { return a->first < b->first; });
                if (pair.first != pair.second && seen.insert(pair).second) pairs.emplace_back(pair);
            }
    }
    for (const auto& [a, b] : pairs) {
        if (differ_in_figures(a->first, b->first) || differ_in_front(a->first, b->first) ||
            edit_distance(a->first, b->first, 1) > 1)
            continue;
        // Of equals the later one is the slip.
        const auto rank = [](const Use& name) {
            return std::tuple(name.claims, -std::int64_t{name.at.line});
        };
        const auto& rare = rank(a->second) < rank(b->second) ? a->second : b->second;
        const auto& common = &rare == &a->second ? b->second : a->second;
        found.push_back({DiagnosticLevel::warning, rare.at,
                         std::string(what) + " \"" + rare.name + "\" is nearly \"" + common.name + "\" (" +
                             std::to_string(common.claims) + (common.claims == 1 ? " claim" : " claims") +
                             "); if they are one, write it alike or add an alias",
                         "near-name"});
    }
}

// The words of a question that carry meaning, without plural endings.
std::set<std::string> content_words(std::string_view folded) {
    static const std::set<std::string, std::less<>> empty_words{
        "of", "in",  "to",   "by",     "for", "from", "on",   "at",  "and",
        "is", "was", "were", "number", "how", "many", "with", "its", "their"};
    std::set<std::string> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        std::string word(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
        if (word.empty() || empty_words.contains(word)) continue;
        if (word.size() > 3 && word.back() == 's') word.pop_back();
        words.insert(std::move(word));
    }
    return words;
}

double overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
    std::size_t common = 0;
    for (const auto& word : a) common += b.contains(word) ? 1 : 0;
    const std::size_t all = a.size() + b.size() - common;
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

struct Asked {
    const Question* question = nullptr;
    std::string subject, predicate;  // canonical
    std::set<std::string> subject_words, predicate_words, words;
    ValueKind kind = ValueKind::text;
};

// Words that set one of a series apart.
bool counts(const std::string& word) {
    static const std::set<std::string, std::less<>> series{
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
        "ninth", "tenth",  "last",  "one",    "two",   "three", "four",    "five",
        "six",   "seven",  "eight", "nine",   "ten",   "next"};
    return series.contains(word);
}

// Whether a word stands in the text as names do, with a capital.
bool is_name(std::string_view text, std::string_view word) {
    for (std::size_t i = 0; i + word.size() <= text.size(); ++i) {
        const bool starts = i == 0 || text[i - 1] == ' ' || text[i - 1] == '-' || text[i - 1] == '"';
        if (starts && text[i] >= 'A' && text[i] <= 'Z' && fold(text.substr(i, word.size())) == word)
            return true;
    }
    return false;
}

// Two things are meant where each question has a name or a number of its own: "the first visit of Kim Il
// Sung" and "the second", "the attitude of North Korea" and "of North Vietnam".
bool are_set_apart(const Asked& a, const Asked& b) {
    const auto own_are_names = [](const Asked& one, const Asked& other) {
        bool some = false;
        for (const auto& word : one.words) {
            if (other.words.contains(word)) continue;
            if (!counts(word) && !is_name(one.question->subject, word) &&
                !is_name(one.question->predicate, word))
                return false;
            some = true;
        }
        return some;
    };
    return own_are_names(a, b) && own_are_names(b, a);
}

bool resemble(const Asked& a, const Asked& b) {
    if (a.kind != b.kind || are_set_apart(a, b)) return false;
    for (const auto& word : a.words)
        if (has_digit(word) && !b.words.contains(word)) return false;
    for (const auto& word : b.words)
        if (has_digit(word) && !a.words.contains(word)) return false;
    if (a.subject == b.subject) return overlap(a.predicate_words, b.predicate_words) >= 0.5;
    if (a.predicate == b.predicate) return overlap(a.subject_words, b.subject_words) >= 0.6;
    return overlap(a.words, b.words) >= 0.75;
}

std::vector<Asked> asked_of(const Dossier& dossier) {
    std::vector<Asked> all;
    for (const Question& question : dossier.questions()) {
        if (question.claims.empty()) continue;
        Asked asked;
        asked.question = &question;
        asked.subject = canonical(dossier.vocabulary, question.subject);
        asked.predicate = canonical(dossier.vocabulary, question.predicate);
        asked.subject_words = content_words(asked.subject);
        asked.predicate_words = content_words(asked.predicate);
        asked.words = asked.subject_words;
        asked.words.insert(asked.predicate_words.begin(), asked.predicate_words.end());
        asked.kind = kind_of(dossier[question.claims.front()].value);
        all.push_back(std::move(asked));
    }
    return all;
}

void find_unused(const Dossier& dossier, const Uses& subjects, const Uses& predicates,
                 std::vector<Diagnostic>& found) {
    const auto look = [&](const std::string& declared, const Uses& uses, std::string_view what) {
        if (uses.contains(declared) || uses.contains(canonical(dossier.vocabulary, declared))) return;
        std::vector<std::string> names;
        for (const auto& [unused, known] : uses) names.push_back(known.name);
        if (const auto near = nearest(declared, names))
            found.push_back({DiagnosticLevel::warning,
                             {},
                             std::string(what) + " \"" + declared +
                                 "\" is declared and no claim uses it (did you mean \"" + *near + "\"?)",
                             "unused-name"});
    };
    for (const auto& [name, unused] : dossier.vocabulary.predicates) look(name, predicates, "predicate");
    for (const auto& [name, unused] : dossier.vocabulary.subjects) look(name, subjects, "subject");
}

}  // namespace

void find_near_names(const Dossier& dossier, std::vector<Diagnostic>& found) {
    Uses subjects, predicates;
    for (const Question& question : dossier.questions())
        for (ClaimId id : question.claims) {
            use(subjects, canonical(dossier.vocabulary, question.subject), question.subject, dossier[id]);
            use(predicates, canonical(dossier.vocabulary, question.predicate), question.predicate,
                dossier[id]);
        }
    find_near(subjects, "subject", found);
    find_near(predicates, "predicate", found);
    find_unused(dossier, subjects, predicates, found);
}

void find_lone_questions(const Dossier& dossier, std::vector<Diagnostic>& found) {
    constexpr std::size_t crowd = 100;  // a word that so many questions share tells nothing
    const std::vector<Asked> all = asked_of(dossier);
    std::unordered_map<std::string, std::vector<std::size_t>> holding;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const auto& word : all[i].words) holding[word].push_back(i);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].question->claims.size() != 1) continue;
        std::set<std::size_t> candidates;
        for (const auto& word : all[i].words)
            if (const auto& others = holding[word]; others.size() <= crowd)
                candidates.insert(others.begin(), others.end());
        for (std::size_t j : candidates) {
            const bool lone_too = all[j].question->claims.size() == 1;
            if (j == i || (lone_too && j < i) || !resemble(all[i], all[j])) continue;
            const Question &lone = *all[i].question, &other = *all[j].question;
            found.push_back({DiagnosticLevel::note, dossier[lone.claims.front()].at,
                             "one claim on \"" + lone.subject + "\" / \"" + lone.predicate +
                                 "\", which resembles \"" + other.subject + "\" / \"" + other.predicate +
                                 "\" (" + std::to_string(other.claims.size()) +
                                 "); claims on two questions are not compared",
                             "lone-question"});
            break;
        }
    }
}

}  // namespace gainsay::input
