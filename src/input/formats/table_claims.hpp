// Tables of claims, whatever they were read from: a record that names the columns, and a claim a record.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/formats/csv.hpp"
#include "input/records/claim_fields.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

// What is said of a table outside it.
struct TableOptions {
    std::string default_source;        // whose claims they are if there is no column source
    bool source_is_declared = false;   // the default is what somebody said, so that using it needs no warning
    std::vector<std::string> columns;  // their names, of a table that does not name them
    std::vector<std::string> missing;  // cells that stand for no value: "NA"
    struct Numbers {
        std::string decimal, group;  // "," and "." of "1.234,5"
    };
    std::map<std::string, Numbers, std::less<>>
        numbers;  // columns whose numbers are written in another way than "1234.5"
};

class TableClaims {
  public:
    TableClaims(Intake& intake, Locator locate, TableOptions options);
    TableClaims(const TableClaims&) = delete;
    TableClaims& operator=(const TableClaims&) = delete;

    // The next record that is not blank. Titles above the names of the columns are passed over.
    void take(std::span<const Cell> cells, const Spot& at);

    bool has_header() const noexcept { return !names_.empty(); }
    // Of a table whose columns were not found, why: the error of its first record.
    const std::optional<Problem>& problem() const noexcept { return problem_; }

  private:
    bool take_header(std::span<const Cell> cells, const Spot& at);
    void name_columns(std::vector<std::string> names);
    void greet(std::span<const Cell> cells, const Spot& at);
    void check_width(std::span<const Cell> cells);
    std::string missing_columns() const;
    bool is_missing(std::string_view text) const;
    bool has_no_value(std::span<const Cell> cells) const;

    Intake& intake_;
    Locator locate_;
    TableOptions options_;
    ClaimReader claims_;
    std::vector<std::string> names_;
    std::vector<std::optional<Field>> fields_;
    std::vector<const TableOptions::Numbers*> numbers_;  // by column; nullptr where numbers are as usual
    std::vector<Spot> titles_;
    std::optional<Problem> problem_;
    bool meant_as_header_ = false;  // a record had names that are nearly ours
};

}  // namespace gainsay::input
