#include "input/formats/ftm.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "input/formats/csv.hpp"
#include "input/json/json_text.hpp"

namespace gainsay::input {
namespace {

using Json = nlohmann::ordered_json;

// Properties of which a thing has one, though FollowTheMoney lets every property have several values.
constexpr std::string_view single_valued[] = {"birthDate",    "deathDate", "gender",
                                              "birthCountry", "buildDate", "dissolutionDate",
                                              "imoNumber",    "leiCode",   "incorporationDate"};
// Dates of the record, not of the thing, and what may be many.
constexpr std::string_view of_the_record[] = {"modifiedAt",     "createdAt", "retrievedAt", "publishedAt",
                                              "indexUpdatedAt", "date",      "authoredAt"};

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Statement {
    std::array<std::string, ftm_columns.size()> cells;
    std::array<bool, ftm_columns.size()> present{};
    std::vector<std::pair<std::string, std::string>> other;

    std::string& operator[](std::string_view column) { return cells[position(column)]; }
    static std::size_t position(std::string_view column) {
        return static_cast<std::size_t>(std::find(ftm_columns.begin(), ftm_columns.end(), column) -
                                        ftm_columns.begin());
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

std::optional<ValueKind> kind_of_type(std::string_view property, std::string_view type) {
    if (type.empty()) return property.ends_with("Date") ? std::optional(ValueKind::date) : std::nullopt;
    if (type == "date") return ValueKind::date;
    if (type == "number") return ValueKind::quantity;
    if (type == "text" || type == "html" || type == "json" || type == "url" || type == "checksum")
        return ValueKind::text;
    return ValueKind::term;
}

// Names, aliases, countries and the like are many. Of other dates and figures the claims tell: one, unless a
// dataset gives several.
Cardinality cardinality_of(std::string_view property, std::string_view type) {
    if (is_one_of(single_valued, property)) return Cardinality::one;
    const bool of_the_thing = (type == "date" || type == "number") && !is_one_of(of_the_record, property);
    return of_the_thing ? Cardinality::unstated : Cardinality::many;
}

void declare(Vocabulary& vocabulary, const std::string& property, std::string_view type) {
    const std::string key = fold(property);
    if (vocabulary.predicates.contains(key)) return;
    Predicate predicate;
    predicate.name = property;
    predicate.kind = kind_of_type(property, type);
    predicate.cardinality = cardinality_of(property, type);
    if (predicate.kind == ValueKind::date) predicate.nature = Nature::event;
    predicate.exact = true;
    vocabulary.predicates.emplace(key, std::move(predicate));
}

// What FollowTheMoney makes the id of a statement of.
std::string key_of(const Statement& statement) {
    const auto cell = [&](std::string_view column) { return statement.cells[Statement::position(column)]; };
    std::string key = cell("dataset") + '.' + cell("entity_id") + '.' + cell("prop") + '.' + cell("value");
    if (!cell("lang").empty()) key += '@' + cell("lang");
    return cell("external") == "t" || cell("external") == "true" ? key + ".ext" : key;
}

bool has_field(std::string_view column, std::string_view cell) {
    if (column == "canonical_id" || column == "id") return !cell.empty();
    return column == "prop" || column == "value" || column == "dataset" || column == "original_value";
}

void add(Statement& statement, Location at, Intake& intake) {
    for (const std::string_view needed : {"prop", "value", "dataset"})
        if (statement[needed].empty()) {
            intake.error(std::move(at), "a statement needs \"" + std::string(needed) + '"', "ftm-statement");
            return intake.reject();
        }
    const auto source = intake.find_source(statement["dataset"]);
    const std::string& canonical =
        statement["canonical_id"].empty() ? statement["entity_id"] : statement["canonical_id"];
    if (!source || canonical.empty()) {
        intake.error(std::move(at), "a statement needs \"canonical_id\" or \"entity_id\", and a dataset",
                     "ftm-statement");
        return intake.reject();
    }
    declare(intake.dossier().vocabulary, statement["prop"], statement["prop_type"]);
    Claim claim;
    claim.id = statement["id"].empty() ? key_of(statement) : statement["id"];
    claim.source = *source;
    claim.subject = canonical;
    claim.predicate = statement["prop"];
    claim.words = statement["value"];
    claim.place.original = statement["original_value"];
    claim.at = std::move(at);
    for (std::size_t i = 0; i < ftm_columns.size(); ++i)
        if (statement.present[i] && !has_field(ftm_columns[i], statement.cells[i]))
            claim.extra.emplace_back("ftm:" + std::string(ftm_columns[i]), statement.cells[i]);
    const std::size_t id = Statement::position("id");
    if (statement.cells[id].empty() && !statement.present[id]) claim.extra.emplace_back("ftm:id", "");
    claim.extra.insert(claim.extra.end(), statement.other.begin(), statement.other.end());
    intake.add(std::move(claim));
}

std::string joined(const std::vector<std::string>& columns) {
    std::string result;
    for (const std::string& column : columns) result += (result.empty() ? "" : ",") + column;
    return result;
}

void keep_form(Intake& intake, const std::vector<std::string>& columns, const char* quoting) {
    auto& extra = intake.dossier().extra;
    const auto known =
        std::find_if(extra.begin(), extra.end(), [](const auto& e) { return e.first == "ftm:columns"; });
    if (known != extra.end()) return;
    extra.emplace_back("ftm:columns", joined(columns));
    extra.emplace_back("ftm:quoting", quoting);
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
    intake.expect_repeats();
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
            if (!names_all(joined(header))) {
                intake.error(
                    file.at(reader.record_at()),
                    "expected a header with canonical_id, entity_id, prop, schema, value and dataset",
                    "missing-column");
                return intake.reject();
            }
            keep_form(intake, header, file.text.starts_with('"') ? "all" : "minimal");
            continue;
        }
        Statement statement;
        for (std::size_t i = 0; i < std::min(header.size(), reader.cells().size()); ++i)
            statement.set(header[i], std::string(reader.cells()[i].text));
        add(statement, file.at(reader.record_at()), intake);
    }
}

void read_ftm_json(const TextFile& file, Intake& intake) {
    intake.expect_repeats();
    std::uint32_t number = 0;
    std::vector<std::string> columns;
    for (std::size_t at = 0; at < file.text.size();) {
        const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
        const std::string_view line = trim(file.text.substr(at, end - at));
        at = end + 1;
        ++number;
        if (line.empty()) continue;
        const auto parsed = parse_json(line);
        if (!parsed || !parsed->is_object()) {
            intake.error({file.name, number, 1}, "expected a statement as a JSON object", "json");
            intake.reject();
            continue;
        }
        const Json& record = *parsed;
        Statement statement;
        for (const auto& [column, value] : record.items())
            if (!value.is_null()) statement.set(column, text_of(value));
        if (columns.empty()) {
            for (const auto& [column, value] : record.items()) columns.push_back(column);
            keep_form(intake, columns, "json");
        }
        add(statement, {file.name, number, 1}, intake);
    }
}

}  // namespace gainsay::input
