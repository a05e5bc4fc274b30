// Memory that the process holds, as the system counts it.
#pragma once

#include <cstdint>

namespace gainsay::cli {

// The greatest since `reset_peak_bytes`, or since the start of the process where the system cannot say.
std::uint64_t peak_bytes();
void reset_peak_bytes();

}  // namespace gainsay::cli
