#include "input/formats/dossier_toml.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "input/formats/toml_reader.hpp"
#include "input/records/nearest.hpp"

namespace gainsay::input {
namespace {

using Names = std::vector<std::string>;
const Names top_keys{"title",     "claims",  "synonyms", "rules",  "rule",  "disjoint", "source",
                     "predicate", "subject", "alias",    "within", "event", "kept"};
const Names source_keys{"id",  "title", "author",       "publisher",      "published", "kind",
                        "url", "file",  "derives_from", "independent_of", "trust",     "date_order"};
const Names predicate_keys{"question", "kind", "values",    "nature", "measure",   "additive",
                           "exact",    "unit", "tolerance", "scale",  "opposites", "exclusive"};
const Names event_keys{"id", "name", "date", "source"};
const Names rule_keys{"name", "text"};

class DossierReader {
  public:
    DossierReader(const TextFile& file, Intake& intake)
        : toml_(file.name, intake), text_(file.text), intake_(intake), dossier_(intake.dossier()) {
        for (std::size_t i = 0; i < text_.size(); ++i)
            if (text_[i] == '\n') lines_.push_back(i + 1);
    }

    Declared read(const toml::table& root);
    void read_synonyms(const toml::table& root);

  private:
    void read_source(const toml::table& table);
    void read_source_field(Source& source, const toml::key& key, const toml::node& node);
    void read_predicate(const toml::key& name, const toml::table& table);
    void read_predicate_field(Predicate& predicate, const toml::key& key, const toml::node& node);
    bool read_names(std::string_view name, const toml::node& node);
    void read_aliases(const toml::table& table);
    void read_within(const toml::table& table);
    void read_disjoint(const toml::node& node);
    void read_event(const toml::table& table);
    void read_rules(const toml::node& node);
    void read_rule(const toml::table& table);
    void read_kept(const toml::table& table);
    void check_within();
    void check_events();
    Location inside_quotes(const toml::node& node) const;

    // A field whose words must be among a few.
    template <class Enum>
    void choose(Enum& field, std::string_view name, const toml::node& node,
                std::optional<Enum> (*parse)(std::string_view) noexcept, Names expected) {
        const auto words = toml_.text(name, node);
        if (!words) return;
        if (const auto value = parse(*words)) field = *value;
        else wrong_word(name, node, *words, expected);
    }
    void wrong_word(std::string_view name, const toml::node& node, const std::string& found,
                    const Names& expected);
    void give(std::string& field, const toml::key& key, const toml::node& node) {
        if (auto words = toml_.text(key.str(), node)) field = std::move(*words);
    }
    void keep(const std::string& prefix, const toml::key& key, const toml::node& node, const Names& known) {
        toml_.unknown_key(key, known);
        dossier_.extra.emplace_back(prefix + std::string(key.str()), TomlReader::written(node));
    }

    TomlReader toml_;
    std::string_view text_;
    std::vector<std::size_t> lines_{0};  // where each begins in the text
    Intake& intake_;
    Dossier& dossier_;
    std::map<std::string, Location> event_places_;
};

void DossierReader::wrong_word(std::string_view name, const toml::node& node, const std::string& found,
                               const Names& expected) {
    std::string message = std::string(name) + " is \"" + found + "\", expected ";
    for (std::size_t i = 0; i < expected.size(); ++i)
        message += (i == 0 ? "" : i + 1 == expected.size() ? " or " : ", ") + expected[i];
    intake_.error(toml_.at(node), message + hint(found, expected), "toml-value");
}

void DossierReader::read_source_field(Source& source, const toml::key& key, const toml::node& node) {
    const std::string_view name = key.str();
    if (name == "id") give(source.id, key, node);
    else if (name == "title") give(source.title, key, node);
    else if (name == "author") give(source.author, key, node);
    else if (name == "publisher") give(source.publisher, key, node);
    else if (name == "published") give(source.published, key, node);
    else if (name == "kind") give(source.kind, key, node);
    else if (name == "url") give(source.url, key, node);
    else if (name == "file") give(source.file, key, node);
    else if (name == "derives_from") source.derives_from = toml_.texts(name, node);
    else if (name == "independent_of") source.independent_of = toml_.texts(name, node);
    else if (name == "date_order")
        choose(source.date_order, name, node, parse_date_order, {"day_first", "month_first", "unknown"});
    else if (name == "trust") {
        const auto trust = toml_.number(name, node);
        if (trust && *trust >= 0 && *trust <= 1) source.trust = trust;
        else if (trust)
            intake_.error(toml_.at(node), "trust is not in reach, expected a number from 0 to 1",
                          "toml-value");
    } else {
        toml_.unknown_key(key, source_keys);
        const auto* string = node.as_string();
        source.extra.emplace_back(std::string(name),
                                  string != nullptr ? string->get() : TomlReader::written(node));
    }
}

void DossierReader::read_source(const toml::table& table) {
    Source source;
    for (const auto& [key, node] : table) read_source_field(source, key, node);
    if (source.id.empty()) {
        intake_.error(toml_.at(table), "a source without an id, expected id = \"...\"", "missing-id");
        return intake_.reject();
    }
    const std::string id = source.id;
    try {
        dossier_.add(std::move(source));
    } catch (const std::invalid_argument& problem) {
        intake_.error(toml_.at(table), std::string(problem.what()) + ", expected another id", "duplicate-id");
        intake_.reject();
    }
}

void DossierReader::read_predicate_field(Predicate& predicate, const toml::key& key, const toml::node& node) {
    const std::string_view name = key.str();
    if (name == "question") give(predicate.question, key, node);
    else if (name == "unit") give(predicate.unit, key, node);
    else if (name == "tolerance") give(predicate.tolerance, key, node);
    else if (name == "kind") {
        ValueKind kind = ValueKind::text;
        const auto before = intake_.messages();
        choose(kind, name, node, parse_value_kind, {"quantity", "date", "term", "ordinal", "truth", "text"});
        if (intake_.messages() == before) predicate.kind = kind;
    } else if (name == "values")
        choose(predicate.cardinality, name, node, parse_cardinality, {"one", "many", "unstated"});
    else if (name == "nature")
        choose(predicate.nature, name, node, parse_nature, {"event", "state", "unstated"});
    else if (name == "measure")
        choose(predicate.measure, name, node, parse_measure, {"stock", "flow", "total", "peak", "unstated"});
    else if (name == "additive") predicate.additive = toml_.truth(name, node);
    else if (name == "exact") predicate.exact = toml_.truth(name, node).value_or(false);
    else if (name == "scale") predicate.scale = toml_.texts(name, node);
    else if (name == "opposites") {
        const auto* pairs = node.as_array();
        if (pairs == nullptr) return toml_.unexpected(name, node, "an array of pairs");
        for (const auto& pair : *pairs) {
            auto terms = toml_.texts(name, pair);
            if (terms.size() == 2) predicate.opposites.emplace_back(std::move(terms[0]), std::move(terms[1]));
            else
                intake_.error(toml_.at(pair),
                              "opposites of " + std::to_string(terms.size()) + " terms, expected pairs",
                              "toml-value");
        }
    } else if (name == "exclusive") {
        const auto* sets = node.as_array();
        if (sets == nullptr) return toml_.unexpected(name, node, "an array of arrays");
        for (const auto& set : *sets) predicate.exclusive.push_back(toml_.texts(name, set));
    } else {
        keep("predicate." + predicate.name + ".", key, node, predicate_keys);
    }
}

// What an import kept of its input: names and texts that mean nothing to us.
void DossierReader::read_kept(const toml::table& table) {
    for (const auto& [key, node] : table)
        for (std::string& text : toml_.texts(key.str(), node))
            dossier_.extra.emplace_back(std::string(key.str()), std::move(text));
}

void DossierReader::read_predicate(const toml::key& name, const toml::table& table) {
    Predicate predicate;
    predicate.name = name.str();
    for (const auto& [key, node] : table) read_predicate_field(predicate, key, node);
    const bool ordered = predicate.kind == ValueKind::ordinal || !predicate.kind;
    if (!predicate.scale.empty() && ordered) predicate.kind = ValueKind::ordinal;
    if (predicate.kind == ValueKind::ordinal && predicate.scale.empty())
        intake_.error(toml_.at(table), "ordinal without a scale, expected scale = [lowest, ..., highest]",
                      "toml-value");
    if (!dossier_.vocabulary.predicates.emplace(fold(name.str()), std::move(predicate)).second)
        intake_.error(toml_.at(name.source().begin),
                      "predicate \"" + std::string(name.str()) + "\" is declared twice, expected once",
                      "duplicate-id");
}

void DossierReader::read_aliases(const toml::table& table) {
    for (const auto& [key, node] : table)
        for (const auto& other : toml_.texts(key.str(), node)) {
            const std::string folded = fold(other), canonical_name{key.str()};
            if (folded == fold(canonical_name)) continue;
            const auto [known, added] = dossier_.vocabulary.aliases.emplace(folded, canonical_name);
            if (!added && fold(known->second) != fold(canonical_name))
                intake_.error(
                    toml_.at(node),
                    "\"" + other + "\" is an alias of \"" + known->second + "\" already, expected one",
                    "alias");
        }
}

void DossierReader::read_within(const toml::table& table) {
    for (const auto& [key, node] : table)
        for (auto& part : toml_.texts(key.str(), node))
            dossier_.vocabulary.within.emplace_back(std::move(part), key.str());
}

void DossierReader::read_disjoint(const toml::node& node) {
    constexpr std::size_t largest_group = 300;  // its pairs are listed
    const auto* groups = node.as_array();
    if (groups == nullptr) return toml_.unexpected("disjoint", node, "an array of arrays");
    for (const auto& group : *groups) {
        const auto names = toml_.texts("disjoint", group);
        if (names.size() < 2 || names.size() > largest_group) {
            intake_.error(toml_.at(group),
                          "a group of " + std::to_string(names.size()) + " names, expected 2 to 300",
                          "toml-value");
            continue;
        }
        for (std::size_t i = 0; i < names.size(); ++i)
            for (std::size_t j = i + 1; j < names.size(); ++j)
                dossier_.vocabulary.disjoint.emplace_back(names[i], names[j]);
    }
}

void DossierReader::read_event(const toml::table& table) {
    Event event;
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        if (name == "id") give(event.id, key, node);
        else if (name == "name") give(event.name, key, node);
        else if (name == "date") give(event.date, key, node);
        else if (name == "source") give(event.source, key, node);
        else keep("event." + event.id + ".", key, node, event_keys);
    }
    if (event.id.empty()) event.id = event.name;
    if (event.id.empty() || event.date.empty()) {
        intake_.error(toml_.at(table),
                      "an event without " + std::string(event.id.empty() ? "an id" : "a date") +
                          ", expected id and date",
                      "missing-id");
        return intake_.reject();
    }
    if (!event_places_.emplace(event.id, toml_.at(table)).second) {
        intake_.error(toml_.at(table), "there is an event \"" + event.id + "\" already, expected another id",
                      "duplicate-id");
        return intake_.reject();
    }
    dossier_.vocabulary.events.push_back(std::move(event));
}

// Where the text of a string begins: behind its quotes, and behind the line end that may follow three of
// them.
Location DossierReader::inside_quotes(const toml::node& node) const {
    Location at = toml_.at(node);
    if (at.line == 0 || at.line > lines_.size()) return at;
    std::size_t start = lines_[at.line - 1];
    for (std::size_t column = 1; column < at.column && start < text_.size(); ++column) {
        ++start;
        while (start < text_.size() && (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) ++start;
    }
    const std::string_view rest = text_.substr(std::min(start, text_.size()));
    for (const std::string_view quotes : {"\"\"\"", "'''", "\"", "'"}) {
        if (!rest.starts_with(quotes)) continue;
        at.column += static_cast<std::uint32_t>(quotes.size());
        const std::string_view text = rest.substr(quotes.size());
        const bool breaks = quotes.size() == 3 && (text.starts_with('\n') || text.starts_with("\r\n"));
        return breaks ? Location{at.file, at.line + 1, 1} : at;
    }
    return at;
}

void DossierReader::read_rule(const toml::table& table) {
    RuleText rule;
    rule.at = toml_.at(table);
    for (const auto& [key, node] : table) {
        if (key.str() == "name") give(rule.name, key, node);
        else if (key.str() == "text") give(rule.text, key, node), rule.at = inside_quotes(node);
        else keep("rule." + rule.name + ".", key, node, rule_keys);
    }
    if (!rule.text.empty()) return dossier_.rules.push_back(std::move(rule));
    intake_.error(toml_.at(table), "a rule without text, expected text = \"...\"", "missing-text");
    intake_.reject();
}

void DossierReader::read_rules(const toml::node& node) {
    const auto* array = node.as_array();
    if (array == nullptr) return toml_.unexpected("rules", node, "an array of rules");
    for (const auto& item : *array) {
        if (const auto* table = item.as_table()) read_rule(*table);
        else if (auto words = toml_.text("rules", item))
            dossier_.rules.push_back({"", std::move(*words), inside_quotes(item)});
    }
}

// A part that contains its whole would make everything in the circle one.
void DossierReader::check_within() {
    std::map<std::string, std::vector<std::string>> wholes;
    for (const auto& [part, whole] : dossier_.vocabulary.within) wholes[fold(part)].push_back(fold(whole));
    std::map<std::string, int> state;  // 1: on the way, 2: done
    std::vector<std::pair<std::string, std::size_t>> path;
    for (const auto& [start, unused] : wholes) {
        if (state[start] == 0) path.emplace_back(start, 0), state[start] = 1;
        while (!path.empty()) {
            const std::string name = path.back().first;
            const auto found = wholes.find(name);
            if (found == wholes.end() || path.back().second == found->second.size()) {
                state[name] = 2;
                path.pop_back();
                continue;
            }
            const std::string next = found->second[path.back().second++];
            if (state[next] == 1) {
                intake_.error(
                    {toml_.file(), 0, 0},
                    "\"" + name + "\" and \"" + next + "\" lie within each other, expected no circle",
                    "within-circle");
                return;
            }
            if (state[next] == 0) path.emplace_back(next, 0), state[next] = 1;
        }
    }
}

void DossierReader::check_events() {
    for (const Event& event : dossier_.vocabulary.events)
        if (!event.source.empty() && !dossier_.source_id(event.source))
            intake_.error(event_places_[event.id],
                          "event \"" + event.id + "\": " + intake_.unknown_source(event.source),
                          "unknown-source");
}

// What is declared of names; false if it is another section.
bool DossierReader::read_names(std::string_view name, const toml::node& node) {
    if (name == "alias") {
        if (const auto* aliases = toml_.table(name, node)) read_aliases(*aliases);
    } else if (name == "within") {
        if (const auto* wholes = toml_.table(name, node)) read_within(*wholes);
    } else if (name == "disjoint") {
        read_disjoint(node);
    } else {
        return false;
    }
    return true;
}

void DossierReader::read_synonyms(const toml::table& root) {
    for (const auto& [key, node] : root)
        if (!read_names(key.str(), node))
            intake_.error(toml_.at(key.source().begin),
                          "expected [alias], [within] or disjoint, found '" + std::string(key.str()) + "'",
                          "unknown-section");
    check_within();
}

Declared DossierReader::read(const toml::table& root) {
    Declared declared;
    for (const auto& [key, node] : root) {
        const std::string_view name = key.str();
        if (name == "title") give(dossier_.title, key, node);
        else if (name == "claims") {
            declared.names_claims = true;
            for (auto& path : toml_.texts(name, node))
                declared.claims.push_back({std::move(path), toml_.at(node)});
        } else if (name == "synonyms") {
            for (auto& path : toml_.texts(name, node))
                declared.synonyms.push_back({std::move(path), toml_.at(node)});
        } else if (name == "rules" || name == "rule") read_rules(node);
        else if (name == "source") {
            declared.names_sources = true;
            toml_.tables(name, node, [&](const toml::table& table) { read_source(table); });
        } else if (name == "event")
            toml_.tables(name, node, [&](const toml::table& table) { read_event(table); });
        else if (name == "predicate") {
            if (const auto* predicates = toml_.table(name, node))
                for (const auto& [predicate, fields] : *predicates)
                    if (const auto* table = toml_.table(predicate.str(), fields))
                        read_predicate(predicate, *table);
        } else if (name == "subject") {
            if (const auto* subjects = toml_.table(name, node))
                for (const auto& [subject, words] : *subjects)
                    if (auto text = toml_.text(subject.str(), words))
                        dossier_.vocabulary.subjects[fold(subject.str())] = std::move(*text);
        } else if (name == "kept") {
            if (const auto* fields = toml_.table(name, node)) read_kept(*fields);
        } else if (!read_names(name, node)) {
            keep("", key, node, top_keys);
        }
    }
    check_within();
    check_events();
    return declared;
}

}  // namespace

namespace {

// Nothing, and an error, where the text is not TOML.
std::optional<toml::table> parsed(const TextFile& file, Intake& intake) {
    try {
        return toml::parse(file.text, file.name);
    } catch (const toml::parse_error& problem) {
        const auto& position = problem.source().begin;
        intake.error({file.name, position.line, position.column},
                     "not TOML: " + std::string(problem.description()), "toml");
        intake.reject();
        return std::nullopt;
    }
}

}  // namespace

Declared read_dossier_toml(const TextFile& file, Intake& intake) {
    const auto root = parsed(file, intake);
    return root ? DossierReader(file, intake).read(*root) : Declared{};
}

void read_synonyms_toml(const TextFile& file, Intake& intake) {
    if (const auto root = parsed(file, intake)) DossierReader(file, intake).read_synonyms(*root);
}

}  // namespace gainsay::input
