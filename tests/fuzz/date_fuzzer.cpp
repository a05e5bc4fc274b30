// Any text: dates found lie in order within it, their EDTF is valid, and their days are in order.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "gainsay/reading.hpp"

namespace {

void check(const gainsay::Date& date) {
    if (!date.edtf.empty() && !gainsay::Edtf::parse(date.edtf)) std::abort();
    if (date.earliest && date.latest && *date.earliest > *date.latest) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto date = gainsay::read_date(text)) check(*date);
    std::size_t end = 0;
    for (const auto& mention : gainsay::find_dates(text)) {
        if (mention.start < end || mention.end <= mention.start || mention.end > size) std::abort();
        end = mention.end;
        check(mention.date);
    }
    return 0;
}
