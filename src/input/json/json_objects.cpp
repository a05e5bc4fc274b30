#include "input/json/json_objects.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

namespace gainsay::input {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longest_line = std::size_t{1} << 20;

// Tells the handler how far the parser has read.
class Cursor {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, const char** seen) noexcept : at_(at), seen_(seen) {}
    reference operator*() const noexcept { return *at_; }
    Cursor& operator++() noexcept {
        *seen_ = ++at_;
        return *this;
    }
    Cursor operator++(int) noexcept {
        const Cursor before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Cursor& other) const noexcept { return at_ == other.at_; }
    bool operator!=(const Cursor& other) const noexcept { return at_ != other.at_; }

  private:
    const char* at_;
    const char** seen_;
};

// An object whose members are being read.
struct Open {
    JsonObject object;
    std::size_t level = 0;  // how many arrays and objects are open inside it and around it; 0: not open
    std::size_t nested_start = 0;
    std::vector<std::string> items;
    bool failed = false;
    bool held_records = false;  // the member now read held records, so its text is not kept
};

// Takes what nlohmann's parser finds: records, and the outermost object around them if there is one.
class Handler : public nlohmann::json_sax<nlohmann::json> {
  public:
    Handler(const TextFile& file, const JsonSink& sink, const Spot& start, bool one_line)
        : file_(file), sink_(sink), line_(start), one_line_(one_line) {}

    const char** seen() noexcept { return &seen_; }

    bool null() override { return scalar(JsonKind::null, "null"); }
    bool boolean(bool value) override { return scalar(JsonKind::boolean, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override {
        return scalar(JsonKind::number, std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return scalar(JsonKind::number, std::to_string(value));
    }
    bool number_float(number_float_t, const string_t& written) override {
        return scalar(JsonKind::number, written);
    }
    bool string(string_t& value) override { return scalar(JsonKind::text, std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& name) override;
    bool start_object(std::size_t) override { return open(true); }
    bool end_object() override;
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override;
    bool parse_error(std::size_t position, const std::string& last_token,
                     const nlohmann::json::exception& error) override;

  private:
    struct Level {
        bool object = false;
        std::string key;
    };

    Open* owner() noexcept { return record_.level > 0 ? &record_ : outer_.level > 0 ? &outer_ : nullptr; }
    bool starts_record() const noexcept;
    bool scalar(JsonKind kind, std::string text);
    bool open(bool object);
    void close_nested(JsonKind kind);
    void fail(std::string message, std::string rule);
    std::size_t offset() const noexcept { return static_cast<std::size_t>(seen_ - file_.text.data()); }
    Spot spot(std::size_t offset);
    std::size_t start_of_token(JsonKind kind, std::size_t size) const noexcept;

    const TextFile& file_;
    const JsonSink& sink_;
    Spot line_;  // start of the line last looked at
    bool one_line_;
    const char* seen_ = nullptr;
    std::vector<Level> levels_;
    Open outer_, record_;
};

// Offsets are asked for in ascending order but for the starts of nested values, which lie on lines already
// passed.
Spot Handler::spot(std::size_t offset) {
    if (!one_line_ && offset < line_.line_start) {
        Spot before{offset, 0, line_.line};
        for (std::size_t i = offset; i < line_.offset; ++i) before.line -= file_.text[i] == '\n' ? 1 : 0;
        before.line_start = offset == 0 ? 0 : file_.text.rfind('\n', offset - 1) + 1;
        return before;
    }
    if (!one_line_)
        for (; line_.offset < offset; ++line_.offset)
            if (file_.text[line_.offset] == '\n') ++line_.line, line_.line_start = line_.offset + 1;
    Spot result = line_;
    result.offset = offset;
    return result;
}

// A record that fails is left out; reading goes on.
void Handler::fail(std::string message, std::string rule) {
    if (Open* at = owner()) {
        if (at->failed) return;
        at->failed = true;
    }
    sink_.problem(spot(offset() - 1), std::move(message), std::move(rule));
}

// Where the value just read starts: the parser has read to its end, and one character more of a number.
std::size_t Handler::start_of_token(JsonKind kind, std::size_t size) const noexcept {
    const std::string_view text = file_.text;
    std::size_t end = offset();
    if (kind == JsonKind::text) {
        for (std::size_t start = end - 1; start > 0;) {
            start = text.rfind('"', start - 1);
            if (start == std::string_view::npos) break;
            std::size_t slashes = 0;
            while (slashes < start && text[start - 1 - slashes] == '\\') ++slashes;
            if (slashes % 2 == 0) return start;
        }
        return end - 1;
    }
    if (kind == JsonKind::number && end > 0 &&
        std::string_view(" \t\r\n,]}").find(text[end - 1]) != std::string_view::npos)
        --end;
    return end >= size ? end - size : 0;
}

bool Handler::scalar(JsonKind kind, std::string text) {
    Open* at = owner();
    if (at == nullptr) {
        fail(
            "expected an object such as {\"source\": ..., \"subject\": ..., \"predicate\": ..., \"value\": "
            "...}",
            "json");
        return !one_line_;
    }
    if (kind == JsonKind::text && text.find('\0') != std::string::npos)
        fail("a NUL character, expected text", "nul");
    if (at->object.members.empty()) return true;  // of a record that failed at its first name
    if (levels_.size() == at->level) {
        JsonMember& member = at->object.members.back();
        member.kind = kind;
        member.at = spot(start_of_token(kind, text.size()));
        member.text = std::move(text);
    } else if (levels_.size() == at->level + 1 && !levels_.back().object && kind != JsonKind::null) {
        at->items.push_back(std::move(text));
    }
    return true;
}

bool Handler::key(string_t& name) {
    constexpr std::size_t most_members = 4096;
    levels_.back().key = name;
    Open* at = owner();
    if (at == nullptr || levels_.size() != at->level) return true;
    if (name.find('\0') != string_t::npos) fail("a NUL character, expected text", "nul");
    if (at->object.member(name) != nullptr)
        fail("\"" + name + "\" is given twice, expected once", "duplicate-key");
    if (at->object.members.size() == most_members)
        fail("more than 4,096 members, expected fewer", "record-too-long");
    if (at->failed) at->object.members.clear();
    JsonMember member;
    member.name = std::move(name);
    at->object.members.push_back(std::move(member));
    return true;
}

// A record is an object on a line of its own, in the outermost array, or in an array that is a member of the
// outermost object.
bool Handler::starts_record() const noexcept {
    if (record_.level > 0) return false;
    if (one_line_) return levels_.empty();
    return !levels_.empty() && levels_.size() <= 2 && !levels_.back().object &&
           (levels_.size() == 1 || levels_.front().object);
}

bool Handler::open(bool object) {
    if (levels_.size() == deepest) {
        fail("nested more than 64 deep, expected less", "too-deep");
        return false;
    }
    const std::size_t start = offset() - 1;
    const bool record = object && starts_record();
    Open* at = owner();
    if (one_line_ && !object && levels_.empty()) {
        fail("expected an object", "json");
        return false;
    }
    if (at != nullptr && levels_.size() == at->level) {
        at->nested_start = start;
        at->items.clear();
        at->held_records = false;
    }
    const bool outermost = levels_.empty() && object && !record;
    levels_.push_back({object, {}});
    if (!record && !outermost) return true;
    Open& opened = record ? record_ : outer_;
    opened = Open{};
    opened.object.at = spot(start);
    opened.level = levels_.size();
    if (record && levels_.front().object && levels_.size() > 1) {
        opened.object.within = levels_.front().key;
        outer_.held_records = true;
    }
    return true;
}

void Handler::close_nested(JsonKind kind) {
    Open* at = owner();
    if (at == nullptr || levels_.size() != at->level || at->object.members.empty()) return;
    JsonMember& member = at->object.members.back();
    member.kind = kind;
    member.at = spot(at->nested_start);
    if (!at->held_records) member.text = file_.text.substr(at->nested_start, offset() - at->nested_start);
    member.items = std::exchange(at->items, {});
}

bool Handler::end_object() {
    Open* at = owner();
    const bool ends = at != nullptr && levels_.size() == at->level;
    levels_.pop_back();
    if (!ends) return close_nested(JsonKind::object), true;
    if (!at->failed) sink_.object(at->object);
    at->level = 0;
    return true;
}

bool Handler::end_array() {
    levels_.pop_back();
    close_nested(JsonKind::list);
    return true;
}

// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while parsing value -
// unexpected '}'; expected ..." without what it says of exceptions and places.
bool Handler::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
    std::string message = error.what();
    const std::size_t column = message.find(": ");
    if (column != std::string::npos) message.erase(0, column + 2);
    const std::string_view start = "syntax error ";
    if (message.compare(0, start.size(), start) == 0) message.erase(0, start.size());
    message.erase(std::min(message.find("; last read"), message.size()));
    const std::size_t base = one_line_ ? line_.offset : 0;
    const std::size_t at = base + (position > 0 ? position - 1 : 0);
    sink_.problem(spot(std::min(at, file_.text.size())), "not JSON: " + message, "json");
    return false;
}

// False after a problem.
bool parse(const TextFile& file, const JsonSink& sink, const Spot& start, std::size_t end, bool one_line) {
    Handler handler(file, sink, start, one_line);
    const char* data = file.text.data();
    *handler.seen() = data + start.offset;
    const std::size_t nul = file.text.substr(start.offset, end - start.offset).find('\0');
    if (nul != std::string_view::npos) {
        // nlohmann's parser takes it for the end.
        Spot at = one_line ? start : Spot{};
        at.offset = start.offset + nul;
        sink.problem(at, "a NUL character, expected text", "nul");
        return false;
    }
    return nlohmann::json::sax_parse(Cursor(data + start.offset, handler.seen()),
                                     Cursor(data + end, handler.seen()), &handler);
}

// Whether the first line is only the start of a value that goes on for lines.
bool spans_lines(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    if (text[first] == '[') return true;
    const std::size_t end = std::min(text.find('\n', first), text.size());
    const std::string_view line = trim(text.substr(first, end - first));
    return line.back() != '}' || text.find_first_not_of(" \t\r\n", end) == std::string_view::npos;
}

bool is_whole(std::string_view text) {
    return text.size() <= (std::size_t{64} << 20) && nlohmann::json::accept(text.begin(), text.end());
}

void read_lines(const TextFile& file, const JsonSink& sink, Spot at) {
    while (at.offset < file.text.size()) {
        const std::size_t end = std::min(file.text.find('\n', at.offset), file.text.size());
        const std::string_view line = file.text.substr(at.offset, end - at.offset);
        if (line.size() > longest_line)
            sink.problem(at, "a line of more than 1 MiB, expected less", "record-too-long");
        else if (!trim(line).empty()) parse(file, sink, at, end, true);
        at = {end + 1, end + 1, at.line + 1};
    }
}

}  // namespace

const JsonMember* JsonObject::member(std::string_view name) const noexcept {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const JsonMember& m) { return m.name == name; });
    return found == members.end() ? nullptr : &*found;
}

void read_json_objects(const TextFile& file, const JsonSink& sink) {
    const std::size_t mark = file.text.substr(0, 3) == byte_order_mark ? 3 : 0;
    const std::string_view text = file.text.substr(mark);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool array = first != std::string_view::npos && text[first] == '[';
    if (array || (spans_lines(text) && is_whole(text)))
        parse(file, sink, {mark, mark, 1}, file.text.size(), false);
    else read_lines(file, sink, {mark, mark, 1});
}

}  // namespace gainsay::input
