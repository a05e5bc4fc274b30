#include "report/explain/trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>

#include "gainsay/compare.hpp"
#include "gainsay/reading.hpp"
#include "report/words.hpp"

namespace gainsay::report {
namespace {

// The two claims, as they would be told otherwise.
struct Pair {
    Claim a;
    Claim b;
    Vocabulary vocabulary;
    Predicate predicate;
    // Changes of what the words were read as, after reading.
    std::function<void(Claim&)> reread;
};

class Trial {
  public:
    Trial(const Dossier& dossier, ClaimId a, ClaimId b) : dossier_(dossier), a_(a), b_(b) {}

    const Claim& a() const { return dossier_[a_]; }
    const Claim& b() const { return dossier_[b_]; }

    // How the two stand after a change.
    Relation operator()(const std::function<void(Pair&)>& change) const {
        Pair pair{a(), b(), dossier_.vocabulary, dossier_.predicate(a().predicate), {}};
        // With two claims alone the kind that the question's claims share could be told differently.
        pair.predicate.kind = kind_of(a().value);
        change(pair);
        Dossier two;
        two.vocabulary = std::move(pair.vocabulary);
        two.vocabulary.predicates[fold(pair.a.predicate)] = pair.predicate;
        two.vocabulary.predicates[fold(pair.b.predicate)] = pair.predicate;
        add_source(two, dossier_[pair.a.source]);
        add_source(two, dossier_[pair.b.source]);
        pair.a.source = *two.source_id(dossier_[a().source].id);
        pair.b.source = *two.source_id(dossier_[b().source].id);
        const ClaimId first = two.add(std::move(pair.a));
        const ClaimId second = two.add(std::move(pair.b));
        if (first == second) return Relation::agrees;
        resolve(two);
        if (pair.reread) pair.reread(two[first]);
        return compare(two, first, second).relation;
    }

  private:
    static void add_source(Dossier& dossier, const Source& source) {
        if (!dossier.source_id(source.id)) dossier.add(source);
    }

    const Dossier& dossier_;
    ClaimId a_, b_;
};

bool is_open(Relation relation) { return relation == Relation::conflicts || relation == Relation::tension; }

std::string_view outcome_words(Relation relation) {
    switch (relation) {
        case Relation::agrees:
            return "they agree";
        case Relation::refines:
        case Relation::refined_by:
            return "one refines the other";
        default:
            return to_string(relation);
    }
}

// Collects the changes that help.
class Search {
  public:
    Search(const Dossier& dossier, ClaimId a, ClaimId b, std::vector<Remedy>& found)
        : dossier_(dossier), trial_(dossier, a, b), found_(found) {}

    bool consider(std::string kind, std::string change_words, const std::function<void(Pair&)>& change) {
        const Relation relation = trial_(change);
        if (is_open(relation)) return false;
        found_.push_back({std::move(kind), std::move(change_words), std::string{outcome_words(relation)}});
        return true;
    }

    const Claim& a() const { return trial_.a(); }
    const Claim& b() const { return trial_.b(); }
    // The source, or its words where it stands on both sides.
    std::string teller_of(const Claim& claim) const {
        const std::string& source = dossier_[claim.source].id;
        return a().source == b().source ? fmt::format("“{}” ({})", claim.words, source) : source;
    }

  private:
    const Dossier& dossier_;
    Trial trial_;
    std::vector<Remedy>& found_;
};

// Other words for the first claim's value.
void try_hedges(Search& search) {
    const Claim& claim = search.a();
    const bool quantity = std::holds_alternative<Quantity>(claim.value);
    if (quantity && !std::get<Quantity>(claim.value).hedge.empty()) return;  // hedges do not stack at will
    const auto* date = std::get_if<Date>(&claim.value);
    if (!quantity && (date == nullptr || !date->modifier.empty())) return;
    const std::vector<std::string_view> hedges =
        quantity ? std::vector<std::string_view>{"about", "nearly", "over", "at least", "at most"}
                 : std::vector<std::string_view>{"about", "before", "after", "by", "since"};
    for (std::string_view hedge : hedges) {
        const std::string words = fmt::format("{} {}", hedge, claim.words);
        const bool helps = search.consider(
            "hedge", fmt::format("{} meant “{}”, not “{}”", search.teller_of(claim), words, claim.words),
            [&](Pair& pair) { pair.a.words = words; });
        if (helps && hedge == "about") return;  // the least change suffices
    }
}

void try_units(Search& search) {
    const auto* quantity = std::get_if<Quantity>(&search.a().value);
    if (quantity == nullptr || quantity->units.empty()) return;
    const Unit* own = quantity->units.front();
    for (std::string_view name : {"metre", "kilometre", "mile", "verst", "li", "kilogram", "pound", "tonne",
                                  "short ton", "long ton", "pood", "hectare", "acre", "square kilometre",
                                  "square mile", "litre", "gallon", "degree Celsius", "degree Fahrenheit"}) {
        for (const Unit* other : find_unit(name)) {
            if (other == own || !convertible(*other, *own) || !own->currency.empty()) continue;
            search.consider("unit",
                            fmt::format("the figure of {} is in {}, not in {}", search.teller_of(search.a()),
                                        other->name, own->name),
                            [&](Pair& pair) {
                                pair.reread = [other](Claim& claim) {
                                    if (auto* read = std::get_if<Quantity>(&claim.value))
                                        read->units = {other};
                                };
                            });
        }
    }
}

void try_narrower_scope(Search& search) {
    const std::string part = search.a().scope.empty() ? "a part" : search.a().scope;
    const std::string whole = search.b().scope.empty() ? "the whole" : search.b().scope;
    if (fold(part) == fold(whole)) return;
    search.consider("scope",
                    fmt::format("{} speaks of a part of what {} speaks of", search.teller_of(search.a()),
                                search.teller_of(search.b())),
                    [&](Pair& pair) {
                        pair.a.scope = part;
                        pair.b.scope = whole;
                        pair.vocabulary.within.emplace_back(part, whole);
                    });
}

void try_status(Search& search) {
    if (search.a().status == Status::promised || search.a().status == Status::requested) return;
    search.consider(
        "status",
        fmt::format("{} speaks of what was promised, not of what came", search.teller_of(search.a())),
        [](Pair& pair) { pair.a.status = Status::promised; });
}

void try_names(Search& search) {
    if (!std::holds_alternative<Term>(search.a().value)) return;
    search.consider("within", fmt::format("“{}” is part of “{}”", search.a().words, search.b().words),
                    [](Pair& pair) { pair.vocabulary.within.emplace_back(pair.a.words, pair.b.words); });
}

// Changes that do not depend on which claim comes first.
void try_both(Search& search) {
    if (std::holds_alternative<Term>(search.a().value)) {
        search.consider("alias",
                        fmt::format("“{}” and “{}” name the same", search.a().words, search.b().words),
                        [](Pair& pair) { pair.vocabulary.aliases[pair.a.words] = pair.b.words; });
        search.consider("values", "several can be true at once (values = \"many\")",
                        [](Pair& pair) { pair.predicate.cardinality = Cardinality::many; });
    }
    search.consider("time", "the two speak of different times", [](Pair& pair) {
        pair.a.when = "1 January 1801";
        pair.b.when = "1 January 1901";
    });
    search.consider("scope", "the two speak of different parts, declared disjoint", [](Pair& pair) {
        pair.a.scope = "one part";
        pair.b.scope = "another part";
        pair.vocabulary.disjoint.emplace_back("one part", "another part");
    });
    search.consider("place", "the two speak of different places, declared disjoint", [](Pair& pair) {
        pair.a.where = "one place";
        pair.b.where = "another place";
        pair.vocabulary.disjoint.emplace_back("one place", "another place");
    });
}

}  // namespace

std::vector<Remedy> remedies(const Dossier& dossier, ClaimId a, ClaimId b) {
    std::vector<Remedy> found;
    for (const auto& one_sided : {try_hedges, try_units, try_narrower_scope, try_status, try_names}) {
        for (const auto& [first, second] : {std::pair{a, b}, std::pair{b, a}}) {
            Search search{dossier, first, second, found};
            one_sided(search);
        }
    }
    Search search{dossier, a, b, found};
    try_both(search);
    return found;
}

}  // namespace gainsay::report
