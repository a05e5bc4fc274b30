#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <utility>

#include "input/bibliography.hpp"
#include "input/text_file.hpp"

namespace gainsay::input {
namespace {

constexpr std::size_t deepest_braces = 200;

constexpr std::pair<std::string_view, std::string_view> month_macros[] = {
    {"jan", "01"}, {"feb", "02"}, {"mar", "03"}, {"apr", "04"}, {"may", "05"}, {"jun", "06"},
    {"jul", "07"}, {"aug", "08"}, {"sep", "09"}, {"oct", "10"}, {"nov", "11"}, {"dec", "12"}};

// TeX accents as the combining marks that follow their letter.
constexpr std::pair<char, std::string_view> accents[] = {
    {'`', "\u0300"}, {'\'', "\u0301"}, {'^', "\u0302"}, {'~', "\u0303"}, {'=', "\u0304"}, {'u', "\u0306"}, {'.', "\u0307"},
    {'"', "\u0308"}, {'r', "\u030A"},  {'H', "\u030B"}, {'v', "\u030C"}, {'d', "\u0323"}, {'c', "\u0327"}, {'k', "\u0328"}};
constexpr std::pair<std::string_view, std::string_view> letters[] = {
    {"ss", "ß"}, {"ae", "æ"}, {"AE", "Æ"}, {"oe", "œ"}, {"OE", "Œ"}, {"o", "ø"}, {"O", "Ø"},
    {"aa", "å"}, {"AA", "Å"}, {"l", "ł"},  {"L", "Ł"},  {"i", "ı"},  {"j", "ȷ"}, {"textendash", "–"}, {"textemdash", "—"}};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

// The command after a backslash at `i`, which is moved behind it: an accent waits in `mark` for its letter.
void read_command(std::string_view tex, std::size_t& i, std::string& out, std::string_view& mark) {
    std::size_t end = i + 1;
    while (end < tex.size() && is_letter(tex[end])) ++end;
    const std::string_view word = tex.substr(i + 1, end - i - 1);
    if (word.empty()) end = std::min(i + 2, tex.size());
    const char sign = word.size() == 1 ? word.front() : word.empty() && end > i + 1 ? tex[i + 1] : '\0';
    const auto accent = std::find_if(std::begin(accents), std::end(accents), [&](const auto& a) { return a.first == sign; });
    const auto letter = std::find_if(std::begin(letters), std::end(letters), [&](const auto& l) { return l.first == word; });
    i = end;
    if (accent != std::end(accents)) {
        mark = accent->second;
        while (i < tex.size() && (tex[i] == ' ' || tex[i] == '{')) ++i;
    } else if (letter != std::end(letters)) {
        out += letter->second;
        out += std::exchange(mark, {});
        if (i < tex.size() && tex[i] == ' ') ++i;
    } else if (word.empty() && sign != '\0') {
        out += sign;  // \& \% \_
    }
}

// TeX to plain UTF-8: braces dropped, accents applied, "--" a dash, white space folded.
std::string plain(std::string_view tex) {
    std::string out;
    std::string_view mark;
    for (std::size_t i = 0; i < tex.size();) {
        const char c = tex[i];
        if (c == '\\') {
            read_command(tex, i, out, mark);
            continue;
        }
        ++i;
        if (c == '{' || c == '}' || c == '$') continue;
        if (std::isspace(static_cast<unsigned char>(c)) || c == '~') {
            if (!out.empty() && out.back() != ' ') out += ' ';
            continue;
        }
        if (c == '-' && i < tex.size() && tex[i] == '-') {
            ++i;
            out += "–";
            continue;
        }
        out += c;
        out += std::exchange(mark, {});
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

class Reader {
  public:
    Reader(std::string_view text, const std::string& name, Intake& intake) : text_(text), name_(name), intake_(intake) {}

    void run() {
        while ((at_ = text_.find('@', at_)) != std::string_view::npos) {
            const std::size_t start = at_++;
            if (!read_entry()) {
                intake_.error(location(start), problem_, "bibtex");
                intake_.reject();
            }
        }
    }

  private:
    // Counting lines from the last message on keeps the whole linear.
    Location location(std::size_t offset) {
        lines_ += static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                        text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
        counted_ = offset;
        const std::size_t line_start = offset == 0 ? 0 : text_.rfind('\n', offset - 1) + 1;
        return {name_, lines_ + 1, static_cast<std::uint32_t>(offset - line_start) + 1};
    }

    bool fail(std::string problem) {
        problem_ = std::move(problem);
        return false;
    }

    void skip_space() {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
    }

    std::string_view word(std::string_view stops) {
        skip_space();
        const std::size_t start = at_;
        while (at_ < text_.size() && !std::isspace(static_cast<unsigned char>(text_[at_])) &&
               stops.find(text_[at_]) == std::string_view::npos)
            ++at_;
        return text_.substr(start, at_ - start);
    }

    bool take(char c) {
        skip_space();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    // {…} with balanced braces, or "…"; without its delimiters.
    std::optional<std::string> delimited() {
        const char open = text_[at_];
        const std::size_t start = ++at_;
        std::size_t depth = 0;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '\\' && at_ + 1 < text_.size()) ++at_;
            else if (c == '{' && ++depth > deepest_braces) return std::nullopt;
            else if (depth == 0 && c == (open == '{' ? '}' : '"')) return std::string(text_.substr(start, at_++ - start));
            else if (c == '}' && depth > 0) --depth;
        }
        return std::nullopt;
    }

    std::optional<std::string> value() {
        std::string result;
        do {
            skip_space();
            if (at_ >= text_.size()) return std::nullopt;
            if (text_[at_] == '{' || text_[at_] == '"') {
                const auto part = delimited();
                if (!part) return std::nullopt;
                result += *part;
                continue;
            }
            const std::string name = lower(word(",#{}()\""));
            if (name.empty()) return std::nullopt;
            const auto macro = macros_.find(name);
            const auto month = std::find_if(std::begin(month_macros), std::end(month_macros),
                                            [&](const auto& m) { return m.first == name; });
            result += macro != macros_.end() ? macro->second : month != std::end(month_macros) ? std::string(month->second) : name;
        } while (take('#'));
        return result;
    }

    bool read_entry() {
        const std::string type = lower(word("{("));
        if (!take('{') && !take('(')) return true;  // a lone @ in the text between entries
        if (type == "comment" || type == "preamble") {
            --at_;
            return text_[at_] != '{' || delimited() ? true : fail("a comment is not closed");
        }
        std::string key;
        if (type != "string") {
            key = word(",})");
            if (!take(',') && !(take('}') || take(')'))) return fail("expected \",\" after the key \"" + key + '"');
        }
        std::map<std::string, std::string> fields;
        while (!take('}') && !take(')')) {
            const std::string field = lower(word("=,})"));
            if (field.empty() || !take('=')) return fail("expected \"field = value\"");
            auto text = value();
            if (!text) return fail("the value of \"" + field + "\" is not closed");
            fields.insert_or_assign(field, std::move(*text));
            take(',');
            skip_space();
            if (at_ >= text_.size()) return fail("the entry \"" + key + "\" is not closed");
        }
        if (type == "string") {
            macros_.merge(fields);
            return true;
        }
        return add(type, key, fields);
    }

    bool add(const std::string& type, const std::string& key, std::map<std::string, std::string>& fields) {
        if (key.empty()) return fail("an entry needs a key");
        if (intake_.dossier().source_id(key)) return fail("there is a source \"" + key + "\" already");
        Source source;
        source.id = key;
        source.kind = type;
        const auto move_field = [&](const char* field) {
            const auto found = fields.extract(field);
            return found.empty() ? std::string{} : plain(found.mapped());
        };
        source.title = move_field("title");
        source.author = move_field("author");
        source.publisher = move_field("publisher");
        if (source.publisher.empty()) source.publisher = move_field("journal");
        source.url = move_field("url");
        source.published = move_field("date");
        if (source.published.empty()) {
            source.published = move_field("year");
            const std::string month = move_field("month"), day = move_field("day");
            const bool numeric = month.size() <= 2 && !month.empty() && std::isdigit(static_cast<unsigned char>(month[0]));
            if (numeric) source.published += '-' + std::string(2 - month.size(), '0') + month;
            else if (!month.empty()) source.published = month + ' ' + source.published;
            if (numeric && !day.empty() && day.size() <= 2) source.published += '-' + std::string(2 - day.size(), '0') + day;
        }
        for (const auto& [field, text] : fields) source.extra.emplace_back("bibtex:" + field, plain(text));
        intake_.dossier().add(std::move(source));
        return true;
    }

    std::string_view text_;
    const std::string& name_;
    Intake& intake_;
    std::size_t at_ = 0, counted_ = 0;
    std::uint32_t lines_ = 0;
    std::string problem_;
    std::map<std::string, std::string> macros_;
};

}  // namespace

bool looks_like_bibtex(std::string_view text) noexcept {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trim(text.substr(at, end - at));
        at = end + 1;
        if (line.empty() || line.front() == '%') continue;
        if (line.front() != '@') return false;
        const std::size_t brace = line.find_first_of("{(");
        return brace != std::string_view::npos && brace > 1 &&
               std::all_of(line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(brace),
                           [](char c) { return is_letter(c) || c == ' '; });
    }
    return false;
}

void read_bibtex(const TextFile& file, Intake& intake) { Reader(file.text, file.name, intake).run(); }

}  // namespace gainsay::input
