// GEDCOM lines as a tree of structures, with where each stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/diagnostic.hpp"

namespace gainsay::input {

struct GedcomNode {
    std::string tag;    // upper case
    std::string xref;   // "I1" of "@I1@", of records
    std::string value;  // CONC and CONT joined; a pointer "@S1@" keeps its signs
    std::uint32_t line = 0;
    std::vector<GedcomNode> children;

    const GedcomNode* child(std::string_view name) const noexcept;
    // The value of a child, or nothing.
    std::string_view text(std::string_view name) const noexcept;
};

struct GedcomFile {
    std::vector<GedcomNode> records;
    std::vector<Diagnostic> diagnostics;  // one for each line that was left out
    int version = 5;                      // 5 or 7
};

// Reads GEDCOM 5.5.1 and 7 in UTF-8, UTF-16, ANSEL or ASCII, told by the byte order mark and HEAD.CHAR. Lines
// that are not GEDCOM are diagnostics. Nesting beyond 99 levels (the standard's bound) is rejected. O(text).
GedcomFile parse_gedcom(std::string_view bytes, const std::string& name);

// "S1" of "@S1@", empty if the value is no pointer.
std::string_view pointer(std::string_view value) noexcept;

// ANSEL (ANSI/NISO Z39.47) to UTF-8, composed (NFC). Bytes that have no meaning become U+FFFD.
std::string ansel_to_utf8(std::string_view bytes);

}  // namespace gainsay::input
