#include "report/dossier/claim_columns.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace gainsay::report {
namespace {

std::string number(std::uint32_t count) { return count == 0 ? std::string{} : std::to_string(count); }
std::string number(const std::optional<std::uint32_t>& count) {
    return count ? std::to_string(*count) : std::string{};
}

// Names with a semicolon in them need a JSON list.
std::string voices(const std::vector<std::string>& chain) {
    const auto is_plain = [](const std::string& voice) {
        return voice.find(';') == std::string::npos && !voice.starts_with('[');
    };
    if (!std::all_of(chain.begin(), chain.end(), is_plain))
        return nlohmann::json(chain).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::string text;
    for (const std::string& voice : chain) text += (text.empty() ? "" : "; ") + voice;
    return text;
}

template <class Enum>
std::string unless(Enum value, Enum usual) {
    return value == usual ? std::string{} : std::string(to_string(value));
}

}  // namespace

const std::vector<ClaimColumn>& claim_columns() {
    static const std::vector<ClaimColumn> columns{{"id"},
                                                  {"source"},
                                                  {"subject"},
                                                  {"predicate"},
                                                  {"value"},
                                                  {"unit"},
                                                  {"when"},
                                                  {"where"},
                                                  {"scope"},
                                                  {"polarity"},
                                                  {"status"},
                                                  {"measure"},
                                                  {"said_by", Form::voices},
                                                  {"stance"},
                                                  {"quote"},
                                                  {"original"},
                                                  {"file"},
                                                  {"page"},
                                                  {"paragraph", Form::number},
                                                  {"line", Form::number},
                                                  {"start", Form::number},
                                                  {"end", Form::number},
                                                  {"note"}};
    return columns;
}

bool is_claim_column(std::string_view name) noexcept {
    const auto& columns = claim_columns();
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ClaimColumn& column) { return column.name == name; });
}

std::vector<std::string> claim_cells(const Dossier& dossier, const Claim& claim) {
    const Stance usual = claim.said_by.empty() ? Stance::endorses : Stance::reports;
    const Place& place = claim.place;
    std::vector<std::string> cells{claim.id,
                                   dossier[claim.source].id,
                                   claim.subject,
                                   claim.predicate,
                                   claim.words,
                                   claim.unit,
                                   claim.when,
                                   claim.where,
                                   claim.scope,
                                   unless(claim.polarity, Polarity::affirmed),
                                   unless(claim.status, Status::asserted),
                                   unless(claim.measure, Measure::unstated),
                                   voices(claim.said_by),
                                   unless(claim.stance, usual),
                                   place.quote,
                                   place.original,
                                   place.file,
                                   place.page,
                                   number(place.paragraph),
                                   number(place.line),
                                   number(place.start),
                                   number(place.end),
                                   claim.note};
    for (const auto& [name, text] : claim.extra)
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (cells[i].empty() && name == claim_columns()[i].name) cells[i] = text;
    return cells;
}

std::vector<std::pair<std::string, std::string>> told_apart(
    std::vector<std::pair<std::string, std::string>> fields) {
    if (fields.size() < 2) return fields;
    std::map<std::string, std::size_t> taken;
    for (auto& [name, text] : fields) {
        const std::size_t number = ++taken[name];
        if (number == 1) continue;
        std::string other = name + ' ' + std::to_string(number);
        while (taken.contains(other)) other = name + ' ' + std::to_string(++taken[name]);
        ++taken[other];
        name = std::move(other);
    }
    return fields;
}

std::vector<std::string> extra_columns(const Dossier& dossier) {
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < dossier.claims().size(); ++i) {
        if (dossier.is_removed(static_cast<ClaimId>(i))) continue;
        for (const auto& [name, unused] : told_apart(dossier.claims()[i].extra))
            if (!is_claim_column(name) && seen.insert(name).second) names.push_back(name);
    }
    return names;
}

}  // namespace gainsay::report
