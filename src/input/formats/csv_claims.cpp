#include "input/formats/csv_claims.hpp"

#include <utility>

namespace gainsay::input {
namespace {

void report(const Problem& problem, const TextFile& file, Intake& intake) {
    intake.error(file.at(problem.at), problem.message, problem.rule);
    intake.reject();
}

}  // namespace

std::optional<Problem> read_csv_claims(CsvReader& reader, const TextFile& file, TableOptions options,
                                       Intake& intake) {
    if (options.default_source.empty()) options.default_source = stem_of(file.name);
    TableClaims claims(
        intake, [&](const Spot& at) { return file.at(at); }, std::move(options));
    bool empty = true;
    while (reader.next()) {
        empty = false;
        if (reader.problem()) report(*reader.problem(), file, intake);
        else claims.take(reader.cells(), reader.record_at());
    }
    if (empty) intake.error({file.name, 1, 1}, "no records, expected a header and claims", "empty");
    return claims.problem();
}

void read_csv_claims(const TextFile& file, Intake& intake) {
    CsvReader reader(file);
    if (const auto problem = read_csv_claims(reader, file, {}, intake)) report(*problem, file, intake);
}

}  // namespace gainsay::input
