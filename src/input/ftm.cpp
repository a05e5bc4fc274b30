#include "input/ftm.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "input/csv.hpp"

namespace gainsay::input {
namespace {

using Json = nlohmann::json;

// Properties of which a thing has one, though FollowTheMoney lets every property have several values.
constexpr std::string_view single_valued[] = {"birthDate", "deathDate",    "incorporationDate", "dissolutionDate",
                                              "gender",    "birthCountry", "buildDate",         "registrationNumber"};

struct Statement {
    std::array<std::string, ftm_columns.size()> cells;
    std::array<bool, ftm_columns.size()> present{};
    std::vector<std::pair<std::string, std::string>> other;

    std::string& operator[](std::string_view column) { return cells[position(column)]; }
    static std::size_t position(std::string_view column) {
        return static_cast<std::size_t>(std::find(ftm_columns.begin(), ftm_columns.end(), column) - ftm_columns.begin());
    }
    void set(const std::string& column, std::string text) {
        const std::size_t at = position(column);
        if (at == ftm_columns.size()) {
            other.emplace_back("ftm:" + column, std::move(text));
            return;
        }
        cells[at] = std::move(text);
        present[at] = true;
    }
};

std::optional<ValueKind> kind_of_type(std::string_view type) {
    if (type == "date") return ValueKind::date;
    if (type == "number") return ValueKind::quantity;
    if (type == "text" || type == "html" || type == "json" || type == "url" || type == "checksum") return ValueKind::text;
    return ValueKind::term;
}

void declare(Vocabulary& vocabulary, const std::string& property, std::string_view type) {
    Predicate predicate;
    predicate.name = property;
    predicate.kind = kind_of_type(type);
    const bool one = std::find(std::begin(single_valued), std::end(single_valued), property) != std::end(single_valued);
    predicate.cardinality = one ? Cardinality::one : Cardinality::many;
    if (type == "date") predicate.nature = Nature::event;
    predicate.exact = true;
    vocabulary.predicates.try_emplace(fold(property), std::move(predicate));
}

void add(Statement& statement, Location at, Intake& intake) {
    for (const std::string_view needed : {"prop", "value", "dataset"})
        if (statement[needed].empty()) {
            intake.error(std::move(at), "a statement needs \"" + std::string(needed) + '"', "ftm-statement");
            return intake.reject();
        }
    const auto source = intake.find_source(statement["dataset"]);
    const std::string& canonical = statement["canonical_id"].empty() ? statement["entity_id"] : statement["canonical_id"];
    if (!source || canonical.empty()) {
        intake.error(std::move(at), "a statement needs \"canonical_id\" or \"entity_id\", and a dataset", "ftm-statement");
        return intake.reject();
    }
    declare(intake.dossier().vocabulary, statement["prop"], statement["prop_type"]);
    Claim claim;
    claim.id = statement["id"];
    claim.source = *source;
    claim.subject = canonical;
    claim.predicate = statement["prop"];
    claim.words = statement["value"];
    claim.place.original = statement["original_value"];
    claim.at = std::move(at);
    for (std::size_t i = 0; i < ftm_columns.size(); ++i) {
        const std::string_view column = ftm_columns[i];
        const bool ours = column == "prop" || column == "value" || column == "dataset" || column == "id" ||
                          column == "original_value" || (column == "canonical_id" && !statement.cells[i].empty());
        if (!ours && statement.present[i]) claim.extra.emplace_back("ftm:" + std::string(column), statement.cells[i]);
    }
    claim.extra.insert(claim.extra.end(), statement.other.begin(), statement.other.end());
    intake.add(std::move(claim));
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_null() ? std::string{} : value.dump();
}

bool names_all(std::string_view head) {
    return std::all_of(ftm_columns.begin(), ftm_columns.begin() + 7, [&](std::string_view column) {
        return column == "prop_type" || head.find(column) != std::string_view::npos;
    });
}

}  // namespace

bool looks_like_ftm_csv(std::string_view text) noexcept {
    const std::string_view head = text.substr(0, std::min(text.find('\n'), text.size()));
    return head.find('{') == std::string_view::npos && names_all(head);
}

bool looks_like_ftm_json(std::string_view text) noexcept {
    const std::string_view head = text.substr(0, std::min(text.find('\n'), text.size()));
    return head.starts_with('{') && names_all(head);
}

void read_ftm_csv(const TextFile& file, Intake& intake) {
    CsvReader reader(file, Dialect{});
    std::vector<std::string> header;
    while (reader.next()) {
        if (const auto& problem = reader.problem()) {
            intake.error(file.at(problem->at), problem->message, problem->rule);
            intake.reject();
            continue;
        }
        if (header.empty()) {
            for (const Cell& cell : reader.cells()) header.emplace_back(cell.text);
            continue;
        }
        Statement statement;
        for (std::size_t i = 0; i < std::min(header.size(), reader.cells().size()); ++i)
            statement.set(header[i], std::string(reader.cells()[i].text));
        add(statement, file.at(reader.record_at()), intake);
    }
}

void read_ftm_json(const TextFile& file, Intake& intake) {
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < file.text.size();) {
        const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
        const std::string_view line = trim(file.text.substr(at, end - at));
        at = end + 1;
        ++number;
        if (line.empty()) continue;
        const Json record = Json::parse(line, nullptr, false);
        if (!record.is_object()) {
            intake.error({file.name, number, 1}, "expected a statement as a JSON object", "json");
            intake.reject();
            continue;
        }
        Statement statement;
        for (const auto& [column, value] : record.items()) statement.set(column, text_of(value));
        add(statement, {file.name, number, 1}, intake);
    }
}

}  // namespace gainsay::input
