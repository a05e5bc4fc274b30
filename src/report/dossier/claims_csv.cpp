// Claims as a table that spreadsheets open and load() reads back.
#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/report.hpp"
#include "report/dossier/claim_columns.hpp"

namespace gainsay {
namespace {

// A plain number: a sign, digits and separators, a percent sign at the end.
bool is_number(std::string_view text) noexcept {
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    if (!text.empty() && text.back() == '%') text.remove_suffix(1);
    return !text.empty() && text[0] >= '0' && text[0] <= '9' &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

// Whether a spreadsheet would take the text for a formula, or load() would take its own apostrophe for our
// guard.
bool needs_guard(std::string_view text) noexcept {
    const std::size_t first = text.find_first_not_of('\'');
    const std::string_view dangerous = "=+-@\t\r";
    return first != std::string_view::npos && dangerous.find(text[first]) != std::string_view::npos &&
           !is_number(text);
}

void write_cell(std::ostream& out, std::string_view text) {
    const bool spaced = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    const bool quote = spaced || text.find_first_of(",\"\r\n;\t|") != std::string_view::npos;
    if (quote) out << '"';
    if (needs_guard(text)) out << '\'';
    for (char c : text) {
        if (c == '"') out << '"';
        out << c;
    }
    if (quote) out << '"';
}

struct Table {
    std::vector<std::size_t> own;  // columns of ours that some claim fills
    std::vector<std::string> extra;
};

Table table_of(const Dossier& dossier, const std::vector<ClaimId>& ids) {
    constexpr std::size_t always = 5;  // id, source, subject, predicate, value
    std::vector<bool> used(report::claim_columns().size());
    std::fill(used.begin(), used.begin() + always, true);
    for (ClaimId id : ids) {
        const auto cells = report::claim_cells(dossier, dossier[id]);
        for (std::size_t i = 0; i < cells.size(); ++i) used[i] = used[i] || !cells[i].empty();
    }
    Table table;
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i]) table.own.push_back(i);
    table.extra = report::extra_columns(dossier);
    return table;
}

void write_row(std::ostream& out, const Table& table, const Dossier& dossier, const Claim& claim) {
    const auto cells = report::claim_cells(dossier, claim);
    for (std::size_t i = 0; i < table.own.size(); ++i) {
        if (i > 0) out << ',';
        write_cell(out, cells[table.own[i]]);
    }
    const auto extra = report::told_apart(claim.extra);
    for (const std::string& name : table.extra) {
        const auto found =
            std::find_if(extra.begin(), extra.end(), [&](const auto& field) { return field.first == name; });
        out << ',';
        if (found != extra.end()) write_cell(out, found->second);
    }
    out << '\n';
}

}  // namespace

void write_claims_csv(std::ostream& out, const Dossier& dossier) {
    std::vector<ClaimId> ids;
    for (std::size_t i = 0; i < dossier.claims().size(); ++i)
        if (!dossier.is_removed(static_cast<ClaimId>(i))) ids.push_back(static_cast<ClaimId>(i));
    const Table table = table_of(dossier, ids);
    for (std::size_t i = 0; i < table.own.size(); ++i)
        out << (i > 0 ? "," : "") << report::claim_columns()[table.own[i]].name;
    for (const std::string& name : table.extra) {
        out << ',';
        write_cell(out, name);
    }
    out << '\n';
    for (ClaimId id : ids) write_row(out, table, dossier, dossier[id]);
}

}  // namespace gainsay
