// A dossier's claims as a table, voice by voice.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "compare/prepared/wording.hpp"
#include "compare/qualifiers/qualifiers.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/trust.hpp"
#include "reconcile/trust/table_builder.hpp"

namespace gainsay {
namespace {

constexpr double day_in_minutes = 24 * 60;
constexpr std::size_t most_compared = 64;  // facts of one question compared in pairs

double middle(const Interval& interval) noexcept {
    const double low = interval.lower.value, high = interval.upper.value;
    if (std::isinf(low)) return std::isinf(high) ? std::nan("") : high;
    return std::isinf(high) ? low : low + (high - low) / 2;
}

// What a value leaves possible on a line, in the coherent unit of its dimension.
std::optional<Distribution> line_of(const Value& value) {
    if (const auto* quantity = std::get_if<Quantity>(&value)) {
        if (quantity->ratio != RatioKind::none) return std::nullopt;
        if (quantity->units.empty()) return quantity->possible;
        const Unit& unit = *quantity->units.front();
        const auto possible = in_unit(*quantity, unit);
        return possible ? std::optional(possible->scaled(unit.factor, unit.offset)) : std::nullopt;
    }
    if (const auto* date = std::get_if<Date>(&value))
        return date->unresolved ? std::nullopt : std::optional(date->days.scaled(day_in_minutes));
    if (const auto* ordinal = std::get_if<Ordinal>(&value))
        return Distribution(FuzzyInterval::within(
            {{static_cast<double>(ordinal->lowest), true}, {static_cast<double>(ordinal->highest), true}}));
    return std::nullopt;
}

std::string label_of(const Claim& claim) {
    if (const auto* term = std::get_if<Term>(&claim.value)) {
        std::string label;
        for (const std::string& key : term->keys) label += (label.empty() ? "" : "; ") + key;
        return label;
    }
    if (const auto* truth = std::get_if<Truth>(&claim.value)) return truth->yes ? "yes" : "no";
    return claim.unit.empty() ? claim.words : claim.words + ' ' + claim.unit;
}

// What a claim is limited to, and whether it tells what is or what was asked for or promised.
std::string limits_in_words(const detail::Qualifiers& at, const Claim& claim) {
    std::string result;
    const auto add = [&](std::string_view part) {
        if (!part.empty()) (result += result.empty() ? "" : " | ") += part;
    };
    add(at.dated ? detail::in_words(at) : at.when);
    add(at.place);
    add(at.scope.empty() ? at.counted : at.scope);
    if (at.status != detail::StatusClass::stated) add(detail::status_name(at, claim));
    return result;
}

// The limits of the claims of a dossier, each in words; empty of claims that are removed.
std::vector<std::string> limits_of(const Dossier& dossier) {
    std::vector<std::string> limits(dossier.claims().size());
    for (const Question& question : dossier.questions()) {
        const Predicate& predicate = dossier.predicate(question.predicate);
        const std::string asked = detail::asked_words(question, predicate);
        for (ClaimId id : question.claims)
            limits[index(id)] =
                limits_in_words(detail::qualifiers_of(dossier, predicate, asked, dossier[id]), dossier[id]);
    }
    return limits;
}

// Questions to which several answers hold at once: declared, or told from one voice that gives two names or a
// list. Their answers are no rivals, so that each is a question of its own: whether it is so.
class ManyAnswers {
  public:
    ManyAnswers(const Dossier& dossier, std::span<const std::string> limits) : dossier_(dossier) {
        for (std::uint32_t i = 0; i < dossier.claims().size(); ++i) {
            const Claim& claim = dossier.claims()[i];
            if (dossier.is_removed(ClaimId{i}) || claim.polarity == Polarity::denied) continue;
            const auto* term = std::get_if<Term>(&claim.value);
            if (!names_something(claim)) continue;
            const Key key{claim.subject, claim.predicate, limits[i]};
            std::set<std::string>& names = by_voice_[{key, std::string(voice_of(dossier, claim))}];
            names.insert(label_of(claim));
            if (names.size() > 1 || (term != nullptr && term->keys.size() > 1)) many_.insert(key);
        }
    }
    bool contains(const Claim& claim, const std::string& limits) const {
        const Cardinality declared = dossier_.predicate(claim.predicate).cardinality;
        if (declared != Cardinality::unstated) return declared == Cardinality::many;
        return names_something(claim) && many_.contains({claim.subject, claim.predicate, limits});
    }

  private:
    using Key = std::array<std::string, 3>;
    static bool names_something(const Claim& claim) {
        return !line_of(claim.value) && !std::holds_alternative<Truth>(claim.value);
    }
    const Dossier& dossier_;
    std::map<std::pair<Key, std::string>, std::set<std::string>> by_voice_;
    std::set<Key> many_;
};

void support_by_consistency(ClaimTable& table, const std::vector<std::optional<Distribution>>& line) {
    std::vector<FactSupport> support;
    std::vector<std::uint32_t> begin{0};
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        for (std::uint32_t f = first; f < last; ++f) {
            if (!table.support_begin.empty())
                for (std::uint32_t i = table.support_begin[f]; i < table.support_begin[f + 1]; ++i)
                    support.push_back(table.support[i]);
            const auto& mine = line[table.label[f]];
            for (std::uint32_t g = first; mine && last - first <= most_compared && g < last; ++g) {
                const auto& other = line[table.label[g]];
                if (g == f || !other) continue;
                if (const double c = consistency(*mine, *other); c > 0)
                    support.push_back({g, static_cast<float>(c)});
            }
            begin.push_back(static_cast<std::uint32_t>(support.size()));
        }
    }
    table.support = std::move(support);
    table.support_begin = std::move(begin);
}

}  // namespace

TableOptions table_options(const Vocabulary& vocabulary) {
    TableOptions options;
    options.within = vocabulary.within;
    for (const auto& [name, predicate] : vocabulary.predicates)
        if (const auto tolerance = parse_tolerance(predicate.tolerance))
            options.tolerances.emplace_back(name, *tolerance);
    return options;
}

ClaimTable claim_table(const Dossier& dossier) {
    detail::TableBuilder builder;
    std::vector<std::string> limits = limits_of(dossier);
    const ManyAnswers many(dossier, limits);
    std::map<std::string, std::optional<Distribution>, std::less<>> line_of_label;
    for (std::uint32_t i = 0; i < dossier.claims().size(); ++i) {
        const Claim& claim = dossier.claims()[i];
        if (dossier.is_removed(ClaimId{i}) || claim.polarity == Polarity::denied) continue;
        const std::string label = label_of(claim);
        if (label.empty()) continue;
        line_of_label.emplace(label, line_of(claim.value));
        std::string& qualifiers = limits[i];
        if (many.contains(claim, qualifiers)) (qualifiers += qualifiers.empty() ? "" : " | ") += label;
        builder.add(builder.source(voice_of(dossier, claim)),
                    builder.question(claim.subject, claim.predicate, qualifiers), builder.label(label));
    }
    ClaimTable table = builder.finish(table_options(dossier.vocabulary));
    std::vector<std::optional<Distribution>> line(table.labels.size());
    for (std::size_t l = 0; l < table.labels.size(); ++l) {
        const auto at = line_of_label.find(table.labels[l]);
        if (at == line_of_label.end() || !at->second) continue;
        line[l] = at->second;
        if (std::isnan(table.number[l])) table.number[l] = middle(line[l]->core_hull());
    }
    support_by_consistency(table, line);
    return table;
}

TrustOptions trust_options(const Dossier& dossier, const ClaimTable& table) {
    TrustOptions options;
    const auto number_of = [&](std::string_view name) {
        const auto at = std::lower_bound(table.sources.begin(), table.sources.end(), name);
        return at != table.sources.end() && *at == name
                   ? std::optional(static_cast<std::uint32_t>(at - table.sources.begin()))
                   : std::nullopt;
    };
    for (const Source& source : dossier.sources()) {
        const auto self = number_of(source.id);
        if (!self) continue;
        if (source.trust) {
            options.prior.resize(table.sources.size(), std::nan(""));
            options.prior[*self] = std::clamp(*source.trust, 0.01, 0.99);
        }
        for (const std::string& other : source.independent_of)
            if (const auto number = number_of(other)) options.independent.emplace_back(*self, *number);
    }
    return options;
}

}  // namespace gainsay
