#include "input/formats/csv.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <utility>

#include "input/records/claim_fields.hpp"

namespace gainsay::input {
namespace {

constexpr std::size_t longest_record = std::size_t{1} << 20;
constexpr std::size_t most_cells = 4096;

// What a dialect makes of the first records.
struct Fit {
    std::size_t known = 0;  // cells of the header that name our fields
    std::size_t even = 0;   // records as wide as the header, times its width
};

// The header is the record that names most of our fields; titles may stand above it.
Fit fit_of(const TextFile& sample, const Dialect& dialect) {
    constexpr int records = 40;
    CsvReader reader(sample, dialect);
    Fit fit;
    std::size_t width = 0;
    for (int i = 0; i < records && reader.next(); ++i) {
        if (reader.problem() || (width == 0 && reader.cells().size() < 2)) continue;
        std::vector<std::string> names;
        for (const Cell& cell : reader.cells()) names.emplace_back(cell.text);
        const auto fields = fields_of(names);
        const auto known = static_cast<std::size_t>(
            std::count_if(fields.begin(), fields.end(), [](const auto& field) { return field.has_value(); }));
        if (width == 0 || known > fit.known) {
            width = names.size();
            fit = {known, 0};
        }
        if (names.size() == width) fit.even += width;
    }
    return fit;
}

std::string hexadecimal(unsigned char byte) {
    std::array<char, 5> text{};
    std::snprintf(text.data(), text.size(), "0x%02X", byte);
    return text.data();
}

}  // namespace

Dialect sniff_dialect(std::string_view text) {
    constexpr std::size_t sample_size = std::size_t{1} << 16;
    const TextFile sample{"", text.substr(0, sample_size)};
    Dialect best;
    Fit best_fit;
    // An apostrophe is a quote only where the header says so.
    const std::string_view start = trim(sample.text);
    const char quotes[] = {'"', '\''};
    for (char quote : std::span(quotes, start.substr(0, 1) == "'" ? 2 : 1))
        for (char delimiter : {',', '\t', ';', '|'}) {
            const Dialect dialect{delimiter, quote, '\0'};
            const Fit fit = fit_of(sample, dialect);
            if (std::pair(fit.known, fit.even) <= std::pair(best_fit.known, best_fit.even)) continue;
            best = dialect;
            best_fit = fit;
        }
    return best;
}

CsvReader::CsvReader(const TextFile& file) : CsvReader(file, Dialect{}) {
    dialect_ = sniff_dialect(text_.substr(now_.offset));
    skip_separator_line();
}

CsvReader::CsvReader(const TextFile& file, const Dialect& dialect)
    : file_(file), text_(file.text), dialect_(dialect) {
    suspect_bytes_ = text_.find('\0') != std::string_view::npos || find_invalid_utf8(text_).has_value();
    skip_byte_order_mark();
}

void CsvReader::skip_byte_order_mark() {
    if (text_.substr(0, 3) == byte_order_mark) now_.offset = now_.line_start = 3;
}

// Excel's "sep=;" above the header.
void CsvReader::skip_separator_line() {
    const std::string_view rest = text_.substr(now_.offset);
    if (rest.size() < 6 || rest.substr(0, 4) != "sep=" || (rest[5] != '\n' && rest[5] != '\r')) return;
    dialect_.delimiter = rest[4];
    now_.offset += 5;
    end_line();
}

bool CsvReader::at_line_end() const noexcept {
    return now_.offset >= text_.size() || text_[now_.offset] == '\n' || text_[now_.offset] == '\r';
}

void CsvReader::end_line() {
    if (now_.offset >= text_.size()) return;
    const bool pair =
        text_[now_.offset] == '\r' && now_.offset + 1 < text_.size() && text_[now_.offset + 1] == '\n';
    now_.offset += pair ? 2 : 1;
    now_.line_start = now_.offset;
    ++now_.line;
}

void CsvReader::fail(const Spot& at, std::string message, std::string rule) {
    if (!problem_) problem_ = Problem{at, std::move(message), std::move(rule)};
}

bool CsvReader::blank() const noexcept {
    return std::all_of(cells_.begin(), cells_.end(),
                       [](const Cell& cell) { return trim(cell.text).empty(); });
}

bool CsvReader::next() {
    while (now_.offset < text_.size()) {
        if (dialect_.comment != '\0' && text_[now_.offset] == dialect_.comment) {
            recover(now_);
            continue;
        }
        read_record();
        if (problem_ || !blank()) return true;
    }
    return false;
}

void CsvReader::read_record() {
    cells_.clear();
    unquoted_.clear();
    problem_.reset();
    record_at_ = now_;
    for (;;) {
        Cell cell{{}, now_};
        const bool quoted = now_.offset < text_.size() && text_[now_.offset] == dialect_.quote;
        if (!quoted && !read_spaced_quote(cell)) read_plain(cell);
        if (quoted && !read_quoted(cell)) return recover(record_at_);
        if (cells_.size() <= most_cells) cells_.push_back(cell);
        if (at_line_end()) break;
        ++now_.offset;  // the delimiter
    }
    end_line();
    if (now_.offset - record_at_.offset > longest_record)
        fail(record_at_, "a record of more than 1 MiB, expected less", "record-too-long");
    if (cells_.size() > most_cells)
        fail(record_at_, "a record of more than 4,096 cells, expected fewer", "record-too-long");
    if (suspect_bytes_) check_bytes();
}

void CsvReader::read_plain(Cell& cell) {
    const std::size_t start = now_.offset;
    while (!at_line_end() && text_[now_.offset] != dialect_.delimiter) ++now_.offset;
    cell.text = text_.substr(start, now_.offset - start);
}

// Some writers put a space before the quote: `a, "b, c"`. Where that makes no cell, the quote is text.
bool CsvReader::read_spaced_quote(Cell& cell) {
    if (at_line_end() || text_[now_.offset] != ' ') return false;
    const std::size_t quote = text_.find_first_not_of(' ', now_.offset);
    if (quote == std::string_view::npos || text_[quote] != dialect_.quote) return false;
    const Spot before = now_;
    const bool one_line = one_line_quotes_;
    const auto problem = problem_;
    now_.offset = quote;
    if (read_quoted(cell)) return true;
    now_ = before;
    one_line_quotes_ = one_line;
    problem_ = problem;
    return false;
}

bool CsvReader::read_quoted(Cell& cell) {
    std::string* unquoted = nullptr;
    std::size_t start = ++now_.offset;
    for (; now_.offset < text_.size(); ++now_.offset) {
        const char c = text_[now_.offset];
        if (c == '\n' || c == '\r') {
            if (one_line_quotes_) break;
            if (now_.offset - cell.at.offset > longest_record) break;
            const bool pair = c == '\r' && now_.offset + 1 < text_.size() && text_[now_.offset + 1] == '\n';
            if (pair) ++now_.offset;
            ++now_.line;
            now_.line_start = now_.offset + 1;
        }
        if (c != dialect_.quote) continue;
        const std::string_view part = text_.substr(start, now_.offset - start);
        const bool doubled = now_.offset + 1 < text_.size() && text_[now_.offset + 1] == dialect_.quote;
        if (doubled || unquoted != nullptr) {
            if (unquoted == nullptr) unquoted = &unquoted_.emplace_back();
            *unquoted += part;
        }
        if (doubled) {
            *unquoted += dialect_.quote;
            start = ++now_.offset + 1;
            continue;
        }
        cell.text = unquoted != nullptr ? std::string_view{*unquoted} : part;
        ++now_.offset;
        if (at_line_end() || text_[now_.offset] == dialect_.delimiter) return true;
        fail(now_,
             std::string("expected '") +
                 (dialect_.delimiter == '\t' ? "tab" : std::string(1, dialect_.delimiter)) +
                 "' or the end of the line after the closing quote (a quote inside quotes is doubled)",
             "after-quote");
        return false;
    }
    if (now_.offset >= text_.size()) one_line_quotes_ = true;
    fail(cell.at,
         "a quote that is not closed, expected " + std::string(1, dialect_.quote) + " at the end of the cell",
         "open-quote");
    return false;
}

// Goes on at the line after the one on which the record starts: of a record with a wild quote only that line
// is lost.
void CsvReader::recover(const Spot& start) {
    now_ = start;
    const std::size_t stop = text_.find_first_of("\r\n", now_.offset);
    now_.offset = std::min(stop, text_.size());
    end_line();
}

void CsvReader::check_bytes() {
    Spot at = record_at_;
    const std::string_view record = text_.substr(at.offset, now_.offset - at.offset);
    const auto invalid = find_invalid_utf8(record);
    const std::size_t nul = record.find('\0');
    if (!invalid && nul == std::string_view::npos) return;
    const std::size_t bad = std::min(invalid.value_or(record.size()), nul);
    for (std::size_t i = 0; i < bad; ++i)
        if (record[i] == '\n') ++at.line, at.line_start = record_at_.offset + i + 1;
    at.offset += bad;
    if (nul == bad) return fail(at, "a NUL character, expected text", "nul");
    fail(at, "byte " + hexadecimal(static_cast<unsigned char>(record[bad])) + " is not UTF-8, expected UTF-8",
         "utf-8");
}

std::string_view without_guard(std::string_view text) noexcept {
    if (text.size() >= 3 && text.substr(0, 2) == "=\"" && text.back() == '"')
        return text.substr(2, text.size() - 3);
    if (text.size() < 2 || text[0] != '\'') return text;
    const std::size_t sign = text.find_first_not_of('\'');
    const bool guarded = sign != std::string_view::npos &&
                         std::string_view("=+-@\t\r").find(text[sign]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

}  // namespace gainsay::input
