// Wikibase (Wikidata) entity JSON to claims.
#pragma once

#include <string_view>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

bool looks_like_wikibase(std::string_view text) noexcept;

// One document with "entities", one entity, an array of entities, or a dump with one entity a line. Every
// statement becomes a claim of each of its references (of the file itself where it has none). Rank, hash and
// qualifiers without a field of their own are kept in Claim::extra. The JSON is read as in the Wikibase data
// model (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html).
void read_wikibase(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
