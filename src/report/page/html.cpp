// The report as one page of HTML: no network, no script needed for reading, strict content security policy.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "gainsay/report.hpp"
#include "report/markup.hpp"
#include "report/page/overview.hpp"
#include "report/page/picture.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using report::html_text;

constexpr std::string_view style =
#include "report/page/page.css.inc"
    ;
constexpr std::string_view script =
#include "report/page/page.js.inc"
    ;
// SHA-256 of the two texts above, which the policy lets pass; the golden case check-html recomputes them.
constexpr std::string_view style_hash = "sha256-RomU15dgY02rTVZASu5lBhzCXaacy46eGTeqNmHKr/U=";
constexpr std::string_view script_hash = "sha256-xgwsi8Jzy4fP+tTxi5yP+zrDfzED5g+5lPYSI+PTRUk=";

// Findings with a table and a picture; the others are lines, so that a large dossier makes a page that opens.
constexpr std::size_t most_in_full = 500;

// The parts of the page, in their order.
enum class Part : std::uint8_t { disagreements, rules, tensions, rest };
constexpr std::array part_titles{"Disagreements", "Rules that are violated", "Tensions",
                                 "What agrees, what holds, and what cannot be told"};

Part part_of(const Finding& finding) {
    if (finding.relation == FindingRelation::tension) return Part::tensions;
    if (finding.relation != FindingRelation::conflict) return Part::rest;
    return finding.kind == FindingKind::rule ? Part::rules : Part::disagreements;
}

class Page {
  public:
    Page(std::ostream& out, const Report& report)
        : out_(out),
          report_(report),
          viewer_(report.dossier),
          sources_(report::sorted_sources(report.dossier)) {
        for (const Finding& finding : report.findings) {
            if (is_listed(finding, report)) listed_.push_back(&finding);
        }
        std::stable_sort(listed_.begin(), listed_.end(),
                         [](const Finding* a, const Finding* b) { return part_of(*a) < part_of(*b); });
        for (const Finding* finding : listed_) views_.push_back(viewer_.view_of(*finding));
    }

    void write() {
        write_head();
        write_filters();
        out_ << "<main id=\"main\">\n";
        if (listed_.empty()) out_ << "<p>Nothing in these sources contradicts anything else.</p>\n";
        write_contents();
        for (std::size_t i = 0; i < listed_.size(); ++i) {
            if (i == 0 || part_of(*listed_[i]) != part_of(*listed_[i - 1]))
                write_part(part_of(*listed_[i]), i > 0);
            write_finding(*listed_[i], views_[i], report_.all || i < most_in_full);
        }
        if (!listed_.empty()) out_ << "</section>\n";
        write_overview();
        write_sources();
        out_ << "</main>\n<script>" << script << "</script>\n</body>\n</html>\n";
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
             << "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" "
                "href=\"data:,\">\n<title>"
             << html_text(title()) << "</title>\n<style>" << style
             << "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the "
                "findings</a>\n<header>\n<h1>"
             << html_text(title()) << "</h1>\n<p class=\"summary\">"
             << html_text(to_string(summarize(report_))) << "</p>\n";
        write_left_out();
        out_ << "</header>\n";
    }

    // What the page does not show, and how to see it.
    void write_left_out() {
        std::set<ClaimId> shown;
        for (const report::FindingView& view : views_)
            for (const report::ClaimView& claim : view.claims) shown.insert(claim.id);
        const std::size_t claims = summarize(report_).claims;
        std::string words;
        if (shown.size() < claims)
            words = fmt::format(
                "Not on this page, as no finding takes them up: {} of {}; <code>gainsay claims</code> lists "
                "them.",
                report::counted(claims - shown.size(), "claim"), fmt::group_digits(claims));
        if (listed_.size() > most_in_full && !report_.all)
            words += fmt::format(
                "{}From finding {} on there are no pictures: <code>--all</code> draws them, and lists "
                "what agrees.",
                words.empty() ? "" : " ", most_in_full + 1);
        if (!words.empty()) out_ << "<p class=\"left-out\">" << words << "</p>\n";
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
        for (const std::string& value : values)
            out_ << fmt::format("<option value=\"{0}\">{0}</option>", html_text(value));
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
        out_ << "<form class=\"filters\" id=\"filters\" hidden role=\"search\" aria-label=\"Filter the "
                "findings\">\n";
        write_select("source", "Source", sources);
        write_select("kind", "Kind", kinds);
        out_ << "<label>Decision <select name=\"decision\"><option value=\"\">all</option>"
                "<option value=\"open\">undecided</option><option "
                "value=\"decided\">decided</option></select></label>\n"
                "<label>Severity from <input type=\"range\" name=\"severity\" min=\"0\" max=\"1\" "
                "step=\"0.05\" "
                "value=\"0\"> <output id=\"least\">0</output></label>\n<button type=\"reset\">Show "
                "all</button>\n"
                "<span id=\"count\" role=\"status\"></span>\n</form>\n";
    }

    void write_contents() {
        if (listed_.size() < 3) return;
        out_ << "<nav aria-label=\"Findings\"><details "
                "aria-label=\"Contents\"><summary>Contents</summary>\n<ol id=\"contents\">\n";
        for (std::size_t i = 0; i < listed_.size(); ++i) {
            out_ << fmt::format("<li class=\"{}\"><a href=\"#{}\">{}</a></li>\n",
                                to_string(listed_[i]->relation), html_text(listed_[i]->id),
                                html_text(views_[i].title));
        }
        out_ << "</ol>\n";
        out_ << "<p><a href=\"#overview-h\">Who stands where</a> · <a "
                "href=\"#sources-h\">Sources</a></p>\n</details></nav>\n";
    }

    void write_part(Part part, bool close) {
        if (close) out_ << "</section>\n";
        const auto number = static_cast<std::size_t>(part);
        out_ << fmt::format(
            "<section class=\"part\" aria-labelledby=\"part-{0}\">\n<h2 id=\"part-{0}\">{1}</h2>\n", number,
            part_titles[number]);
    }

    void write_finding(const Finding& finding, const report::FindingView& view, bool in_full) {
        const std::string id = html_text(finding.id);
        const auto sources = nlohmann::json(sources_of(finding))
                                 .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        std::string tags =
            fmt::format("<span class=\"relation\">{}</span> · {} · severity {:.2f}",
                        to_string(finding.relation), to_string(finding.kind), finding.severity);
        if (!finding.decision.empty())
            tags += fmt::format(" · <span class=\"ruled\">ruled {}</span>", html_text(finding.decision));
        out_ << fmt::format(
                    "<article class=\"{}\" id=\"{}\" data-kind=\"{}\" data-sources=\"{}\" "
                    "data-severity=\"{:.3f}\" "
                    "data-decision=\"{}\" aria-labelledby=\"{}-h\">\n",
                    to_string(finding.relation), id, to_string(finding.kind), html_text(sources),
                    finding.severity, html_text(finding.decision), id)
             << fmt::format("<h3 id=\"{0}-h\"><a href=\"#{0}\">{1}</a></h3>\n", id, html_text(view.title))
             << fmt::format("<p class=\"tags\">{} · <code>{}</code></p>\n", tags, id);
        if (!in_full) write_lines(view);
        else if (!view.claims.empty()) write_table(view);
        const std::string picture =
            in_full ? report::distribution_picture(report_.dossier, view, "p-" + id) : std::string{};
        if (!picture.empty()) {
            out_ << fmt::format(
                "<figure tabindex=\"0\" role=\"group\" aria-labelledby=\"p-{}-t\">\n{}<figcaption>What the "
                "words "
                "leave possible: the higher, the more readily.</figcaption>\n</figure>\n",
                id, picture);
        }
        out_ << "<dl>\n";
        for (const report::Fact& fact : view.facts) {
            out_ << fmt::format("<dt>{}</dt><dd>{}</dd>\n", html_text(fact.label), html_text(fact.text));
        }
        out_ << "</dl>\n</article>\n";
    }

    // With the roles spelled out: the narrow layout takes them from rows and cells otherwise.
    void write_table(const report::FindingView& view) {
        out_ << "<table role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" "
                "scope=\"col\" "
                "class=\"mark\"><span class=\"unseen\">Side</span></th>";
        for (std::string_view name : {"Value", "Voice", "Place", "Words"})
            out_ << fmt::format("<th role=\"columnheader\" scope=\"col\">{}</th>", name);
        out_ << "</tr></thead>\n<tbody role=\"rowgroup\">\n";
        for (const report::ClaimView& shown : view.claims) write_claim(shown);
        out_ << "</tbody>\n</table>\n";
    }

    // The same, a line a claim.
    void write_lines(const report::FindingView& view) {
        out_ << "<ul class=\"claims\">\n";
        for (const report::ClaimView& shown : view.claims) {
            const Claim& claim = report_.dossier[shown.id];
            out_ << fmt::format("<li class=\"{}\">", name_of(shown.mark));
            if (shown.mark != report::Mark::none)
                out_ << fmt::format("<span role=\"img\" aria-label=\"{}\">{}</span> ", words_of(shown.mark),
                                    sign_of(shown.mark));
            out_ << fmt::format("<b>{}</b> <a href=\"#source-{}\">{}</a>", html_text(shown.words),
                                number_of(report_.dossier[claim.source]), html_text(shown.voice));
            if (!shown.place.empty()) out_ << ' ' << html_text(shown.place);
            if (!shown.quote.empty()) out_ << " <q>" << html_text(shown.quote) << "</q>";
            out_ << "</li>\n";
        }
        out_ << "</ul>\n";
    }

    void write_claim(const report::ClaimView& shown) {
        const Claim& claim = report_.dossier[shown.id];
        const std::string_view sign = sign_of(shown.mark);
        out_ << fmt::format(
            "<tr role=\"row\" class=\"{}\"><td role=\"cell\" class=\"mark\" title=\"{}\"><span "
            "aria-hidden=\"true\">{}</span><span "
            "class=\"unseen\">{}</span></td><td role=\"cell\" class=\"value\">{}</td><td role=\"cell\" "
            "class=\"voice\"><a "
            "href=\"#source-{}\">{}</a></td><td role=\"cell\" class=\"place\">{}</td><td role=\"cell\" "
            "class=\"words\">",
            name_of(shown.mark), words_of(shown.mark), sign, words_of(shown.mark), html_text(shown.words),
            number_of(report_.dossier[claim.source]), html_text(shown.voice), html_text(shown.place));
        if (!shown.quote.empty()) {
            const QuoteContext context = context_of(shown.id);
            if (!context.before.empty())
                out_ << "<span class=\"context\">" << html_text(context.before) << "</span> ";
            out_ << "<q>" << html_text(shown.quote) << "</q>";
            if (!context.after.empty())
                out_ << (std::string_view(".,;:!?)").find(context.after[0]) == std::string_view::npos ? " "
                                                                                                      : "")
                     << "<span class=\"context\">" << html_text(context.after) << "</span>";
        }
        if (!claim.place.original.empty())
            out_ << " <q class=\"original\">" << html_text(claim.place.original) << "</q>";
        if (!claim.note.empty()) out_ << "<span class=\"note\">" << html_text(claim.note) << "</span>";
        out_ << "</td></tr>\n";
    }

    // The words around a quote, as a web annotation gives them (fields that are kept and not ours), or as the
    // text of the source has them.
    QuoteContext context_of(ClaimId id) const {
        QuoteContext context;
        for (const auto& [name, text] : report_.dossier[id].extra) {
            if (name == "prefix") context.before = text;
            if (name == "suffix") context.after = text;
        }
        if (!context.before.empty() || !context.after.empty()) return context;
        const auto found = report_.contexts.find(id);
        return found == report_.contexts.end() ? context : found->second;
    }

    // Of the anchor of a source: its rank by id, from 1.
    std::size_t number_of(const Source& source) const {
        const auto at =
            std::lower_bound(sources_.begin(), sources_.end(), source.id,
                             [](const Source* known, const std::string& id) { return known->id < id; });
        return static_cast<std::size_t>(at - sources_.begin()) + 1;
    }

    void write_overview() {
        const std::size_t drawn = std::min(listed_.size(), report::most_drawn);
        const std::string picture =
            report::overview_picture(report_.dossier, {listed_.begin(), listed_.begin() + drawn},
                                     {views_.begin(), views_.begin() + drawn});
        if (picture.empty()) return;
        out_ << "<section aria-labelledby=\"overview-h\">\n<h2 id=\"overview-h\">Who stands where</h2>\n"
                "<p class=\"key\"><span class=\"with\">in the best supported reading</span> <span "
                "class=\"against\">against "
                "it</span> <span class=\"leans\">in tension</span> <span class=\"fits\">fits every "
                "side</span></p>\n";
        if (drawn < listed_.size())
            out_ << fmt::format("<p>Drawn are the first {} of {} findings.</p>\n", drawn, listed_.size());
        out_ << "<p class=\"filters\" id=\"zoom\" hidden><button type=\"button\" name=\"in\">Zoom in</button>"
                "<button type=\"button\" name=\"out\">Zoom out</button><button type=\"button\" "
                "name=\"whole\">Whole</button> "
                "<span>drag to move; Ctrl and wheel, or the keys + − 0 and the arrows, once the picture has "
                "the focus</span></p>\n"
                "<figure id=\"stage\" tabindex=\"0\" role=\"group\" aria-labelledby=\"graph-t\">\n"
             << picture << "</figure>\n</section>\n";
    }

    void write_sources() {
        out_ << "<section aria-labelledby=\"sources-h\">\n<h2 id=\"sources-h\">Sources</h2>\n<dl>\n";
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            const Source& source = *sources_[i];
            out_ << fmt::format("<dt id=\"source-{}\">{}</dt><dd>{}", i + 1, html_text(source.id),
                                html_text(report::source_words(source)));
            if (!source.derives_from.empty()) {
                out_ << "; derives from " << html_text(report::listed(source.derives_from));
            }
            if (!source.url.empty()) out_ << "<br><span class=\"url\">" << html_text(source.url) << "</span>";
            out_ << "</dd>\n";
        }
        out_ << "</dl>\n</section>\n";
    }

    std::ostream& out_;
    const Report& report_;
    report::Viewer viewer_;
    std::vector<const Source*> sources_;  // by id
    std::vector<const Finding*> listed_;  // by part, then as given
    std::vector<report::FindingView> views_;
};

}  // namespace

void write_html(std::ostream& out, const Report& report) { Page{out, report}.write(); }

}  // namespace gainsay
