// A predicate and what two sources answer, a line each, then the time of the one and the scope of the other: reading,
// comparing and detecting end, and comparing tells the same both ways round.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "gainsay/compare.hpp"
#include "gainsay/detect.hpp"
#include "gainsay/reading.hpp"

namespace {

using namespace gainsay;

std::string next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

Relation mirrored(Relation relation) {
    if (relation == Relation::refines) return Relation::refined_by;
    return relation == Relation::refined_by ? Relation::refines : relation;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string predicate = next_line(text);
    if (predicate.empty()) return 0;
    Dossier dossier;
    std::array<ClaimId, 2> ids{};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Source source;
        source.id = i == 0 ? "one" : "other";
        Claim claim;
        claim.source = dossier.add(std::move(source));
        claim.subject = "it";
        claim.predicate = predicate;
        claim.words = next_line(text);
        if (claim.words.empty()) return 0;
        ids[i] = dossier.add(std::move(claim));
    }
    dossier[ids[0]].when = next_line(text);
    dossier[ids[1]].scope = next_line(text);
    resolve(dossier);
    const Comparison x = compare(dossier, ids[0], ids[1]), y = compare(dossier, ids[1], ids[0]);
    if (x.relation != mirrored(y.relation) || x.because != y.because) std::abort();
    DetectOptions options;
    options.all = true;
    options.threads = 1;
    const auto findings = detect(dossier, options);
    const auto lists = [&](FindingRelation relation) {
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
            return f.relation == relation && f.question && f.claims.size() == 2;
        });
    };
    if ((x.relation == Relation::conflicts) != lists(FindingRelation::conflict)) std::abort();
    return 0;
}
