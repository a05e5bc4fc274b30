// Where every reader puts what it reads: claims, and messages about what is wrong with them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gainsay/input.hpp"

namespace gainsay::input {

class Intake {
  public:
    // `declared`: a claim may only name a source that the dossier has; else its source is created.
    Intake(Loaded& out, bool strict, bool declared) : out_(out), strict_(strict), declared_(declared) {}

    Dossier& dossier() noexcept { return out_.dossier; }

    // Throws InputError when strict. Messages beyond 1,000 are counted and not kept, and so are notes of one
    // rule beyond 20.
    void error(Location at, std::string message, std::string rule);
    void warning(Location at, std::string message, std::string rule);
    void note(Location at, std::string message, std::string rule);
    // Counts a record that is left out; say why with error() first.
    void reject() noexcept { ++out_.rejected; }
    std::size_t messages() const noexcept { return out_.diagnostics.size() + unsaid_; }
    // Says how many claims were repeated and how many messages were not kept.
    void finish();

    // The source of that id, or of that id or title after folding; created if sources need not be declared.
    // Without one, nothing.
    std::optional<SourceId> find_source(std::string_view name);
    std::string unknown_source(std::string_view name) const;

    // False with an error if its id is taken. A claim that was there already is a note.
    bool add(Claim claim);
    // Of formats in which claims are repeated as a matter of course: they are counted, not each is a note,
    // and what they say beside the claim is kept with the dossier.
    void expect_repeats() noexcept { repeats_expected_ = true; }

  private:
    void keep_of_repeat(const Claim& first, const std::string& its_note,
                        const std::vector<std::pair<std::string, std::string>>& extra);
    void say(DiagnosticLevel level, Location at, std::string message, std::string rule);

    Loaded& out_;
    bool strict_;
    bool declared_;
    std::size_t unsaid_ = 0, repeats_ = 0;
    bool repeats_expected_ = false;
    std::map<std::string, std::size_t> notes_;  // by rule
    std::unordered_map<std::string, SourceId> by_name_;
    std::size_t named_ = 0;
    std::pair<std::string, std::optional<SourceId>> last_;
};

}  // namespace gainsay::input
