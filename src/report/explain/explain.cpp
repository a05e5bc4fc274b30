// The reasoning behind one finding, step by step.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

#include "gainsay/compare.hpp"
#include "gainsay/report.hpp"
#include "report/explain/trial.hpp"
#include "report/rows.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

constexpr std::size_t shown_pairs = 3;

class Explainer {
  public:
    Explainer(std::ostream& out, const Dossier& dossier, const Finding& finding, const TextOptions& options)
        : out_(out), dossier_(dossier), finding_(finding), options_(options), viewer_(dossier) {}

    void write() {
        const FindingView view = viewer_.view_of(finding_);
        write_heading(out_, finding_, view.title, options_);
        write_rows(out_, view.claims, all_rows, options_);
        write_facts(out_, view.facts, options_);
        section("What the words were read as");
        for (const ClaimView& claim : view.claims) write_reading(dossier_[claim.id]);
        for (const ClaimPair& pair : chosen_pairs(view)) write_pair(pair);
        write_rule();
        write_left_out();
        write_score();
    }

  private:
    void section(const std::string& title) {
        out_ << '\n' << inked(title, Ink::bold, options_.color) << '\n';
    }

    void item(const std::string& label, const std::string& text) { facts_.push_back({label, text}); }

    void flush() {
        write_facts(out_, facts_, options_);
        facts_.clear();
    }

    void write_reading(const Claim& claim);
    void write_quantity(const Quantity& quantity);
    void write_date(const Date& date);
    void write_pair(const ClaimPair& pair);
    void write_qualifiers(const Claim& a, const Claim& b);
    void write_arithmetic(const Claim& a, const Claim& b, const Comparison& comparison);
    void write_rule();
    void write_left_out();
    void write_score();
    std::vector<ClaimPair> chosen_pairs(const FindingView& view) const;
    std::string name_of(const Claim& claim) const { return std::string{voice_of(dossier_, claim)}; }

    std::ostream& out_;
    const Dossier& dossier_;
    const Finding& finding_;
    TextOptions options_;
    Viewer viewer_;
    std::vector<Fact> facts_;
};

std::string percent_of(double end, double number) {
    if (std::isinf(end)) return end > 0 ? "no upper end" : "no lower end";
    const double percent = (end / number - 1) * 100;
    return fmt::format("{}{} %", percent > 0 ? "+" : "", number_words(std::round(percent * 100) / 100));
}

// "fully -13 % to 0 %, at most -40 % to 0 %" of the printed number: the row of the table of hedges that was
// applied.
std::string widths_words(const Quantity& quantity) {
    if (!quantity.value || *quantity.value == 0 || !quantity.possible.is_convex()) return {};
    const FuzzyInterval& possible = quantity.possible.alternatives().front();
    const auto range = [&](const Interval& interval) {
        if (interval.lower.value == interval.upper.value) return std::string{"the number itself"};
        return percent_of(interval.lower.value, *quantity.value) + " to " +
               percent_of(interval.upper.value, *quantity.value);
    };
    const std::string core = range(possible.core());
    const std::string support = range(possible.support());
    return core == support ? core : fmt::format("fully {}, possibly {}", core, support);
}

void Explainer::write_quantity(const Quantity& quantity) {
    const Modifier modifier = quantity.modifier;
    std::string rule = quantity.hedge.empty()
                           ? (quantity.exact ? std::string{"said to be exact, or a small count"}
                                             : std::string{"a bare number"})
                           : fmt::format("the hedge “{}”", quantity.hedge);
    if (modifier != Modifier::equal || !quantity.hedge.empty()) {
        rule += fmt::format(", which states {}", interval_words(logical_bounds(quantity)));
    }
    const std::string widths = widths_words(quantity);
    if (!widths.empty()) rule += fmt::format(": {}", widths);
    item("rule", rule);
    if (quantity.units.size() > 1) {
        std::vector<std::string> units;
        for (const Unit* unit : quantity.units) units.emplace_back(unit->name);
        item("unit", "one of " + listed(units));
    } else if (!quantity.units.empty()) {
        item("unit", std::string{quantity.units.front()->name});
    }
    if (quantity.ratio != RatioKind::none) {
        item("ratio",
             "to " + (quantity.base.empty() ? std::string{"a base that is not named"} : quantity.base));
    }
}

void Explainer::write_date(const Date& date) {
    if (!date.edtf.empty()) item("EDTF", date.edtf);
    if (!date.modifier.empty()) item("rule", fmt::format("the modifier “{}”", date.modifier));
    item("shape", date.shape == DateShape::span ? "the whole span" : "some day within");
}

void Explainer::write_reading(const Claim& claim) {
    item("claim", fmt::format("{}: “{}” [{}]", voice_words(dossier_, claim), value_words(claim), claim.id));
    const std::string read = reading_words(dossier_, claim);
    if (!read.empty()) item("possible", read);
    if (const auto* quantity = std::get_if<Quantity>(&claim.value)) write_quantity(*quantity);
    if (const auto* date = std::get_if<Date>(&claim.value)) write_date(*date);
    if (const auto* term = std::get_if<Term>(&claim.value)) item("names", listed(term->keys));
    if (const auto* truth = std::get_if<Truth>(&claim.value)) item("truth", truth->yes ? "yes" : "no");
    if (std::holds_alternative<Text>(claim.value)) item("text", "kept as words; not compared");
    flush();
}

// Pairs that show the sides: the first claim of the best reading against the first claim of each other side,
// else the first pairs.
std::vector<ClaimPair> Explainer::chosen_pairs(const FindingView& view) const {
    if (!finding_.question) return {};
    std::vector<ClaimPair> chosen;
    std::set<std::string> values;
    const auto conflicting = [&](ClaimId a, ClaimId b) {
        const ClaimPair pair = std::minmax(a, b);
        return std::find(finding_.pairs.begin(), finding_.pairs.end(), pair) != finding_.pairs.end();
    };
    // Rows are in the report's order, so that the choice does not depend on the input's.
    for (std::size_t j = 1; j < view.claims.size() && chosen.size() < shown_pairs; ++j) {
        for (std::size_t i = 0; i < j; ++i) {
            const Claim& a = dossier_[view.claims[i].id];
            const Claim& b = dossier_[view.claims[j].id];
            if (!conflicting(view.claims[i].id, view.claims[j].id)) continue;
            if (!values.insert(value_words(a) + '\x1f' + value_words(b)).second) continue;
            chosen.emplace_back(view.claims[i].id, view.claims[j].id);
            break;
        }
    }
    return chosen;
}

void Explainer::write_qualifiers(const Claim& a, const Claim& b) {
    struct Row {
        std::string_view label;
        std::string_view first, second;
    };
    std::vector<std::string> free;
    for (const Row& row :
         {Row{"time", a.when, b.when}, Row{"place", a.where, b.where}, Row{"scope", a.scope, b.scope},
          Row{"measure", a.measure == Measure::unstated ? "" : to_string(a.measure),
              b.measure == Measure::unstated ? "" : to_string(b.measure)},
          Row{"status", to_string(a.status), to_string(b.status)}}) {
        const std::string label{row.label};
        if (row.first.empty() && row.second.empty()) {
            free.push_back(label);
        } else if (canonical(dossier_.vocabulary, row.first) == canonical(dossier_.vocabulary, row.second)) {
            item(label, fmt::format("the same: {}", row.first));
        } else if (row.first.empty() || row.second.empty()) {
            item(label, fmt::format("only {} says: {}", row.first.empty() ? name_of(b) : name_of(a),
                                    row.first.empty() ? row.second : row.first));
        } else {
            item(label, fmt::format("“{}” and “{}”", row.first, row.second));
        }
    }
    if (!free.empty()) item("unlimited", "neither names a " + listed(free));
}

// How far the two ranges are from each other, in the unit of the first; nothing if they are not on a line.
std::optional<double> gap_between(const Claim& a, const Claim& b) {
    const auto between = [](const Distribution& x, const Distribution& y) {
        double least = infinity;
        for (const FuzzyInterval& p : x.alternatives()) {
            for (const FuzzyInterval& q : y.alternatives()) {
                least = std::min(least, std::max({0.0, q.support().lower.value - p.support().upper.value,
                                                  p.support().lower.value - q.support().upper.value}));
            }
        }
        return least;
    };
    const auto* x = std::get_if<Quantity>(&a.value);
    const auto* y = std::get_if<Quantity>(&b.value);
    if (x != nullptr && y != nullptr) {
        if (x->units.empty() || y->units.empty()) return between(x->possible, y->possible);
        const auto first = in_unit(*x, *x->units.front());
        const auto second = in_unit(*y, *x->units.front());
        return first && second ? std::optional{between(*first, *second)} : std::nullopt;
    }
    const auto* from = std::get_if<Date>(&a.value);
    const auto* to = std::get_if<Date>(&b.value);
    if (from != nullptr && to != nullptr) return between(from->days, to->days);
    return std::nullopt;
}

void Explainer::write_arithmetic(const Claim& a, const Claim& b, const Comparison& comparison) {
    const std::string first = reading_words(dossier_, a);
    const std::string second = reading_words(dossier_, b);
    if (!first.empty() && !second.empty()) {
        std::string words = fmt::format("{} and {}", first, second);
        const auto gap = gap_between(a, b);
        if (gap && comparison.consistency == 0) {
            words += *gap == 0
                         ? " touch and share nothing"
                         : fmt::format(" are {} apart", std::holds_alternative<Date>(a.value)
                                                            ? counted(static_cast<std::size_t>(*gap), "day")
                                                            : number_words(*gap));
        }
        item("ranges", words);
    }
    item("degree", fmt::format("consistency {}, so {}{}", number_words(comparison.consistency),
                               to_string(comparison.relation),
                               comparison.relation == Relation::tension
                                   ? fmt::format(" of degree {}", number_words(1 - comparison.consistency))
                                   : ""));
    item("because", comparison.because);
    for (const std::string& note : comparison.notes) item("assumed", note);
    if (comparison.announced) item("announced", "one source says itself that the other is wrong");
}

void Explainer::write_pair(const ClaimPair& pair) {
    const Claim& a = dossier_[pair.first];
    const Claim& b = dossier_[pair.second];
    section(fmt::format("{} against {}", printable(name_of(a)), printable(name_of(b))));
    item("question", "the same subject and predicate");
    write_qualifiers(a, b);
    write_arithmetic(a, b, compare(dossier_, pair.first, pair.second));
    const std::vector<Remedy> ways = remedies(dossier_, pair.first, pair.second);
    for (const Remedy& way : ways)
        item("unless", fmt::format("{} ({}: then {})", way.change, way.kind, way.outcome));
    if (ways.empty()) item("unless", "no change that was tried makes the two fit");
    flush();
}

void Explainer::write_rule() {
    if (finding_.kind != FindingKind::rule || finding_.relation != FindingRelation::conflict) return;
    section("The rule, checked on these claims alone");
    const std::vector<Remedy> ways = rule_remedies(dossier_, finding_);
    for (const Remedy& way : ways)
        item("unless", fmt::format("{} ({}: then {})", way.change, way.kind, way.outcome));
    if (ways.empty()) item("unless", "no single change that was tried makes the rule hold");
    flush();
}

void Explainer::write_left_out() {
    if (finding_.relation != FindingRelation::conflict || finding_.pairs.empty() ||
        finding_.pairs_total > finding_.pairs.size()) {
        return;
    }
    std::vector<std::string> single;
    for (ClaimId id : in_stable_order(dossier_, finding_.claims)) {
        const bool in_all =
            std::all_of(finding_.pairs.begin(), finding_.pairs.end(),
                        [&](const ClaimPair& pair) { return pair.first == id || pair.second == id; });
        if (in_all)
            single.push_back(fmt::format("{} (“{}”)", name_of(dossier_[id]), value_words(dossier_[id])));
    }
    section("Leaving one claim out");
    item("without", single.empty() ? "any one claim the contradiction stays"
                                   : fmt::format("{}: no conflict is left on this question", listed(single)));
    flush();
}

void Explainer::write_score() {
    section("Score");
    const auto hundredths = [](double x) { return number_words(std::round(100 * x) / 100); };
    item("degree", hundredths(finding_.degree));
    item("gap", hundredths(finding_.gap));
    item("severity", hundredths(finding_.severity));
    if (finding_.pairs_total > 0) item("pairs", counted(finding_.pairs_total, "conflicting pair"));
    flush();
}

}  // namespace

void write_explanation(std::ostream& out, const Dossier& dossier, const Finding& finding,
                       const TextOptions& given) {
    TextOptions options = given;
    options.width = std::max(options.width, 20U);
    Explainer{out, dossier, finding, options}.write();
}

}  // namespace gainsay
