#include "input/formats/table_claims.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "gainsay/dossier.hpp"
#include "input/records/nearest.hpp"

namespace gainsay::input {
namespace {

constexpr std::size_t most_titles = 20;

// Columns of one name are told apart by their number: "price", "price 2".
void tell_apart(std::vector<std::string>& names) {
    std::set<std::string> seen;
    for (std::string& name : names) {
        if (name.empty()) continue;
        std::string own = name;
        for (std::size_t i = 2; !seen.insert(own).second; ++i) own = name + ' ' + std::to_string(i);
        name = std::move(own);
    }
}

// "1234.5" of "1.234,5"; what is not a number stays as it is.
std::string usual_number(std::string_view text, const TableOptions::Numbers& numbers) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        if (!numbers.group.empty() && rest.starts_with(numbers.group)) {
            i += numbers.group.size();
        } else if (!numbers.decimal.empty() && rest.starts_with(numbers.decimal)) {
            out += '.';
            i += numbers.decimal.size();
        } else if (std::string_view("0123456789+-%").find(text[i]) != std::string_view::npos) {
            out += text[i++];
        } else {
            return std::string(text);
        }
    }
    return out;
}

// What the columns may have been meant to be called that are nearly one that a table needs.
std::string hint_of(std::span<const Cell> cells) {
    const std::vector<std::string> needed{"source", "subject", "predicate", "value"};
    std::string hints;
    for (const Cell& cell : cells)
        if (const auto near = nearest(trim(cell.text), needed); near && fold(cell.text) != *near)
            hints +=
                (hints.empty() ? "by \"" : ", by \"") + std::string(trim(cell.text)) + "\" \"" + *near + '"';
    return hints.empty() ? hints : " (did you mean " + hints + "?)";
}

// The first cell that is nearly one that a table needs; else the record.
Spot slip_in(std::span<const Cell> cells, const Spot& record) {
    const std::vector<std::string> needed{"source", "subject", "predicate", "value"};
    for (const Cell& cell : cells)
        if (const auto near = nearest(trim(cell.text), needed); near && fold(cell.text) != *near)
            return cell.at;
    return record;
}

}  // namespace

TableClaims::TableClaims(Intake& intake, Locator locate, TableOptions options)
    : intake_(intake), locate_(std::move(locate)), options_(std::move(options)), claims_(intake, locate_) {
    claims_.set_default_source(options_.default_source);
    if (!options_.columns.empty()) name_columns(options_.columns);
}

void TableClaims::name_columns(std::vector<std::string> names) {
    fields_ = fields_of(names);
    numbers_.assign(names.size(), nullptr);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const auto found = options_.numbers.find(names[i]); found != options_.numbers.end())
            numbers_[i] = &found->second;
    tell_apart(names);
    names_ = std::move(names);
}

std::string TableClaims::missing_columns() const {
    std::string missing;
    const auto need = [&](Field field, std::string_view name) {
        if (std::find(fields_.begin(), fields_.end(), field) == fields_.end())
            missing.append(missing.empty() ? "" : ", ").append(name);
    };
    need(Field::subject, "subject");
    need(Field::predicate, "predicate");
    need(Field::value, "value");
    return missing;
}

bool TableClaims::take_header(std::span<const Cell> cells, const Spot& at) {
    std::vector<std::string> names;
    for (const Cell& cell : cells) names.emplace_back(trim(cell.text));
    while (!names.empty() && names.back().empty()) names.pop_back();
    std::string found;
    for (const auto& name : names) found += (found.empty() ? "" : ", ") + name;
    name_columns(std::move(names));
    const std::string missing = missing_columns();
    if (missing.empty()) return true;
    names_.clear();
    // What is told is the first record, or the first behind titles that may have been meant as the header.
    const std::string hint = hint_of(cells);
    const bool told = titles_.empty() || (!hint.empty() && !meant_as_header_);
    meant_as_header_ = meant_as_header_ || !hint.empty();
    if (told)
        problem_ = Problem{slip_in(cells, at),
                           (titles_.empty() ? "the first record" : "the record") +
                               std::string(" names no column ") + missing + hint +
                               "; expected source, subject, predicate, value; found " + shortened(found, 200),
                           "missing-column"};
    return false;
}

// A column that is nearly one of ours is likely a slip.
void TableClaims::greet(std::span<const Cell> cells, const Spot& at) {
    if (!titles_.empty())
        intake_.note(locate_(titles_.front()),
                     std::to_string(titles_.size()) + (titles_.size() == 1 ? " line" : " lines") +
                         " above the names of the columns left out",
                     "title");
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (fields_[i] || names_[i].empty()) continue;
        if (const auto near = nearest(names_[i], field_names()))
            intake_.warning(
                locate_(cells[i].at),
                "column \"" + names_[i] + "\" is kept but not ours (did you mean \"" + *near + "\"?)",
                "unknown-column");
    }
    if (!options_.source_is_declared &&
        std::find(fields_.begin(), fields_.end(), Field::source) == fields_.end())
        intake_.warning(locate_(at),
                        "no column source: every claim is taken as of \"" + options_.default_source + "\"",
                        "missing-column");
}

void TableClaims::check_width(std::span<const Cell> cells) {
    if (cells.size() <= names_.size()) return;
    const auto beyond = cells.subspan(names_.size());
    const auto extra =
        std::find_if(beyond.begin(), beyond.end(), [](const Cell& cell) { return !trim(cell.text).empty(); });
    if (extra != beyond.end())
        claims_.fail(
            extra->at,
            "expected " + std::to_string(names_.size()) + " cells, found " + std::to_string(cells.size()),
            "too-many-cells");
}

bool TableClaims::is_missing(std::string_view text) const {
    return std::find(options_.missing.begin(), options_.missing.end(), text) != options_.missing.end();
}

// Whether the value is one that the table declares as missing: it was not given, which is no mistake.
bool TableClaims::has_no_value(std::span<const Cell> cells) const {
    for (std::size_t i = 0; i < std::min(names_.size(), cells.size()); ++i)
        if (fields_[i] == Field::value) return is_missing(without_guard(cells[i].text));
    return false;
}

void TableClaims::take(std::span<const Cell> cells, const Spot& at) {
    if (!has_header()) {
        if (titles_.size() > most_titles) return;
        if (!take_header(cells, at)) return titles_.push_back(at);
        problem_.reset();
        return greet(cells, at);
    }
    if (has_no_value(cells))
        return intake_.note(locate_(at), "no claim: its value is one that stands for a missing value",
                            "missing-value");
    claims_.begin(at);
    check_width(cells);
    for (std::size_t i = 0; i < std::min(names_.size(), cells.size()); ++i) {
        std::string_view text = without_guard(cells[i].text);
        if (is_missing(text)) continue;
        std::string number;
        if (numbers_[i] != nullptr) text = number = usual_number(trim(text), *numbers_[i]);
        if (fields_[i]) claims_.set(*fields_[i], text, cells[i].at);
        else if (!text.empty()) claims_.keep(names_[i], std::string(text));
    }
    claims_.finish();
}

}  // namespace gainsay::input
