#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/input.hpp"
#include "gainsay/reading.hpp"
#include "input/decisions.hpp"
#include "input/files/encoding.hpp"
#include "input/files/files.hpp"
#include "input/files/gzip.hpp"
#include "input/format.hpp"
#include "input/formats/annotations.hpp"
#include "input/formats/bibliography.hpp"
#include "input/formats/csv_claims.hpp"
#include "input/formats/datapackage.hpp"
#include "input/formats/dossier_toml.hpp"
#include "input/formats/ftm.hpp"
#include "input/formats/gedcom.hpp"
#include "input/formats/json_claims.hpp"
#include "input/formats/wikibase.hpp"
#include "input/records/intake.hpp"
#include "input/sheets.hpp"

namespace gainsay {
namespace {

namespace fs = std::filesystem;
using namespace input;

// What --input-format says, if anything.
std::optional<Format> named_format(const std::string& name, const InputOptions& options) {
    if (options.format.empty()) return std::nullopt;
    const Format format = format_named(options.format);
    if (format == Format::unknown)
        throw InputError({DiagnosticLevel::error,
                          {name, 0, 0},
                          "unknown format \"" + options.format + "\", expected " + std::string(format_names),
                          "format"});
    return format;
}

void read_sheets(const TextFile& file, Intake& intake) {
#ifdef GAINSAY_SPREADSHEETS
    read_workbook(file, intake);
#else
    intake.error({file.name, 0, 0},
                 "a workbook, which this build of gainsay does not read; save its sheets as CSV", "workbook");
    intake.reject();
#endif
}

void read_claims(const TextFile& file, Format format, const fs::path& folder, Intake& intake) {
    switch (format) {
        case Format::json:
            return read_json_claims(file, intake);
        case Format::csv:
            return read_csv_claims(file, intake);
        case Format::gedcom:
            return read_gedcom(file, intake);
        case Format::wikibase:
            return read_wikibase(file, intake);
        case Format::ftm_csv:
            return read_ftm_csv(file, intake);
        case Format::ftm_json:
            return read_ftm_json(file, intake);
        case Format::csl_json:
            return read_csl_json(file, intake);
        case Format::bibtex:
            return read_bibtex(file, intake);
        case Format::annotations:
            return read_annotations(file, intake);
        case Format::datapackage:
            return read_datapackage(file, folder, intake);
        case Format::workbook:
            return read_sheets(file, intake);
        default:
            return intake.error({file.name, 1, 1}, "found no claims, expected CSV or JSON", "format");
    }
}

// What a packed file holds; nothing of any other file.
std::optional<std::string> unpacked(std::string_view bytes, const std::string& name, Intake& intake) {
    if (!looks_like_gzip(bytes)) return std::nullopt;
    Unpacked result = unpack_gzip(bytes);
    if (looks_like_gzip(result.text)) result = {{}, "packed twice, expected once; unpack it with gzip -d"};
    if (!result.problem.empty()) {
        intake.error({name, 0, 0}, result.problem, "gzip");
        intake.reject();
    }
    return std::move(result.text);
}

// The claims of a file, told by content unless `format` says what it is. GEDCOM says itself in what it is
// written.
void read_bytes(std::string_view bytes, const std::string& name, const fs::path& folder,
                std::optional<Format> format, Intake& intake) {
    if (const auto text = unpacked(bytes, name, intake)) {
        if (!text->empty()) read_bytes(*text, name, folder, format, intake);
        return;
    }
    const bool has_own = looks_like_workbook(bytes) || looks_like_gedcom(bytes);
    const auto decoded = has_own ? std::nullopt : transcoded({name, bytes});
    if (decoded && decoded->guessed)
        intake.warning(*decoded->guessed,
                       "this is not UTF-8: the file is read as Windows-1252; save it as UTF-8 to be sure",
                       "encoding");
    const std::string_view text = decoded ? std::string_view(decoded->text) : bytes;
    read_claims({name, text}, format ? *format : tell_format(text, name), folder, intake);
}

// "claims.csv", "claims-1967.jsonl": what a folder holds if its dossier.toml names no claims.
std::vector<fs::path> claims_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? fs::path(".") : folder, problem)) {
        const std::string name = entry.path().filename().string();
        fs::path unpacked_name = entry.path();
        if (unpacked_name.extension() == ".gz") unpacked_name.replace_extension();
        const std::string type = unpacked_name.extension().string();
        if (name.compare(0, 6, "claims") == 0 && (type == ".csv" || type == ".jsonl" || type == ".tsv" ||
                                                  type == ".json" || type == ".xlsx" || type == ".ods"))
            files.push_back(folder / entry.path().filename());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void read_claims_file(const fs::path& path, const Location& named_at, Intake& intake) {
    std::string text;
    try {
        text = read_file(path);
    } catch (const InputError& problem) {
        intake.error(named_at.file.empty() ? problem.diagnostic().at : named_at,
                     "claims file " + path.string() + " " + problem.diagnostic().message, "file");
        return intake.reject();
    }
    read_bytes(text, path.string(), path.parent_path(), std::nullopt, intake);
}

// What the dossier declares itself goes before what it shares with others.
void add_names(Vocabulary& into, Vocabulary&& from) {
    into.aliases.insert(from.aliases.begin(), from.aliases.end());
    std::move(from.within.begin(), from.within.end(), std::back_inserter(into.within));
    std::move(from.disjoint.begin(), from.disjoint.end(), std::back_inserter(into.disjoint));
}

// Each entry that is wrong counts as a record that is left out.
void read_synonyms(const fs::path& path, const Location& named_at, const InputOptions& options,
                   Loaded& loaded) {
    Loaded part;
    Intake intake(part, options.strict, false);
    std::optional<std::string> text;
    try {
        text = read_file(path);
    } catch (const InputError& problem) {
        intake.error(named_at.file.empty() ? problem.diagnostic().at : named_at,
                     "synonyms file " + path.string() + " " + problem.diagnostic().message, "file");
    }
    if (text) read_synonyms_toml({path.string(), *text}, intake);
    intake.finish();
    add_names(loaded.dossier.vocabulary, std::move(part.dossier.vocabulary));
    for (Diagnostic& problem : part.diagnostics) {
        if (problem.level == DiagnosticLevel::error) ++loaded.rejected;
        loaded.diagnostics.push_back(std::move(problem));
    }
}

void read_synonyms(const InputOptions& options, Loaded& loaded) {
    for (const fs::path& path : options.synonyms) read_synonyms(path, {}, options, loaded);
}

void read_dossier(std::string_view text, const std::string& name, const fs::path& folder,
                  const InputOptions& options, Loaded& loaded) {
    Intake declarations(loaded, options.strict, true);
    const Declared declared = read_dossier_toml({name, text}, declarations);
    for (const NamedFile& file : declared.synonyms)
        read_synonyms(folder / file.path, file.at, options, loaded);
    read_synonyms(options, loaded);
    // A dossier.toml without any [[source]] leaves the sources to the claims.
    Intake intake(loaded, options.strict, declared.names_sources);
    if (declared.names_claims) {
        for (const NamedFile& file : declared.claims) read_claims_file(folder / file.path, file.at, intake);
    } else {
        const auto files = claims_in(folder);
        if (files.empty())
            intake.warning(
                {name, 1, 1},
                "no claims, expected claims = [...] or a file claims*.csv or claims*.jsonl beside it",
                "no-claims");
        for (const auto& path : files) read_claims_file(path, {}, intake);
    }
    const fs::path log = folder / "decisions.jsonl";
    if (fs::exists(log)) {
        const std::string decisions = read_file(log);
        read_decisions({log.string(), decisions}, intake);
    }
    intake.finish();
}

void read_text(std::string_view text, const std::string& name, const fs::path& folder,
               const InputOptions& options, Loaded& loaded) {
    const auto format = named_format(name, options);
    if (format.value_or(tell_format(text, name)) == Format::toml)
        return read_dossier(text, name, folder, options, loaded);
    read_synonyms(options, loaded);
    Intake intake(loaded, options.strict, false);
    read_bytes(text, name, folder, format, intake);
    intake.finish();
}

Loaded load_folder(const fs::path& folder, const InputOptions& options) {
    Loaded loaded;
    const fs::path declarations = folder / "dossier.toml";
    const fs::path package = folder / "datapackage.json";
    if (fs::exists(declarations)) {
        const std::string text = read_file(declarations);
        read_dossier(text, declarations.string(), folder, options, loaded);
    } else if (fs::exists(package)) {
        read_text(read_file(package), package.string(), folder, options, loaded);
    } else {
        if (claims_in(folder).empty())
            throw InputError(
                {DiagnosticLevel::error,
                 {folder.string(), 0, 0},
                 "no dossier.toml in this folder, expected one, a datapackage.json, or a file claims*.csv or "
                 "claims*.jsonl",
                 "file"});
        read_dossier("", declarations.string(), folder, options, loaded);
    }
    resolve(loaded.dossier);
    return loaded;
}

}  // namespace

Loaded load(const fs::path& path, const InputOptions& options) {
    if (path != "-" && fs::is_directory(path)) return load_folder(path, options);
    const std::string text = read_file(path);
    const std::string name = path == "-" ? "<stdin>" : path.string();
    Loaded loaded;
    read_text(text, name, path == "-" ? fs::path{} : path.parent_path(), options, loaded);
    resolve(loaded.dossier);
    return loaded;
}

bool is_table_of_claims(const fs::path& path) {
    constexpr std::size_t enough = std::size_t{1} << 17;  // more than any format is told by
    std::error_code problem;
    if (!fs::is_regular_file(path, problem)) return false;
    std::string head(enough, '\0');
    std::ifstream file(path, std::ios::binary);
    head.resize(
        static_cast<std::size_t>(file.read(head.data(), static_cast<std::streamsize>(enough)).gcount()));
    if (looks_like_gzip(head) || head.find('\0') != std::string::npos) return false;
    const Format format = tell_format(head, path.string());
    return format == Format::csv || format == Format::json;
}

Loaded load_text(std::string_view text, const std::string& name, const InputOptions& options) {
    Loaded loaded;
    read_text(text, name, fs::path(name).parent_path(), options, loaded);
    resolve(loaded.dossier);
    return loaded;
}

}  // namespace gainsay
