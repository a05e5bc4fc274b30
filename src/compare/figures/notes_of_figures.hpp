// What the words of an amount tell beside its first figure.
#pragma once

#include <string_view>
#include <vector>

#include "gainsay/quantity.hpp"

namespace gainsay::detail {

/// "(0.62–1.04)", "(SD 8.2)", "(9.6%)": how sure the figure is, or what share it is.
struct NoteOfFigure {
    enum class Kind : std::uint8_t { none, share, spread, interval };
    Kind kind = Kind::none;
    std::string_view label;       ///< "sd", "ci"; empty if none
    std::vector<double> figures;  ///< as printed
    std::vector<double> margins;  ///< half of the last digit of each
};

/// Of the words of the amount `figure`.
NoteOfFigure note_of_figure(std::string_view words, const Quantity& figure);
/// True where both tell the same kind, and not the same by more than rounding.
bool differ(const NoteOfFigure& a, const NoteOfFigure& b);

/// The figures in the unit of `figure`, or without one, that the words give beside it: "25 years (reduced to 15)".
std::vector<double> other_figures(std::string_view words, const Quantity& figure);

/// 2 of "2 × 1,200 hp"; 0 if the words do not begin so.
double times_in_front(std::string_view words);

}  // namespace gainsay::detail
