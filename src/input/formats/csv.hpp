// Tables as text: CSV, TSV and their kin.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/files/text_file.hpp"

namespace gainsay::input {

struct Dialect {
    char delimiter = ',';
    char quote = '"';
    char comment = '\0';  // a line that starts so is none; NUL: no line
    bool operator==(const Dialect&) const = default;
};

// The dialect in which the first records have the same number of cells, most of them and more than one; of
// equals the one whose first record holds more names that we know. Looks at the first 64 KiB.
Dialect sniff_dialect(std::string_view text);

struct Cell {
    std::string_view text;  // without quotes; points into the input, or into the reader until the next record
    Spot at;
};

struct Problem {
    Spot at;
    std::string message;
    std::string rule;
};

// Reads records one by one: RFC 4180, with LF, CRLF or CR between records and any text in cells. What follows
// a closing quote, a quote that is never closed, a NUL, a byte that is not UTF-8 and a record beyond 1 MiB or
// 4,096 cells are problems of their record; reading goes on at the next line. O(text) in all.
class CsvReader {
  public:
    explicit CsvReader(const TextFile& file);
    CsvReader(const TextFile& file, const Dialect& dialect);

    void set_comment(char mark) noexcept { dialect_.comment = mark; }

    // The next record that is not blank into cells() or problem(); false at the end.
    bool next();
    const std::vector<Cell>& cells() const noexcept { return cells_; }
    const std::optional<Problem>& problem() const noexcept { return problem_; }
    const Spot& record_at() const noexcept { return record_at_; }
    const Dialect& dialect() const noexcept { return dialect_; }

  private:
    void skip_byte_order_mark();
    void skip_separator_line();
    void read_record();
    bool read_spaced_quote(Cell& cell);
    bool read_quoted(Cell& cell);
    void read_plain(Cell& cell);
    bool at_line_end() const noexcept;
    void end_line();
    void fail(const Spot& at, std::string message, std::string rule);
    void recover(const Spot& start);
    void check_bytes();
    bool blank() const noexcept;

    const TextFile& file_;
    std::string_view text_;
    Dialect dialect_;
    Spot now_, record_at_;
    std::vector<Cell> cells_;
    std::deque<std::string> unquoted_;  // cells that held doubled quotes
    std::optional<Problem> problem_;
    bool suspect_bytes_ = false;    // the text holds NUL or is not UTF-8 somewhere
    bool one_line_quotes_ = false;  // a quote was never closed: from there on none spans lines
};

// The text of a cell as its author meant it: a spreadsheet's ="00123" is 00123, and the apostrophe that keeps
// a spreadsheet from running a formula is no part of the text.
std::string_view without_guard(std::string_view text) noexcept;

}  // namespace gainsay::input
