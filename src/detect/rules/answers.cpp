// From a reference to the claims that answer it.
#include <fmt/format.h>
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "detect/rules/operands.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::rules {
namespace {

using Voices = std::map<std::pair<SourceId, std::vector<std::string>>, std::uint32_t>;

constexpr std::int64_t year_long = 366;

bool is_own_account(Status status) {
    return status == Status::asserted || status == Status::estimated || status == Status::reported ||
           status == Status::delivered;
}

std::optional<Date> event_date(const Dossier& dossier, const Reference& reference) {
    if (fold(reference.subject) != "event") return std::nullopt;
    const std::string wanted = fold(reference.predicate);
    for (const Event& event : dossier.vocabulary.events)
        if (fold(event.id) == wanted || fold(event.name) == wanted) return read_date(event.date);
    return std::nullopt;
}

// "per annum", a stock and a state hold of every part of their time; a flow or a total does not.
bool covers_parts(const Dossier& dossier, const Claim& claim) {
    const Predicate& predicate = dossier.predicate(claim.predicate);
    const Measure measure = claim.measure != Measure::unstated ? claim.measure : predicate.measure;
    if (measure == Measure::stock || predicate.nature == Nature::state) return true;
    const auto* quantity = std::get_if<Quantity>(&claim.value);
    return quantity != nullptr && quantity->per == "year";
}

// A rate of each year says nothing of a single month.
bool can_cover(const Dossier& dossier, const Claim& claim, const Period& wanted) {
    const auto* quantity = std::get_if<Quantity>(&claim.value);
    const bool rate = quantity != nullptr && quantity->per == "year";
    if (!rate) return true;
    return wanted.last - wanted.first + 1 >= year_long - 1 ||
           dossier.predicate(claim.predicate).nature == Nature::state;
}

class Finder {
  public:
    Finder(const Dossier& dossier, Voices& voices, const std::vector<bool>* left_out)
        : dossier_(dossier), voices_(voices), left_out_(left_out) {}

    Answer find(const Reference& reference) {
        Answer answer;
        answer.event = event_date(dossier_, reference);
        if (answer.event) {
            answer.is_date = true;
            return answer;
        }
        const auto question = dossier_.question(reference.subject, reference.predicate);
        if (!question || question->claims.empty()) {
            answer.missing = fmt::format("no claim answers {}", reference.text);
            return answer;
        }
        for (ClaimId id : question->claims)
            if (!is_left_out(id) && admits(reference.selector, dossier_[id]))
                answer.candidates.push_back(candidate(id, reference.selector));
        if (!reference.selector.when.empty()) select_time(reference, answer);
        std::sort(answer.candidates.begin(), answer.candidates.end(),
                  [&](const Candidate& a, const Candidate& b) {
                      return dossier_[a.claim].id < dossier_[b.claim].id;  // no trace of the order of input
                  });
        if (answer.candidates.empty() && answer.missing.empty())
            answer.missing = why_none(reference, *question);
        answer.is_date =
            !answer.candidates.empty() &&
            std::all_of(answer.candidates.begin(), answer.candidates.end(), [&](const Candidate& c) {
                return kind_of(dossier_[c.claim].value) == ValueKind::date;
            });
        return answer;
    }

  private:
    bool same_name(std::string_view a, std::string_view b) const {
        return canonical(dossier_.vocabulary, a) == canonical(dossier_.vocabulary, b);
    }

    bool admits(const Selector& selector, const Claim& claim) const {
        const ValueKind kind = kind_of(claim.value);
        const bool measured = kind == ValueKind::quantity || kind == ValueKind::date;
        if (measured && claim.polarity == Polarity::denied) return false;
        if (selector.status ? claim.status != *selector.status : !is_own_account(claim.status)) return false;
        if (!selector.where.empty() && (claim.where.empty() || !same_name(selector.where, claim.where)))
            return false;
        if (!selector.scope.empty() && (claim.scope.empty() || !same_name(selector.scope, claim.scope)))
            return false;
        if (!selector.said_by.empty() &&
            (claim.said_by.empty() || !same_name(selector.said_by, claim.holder())))
            return false;
        if (selector.source.empty()) return true;
        const Source& source = dossier_[claim.source];
        return selector.source == source.id || fold(selector.source) == fold(source.id) ||
               (!source.title.empty() && fold(selector.source) == fold(source.title));
    }

    Candidate candidate(ClaimId id, const Selector& selector) {
        const Claim& claim = dossier_[id];
        Candidate result;
        result.claim = id;
        const auto key = std::pair(claim.source, claim.said_by);
        result.voice = voices_.emplace(key, static_cast<std::uint32_t>(voices_.size())).first->second;
        if (claim.time) result.cell.when = period_of(*claim.time);
        if (!result.cell.when && !claim.when.empty()) result.cell.when_text = fold(claim.when);
        if (selector.where.empty() && !claim.where.empty())
            result.cell.where = canonical(dossier_.vocabulary, claim.where);
        if (selector.scope.empty() && !claim.scope.empty())
            result.cell.scope = canonical(dossier_.vocabulary, claim.scope);
        result.covers_parts = covers_parts(dossier_, claim);
        return result;
    }

    // Claims of just this time; if there are none, those of a longer time that hold of each part of it; if
    // there are none, stocks and peaks at a moment within it.
    void select_time(const Reference& reference, Answer& answer) {
        const auto date = read_date(reference.selector.when);
        const auto wanted = date ? period_of(*date) : std::nullopt;
        const std::string text = fold(reference.selector.when);
        const auto exact = [&](const Candidate& c) {
            if (!wanted) return fold(dossier_[c.claim].when) == text;
            return c.cell.when == wanted;
        };
        const auto covering = [&](const Candidate& c) {
            return wanted && c.cell.when && c.covers_parts && c.cell.when->covers(*wanted) &&
                   can_cover(dossier_, dossier_[c.claim], *wanted);
        };
        const auto inside = [&](const Candidate& c) {
            if (!wanted || !c.cell.when || !wanted->covers(*c.cell.when)) return false;
            const Claim& claim = dossier_[c.claim];
            if (kind_of(claim.value) != ValueKind::quantity) return true;
            const Measure stated = dossier_.predicate(claim.predicate).measure;
            const Measure measure = claim.measure != Measure::unstated ? claim.measure : stated;
            return measure == Measure::stock || measure == Measure::peak;
        };
        auto& all = answer.candidates;
        const auto keep = [&](const auto& test) {
            if (std::none_of(all.begin(), all.end(), test)) return false;
            std::erase_if(all, [&](const Candidate& c) { return !test(c); });
            for (Candidate& c : all) {
                c.cell.when.reset();
                c.cell.when_text.clear();
            }
            return true;
        };
        if (keep(exact) || keep(covering) || keep(inside)) return;
        all.clear();
        answer.missing = fmt::format("no claim answers {} for just that time", reference.text);
    }

    std::string why_none(const Reference& reference, const Question& question) const {
        const auto denied = std::all_of(question.claims.begin(), question.claims.end(), [&](ClaimId id) {
            return dossier_[id].polarity == Polarity::denied;
        });
        if (denied) return fmt::format("{} is only denied", reference.text);
        return fmt::format("no claim answers {} with that status, place, scope or source", reference.text);
    }

    bool is_left_out(ClaimId id) const {
        return left_out_ != nullptr && index(id) < left_out_->size() && (*left_out_)[index(id)];
    }

    const Dossier& dossier_;
    Voices& voices_;
    const std::vector<bool>* left_out_;
};

}  // namespace

std::optional<Period> period_of(const Date& date) {
    if (date.unresolved || (!date.earliest && !date.latest)) return std::nullopt;
    Period period{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
    if (date.earliest) period.first = date.earliest->number;
    if (date.latest) period.last = date.latest->number;
    return period;
}

std::vector<Answer> find_answers(const Dossier& dossier, const Rule& rule,
                                 const std::vector<bool>* left_out) {
    Voices voices;
    Finder finder(dossier, voices, left_out);
    std::vector<Answer> answers;
    for (const Reference& reference : rule.references) answers.push_back(finder.find(reference));
    return answers;
}

bool same_time(const Candidate& a, const Candidate& b) {
    if (a.cell.when && b.cell.when) return a.cell.when->meets(*b.cell.when);
    return !a.cell.dated() || !b.cell.dated() || a.cell.when_text == b.cell.when_text;
}

}  // namespace gainsay::rules
