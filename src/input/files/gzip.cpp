#include "input/files/gzip.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#ifdef GAINSAY_GZIP
#define ZLIB_CONST
#include <zlib.h>
#endif

namespace gainsay::input {

bool looks_like_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1F\x8B\x08"); }

#ifdef GAINSAY_GZIP
namespace {

constexpr std::size_t always_allowed = std::size_t{64} << 20, most_unpacked = std::size_t{1} << 30;
constexpr std::size_t greatest_ratio = 200;

class Inflater {
  public:
    Inflater() { ready_ = inflateInit2(&stream_, 16 + MAX_WBITS) == Z_OK; }  // 16: with a header of gzip
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }

    Unpacked run(std::string_view bytes) {
        Unpacked out;
        const std::size_t bound =
            std::min(most_unpacked, std::max(always_allowed, bytes.size() * greatest_ratio));
        while (ready_ && !bytes.empty()) {
            const int state = step(bytes, out.text);
            if (out.text.size() > bound) {
                out.text.clear();
                out.problem = "it unpacks to more than " + std::to_string(bound >> 20) +
                              " MiB, expected less; unpack it with gzip -d, or split it";
                return out;
            }
            if (state == Z_STREAM_END) {
                // Some programs fill up the last block.
                if (bytes.find_first_not_of('\0') == std::string_view::npos) return out;
                ready_ = inflateReset(&stream_) == Z_OK;
            } else if (state != Z_OK) {
                out.problem = state == Z_BUF_ERROR ? "it ends too early, expected more packed text"
                                                   : "it is damaged, expected packed text (gzip)";
                return out;
            }
        }
        if (out.problem.empty()) out.problem = "it ends too early, expected more packed text";
        return out;
    }

  private:
    // Unpacks a block; `bytes` is moved behind what was taken.
    int step(std::string_view& bytes, std::string& text) {
        constexpr std::size_t most_at_once = std::size_t{1} << 30;
        const std::size_t given = std::min(bytes.size(), most_at_once);
        stream_.next_in = reinterpret_cast<const Bytef*>(bytes.data());
        stream_.avail_in = static_cast<uInt>(given);
        stream_.next_out = block_.data();
        stream_.avail_out = static_cast<uInt>(block_.size());
        const int state = inflate(&stream_, Z_NO_FLUSH);
        text.append(reinterpret_cast<const char*>(block_.data()), block_.size() - stream_.avail_out);
        bytes.remove_prefix(given - stream_.avail_in);
        return state;
    }

    z_stream stream_{};
    bool ready_ = false;
    std::array<Bytef, std::size_t{1} << 16> block_{};
};

}  // namespace

Unpacked unpack_gzip(std::string_view bytes) { return Inflater().run(bytes); }
#else
Unpacked unpack_gzip(std::string_view) {
    return {{}, "packed with gzip, which this build of gainsay does not read; unpack it with gzip -d"};
}
#endif

}  // namespace gainsay::input
