/// \file
/// What can still be believed: readings, support, severity. No claim is ever deleted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay {

/// A maximal coherent subset of the claims on a question (Destercke, Dubois & Chojnacki 2007): a point lies in all
/// their supports, and no further claim can join. A claim may stand in several.
struct Reading {
    std::vector<ClaimId> claims;         ///< ascending
    std::optional<Distribution> joint;   ///< of quantities (in `unit`), dates and ordinals
    const Unit* unit = nullptr;
    std::vector<std::vector<ClaimId>> witnesses;  ///< claims grouped by shared origin: one group, one witness
    double support = 0;                  ///< independent origins, weighted by trust where known
};

/// The readings of one question, best supported first.
std::vector<Reading> readings(const Dossier& dossier, QuestionId question);
/// The readings of the claims of one finding and those that fit all of them.
std::vector<Reading> readings(const Dossier& dossier, const Finding& finding);

/// Fills Finding::severity and orders the findings: severity falling, then id. The score is in docs/design.md.
void assess(const Dossier& dossier, std::vector<Finding>& findings);
/// Fills Finding::decision from the dossier's decisions.
void apply_decisions(const Dossier& dossier, std::vector<Finding>& findings);

}  // namespace gainsay
