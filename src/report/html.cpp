// The report as one page of HTML: no network, no script needed for reading, strict content security policy.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "gainsay/report.hpp"
#include "report/markup.hpp"
#include "report/overview.hpp"
#include "report/picture.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using report::html_text;

constexpr std::string_view style =
#include "report/page.css.inc"
    ;
constexpr std::string_view script =
#include "report/page.js.inc"
    ;
// SHA-256 of the two texts above, which the policy lets pass; the golden case html-policy recomputes them.
constexpr std::string_view style_hash = "sha256-H08VajfXbM+vpnxu8VUwkcGYc156kl92QHKDuq0NcHI=";
constexpr std::string_view script_hash = "sha256-dSX4kmaPdiC0PUyjru+5ZJlHX99fVZZk6+gPXkD+Hok=";

std::string_view mark_sign(report::Mark mark) {
    switch (mark) {
        case report::Mark::none:
            return "";
        case report::Mark::against:
            return "✗";
        case report::Mark::leans:
            return "~";
        case report::Mark::fits:
            return "✓";
    }
    return "";
}

std::string_view mark_name(report::Mark mark) {
    switch (mark) {
        case report::Mark::none:
            return "with";
        case report::Mark::against:
            return "against";
        case report::Mark::leans:
            return "leans";
        case report::Mark::fits:
            return "fits";
    }
    return "";
}

std::string_view mark_label(report::Mark mark) {
    switch (mark) {
        case report::Mark::none:
            return "in the best supported reading";
        case report::Mark::against:
            return "contradicts the best supported reading";
        case report::Mark::leans:
            return "in tension with the others";
        case report::Mark::fits:
            return "fits every side";
    }
    return "";
}

class Page {
  public:
    Page(std::ostream& out, const Report& report) : out_(out), report_(report), viewer_(report.dossier) {
        for (const Finding& finding : report.findings) {
            if (is_listed(finding, report)) listed_.push_back(&finding);
        }
        for (const Finding* finding : listed_) views_.push_back(viewer_(*finding));
    }

    void write() {
        write_head();
        write_filters();
        out_ << "<main>\n";
        for (std::size_t i = 0; i < listed_.size(); ++i) write_finding(*listed_[i], views_[i]);
        out_ << "</main>\n";
        write_overview();
        write_sources();
        out_ << "<script>" << script << "</script>\n</body>\n</html>\n";
    }

  private:
    std::string title() const { return report_.dossier.title.empty() ? "Findings" : report_.dossier.title; }

    void write_head() {
        out_ << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             << fmt::format(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                    "'{}'; "
                    "script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'\">\n",
                    style_hash, script_hash)
             << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             << "<link rel=\"icon\" href=\"data:,\">\n<title>" << html_text(title()) << "</title>\n<style>"
             << style << "</style>\n</head>\n<body>\n<header>\n<h1>" << html_text(title())
             << "</h1>\n<p class=\"summary\">" << html_text(to_string(summarize(report_)))
             << "</p>\n</header>\n";
    }

    std::set<std::string> sources_of(const Finding& finding) const {
        std::set<std::string> ids;
        for (const auto* claims : {&finding.claims, &finding.fits_all}) {
            for (ClaimId id : *claims) ids.insert(report_.dossier[report_.dossier[id].source].id);
        }
        return ids;
    }

    void write_select(std::string_view name, std::string_view label, const std::set<std::string>& values) {
        out_ << fmt::format("<label>{} <select name=\"{}\"><option value=\"\">all</option>", label, name);
        for (const std::string& value : values) out_ << fmt::format("<option>{}</option>", html_text(value));
        out_ << "</select></label>\n";
    }

    // Shown by the script, as it does nothing without.
    void write_filters() {
        std::set<std::string> sources;
        std::set<std::string> kinds;
        for (const Finding* finding : listed_) {
            sources.merge(sources_of(*finding));
            kinds.emplace(to_string(finding->kind));
        }
        out_ << "<form class=\"filters\" id=\"filters\" hidden aria-label=\"Filters\">\n";
        write_select("source", "Source", sources);
        write_select("kind", "Kind", kinds);
        out_ << "<label>Decision <select name=\"decision\"><option value=\"\">all</option>"
                "<option value=\"open\">undecided</option><option "
                "value=\"decided\">decided</option></select></label>\n"
                "<label>Severity from <input type=\"range\" name=\"severity\" min=\"0\" max=\"1\" "
                "step=\"0.05\" "
                "value=\"0\"></label>\n<button type=\"reset\">Show all</button>\n"
                "<span id=\"count\" role=\"status\"></span>\n</form>\n";
    }

    void write_finding(const Finding& finding, const report::FindingView& view) {
        const std::string id = html_text(finding.id);
        const auto sources = nlohmann::json(sources_of(finding))
                                 .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        out_ << fmt::format(
                    "<article class=\"{}\" id=\"{}\" data-kind=\"{}\" data-sources=\"{}\" "
                    "data-severity=\"{:.3f}\" "
                    "data-decision=\"{}\" aria-labelledby=\"{}-h\">\n",
                    to_string(finding.relation), id, to_string(finding.kind), html_text(sources),
                    finding.severity, html_text(finding.decision), id)
             << fmt::format("<h2 id=\"{0}-h\"><a href=\"#{0}\">{1}</a></h2>\n", id, html_text(view.title))
             << fmt::format(
                    "<p class=\"tags\"><span class=\"relation\">{}</span> · {} · severity {:.2f} · {}</p>\n",
                    to_string(finding.relation), to_string(finding.kind), finding.severity, id);
        write_table(view);
        const std::string picture = report::distribution_picture(report_.dossier, view, "p-" + id);
        if (!picture.empty()) {
            out_ << "<figure>\n"
                 << picture
                 << "<figcaption>What the words leave possible: the higher, the more "
                    "readily.</figcaption>\n</figure>\n";
        }
        out_ << "<dl>\n";
        for (const report::Fact& fact : view.facts) {
            out_ << fmt::format("<dt>{}</dt><dd>{}</dd>\n", html_text(fact.label), html_text(fact.text));
        }
        out_ << "</dl>\n</article>\n";
    }

    void write_table(const report::FindingView& view) {
        out_
            << "<table>\n<thead><tr><th class=\"mark\"><span aria-hidden=\"true\">±</span></th><th>Value</th>"
               "<th>Voice</th><th>Place</th><th>Words</th></tr></thead>\n<tbody>\n";
        for (const report::ClaimView& claim : view.claims) {
            out_ << fmt::format(
                "<tr class=\"{}\"><td class=\"mark\"><span role=\"img\" aria-label=\"{}\">{}</span></td>"
                "<td class=\"value\">{}</td><td>{}</td><td class=\"place\">{}</td><td>",
                mark_name(claim.mark), mark_label(claim.mark), mark_sign(claim.mark), html_text(claim.words),
                html_text(claim.voice), html_text(claim.place));
            if (!claim.quote.empty()) out_ << "<q>" << html_text(claim.quote) << "</q>";
            out_ << "</td></tr>\n";
        }
        out_ << "</tbody>\n</table>\n";
    }

    void write_overview() {
        const std::string picture = report::overview_picture(report_.dossier, listed_, views_);
        if (picture.empty()) return;
        out_ << "<section aria-labelledby=\"overview-h\">\n<h2 id=\"overview-h\">Who stands where</h2>\n"
                "<p class=\"filters\" id=\"zoom\" hidden><button type=\"button\" name=\"in\">Zoom in</button>"
                "<button type=\"button\" name=\"out\">Zoom out</button> drag to move, Ctrl and wheel to "
                "zoom</p>\n<figure>\n"
             << picture << "</figure>\n</section>\n";
    }

    void write_sources() {
        out_ << "<section aria-labelledby=\"sources-h\">\n<h2 id=\"sources-h\">Sources</h2>\n<dl>\n";
        for (const Source* source : report::sorted_sources(report_.dossier)) {
            out_ << fmt::format("<dt>{}</dt><dd>{}", html_text(source->id),
                                html_text(report::source_words(*source)));
            if (!source->derives_from.empty()) {
                out_ << "; derives from " << html_text(report::listed(source->derives_from));
            }
            out_ << "</dd>\n";
        }
        out_ << "</dl>\n</section>\n";
    }

    std::ostream& out_;
    const Report& report_;
    report::Viewer viewer_;
    std::vector<const Finding*> listed_;
    std::vector<report::FindingView> views_;
};

}  // namespace

void write_html(std::ostream& out, const Report& report) { Page{out, report}.write(); }

}  // namespace gainsay
