// Templates: the dates of a life in their order, birth before marriage, death and burial, a parent's birth before the child's;
// a beginning before its end.
#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "detect/templates/templates.hpp"

namespace gainsay::rules {
namespace {

constexpr std::string_view life_name = "a life in order";
constexpr std::string_view thing_name = "a beginning before its end";
constexpr std::string_view family_name = "a parent before the child";

enum class Station : std::uint8_t { birth, baptism, marriage, emigration, death, burial, beginning, ending };

std::optional<Station> station_of(std::string_view predicate) {
    static const std::map<std::string_view, Station> names{
        {"birth", Station::birth},           {"born", Station::birth},
        {"birth date", Station::birth},      {"birthdate", Station::birth},
        {"date of birth", Station::birth},   {"was born", Station::birth},
        {"baptised", Station::baptism},      {"baptized", Station::baptism},
        {"christened", Station::baptism},    {"baptism", Station::baptism},
        {"death", Station::death},           {"died", Station::death},
        {"death date", Station::death},      {"deathdate", Station::death},
        {"date of death", Station::death},   {"buried", Station::burial},
        {"burial", Station::burial},         {"burial date", Station::burial},
        {"date of burial", Station::burial}, {"married", Station::marriage},
        {"marriage", Station::marriage},     {"marriage date", Station::marriage},
        {"emigrated", Station::emigration},  {"emigration", Station::emigration},
        {"immigrated", Station::emigration}, {"immigration", Station::emigration},
        {"began", Station::beginning},       {"started", Station::beginning},
        {"founded", Station::beginning},     {"established", Station::beginning},
        {"launched", Station::beginning},    {"opened", Station::beginning},
        {"ended", Station::ending},          {"finished", Station::ending},
        {"dissolved", Station::ending},      {"abolished", Station::ending},
        {"sunk", Station::ending},           {"closed", Station::ending},
        {"demolished", Station::ending},     {"disbanded", Station::ending}};
    const auto found = names.find(fold(predicate));
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

// A claim on the date of a station, with the days that its words leave possible.
struct StationDate {
    ClaimId claim{};
    Interval days;
};

std::vector<StationDate> dated_claims(const Dossier& dossier, QuestionId question) {
    std::vector<StationDate> result;
    for (ClaimId id : dossier[question].claims) {
        const auto* date = std::get_if<Date>(&dossier[id].value);
        if (date == nullptr || date->unresolved || !is_told_as_fact(dossier[id])) continue;
        result.push_back({id, date->days.support_hull()});
    }
    std::sort(result.begin(), result.end(), [&](const StationDate& a, const StationDate& b) {
        return dossier[a.claim].id < dossier[b.claim].id;
    });
    return result;
}

// The claims that come nearest to being in order, if none of them can be. `slack`: days by which the earlier may be late.
std::optional<std::pair<ClaimId, ClaimId>> out_of_order(const std::vector<StationDate>& earlier,
                                                        const std::vector<StationDate>& later,
                                                        double slack = 0) {
    const auto first = std::min_element(
        earlier.begin(), earlier.end(),
        [](const StationDate& a, const StationDate& b) { return a.days.lower.value < b.days.lower.value; });
    const auto last = std::max_element(
        later.begin(), later.end(),
        [](const StationDate& a, const StationDate& b) { return a.days.upper.value < b.days.upper.value; });
    if (first->days.lower.value <= last->days.upper.value + slack) return std::nullopt;
    return std::pair{first->claim, last->claim};
}

void check_order(const Dossier& dossier, std::string_view name, const std::vector<StationDate>& earlier,
                 const std::vector<StationDate>& later, std::vector<Finding>& findings) {
    const auto shown = out_of_order(earlier, later);
    if (!shown) return;
    const Claim &a = dossier[shown->first], &b = dossier[shown->second];
    const auto told = [&](const Claim& claim) {
        return fmt::format("{} “{}” ({})", claim.predicate, claim.words, dossier[claim.source].id);
    };
    findings.push_back(tell(dossier, name, FindingRelation::conflict, {shown->first, shown->second},
                            fmt::format("{}: {} comes after {}", a.subject, told(a), told(b))));
}

// Each voice that tells both by itself; if none does, all together.
void check_pair(const Dossier& dossier, std::string_view name, QuestionId earlier, QuestionId later,
                std::vector<Finding>& findings) {
    const std::vector<StationDate> first = dated_claims(dossier, earlier),
                                   second = dated_claims(dossier, later);
    if (first.empty() || second.empty()) return;
    using Voice = std::pair<std::string, std::vector<std::string>>;
    std::map<Voice, std::pair<std::vector<StationDate>, std::vector<StationDate>>> by_voice;
    const auto voice = [&](const StationDate& d) -> Voice {
        return {dossier[dossier[d.claim].source].id, dossier[d.claim].said_by};
    };
    for (const StationDate& d : first) by_voice[voice(d)].first.push_back(d);
    for (const StationDate& d : second) by_voice[voice(d)].second.push_back(d);
    bool by_one = false;
    for (const auto& [who, told] : by_voice) {
        if (told.first.empty() || told.second.empty()) continue;
        by_one = true;
        check_order(dossier, name, told.first, told.second, findings);
    }
    if (!by_one) check_order(dossier, name, first, second, findings);
}

std::vector<StationDate> dates_of(const Dossier& dossier, const std::vector<QuestionId>& questions,
                                  Station station) {
    std::vector<StationDate> result;
    for (QuestionId question : questions) {
        if (station_of(dossier[question].predicate) != station) continue;
        const std::vector<StationDate> dates = dated_claims(dossier, question);
        result.insert(result.end(), dates.begin(), dates.end());
    }
    return result;
}

enum class Parent : std::uint8_t { mother, father, either };

std::optional<Parent> parent_of(std::string_view predicate) {
    const std::string folded = fold(predicate);
    if (folded == "mother") return Parent::mother;
    if (folded == "father") return Parent::father;
    if (folded == "parent" || folded == "parents") return Parent::either;
    return std::nullopt;
}

// A child is born after its parents, not after its mother died, and at most ten months after its father did.
void check_parent(const Dossier& dossier, ClaimId link, Parent parent,
                  const std::vector<QuestionId>& of_child, const std::vector<QuestionId>& of_parent,
                  std::vector<Finding>& findings) {
    constexpr double ten_months = 305;
    const auto birth = dates_of(dossier, of_child, Station::birth);
    if (birth.empty()) return;
    const auto tell_if = [&](const std::vector<StationDate>& earlier, const std::vector<StationDate>& later,
                             double slack) {
        if (earlier.empty() || later.empty()) return;
        const auto shown = out_of_order(earlier, later, slack);
        if (!shown) return;
        const auto told = [&](ClaimId id) {
            const Claim& claim = dossier[id];
            return fmt::format("{}: {} “{}” ({})", claim.subject, claim.predicate, claim.words,
                               dossier[claim.source].id);
        };
        findings.push_back(
            tell(dossier, family_name, FindingRelation::conflict, {shown->first, shown->second, link},
                 fmt::format("{} comes after {}, though “{}” is the {} of {} ({})", told(shown->first),
                             told(shown->second), dossier[link].words, dossier[link].predicate,
                             dossier[link].subject, dossier[dossier[link].source].id)));
    };
    tell_if(dates_of(dossier, of_parent, Station::birth), birth, 0);
    if (parent == Parent::either) return;
    tell_if(birth, dates_of(dossier, of_parent, Station::death), parent == Parent::father ? ten_months : 0);
}

void check_parents(const Dossier& dossier, Subjects& subjects, std::vector<Finding>& findings) {
    for (const auto& [subject, questions] : subjects.all())
        for (QuestionId question : questions) {
            const auto parent = parent_of(dossier[question].predicate);
            if (!parent) continue;
            std::set<std::string> seen;  // one parent named by several sources is one
            std::vector<ClaimId> links = dossier[question].claims;
            std::sort(links.begin(), links.end(),
                      [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
            for (ClaimId link : links) {
                if (!is_told_as_fact(dossier[link])) continue;
                if (!seen.insert(canonical(dossier.vocabulary, dossier[link].words)).second) continue;
                check_parent(dossier, link, *parent, questions, subjects.of(dossier[link].words), findings);
            }
        }
}

}  // namespace

void check_lives(const Dossier& dossier, Subjects& subjects, std::vector<Finding>& findings) {
    const auto is_station = [](const Question& question) {
        return station_of(question.predicate).has_value();
    };
    if (std::none_of(dossier.questions().begin(), dossier.questions().end(), is_station)) return;
    constexpr std::pair<Station, Station> in_order[] = {
        {Station::birth, Station::baptism},    {Station::birth, Station::death},
        {Station::death, Station::burial},     {Station::baptism, Station::burial},
        {Station::birth, Station::marriage},   {Station::marriage, Station::death},
        {Station::birth, Station::emigration}, {Station::emigration, Station::death},
        {Station::beginning, Station::ending}};
    check_parents(dossier, subjects, findings);
    for (const auto& [subject, questions] : subjects.all()) {
        std::map<Station, std::vector<QuestionId>> stations;
        for (QuestionId question : questions)
            if (const auto station = station_of(dossier[question].predicate))
                stations[*station].push_back(question);
        if (stations.size() < 2) continue;
        for (const auto& [earlier, later] : in_order)
            for (QuestionId first : stations[earlier])
                for (QuestionId second : stations[later])
                    check_pair(dossier, earlier == Station::beginning ? thing_name : life_name, first, second,
                               findings);
    }
}

}  // namespace gainsay::rules
