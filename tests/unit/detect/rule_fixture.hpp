// A small dossier built in code, for tests of rules.
#pragma once

#include <string>
#include <vector>

#include "detect/rules/rules.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::test {

struct Said {
    std::string source, subject, predicate, value;
    std::string when = {}, scope = {}, where = {};
    Status status = Status::asserted;
    std::vector<std::string> said_by = {};
    Polarity polarity = Polarity::affirmed;
    std::string quote = {};
};

class Bench {
  public:
    void kind(const std::string& predicate, ValueKind kind) {
        auto& entry = dossier.vocabulary.predicates[predicate];
        entry.name = predicate;
        entry.kind = kind;
    }
    void rule(const std::string& text) { dossier.rules.push_back({"", text, {"rules", 7, 11}}); }
    std::string say(const Said& said) {
        if (!dossier.source(said.source)) {
            Source source;
            source.id = said.source;
            dossier.add(source);
        }
        Claim claim;
        claim.id = "c" + std::to_string(++count_);
        claim.source = *dossier.source_id(said.source);
        claim.subject = said.subject;
        claim.predicate = said.predicate;
        claim.words = said.value;
        claim.when = said.when;
        claim.scope = said.scope;
        claim.where = said.where;
        claim.status = said.status;
        claim.said_by = said.said_by;
        claim.polarity = said.polarity;
        claim.place.quote = said.quote;
        dossier.add(claim);
        return claim.id;
    }
    std::vector<Finding> check() {
        resolve(dossier);
        return check_rules(dossier);
    }
    std::vector<Finding> templates() {
        resolve(dossier);
        return check_templates(dossier);
    }
    std::vector<std::string> ids(const Finding& finding) const {
        std::vector<std::string> result;
        for (ClaimId id : finding.claims) result.push_back(dossier[id].id);
        return result;
    }

    Dossier dossier;

  private:
    int count_ = 0;
};

}  // namespace gainsay::test
