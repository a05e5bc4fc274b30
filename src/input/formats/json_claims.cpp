#include "input/formats/json_claims.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "input/json/json_objects.hpp"
#include "input/records/claim_fields.hpp"
#include "input/records/nearest.hpp"

namespace gainsay::input {
namespace {

// A string that would read as other JSON is kept with its quotes, so that it is written back as a string.
std::string kept_text(JsonMember& member) {
    if (member.kind != JsonKind::text) return std::move(member.text);
    return nlohmann::json::accept(member.text) ? nlohmann::json(member.text).dump() : std::move(member.text);
}

class JsonClaims {
  public:
    JsonClaims(const TextFile& file, Intake& intake)
        : file_(file), intake_(intake), claims_(intake, [&file](const Spot& at) { return file.at(at); }) {}

    void take(JsonObject& object) {
        if (object.within.empty() && object.member("claims") != nullptr) return keep_around(object);
        if (object.within == "sources") return;  // taken before the claims that name them
        if (!object.within.empty() && object.within != "claims") return keep_beside(object);
        learn_names(object);
        claims_.begin(object.at);
        for (std::size_t i = 0; i < object.members.size(); ++i) take(object.members[i], fields_[i]);
        claims_.finish();
    }

    // Of an object {"sources": [...], "claims": [...]}, as our own reports write them.
    void take_source(JsonObject& object) {
        Source source;
        for (JsonMember& member : object.members) give(source, member);
        if (source.id.empty() || intake_.dossier().source_id(source.id)) {
            intake_.error(file_.at(object.at),
                          source.id.empty()
                              ? "a source without an id, expected one"
                              : "there is a source \"" + source.id + "\" already, expected another id",
                          source.id.empty() ? "missing-id" : "duplicate-id");
            return intake_.reject();
        }
        intake_.dossier().add(std::move(source));
    }

  private:
    // An object of a list beside the claims, as JSON.
    void keep_beside(JsonObject& object) {
        if (is_of_reports(object.within)) return;
        const auto quoted = [](const std::string& text) {
            return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        };
        std::string text;
        for (JsonMember& member : object.members) {
            text += (text.empty() ? "" : ",") + quoted(member.name) + ':';
            text += member.kind == JsonKind::text ? quoted(member.text) : kept_text(member);
        }
        intake_.dossier().extra.emplace_back("json:" + object.within, '{' + text + '}');
    }

    // What a report of ours writes beside claims is worked out anew.
    static bool is_of_reports(std::string_view name) {
        return name == "schema" || name == "findings" || name == "summary";
    }

    // What stands beside the claims.
    void keep_around(JsonObject& object) {
        for (JsonMember& member : object.members) {
            const std::string_view name = member.name;
            if (name == "title" && member.kind == JsonKind::text) intake_.dossier().title = member.text;
            else if (name != "claims" && name != "sources" && !is_of_reports(name))
                if (std::string text = kept_text(member); !text.empty())
                    intake_.dossier().extra.emplace_back("json:" + member.name, std::move(text));
        }
    }

    static void give(Source& source, JsonMember& member) {
        const std::string& name = member.name;
        const std::pair<std::string_view, std::string*> texts[] = {{"id", &source.id},
                                                                   {"title", &source.title},
                                                                   {"author", &source.author},
                                                                   {"kind", &source.kind},
                                                                   {"publisher", &source.publisher},
                                                                   {"published", &source.published},
                                                                   {"url", &source.url},
                                                                   {"file", &source.file}};
        const bool plain = member.kind == JsonKind::text || member.kind == JsonKind::number;
        for (const auto& [own, field] : texts)
            if (name == own && plain) *field = member.text;
        double trust = 0;
        if (name == "derives_from" || name == "independent_of") {
            auto& names = name == "derives_from" ? source.derives_from : source.independent_of;
            names = member.kind == JsonKind::text ? std::vector{member.text} : std::move(member.items);
        } else if (name == "date_order") {
            source.date_order = parse_date_order(member.text).value_or(DateOrder::unknown);
        } else if (name == "trust" && member.kind == JsonKind::number &&
                   std::from_chars(member.text.data(), member.text.data() + member.text.size(), trust).ec ==
                       std::errc{}) {
            if (trust >= 0 && trust <= 1) source.trust = trust;
        } else if (std::none_of(std::begin(texts), std::end(texts),
                                [&](const auto& t) { return t.first == name; })) {
            source.extra.emplace_back(name, kept_text(member));
        }
    }

    // Records of a file mostly have the same names in the same order.
    void learn_names(const JsonObject& object) {
        const bool same =
            std::equal(names_.begin(), names_.end(), object.members.begin(), object.members.end(),
                       [](const std::string& name, const JsonMember& m) { return name == m.name; });
        if (same && !names_.empty()) return;
        names_.clear();
        for (const JsonMember& member : object.members) names_.push_back(member.name);
        fields_ = fields_of(names_);
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (!fields_[i]) warn_of_slip(object.members[i]);
    }

    void warn_of_slip(const JsonMember& member) {
        constexpr std::size_t most = 100;
        if (warned_.size() == most || std::find(warned_.begin(), warned_.end(), member.name) != warned_.end())
            return;
        const auto near = nearest(member.name, field_names());
        if (!near) return;
        warned_.push_back(member.name);
        intake_.warning(
            file_.at(member.at),
            "field \"" + member.name + "\" is kept but not ours (did you mean \"" + *near + "\"?)",
            "unknown-field");
    }

    void take(JsonMember& member, const std::optional<Field>& field) {
        if (!field) return claims_.keep(std::move(member.name), kept_text(member));
        switch (member.kind) {
            case JsonKind::null:
                return;
            case JsonKind::text:
            case JsonKind::number:
            case JsonKind::boolean:
                return claims_.set(*field, member.text, member.at);
            case JsonKind::list:
                return take_list(member, *field);
            case JsonKind::object:
                return claims_.fail(member.at, member.name + " is an object, expected text or a number",
                                    "json");
        }
    }

    void take_list(const JsonMember& member, Field field) {
        if (field == Field::said_by) {
            for (const auto& item : member.items) claims_.add_voice(item);
            return;
        }
        if (field != Field::value)
            return claims_.fail(member.at, member.name + " is a list, expected text or a number", "json");
        std::string joined;
        for (const auto& item : member.items) joined += (joined.empty() ? "" : "; ") + item;
        claims_.set(field, joined, member.at);
    }

    const TextFile& file_;
    Intake& intake_;
    ClaimReader claims_;
    std::vector<std::string> names_, warned_;
    std::vector<std::optional<Field>> fields_;
};

}  // namespace

void read_json_claims(const TextFile& file, Intake& intake) {
    JsonClaims claims(file, intake);
    if (file.text.find("\"sources\"") != std::string_view::npos) {
        const JsonSink sources{[&](JsonObject& object) {
                                   if (object.within == "sources") claims.take_source(object);
                               },
                               [](const Spot&, const std::string&, const std::string&) {}};
        read_json_objects(file, sources);
    }
    read_json_objects(file, {[&](JsonObject& object) { claims.take(object); },
                             [&](const Spot& at, std::string message, std::string rule) {
                                 intake.error(file.at(at), std::move(message), std::move(rule));
                                 intake.reject();
                             }});
}

}  // namespace gainsay::input
