// The default: the method that the data calls for.
#include "reconcile/settle.hpp"

namespace gainsay::detail {

TrustResult settle_automatic(const ClaimTable& table, const TrustOptions& options) {
    return settle_accu(table, options, false, true);
}

}  // namespace gainsay::detail
