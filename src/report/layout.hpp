// Text in the columns of a terminal: display width, wrapping, tables, colour.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::report {

// Columns that UTF-8 text takes on a terminal: 0 for combining marks, 2 for wide characters.
std::size_t display_width(std::string_view text) noexcept;

// Spaces added behind the text up to `width` columns; text that is wider is returned as it is.
std::string padded(std::string_view text, std::size_t width);

// Lines of at most `width` columns (at least 1), broken at white space; a word that is wider than a line is
// broken inside. One empty line for an empty text. O(text).
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// The text cut to `width` columns, the last of them an ellipsis if anything is missing.
std::string shortened(std::string_view text, std::size_t width);

enum class Ink : std::uint8_t { plain, bold, dim, red, green, yellow, cyan };

// The text between the escape sequences of an ink, or alone where there is no colour.
std::string inked(std::string_view text, Ink ink, bool color);

// One cell of a table: laid out by its text, painted afterwards.
struct Cell {
    std::string text;
    Ink ink = Ink::plain;
};

// Columns of a table: as wide as their widest cell, but at most `most`; the column named as flexible takes
// what is left of the line. Cells that do not fit are wrapped.
struct Column {
    std::string title;  // no title line if all are empty
    std::size_t most = static_cast<std::size_t>(-1);
};

struct TableStyle {
    std::size_t width = 100;
    std::size_t indent = 0;
    std::size_t flexible = static_cast<std::size_t>(-1);  // index of the flexible column; default: the last
    bool color = false;
};

// Writes rows of cells in aligned columns, two spaces apart, without trailing spaces.
void write_table(std::ostream& out, const std::vector<Column>& columns,
                 const std::vector<std::vector<Cell>>& rows, const TableStyle& style);

}  // namespace gainsay::report
