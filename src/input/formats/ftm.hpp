// FollowTheMoney statements: the claims of an entity graph, each with the dataset that makes it.
#pragma once

#include <array>
#include <string_view>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

// The columns of a statement file, in the order in which FollowTheMoney writes them.
inline constexpr std::array<std::string_view, 14> ftm_columns = {
    "canonical_id", "entity_id", "prop",           "prop_type", "schema",     "value",     "dataset",
    "origin",       "lang",      "original_value", "external",  "first_seen", "last_seen", "id"};

bool looks_like_ftm_csv(std::string_view text) noexcept;
bool looks_like_ftm_json(std::string_view text) noexcept;

// The dataset is the source, the canonical id the subject, the property the predicate. Columns without a
// field of a claim are kept in Claim::extra as "ftm:<column>"; how the file was written (its columns, its
// quotes) in Dossier::extra, so that the statements can be written back exactly. A statement without an id is
// known by what FollowTheMoney makes ids of.
void read_ftm_csv(const TextFile& file, Intake& intake);
void read_ftm_json(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
