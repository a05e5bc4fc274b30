#include "input/formats/annotations.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "input/files/text_file.hpp"
#include "input/json/json_text.hpp"
#include "input/records/claim_fields.hpp"

namespace gainsay::input {
namespace {

using Json = nlohmann::ordered_json;

std::string first_text(const Json& object, const char* key) {
    const Json* value = child(object, key);
    if (!value) return {};
    if (value->is_string()) return value->get<std::string>();
    if (value->is_array() && !value->empty() && value->front().is_string())
        return value->front().get<std::string>();
    return {};
}

// JSON-LD writes one thing or a list of things.
std::vector<const Json*> each(const Json* value) {
    std::vector<const Json*> all;
    if (!value || value->is_null()) return all;
    if (!value->is_array()) return {value};
    for (const Json& one : *value) all.push_back(&one);
    return all;
}

// A word that is none of those that a field of ours can have is kept under another name.
bool is_own(const std::string& field) {
    const auto& own = field_names();
    return std::find(own.begin(), own.end(), field) != own.end();
}

void set_field(Claim& claim, const std::string& field, std::string value) {
    const std::pair<const char*, std::string*> plain[] = {
        {"subject", &claim.subject}, {"predicate", &claim.predicate}, {"value", &claim.words},
        {"unit", &claim.unit},       {"when", &claim.when},           {"where", &claim.where},
        {"scope", &claim.scope},     {"note", &claim.note},           {"original", &claim.place.original}};
    for (const auto& [name, target] : plain)
        if (field == name) {
            *target = std::move(value);
            return;
        }
    if (const auto polarity = field == "polarity" ? parse_polarity(value) : std::nullopt)
        claim.polarity = *polarity;
    else if (const auto status = field == "status" ? parse_status(value) : std::nullopt)
        claim.status = *status;
    else if (const auto measure = field == "measure" ? parse_measure(value) : std::nullopt)
        claim.measure = *measure;
    else if (const auto stance = field == "stance" ? parse_stance(value) : std::nullopt)
        claim.stance = *stance;
    else if (field == "said_by" && !value.empty()) claim.said_by.push_back(std::move(value));
    else if (field == "page") claim.place.page = std::move(value);
    else claim.extra.emplace_back(is_own(field) ? "annotation:" + field : field, std::move(value));
}

// "said_by" of "Said by"; nothing if it cannot be the name of a field.
std::string field_name(std::string_view written) {
    constexpr std::size_t longest = 20;
    std::string name;
    for (char c : written.size() <= longest ? written : std::string_view{}) {
        const auto letter = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c == ' ' ? '_' : c);
        if ((letter < 'a' || letter > 'z') && letter != '_') return {};
        name += letter;
    }
    return name;
}

// "field: value" lines go to their fields; what remains is returned.
std::string read_fields(std::string_view text, Claim& claim) {
    std::string rest;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trim(text.substr(at, end - at));
        at = end + 1;
        const std::size_t colon = line.find(':');
        const std::string name =
            colon == std::string_view::npos ? std::string{} : field_name(line.substr(0, colon));
        if (!name.empty() && line.substr(colon, 3) != "://") {
            set_field(claim, name, std::string(trim(line.substr(colon + 1))));
        } else if (!line.empty()) {
            rest += (rest.empty() ? "" : "\n") + std::string(line);
        }
    }
    return rest;
}

// JSON is nested at most 64 deep, and so are selectors that refine each other.
void read_selectors(const Json* holder, const char* key, Claim& claim) {
    for (const Json* selector : each(holder ? child(*holder, key) : nullptr)) {
        const std::string type = first_text(*selector, "type");
        read_selectors(selector, "refinedBy", claim);
        if (type == "TextQuoteSelector" && claim.place.quote.empty()) {
            claim.place.quote = first_text(*selector, "exact");
            for (const char* side : {"prefix", "suffix"})
                if (std::string words = first_text(*selector, side); !words.empty())
                    claim.extra.emplace_back(side, std::move(words));
        } else if (type == "TextPositionSelector" && !claim.place.start) {
            for (const auto& [side, place] :
                 {std::pair{"start", &claim.place.start}, {"end", &claim.place.end}})
                if (const Json* count = child(*selector, side); count && count->is_number_unsigned())
                    *place = static_cast<std::uint32_t>(count->get<std::uint64_t>());
        } else if (!type.empty()) {
            claim.extra.emplace_back("annotation:" + type, selector->dump());
        }
    }
}

class AnnotationReader {
  public:
    AnnotationReader(const std::string& name, Intake& intake) : name_(name), intake_(intake) {
        // A remark on a passage is compared with no other remark.
        Predicate remark;
        remark.name = "annotated";
        remark.kind = ValueKind::text;
        remark.cardinality = Cardinality::many;
        intake_.dossier().vocabulary.predicates.emplace(fold(remark.name), std::move(remark));
    }

    void reject(std::uint32_t line, std::string message) {
        intake_.error({name_, line, line == 0 ? 0U : 1U}, std::move(message), "annotation");
        intake_.reject();
    }

    // What a list of annotations says beside them.
    void keep(const std::string& key, const Json& value) {
        intake_.dossier().extra.emplace_back("annotation:" + key,
                                             value.is_string() ? value.get<std::string>() : value.dump());
    }

    void note(std::uint32_t line, std::string message) {
        intake_.note({name_, line, line == 0 ? 0U : 1U}, std::move(message), "annotation");
    }

    void add(const Json& annotation, std::uint32_t line) {
        const auto targets = each(child(annotation, "target"));
        const Json* target = targets.empty() ? nullptr : targets.front();
        std::string uri = first_text(annotation, "uri");  // Hypothesis
        if (uri.empty() && target)
            uri = target->is_string() ? target->get<std::string>() : first_text(*target, "source");
        if (uri.empty() && target && child(*target, "source"))
            uri = first_text(*child(*target, "source"), "id");
        if (uri.empty()) return reject(line, "an annotation needs a target (\"target\" or \"uri\")");
        Claim claim;
        claim.at = {name_, line, 0};
        claim.source = source_for(uri, annotation);
        read_selectors(target, "selector", claim);
        if (target && says_more_than(*target, {"type", "source", "selector"}))
            claim.extra.emplace_back("annotation:target", target->dump());
        for (std::size_t i = 1; i < targets.size(); ++i)
            claim.extra.emplace_back("annotation:target", targets[i]->dump());
        std::string rest;
        for (const std::string& body : bodies(annotation)) {
            const std::string more = read_fields(body, claim);
            if (!more.empty()) rest += (rest.empty() ? "" : "\n") + more;
        }
        for (const Json* body : each(child(annotation, "body")))
            if (body->is_object() && says_more_than(*body, {"type", "value"}))
                claim.extra.emplace_back("annotation:body", body->dump());
        finish(claim, rest, annotation, uri);
        if (claim.words.empty()) {  // a bookmark
            keep("annotation", annotation);
            return note(line, "kept, but no claim: an annotation of " + uri + " with no text and no quote");
        }
        intake_.add(std::move(claim));
    }

  private:
    static bool says_more_than(const Json& object, std::initializer_list<std::string_view> known) {
        if (!object.is_object()) return false;
        for (const auto& [key, unused] : object.items())
            if (std::find(known.begin(), known.end(), key) == known.end()) return true;
        return false;
    }

    static std::vector<std::string> bodies(const Json& annotation) {
        std::vector<std::string> texts;
        for (const char* key : {"text", "bodyValue"})
            if (std::string text = first_text(annotation, key); !text.empty())
                texts.push_back(std::move(text));
        for (const Json* tag : each(child(annotation, "tags")))
            if (tag->is_string()) texts.push_back(tag->get<std::string>());
        for (const Json* body : each(child(annotation, "body"))) {
            add_body(*body, texts);
            for (const Json* choice : each(child(*body, "items"))) add_body(*choice, texts);
        }
        return texts;
    }

    static void add_body(const Json& body, std::vector<std::string>& texts) {
        std::string text = body.is_string() ? body.get<std::string>() : first_text(body, "value");
        if (!text.empty()) texts.push_back(std::move(text));
    }

    static void finish(Claim& claim, const std::string& rest, const Json& annotation,
                       const std::string& uri) {
        if (claim.subject.empty() || claim.predicate.empty()) {
            claim.subject = claim.subject.empty() ? uri : claim.subject;
            claim.predicate = claim.predicate.empty() ? "annotated" : claim.predicate;
            if (claim.words.empty()) claim.words = rest.empty() ? claim.place.quote : rest;
        } else if (claim.note.empty()) {
            claim.note = rest;
        }
        if (claim.words.empty()) claim.words = claim.place.quote;
        for (const auto& [key, value] : annotation.items()) {
            if (key == "uri" || key == "target" || key == "text" || key == "tags" || key == "body" ||
                key == "bodyValue" || key == "document")
                continue;
            if (!value.is_null() && !value.empty())
                claim.extra.emplace_back("annotation:" + key,
                                         value.is_string() ? value.get<std::string>() : value.dump());
        }
    }

    SourceId source_for(const std::string& uri, const Json& annotation) {
        if (const auto known = intake_.dossier().source_id(uri)) return *known;
        Source source;
        source.id = uri;
        source.url = uri;
        if (const Json* document = child(annotation, "document"))
            source.title = first_text(*document, "title");
        return intake_.dossier().add(std::move(source));
    }

    const std::string& name_;
    Intake& intake_;
};

// The annotations of a page, a collection with its first page inside, an export of Hypothesis, or one alone.
void add_document(AnnotationReader& reader, const Json& document, std::uint32_t line) {
    const Json* list = document.is_array() ? &document : nullptr;
    for (const char* key : {"rows", "annotations", "items"})
        if (!list) list = child(document, key);
    if (const Json* first = child(document, "first"); !list && first) {
        list = child(*first, "items");
        if (!list)
            return reader.reject(
                line, "a collection without annotations in it, expected \"items\"; save its pages");
    }
    if (!list || !list->is_array()) return reader.add(document, line);
    for (const Json& annotation : *list) reader.add(annotation, line);
    if (!document.is_object()) return;
    for (const Json* reply : each(child(document, "replies"))) reader.add(*reply, line);
    for (const auto& [key, value] : document.items())
        if (key != "rows" && key != "annotations" && key != "items" && key != "first" && key != "replies")
            reader.keep(key, value);
    const Json* first = child(document, "first");
    for (const Json* part : {&document, first})
        if (const std::string next = part ? first_text(*part, "next") : ""; !next.empty())
            reader.note(line, "the annotations go on in " + next + ", which is not read: only files are");
}

}  // namespace

bool looks_like_annotations(std::string_view text) noexcept {
    const std::string_view head = text.substr(0, std::min<std::size_t>(text.size(), 65536));
    const auto has = [&](std::string_view key) { return head.find(key) != std::string_view::npos; };
    return has("ns/anno.jsonld") || has("\"TextQuoteSelector\"") ||
           (has("\"uri\"") && has("\"tags\"") && has("\"target\""));
}

void read_annotations(const TextFile& file, Intake& intake) {
    AnnotationReader reader(file.name, intake);
    each_json(file, [&](const std::optional<Json>& document, std::uint32_t line) {
        if (document) add_document(reader, *document, line);
        else reader.reject(line, "expected annotations as JSON, nested at most 64 deep");
    });
}

}  // namespace gainsay::input
