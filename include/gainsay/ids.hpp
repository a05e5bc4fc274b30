/// \file
/// Strong 32-bit ids. An id is an index into the dossier that handed it out and means nothing elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gainsay {

enum class SourceId : std::uint32_t {};
enum class ClaimId : std::uint32_t {};
enum class QuestionId : std::uint32_t {};

/// The position behind an id, for indexing dense columns.
constexpr std::size_t index(SourceId id) noexcept { return static_cast<std::size_t>(id); }
constexpr std::size_t index(ClaimId id) noexcept { return static_cast<std::size_t>(id); }
constexpr std::size_t index(QuestionId id) noexcept { return static_cast<std::size_t>(id); }

}  // namespace gainsay
