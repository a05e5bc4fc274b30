#include "report/overview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/layout.hpp"
#include "report/markup.hpp"

namespace gainsay::report {
namespace {

constexpr std::size_t most_findings = 120;
constexpr double overview_width = 960;
constexpr double row = 24;
constexpr double left = 170;   // where the lines leave the sources
constexpr double right = 520;  // where they reach the findings

std::string_view line_class(Mark mark) {
    switch (mark) {
        case Mark::none:
            return "link";
        case Mark::against:
            return "link against";
        case Mark::leans:
            return "link leans";
        case Mark::fits:
            return "link fits";
    }
    return "link";
}

// The strongest mark that a source's claims have in a finding is the line that is drawn.
using Links = std::map<std::string, Mark>;

Links links_of(const Dossier& dossier, const FindingView& view) {
    Links links;
    for (const ClaimView& claim : view.claims) {
        auto [known, fresh] = links.try_emplace(dossier[dossier[claim.id].source].id, claim.mark);
        if (!fresh && claim.mark == Mark::against) known->second = claim.mark;
    }
    return links;
}

}  // namespace

std::string overview_picture(const Dossier& dossier, const std::vector<const Finding*>& findings,
                             const std::vector<FindingView>& views) {
    if (findings.empty() || findings.size() > most_findings) return {};
    std::vector<Links> links;
    std::map<std::string, double> height_of;
    for (const FindingView& view : views) {
        links.push_back(links_of(dossier, view));
        for (const auto& [source, mark] : links.back()) height_of.emplace(source, 0);
    }
    const double height = row * static_cast<double>(std::max(findings.size(), height_of.size())) + 12;
    double place = 0.5;
    for (auto& [source, y] : height_of) y = height * place++ / static_cast<double>(height_of.size());
    std::string svg = fmt::format(
        "<svg class=\"graph\" id=\"graph\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"graph-t\">\n"
        "<title id=\"graph-t\">Sources, and the findings that their claims take part in</title>\n",
        overview_width, height);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const double y = height * (static_cast<double>(i) + 0.5) / static_cast<double>(findings.size());
        for (const auto& [source, mark] : links[i]) {
            const double from = height_of.at(source);
            svg += fmt::format("<path class=\"{}\" d=\"M{} {:.1f}C{} {:.1f} {} {:.1f} {} {:.1f}\"/>\n",
                               line_class(mark), left, from, left + 150, from, right - 150, y, right, y);
        }
        svg += fmt::format(
            "<circle class=\"node\" cx=\"{}\" cy=\"{:.1f}\" r=\"4\"/><a href=\"#{}\"><text x=\"{}\" "
            "y=\"{:.1f}\">"
            "{}</text></a>\n",
            right, y, html_text(findings[i]->id), right + 10, y + 4,
            html_text(shortened(views[i].title, 62)));
    }
    for (const auto& [source, y] : height_of) {
        svg += fmt::format(
            "<circle class=\"node\" cx=\"{}\" cy=\"{:.1f}\" r=\"5\"/><text class=\"right\" x=\"{}\" "
            "y=\"{:.1f}\">"
            "{}</text>\n",
            left, y, left - 10, y + 4, html_text(shortened(source, 24)));
    }
    return svg + "</svg>\n";
}

}  // namespace gainsay::report
