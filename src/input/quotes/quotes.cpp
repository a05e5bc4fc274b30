// Quotes looked up in their files.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/files/files.hpp"
#include "input/files/text_file.hpp"
#include "input/quotes/quotation.hpp"
#include "input/records/slips.hpp"

namespace gainsay::input {
namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t largest_file = std::uintmax_t{64} << 20;

bool holds(std::string_view text, const std::vector<std::string>& parts) {
    std::size_t from = 0;
    for (const std::string& part : parts) {
        const std::size_t at = text.find(part, from);
        if (at == std::string_view::npos) return false;
        from = at + part.size();
    }
    return true;
}

struct Document {
    std::string text;
    std::vector<std::string> paragraphs;  // lines that are not blank, plain
    std::string whole;                    // all of them
};

Document document_of(std::string text) {
    Document document;
    document.text = std::move(text);
    std::string_view rest = document.text;
    if (rest.substr(0, 3) == byte_order_mark) rest.remove_prefix(3);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string line = plain_words(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) continue;
        document.whole += line + ' ';
        document.paragraphs.push_back(std::move(line));
    }
    return document;
}

class QuoteFinder {
  public:
    QuoteFinder(const Dossier& dossier, const fs::path& folder, std::vector<Diagnostic>& found)
        : dossier_(dossier), folder_(folder.empty() ? fs::path(".") : folder), found_(found) {}

    void check(const Claim& claim) {
        const Source& source = dossier_[claim.source];
        const std::string& file = claim.place.file.empty() ? source.file : claim.place.file;
        if (file.empty() || claim.place.quote.empty()) return;
        const auto& document = open(file, claim);
        if (document) check(claim, file, *document);
    }

  private:
    void say(const Claim& claim, DiagnosticLevel level, std::string message, std::string rule) {
        found_.push_back({level, claim.at, std::move(message), std::move(rule)});
    }

    const std::optional<Document>& open(const std::string& file, const Claim& claim);
    void check(const Claim& claim, const std::string& file, const Document& document);

    const Dossier& dossier_;
    fs::path folder_;
    std::vector<Diagnostic>& found_;
    std::map<std::string, std::optional<Document>> documents_;
};

// Only plain files inside the folder: claims may come from strangers.
const std::optional<Document>& QuoteFinder::open(const std::string& file, const Claim& claim) {
    const auto [entry, is_new] = documents_.try_emplace(file);
    if (!is_new) return entry->second;
    std::error_code problem;
    const fs::path path = fs::weakly_canonical(folder_ / file, problem),
                   root = fs::weakly_canonical(folder_, problem);
    const auto inside = path.lexically_relative(root);
    if (inside.empty() || *inside.begin() == "..") {
        say(claim, DiagnosticLevel::note,
            "quotes in " + file + " are not looked up: it lies outside " + folder_.string(), "file-outside");
    } else if (!fs::is_regular_file(path, problem)) {
        say(claim, DiagnosticLevel::warning,
            "no file " + file + " in " + folder_.string() + ", expected the text that is quoted", "no-file");
    } else if (fs::file_size(path, problem) > largest_file) {
        say(claim, DiagnosticLevel::note,
            "quotes in " + file + " are not looked up: it is larger than 64 MiB", "file-too-large");
    } else {
        entry->second = document_of(read_file(path));
    }
    return entry->second;
}

void QuoteFinder::check(const Claim& claim, const std::string& file, const Document& document) {
    const Place& place = claim.place;
    const auto parts = quotation_parts(place.quote);
    if (parts.empty()) return;
    if (place.start && place.end) {
        const std::string there = plain_words(code_points(document.text, *place.start, *place.end));
        if (!holds(there, parts))
            say(claim, DiagnosticLevel::error,
                "the quote is not at " + std::to_string(*place.start) + "-" + std::to_string(*place.end) +
                    " of " + file + ", which reads \"" + there.substr(0, 60) + "\"",
                "quote-place");
        return;
    }
    const std::size_t count = document.paragraphs.size();
    if (place.paragraph > count)
        return say(claim, DiagnosticLevel::error,
                   file + " has " + std::to_string(count) + " paragraphs, expected at least " +
                       std::to_string(place.paragraph),
                   "quote-place");
    if (place.paragraph > 0 ? holds(document.paragraphs[place.paragraph - 1], parts)
                            : holds(document.whole, parts))
        return;
    for (std::size_t i = 0; i < count; ++i)
        if (holds(document.paragraphs[i], parts))
            return say(claim, DiagnosticLevel::error,
                       "the quote stands in paragraph " + std::to_string(i + 1) + " of " + file +
                           ", not in " + std::to_string(place.paragraph),
                       "quote-place");
    if (!holds(document.whole, parts))
        say(claim, DiagnosticLevel::error, "the quote \"" + place.quote + "\" is not in " + file,
            "quote-not-found");
}

}  // namespace

void find_wrong_quotes(const Dossier& dossier, const fs::path& folder, std::vector<Diagnostic>& found) {
    QuoteFinder finder(dossier, folder, found);
    for (std::size_t i = 0; i < dossier.claims().size(); ++i)
        if (!dossier.is_removed(static_cast<ClaimId>(i))) finder.check(dossier.claims()[i]);
}

}  // namespace gainsay::input
