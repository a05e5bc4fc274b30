#include "input/quotes/quotation.hpp"

#include <algorithm>
#include <utility>

#include "input/files/text_file.hpp"

namespace gainsay::input {

std::string plain_words(std::string_view text, std::vector<std::uint32_t>* origins) {
    static constexpr std::pair<std::string_view, std::string_view> marks[] = {
        {"\xE2\x80\x98", "'"}, {"\xE2\x80\x99", "'"}, {"\xE2\x80\x9C", "\""},  {"\xE2\x80\x9D", "\""},
        {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}, {"\xE2\x80\xA6", "..."}, {"\xC2\xA0", " "},
        {"\xE2\x80\xAF", " "}, {"\xE2\x80\x8B", ""}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto mark = std::find_if(std::begin(marks), std::end(marks), [&](const auto& m) {
            return text.substr(i, m.first.size()) == m.first;
        });
        const std::string_view written = mark == std::end(marks) ? text.substr(i, 1) : mark->second;
        for (char c : written) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (space && (out.empty() || out.back() == ' ')) continue;
            out += space ? ' ' : c;
            if (origins != nullptr) origins->push_back(static_cast<std::uint32_t>(i));
        }
        i += mark == std::end(marks) ? 1 : mark->first.size();
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    if (origins != nullptr) origins->resize(out.size());
    return out;
}

std::vector<std::string> quotation_parts(std::string_view quote) {
    const std::string text = plain_words(quote);
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (;;) {
        const std::size_t gap = text.find("...", start);
        std::string_view part = trim(std::string_view(text).substr(start, gap - start));
        while (!part.empty() && (part.back() == '[' || part.back() == '('))
            part = trim(part.substr(0, part.size() - 1));
        while (!part.empty() && (part.front() == ']' || part.front() == ')')) part = trim(part.substr(1));
        if (!part.empty()) parts.emplace_back(part);
        if (gap == std::string::npos) return parts;
        start = text.find_first_not_of('.', gap);
        if (start == std::string::npos) return parts;
    }
}

std::string_view code_points(std::string_view text, std::size_t start, std::size_t end) {
    const auto byte_of = [&](std::size_t wanted) {
        std::size_t i = 0, count = 0;
        for (; i < text.size(); ++i)
            if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && count++ == wanted) break;
        return i;
    };
    const std::size_t first = byte_of(start);
    return text.substr(first, byte_of(end) - first);
}

}  // namespace gainsay::input
