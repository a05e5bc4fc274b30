// Example 02: a dossier from disk.
//
// Shows:  loading the bundled five-source dossier, detecting and assessing every disagreement, and its
// readings. Prints: the questions on which the sources disagree most severely, each with its voices. Before:
// 01_two_sources.cpp. Next: 03_graph.cpp follows the graph of claims and sources.

#include <gainsay/gainsay.hpp>
#include <iostream>

int main() {
    using namespace gainsay;

    const Loaded loaded = load(DOSSIERS "/friendship");
    for (const Diagnostic& diagnostic : loaded.diagnostics) std::cerr << to_string(diagnostic) << '\n';
    const Dossier& dossier = loaded.dossier;

    std::vector<Finding> findings = detect(dossier);
    assess(dossier, findings);  // most severe first

    std::size_t shown = 0;
    for (const Finding& finding : findings) {
        if (finding.relation != FindingRelation::conflict || !finding.question) continue;
        if (++shown > 5) break;
        const Question& question = dossier[*finding.question];
        std::cout << question.subject << " / " << question.predicate << '\n';
        for (const Reading& reading : readings(dossier, finding)) {
            std::cout << "  " << reading.witnesses.size() << " independent:";
            for (const ClaimId id : reading.claims)
                std::cout << ' ' << voice_of(dossier, dossier[id]) << " \"" << dossier[id].words << '"';
            std::cout << '\n';
        }
    }
    std::cout << dossier.claims().size() << " claims in " << dossier.sources().size() << " sources\n";
}
