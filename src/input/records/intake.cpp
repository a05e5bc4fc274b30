#include "input/records/intake.hpp"

#include <stdexcept>
#include <vector>

#include "input/records/nearest.hpp"

namespace gainsay::input {
namespace {
constexpr std::size_t most_messages = 1000, most_notes = 20;
}

void Intake::say(DiagnosticLevel level, Location at, std::string message, std::string rule) {
    Diagnostic diagnostic{level, std::move(at), std::move(message), std::move(rule)};
    if (strict_ && level == DiagnosticLevel::error) throw InputError(std::move(diagnostic));
    const bool crowd = level == DiagnosticLevel::note && ++notes_[diagnostic.rule] > most_notes;
    if (!crowd && out_.diagnostics.size() < most_messages) out_.diagnostics.push_back(std::move(diagnostic));
    else ++unsaid_;
}

void Intake::error(Location at, std::string message, std::string rule) {
    say(DiagnosticLevel::error, std::move(at), std::move(message), std::move(rule));
}
void Intake::warning(Location at, std::string message, std::string rule) {
    say(DiagnosticLevel::warning, std::move(at), std::move(message), std::move(rule));
}
void Intake::note(Location at, std::string message, std::string rule) {
    say(DiagnosticLevel::note, std::move(at), std::move(message), std::move(rule));
}

void Intake::finish() {
    if (repeats_ > 0)
        note({},
             std::to_string(repeats_) + (repeats_ == 1 ? " claim stands" : " claims stand") +
                 " there again, counted once",
             "repeated-claim");
    repeats_ = 0;
    if (unsaid_ == 0) return;
    out_.diagnostics.push_back({DiagnosticLevel::note,
                                {},
                                std::to_string(unsaid_) + " more messages are not shown",
                                "too-many-messages"});
    unsaid_ = 0;
}

std::optional<SourceId> Intake::find_source(std::string_view name) {
    if (last_.second && last_.first == name) return last_.second;
    auto found = dossier().source_id(name);
    if (!found && !declared_) {
        Source source;
        source.id = name;
        found = dossier().add(std::move(source));
    }
    if (!found) {
        for (; named_ < dossier().sources().size(); ++named_) {
            const Source& source = dossier().sources()[named_];
            by_name_.emplace(fold(source.id), static_cast<SourceId>(named_));
            if (!source.title.empty()) by_name_.emplace(fold(source.title), static_cast<SourceId>(named_));
        }
        const auto by_name = by_name_.find(fold(name));
        if (by_name != by_name_.end()) found = by_name->second;
    }
    if (found) last_ = {std::string(name), found};
    return found;
}

std::string Intake::unknown_source(std::string_view name) const {
    constexpr std::size_t most_listed = 8;
    if (out_.diagnostics.size() >= most_messages) return {};  // it would not be kept
    std::vector<std::string> ids;
    for (const Source& source : out_.dossier.sources()) ids.push_back(source.id);
    std::string message =
        "no source \"" + std::string(name) + "\" is declared" + hint(name, ids) + "; expected ";
    for (std::size_t i = 0; i < ids.size() && i < most_listed; ++i)
        message += (i > 0 ? ", \"" : "one of \"") + ids[i] + '"';
    if (ids.size() > most_listed) message += ", ... (" + std::to_string(ids.size()) + " in all)";
    if (ids.empty()) message += "a [[source]] of that id";
    return message;
}

// What a claim that stands there again says beside the claim itself.
void Intake::keep_of_repeat(const Claim& first, const std::string& its_note,
                            const std::vector<std::pair<std::string, std::string>>& extra) {
    auto& kept = dossier().extra;
    if (!its_note.empty() && its_note != first.note)
        kept.emplace_back("again:" + first.id + ":note", its_note);
    for (const auto& field : extra)
        if (std::find(first.extra.begin(), first.extra.end(), field) == first.extra.end())
            kept.emplace_back("again:" + first.id + ':' + field.first, field.second);
}

bool Intake::add(Claim claim) {
    const Location at = claim.at;
    const std::size_t before = dossier().claims().size();
    const bool named = !claim.id.empty();
    std::string note_of_it;
    std::vector<std::pair<std::string, std::string>> extra;
    if (repeats_expected_) note_of_it = claim.note, extra = claim.extra;
    try {
        const ClaimId id = dossier().add(std::move(claim));
        if (dossier().claims().size() == before && repeats_expected_) {
            ++repeats_;
            keep_of_repeat(dossier()[id], note_of_it, extra);
        } else if (dossier().claims().size() == before) {
            const Location& first = dossier()[id].at;
            note(at,
                 "the same claim again, counted once: " +
                     (first.line > 0 ? "line " + std::to_string(first.line) + " of " : "") + first.file +
                     " says it",
                 "repeated-claim");
        }
        return true;
    } catch (const std::invalid_argument& problem) {
        error(at, std::string(problem.what()) + (named ? "; expected an id of its own, or none" : ""),
              "duplicate-id");
        return false;
    }
}

}  // namespace gainsay::input
