// What a report shows of one finding, in words and in order, before any layout: the text, Markdown and HTML
// reports write the same view. Nothing here depends on the order of the input.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"
#include "gainsay/reconcile.hpp"

namespace gainsay::report {

// How a claim stands to the best supported reading of its finding.
enum class Mark : std::uint8_t {
    none,     // in the reading
    against,  // conflicts with it
    leans,    // in tension with it
    fits,     // fits every side
};

std::string_view sign_of(Mark mark) noexcept;   // "✗", "~", "✓", or nothing
std::string_view name_of(Mark mark) noexcept;   // "with", "against", "leans", "fits"
std::string_view words_of(Mark mark) noexcept;  // "contradicts the best supported reading"

struct ClaimView {
    ClaimId id{};
    Mark mark = Mark::none;
    std::string words;  // the value as printed, with the qualifiers that not all claims share
    std::string voice;
    std::string place;
    std::string quote;  // without quotation marks
    std::size_t side =
        0;  // of those that contradict each other: the rank of its reading, 0 the best supported
};

struct Fact {
    std::string label;
    std::string text;
};

struct FindingView {
    std::string title;  // the question in words, or the rule
    std::vector<ClaimView> claims;
    std::vector<Fact> facts;  // why, scope, readings, origins, decision, ...
};

// Makes views; works out the origins of all claims once.
class Viewer {
  public:
    explicit Viewer(const Dossier& dossier);
    ~Viewer();
    Viewer(const Viewer&) = delete;
    Viewer& operator=(const Viewer&) = delete;
    FindingView view_of(const Finding& finding) const;
    const Dossier& dossier() const noexcept { return dossier_; }

    std::vector<Reading> readings(std::vector<ClaimId> claims) const;
    // "{saigoneer, szalontai} 170–200".
    std::string reading_words(const Reading& reading) const;
    // Claims grouped by shared origin: one group is one witness.
    std::vector<std::vector<ClaimId>> witnesses(std::vector<ClaimId> claims) const;
    // "2 independent origins; a and b share a wire report".
    std::string origin_words(std::vector<ClaimId> claims) const;

  private:
    const std::string& title_of(QuestionId question) const;
    std::string title_of(const Finding& finding, const std::vector<ClaimId>& claims,
                         const std::vector<bool>& shared) const;
    std::vector<ClaimView> claims_of(const Finding& finding, const std::vector<ClaimId>& claims,
                                     const std::vector<Reading>& readings,
                                     const std::vector<bool>& shared) const;
    std::string best_readings(const std::vector<Reading>& readings) const;
    std::vector<Fact> facts_of(const Finding& finding, const std::vector<ClaimId>& claims,
                               const std::vector<Reading>& readings) const;

    const Dossier& dossier_;
    std::unique_ptr<const Origins> origins_;  // kept apart from graph.hpp, which is dear to include
    // A question may have thousands of findings, and its words are told from all its claims.
    mutable std::map<QuestionId, std::string> titles_;
};

// "1967, Pyongyang, of pilots": the qualifiers, and the status where it is not plainly asserted. Empty if
// there is none.
std::string qualifier_words(const Claim& claim);

// The names of claims' voices, sorted, each once.
std::vector<std::string> voices_of(const Dossier& dossier, const std::vector<ClaimId>& claims);

// Claims in an order that does not depend on the input's: by source, then by id.
std::vector<ClaimId> in_stable_order(const Dossier& dossier, std::vector<ClaimId> claims);

}  // namespace gainsay::report
