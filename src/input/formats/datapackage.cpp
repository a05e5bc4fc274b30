#include "input/formats/datapackage.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "input/files/encoding.hpp"
#include "input/files/files.hpp"
#include "input/formats/csv_claims.hpp"
#include "input/formats/json_claims.hpp"
#include "input/json/json_text.hpp"

namespace gainsay::input {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const Json* member_of(const Json* object, const char* key) {
    if (object == nullptr || !object->is_object()) return nullptr;
    const auto found = object->find(key);
    return found == object->end() ? nullptr : &*found;
}

std::string text_at(const Json* object, const char* key) {
    const Json* value = member_of(object, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

// Missing values are strings, or (version 2) objects with a value and a label.
void add_missing(const Json* described, std::vector<std::string>& missing) {
    const Json* list = member_of(described, "missingValues");
    if (list == nullptr || !list->is_array()) return;
    for (const Json& one : *list) {
        if (one.is_string()) missing.push_back(one.get<std::string>());
        else if (std::string value = text_at(&one, "value"); !value.empty())
            missing.push_back(std::move(value));
    }
}

// Paths of a package go down from its folder.
bool stays_inside(const fs::path& path) {
    return !path.empty() && path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
}

// A table of claims, and what of its description is not honoured.
struct Description {
    TableOptions table;
    Dialect dialect;
    bool sniffed = true;  // the description says nothing of delimiters and quotes
    std::vector<std::string> ignored;
};

class PackageReader {
  public:
    PackageReader(const TextFile& file, fs::path folder, Intake& intake)
        : file_(file), folder_(std::move(folder)), intake_(intake) {}

    void run(const Json& package) {
        Dossier& dossier = intake_.dossier();
        if (dossier.title.empty()) dossier.title = text_at(&package, "title");
        for (const auto& [key, value] : package.items())
            if (key != "resources" && key != "title")
                dossier.extra.emplace_back("datapackage:" + key,
                                           value.is_string() ? value.get<std::string>() : value.dump());
        for (const Json& resource : *member_of(&package, "resources")) read_resource(resource, package);
        // What is no table of claims is an error only where nothing else is one.
        for (auto& [at, problem] : others_) {
            if (found_) {
                intake_.note(at, "this table is left out: it has no columns subject, predicate, value",
                             problem.rule);
            } else {
                intake_.error(at, problem.message, problem.rule);
                intake_.reject();
            }
        }
    }

  private:
    void error(const std::string& message) {
        intake_.error({file_.name, 0, 0}, message, "datapackage");
        intake_.reject();
    }

    // A description may stand in a file of its own.
    std::optional<Json> described(const Json& resource, const char* key) {
        const Json* value = member_of(&resource, key);
        if (value == nullptr) return std::nullopt;
        if (!value->is_string()) return *value;
        const auto path = value->get<std::string>();
        const auto content = open(path);
        if (!content) return std::nullopt;
        auto parsed = parse_json(*content);
        if (parsed && parsed->is_object()) return parsed;
        error(path + " is no JSON object, expected a " + key);
        return std::nullopt;
    }

    std::optional<std::string> open(const std::string& path) {
        if (path.find("://") != std::string::npos) {
            error(path + " is not read: gainsay fetches nothing; save it beside " + file_.name);
            return std::nullopt;
        }
        if (!stays_inside(path)) {
            error("path \"" + path + "\" leads out of the package, expected one inside it");
            return std::nullopt;
        }
        try {
            return read_file(folder_ / path);
        } catch (const InputError& problem) {
            intake_.error(problem.diagnostic().at, problem.diagnostic().message, problem.diagnostic().rule);
            intake_.reject();
            return std::nullopt;
        }
    }

    Description describe(const Json& resource, const Json& package) {
        Description description;
        if (const auto dialect = described(resource, "dialect")) read_dialect(*dialect, description);
        const auto schema = described(resource, "schema");
        if (schema) read_schema(*schema, description);
        if (has_header_) description.table.columns.clear();
        description.table.default_source = source_of(resource, package);
        description.table.source_is_declared = !description.table.default_source.empty();
        return description;
    }

    void read_dialect(const Json& dialect, Description& description) {
        for (const auto& [key, value] : dialect.items()) {
            const std::string text = value.is_string() ? value.get<std::string>() : std::string{};
            if (key == "delimiter" && text.size() == 1) {
                description.dialect.delimiter = text[0];
                description.sniffed = false;
            } else if (key == "quoteChar" && text.size() == 1) {
                description.dialect.quote = text[0];
                description.sniffed = false;
            } else if (key == "commentChar" && text.size() == 1) {
                description.dialect.comment = text[0];
            } else if (key == "header" && value.is_boolean()) {
                has_header_ = value.get<bool>();
            } else if (key == "nullSequence") {
                description.table.missing.push_back(text);
            } else if ((key == "doubleQuote" && value == true) || key == "lineTerminator" ||
                       key == "caseSensitiveHeader" || key == "skipInitialSpace" || key == "csvddfVersion" ||
                       key.starts_with("$")) {
                continue;  // read so anyway
            } else {
                description.ignored.push_back("dialect." + key);
            }
        }
    }

    void read_schema(const Json& schema, Description& description) {
        add_missing(&schema, description.table.missing);
        const Json* fields = member_of(&schema, "fields");
        if (fields == nullptr || !fields->is_array()) return;
        for (const Json& field : *fields) {
            const std::string name = text_at(&field, "name");
            description.table.columns.push_back(name);
            add_missing(&field, description.table.missing);
            TableOptions::Numbers numbers{text_at(&field, "decimalChar"), text_at(&field, "groupChar")};
            if (numbers.decimal.empty()) numbers.decimal = ".";
            if (numbers.decimal != "." || !numbers.group.empty())
                description.table.numbers[name] = std::move(numbers);
        }
    }

    static std::string source_of(const Json& resource, const Json& package) {
        for (const Json* described : {&resource, &package}) {
            const Json* sources = member_of(described, "sources");
            if (sources == nullptr || !sources->is_array() || sources->size() != 1) continue;
            for (const char* key : {"title", "path"})
                if (std::string name = text_at(&sources->front(), key); !name.empty()) return name;
        }
        std::string name = text_at(&resource, "title");
        return name.empty() ? text_at(&resource, "name") : name;
    }

    void read_resource(const Json& resource, const Json& package) {
        has_header_ = true;
        const Description description = describe(resource, package);
        for (const std::string& name : description.ignored)
            intake_.warning({file_.name, 0, 0}, name + " is not honoured", "datapackage");
        std::vector<std::string> paths;
        if (const Json* path = member_of(&resource, "path")) {
            for (const Json& one : path->is_array() ? *path : Json::array({*path}))
                if (one.is_string()) paths.push_back(one.get<std::string>());
        } else if (const Json* data = member_of(&resource, "data")) {
            return read_text(data->is_string() ? data->get<std::string>() : data->dump(), file_.name,
                             description);
        }
        if (paths.empty()) return error("a resource has neither path nor data, expected one of them");
        for (const std::string& path : paths) {
            const auto content = open(path);
            if (content)
                read_bytes(*content, (folder_ / path).string(), text_at(&resource, "encoding"), description);
        }
    }

    void read_bytes(const std::string& bytes, const std::string& name, const std::string& encoding,
                    const Description& description) {
        const auto text = to_utf8(bytes, encoding);
        if (!text) return error(name + " is not of the encoding \"" + encoding + "\", or that is not known");
        read_text(*text, name, description);
    }

    void read_text(const std::string& text, const std::string& name, const Description& description) {
        const TextFile table{name, text};
        const std::string_view start = trim(std::string_view(text).substr(0, 4096));
        if (!start.empty() && (start[0] == '[' || start[0] == '{')) {
            found_ = true;
            return read_json_claims(table, intake_);
        }
        CsvReader reader = description.sniffed ? CsvReader(table) : CsvReader(table, description.dialect);
        reader.set_comment(description.dialect.comment);
        if (auto problem = read_csv_claims(reader, table, description.table, intake_))
            others_.emplace_back(table.at(problem->at), std::move(*problem));
        else found_ = true;
    }

    const TextFile& file_;
    fs::path folder_;
    Intake& intake_;
    bool has_header_ = true, found_ = false;
    std::vector<std::pair<Location, Problem>> others_;
};

bool is_package(const Json& document) {
    const Json* resources = member_of(&document, "resources");
    return resources != nullptr && resources->is_array() && !resources->empty() &&
           std::all_of(resources->begin(), resources->end(), [](const Json& one) {
               return member_of(&one, "path") != nullptr || member_of(&one, "data") != nullptr;
           });
}

}  // namespace

bool looks_like_datapackage(std::string_view text) {
    constexpr std::size_t largest = std::size_t{16} << 20;
    if (text.size() > largest || text.find("\"resources\"") == std::string_view::npos) return false;
    const auto document = parse_json(text);
    return document && is_package(*document);
}

void read_datapackage(const TextFile& file, const fs::path& folder, Intake& intake) {
    const auto package = parse_json(file.text);
    if (package && is_package(*package)) return PackageReader(file, folder, intake).run(*package);
    intake.error({file.name, 0, 0},
                 "expected a data package: a JSON object with \"resources\" that have a path or data",
                 "datapackage");
    intake.reject();
}

}  // namespace gainsay::input
