#include "input/formats/gedcom_tree.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "input/files/encoding.hpp"
#include "input/files/text_file.hpp"
#include "model/ascii.hpp"

namespace gainsay::input {
namespace {

constexpr std::size_t deepest_level = 99;  // GEDCOM 5.5.1, "level"

struct Line {
    std::size_t level = 0;
    std::string_view xref, tag, value;
};

bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

std::string_view trim_left(std::string_view text) noexcept {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return text;
}

std::string_view take_word(std::string_view& text) noexcept {
    const auto size =
        static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_blank) - text.begin());
    const std::string_view word = text.substr(0, size);
    text.remove_prefix(size);
    return word;
}

std::optional<Line> split(std::string_view text) {
    Line line;
    text = trim_left(text);
    const std::string_view level = take_word(text);
    const auto [end, error] = std::from_chars(level.data(), level.data() + level.size(), line.level);
    if (error != std::errc{} || end != level.data() + level.size() || line.level > deepest_level)
        return std::nullopt;
    text = trim_left(text);
    std::string_view word = take_word(text);
    if (word.size() > 2 && word.front() == '@' && word.back() == '@') {
        line.xref = word.substr(1, word.size() - 2);
        text = trim_left(text);
        word = take_word(text);
    }
    if (word.empty()) return std::nullopt;
    line.tag = word;
    if (!text.empty()) text.remove_prefix(1);  // the one delimiter; further blanks belong to the value
    line.value = text;
    return line;
}

// "@@" stands for one sign in values that are not pointers.
std::string unescape(std::string_view value) {
    std::string result;
    for (std::size_t i = 0; i < value.size(); ++i) {
        result += value[i];
        if (value[i] == '@' && i + 1 < value.size() && value[i + 1] == '@') ++i;
    }
    return result;
}

std::string decode(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE") || (bytes.size() > 1 && bytes[0] == '0' && bytes[1] == '\0'))
        return utf16_to_utf8(bytes, false);
    if (bytes.starts_with("\xFE\xFF") || (bytes.size() > 1 && bytes[0] == '\0' && bytes[1] == '0'))
        return utf16_to_utf8(bytes, true);
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
    const auto says = [&](std::string_view charset) {
        return head.find("1 CHAR " + std::string(charset)) != std::string_view::npos;
    };
    if (says("ANSEL")) return ansel_to_utf8(bytes);
    if (!find_invalid_utf8(bytes)) return std::string(bytes);  // whatever it says
    if (says("IBM")) return to_utf8(bytes, "cp437").value_or(windows_1252_to_utf8(bytes));
    return windows_1252_to_utf8(bytes);  // "ANSI", or nothing that holds
}

class TreeBuilder {
  public:
    TreeBuilder(GedcomFile& file, const std::string& name) : file_(file), name_(name) {}

    void add(std::string_view raw, std::uint32_t number) {
        if (raw.find('\0') != std::string_view::npos) return reject(number, "a NUL character, expected text");
        const auto line = split(raw);
        if (!line) return reject(number, "expected \"LEVEL [@XREF@] TAG [VALUE]\"");
        if (line->level > path_.size())
            return reject(number, "level " + std::to_string(line->level) +
                                      " is more than one deeper than the line above");
        const std::string tag = ascii_upper(line->tag);
        path_.resize(line->level);
        if (tag == "CONC" || tag == "CONT") return extend(*line, tag == "CONT", number);
        auto& siblings = path_.empty() ? file_.records : open().children;
        const bool points = !pointer(line->value).empty();
        siblings.push_back({tag,
                            std::string(line->xref),
                            points ? std::string(line->value) : unescape(line->value),
                            number,
                            {}});
        path_.push_back(siblings.size() - 1);
    }

  private:
    void extend(const Line& line, bool new_line, std::uint32_t number) {
        if (path_.empty()) return reject(number, "a continuation of nothing");
        std::string& value = open().value;
        if (new_line) value += '\n';
        value += unescape(line.value);
    }

    // Indices instead of pointers: the vectors of children grow while their parents are open.
    GedcomNode& open() {
        GedcomNode* node = &file_.records[path_.front()];
        for (std::size_t i = 1; i < path_.size(); ++i) node = &node->children[path_[i]];
        return *node;
    }

    void reject(std::uint32_t number, std::string message) {
        file_.diagnostics.push_back(
            {DiagnosticLevel::error, {name_, number, 1}, std::move(message), "gedcom-line"});
    }

    GedcomFile& file_;
    const std::string& name_;
    std::vector<std::size_t> path_;
};

}  // namespace

const GedcomNode* GedcomNode::child(std::string_view name) const noexcept {
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const auto& c) { return c.tag == name; });
    return found == children.end() ? nullptr : &*found;
}

std::string_view GedcomNode::text(std::string_view name) const noexcept {
    const GedcomNode* found = child(name);
    return found ? std::string_view(found->value) : std::string_view{};
}

std::string_view pointer(std::string_view value) noexcept {
    if (value.size() < 3 || value.front() != '@' || value.back() != '@') return {};
    value = value.substr(1, value.size() - 2);
    return value.find('@') == std::string_view::npos ? value : std::string_view{};
}

GedcomFile parse_gedcom(std::string_view bytes, const std::string& name) {
    GedcomFile file;
    TreeBuilder builder(file, name);
    const std::string text = decode(bytes);
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::string_view raw(text.data() + at, end - at);
        at = end + 1;
        if (end < text.size() && text[end] == '\r' && at < text.size() && text[at] == '\n') ++at;
        ++number;
        if (!trim_left(raw).empty()) builder.add(raw, number);
    }
    for (const GedcomNode& record : file.records)
        if (const GedcomNode* gedc = record.tag == "HEAD" ? record.child("GEDC") : nullptr;
            gedc && gedc->text("VERS").starts_with('7'))
            file.version = 7;
    return file;
}

}  // namespace gainsay::input
