/// \file
/// What went wrong in an input, and where. Rendering is the caller's job.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace gainsay {

/// A position in an input file. Lines and columns count from 1, columns in code points; 0 means unknown.
struct Location {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool operator==(const Location&) const = default;
};

enum class DiagnosticLevel : std::uint8_t { note, warning, error };

/// One message about an input: what was found, and what was expected instead.
struct Diagnostic {
    DiagnosticLevel level = DiagnosticLevel::error;
    Location at;
    std::string message;
    std::string rule;  ///< short stable name of the check, such as "unknown-source"
    bool operator==(const Diagnostic&) const = default;
};

/// "file:line:col: error: message [rule]"; parts that are unknown are left out.
std::string to_string(const Diagnostic& diagnostic);

/// Thrown by strict reading, and by calls that cannot go on without their file.
class InputError : public std::runtime_error {
  public:
    explicit InputError(Diagnostic diagnostic);
    const Diagnostic& diagnostic() const noexcept { return diagnostic_; }

  private:
    Diagnostic diagnostic_;
};

}  // namespace gainsay
