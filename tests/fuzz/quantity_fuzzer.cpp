// Any bytes may be read: no crash, no hang, and every mention lies within the text and in order.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "gainsay/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::size_t end = 0;
    for (const gainsay::QuantityMention& mention : gainsay::find_quantities(text)) {
        if (mention.start < end || mention.end <= mention.start || mention.end > size) std::abort();
        end = mention.end;
        const gainsay::Interval support = mention.quantity.possible.support_hull();
        const gainsay::Interval core = mention.quantity.possible.core_hull();
        if (!(support.lower.value <= core.lower.value) || !(core.upper.value <= support.upper.value))
            std::abort();
    }
    static_cast<void>(gainsay::read_quantity(text));
    return 0;
}
