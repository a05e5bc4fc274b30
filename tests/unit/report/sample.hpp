// A small dossier built by hand, read by nothing: what the reports show must not depend on the other stages.
#pragma once

#include <string>
#include <utility>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace sample {

inline gainsay::Quantity quantity(gainsay::Interval support, gainsay::Interval core) {
    gainsay::Quantity result;
    result.possible = gainsay::FuzzyInterval::trapezoid(support, core);
    return result;
}

inline gainsay::ClaimId add(gainsay::Dossier& dossier, std::string id, std::string_view source,
                            std::string words, gainsay::Value value, std::string quote = {}) {
    gainsay::Claim claim;
    claim.id = std::move(id);
    claim.source = *dossier.source_id(source);
    claim.subject = "crew";
    claim.predicate = "size";
    claim.words = std::move(words);
    claim.value = std::move(value);
    claim.place.quote = std::move(quote);
    claim.place.paragraph = 4;
    return dossier.add(std::move(claim));
}

// Two figures that do not meet, and a bound that fits both. `reversed` adds the claims in the other order.
inline gainsay::Dossier crew(bool reversed = false) {
    using gainsay::Interval;
    gainsay::Dossier dossier;
    for (const char* id : {"gazette", "herald", "log"}) {
        gainsay::Source source;
        source.id = id;
        dossier.add(std::move(source));
    }
    gainsay::Predicate predicate;
    predicate.name = "size";
    predicate.question = "How many were in the {subject}?";
    dossier.vocabulary.predicates["size"] = predicate;
    const auto first = [&] {
        add(dossier, "c1", "gazette", "40", quantity({{34}, {46}}, {{38}, {42}}), "a crew of 40");
    };
    const auto second = [&] {
        add(dossier, "c2", "herald", "nearly 20", quantity({{12}, {20, false}}, {{17}, {20, false}}),
            "nearly 20 hands");
    };
    const auto third = [&] {
        add(dossier, "c3", "log", "40 or fewer", quantity({{0}, {40}}, {{34}, {40}}), "40 souls or fewer");
    };
    if (reversed) {
        third(), second(), first();
    } else {
        first(), second(), third();
    }
    return dossier;
}

inline gainsay::Finding disagreement(const gainsay::Dossier& dossier) {
    gainsay::Finding finding;
    finding.id = "f1";
    finding.question = gainsay::QuestionId{0};
    const gainsay::ClaimId a = *dossier.claim_id("c1");
    const gainsay::ClaimId b = *dossier.claim_id("c2");
    finding.claims = {std::min(a, b), std::max(a, b)};
    finding.fits_all = {*dossier.claim_id("c3")};
    finding.pairs = {std::minmax(a, b)};
    finding.pairs_total = 1;
    finding.severity = 0.5;
    finding.explanation = "34–46 and 12 to under 20 do not meet";
    finding.notes = {"scope: neither says who counts as crew"};
    return finding;
}

}  // namespace sample
