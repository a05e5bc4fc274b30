// The parts of find_slips().
#pragma once

#include <filesystem>
#include <vector>

#include "gainsay/input.hpp"

namespace gainsay::input {

// Quotes that are not where they are said to be.
void find_wrong_quotes(const Dossier& dossier, const std::filesystem::path& folder,
                       std::vector<Diagnostic>& found);
// Values, times and units whose words could not be read as what they should be.
void find_unread_words(const Dossier& dossier, std::vector<Diagnostic>& found);
// Subjects and predicates that differ by a letter, and declared ones that no claim uses.
void find_near_names(const Dossier& dossier, std::vector<Diagnostic>& found);
// Questions with one claim that resemble another.
void find_lone_questions(const Dossier& dossier, std::vector<Diagnostic>& found);

}  // namespace gainsay::input
