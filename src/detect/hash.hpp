// A hash that is the same on every platform.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay::detail {

/// FNV-1a of strings, each ended so that "ab", "c" and "a", "bc" differ, mixed at the end.
class Hash {
  public:
    void add(std::string_view text) noexcept {
        for (char c : text) step(static_cast<unsigned char>(c));
        step(0x1FF);
    }
    /// The first `digits` hexadecimal digits, at most 16.
    std::string hex(unsigned digits) const {
        std::uint64_t mixed = state_;
        mixed ^= mixed >> 33, mixed *= 0xff51afd7ed558ccdULL, mixed ^= mixed >> 33;
        std::string result;
        for (unsigned i = 0; i < digits; ++i) result += "0123456789abcdef"[(mixed >> (60 - 4 * i)) & 15];
        return result;
    }

  private:
    void step(std::uint64_t value) noexcept { state_ = (state_ ^ value) * 1099511628211ULL; }
    std::uint64_t state_ = 14695981039346656037ULL;
};

}  // namespace gainsay::detail
