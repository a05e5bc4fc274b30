#include "input/csv_claims.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "input/claim_fields.hpp"
#include "input/csv.hpp"
#include "input/nearest.hpp"

namespace gainsay::input {
namespace {

struct Header {
    std::vector<std::string> names;
    std::vector<std::optional<Field>> fields;

    bool has(Field field) const { return std::find(fields.begin(), fields.end(), field) != fields.end(); }
};

Header read_header(const CsvReader& reader) {
    Header header;
    for (const Cell& cell : reader.cells()) header.names.emplace_back(trim(cell.text));
    header.fields = fields_of(header.names);
    return header;
}

// A column that is nearly one of ours is likely a slip.
void warn_of_slips(const Header& header, const CsvReader& reader, const TextFile& file, Intake& intake) {
    for (std::size_t i = 0; i < header.names.size(); ++i) {
        if (header.fields[i] || header.names[i].empty()) continue;
        if (const auto near = nearest(header.names[i], field_names()))
            intake.warning(
                file.at(reader.cells()[i].at),
                "column \"" + header.names[i] + "\" is kept but not ours (did you mean \"" + *near + "\"?)",
                "unknown-column");
    }
}

bool check_header(const Header& header, const CsvReader& reader, const TextFile& file, Intake& intake) {
    std::string missing;
    const auto need = [&](Field field, std::string_view name) {
        if (!header.has(field)) missing.append(missing.empty() ? "" : ", ").append(name);
    };
    need(Field::subject, "subject");
    need(Field::predicate, "predicate");
    need(Field::value, "value");
    if (missing.empty()) return true;
    std::string found;
    for (const auto& name : header.names) found += (found.empty() ? "" : ", ") + name;
    if (found.size() > 200) found = found.substr(0, 200) + " ...";
    intake.error(file.at(reader.record_at()),
                 "the first record names no column " + missing +
                     "; expected source, subject, predicate, value; found " + found,
                 "missing-column");
    return false;
}

void read_row(const Header& header, const CsvReader& reader, ClaimReader& claims) {
    claims.begin(reader.record_at());
    const auto& cells = reader.cells();
    const std::size_t width = header.names.size();
    const auto extra = std::find_if(cells.begin() + std::min(width, cells.size()), cells.end(),
                                    [](const Cell& cell) { return !trim(cell.text).empty(); });
    if (extra != cells.end())
        claims.fail(extra->at,
                    "expected " + std::to_string(width) + " cells, found " + std::to_string(cells.size()),
                    "too-many-cells");
    for (std::size_t i = 0; i < std::min(width, cells.size()); ++i) {
        const std::string_view text = without_guard(cells[i].text);
        if (header.fields[i]) claims.set(*header.fields[i], text, cells[i].at);
        else if (!text.empty()) claims.keep(header.names[i], std::string(text));
    }
    claims.finish();
}

std::string stem(const std::string& name) {
    const std::size_t slash = name.find_last_of('/');
    std::string base = slash == std::string::npos ? name : name.substr(slash + 1);
    const std::size_t point = base.find_last_of('.');
    return point == std::string::npos || point == 0 ? base : base.substr(0, point);
}

}  // namespace

void read_csv_claims(const TextFile& file, Intake& intake) {
    CsvReader reader(file);
    while (reader.next() && reader.problem()) {
        intake.error(file.at(reader.problem()->at), reader.problem()->message, reader.problem()->rule);
        intake.reject();
    }
    if (reader.cells().empty())
        return intake.error({file.name, 1, 1}, "no records, expected a header and claims", "empty");
    const Header header = read_header(reader);
    if (!check_header(header, reader, file, intake)) return intake.reject();
    warn_of_slips(header, reader, file, intake);
    ClaimReader claims(intake, file);
    if (!header.has(Field::source)) {
        claims.set_default_source(stem(file.name));
        intake.warning(file.at(reader.record_at()),
                       "no column source: every claim is taken as of \"" + stem(file.name) + "\"",
                       "missing-column");
    }
    while (reader.next()) {
        if (reader.problem()) {
            intake.error(file.at(reader.problem()->at), reader.problem()->message, reader.problem()->rule);
            intake.reject();
        } else {
            read_row(header, reader, claims);
        }
    }
}

}  // namespace gainsay::input
