// Claims as FollowTheMoney statements.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/report.hpp"
#include "input/formats/ftm.hpp"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;
using Extra = std::vector<std::pair<std::string, std::string>>;

const std::string* kept(const Extra& extra, std::string_view column) {
    const auto found = std::find_if(extra.begin(), extra.end(), [&](const auto& field) {
        return field.first.starts_with("ftm:") && std::string_view(field.first).substr(4) == column;
    });
    return found == extra.end() ? nullptr : &found->second;
}

// What a statement can say: that something is so.
bool is_statement(const Claim& claim) {
    const bool plain = claim.status == Status::asserted || claim.status == Status::estimated ||
                       claim.status == Status::reported || claim.status == Status::delivered;
    return plain && claim.polarity == Polarity::affirmed && claim.stance != Stance::disputes;
}

std::string_view type_of(const Claim& claim) {
    switch (kind_of(claim.value)) {
        case ValueKind::date:
            return "date";
        case ValueKind::quantity:
            return "number";
        case ValueKind::term:
            return "string";
        default:
            return "text";
    }
}

// Nothing where the statement has no such cell.
std::optional<std::string> cell_of(const Dossier& dossier, const Claim& claim, std::string_view column) {
    if (const std::string* text = kept(claim.extra, column)) return *text;
    if (column == "canonical_id" || column == "entity_id") return claim.subject;
    if (column == "prop") return claim.predicate;
    if (column == "value") return claim.words;
    if (column == "dataset") return dossier[claim.source].id;
    if (column == "id") return claim.id;
    if (column == "original_value" && !claim.place.original.empty()) return claim.place.original;
    if (kept(claim.extra, "entity_id") != nullptr) return std::nullopt;  // a statement that came without it
    if (column == "schema") return "Thing";
    if (column == "prop_type") return std::string(type_of(claim));
    if (column == "external") return "f";
    return std::nullopt;
}

std::vector<std::string> columns_of(const Dossier& dossier) {
    std::vector<std::string> columns;
    if (const std::string* written = kept(dossier.extra, "columns")) {
        for (std::size_t at = 0; at <= written->size();) {
            const std::size_t end = std::min(written->find(',', at), written->size());
            columns.push_back(written->substr(at, end - at));
            at = end + 1;
        }
        return columns;
    }
    return {input::ftm_columns.begin(), input::ftm_columns.end()};
}

bool is_true(std::string_view text) { return text == "t" || text == "true" || text == "1"; }

void write_cell(std::ostream& out, std::string_view text, bool always_quoted) {
    const bool quoted = always_quoted || text.find_first_of(",\"\r\n") != std::string_view::npos;
    if (!quoted) {
        out << text;
        return;
    }
    out << '"';
    for (char c : text) {
        if (c == '"') out << '"';
        out << c;
    }
    out << '"';
}

template <class Write>
std::size_t each_statement(const Dossier& dossier, Write write) {
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < dossier.claims().size(); ++i) {
        const ClaimId id{static_cast<std::uint32_t>(i)};
        if (dossier.is_removed(id)) continue;
        if (is_statement(dossier[id])) write(dossier[id]);
        else ++left_out;
    }
    return left_out;
}

}  // namespace

std::size_t write_statements_csv(std::ostream& out, const Dossier& dossier) {
    const auto columns = columns_of(dossier);
    const std::string* quoting = kept(dossier.extra, "quoting");
    const bool all = quoting == nullptr || *quoting != "minimal";
    const auto write_row = [&](auto cell) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) out << ',';
            write_cell(out, cell(columns[i]), all);
        }
        out << '\n';
    };
    write_row([](const std::string& column) { return column; });
    return each_statement(dossier, [&](const Claim& claim) {
        write_row([&](const std::string& column) {
            const std::string text = cell_of(dossier, claim, column).value_or("");
            return column == "external" && (text == "true" || text == "false") ? std::string(1, text[0])
                                                                               : text;
        });
    });
}

std::size_t write_statements_jsonl(std::ostream& out, const Dossier& dossier) {
    const auto columns = columns_of(dossier);
    // A table cannot tell what is empty from what is absent.
    const std::string* quoting = kept(dossier.extra, "quoting");
    const bool from_json = quoting != nullptr && *quoting == "json";
    return each_statement(dossier, [&](const Claim& claim) {
        Json line;
        for (const std::string& column : columns) {
            const auto text = cell_of(dossier, claim, column);
            if (column == "external") line[column] = text && is_true(*text);
            else if (text && ((from_json && column != "id") || !text->empty())) line[column] = *text;
            else line[column] = nullptr;
        }
        out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    });
}

}  // namespace gainsay
