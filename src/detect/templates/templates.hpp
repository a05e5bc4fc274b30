// What the templates share: looking claims up by subject, and telling a check as a finding.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "detect/rules/arithmetic.hpp"
#include "detect/rules/rules.hpp"

namespace gainsay::rules {

// The questions of a dossier by canonical subject; built once, by the first template that needs it.
class Subjects {
  public:
    explicit Subjects(const Dossier& dossier) : dossier_(dossier) {}
    const std::vector<QuestionId>& of(std::string_view subject);
    const std::map<std::string, std::vector<QuestionId>, std::less<>>& all();

  private:
    const Dossier& dossier_;
    std::map<std::string, std::vector<QuestionId>, std::less<>> questions_;
    bool built_ = false;
};

// Affirmed, and told as a fact: not requested, promised or planned.
bool is_told_as_fact(const Claim& claim);
// One source with one chain of voices.
bool same_voice(const Claim& a, const Claim& b);

// The outcome of a rule text on chosen claims, one a reference in the order of the text. Rule is the
// template's name.
Finding check_chosen(const Dossier& dossier, std::string_view name, const std::string& rule_text,
                     const std::vector<ClaimId>& operands, const DetectOptions& options);

// A finding with its claims, id and pairs in place.
Finding tell(const Dossier& dossier, std::string_view name, FindingRelation relation,
             std::vector<ClaimId> claims, std::string explanation);

// The templates, each in its file.
void check_percentages(const Dossier& dossier, Subjects& subjects, const DetectOptions& options,
                       std::vector<Finding>& findings);
void check_totals(const Dossier& dossier, const DetectOptions& options, std::vector<Finding>& findings);
void check_rates(const Dossier& dossier, std::vector<Finding>& findings);
void check_foresight(const Dossier& dossier, std::vector<Finding>& findings);
void check_ages(const Dossier& dossier, Subjects& subjects, std::vector<Finding>& findings);
void check_lives(const Dossier& dossier, Subjects& subjects, std::vector<Finding>& findings);

}  // namespace gainsay::rules
