// Zip archives in memory.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace gainsay::input {

// Members of an archive, unpacked one by one. What they unpack to is bounded, so that a small file cannot
// fill the memory.
class Archive {
  public:
    // The bytes must outlive it. Nothing if they are no archive.
    static std::optional<Archive> open(std::string_view bytes);

    bool has(const std::string& name) const;
    // Nothing if there is no such member, it cannot be unpacked (see problem()), or it goes beyond the
    // bounds.
    std::optional<std::string> read(const std::string& name);
    const std::string& problem() const noexcept { return problem_; }

  private:
    struct Close {
        void operator()(zip* archive) const noexcept;
    };
    explicit Archive(zip* archive) : archive_(archive) {}

    std::unique_ptr<zip, Close> archive_;
    std::size_t unpacked_ = 0;
    std::string problem_;
};

}  // namespace gainsay::input
