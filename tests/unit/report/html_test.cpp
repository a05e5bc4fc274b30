#include <sstream>
#include <string>

#include "catch.hpp"
#include "gainsay/gainsay.hpp"

using namespace gainsay;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::string page(const Report& report) {
    std::ostringstream out;
    write_html(out, report);
    return out.str();
}

// Towns whose people two sources count differently, and one that nobody disputes.
Loaded towns(int disputed) {
    std::string claims = "source,subject,predicate,value,quote\nA,Quiet,size,5,\n";
    for (int i = 0; i < disputed; ++i)
        claims += "A,Town " + std::to_string(i) + ",size,10,ten <b>people</b>\nB,Town " + std::to_string(i) +
                  ",size,99,\n";
    return load_text(claims, "towns.csv");
}

}  // namespace

TEST_CASE("a page of many findings lists them all, draws the first 500, and says what is left out") {
    const Loaded loaded = towns(502);
    const std::vector<Finding> findings = detect(loaded.dossier, DetectOptions{});
    REQUIRE(findings.size() == 502);
    const std::string some = page({loaded.dossier, findings, 0, 0, false, {}});
    CHECK(count(some, "<article") == 502);
    CHECK(count(some, "<svg class=\"picture\"") == 500);
    CHECK(count(some, "<ul class=\"claims\">") == 2);
    CHECK(count(some, "<q>ten &lt;b&gt;people&lt;/b&gt;</q>") == 502);
    CHECK(some.find("no finding takes them up: 1 claim of 1,005;") != std::string::npos);
    CHECK(some.find("From finding 501 on there are no pictures") != std::string::npos);
    const std::string all = page({loaded.dossier, findings, 0, 0, true, {}});
    CHECK(count(all, "<svg class=\"picture\"") == 502);
    CHECK(all.find("there are no pictures") == std::string::npos);
}

TEST_CASE("a quote stands between the words around it") {
    const Loaded loaded = towns(1);
    const std::vector<Finding> findings = detect(loaded.dossier, DetectOptions{});
    const ClaimId quoted{1};  // of the first town
    const std::string text =
        page({loaded.dossier, findings, 0, 0, false, {{quoted, {"there were <i>", ", he says"}}}});
    CHECK(text.find("<span class=\"context\">there were &lt;i&gt;</span> <q>ten &lt;b&gt;people&lt;/b&gt;</q>"
                    "<span class=\"context\">, he says</span>") != std::string::npos);
}
