// Characters of ASCII, told without the locale.
#pragma once

namespace gainsay {

constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace gainsay
