#include "gainsay/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "compare/prepared/wording.hpp"
#include "compare/relate/relate.hpp"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 6> relations{"agrees",  "refines",   "refined_by",
                                                    "tension", "conflicts", "incomparable"};
constexpr std::array<std::string_view, 14> barriers{"none", "question",    "time",       "place",  "scope",
                                                    "unit", "currency",    "measure",    "status", "kind",
                                                    "base", "cardinality", "unresolved", "stance"};

const detail::Prepared& find(const detail::Context& context, ClaimId id) {
    return *std::find_if(context.claims.begin(), context.claims.end(),
                         [&](const auto& p) { return p.id == id; });
}

}  // namespace

std::string_view to_string(Relation relation) noexcept {
    return relations[static_cast<std::size_t>(relation)];
}
std::string_view to_string(Barrier barrier) noexcept { return barriers[static_cast<std::size_t>(barrier)]; }

Comparison compare(const Dossier& dossier, ClaimId a, ClaimId b, const CompareOptions& options) {
    for (ClaimId id : {a, b})
        if (index(id) >= dossier.claims().size() || dossier.is_removed(id))
            throw std::invalid_argument(fmt::format("there is no claim number {}", index(id)));
    const QuestionId question = dossier.question_of(a);
    if (question != dossier.question_of(b)) {
        Comparison result;
        result.barrier = Barrier::question;
        result.because =
            fmt::format("{} and {} answer different questions", detail::words_and_voice(dossier, dossier[a]),
                        detail::words_and_voice(dossier, dossier[b]));
        return result;
    }
    const detail::Context context(dossier, question, options);
    // One order for both calls, so that the sentence is the same too.
    if (dossier[b].id < dossier[a].id) {
        Comparison result = relate(context, find(context, b), find(context, a), detail::Detail::words);
        result.relation = detail::mirrored(result.relation);
        return result;
    }
    return relate(context, find(context, a), find(context, b), detail::Detail::words);
}

}  // namespace gainsay
