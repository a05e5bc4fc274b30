#include "report/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "gainsay/graph.hpp"
#include "gainsay/report.hpp"
#include "reading/clocks/clock.hpp"
#include "report/words.hpp"

namespace gainsay::report {
namespace {

constexpr std::size_t shown_readings = 4;
constexpr std::size_t shown_names = 8;

bool contains(const std::vector<ClaimId>& claims, ClaimId id) {
    return std::find(claims.begin(), claims.end(), id) != claims.end();
}

std::vector<std::string> first_few(std::vector<std::string> names) {
    if (names.size() > shown_names) {
        const std::size_t more = names.size() - shown_names + 1;
        names.resize(shown_names - 1);
        names.push_back(fmt::format("{} more", more));
    }
    return names;
}

std::string some_of(std::vector<std::string> names) { return listed(first_few(std::move(names))); }

// The qualifiers one by one, so that the ones that all claims share are said once.
std::vector<std::string> qualifiers(const Claim& claim) {
    return {claim.when, claim.where, claim.scope,
            claim.status == Status::asserted ? std::string{} : std::string{to_string(claim.status)}};
}

std::string joined_qualifiers(const std::vector<std::string>& parts) {
    std::string words;
    for (const std::string& part : parts) {
        if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
    }
    return words;
}

std::vector<bool> shared_qualifiers(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::vector<bool> shared(4, true);
    const std::vector<std::string> first = qualifiers(dossier[claims.front()]);
    for (ClaimId id : claims) {
        const std::vector<std::string> own = qualifiers(dossier[id]);
        for (std::size_t i = 0; i < own.size(); ++i) shared[i] = shared[i] && own[i] == first[i];
    }
    return shared;
}

// Those of the qualifiers that all claims share, or those that they do not.
std::string qualifiers_where(const Claim& claim, const std::vector<bool>& shared, bool are_shared) {
    std::vector<std::string> own = qualifiers(claim);
    for (std::size_t i = 0; i < own.size(); ++i)
        if (shared[i] != are_shared) own[i].clear();
    return joined_qualifiers(own);
}

std::string in_brackets(const std::string& words) {
    return words.empty() ? std::string{} : fmt::format(" ({})", words);
}

// Sides of a disagreement: for every member the rank of the best reading that holds it, among those that it
// competes with.
std::map<ClaimId, std::size_t> sides(const std::vector<Reading>& readings) {
    std::map<ClaimId, std::size_t> side;
    std::map<std::uint32_t, std::size_t> rank;
    for (const Reading& reading : readings) {
        const std::size_t own = rank[reading.group]++;
        for (ClaimId id : reading.claims) side.emplace(id, own);
    }
    return side;
}

// Claims of a tension that lean away from the first claim of its pairs.
std::set<ClaimId> leaning(const Dossier& dossier, const Finding& finding) {
    if (finding.relation != FindingRelation::tension || finding.pairs.empty()) return {};
    std::map<ClaimId, std::size_t> count;
    for (const auto& [a, b] : finding.pairs) ++count[a], ++count[b];
    const auto& id_of = [&](ClaimId id) -> const std::string& { return dossier[id].id; };
    // The claim with most partners stands, the least id where several have as many.
    const auto first = std::max_element(count.begin(), count.end(), [&](const auto& a, const auto& b) {
                           return std::tie(a.second, id_of(b.first)) < std::tie(b.second, id_of(a.first));
                       })->first;
    std::set<ClaimId> away;
    for (const auto& [a, b] : finding.pairs) {
        if (a == first) away.insert(b);
        if (b == first) away.insert(a);
    }
    return away;
}

Mark mark_of(ClaimId id, const Finding& finding, const std::map<ClaimId, std::size_t>& side,
             const std::set<ClaimId>& away) {
    if (contains(finding.fits_all, id)) return Mark::fits;
    if (away.count(id) != 0) return Mark::leans;
    if (finding.relation != FindingRelation::conflict || finding.kind == FindingKind::rule) return Mark::none;
    const auto found = side.find(id);
    return found != side.end() && found->second > 0 ? Mark::against : Mark::none;
}

// "scope: the larger group ..." carries its own label.
Fact labelled(const std::string& note) {
    for (std::string_view label :
         {"scope", "time", "place", "unit", "hint", "status", "measure", "assumed"}) {
        if (note.size() > label.size() + 2 && note.compare(0, label.size(), label) == 0 &&
            note.compare(label.size(), 2, ": ") == 0) {
            return {std::string{label}, note.substr(label.size() + 2)};
        }
    }
    return {"note", note};
}

std::string decision_words(const Dossier& dossier, const Finding& finding) {
    std::string words = finding.decision;
    std::replace(words.begin(), words.end(), '_', ' ');
    for (auto it = dossier.decisions.rbegin(); it != dossier.decisions.rend(); ++it) {
        if (it->finding != finding.id) continue;
        if (!it->because.empty()) words += ": " + it->because;
        std::vector<std::string> signature;
        if (!it->by.empty()) signature.push_back(it->by);
        if (!it->at.empty()) signature.push_back(it->at);
        if (!signature.empty()) words += fmt::format(" ({})", fmt::join(signature, ", "));
        break;
    }
    return words;
}

}  // namespace

std::string_view sign_of(Mark mark) noexcept {
    switch (mark) {
        case Mark::none:
            return "";
        case Mark::against:
            return "✗";
        case Mark::leans:
            return "~";
        case Mark::fits:
            return "✓";
    }
    return "";
}

std::string_view name_of(Mark mark) noexcept {
    switch (mark) {
        case Mark::none:
            return "with";
        case Mark::against:
            return "against";
        case Mark::leans:
            return "leans";
        case Mark::fits:
            return "fits";
    }
    return "";
}

std::string_view words_of(Mark mark) noexcept {
    switch (mark) {
        case Mark::none:
            return "in the best supported reading";
        case Mark::against:
            return "contradicts the best supported reading";
        case Mark::leans:
            return "in tension with the others";
        case Mark::fits:
            return "fits every side";
    }
    return "";
}

std::string qualifier_words(const Claim& claim) { return joined_qualifiers(qualifiers(claim)); }

std::vector<std::string> voices_of(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::set<std::string> names;
    for (ClaimId id : claims) names.emplace(voice_of(dossier, dossier[id]));
    return {names.begin(), names.end()};
}

std::vector<ClaimId> in_stable_order(const Dossier& dossier, std::vector<ClaimId> claims) {
    std::sort(claims.begin(), claims.end(), [&](ClaimId a, ClaimId b) {
        return std::tie(dossier[dossier[a].source].id, dossier[a].id) <
               std::tie(dossier[dossier[b].source].id, dossier[b].id);
    });
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return claims;
}

Viewer::Viewer(const Dossier& dossier)
    : dossier_(dossier), origins_(std::make_unique<const Origins>(find_origins(dossier))) {}

Viewer::~Viewer() = default;

const std::string& Viewer::title_of(QuestionId question) const {
    const auto [title, fresh] = titles_.try_emplace(question);
    if (fresh) title->second = question_words(dossier_, dossier_[question]);
    return title->second;
}

std::vector<Reading> Viewer::readings(std::vector<ClaimId> claims) const {
    return gainsay::readings(dossier_, *origins_, std::move(claims));
}

std::string Viewer::reading_words(const Reading& reading) const {
    const std::vector<std::string> names = first_few(voices_of(dossier_, reading.claims));
    return fmt::format("{{{}}} {}", fmt::join(names, ", "), joint_words(dossier_, reading));
}

std::vector<std::vector<ClaimId>> Viewer::witnesses(std::vector<ClaimId> claims) const {
    return independent_groups(*origins_, in_stable_order(dossier_, std::move(claims)));
}

std::string Viewer::origin_words(std::vector<ClaimId> claims) const {
    const SourceId first = dossier_[claims.front()].source;
    const bool one_document =
        std::all_of(claims.begin(), claims.end(), [&](ClaimId id) { return dossier_[id].source == first; });
    const auto groups = witnesses(std::move(claims));
    std::vector<std::string> shared;
    for (const auto& group : groups) {
        std::vector<std::string> members = voices_of(dossier_, group);
        std::vector<std::uint32_t> common = origins_->of_claim[index(group.front())];
        for (ClaimId id : group) {
            const auto& own = origins_->of_claim[index(id)];
            std::vector<std::uint32_t> both;
            std::set_intersection(common.begin(), common.end(), own.begin(), own.end(),
                                  std::back_inserter(both));
            common = std::move(both);
        }
        std::vector<std::string> roots;
        for (std::uint32_t origin : common) roots.push_back(origins_->names[origin]);
        const bool is_own_root = members.size() == 1 && (roots.empty() || roots == members);
        if (is_own_root) continue;
        std::erase_if(members,
                      [&](const std::string& name) { return roots.size() == 1 && roots.front() == name; });
        if (roots.empty()) {
            shared.push_back(some_of(members) + " are linked by what they draw on");
        } else {
            shared.push_back(fmt::format("{} go{} back to {}", some_of(members),
                                         members.size() == 1 ? "es" : "", some_of(roots)));
        }
    }
    std::sort(shared.begin(), shared.end());
    std::string words = counted(groups.size(), "independent origin");
    // Voices may be many, and yet all be heard through one.
    if (one_document && groups.size() > 1) words += ", all heard through " + dossier_[first].id;
    for (const std::string& part : shared) words += "; " + part;
    return words;
}

// The question with the qualifiers that all claims share, or the rule.
std::string Viewer::title_of(const Finding& finding, const std::vector<ClaimId>& claims,
                             const std::vector<bool>& shared) const {
    std::string title = finding.question ? title_of(*finding.question) : finding.rule;
    if (!claims.empty()) title += in_brackets(qualifiers_where(dossier_[claims.front()], shared, true));
    return title;
}

// Each claim as it stands to the best supported reading, those in it first.
std::vector<ClaimView> Viewer::claims_of(const Finding& finding, const std::vector<ClaimId>& claims,
                                         const std::vector<Reading>& readings,
                                         const std::vector<bool>& shared) const {
    const auto side = sides(readings);
    const auto away = leaning(dossier_, finding);
    std::vector<ClaimView> views;
    for (ClaimId id : claims) {
        const Claim& claim = dossier_[id];
        ClaimView shown{id,
                        mark_of(id, finding, side, away),
                        value_words(claim),
                        voice_words(dossier_, claim),
                        place_words(claim.place),
                        claim.place.quote};
        if (shown.mark == Mark::against) shown.side = side.at(id);
        shown.words += in_brackets(qualifiers_where(claim, shared, false));
        if (!finding.question)
            shown.words = fmt::format("{}.{} = {}", claim.subject, claim.predicate, shown.words);
        views.push_back(std::move(shown));
    }
    const auto rank = [](const ClaimView& claim) { return std::pair{claim.mark, claim.side}; };
    std::stable_sort(views.begin(), views.end(),
                     [&](const ClaimView& a, const ClaimView& b) { return rank(a) < rank(b); });
    return views;
}

std::string Viewer::best_readings(const std::vector<Reading>& readings) const {
    std::string words;
    for (std::size_t r = 0; r < std::min(readings.size(), shown_readings); ++r)
        words += (r == 0 ? "" : " · ") + reading_words(readings[r]);
    if (readings.size() > shown_readings)
        words += fmt::format(" · {} more", readings.size() - shown_readings);
    return words;
}

std::vector<Fact> Viewer::facts_of(const Finding& finding, const std::vector<ClaimId>& claims,
                                   const std::vector<Reading>& readings) const {
    std::vector<Fact> facts;
    const auto add = [&](std::string_view label, std::string text) {
        if (!text.empty()) facts.push_back({std::string{label}, std::move(text)});
    };
    add("why", finding.explanation);
    if (finding.question) add("rule", finding.rule);
    for (const std::string& note : finding.notes) facts.push_back(labelled(note));
    if (finding.announced) add("voices", "announced: a source says itself that the other view is wrong");
    if (finding.relation == FindingRelation::conflict && readings.size() > 1)
        add("readings", best_readings(readings));
    if (claims.size() > 1) add("origins", origin_words(claims));
    if (!finding.root.empty()) add("follows", "from " + finding.root);
    if (!finding.decision.empty()) add("decision", decision_words(dossier_, finding));
    return facts;
}

FindingView Viewer::view_of(const Finding& finding) const {
    std::vector<ClaimId> claims = finding.claims;
    claims.insert(claims.end(), finding.fits_all.begin(), finding.fits_all.end());
    claims = in_stable_order(dossier_, std::move(claims));
    const bool on_question = finding.question.has_value();
    const std::vector<Reading> of_claims =
        on_question && !claims.empty() ? readings(claims) : std::vector<Reading>{};
    const std::vector<bool> shared =
        on_question && claims.size() > 1 ? shared_qualifiers(dossier_, claims) : std::vector<bool>(4, false);
    return {title_of(finding, claims, shared), claims_of(finding, claims, of_claims, shared),
            facts_of(finding, claims, of_claims)};
}

}  // namespace gainsay::report

namespace gainsay {

namespace {

// " 10:30" where the claims on a day that tell the hour tell that one.
std::string hour_words(const Dossier& dossier, const Reading& reading) {
    constexpr std::string_view prefix = "clock";
    std::set<std::string> hours;
    for (ClaimId id : reading.claims)
        if (const auto clock = reading::clock_among(dossier[id].words))
            hours.insert(clock->substr(prefix.size()));
    return hours.size() == 1 ? *hours.begin() : "";
}

}  // namespace

std::string joint_words(const Dossier& dossier, const Reading& reading) {
    if (reading.joint && !reading.claims.empty()) {
        const Claim& first = dossier[reading.claims.front()];
        const ValueKind kind = kind_of(first.value);
        std::string words = report::distribution_words(*reading.joint, report::Part::support, kind,
                                                       dossier.predicate(first.predicate), reading.unit);
        return kind == ValueKind::date ? words + hour_words(dossier, reading) : words;
    }
    std::set<std::string> values;
    for (ClaimId id : reading.claims) values.insert(report::value_words(dossier[id]));
    std::vector<std::string> some{values.begin(), values.end()};
    if (some.size() > 3) {
        some.resize(3);
        some.emplace_back("…");
    }
    return fmt::format("{}", fmt::join(some, " / "));
}

}  // namespace gainsay
