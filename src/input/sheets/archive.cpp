#include "input/sheets/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

namespace gainsay::input {
namespace {

constexpr std::size_t largest_member = std::size_t{64} << 20, largest_whole = std::size_t{256} << 20;

struct CloseMember {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

}  // namespace

void Archive::Close::operator()(zip* archive) const noexcept { zip_discard(archive); }

std::optional<Archive> Archive::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (archive == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (archive == nullptr) return std::nullopt;
    return Archive(archive);
}

bool Archive::has(const std::string& name) const {
    return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_ENC_GUESS) >= 0;
}

// What the archive says of sizes is not believed: bytes are counted as they come.
std::optional<std::string> Archive::read(const std::string& name) {
    problem_.clear();
    const zip_int64_t at = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_ENC_GUESS);
    if (at < 0) return std::nullopt;
    const std::unique_ptr<zip_file_t, CloseMember> file(
        zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(at), 0));
    if (!file) {
        problem_ = name + " cannot be unpacked: " + zip_strerror(archive_.get());
        return std::nullopt;
    }
    const std::size_t bound = std::min(largest_member, largest_whole - unpacked_);
    std::string content;
    std::array<char, std::size_t{1} << 16> block{};
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), block.data(), block.size());
        if (got < 0) {
            problem_ = name + " is damaged: " + zip_file_strerror(file.get());
            return std::nullopt;
        }
        if (got == 0) break;
        content.append(block.data(), static_cast<std::size_t>(got));
        if (content.size() <= bound) continue;
        problem_ =
            name + " unpacks to more than 64 MiB (256 MiB in all), expected less; save the sheet as CSV";
        return std::nullopt;
    }
    unpacked_ += content.size();
    return content;
}

}  // namespace gainsay::input
