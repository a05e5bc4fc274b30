// Dependence that nobody declared, and what it leaves of a reading's support.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/graph.hpp"
#include "gainsay/reconcile.hpp"
#include "gainsay/trust.hpp"

namespace gainsay::detail {

/// Copying found from the values, and near-duplicate wording.
class Inferences {
  public:
    /// `table` is claim_table(dossier), `copying` what was found in it; the dossier must outlive it.
    Inferences(const Dossier& dossier, const Origins& origins, const ClaimTable& table,
               const std::vector<Dependence>& copying);
    /// Lowers the support of a reading by what its witnesses seem to have from one another, and says so in `repeats`.
    void apply(Reading& reading) const;
    bool empty() const noexcept { return copied_.empty() && worded_.empty(); }

  private:
    struct Evidence {
        double share = 0;  // of a claim that is no second witness
        std::string because;
    };
    const Evidence* between(ClaimId a, ClaimId b) const;
    std::optional<Evidence> between(const std::vector<ClaimId>& witness,
                                    const std::vector<ClaimId>& other) const;

    const Dossier& dossier_;
    std::map<std::pair<std::string, std::string>, Evidence> copied_;  // by voices, in order
    std::map<std::pair<ClaimId, ClaimId>, Evidence> worded_;          // by claims, in order
};

}  // namespace gainsay::detail
