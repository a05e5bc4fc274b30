#include "report/page/overview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"

namespace gainsay::report {
namespace {

constexpr double overview_width = 960;
constexpr double row_height = 24;
constexpr double left = 170;   // where the lines leave the sources
constexpr double right = 520;  // where they reach the findings

// Claims of a source in a finding, by the side they take.
using Links = std::map<std::pair<std::string, Mark>, std::size_t>;

Links links_of(const Dossier& dossier, const FindingView& view) {
    Links links;
    for (const ClaimView& claim : view.claims) ++links[{dossier[dossier[claim.id].source].id, claim.mark}];
    return links;
}

struct Spot {
    double y = 0;
    std::size_t number = 0;  // among the sorted sources
};

std::string curve(double from, double to) {
    return fmt::format("M{} {:.1f}C{} {:.1f} {} {:.1f} {} {:.1f}", left, from, left + 150, from, right - 150,
                       to, right, to);
}

}  // namespace

std::string overview_picture(const Dossier& dossier, const std::vector<const Finding*>& findings,
                             const std::vector<FindingView>& views) {
    if (findings.empty()) return {};
    std::vector<Links> links;
    std::map<std::string, Spot> places;
    for (const FindingView& view : views) {
        links.push_back(links_of(dossier, view));
        for (const auto& [link, count] : links.back()) places.emplace(link.first, Spot{});
    }
    const double height = row_height * static_cast<double>(std::max(findings.size(), places.size())) + 12;
    const std::vector<const Source*> sources = sorted_sources(dossier);
    double next = 0.5;
    for (auto& [name, place] : places) {
        const std::string& source = name;
        place.y = height * next++ / static_cast<double>(places.size());
        const auto found =
            std::find_if(sources.begin(), sources.end(), [&](const Source* s) { return s->id == source; });
        place.number = static_cast<std::size_t>(found - sources.begin());
    }
    std::string svg = fmt::format(
        "<svg class=\"graph\" id=\"graph\" viewBox=\"0 0 {} {}\" role=\"group\" "
        "aria-labelledby=\"graph-t\">\n"
        "<title id=\"graph-t\">Sources, the findings that their claims take part in, and the side they "
        "take</title>\n",
        overview_width, height);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const double y = height * (static_cast<double>(i) + 0.5) / static_cast<double>(findings.size());
        svg += fmt::format("<g data-finding=\"{}\">", html_text(findings[i]->id));
        for (const auto& [link, count] : links[i]) {
            const auto& [source, mark] = link;
            svg += fmt::format(
                "<path class=\"link {}\" data-source=\"{}\" d=\"{}\"><title>{}: {}, {}</title></path>\n",
                name_of(mark), html_text(source), curve(places.at(source).y, y), html_text(source),
                counted(count, "claim"), words_of(mark));
        }
        svg += fmt::format(
            "<circle class=\"node\" cx=\"{}\" cy=\"{:.1f}\" r=\"4\"/><a href=\"#{}\"><text x=\"{}\" "
            "y=\"{:.1f}\">{}</text></a></g>\n",
            right, y, html_text(findings[i]->id), right + 10, y + 4,
            html_text(shortened(views[i].title, 62)));
    }
    for (const auto& [source, place] : places) {
        svg += fmt::format(
            "<g data-node=\"{}\"><circle class=\"node\" cx=\"{}\" cy=\"{:.1f}\" r=\"5\"/><a "
            "href=\"#source-{}\"><text class=\"right\" "
            "x=\"{}\" y=\"{:.1f}\">{}</text></a></g>\n",
            html_text(source), left, place.y, place.number + 1, left - 10, place.y + 4,
            html_text(shortened(source, 24)));
    }
    return svg + "</svg>\n";
}

}  // namespace gainsay::report
