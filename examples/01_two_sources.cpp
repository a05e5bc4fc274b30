// Example 01: two sources in code.
//
// Shows:  building a dossier by hand, reading phrases, and asking whether two claims contradict each other.
// Prints: the relation of each pair of claims, with the reason.
// Next:   02_bundled_dossier.cpp reads a dossier from disk.

#include <gainsay/gainsay.hpp>
#include <iostream>

int main() {
    using namespace gainsay;

    Dossier dossier;
    const SourceId gazette = dossier.add(Source{.id = "gazette"});
    const SourceId memoir = dossier.add(Source{.id = "memoir"});
    const SourceId history = dossier.add(Source{.id = "history"});

    const auto says = [&](SourceId source, const char* words) {
        return dossier.add(
            Claim{.source = source, .subject = "the flood", .predicate = "deaths", .words = words});
    };
    const ClaimId two_hundred = says(gazette, "200");
    const ClaimId nearly_a_hundred = says(memoir, "nearly 100");
    const ClaimId at_most_two_hundred = says(history, "200 or less");
    resolve(dossier);  // words -> values

    for (const auto& [a, b] :
         {std::pair{two_hundred, nearly_a_hundred}, std::pair{two_hundred, at_most_two_hundred},
          std::pair{nearly_a_hundred, at_most_two_hundred}}) {
        const Comparison found = compare(dossier, a, b);
        std::cout << '"' << dossier[a].words << "\" and \"" << dossier[b].words
                  << "\": " << to_string(found.relation) << "\n    " << found.because << '\n';
    }

    // The same question as a whole: one disagreement, and the claim that fits both sides.
    for (const Finding& finding : detect(dossier)) {
        std::cout << to_string(finding.relation) << " of " << finding.claims.size()
                  << " claims; fits both sides:";
        for (const ClaimId fits : finding.fits_all) std::cout << " \"" << dossier[fits].words << '"';
        std::cout << '\n';
    }
}
