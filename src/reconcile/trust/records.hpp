// Claims and truths as bare records of words: the fast way in for tables of millions.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::detail {

enum Field : std::size_t {
    field_source,
    field_subject,
    field_predicate,
    field_value,
    field_when,
    field_where,
    field_scope,
    field_polarity,
    field_count
};

using Record = std::array<std::string_view, field_count>;

/// The bytes of a file, mapped where the system can, or of standard input for "-". Throws InputError.
class FileText {
  public:
    explicit FileText(const std::filesystem::path& path);
    explicit FileText(std::string text) : owned_(std::move(text)), view_(owned_) {}
    ~FileText();
    FileText(const FileText&) = delete;
    FileText& operator=(const FileText&) = delete;
    std::string_view view() const noexcept { return view_; }
    /// Gives the memory of what lies before `end` back, where it is a mapped file: read again if it is asked for again.
    void release(std::size_t end) noexcept;

  private:
    std::string owned_;
    std::string_view view_;
    void* mapped_ = nullptr;
    std::size_t released_ = 0;
};

/// Records of a CSV or TSV text with a header, or of JSON lines, one after the other. The words point into
/// the text or, where they had to be unescaped, into the reader; they hold until the next record is read.
class RecordReader {
  public:
    /// Throws InputError if the header lacks one of `required`.
    RecordReader(std::string_view text, std::string name, std::initializer_list<Field> required);
    /// False at the end. A record that lacks a required field is counted in rejected() and passed over.
    bool next(Record& record);
    /// How much of the text has been read.
    std::size_t position() const noexcept { return at_; }
    std::size_t rejected() const noexcept { return rejected_; }
    bool has(Field field) const noexcept { return json_ || has_[field]; }

  private:
    bool next_line(Record& record);
    bool next_json(Record& record);
    std::string_view quoted_field();

    std::string_view text_;
    std::string name_;
    std::vector<Field> required_;
    std::deque<std::string> unescaped_;  // words of the last record
    std::vector<std::uint8_t> columns_;  // field of each column, field_count for others
    std::array<bool, field_count> has_{};
    std::size_t at_ = 0;
    std::size_t rejected_ = 0;
    char delimiter_ = ',';
    bool json_ = false;
};

}  // namespace gainsay::detail
