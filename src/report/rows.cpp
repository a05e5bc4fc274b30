#include "report/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "report/words.hpp"

namespace gainsay::report {
namespace {

constexpr std::size_t longest_quote = 300;  // columns; the whole of it is in the other formats

Ink ink_of(FindingRelation relation) {
    switch (relation) {
        case FindingRelation::conflict:
            return Ink::red;
        case FindingRelation::tension:
            return Ink::yellow;
        case FindingRelation::agreement:
        case FindingRelation::refinement:
        case FindingRelation::holds:
            return Ink::green;
        default:
            return Ink::dim;
    }
}

Cell mark_cell(Mark mark) {
    switch (mark) {
        case Mark::none:
            return {""};
        case Mark::against:
            return {"✗", Ink::red};
        case Mark::leans:
            return {"~", Ink::yellow};
        case Mark::fits:
            return {"✓", Ink::green};
    }
    return {""};
}

}  // namespace

void write_heading(std::ostream& out, const std::string& title, const Tag& tag, const TextOptions& options) {
    const std::string words = printable(title);
    const std::string painted =
        inked(tag.word, tag.ink, options.color) + inked(tag.rest, Ink::dim, options.color);
    const std::string plain = std::string{tag.word} + tag.rest;
    const std::size_t taken = display_width(words) + display_width(plain);
    if (taken + 2 <= options.width) {
        out << inked(words, Ink::bold, options.color) << std::string(options.width - taken, ' ') << painted
            << '\n';
        return;
    }
    for (const std::string& line : wrapped(words, options.width)) {
        out << inked(line, Ink::bold, options.color) << '\n';
    }
    bool first = true;
    for (const std::string& line : wrapped(plain, options.width - 2)) {
        const std::string_view rest = std::string_view{line}.substr(first ? tag.word.size() : 0);
        out << "  " << inked(first ? tag.word : "", tag.ink, options.color)
            << inked(rest, Ink::dim, options.color) << '\n';
        first = false;
    }
}

void write_heading(std::ostream& out, const Finding& finding, const std::string& title,
                   const TextOptions& options) {
    write_heading(out, title,
                  {relation_words(finding.relation), ink_of(finding.relation),
                   fmt::format(" · {} · {}", to_string(finding.kind), finding.id)},
                  options);
}

namespace {

// Below this, columns side by side are a few letters wide.
constexpr std::size_t side_by_side = 56;

void write_indented(std::ostream& out, const std::string& text, Ink ink, const TextOptions& options) {
    if (text.empty()) return;
    for (const std::string& line : wrapped(text, options.width - 5))
        out << "     " << inked(line, ink, options.color) << '\n';
}

// The value beside its mark, and voice, place and words below it.
void write_stacked(std::ostream& out, const std::vector<Cell>& row, const TextOptions& options) {
    bool first = true;
    for (const std::string& line : wrapped(row[1].text, options.width - 5)) {
        out << "  " << (first ? inked(padded(row[0].text, 3), row[0].ink, options.color) : "   ")
            << inked(line, row[1].ink, options.color) << '\n';
        first = false;
    }
    write_indented(out, row[2].text + (row[3].text.empty() ? "" : ' ' + row[3].text), row[2].ink, options);
    write_indented(out, row[4].text, row[4].ink, options);
}

}  // namespace

void write_rows(std::ostream& out, const std::vector<ClaimView>& claims, std::size_t most,
                const TextOptions& options) {
    std::vector<std::vector<Cell>> rows;
    const std::size_t shown = std::min(claims.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        const ClaimView& claim = claims[i];
        std::string quote;
        if (!claim.quote.empty()) quote = '"' + shortened(printable(claim.quote), longest_quote) + '"';
        if (claim.mark == Mark::fits) quote = "fits every side" + (quote.empty() ? "" : " · " + quote);
        rows.push_back({mark_cell(claim.mark),
                        {printable(claim.words), Ink::bold},
                        {printable(claim.voice), Ink::cyan},
                        {printable(claim.place), Ink::dim},
                        {std::move(quote)}});
    }
    if (options.width < side_by_side) {
        for (const std::vector<Cell>& row : rows) write_stacked(out, row, options);
    } else
        write_table(out, {{""}, {"", 34}, {"", 30}, {"", 14}, {""}}, rows,
                    {.width = options.width, .indent = 2, .color = options.color});
    if (shown < claims.size()) {
        out << fmt::format("     … and {} more\n", counted(claims.size() - shown, "claim"));
    }
}

void write_facts(std::ostream& out, const std::vector<Fact>& facts, const TextOptions& options) {
    if (options.width < side_by_side) {
        for (const Fact& fact : facts)
            write_indented(out, fact.label + ": " + printable(fact.text), Ink::plain, options);
        return;
    }
    std::vector<std::vector<Cell>> rows;
    for (const Fact& fact : facts) rows.push_back({{fact.label, Ink::dim}, {printable(fact.text)}});
    write_table(out, {{"", 12}, {""}}, rows, {.width = options.width, .indent = 5, .color = options.color});
}

}  // namespace gainsay::report
