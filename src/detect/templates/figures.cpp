// Templates on figures: a figure with its own percentage, a table with its total, "N of M" with a rate.
#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "detect/rules/quantity.hpp"
#include "detect/templates/templates.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::rules {
namespace {

constexpr std::string_view percentage_name = "a figure quoted with its own percentage";
constexpr std::string_view total_name = "a table with a total";
constexpr std::string_view rate_name = "N of M, and the rate";

const Quantity* quantity_of(const Claim& claim) { return std::get_if<Quantity>(&claim.value); }

bool is_change(const Quantity& q) {
    return q.ratio == RatioKind::increase || q.ratio == RatioKind::decrease || q.ratio == RatioKind::multiple;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Words inside a rule text.
std::string as_phrase(std::string_view words) {
    std::string result = "\"";
    for (char c : words) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

std::string slice(std::string_view text, std::size_t start, std::size_t end) {
    std::string result;
    std::size_t at = 0;
    for (char c : text) {
        if ((c & 0xC0) != 0x80) ++at;
        if (at > start && at <= end) result += c;
    }
    return result;
}

// ---- a figure with its own percentage ----

// The one time that a base names ("in 1967").
std::optional<Period> base_time(std::string_view base) {
    const auto dates = find_dates(base);
    if (dates.size() != 1) return std::nullopt;
    return period_of(dates[0].date);
}

std::string change_rule(const Quantity& change, const std::string& term) {
    if (change.ratio == RatioKind::multiple) return fmt::format("now.value == {} * before.value", term);
    return fmt::format("now.value == (1 {} {}) * before.value",
                       change.ratio == RatioKind::increase ? '+' : '-', term);
}

// A plain figure told by the same voice of the same part at a given time.
bool answers_at(const Dossier& dossier, const Claim& candidate, const Claim& like, const Period& time) {
    const Quantity* q = quantity_of(candidate);
    if (q == nullptr || q->ratio != RatioKind::none || !candidate.time || !is_told_as_fact(candidate))
        return false;
    if (period_of(*candidate.time) != time || !same_voice(candidate, like)) return false;
    const Vocabulary& v = dossier.vocabulary;
    return canonical(v, candidate.scope) == canonical(v, like.scope) &&
           canonical(v, candidate.where) == canonical(v, like.where);
}

std::vector<ClaimId> at_time(const Dossier& dossier, QuestionId question, const Claim& like,
                             const Period& time) {
    std::vector<ClaimId> result;
    for (ClaimId id : dossier[question].claims)
        if (answers_at(dossier, dossier[id], like, time)) result.push_back(id);
    return result;
}

// "about 37 percent less than in 1967" as a claim of its own: the figures are those of the one question on
// the subject that gives both.
void check_change_claim(const Dossier& dossier, Subjects& subjects, ClaimId id, const DetectOptions& options,
                        std::vector<Finding>& findings) {
    const Claim& claim = dossier[id];
    const Quantity& change = *quantity_of(claim);
    auto then = base_time(change.base);
    if (!then && !claim.place.quote.empty()) {
        for (const QuantityMention& mention : find_quantities(claim.place.quote))
            if (is_change(mention.quantity) && mention.quantity.value == change.value)
                then = base_time(mention.quantity.base);
    }
    const auto now = claim.time ? period_of(*claim.time) : std::nullopt;
    if (!then || !now || *then == *now) return;
    std::vector<std::pair<ClaimId, ClaimId>> pairs;
    for (QuestionId question : subjects.of(claim.subject)) {
        const auto after = at_time(dossier, question, claim, *now);
        const auto before = at_time(dossier, question, claim, *then);
        if (after.size() == 1 && before.size() == 1) pairs.emplace_back(after[0], before[0]);
    }
    if (pairs.size() != 1) return;
    const std::string text = change_rule(change, "change.value");
    // References are numbered as they occur.
    const auto& [after, before] = pairs[0];
    findings.push_back(check_chosen(dossier, percentage_name, text, {after, id, before}, options));
}

// "12.5 million, about 37 percent less than in 1967" in the words of one claim.
void check_quoted_change(const Dossier& dossier, ClaimId id, const DetectOptions& options,
                         std::vector<Finding>& findings) {
    const Claim& claim = dossier[id];
    const Quantity& figure = *quantity_of(claim);
    const std::string& text = claim.place.quote.empty() ? claim.words : claim.place.quote;
    if (!figure.value || !claim.time || !(has(text, "than") || has(text, "as "))) return;
    const QuantityMention* change = nullptr;
    const auto mentions = find_quantities(text);
    std::size_t figures = 0;
    for (const QuantityMention& mention : mentions) {
        if (mention.quantity.value == figure.value && mention.quantity.ratio == RatioKind::none) ++figures;
        if (!is_change(mention.quantity)) continue;
        if (change != nullptr) return;
        change = &mention;
    }
    if (change == nullptr || figures != 1) return;
    const auto then = base_time(change->quantity.base);
    if (!then) return;
    const auto before = at_time(dossier, dossier.question_of(id), claim, *then);
    if (before.size() != 1 || before[0] == id) return;
    const std::string term = as_phrase(slice(text, change->start, change->end));
    if (!read_quantity(slice(text, change->start, change->end))) return;
    findings.push_back(check_chosen(dossier, percentage_name, change_rule(change->quantity, term),
                                    {id, before[0]}, options));
}

// ---- a table with a total ----

bool is_total_word(std::string_view scope) {
    constexpr std::string_view words[] = {"total",      "all",         "sum",      "overall",
                                          "altogether", "grand total", "in total", "in all"};
    return std::find(std::begin(words), std::end(words), scope) != std::end(words);
}

bool adds_up(const Predicate& predicate) {
    if (predicate.additive) return *predicate.additive;
    return predicate.measure == Measure::flow || predicate.measure == Measure::total;
}

// What the vocabulary declares of scopes, folded once.
class Scopes {
  public:
    explicit Scopes(const Vocabulary& vocabulary) {
        for (const auto& [part, whole] : vocabulary.within)
            parts_[canonical(vocabulary, whole)].insert(canonical(vocabulary, part));
        for (const auto& [a, b] : vocabulary.disjoint) {
            disjoint_.emplace(canonical(vocabulary, a), canonical(vocabulary, b));
            disjoint_.emplace(canonical(vocabulary, b), canonical(vocabulary, a));
        }
    }
    const std::map<std::string, std::set<std::string>>& wholes() const { return parts_; }
    bool are_disjoint(const std::vector<std::string>& scopes) const {
        for (std::size_t i = 0; i < scopes.size(); ++i)
            for (std::size_t j = i + 1; j < scopes.size(); ++j)
                if (!disjoint_.contains({scopes[i], scopes[j]})) return false;
        return true;
    }
    // None of them is declared to lie within another.
    bool are_apart(const std::set<std::string>& scopes) const {
        return std::none_of(scopes.begin(), scopes.end(), [&](const std::string& scope) {
            const auto found = parts_.find(scope);
            return found != parts_.end() &&
                   std::any_of(found->second.begin(), found->second.end(),
                               [&](const std::string& part) { return scopes.contains(part); });
        });
    }

  private:
    std::map<std::string, std::set<std::string>> parts_;
    std::set<std::pair<std::string, std::string>> disjoint_;
};

using Table = std::map<std::string, std::vector<ClaimId>>;  // by scope

// One table a voice, status, time and place.
std::vector<Table> tables_of(const Dossier& dossier, const Question& question) {
    using Key = std::tuple<std::string, std::vector<std::string>, Status, std::string, std::string>;
    std::map<Key, Table> tables;
    for (ClaimId id : question.claims) {
        const Claim& claim = dossier[id];
        const Quantity* q = quantity_of(claim);
        if (q == nullptr || q->ratio != RatioKind::none || claim.scope.empty() ||
            claim.polarity == Polarity::denied)
            continue;
        const auto period = claim.time ? period_of(*claim.time) : std::nullopt;
        const std::string when =
            period ? fmt::format("{}/{}", period->first, period->last) : fold(claim.when);
        tables[{dossier[claim.source].id, claim.said_by, claim.status, when,
                canonical(dossier.vocabulary, claim.where)}][canonical(dossier.vocabulary, claim.scope)]
            .push_back(id);
    }
    std::vector<Table> result;
    for (auto& [key, table] : tables) result.push_back(std::move(table));
    return result;
}

void check_table(const Dossier& dossier, const Scopes& scopes, const Table& table,
                 const DetectOptions& options, std::vector<Finding>& findings) {
    for (const auto& [whole, parts] : scopes.wholes()) {
        const auto total = table.find(whole);
        if (total == table.end() || total->second.size() != 1 || !scopes.are_apart(parts)) continue;
        std::vector<std::string> told;
        std::vector<ClaimId> chosen{total->second[0]};
        bool one_each = true;
        for (const std::string& part : parts) {
            const auto found = table.find(part);
            if (found == table.end()) continue;
            one_each = one_each && found->second.size() == 1;
            told.push_back(part);
            chosen.push_back(found->second[0]);
        }
        const bool complete = told.size() == parts.size() && is_total_word(whole);
        if (!one_each || told.size() < 2 || (!complete && !scopes.are_disjoint(told))) continue;
        std::string text = complete ? "whole.value == " : "whole.value >= ";
        for (std::size_t i = 0; i < told.size(); ++i)
            text += fmt::format("{}part{}.value", i == 0 ? "" : " + ", i);
        findings.push_back(check_chosen(dossier, total_name, text, chosen, options));
    }
}

// ---- "14 of 200 (7 percent)" ----

bool is_count(const Quantity& q) { return is_bare(q) && q.units.empty() && q.ratio == RatioKind::none; }

bool is_percentage(const Quantity& q) {
    const bool percent = q.units.size() == 1 && q.units[0]->name == "percent";
    return q.value && percent && q.base.empty() &&
           (q.ratio == RatioKind::none || q.ratio == RatioKind::fraction);
}

// The rate as a share of 1: bare, as precise as it is printed; hedged, all that the hedge leaves possible.
exact::Set share(const Quantity& rate, std::string_view words) {
    return exact::scaled(values(rate, words, Reckoning::own, 0), {1, 100});
}

bool stands_aside(std::string_view between) {
    const bool opened = has(between, "(") || has(between, ", or ");
    return opened && between.size() <= 60 && !has(between, ".") && !has(between, ";") &&
           !has(between, " and ");
}

void check_rate(const Dossier& dossier, ClaimId id, std::vector<Finding>& findings) {
    const Claim& claim = dossier[id];
    const std::string& text = claim.place.quote.empty() ? claim.words : claim.place.quote;
    if (!has(text, "of ") || !(has(text, "%") || has(text, "percent") || has(text, "per cent"))) return;
    const auto mentions = find_quantities(text);
    for (std::size_t i = 0; i + 2 < mentions.size(); ++i) {
        const Quantity& part = mentions[i].quantity;
        const Quantity& whole = mentions[i + 1].quantity;
        const Quantity& rate = mentions[i + 2].quantity;
        if (!is_count(part) || !is_count(whole) || !is_percentage(rate) || *whole.value <= 0) continue;
        const std::string link = fold(slice(text, mentions[i].end, mentions[i + 1].start));
        if (link != "of" && link != "out of" && link != "of its" && link != "of their") continue;
        if (!stands_aside(slice(text, mentions[i + 1].end, mentions[i + 2].start))) continue;
        const auto words = [&](std::size_t k) { return slice(text, mentions[k].start, mentions[k].end); };
        const exact::Rational actual = exact::from_double(*part.value) / exact::from_double(*whole.value);
        const bool holds = share(rate, words(i + 2)).contains(actual);
        std::string told = fmt::format("{} of {} {} {} (it is {:.3g} percent); {}'s own figures", words(i),
                                       words(i + 1), holds ? "is" : "is not", words(i + 2),
                                       100 * exact::to_double(actual), dossier[claim.source].id);
        findings.push_back(tell(dossier, rate_name,
                                holds ? FindingRelation::holds : FindingRelation::conflict, {id},
                                std::move(told)));
    }
}

}  // namespace

void check_percentages(const Dossier& dossier, Subjects& subjects, const DetectOptions& options,
                       std::vector<Finding>& findings) {
    for (const Question& question : dossier.questions()) {
        for (ClaimId id : question.claims) {
            const Claim& claim = dossier[id];
            const Quantity* q = quantity_of(claim);
            if (q == nullptr || !is_told_as_fact(claim) || !claim.time) continue;
            if (is_change(*q)) check_change_claim(dossier, subjects, id, options, findings);
            else if (q->ratio == RatioKind::none) check_quoted_change(dossier, id, options, findings);
        }
    }
}

void check_totals(const Dossier& dossier, const DetectOptions& options, std::vector<Finding>& findings) {
    if (dossier.vocabulary.within.empty()) return;
    const Scopes scopes(dossier.vocabulary);
    for (const Question& question : dossier.questions()) {
        if (question.claims.size() < 3 || !adds_up(dossier.predicate(question.predicate))) continue;
        for (const Table& table : tables_of(dossier, question))
            check_table(dossier, scopes, table, options, findings);
    }
}

void check_rates(const Dossier& dossier, std::vector<Finding>& findings) {
    for (const Question& question : dossier.questions())
        for (ClaimId id : question.claims)
            if (dossier[id].polarity == Polarity::affirmed) check_rate(dossier, id, findings);
}

}  // namespace gainsay::rules
