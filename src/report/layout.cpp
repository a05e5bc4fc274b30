#include "report/layout.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <ostream>

namespace gainsay::report {
namespace {

struct Glyph {
    std::size_t bytes = 1;
    std::size_t columns = 1;
};

// The code point at the front of a non-empty text; a byte that is not UTF-8 counts as one column.
Glyph first_glyph(std::string_view text) noexcept {
    utf8proc_int32_t code = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (bytes <= 0) return {};
    return {static_cast<std::size_t>(bytes), static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)))};
}

// Bytes of the longest beginning that fits into `width` columns, with the marks that combine with its last
// character; at least one character.
std::size_t fitting(std::string_view text, std::size_t width) noexcept {
    std::size_t bytes = 0;
    std::size_t columns = 0;
    while (bytes < text.size()) {
        const Glyph glyph = first_glyph(text.substr(bytes));
        if (columns + glyph.columns > width && bytes > 0) break;
        bytes += glyph.bytes;
        columns += glyph.columns;
    }
    return bytes;
}

std::string_view escape_of(Ink ink) noexcept {
    switch (ink) {
        case Ink::plain:
            return "";
        case Ink::bold:
            return "\x1b[1m";
        case Ink::dim:
            return "\x1b[2m";
        case Ink::red:
            return "\x1b[31m";
        case Ink::green:
            return "\x1b[32m";
        case Ink::yellow:
            return "\x1b[33m";
        case Ink::cyan:
            return "\x1b[36m";
    }
    return "";
}

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;  // a column is not squeezed below this

std::vector<std::size_t> column_widths(const std::vector<Column>& columns,
                                       const std::vector<std::vector<Cell>>& rows, const TableStyle& style) {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        std::size_t widest = display_width(columns[c].title);
        for (const auto& row : rows) widest = std::max(widest, display_width(row[c].text));
        widths.push_back(std::min(widest, columns[c].most));
    }
    const std::size_t flexible = std::min(style.flexible, columns.size() - 1);
    const auto total = [&] {
        std::size_t sum = style.indent + gap * (columns.size() - 1);
        for (std::size_t width : widths) sum += width;
        return sum;
    };
    if (total() <= style.width) return widths;
    const std::size_t excess = total() - style.width;
    const std::size_t floor = std::min(widths[flexible], std::max(narrowest, style.width / 4));
    widths[flexible] -= std::min(widths[flexible] - floor, excess);
    // A narrow terminal: the widest columns give way in turn.
    while (total() > style.width) {
        auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest) break;
        --*widest;
    }
    return widths;
}

void write_row(std::ostream& out, const std::vector<Cell>& row, const std::vector<std::size_t>& widths,
               const TableStyle& style) {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t c = 0; c < row.size(); ++c) {
        lines.push_back(wrapped(row[c].text, std::max<std::size_t>(widths[c], 1)));
        height = std::max(height, lines.back().size());
    }
    for (std::size_t l = 0; l < height; ++l) {
        std::size_t pending = style.indent;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string_view text = l < lines[c].size() ? std::string_view{lines[c][l]} : "";
            if (!text.empty()) {
                out << std::string(pending, ' ') << inked(text, row[c].ink, style.color);
                pending = 0;
            }
            pending += widths[c] - std::min(widths[c], display_width(text)) + gap;
        }
        out << '\n';
    }
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
    std::size_t columns = 0;
    while (!text.empty()) {
        const Glyph glyph = first_glyph(text);
        columns += glyph.columns;
        text.remove_prefix(glyph.bytes);
    }
    return columns;
}

std::string padded(std::string_view text, std::size_t width) {
    std::string result{text};
    const std::size_t columns = display_width(text);
    if (columns < width) result.append(width - columns, ' ');
    return result;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines;
    std::string line;
    std::size_t used = 0;
    const auto flush = [&] {
        lines.push_back(std::move(line));
        line.clear();
        used = 0;
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        std::size_t columns = display_width(word);
        if (used > 0 && used + 1 + columns > width) flush();
        while (columns > width) {
            const std::size_t bytes = fitting(word, width);
            lines.emplace_back(word.substr(0, bytes));
            word.remove_prefix(bytes);
            if (word.empty()) break;
            // Each round takes a full line off, so that measuring what is left must not start over.
            columns -= std::min(columns, display_width(lines.back()));
        }
        if (word.empty()) continue;
        if (used > 0) {
            line += ' ';
            ++used;
        }
        line += word;
        used += columns;
    }
    if (!line.empty() || lines.empty()) flush();
    return lines;
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string{text};
    if (width == 0) return {};
    std::string result = width > 1 ? std::string{text.substr(0, fitting(text, width - 1))} : std::string{};
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result + "…";
}

std::string inked(std::string_view text, Ink ink, bool color) {
    if (!color || ink == Ink::plain || text.empty()) return std::string{text};
    return std::string{escape_of(ink)}.append(text).append("\x1b[0m");
}

void write_table(std::ostream& out, const std::vector<Column>& columns,
                 const std::vector<std::vector<Cell>>& rows, const TableStyle& style) {
    if (columns.empty()) return;
    const std::vector<std::size_t> widths = column_widths(columns, rows, style);
    const bool titled =
        std::any_of(columns.begin(), columns.end(), [](const Column& c) { return !c.title.empty(); });
    if (titled) {
        std::vector<Cell> head;
        for (const Column& column : columns) head.push_back({column.title, Ink::bold});
        write_row(out, head, widths, style);
    }
    for (const auto& row : rows) write_row(out, row, widths, style);
}

}  // namespace gainsay::report
