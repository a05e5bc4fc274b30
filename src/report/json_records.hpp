// Findings, claims and sources as JSON objects. The schema is in docs/formats.md; a field may be added to it,
// none changes its meaning.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay::report {

using Json = nlohmann::ordered_json;
inline constexpr int json_schema = 1;

Json finding_json(const Dossier& dossier, const Finding& finding);
Json claim_json(const Dossier& dossier, const Claim& claim);
Json source_json(const Source& source);

// With U+FFFD for bytes that are not UTF-8; on one line where `indent` is negative.
std::string dumped(const Json& json, int indent);

}  // namespace gainsay::report
