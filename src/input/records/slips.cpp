#include "input/records/slips.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "gainsay/reading.hpp"
#include "reading/dates/weekday.hpp"
#include "reading/quantities/conversion.hpp"

namespace gainsay {
namespace input {
namespace {

bool is_read(const Claim& claim, ValueKind declared) {
    if (claim.words.empty() || declared == ValueKind::text) return true;
    return kind_of(claim.value) != ValueKind::text;
}

std::string expected_for(const Predicate& predicate) {
    const ValueKind kind = *predicate.kind;
    if (kind != ValueKind::ordinal) return "a " + std::string(to_string(kind));
    std::string text = "a word of the scale";
    for (std::size_t i = 0; i < predicate.scale.size(); ++i)
        text += (i == 0 ? " " : ", ") + predicate.scale[i];
    return text;
}

// "251 m (842 ft)"
bool tells_two_amounts(const Claim& claim) {
    const auto measure = std::holds_alternative<Quantity>(claim.value)
                             ? reading::read_measure_twice(claim.words, {})
                             : std::nullopt;
    return measure && reading::wrong_conversion(*measure) != nullptr;
}

}  // namespace

void find_unread_words(const Dossier& dossier, std::vector<Diagnostic>& found) {
    for (const Question& question : dossier.questions()) {
        const Predicate& predicate = dossier.predicate(question.predicate);
        for (ClaimId id : question.claims) {
            const Claim& claim = dossier[id];
            if (predicate.kind && !is_read(claim, *predicate.kind))
                found.push_back({DiagnosticLevel::warning, claim.at,
                                 "\"" + claim.words + "\" is not read, expected " + expected_for(predicate),
                                 "value-not-read"});
            if (tells_two_amounts(claim))
                found.push_back(
                    {DiagnosticLevel::warning, claim.at,
                     "\"" + claim.words +
                         "\" tells one measure in two units, and they differ by more than rounding",
                     "wrong-conversion"});
            if (!claim.when.empty() && !claim.time)
                found.push_back({DiagnosticLevel::note, claim.at,
                                 "when \"" + claim.when + "\" is not read as a date", "when-not-read"});
            const auto* date = std::get_if<Date>(&claim.value);
            if (const auto day = date != nullptr ? reading::true_weekday(claim.words, *date) : std::nullopt)
                found.push_back({DiagnosticLevel::warning, claim.at,
                                 "\"" + claim.words + "\" was a " + std::string(*day), "wrong-weekday"});
            const auto* quantity = std::get_if<Quantity>(&claim.value);
            if (quantity != nullptr && !claim.unit.empty() && quantity->units.empty())
                found.push_back({DiagnosticLevel::note, claim.at,
                                 "unit \"" + claim.unit + "\" is not known, and compared by its name only",
                                 "unknown-unit"});
        }
    }
}

}  // namespace input

std::vector<Diagnostic> find_slips(const Dossier& dossier, const std::filesystem::path& folder) {
    std::vector<Diagnostic> found;
    input::find_wrong_quotes(dossier, folder, found);
    input::find_unread_words(dossier, found);
    input::find_near_names(dossier, found);
    input::find_lone_questions(dossier, found);
    std::stable_sort(found.begin(), found.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.at.file, a.at.line, a.at.column) < std::tie(b.at.file, b.at.line, b.at.column);
    });
    return found;
}

}  // namespace gainsay
