#include "reconcile/trust/records.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "gainsay/diagnostic.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::detail {
namespace {

[[noreturn]] void fail(const std::string& name, std::uint32_t line, const std::string& message,
                       const char* rule) {
    Diagnostic diagnostic;
    diagnostic.at.file = name;
    diagnostic.at.line = line;
    diagnostic.message = message;
    diagnostic.rule = rule;
    throw InputError(std::move(diagnostic));
}

constexpr std::array<std::string_view, field_count> field_names{"source", "subject", "predicate", "value",
                                                                "when",   "where",   "scope",     "polarity"};

// Names that other programs give to these columns.
std::size_t field_of(std::string_view header) {
    static constexpr std::pair<std::string_view, Field> aliases[] = {
        {"worker", field_source},      {"website", field_source},   {"annotator", field_source},
        {"object", field_subject},     {"entity", field_subject},   {"item", field_subject},
        {"task", field_subject},       {"question", field_subject}, {"attribute", field_predicate},
        {"property", field_predicate}, {"label", field_value},      {"answer", field_value},
        {"truth", field_value},        {"part", field_subject},     {"child", field_subject},
        {"whole", field_value},        {"parent", field_value}};
    const std::string name = fold(header);
    for (std::size_t f = 0; f < field_count; ++f)
        if (name == field_names[f]) return f;
    for (const auto& [alias, field] : aliases)
        if (name == alias) return field;
    return field_count;
}

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

char find_delimiter(std::string_view header) noexcept {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (char candidate : {',', '\t', ';', '|'}) {
        const auto count = std::count(header.begin(), header.end(), candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

std::string as_text(const nlohmann::json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    return value.is_null() || value.is_structured() ? std::string{} : value.dump();
}

}  // namespace

FileText::FileText(const std::filesystem::path& path) {
    if (path == "-") {
        owned_.assign(std::istreambuf_iterator<char>(std::cin), {});
        view_ = owned_;
        return;
    }
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat info {};
    if (file < 0 || ::fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) {
        if (file >= 0) ::close(file);
        fail(path.string(), 0, "cannot read this file; expected a file of claims", "unreadable");
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    void* mapped = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    ::close(file);
    if (mapped == MAP_FAILED) {
        std::ifstream stream(path, std::ios::binary);
        owned_.assign(std::istreambuf_iterator<char>(stream), {});
        view_ = owned_;
        return;
    }
    mapped_ = mapped;
    view_ = {static_cast<const char*>(mapped), size};
}

FileText::~FileText() {
    if (mapped_ != nullptr) ::munmap(mapped_, view_.size());
}

void FileText::release(std::size_t end) noexcept {
    if (mapped_ == nullptr) return;
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t whole = std::min(end, view_.size()) / page * page;
    if (whole <= released_) return;
    ::madvise(static_cast<char*>(mapped_) + released_, whole - released_, MADV_DONTNEED);
    released_ = whole;
}

RecordReader::RecordReader(std::string_view text, std::string name, std::initializer_list<Field> required)
    : text_(text), name_(std::move(name)), required_(required) {
    if (text_.starts_with("\xef\xbb\xbf")) text_.remove_prefix(3);
    const std::size_t first = text_.find_first_not_of(" \t\r\n");
    json_ = first != std::string_view::npos && text_[first] == '{';
    if (json_) return;
    const std::string_view header = text_.substr(0, text_.find('\n'));
    delimiter_ = find_delimiter(header);
    // The header is read as a record whose columns are numbered by place.
    std::vector<std::string_view> cells;
    while (at_ < text_.size()) {
        std::string_view cell;
        if (text_[at_] == '"') cell = quoted_field();
        else {
            const std::size_t start = at_;
            while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
            cell = trimmed(text_.substr(start, at_ - start));
        }
        cells.push_back(cell);
        if (at_ >= text_.size()) break;
        if (text_[at_++] == '\n') break;
    }
    for (std::string_view cell : cells) {
        std::size_t field = field_of(cell);
        if (field < field_count && has_[field]) field = field_count;
        if (field < field_count) has_[field] = true;
        columns_.push_back(static_cast<std::uint8_t>(field));
    }
    for (Field field : required_)
        if (!has_[field])
            fail(name_, 1,
                 "no column named \"" + std::string(field_names[field]) + "\"; expected a header line",
                 "missing-column");
}

std::string_view RecordReader::quoted_field() {
    const std::size_t start = ++at_;
    bool doubled = false;
    for (; at_ < text_.size(); ++at_) {
        if (text_[at_] != '"') continue;
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
            doubled = true;
            ++at_;
            continue;
        }
        break;
    }
    std::string_view field = text_.substr(start, std::min(at_, text_.size()) - start);
    if (at_ < text_.size()) ++at_;
    // What stands between the closing quote and the delimiter is white space at best.
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
    if (!doubled) return field;
    std::string& plain = unescaped_.emplace_back();
    for (std::size_t i = 0; i < field.size(); ++i) {
        plain += field[i];
        if (field[i] == '"') ++i;
    }
    return plain;
}

bool RecordReader::next_line(Record& record) {
    const std::size_t columns = columns_.size();
    for (std::size_t column = 0;; ++column) {
        std::string_view cell;
        if (at_ < text_.size() && text_[at_] == '"') cell = quoted_field();
        else {
            const std::size_t start = at_;
            while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
            cell = trimmed(text_.substr(start, at_ - start));
        }
        if (column < columns && columns_[column] < field_count) record[columns_[column]] = cell;
        if (at_ >= text_.size() || text_[at_++] == '\n') return true;
    }
}

bool RecordReader::next_json(Record& record) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = end + 1;
    const nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object()) return trimmed(line).empty();
    for (const auto& [key, value] : object.items()) {
        const std::size_t field = field_of(key);
        if (field < field_count) record[field] = unescaped_.emplace_back(as_text(value));
    }
    return true;
}

bool RecordReader::next(Record& record) {
    while (at_ < text_.size()) {
        const std::size_t start = at_;
        record.fill({});
        if (!unescaped_.empty()) unescaped_.clear();
        const bool read = json_ ? next_json(record) : next_line(record);
        const bool whole = read && std::none_of(required_.begin(), required_.end(),
                                                [&](Field field) { return record[field].empty(); });
        if (whole) return true;
        const std::string_view line = text_.substr(start, std::min(at_, text_.size()) - start);
        if (line.find_first_not_of(" \t\r\n") != std::string_view::npos) ++rejected_;
    }
    return false;
}

}  // namespace gainsay::detail
