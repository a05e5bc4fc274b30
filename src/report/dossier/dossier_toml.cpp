// What a dossier declares, as the dossier.toml that load() reads back.
#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/report.hpp"
#include "report/dossier/claim_columns.hpp"

namespace gainsay {
namespace {

// A basic string of TOML escapes as JSON does, and DEL besides.
std::string toml_string(std::string_view text) {
    std::string json = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    for (std::size_t at = json.find('\x7F'); at != std::string::npos; at = json.find('\x7F', at))
        json.replace(at, 1, "\\u007F");
    return json;
}

std::string list(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + toml_string(text);
    return '[' + all + ']';
}

class TomlWriter {
  public:
    TomlWriter(std::ostream& out, const Dossier& dossier) : out_(out), dossier_(dossier) {}

    void write() {
        field("title", dossier_.title);
        if (!dossier_.vocabulary.disjoint.empty()) write_disjoint();
        for (const Source& source : dossier_.sources()) write_source(source);
        write_predicates();
        const Vocabulary& words = dossier_.vocabulary;
        write_map("subject", {words.subjects.begin(), words.subjects.end()});
        std::map<std::string, std::vector<std::string>> aliases, parts;
        for (const auto& [other, name] : words.aliases) aliases[name].push_back(other);
        for (const auto& [part, whole] : words.within) parts[whole].push_back(part);
        write_lists("alias", aliases);
        write_lists("within", parts);
        for (const Event& event : words.events) write_event(event);
        for (const RuleText& rule : dossier_.rules) write_rule(rule);
        std::map<std::string, std::vector<std::string>> kept;
        for (const auto& [name, text] : dossier_.extra) kept[name].push_back(text);
        write_lists("kept", kept);
    }

  private:
    void field(std::string_view name, std::string_view text) {
        if (!text.empty()) out_ << name << " = " << toml_string(text) << '\n';
    }
    void fields(std::string_view name, const std::vector<std::string>& texts) {
        if (!texts.empty()) out_ << name << " = " << list(texts) << '\n';
    }

    void write_disjoint() {
        out_ << "disjoint = [";
        for (const auto& [a, b] : dossier_.vocabulary.disjoint) out_ << list({a, b}) << ", ";
        out_ << "]\n";
    }

    void write_source(const Source& source) {
        out_ << "\n[[source]]\n";
        field("id", source.id);
        field("title", source.title);
        field("author", source.author);
        field("publisher", source.publisher);
        field("published", source.published);
        field("kind", source.kind);
        field("url", source.url);
        field("file", source.file);
        fields("derives_from", source.derives_from);
        fields("independent_of", source.independent_of);
        if (source.trust)
            out_ << "trust = " << fmt::format("{}", *source.trust)
                 << (*source.trust == 0 || *source.trust == 1 ? ".0" : "") << '\n';
        if (source.date_order != DateOrder::unknown) field("date_order", to_string(source.date_order));
        for (const auto& [name, text] : report::told_apart(source.extra)) field(toml_string(name), text);
    }

    // Of a dossier with claims, the predicates that they use.
    void write_predicates() {
        std::set<std::string> used;
        for (const Question& question : dossier_.questions())
            used.insert(canonical(dossier_.vocabulary, question.predicate));
        for (const auto& [key, predicate] : dossier_.vocabulary.predicates)
            if (used.empty() || used.contains(key)) write_predicate(predicate);
    }

    void write_predicate(const Predicate& predicate) {
        out_ << "\n[predicate." << toml_string(predicate.name) << "]\n";
        field("question", predicate.question);
        if (predicate.kind) field("kind", to_string(*predicate.kind));
        if (predicate.cardinality != Cardinality::unstated) field("values", to_string(predicate.cardinality));
        if (predicate.nature != Nature::unstated) field("nature", to_string(predicate.nature));
        if (predicate.measure != Measure::unstated) field("measure", to_string(predicate.measure));
        if (predicate.additive) out_ << "additive = " << (*predicate.additive ? "true" : "false") << '\n';
        if (predicate.exact) out_ << "exact = true\n";
        field("unit", predicate.unit);
        field("tolerance", predicate.tolerance);
        fields("scale", predicate.scale);
        std::string opposites, exclusive;
        for (const auto& [a, b] : predicate.opposites) opposites += list({a, b}) + ", ";
        for (const auto& set : predicate.exclusive) exclusive += list(set) + ", ";
        if (!opposites.empty()) out_ << "opposites = [" << opposites << "]\n";
        if (!exclusive.empty()) out_ << "exclusive = [" << exclusive << "]\n";
    }

    void write_map(std::string_view table, const std::map<std::string, std::string>& words) {
        if (words.empty()) return;
        out_ << "\n[" << table << "]\n";
        for (const auto& [name, text] : words) field(toml_string(name), text);
    }

    void write_lists(std::string_view table, const std::map<std::string, std::vector<std::string>>& lists) {
        if (lists.empty()) return;
        out_ << "\n[" << table << "]\n";
        for (const auto& [name, texts] : lists) fields(toml_string(name), texts);
    }

    void write_event(const Event& event) {
        out_ << "\n[[event]]\n";
        field("id", event.id);
        field("name", event.name);
        field("date", event.date);
        field("source", event.source);
    }

    void write_rule(const RuleText& rule) {
        out_ << "\n[[rule]]\n";
        field("name", rule.name);
        field("text", rule.text);
    }

    std::ostream& out_;
    const Dossier& dossier_;
};

}  // namespace

void write_declarations(std::ostream& out, const Dossier& dossier) { TomlWriter(out, dossier).write(); }

}  // namespace gainsay
