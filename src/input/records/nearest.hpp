// The name that was probably meant.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gainsay::input {

// Edits (insert, delete, replace, swap of neighbours) from one to the other, or limit + 1 if more than
// `limit`. In bytes. O(size * limit) time.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate nearest to `name` after folding, if it is near enough to be a slip: at most a third of its
// letters and three. The first of equals. `name` itself is not a candidate.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

// " (did you mean \"...\"?)" or nothing.
std::string hint(std::string_view name, std::span<const std::string> candidates);

}  // namespace gainsay::input
