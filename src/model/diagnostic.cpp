#include "gainsay/diagnostic.hpp"

#include <utility>

namespace gainsay {

std::string to_string(const Diagnostic& diagnostic) {
    std::string text = diagnostic.at.file;
    for (std::uint32_t part : {diagnostic.at.line, diagnostic.at.column}) {
        if (part == 0) break;
        text += ':' + std::to_string(part);
    }
    if (!text.empty()) text += ": ";
    switch (diagnostic.level) {
        case DiagnosticLevel::note:
            text += "note: ";
            break;
        case DiagnosticLevel::warning:
            text += "warning: ";
            break;
        case DiagnosticLevel::error:
            text += "error: ";
            break;
    }
    text += diagnostic.message;
    if (!diagnostic.rule.empty()) text += " [" + diagnostic.rule + ']';
    return text;
}

InputError::InputError(Diagnostic diagnostic)
    : std::runtime_error(to_string(diagnostic)), diagnostic_(std::move(diagnostic)) {}

}  // namespace gainsay
