#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "input/formats/bibliography.hpp"
#include "input/json/json_text.hpp"

namespace gainsay::input {
namespace {

using Json = nlohmann::ordered_json;

std::string csl_field(const Json& item, const char* key) {
    const auto found = item.find(key);
    return found == item.end() ? std::string{} : text_of(*found);
}

// "Given Family; Given Family".
std::string names_of(const Json& names) {
    std::string result;
    if (!names.is_array()) return text_of(names);
    for (const Json& name : names) {
        if (!name.is_object()) continue;
        std::string one = csl_field(name, "literal");
        for (const char* part : {"given", "dropping-particle", "non-dropping-particle", "family", "suffix"})
            if (const std::string word = csl_field(name, part); !word.empty())
                one += (one.empty() ? "" : " ") + word;
        result += (result.empty() ? "" : "; ") + one;
    }
    return result;
}

// Without the tags that titles may have for their type: <i>, <b>, <sup>, <sub>, <sc>, <span ...>.
std::string without_markup(const std::string& text) {
    constexpr std::string_view tags[] = {"i", "b", "sup", "sub", "sc", "span"};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t end = text[i] == '<' ? text.find('>', i) : std::string::npos;
        const std::size_t name = i + 1 + (text.compare(i + 1, 1, "/") == 0 ? 1 : 0);
        const std::size_t name_end = std::min(text.find_first_of(" >", name), end);
        const bool is_tag = end != std::string::npos && name_end != std::string::npos &&
                            std::find(std::begin(tags), std::end(tags),
                                      std::string_view(text).substr(name, name_end - name)) != std::end(tags);
        if (is_tag) i = end;
        else out += text[i];
    }
    return out;
}

// A part of a date: a number, or its digits as text.
long long part_of(const Json& part) {
    if (part.is_number_integer()) return part.get<long long>();
    long long number = 0;
    if (part.is_string()) {
        const auto& text = part.get_ref<const std::string&>();
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (problem != std::errc{} || end != text.data() + text.size()) return 0;
    }
    return number;
}

// [1999, 4, 1] as EDTF; parts from the first on that is 0 or nothing are not given. A season is a month of 21
// to 24.
std::string edtf_of_parts(const Json& parts, long long season) {
    std::string edtf;
    if (!parts.is_array()) return edtf;
    for (std::size_t i = 0; i < std::min<std::size_t>(parts.size(), 3); ++i) {
        const long long number = part_of(parts[i]);
        if (number == 0 || (i > 0 && (number < 0 || number > 31))) break;
        if (i == 0) edtf = fmt::format("{}{:04}", number < 0 ? "-" : "", number < 0 ? -number : number);
        else edtf += fmt::format("-{:02}", number);
        if (i == 0 && parts.size() == 1 && season >= 1 && season <= 4)
            edtf += fmt::format("-{}", 20 + season);
    }
    return edtf;
}

// A CSL date: date-parts of a day or of a range, an EDTF string, or free words.
std::string csl_date(const Json& date) {
    if (!date.is_object()) return text_of(date);
    const auto given = [&](const char* key) {
        return date.contains(key) && date[key] != false && date[key] != 0;
    };
    const long long season = date.contains("season") ? part_of(date["season"]) : 0;
    std::string edtf;
    if (const auto parts = date.find("date-parts"); parts != date.end() && parts->is_array()) {
        for (const Json& end : *parts) {
            std::string one = edtf_of_parts(end, season);
            if (!one.empty()) edtf += (edtf.empty() ? "" : "/") + one + (given("circa") ? "~" : "");
        }
    }
    for (const char* key : {"edtf", "raw", "literal"})
        if (edtf.empty()) edtf = csl_field(date, key);
    return edtf;
}

void add_item(const Json& item, const Location& at, Intake& intake) {
    Source source;
    if (item.is_object()) {
        source.id = csl_field(item, "citation-key");
        if (source.id.empty()) source.id = csl_field(item, "id");
    }
    if (source.id.empty()) {
        intake.error(at, "an item needs an \"id\"", "csl-item");
        return intake.reject();
    }
    for (const auto& [key, value] : item.items()) {
        if (key == "title") {
            const std::string written = text_of(value);
            source.title = without_markup(written);
            if (source.title != written) source.extra.emplace_back("csl:title", written);
        } else if (key == "author") source.author = names_of(value);
        else if (key == "publisher") source.publisher = text_of(value);
        else if (key == "issued") source.published = csl_date(value);
        else if (key == "type") source.kind = text_of(value);
        else if (key == "URL") source.url = text_of(value);
        else if (key != "citation-key" && (key != "id" || text_of(value) != source.id))
            source.extra.emplace_back("csl:" + key, text_of(value));
    }
    if (source.publisher.empty()) source.publisher = csl_field(item, "container-title");
    if (intake.dossier().source_id(source.id)) {
        intake.error(at, "there is a source \"" + source.id + "\" already", "csl-item");
        return intake.reject();
    }
    intake.dossier().add(std::move(source));
}

}  // namespace

bool looks_like_csl_json(std::string_view text) noexcept {
    const std::string_view head = text.substr(0, std::min<std::size_t>(text.size(), 16384));
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || (head[first] != '[' && head[first] != '{')) return false;
    const auto has = [&](std::string_view key) { return head.find(key) != std::string_view::npos; };
    return has("\"id\"") && has("\"type\"") &&
           (has("\"issued\"") || has("\"container-title\"") || has("\"citation-key\"")) &&
           !has("\"predicate\"");
}

void read_csl_json(const TextFile& file, Intake& intake) {
    const auto document = parse_json(file.text);
    if (!document) {
        intake.error(file.at_offset(json_error_at(file.text)), "expected CSL-JSON; this is not JSON", "json");
        return intake.reject();
    }
    const auto items = document->is_object() ? document->find("items") : document->end();
    if (document->is_object() && items == document->end())
        return add_item(*document, {file.name, 1, 1}, intake);
    for (const Json& item : document->is_object() ? *items : *document)
        add_item(item, {file.name, 0, 0}, intake);
}

}  // namespace gainsay::input
