// Rows of claims and headings, as every report for a terminal shows them.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/report.hpp"
#include "report/layout.hpp"
#include "report/view.hpp"

namespace gainsay::report {

// What is said of a heading as a whole: a painted word, and what stands behind it.
struct Tag {
    std::string_view word;
    Ink ink = Ink::plain;
    std::string rest;
};

// Title to the left in bold, the tag to the right, or below it where a line cannot hold both.
void write_heading(std::ostream& out, const std::string& title, const Tag& tag, const TextOptions& options);
// With "relation · kind · id" as tag.
void write_heading(std::ostream& out, const Finding& finding, const std::string& title,
                   const TextOptions& options);

inline constexpr std::size_t all_rows = static_cast<std::size_t>(-1);

// Mark, value, voice, place and quote of each claim, at most `most` of them.
void write_rows(std::ostream& out, const std::vector<ClaimView>& claims, std::size_t most,
                const TextOptions& options);

// Labels and texts in two columns.
void write_facts(std::ostream& out, const std::vector<Fact>& facts, const TextOptions& options);

}  // namespace gainsay::report
