#include "report/markup.hpp"

#include <algorithm>
#include <cctype>

#include "gainsay/report.hpp"

namespace gainsay::report {
namespace {

std::size_t digits_at(std::string_view text, std::string_view also) {
    const auto is_part = [&](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0 || also.find(c) != std::string_view::npos;
    };
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_part) - text.begin());
}

// "-5", "+2.5", "-1,000", "-1.5e-7", "-12%": what a spreadsheet reads as a number cannot be a formula.
bool is_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t figures = digits_at(text, ".,");
    if (figures == 0) return false;
    text.remove_prefix(figures);
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
        const std::size_t exponent = digits_at(text, "");
        return exponent > 0 && exponent == text.size();
    }
    return text.empty() || text == "%";
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
