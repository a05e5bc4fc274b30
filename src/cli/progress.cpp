#include "cli/progress.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace gainsay::cli {
namespace {

using namespace std::chrono_literals;
constexpr auto first_moment = 800ms;
constexpr auto interval = 1s;

bool is_watched() {
    const char* terminal = std::getenv("TERM");
    return isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::string_view{terminal} != "dumb";
}

}  // namespace

Progress::Progress(std::string what) : what_(std::move(what)) {
    if (is_watched()) thread_ = std::thread{[this] { show(); }};
}

Progress::~Progress() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock{mutex_};
        done_ = true;
    }
    ended_.notify_one();
    thread_.join();
}

void Progress::show() noexcept {
    const auto start = std::chrono::steady_clock::now();
    std::unique_lock lock{mutex_};
    auto wait = std::chrono::milliseconds{first_moment};
    bool shown = false;
    while (!ended_.wait_for(lock, wait, [this] { return done_; })) {
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start);
        std::cerr << "\r\x1b[K" << what_ << " …";
        if (seconds > 0s) std::cerr << ' ' << seconds.count() << " s";
        std::cerr << std::flush;
        shown = true;
        wait = interval;
    }
    if (shown) std::cerr << "\r\x1b[K" << std::flush;
}

}  // namespace gainsay::cli
