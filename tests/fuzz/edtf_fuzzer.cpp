// Any text: what parses is written back, reads the same, and lies the right way round.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "gainsay/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto edtf = gainsay::Edtf::parse(text);
    if (!edtf) return 0;
    if (gainsay::Edtf::parse(edtf->text()) != edtf) std::abort();
    if (edtf->earliest() && edtf->latest() && *edtf->earliest() > *edtf->latest()) std::abort();
    if (gainsay::date_from_edtf(*edtf).edtf != edtf->text()) std::abort();
    return 0;
}
