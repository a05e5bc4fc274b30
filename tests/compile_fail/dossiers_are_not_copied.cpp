// A dossier is moved, never copied: this must not compile.
#include "gainsay/dossier.hpp"

gainsay::Dossier wrong(const gainsay::Dossier& dossier) { return dossier; }
