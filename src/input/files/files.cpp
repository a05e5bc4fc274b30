#include "input/files/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "gainsay/input.hpp"

namespace gainsay {
namespace {

// Owns a file descriptor.
class Descriptor {
  public:
    explicit Descriptor(int number) noexcept : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ > STDERR_FILENO) ::close(number_);
    }
    int number() const noexcept { return number_; }
    bool close() noexcept { return ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_;
};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what, int problem) {
    throw InputError(
        {DiagnosticLevel::error, {path.string(), 0, 0}, what + ": " + std::strerror(problem), "file"});
}

std::string read_all(const Descriptor& file, const std::filesystem::path& path) {
    struct stat status {};
    std::string content;
    std::size_t size = 0;
    if (::fstat(file.number(), &status) == 0 && S_ISDIR(status.st_mode)) fail(path, "cannot be read", EISDIR);
    if (S_ISREG(status.st_mode)) content.resize(static_cast<std::size_t>(status.st_size) + 1);
    for (;;) {
        if (size == content.size()) content.resize(content.size() + content.size() / 2 + 65536);
        const auto got = ::read(file.number(), content.data() + size, content.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(path, "cannot be read", errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    content.resize(size);
    return content;
}

void write_all(const Descriptor& file, std::string_view content, const std::filesystem::path& path) {
    while (!content.empty()) {
        const auto written = ::write(file.number(), content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path, "cannot be written", errno);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

// The name is there after a crash only once its folder is on disk too. Some file systems cannot sync a
// folder.
void sync_folder(const std::filesystem::path& folder) {
    const Descriptor file(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() >= 0) ::fsync(file.number());
}

mode_t mode_for(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}  // namespace

namespace input {

std::string read_file(const std::filesystem::path& path) {
    if (path == "-") return read_all(Descriptor(STDIN_FILENO), "standard input");
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) fail(path, "cannot be opened", errno);
    return read_all(file, path);
}

}  // namespace input

void write_file(const std::filesystem::path& path, std::string_view content) {
    // Through a link to the file itself: renaming would replace the link.
    std::error_code none;
    const auto target =
        std::filesystem::is_symlink(path, none) ? std::filesystem::canonical(path, none) : path;
    std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkstemp(temporary.data()));
    if (file.number() < 0) fail(path, "cannot be written", errno);
    try {
        write_all(file, content, path);
        if (::fchmod(file.number(), mode_for(target)) != 0 || ::fsync(file.number()) != 0 || !file.close())
            fail(path, "cannot be written", errno);
        if (::rename(temporary.c_str(), target.c_str()) != 0) fail(path, "cannot be written", errno);
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    sync_folder(target.parent_path());
}

}  // namespace gainsay
