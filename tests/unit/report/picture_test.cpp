#include "report/page/picture.hpp"

#include <sstream>

#include "catch.hpp"
#include "gainsay/report.hpp"
#include "report/page/axis.hpp"
#include "sample.hpp"

using namespace gainsay;
using namespace gainsay::report;

namespace {

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("an axis holds every value, with a few round ticks in ascending order") {
    for (const std::vector<double>& values : {std::vector<double>{0, 1},
                                              {5, 5},
                                              {-3, 1000},
                                              {0.001, 0.002},
                                              {1, 1e9},
                                              {1e15, 1e15 + 1},
                                              {-1e299, 1e299}}) {
        const Axis axis = number_axis(values);
        CHECK(axis.ticks.size() >= 1);
        CHECK(axis.ticks.size() <= 10);
        for (double value : values) {
            CHECK(axis.position(value) >= 0);
            CHECK(axis.position(value) <= 1);
        }
        for (std::size_t i = 1; i < axis.ticks.size(); ++i) CHECK(axis.ticks[i - 1].at < axis.ticks[i].at);
    }
    CHECK(number_axis({0, 100}).ticks[1].label == "20");
    CHECK(number_axis({1, 1e9}).logarithmic);
    CHECK_FALSE(number_axis({0, 1e9}).logarithmic);
}

TEST_CASE("a time line is marked by months when short and by years when long") {
    const auto day = [](int year, int month) { return static_cast<double>(to_day({year, month, 1}).number); };
    CHECK(day_axis({day(1966, 1), day(1966, 5)}).ticks.front().label == "Jan 1966");
    const Axis decades = day_axis({day(1950, 1), day(1999, 1)});
    CHECK(decades.ticks.front().label == "1950");
    CHECK(decades.ticks.size() <= 8);
    CHECK(day_axis({day(-500, 1), day(1999, 1)}).ticks.front().label == "501 BC");
}

TEST_CASE("each claim that lies on the line is drawn in its side's colour") {
    const Dossier dossier = sample::crew();
    const Viewer viewer{dossier};
    const std::string svg = distribution_picture(dossier, viewer.view_of(sample::disagreement(dossier)), "p");
    CHECK(count(svg, "<polygon") == 3);
    CHECK(count(svg, "<g class=\"with\">") == 1);
    CHECK(count(svg, "<g class=\"against\">") == 1);
    CHECK(count(svg, "<g class=\"fits\">") == 1);
    CHECK(count(svg, " style=") == 0);
}

TEST_CASE("a tail without an end runs off the edge and leaves the room to what is bounded") {
    Dossier dossier = sample::crew();
    Quantity over;
    over.possible = FuzzyInterval::from_knots({{300, false}, {infinity, false}}, {{400, 1}, {8000, 0.5}});
    dossier[*dossier.claim_id("c1")].value = over;
    const Viewer viewer{dossier};
    const std::string svg = distribution_picture(dossier, viewer.view_of(sample::disagreement(dossier)), "p");
    CHECK(count(svg, "<polygon") == 3);
    CHECK(count(svg, ">1,000<") + count(svg, ">5,000<") == 0);
}

TEST_CASE("one claim alone makes no picture, and text none") {
    Dossier dossier = sample::crew();
    const Viewer viewer{dossier};
    FindingView view = viewer.view_of(sample::disagreement(dossier));
    view.claims.resize(1);
    CHECK(distribution_picture(dossier, view, "p").empty());
    for (const char* id : {"c1", "c2", "c3"}) dossier[*dossier.claim_id(id)].value = Text{};
    CHECK(distribution_picture(dossier, viewer.view_of(sample::disagreement(dossier)), "p").empty());
}

TEST_CASE("hostile words are text on the page") {
    Dossier dossier = sample::crew();
    dossier[*dossier.claim_id("c1")].words = "</svg><script>alert(1)</script>";
    dossier[*dossier.claim_id("c2")].place.quote = "\"><img src=x onerror=alert(1)>";
    dossier.title = "</title><script>alert(2)</script>";
    const std::vector<Finding> findings{sample::disagreement(dossier)};
    std::ostringstream out;
    write_html(out, {.dossier = dossier, .findings = findings});
    CHECK(count(out.str(), "<script>") == 1);
    CHECK(count(out.str(), "<img") == 0);
    CHECK(count(out.str(), "</title>") >= 1);
    CHECK(count(out.str(), "&lt;script&gt;alert(2)") >= 1);
}
