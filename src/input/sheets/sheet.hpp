// What a sheet shows, whatever program wrote it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/sheets/archive.hpp"

namespace gainsay::input {

struct SheetCell {
    std::uint32_t column = 0;  // from 1
    std::string text;          // as printed; numbers, dates and truth values in one form whatever the locale
};

struct SheetRow {
    std::uint32_t number = 0;      // from 1
    std::vector<SheetCell> cells;  // by ascending column; none that is empty
};

struct SheetProblem {
    std::uint32_t row = 0, column = 0;  // 0: of the sheet
    std::string message;
};

struct Sheet {
    std::string name;
    std::vector<SheetRow> rows;  // by ascending number; none that is empty
    std::vector<SheetProblem> problems;
};

struct Workbook {
    std::vector<Sheet> sheets;
    std::string problem;  // why it cannot be read, or not all of it
};

inline constexpr std::uint32_t most_columns = 4096, most_rows = 1048576;

// "AB12".
std::string cell_name(std::uint32_t row, std::uint32_t column);
// The row and column of "AB12", of "AB" and "12" only one; nothing if it is neither, or beyond the bounds of
// a sheet.
struct CellAddress {
    std::uint32_t row = 0, column = 0;
};
std::optional<CellAddress> parse_cell(std::string_view name) noexcept;

// Bounds what cells hold in all: many may share one long text.
class TextBudget {
  public:
    // False, and a problem of the book, once it is spent.
    bool take(std::size_t size, Workbook& book);

  private:
    std::size_t left_ = std::size_t{256} << 20;
};

// A merged cell stands for each row that it spans, down to `last`; of several columns in the first. Cells
// below it that hold something keep it.
void fill_down(Sheet& sheet, const CellAddress& from, std::uint32_t last, TextBudget& budget, Workbook& book);

Workbook read_xlsx(Archive& archive);
Workbook read_ods(Archive& archive);
// Of a flat file (.fods).
Workbook read_flat_ods(std::string_view xml);

}  // namespace gainsay::input
