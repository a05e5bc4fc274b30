// Packed texts (RFC 1952).
#pragma once

#include <string>
#include <string_view>

namespace gainsay::input {

bool looks_like_gzip(std::string_view bytes) noexcept;

struct Unpacked {
    std::string text;     // as far as it could be unpacked
    std::string problem;  // why that is not all
};

// All members one after another. What comes out is bounded, so that a small file cannot fill the memory: 200
// times what goes in (64 MiB are always allowed), and 1 GiB. O(text).
Unpacked unpack_gzip(std::string_view bytes);

}  // namespace gainsay::input
