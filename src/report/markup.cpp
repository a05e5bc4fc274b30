#include "report/markup.hpp"

#include <algorithm>
#include <cctype>

#include "gainsay/report.hpp"

namespace gainsay::report {
namespace {

// "-5", "+2.5", "-1,000": what a spreadsheet reads as a number cannot be a formula.
bool is_number(std::string_view text) {
    const std::size_t sign = text.empty() || (text[0] != '-' && text[0] != '+') ? 0 : 1;
    const std::string_view digits = text.substr(sign);
    return !digits.empty() && std::all_of(digits.begin(), digits.end(), [](unsigned char c) {
        return std::isdigit(c) != 0 || c == '.' || c == ',';
    });
}

}  // namespace

std::string html_text(std::string_view text) {
    std::string result;
    for (char c : printable(text)) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&#39;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string markdown_text(std::string_view text) {
    constexpr std::string_view special = "\\`*_{}[]<>()#+-!|~&";
    std::string result;
    for (char c : printable(text)) {
        // Hyphens and the like only start markup; inside a word they read better bare.
        const bool starts_only = c == '-' || c == '+' || c == '#' || c == '!' || c == '(' || c == ')';
        if (special.find(c) != std::string_view::npos && (!starts_only || result.empty())) result += '\\';
        result += c;
    }
    return result;
}

std::string csv_text(std::string_view text) {
    std::string content{text};
    if (!content.empty() && std::string_view{"=+-@\t\r"}.find(content[0]) != std::string_view::npos &&
        !is_number(content)) {
        content.insert(0, "'");
    }
    if (content.find_first_of(",\"\r\n") == std::string::npos) return content;
    std::string quoted = "\"";
    for (char c : content) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace gainsay::report
