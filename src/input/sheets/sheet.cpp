#include "input/sheets/sheet.hpp"

#include <algorithm>

namespace gainsay::input {

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) letters += static_cast<char>('A' + (column - 1) % 26);
    std::reverse(letters.begin(), letters.end());
    return row == 0 ? letters : letters + std::to_string(row);
}

std::optional<CellAddress> parse_cell(std::string_view name) noexcept {
    constexpr std::uint32_t beyond = 16384;
    CellAddress address;
    std::size_t i = 0;
    for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z'; ++i) {
        address.column = address.column * 26 + static_cast<std::uint32_t>(name[i] - 'A') + 1;
        if (address.column > beyond) return std::nullopt;
    }
    for (; i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i) {
        address.row = address.row * 10 + static_cast<std::uint32_t>(name[i] - '0');
        if (address.row > most_rows) return std::nullopt;
    }
    if (i < name.size() || name.empty()) return std::nullopt;
    return address;
}

bool TextBudget::take(std::size_t size, Workbook& book) {
    constexpr std::size_t a_cell = 64;  // what keeping it costs beside its text
    if (size + a_cell <= left_) {
        left_ -= size + a_cell;
        return true;
    }
    left_ = 0;
    if (book.problem.empty())
        book.problem = "more than 256 MiB of text in cells, expected less; the rest is left out";
    return false;
}

void fill_down(Sheet& sheet, const CellAddress& from, std::uint32_t last, TextBudget& budget,
               Workbook& book) {
    const auto above = [](const SheetRow& row, std::uint32_t number) { return row.number < number; };
    const auto before = [](const SheetCell& cell, std::uint32_t column) { return cell.column < column; };
    auto row = std::lower_bound(sheet.rows.begin(), sheet.rows.end(), from.row, above);
    if (row == sheet.rows.end() || row->number != from.row) return;
    const auto cell = std::lower_bound(row->cells.begin(), row->cells.end(), from.column, before);
    if (cell == row->cells.end() || cell->column != from.column) return;
    const SheetCell merged = *cell;
    for (++row; row != sheet.rows.end() && row->number <= last; ++row) {
        if (!budget.take(merged.text.size(), book)) return;
        const auto to = std::lower_bound(row->cells.begin(), row->cells.end(), merged.column, before);
        if (to == row->cells.end() || to->column != merged.column) row->cells.insert(to, merged);
    }
}

}  // namespace gainsay::input
