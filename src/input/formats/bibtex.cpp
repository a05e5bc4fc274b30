#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "input/files/text_file.hpp"
#include "input/formats/bibliography.hpp"
#include "model/ascii.hpp"

namespace gainsay::input {
namespace {

constexpr std::size_t deepest_braces = 200;

constexpr std::pair<std::string_view, std::string_view> month_macros[] = {
    {"jan", "01"}, {"feb", "02"}, {"mar", "03"}, {"apr", "04"}, {"may", "05"}, {"jun", "06"},
    {"jul", "07"}, {"aug", "08"}, {"sep", "09"}, {"oct", "10"}, {"nov", "11"}, {"dec", "12"}};

// TeX accents as the combining marks that follow their letter.
constexpr std::pair<char, std::string_view> accents[] = {
    {'`', "\u0300"}, {'\'', "\u0301"}, {'^', "\u0302"}, {'~', "\u0303"}, {'=', "\u0304"},
    {'u', "\u0306"}, {'.', "\u0307"},  {'"', "\u0308"}, {'r', "\u030A"}, {'H', "\u030B"},
    {'v', "\u030C"}, {'d', "\u0323"},  {'c', "\u0327"}, {'k', "\u0328"}};
constexpr std::pair<std::string_view, std::string_view> letters[] = {
    {"ss", "ß"}, {"ae", "æ"}, {"AE", "Æ"}, {"oe", "œ"},         {"OE", "Œ"},
    {"o", "ø"},  {"O", "Ø"},  {"aa", "å"}, {"AA", "Å"},         {"l", "ł"},
    {"L", "Ł"},  {"i", "ı"},  {"j", "ȷ"},  {"textendash", "–"}, {"textemdash", "—"}};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

bool is_usual_type(std::string_view type) noexcept {
    constexpr std::string_view types[] = {
        "article",    "book",         "booklet",  "collection",    "comment",       "conference",
        "inbook",     "incollection", "manual",   "inproceedings", "misc",          "online",
        "patent",     "phdthesis",    "preamble", "report",        "mastersthesis", "string",
        "techreport", "proceedings",  "thesis",   "unpublished"};
    const auto same = [](char a, char b) { return (a | 0x20) == b; };
    return std::any_of(std::begin(types), std::end(types), [&](std::string_view one) {
        return std::equal(type.begin(), type.end(), one.begin(), one.end(), same);
    });
}

// The command after a backslash at `i`, which is moved behind it: an accent waits in `mark` for its letter.
void read_command(std::string_view tex, std::size_t& i, std::string& out, std::string_view& mark) {
    std::size_t end = i + 1;
    while (end < tex.size() && is_letter(tex[end])) ++end;
    const std::string_view word = tex.substr(i + 1, end - i - 1);
    if (word.empty()) end = std::min(i + 2, tex.size());
    const char sign = word.size() == 1 ? word.front() : word.empty() && end > i + 1 ? tex[i + 1] : '\0';
    const auto accent =
        std::find_if(std::begin(accents), std::end(accents), [&](const auto& a) { return a.first == sign; });
    const auto letter =
        std::find_if(std::begin(letters), std::end(letters), [&](const auto& l) { return l.first == word; });
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

// TeX to plain_text UTF-8: braces dropped, accents applied, "--" a dash, white space folded.
std::string plain_text(std::string_view tex) {
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
        if ((c == '`' || c == '\'') && i < tex.size() && tex[i] == c) {
            ++i;
            out += c == '`' ? "“" : "”";
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

// The parts between the words "and" that stand outside braces.
std::vector<std::string_view> split_names(std::string_view names) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        depth += names[i] == '{' ? 1 : names[i] == '}' ? -1 : 0;
        const bool word = depth == 0 && i > start && i + 4 < names.size() &&
                          ascii_lower(names.substr(i + 1, 3)) == "and" &&
                          std::isspace(static_cast<unsigned char>(names[i])) &&
                          std::isspace(static_cast<unsigned char>(names[i + 4]));
        if (!word) continue;
        parts.push_back(names.substr(start, i - start));
        start = i + 5;
        i += 4;
    }
    parts.push_back(names.substr(start));
    return parts;
}

// "Karl Müller; River Board" of "M{\"u}ller, Karl and {River Board}".
std::string names_of(std::string_view names) {
    std::string all;
    for (const std::string_view name : split_names(names)) {
        std::string one = plain_text(name);
        const bool whole = trim(name).starts_with('{') && trim(name).ends_with('}');
        const std::size_t comma = one.find(',');
        if (!whole && comma != std::string::npos) {
            const std::size_t second = one.find(',', comma + 1);  // "von Last, Jr, First"
            const std::string last(trim(std::string_view(one).substr(0, comma)));
            const std::string first(
                trim(std::string_view(one).substr(second == std::string::npos ? comma + 1 : second + 1)));
            const std::string junior =
                second == std::string::npos
                    ? ""
                    : ' ' + std::string(trim(std::string_view(one).substr(comma + 1, second - comma - 1)));
            one = first.empty() ? last + junior : first + ' ' + last + junior;
        }
        if (!one.empty()) all += (all.empty() ? "" : "; ") + one;
    }
    return all;
}

// The date of biblatex is EDTF, in which "~" is no space and "%" no comment.
std::string edtf_of(std::string_view date) {
    std::string text;
    for (char c : trim(date))
        if (c != '{' && c != '}' && c != '\\') text += c;
    return text;
}

// "1931-03-04" of year, month and day, where the month is a number; else the words.
std::string date_of(std::string year, std::string month, std::string day) {
    const auto is_number = [](const std::string& text) {
        return !text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos;
    };
    const auto two = [](const std::string& text) { return std::string(2 - text.size(), '0') + text; };
    const bool plain_year = year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
    if (month.empty() || year.empty()) return year;
    // "Apr 1" of `apr # "~1"`, "1 Apr" of `"1~" # apr`.
    if (const std::size_t gap = month.find(' '); gap != std::string::npos && day.empty()) {
        std::string name = month.substr(0, gap), figure = month.substr(gap + 1);
        if (is_number(name)) std::swap(name, figure);
        const auto macro = std::find_if(std::begin(month_macros), std::end(month_macros),
                                        [&](const auto& m) { return m.first == ascii_lower(name); });
        if (macro != std::end(month_macros) && is_number(figure)) month = macro->second, day = figure;
    }
    if (!plain_year || !is_number(month)) return (is_number(day) ? day + ' ' : "") + month + ' ' + year;
    year += '-' + two(month);
    return is_number(day) ? year + '-' + two(day) : year;
}

struct Entry {
    std::string key, type;
    std::map<std::string, std::string> fields;
};

class BibtexReader {
  public:
    BibtexReader(std::string_view text, const std::string& name, Intake& intake)
        : text_(text), name_(name), intake_(intake) {}

    void run() {
        while ((at_ = text_.find('@', at_)) != std::string_view::npos) {
            const std::size_t start = at_++;
            if (!read_entry()) {
                intake_.error(location(start), problem_, "bibtex");
                intake_.reject();
            }
        }
        for (const Entry& entry : entries_in_order_) add_source(entry);
    }

  private:
    // Counting lines from the last message on keeps the whole linear.
    Location location(std::size_t offset) {
        lines_ +=
            static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
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
            else if (depth == 0 && c == (open == '{' ? '}' : '"'))
                return std::string(text_.substr(start, at_++ - start));
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
            const std::string name = ascii_lower(word(",#{}()\""));
            if (name.empty()) return std::nullopt;
            const auto macro = macros_.find(name);
            const auto month = std::find_if(std::begin(month_macros), std::end(month_macros),
                                            [&](const auto& m) { return m.first == name; });
            skip_space();
            const bool joined = !result.empty() || (at_ < text_.size() && text_[at_] == '#');
            if (macro != macros_.end()) result += macro->second;
            else if (month == std::end(month_macros)) result += name;
            else if (joined) result += static_cast<char>(name[0] - 'a' + 'A') + name.substr(1);
            else result += month->second;
        } while (take('#'));
        return result;
    }

    bool read_entry() {
        const std::string type = ascii_lower(word("{("));
        if (!take('{') && !take('(')) return true;  // a lone @ in the text between entries
        if (type == "comment" || type == "preamble") {
            --at_;
            return text_[at_] != '{' || delimited() ? true : fail("a comment is not closed");
        }
        std::string key;
        if (type != "string") {
            key = word(",})");
            if (!take(',') && !(take('}') || take(')')))
                return fail("expected \",\" after the key \"" + key + '"');
        }
        std::map<std::string, std::string> fields;
        while (!take('}') && !take(')')) {
            const std::string field = ascii_lower(word("=,})"));
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
        if (!entries_.emplace(ascii_lower(key), entries_in_order_.size()).second ||
            intake_.dossier().source_id(key))
            return fail("there is a source \"" + key + "\" already");
        entries_in_order_.push_back({key, type, std::move(fields)});
        return true;
    }

    // What an entry says in another place: a chapter takes its year and publisher from its book.
    void inherit(Entry& entry) const {
        const auto link = entry.fields.find("crossref");
        const auto parent =
            link == entry.fields.end() ? entries_.end() : entries_.find(ascii_lower(link->second));
        if (parent == entries_.end()) return;
        for (const auto& [field, text] : entries_in_order_[parent->second].fields) {
            if (field == "crossref" || field == "title") continue;
            entry.fields.emplace(field, text);
        }
        const auto& title = entries_in_order_[parent->second].fields.find("title");
        if (title != entries_in_order_[parent->second].fields.end())
            entry.fields.emplace("booktitle", title->second);
    }

    // biblatex says what a work is a translation or a reprint of.
    static void derive(Source& source, const Entry& entry) {
        const auto type = entry.fields.find("relatedtype"), related = entry.fields.find("related");
        if (type == entry.fields.end() || related == entry.fields.end()) return;
        for (const std::string_view derived : {"translationof", "reprintof", "reprintfrom", "origpubin"})
            if (ascii_lower(type->second) == derived) {
                std::string_view keys = related->second;
                while (!keys.empty()) {
                    const std::size_t comma = std::min(keys.find(','), keys.size());
                    source.derives_from.emplace_back(trim(keys.substr(0, comma)));
                    keys.remove_prefix(std::min(comma + 1, keys.size()));
                }
                return;
            }
    }

    void add_source(Entry entry) {
        inherit(entry);
        Source source;
        source.id = entry.key;
        source.kind = entry.type;
        const auto move_field = [&](const char* field) {
            const auto found = entry.fields.extract(field);
            return found.empty() ? std::string{} : found.mapped();
        };
        source.title = plain_text(move_field("title"));
        source.author = names_of(move_field("author"));
        source.publisher = plain_text(move_field("publisher"));
        for (const char* field : {"journal", "journaltitle", "institution"})
            if (source.publisher.empty()) source.publisher = plain_text(move_field(field));
        source.url = plain_text(move_field("url"));
        source.published = edtf_of(move_field("date"));
        if (source.published.empty())
            source.published = date_of(plain_text(move_field("year")), plain_text(move_field("month")),
                                       plain_text(move_field("day")));
        derive(source, entry);
        for (const auto& [field, text] : entry.fields)
            source.extra.emplace_back("bibtex:" + field, plain_text(text));
        intake_.dossier().add(std::move(source));
    }

    std::string_view text_;
    const std::string& name_;
    Intake& intake_;
    std::size_t at_ = 0, counted_ = 0;
    std::uint32_t lines_ = 0;
    std::string problem_;
    std::map<std::string, std::string> macros_;
    std::map<std::string, std::size_t> entries_;  // by key in ascii_lower case, as BibTeX compares them
    std::vector<Entry> entries_in_order_;
};

}  // namespace

bool looks_like_bibtex(std::string_view text) noexcept {
    constexpr int most_lines_above = 50;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    int above = 0;
    for (std::size_t at = 0; at < text.size() && above <= most_lines_above;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trim(text.substr(at, end - at));
        at = end + 1;
        if (line.empty() || line.front() == '%') continue;
        const std::size_t brace = line.find_first_of("{(");
        const bool entry = line.front() == '@' && brace != std::string_view::npos && brace > 1 &&
                           std::all_of(line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(brace),
                                       [](char c) { return is_letter(c) || c == ' '; });
        // Programs write remarks above the first entry, which must then be of a usual type.
        if (entry && (above == 0 || is_usual_type(trim(line.substr(1, brace - 1))))) return true;
        if (line.front() == '@') return false;
        ++above;
    }
    return false;
}

void read_bibtex(const TextFile& file, Intake& intake) { BibtexReader(file.text, file.name, intake).run(); }

}  // namespace gainsay::input
