// Any bytes as a dossier: every reader ends, and what was read is written and read back the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "gainsay/input.hpp"
#include "gainsay/report.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // A dossier.toml may name files to read; only what is in memory is of interest.
    if (text.find("claims") != std::string_view::npos && text.find('/') != std::string_view::npos) return 0;
    const gainsay::Loaded loaded = gainsay::load_text(text, "no-such-folder/input");
    gainsay::find_slips(loaded.dossier, "no-such-folder");
    std::ostringstream csv;
    gainsay::write_claims_csv(csv, loaded.dossier);
    if (loaded.dossier.claims().empty()) return 0;
    const gainsay::Loaded again = gainsay::load_text(csv.str(), "again", {.strict = false, .format = "csv"});
    if (again.dossier.claims().size() != loaded.dossier.claims().size()) std::abort();
    return 0;
}
