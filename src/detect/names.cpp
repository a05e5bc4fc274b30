#include <array>

#include "gainsay/detect.hpp"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 7> relations{"conflict", "tension",     "agreement",   "refinement",
                                                    "holds",    "cannot_tell", "incomparable"};
constexpr std::array<std::string_view, 7> kinds{"quantity", "date", "term", "ordinal",
                                                "truth",    "text", "rule"};

}  // namespace

std::string_view to_string(FindingRelation relation) noexcept {
    return relations[static_cast<std::size_t>(relation)];
}
std::string_view to_string(FindingKind kind) noexcept { return kinds[static_cast<std::size_t>(kind)]; }

}  // namespace gainsay
