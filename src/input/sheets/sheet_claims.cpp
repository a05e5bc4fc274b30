#include <algorithm>
#include <utility>

#include "input/formats/table_claims.hpp"
#include "input/sheets.hpp"
#include "input/sheets/sheet.hpp"

namespace gainsay::input {
namespace {

Workbook read_book(std::string_view bytes) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return {{},
                "an Excel file of before 2007 (.xls), expected .xlsx, .ods or CSV; save it as one of these"};
    if (bytes.find("office:document") < 8192) return read_flat_ods(bytes);
    auto archive = Archive::open(bytes);
    if (!archive) return {{}, "a zip file that is damaged, expected a workbook (.xlsx, .ods)"};
    if (archive->has("content.xml")) return read_ods(*archive);
    if (archive->has("[Content_Types].xml")) return read_xlsx(*archive);
    return {{}, "a zip file that is no workbook, expected .xlsx or .ods"};
}

class SheetClaims {
  public:
    SheetClaims(const Sheet& sheet, const std::string& file, bool only, Intake& intake)
        : sheet_(sheet),
          name_(file + ':' + sheet.name + '!'),
          intake_(intake),
          claims_(intake, [this](const Spot& at) { return location(at); },
                  {.default_source = only ? stem_of(file) : sheet.name}) {}

    bool read() {
        for (const SheetRow& row : sheet_.rows) take(row);
        return claims_.has_header();
    }

    void say_problems() {
        for (const SheetProblem& problem : sheet_.problems)
            intake_.warning({name_ + cell_name(problem.row, problem.column), 0, 0}, problem.message, "cell");
    }

    const std::optional<Problem>& problem() const noexcept { return claims_.problem(); }
    Location location(const Spot& at) const {
        return {name_ + cell_name(at.line, static_cast<std::uint32_t>(at.offset)), 0, 0};
    }

  private:
    static Spot spot(std::uint32_t row, std::uint32_t column) { return {column, 0, row}; }

    void take(const SheetRow& row) {
        cells_.assign(row.cells.back().column, {});
        for (std::uint32_t i = 0; i < cells_.size(); ++i) cells_[i].at = spot(row.number, i + 1);
        for (const SheetCell& cell : row.cells) {
            if (!is_text(cell)) {
                intake_.error(location(spot(row.number, cell.column)),
                              "a NUL or bytes that are not UTF-8, expected text", "utf-8");
                return intake_.reject();
            }
            cells_[cell.column - 1].text = cell.text;
        }
        const bool blank = std::all_of(cells_.begin(), cells_.end(),
                                       [](const Cell& cell) { return trim(cell.text).empty(); });
        if (!blank) claims_.take(cells_, spot(row.number, row.cells.front().column));
    }

    static bool is_text(const SheetCell& cell) {
        return cell.text.find('\0') == std::string::npos && !find_invalid_utf8(cell.text);
    }

    const Sheet& sheet_;
    std::string name_;
    Intake& intake_;
    TableClaims claims_;
    std::vector<Cell> cells_;
};

}  // namespace

void read_workbook(const TextFile& file, Intake& intake) {
    const Workbook book = read_book(file.text);
    if (!book.problem.empty()) {
        intake.error({file.name, 0, 0}, book.problem, "workbook");
        intake.reject();
    }
    const auto holds_text = [](const Sheet& sheet) { return !sheet.rows.empty(); };
    const bool only = std::count_if(book.sheets.begin(), book.sheets.end(), holds_text) == 1;
    bool found = false;
    std::vector<std::pair<Location, Problem>> others;
    for (const Sheet& sheet : book.sheets) {
        SheetClaims claims(sheet, file.name, only, intake);
        if (claims.read()) {
            found = true;
            claims.say_problems();
        } else if (claims.problem()) {
            others.emplace_back(claims.location(claims.problem()->at), *claims.problem());
        }
    }
    if (found) {
        for (const auto& [at, problem] : others)
            intake.note(at, "this sheet is left out: it names no columns subject, predicate, value",
                        problem.rule);
    } else {
        for (const auto& [at, problem] : others) {
            intake.error(at, problem.message, problem.rule);
            intake.reject();
        }
        if (others.empty() && book.problem.empty())
            intake.error({file.name, 0, 0}, "no records, expected a header and claims", "empty");
    }
}

}  // namespace gainsay::input
