// What the program is busy with, for somebody who waits at a terminal.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace gainsay::cli {

// While it lives, and after the first moment, one line on standard error says what is being done and for how
// long; it is wiped away at the end. Nothing where standard error is no terminal, and nothing for short work.
class Progress {
  public:
    explicit Progress(std::string what);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

  private:
    void show() noexcept;

    std::string what_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool done_ = false;
    std::thread thread_;
};

}  // namespace gainsay::cli
