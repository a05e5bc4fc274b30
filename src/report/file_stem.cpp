#include "report/file_stem.hpp"

#include <algorithm>
#include <cctype>

#include "detect/hash.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay::report {
namespace {

constexpr std::size_t most_bytes = 80;

// Device names of Windows, with and without an ending.
bool is_reserved(std::string_view stem) {
    for (std::string_view name : {"con", "prn", "aux", "nul"})
        if (stem == name) return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
           std::isdigit(static_cast<unsigned char>(stem.back())) != 0;
}

void cut(std::string& text) {
    if (text.size() <= most_bytes) return;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;  // not inside a code point
    text.resize(end);
}

}  // namespace

std::string file_stem(std::string_view text) {
    std::string stem = fold(text);
    // fold() leaves a text of signs alone as it is.
    for (char& c : stem)
        if (static_cast<unsigned char>(c) < 0x80 && std::isalnum(static_cast<unsigned char>(c)) == 0) c = '-';
    cut(stem);
    while (stem.ends_with('-')) stem.pop_back();
    while (stem.starts_with('-')) stem.erase(0, 1);
    if (stem == text && !is_reserved(stem)) return stem;
    detail::Hash hash;
    hash.add(text);
    return (stem.empty() ? "note" : stem) + '-' + hash.hex(6);
}

}  // namespace gainsay::report
