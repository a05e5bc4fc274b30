// A claim's id is not a source's id: this must not compile.
#include "gainsay/dossier.hpp"

const gainsay::Source& wrong(const gainsay::Dossier& dossier, gainsay::ClaimId id) {
    const gainsay::SourceId source = id;
    return dossier[source];
}
