// A stable hash of what a claim says.
#pragma once

#include <cstdint>

#include "gainsay/dossier.hpp"

namespace gainsay {

/// 64 bits of every field but id, note, extra and `at`. Equal on every platform.
std::uint64_t content_hash(const Dossier& dossier, const Claim& claim) noexcept;

/// An id for a claim without one: what can be read of its source's id, and 50 bits of the hash.
std::string derived_id(const Source& source, std::uint64_t hash);

}  // namespace gainsay
