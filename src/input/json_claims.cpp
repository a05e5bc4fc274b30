#include "input/json_claims.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "input/claim_fields.hpp"
#include "input/json_objects.hpp"
#include "input/nearest.hpp"

namespace gainsay::input {
namespace {

// A string that would read as other JSON is kept with its quotes, so that it is written back as a string.
std::string kept_text(JsonMember& member) {
    if (member.kind != JsonKind::text) return std::move(member.text);
    return nlohmann::json::accept(member.text) ? nlohmann::json(member.text).dump() : std::move(member.text);
}

class JsonClaims {
  public:
    JsonClaims(const TextFile& file, Intake& intake) : file_(file), intake_(intake), claims_(intake, file) {}

    void take(JsonObject& object) {
        if (object.within.empty() && object.member("claims") != nullptr) return;  // around the claims
        if (!object.within.empty() && object.within != "claims") return;
        learn_names(object);
        claims_.begin(object.at);
        for (std::size_t i = 0; i < object.members.size(); ++i) take(object.members[i], fields_[i]);
        claims_.finish();
    }

  private:
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
    read_json_objects(file, {[&](JsonObject& object) { claims.take(object); },
                             [&](const Spot& at, std::string message, std::string rule) {
                                 intake.error(file.at(at), std::move(message), std::move(rule));
                                 intake.reject();
                             }});
}

}  // namespace gainsay::input
