// FollowTheMoney statements: what was read from its own tools is written to the byte.
#include <sstream>
#include <string>

#include "catch.hpp"
#include "gainsay/input.hpp"
#include "gainsay/report.hpp"

using namespace gainsay;

namespace {

std::string csv_of(const Dossier& dossier) {
    std::ostringstream out;
    write_statements_csv(out, dossier);
    return out.str();
}

std::string json_of(const Dossier& dossier) {
    std::ostringstream out;
    write_statements_jsonl(out, dossier);
    return out.str();
}

const std::string columns =
    "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,first_"
    "seen,last_seen,id\n";

}  // namespace

TEST_CASE("statements in CSV are written as they were read") {
    const std::string plain =
        columns +
        "NK-1,a-1,name,name,Person,\"Doe, \"\"Jo\"\"\",us_list,,eng,,f,2020-01-01,2021-01-01,s1\n"
        "NK-1,b-9,birthDate,date,Person,1962,eu_list,crawl,,4 March 1962,t,,,s2\n"
        "NK-1,b-9,id,entity,Person,cafe,eu_list,,,,f,,,\n";
    CHECK(csv_of(load_text(plain, "statements.csv").dossier) == plain);
    const std::string quoted =
        R"("canonical_id","entity_id","prop","prop_type","schema","value","dataset","id"
"NK-1","a-1","name","name","Person","Jo ""X"" Doe","us_list","s1"
)";
    CHECK(csv_of(load_text(quoted, "statements.csv").dossier) == quoted);
}

TEST_CASE("statements in JSON lines are written as they were read") {
    const std::string lines =
        R"({"canonical_id":"NK-1","entity_id":"a-1","prop":"name","schema":"Person","value":"Jürgen \"J\" Doe","dataset":"us_list","lang":null,"original_value":null,"first_seen":"2020-01-01","last_seen":null,"external":false,"origin":null,"id":"s1"}
{"canonical_id":"NK-1","entity_id":"b-1","prop":"birthDate","schema":"Person","value":"1962-03","dataset":"eu_list","lang":"eng","original_value":"March 1962","first_seen":null,"last_seen":null,"external":true,"origin":"crawl","id":null}
)";
    CHECK(json_of(load_text(lines, "statements.json").dossier) == lines);
}

TEST_CASE("claims of other formats become statements, but for those that a statement cannot say") {
    const Loaded loaded = load_text(
        "id,source,subject,predicate,value,polarity,status\nc1,census,Ketton,population,1926,,\nc2,census,"
        "Ketton,walled,yes,denied,\n"
        "c3,census,Ketton,population,3000,,planned\n",
        "claims.csv");
    std::ostringstream out;
    CHECK(write_statements_csv(out, loaded.dossier) == 2);
    CHECK(out.str().find("\"Ketton\",\"Ketton\",\"population\",\"number\",\"Thing\",\"1926\",\"census\",\"\","
                         "\"\",\"\",\"f\",\"\",\"\",\"c1\"") != std::string::npos);
    const Loaded again = load_text(out.str(), "statements.csv");
    REQUIRE(again.dossier.claims().size() == 1);
    CHECK(again.dossier.claims()[0].subject == "Ketton");
}
