// Text made safe for the formats that give some characters a meaning.
#pragma once

#include <string>
#include <string_view>

namespace gainsay::report {

// For HTML and SVG, in text and in quoted attributes; control characters as in printable().
std::string html_text(std::string_view text);

// For Markdown (CommonMark, with tables): every character that could start markup is escaped.
std::string markdown_text(std::string_view text);

// One CSV field, quoted where needed. Text that a spreadsheet would take for a formula is led by an
// apostrophe.
std::string csv_text(std::string_view text);

}  // namespace gainsay::report
