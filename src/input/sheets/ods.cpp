// OpenDocument spreadsheets (ISO/IEC 26300).
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "input/files/text_file.hpp"
#include "input/sheets/number_format.hpp"
#include "input/sheets/sheet.hpp"
#include "input/sheets/xml.hpp"

namespace gainsay::input {
namespace {

constexpr int deepest = 32;  // rows in groups, text in spans

std::uint32_t count_of(const pugi::xml_node& node, std::string_view name) noexcept {
    const std::string_view text = attribute(node, name);
    std::uint32_t count = 1;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (problem == std::errc::result_out_of_range) return most_rows;
    return problem == std::errc{} ? std::clamp(count, 1U, most_rows) : 1;
}

void append_text(const pugi::xml_node& node, std::string& out, int depth) {
    if (depth > deepest) return;
    for (const pugi::xml_node& part : node.children()) {
        const std::string_view name = local_name(part.name());
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) out += part.value();
        else if (name == "s") out.append(std::min(count_of(part, "c"), 1000U), ' ');
        else if (name == "tab") out += '\t';
        else if (name == "line-break") out += '\n';
        else if (name != "annotation" && name != "note") append_text(part, out, depth + 1);
    }
}

// The paragraphs of a cell, a line each; its comment is no part of it.
std::string paragraphs(const pugi::xml_node& cell) {
    std::string text;
    bool first = true;
    for_each(cell, "p", [&](const pugi::xml_node& paragraph) {
        if (!std::exchange(first, false)) text += '\n';
        append_text(paragraph, text, 0);
    });
    return text;
}

// All digits that are stored, as far as a spreadsheet shows them.
std::string number_text(std::string_view written, double factor) {
    double value = 0;
    const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (problem != std::errc{} || end != written.data() + written.size()) return std::string(written);
    return plain_number(value * factor);
}

// The words around the figures that a cell shows: "km" of "1.234,5 km".
std::string words_around(std::string_view shown, std::string_view figures) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t first = shown.find_first_of(digits), last = shown.find_last_of(digits);
    if (first == std::string_view::npos) return std::string(figures);
    std::string_view before = shown.substr(0, first), behind = shown.substr(last + 1);
    while (!before.empty() && std::string_view("+-.,(").find(before.back()) != std::string_view::npos)
        before.remove_suffix(1);
    // The figures bring their sign along.
    constexpr std::string_view minus = "\xE2\x88\x92";
    if (before.ends_with(minus)) before.remove_suffix(minus.size());
    if (before.starts_with(minus)) before.remove_prefix(minus.size());
    if (before.starts_with('-') || before.starts_with('(')) before.remove_prefix(1);
    while (!behind.empty() && std::string_view(".,)%").find(behind.front()) != std::string_view::npos)
        behind.remove_prefix(1);
    std::string text;
    for (const std::string_view part : {before, figures, behind}) {
        const auto word = trim(part);
        if (!word.empty()) text += (text.empty() ? "" : " ") + std::string(word);
    }
    return text;
}

// "14:30:04" of 14, 30 and "04.0000012"; without seconds that are none.
std::string clock_text(unsigned hours, unsigned minutes, std::string_view seconds_written) {
    double seconds = 0;
    std::from_chars(seconds_written.data(), seconds_written.data() + seconds_written.size(), seconds);
    const double all = std::round(hours * 3600.0 + minutes * 60.0 + std::clamp(seconds, 0.0, 60.0));
    return print_number(all / 86400, {.hour = true, .elapsed = true}, Epoch::calendar_1900);
}

// "1966-09-01 12:30" of "1966-09-01T12:30:00.000000000", the day alone of its midnight.
std::string date_time_text(std::string date) {
    const std::size_t t = date.find('T');
    if (t == std::string::npos) return date;
    const std::string_view time = std::string_view(date).substr(t + 1);
    unsigned hours = 0, minutes = 0;
    if (time.size() < 5 || time[2] != ':' ||
        std::from_chars(time.data(), time.data() + 2, hours).ptr != time.data() + 2 ||
        std::from_chars(time.data() + 3, time.data() + 5, minutes).ptr != time.data() + 5)
        return date.replace(t, 1, 1, ' ');
    const std::string clock = clock_text(hours, minutes, time.substr(std::min<std::size_t>(6, time.size())));
    date.resize(t);
    return clock == "00:00" || clock.starts_with("24:") ? date : date + ' ' + clock;
}

// "-0291-09-02" of "-0292-09-02": OpenDocument knows no year 0 (XML Schema 1.0), where we count as ISO 8601
// does.
std::string with_year_zero(std::string date) {
    const std::size_t end = date.find('-', 1);
    int year = 0;
    if (!date.starts_with('-') || end == std::string::npos ||
        std::from_chars(date.data() + 1, date.data() + end, year).ptr != date.data() + end || year < 1)
        return date;
    const std::string counted = std::to_string(year - 1);
    return (year > 1 ? "-" : "") + std::string(4 - std::min<std::size_t>(4, counted.size()), '0') + counted +
           date.substr(end);
}

// "14:30" of "PT14H30M00S".
std::string time_text(std::string_view duration) {
    unsigned hours = 0, minutes = 0;
    const std::size_t t = duration.find('T'), h = duration.find('H'),
                      m = duration.find('M', t == std::string_view::npos ? 0 : t);
    if (t == std::string_view::npos || h == std::string_view::npos || m == std::string_view::npos || h < t ||
        m < h)
        return std::string(duration);
    std::from_chars(duration.data() + t + 1, duration.data() + h, hours);
    std::from_chars(duration.data() + h + 1, duration.data() + m, minutes);
    return clock_text(hours, minutes, duration.substr(m + 1));
}

// Whether a program says that a formula failed; only its own attribute tells it from text.
bool is_error(const pugi::xml_node& cell) {
    for (const pugi::xml_attribute& one : cell.attributes())
        if (local_name(one.name()) == "value-type" && std::string_view(one.value()) == "error") return true;
    return false;
}

class OdsReader {
  public:
    Workbook run(const std::string& content, std::string_view styles) {
        pugi::xml_document xml, shared;
        const auto result =
            xml.load_buffer(content.data(), content.size(), pugi::parse_default | pugi::parse_ws_pcdata);
        if (!result) {
            book_.problem = std::string("content is not XML: ") + result.description();
            return std::move(book_);
        }
        if (shared.load_buffer(styles.data(), styles.size())) read_styles(shared.document_element());
        const pugi::xml_node root = xml.document_element();
        read_styles(root);
        for_each(child(child(root, "body"), "spreadsheet"), "table",
                 [&](const pugi::xml_node& table) { read_table(table); });
        if (book_.sheets.empty() && book_.problem.empty()) book_.problem = "no sheet in it";
        return std::move(book_);
    }

  private:
    struct Column {
        std::uint32_t last;  // of those that share the style
        std::string style;
    };

    // How numbers are shown, as far as their meaning depends on it.
    struct NumberStyle {
        bool scaled = false;       // in thousands
        bool sign = false;         // with a sign, where they are negative
        std::string words;         // around the figures
        std::string not_negative;  // the style of other numbers, if this is only for negative ones
    };

    static NumberStyle number_style(const pugi::xml_node& node) {
        NumberStyle style;
        for (const pugi::xml_node& part : node.children()) {
            const std::string_view name = local_name(part.name());
            if (name == "number" && !attribute(part, "display-factor").empty())
                style.scaled = attribute(part, "display-factor") != "1";
            if (name == "text" || name == "currency-symbol") {
                const std::string_view words = part.text().get();
                style.sign = style.sign || words.find_first_of("-(") != std::string_view::npos ||
                             words.find("\xE2\x88\x92") != std::string_view::npos;
                style.words += words;
            }
            if (name == "map" && attribute(part, "condition").starts_with("value()>"))
                style.not_negative = attribute(part, "apply-style-name");
        }
        return style;
    }

    // Of dates: which of day, month and year they show.
    void read_styles(const pugi::xml_node& root) {
        for (const char* group : {"styles", "automatic-styles"}) {
            for_each(child(root, group), "date-style", [&](const pugi::xml_node& node) {
                NumberFormat format;
                format.year = static_cast<bool>(child(node, "year"));
                format.month = static_cast<bool>(child(node, "month"));
                format.day = static_cast<bool>(child(node, "day"));
                dates_.insert_or_assign(std::string(attribute(node, "name")), format);
            });
            for (const char* kind : {"number-style", "currency-style"})
                for_each(child(root, group), kind, [&](const pugi::xml_node& node) {
                    numbers_.insert_or_assign(std::string(attribute(node, "name")), number_style(node));
                });
            for_each(child(root, group), "style", [&](const pugi::xml_node& node) {
                if (const auto data = attribute(node, "data-style-name"); !data.empty())
                    data_styles_.insert_or_assign(std::string(attribute(node, "name")), std::string(data));
            });
        }
    }

    void read_table(const pugi::xml_node& table) {
        Sheet sheet;
        sheet.name = attribute(table, "name");
        columns_.clear();
        row_ = 0;
        merges_.clear();
        walk(table, sheet, 0);
        for (const auto& [from, last] : merges_) fill_down(sheet, from, last, budget_, book_);
        book_.sheets.push_back(std::move(sheet));
    }

    // Columns and rows may be gathered in groups and headers.
    void walk(const pugi::xml_node& node, Sheet& sheet, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node& part : node.children()) {
            const std::string_view name = local_name(part.name());
            if (name == "table-row") read_row(part, sheet);
            else if (name == "table-column") add_column(part);
            else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group" ||
                     name == "table-columns" || name == "table-header-columns" ||
                     name == "table-column-group")
                walk(part, sheet, depth + 1);
        }
    }

    void add_column(const pugi::xml_node& node) {
        const std::uint32_t before = columns_.empty() ? 0 : columns_.back().last;
        const std::uint32_t last = std::min(before + count_of(node, "number-columns-repeated"), most_rows);
        columns_.push_back({last, std::string(attribute(node, "default-cell-style-name"))});
    }

    // A row that is repeated says the same once.
    void read_row(const pugi::xml_node& node, Sheet& sheet) {
        SheetRow row;
        row.number = ++row_;
        row_ = std::min(row_ + count_of(node, "number-rows-repeated") - 1, most_rows);
        std::uint32_t column = 0;
        for (const pugi::xml_node& cell : node.children()) {
            const std::string_view name = local_name(cell.name());
            if (name != "table-cell" && name != "covered-table-cell") continue;
            const std::uint32_t repeated = count_of(cell, "number-columns-repeated");
            const std::string text = name == "table-cell" ? text_of(cell, column + 1, node) : std::string{};
            if (name == "table-cell" && is_error(cell))
                sheet.problems.push_back(
                    {row.number, column + 1, "an error, " + paragraphs(cell) + ", is taken as empty"});
            if (!text.empty()) place(cell, text, column, std::min(repeated, most_columns + 1), row, sheet);
            column = std::min(column + repeated, most_rows);
        }
        if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
    }

    void place(const pugi::xml_node& cell, const std::string& text, std::uint32_t column,
               std::uint32_t repeated, SheetRow& row, Sheet& sheet) {
        const std::uint32_t rows = count_of(cell, "number-rows-spanned");
        for (std::uint32_t i = 1; i <= repeated; ++i) {
            if (column + i > most_columns) {
                sheet.problems.push_back({row.number, column + i, "more than 4,096 columns, expected fewer"});
                return;
            }
            if (!budget_.take(text.size(), book_)) return;
            row.cells.push_back({column + i, text});
            if (rows > 1)
                merges_.push_back({{row.number, column + i}, std::min(row.number + rows - 1, most_rows)});
        }
    }

    // The name of the style of a cell's value, empty if it has none.
    std::string data_style(const pugi::xml_node& cell, std::uint32_t column,
                           const pugi::xml_node& row) const {
        std::string style(attribute(cell, "style-name"));
        if (style.empty()) style = attribute(row, "default-cell-style-name");
        const auto at =
            std::lower_bound(columns_.begin(), columns_.end(), column,
                             [](const Column& c, std::uint32_t number) { return c.last < number; });
        if (style.empty() && at != columns_.end()) style = at->style;
        const auto data = data_styles_.find(style);
        return data == data_styles_.end() ? std::string{} : data->second;
    }

    // A number with the words around it. What is shown in thousands says "thousand" of other figures than
    // are stored.
    std::string number_of(const pugi::xml_node& cell, const std::string& style_name) const {
        std::string_view value = attribute(cell, "value");
        const std::string shown = paragraphs(cell);
        const auto style = numbers_.find(style_name);
        if (style != numbers_.end() && style->second.scaled) return number_text(value, 1);
        const std::size_t last = shown.find_last_of("0123456789");
        if (last != std::string::npos && trim(std::string_view(shown).substr(last + 1)) == "%")
            return number_text(value, 100) + '%';
        if (style != numbers_.end() && value.starts_with('-') && !style->second.sign) {
            const auto other = numbers_.find(style->second.not_negative);  // "3 BC" of -3
            if (other != numbers_.end() && other->second.words != style->second.words) value.remove_prefix(1);
        }
        return words_around(shown, number_text(value, 1));
    }

    std::string text_of(const pugi::xml_node& cell, std::uint32_t column, const pugi::xml_node& row) const {
        const std::string_view type = attribute(cell, "value-type"), value = attribute(cell, "value");
        if (is_error(cell)) return {};
        if (type == "float" || type == "currency") return number_of(cell, data_style(cell, column, row));
        if (type == "percentage") return number_text(value, 100) + '%';
        if (type == "boolean") return std::string(attribute(cell, "boolean-value"));
        if (type == "time") return time_text(attribute(cell, "time-value"));
        if (type == "date") {
            std::string date(attribute(cell, "date-value"));
            const auto format = dates_.find(data_style(cell, column, row));
            const bool day = date.size() >= 10 && date[0] != '-';
            if (day && format != dates_.end() && !format->second.day && format->second.year)
                date.resize(format->second.month ? 7 : 4);
            return date_time_text(with_year_zero(std::move(date)));
        }
        if (const std::string_view text = attribute(cell, "string-value"); !text.empty())
            return std::string(text);
        return paragraphs(cell);
    }

    Workbook book_;
    TextBudget budget_;
    std::map<std::string, NumberFormat, std::less<>> dates_;
    std::map<std::string, NumberStyle, std::less<>> numbers_;
    std::map<std::string, std::string, std::less<>> data_styles_;
    std::vector<Column> columns_;
    std::uint32_t row_ = 0;
    std::vector<std::pair<CellAddress, std::uint32_t>> merges_;
};

}  // namespace

Workbook read_ods(Archive& archive) {
    const auto content = archive.read("content.xml");
    if (!content) return {{}, archive.problem().empty() ? "no part content.xml in it" : archive.problem()};
    const auto styles = archive.read("styles.xml");
    return OdsReader().run(*content, styles ? *styles : std::string{});
}

Workbook read_flat_ods(std::string_view xml) { return OdsReader().run(std::string(xml), {}); }

}  // namespace gainsay::input
