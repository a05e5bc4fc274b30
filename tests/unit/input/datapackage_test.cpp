// Data packages: what the description says of a table holds, and nothing outside the package is opened.
#include <filesystem>

#include "catch.hpp"
#include "gainsay/input.hpp"

using namespace gainsay;

namespace {

// A folder of its own that is gone after the test.
class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("gainsay-datapackage-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }
    void put(const std::string& name, const std::string& content) const { write_file(path_ / name, content); }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a folder with a datapackage.json is an input, and its dialect and schema are honoured") {
    const Folder folder;
    folder.put("datapackage.json",
               R"({"title": "River towns", "licenses": [{"name": "CC0-1.0"}], "resources": [
        {"name": "towns", "path": "towns.txt", "encoding": "windows-1252",
         "dialect": {"delimiter": ";", "quoteChar": "'", "header": false, "commentChar": "#"},
         "schema": {"missingValues": ["", "n/a"], "fields": [{"name": "source"}, {"name": "subject"}, {"name": "predicate"},
                    {"name": "value", "type": "number", "decimalChar": ",", "groupChar": "."}, {"name": "unit"}, {"name": "colour"}]}},
        {"name": "readme", "path": "other.csv"}]})");
    folder.put(
        "towns.txt",
        "# a remark\ncensus;Ketton;area;'1.234,5';km2;n/a\nsurvey;K\xF6ln;area;nearly 100;km2;green\n");
    folder.put("other.csv", "a,b\n1,2\n");
    const Loaded loaded = load(folder.path());
    CHECK(loaded.rejected == 0);
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.dossier.title == "River towns");
    CHECK(loaded.dossier.claims()[0].words == "1234.5");
    CHECK(loaded.dossier.claims()[0].extra.empty());
    CHECK(loaded.dossier.claims()[1].subject == "K\xC3\xB6ln");
    CHECK(loaded.dossier.claims()[1].words == "nearly 100");
    CHECK(loaded.dossier.claims()[1].extra.front().second == "green");
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].level == DiagnosticLevel::note);
}

TEST_CASE("paths of a data package stay in its folder, and nothing is fetched") {
    const Folder folder;
    for (const char* path :
         {"../claims.csv", "/etc/passwd", "https://example.org/claims.csv", "absent.csv"}) {
        folder.put("datapackage.json", std::string(R"({"resources": [{"path": ")") + path + "\"}]}");
        const Loaded loaded = load(folder.path());
        CHECK(loaded.rejected == 1);
        CHECK(loaded.dossier.claims().empty());
    }
}

TEST_CASE("a table without a source is of the source that the package names") {
    const Folder folder;
    folder.put(
        "datapackage.json",
        R"({"resources": [{"name": "t", "path": ["a.csv", "b.csv"], "sources": [{"title": "Census of 2011"}],
                                       "dialect": {"escapeChar": "\\"}}]})");
    folder.put("a.csv", "subject,predicate,value\nKetton,population,1926\n");
    folder.put("b.csv", "subject,predicate,value\nOakham,population,10922\n");
    const Loaded loaded = load(folder.path() / "datapackage.json");
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.dossier[loaded.dossier.claims()[1].source].id == "Census of 2011");
    CHECK(loaded.diagnostics[0].message == "dialect.escapeChar is not honoured");
}

TEST_CASE("rows in the description are claims") {
    const Loaded loaded = load_text(
        R"({"resources": [{"name": "t", "data": [{"source": "a", "subject": "Ketton", "predicate": "population", "value": 1926}]}]})",
        "p.json");
    REQUIRE(loaded.dossier.claims().size() == 1);
    CHECK(loaded.dossier.claims()[0].words == "1926");
}
