// What the vocabulary says of names: which lie within which, which share nothing.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay::detail {

/// Containment and disjointness of names. Names are canonical(). Containment is transitive; parts of disjoint
/// wholes are disjoint.
class Containment {
  public:
    explicit Containment(const Vocabulary& vocabulary);
    /// True where `part` lies within `whole` and is not the same name. A circle of declarations makes its
    /// members lie within each other, which reads as "the same".
    bool within(std::string_view part, std::string_view whole) const;
    bool disjoint(std::string_view a, std::string_view b) const;
    bool empty() const noexcept { return wholes_.empty() && disjoint_.empty(); }

  private:
    std::set<std::string, std::less<>> self_and_wholes(std::string_view name) const;

    std::map<std::string, std::vector<std::string>, std::less<>> wholes_;  // by part
    std::set<std::pair<std::string, std::string>> disjoint_;               // both orders
};

}  // namespace gainsay::detail
