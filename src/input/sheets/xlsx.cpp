// Office Open XML workbooks (ECMA-376, ISO/IEC 29500).
#include <algorithm>
#include <charconv>
#include <map>

#include "input/sheets/number_format.hpp"
#include "input/sheets/sheet.hpp"
#include "input/sheets/xml.hpp"

namespace gainsay::input {
namespace {

std::optional<unsigned> to_count(std::string_view text) noexcept {
    unsigned count = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return count;
}

std::optional<double> to_number(std::string_view text) noexcept {
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool is_true(std::string_view text) noexcept { return text == "1" || text == "true"; }

// "_x000D_" stands for a character that XML cannot hold (22.4.2.4); line ends and tabs are what occurs.
std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const bool escape =
            text.substr(i, 2) == "_x" && text.size() - i >= 7 && text[i + 6] == '_' &&
            std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr == text.data() + i + 6 &&
            code < 0x80 && code != 0;
        out += escape ? static_cast<char>(code) : text[i];
        if (escape) i += 6;
    }
    return out;
}

// Text in runs; of how it is pronounced (rPh) nothing.
std::string rich_text(const pugi::xml_node& item) {
    std::string text;
    for_each(item, "t", [&](const pugi::xml_node& t) { text += t.text().get(); });
    for_each(item, "r", [&](const pugi::xml_node& run) { text += child(run, "t").text().get(); });
    return text.find("_x") == std::string::npos ? text : unescape(text);
}

// "xl/worksheets/sheet1.xml" of "worksheets/sheet1.xml" or "/xl/worksheets/sheet1.xml" in a part of the
// folder "xl".
std::string resolve_path(std::string_view folder, std::string_view target) {
    if (target.substr(0, 1) == "/") return std::string(target.substr(1));
    while (target.substr(0, 3) == "../") {
        target.remove_prefix(3);
        folder = folder.substr(
            0, folder.find_last_of('/') == std::string_view::npos ? 0 : folder.find_last_of('/'));
    }
    if (target.substr(0, 2) == "./") target.remove_prefix(2);
    return folder.empty() ? std::string(target) : std::string(folder) + '/' + std::string(target);
}

struct Part {
    std::string name;
    std::string folder() const {
        const std::size_t slash = name.find_last_of('/');
        return slash == std::string::npos ? "" : name.substr(0, slash);
    }
    std::string relations() const {
        const std::string in = folder();
        return (in.empty() ? "" : in + '/') + "_rels/" + name.substr(in.empty() ? 0 : in.size() + 1) +
               ".rels";
    }
};

struct Relation {
    std::string id, type, target;  // the last word of its type; the part
};

struct Range {
    CellAddress first, last;
};

std::optional<Range> parse_range(std::string_view text) {
    const auto first = parse_cell(text.substr(0, text.find(':')));
    const auto last =
        text.find(':') == std::string_view::npos ? first : parse_cell(text.substr(text.find(':') + 1));
    if (!first || !last || first->row == 0 || last->row < first->row) return std::nullopt;
    return Range{*first, *last};
}

class XlsxReader {
  public:
    explicit XlsxReader(Archive& archive) : archive_(archive) {}

    Workbook run() {
        Part book{"xl/workbook.xml"};
        for (const Relation& relation : relations_of({""}))
            if (relation.type == "officeDocument") book.name = relation.target;
        pugi::xml_document xml;
        if (!parse(book.name, xml)) return std::move(book_);
        const pugi::xml_node workbook = xml.document_element();
        if (is_true(attribute(child(workbook, "workbookPr"), "date1904"))) epoch_ = Epoch::from_1904;
        else if (attribute(child(workbook, "fileVersion"), "appName") == "Calc")
            epoch_ = Epoch::calendar_1900;  // of LibreOffice
        const auto relations = relations_of(book);
        for (const Relation& relation : relations) {
            if (relation.type == "sharedStrings") read_strings(relation.target);
            if (relation.type == "styles") read_styles(relation.target);
        }
        for_each(child(workbook, "sheets"), "sheet", [&](const pugi::xml_node& sheet) {
            for (const Relation& relation : relations)
                if (relation.id == attribute(sheet, "id") && relation.type == "worksheet")
                    read_sheet(relation.target, std::string(attribute(sheet, "name")));
        });
        return std::move(book_);
    }

  private:
    bool parse(const std::string& part, pugi::xml_document& xml) {
        auto content = archive_.read(part);
        if (!content) {
            if (book_.problem.empty())
                book_.problem =
                    archive_.problem().empty() ? "no part " + part + " in it" : archive_.problem();
            return false;
        }
        const auto result = xml.load_buffer(content->data(), content->size(),
                                            pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!result && book_.problem.empty()) book_.problem = part + " is not XML: " + result.description();
        return static_cast<bool>(result);
    }

    std::vector<Relation> relations_of(const Part& part) {
        std::vector<Relation> all;
        const std::string name = part.relations();
        pugi::xml_document xml;
        if (!archive_.has(name) || !parse(name, xml)) return all;
        for_each(xml.document_element(), "Relationship", [&](const pugi::xml_node& node) {
            const std::string_view type = attribute(node, "Type");
            all.push_back({std::string(attribute(node, "Id")),
                           std::string(type.substr(type.find_last_of('/') + 1)),
                           resolve_path(part.folder(), attribute(node, "Target"))});
        });
        return all;
    }

    void read_strings(const std::string& part) {
        pugi::xml_document xml;
        if (!parse(part, xml)) return;
        for_each(xml.document_element(), "si",
                 [&](const pugi::xml_node& item) { strings_.push_back(rich_text(item)); });
    }

    void read_styles(const std::string& part) {
        pugi::xml_document xml;
        if (!parse(part, xml)) return;
        const pugi::xml_node styles = xml.document_element();
        std::map<unsigned, NumberFormat> custom;
        for_each(child(styles, "numFmts"), "numFmt", [&](const pugi::xml_node& node) {
            if (const auto id = to_count(attribute(node, "numFmtId")))
                custom[*id] = parse_number_format(attribute(node, "formatCode"));
        });
        for_each(child(styles, "cellXfs"), "xf", [&](const pugi::xml_node& node) {
            const unsigned id = to_count(attribute(node, "numFmtId")).value_or(0);
            const auto known = custom.find(id);
            formats_.push_back(known != custom.end()
                                   ? known->second
                                   : built_in_format(static_cast<int>(std::min(id, 1000U))));
        });
    }

    void read_sheet(const std::string& part, std::string name) {
        pugi::xml_document xml;
        if (!parse(part, xml)) return;
        Sheet sheet;
        sheet.name = std::move(name);
        const pugi::xml_node root = xml.document_element();
        std::uint32_t number = 0;
        for_each(child(root, "sheetData"), "row", [&](const pugi::xml_node& node) {
            number = to_count(attribute(node, "r")).value_or(number + 1);
            SheetRow row;
            row.number = std::min(number, most_rows);
            read_cells(node, row, sheet);
            if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
        });
        std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                         [](const auto& a, const auto& b) { return a.number < b.number; });
        for_each(child(root, "mergeCells"), "mergeCell", [&](const pugi::xml_node& node) {
            if (const auto range = parse_range(attribute(node, "ref")))
                fill_down(sheet, range->first, range->last.row, budget_, book_);
        });
        book_.sheets.push_back(std::move(sheet));
    }

    void read_cells(const pugi::xml_node& node, SheetRow& row, Sheet& sheet) {
        std::uint32_t column = 0;
        bool sorted = true;
        for_each(node, "c", [&](const pugi::xml_node& cell) {
            const auto address = parse_cell(attribute(cell, "r"));
            const std::uint32_t at = address && address->column > 0 ? address->column : column + 1;
            sorted = sorted && at > column;
            column = at;
            if (column > most_columns) {
                if (sheet.problems.empty() || sheet.problems.back().row != row.number)
                    sheet.problems.push_back({row.number, column, "more than 4,096 columns, expected fewer"});
                return;
            }
            std::string text = text_of(cell, {row.number, column}, sheet);
            if (!text.empty() && budget_.take(text.size(), book_))
                row.cells.push_back({column, std::move(text)});
        });
        if (!sorted)
            std::stable_sort(row.cells.begin(), row.cells.end(),
                             [](const auto& a, const auto& b) { return a.column < b.column; });
    }

    std::string text_of(const pugi::xml_node& cell, const CellAddress& at, Sheet& sheet) const {
        const auto odd = [&](std::string message) {
            sheet.problems.push_back({at.row, at.column, std::move(message)});
            return std::string{};
        };
        const std::string_view type = attribute(cell, "t");
        if (type == "inlineStr") return rich_text(child(cell, "is"));
        const pugi::xml_node v = child(cell, "v");
        const std::string_view written = v.text().get();
        if (written.empty())
            return child(cell, "f") && !v ? odd("a formula without a stored result is taken as empty") : "";
        if (type == "s") {
            const auto index = to_count(written);
            if (index && *index < strings_.size()) return strings_[*index];
            return odd("no shared text " + std::string(written) + ", taken as empty");
        }
        if (type == "b") return is_true(written) ? "true" : "false";
        if (type == "e") return odd("the error " + std::string(written) + " is taken as empty");
        if (type == "str" || type == "d") return unescape(written);
        const auto number = to_number(written);
        if (!number) return std::string(written);
        const auto style = to_count(attribute(cell, "s"));
        return print_number(*number, style && *style < formats_.size() ? formats_[*style] : NumberFormat{},
                            epoch_);
    }

    Archive& archive_;
    Workbook book_;
    TextBudget budget_;
    Epoch epoch_ = Epoch::excel_1900;
    std::vector<std::string> strings_;
    std::vector<NumberFormat> formats_;
};

}  // namespace

Workbook read_xlsx(Archive& archive) { return XlsxReader(archive).run(); }

}  // namespace gainsay::input
