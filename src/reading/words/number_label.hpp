// "No." before a number: a label, and no denial.
#pragma once

#include <string_view>

namespace gainsay::reading {

/// "523" of "No. 523", "no 523", "Nr. 523", "№ 523", "#523" and "reached No. 523"; other words as they are. O(words).
std::string_view without_number_label(std::string_view words) noexcept;
inline bool is_labelled_number(std::string_view words) noexcept {
    return without_number_label(words).size() < words.size();
}

}  // namespace gainsay::reading
