// The words around quotes, from the texts of their sources.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/input.hpp"
#include "input/files/files.hpp"
#include "input/files/text_file.hpp"
#include "input/quotes/quotation.hpp"

namespace gainsay {
namespace {

using namespace input;

constexpr std::size_t context_length = 120;  // bytes shown at most on each side
constexpr std::uintmax_t largest_text = std::uintmax_t{64} << 20;

struct Range {
    std::size_t begin = 0, end = 0;  // bytes of the text
};

// A text and its lines that are not blank.
struct QuotedText {
    std::string text;
    std::vector<Range> paragraphs;

    explicit QuotedText(std::string content) : text(std::move(content)) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (!trim(std::string_view(text).substr(at, end - at)).empty()) paragraphs.push_back({at, end});
            at = end + 1;
        }
    }
};

// Where the parts of a quote stand one after another in the paragraph.
std::optional<Range> find_parts(std::string_view text, const Range& paragraph,
                                const std::vector<std::string>& parts) {
    std::vector<std::uint32_t> origins;
    const std::string plain =
        plain_words(text.substr(paragraph.begin, paragraph.end - paragraph.begin), &origins);
    std::size_t first = std::string::npos, from = 0;
    for (const std::string& part : parts) {
        const std::size_t at = plain.find(part, from);
        if (at == std::string::npos) return std::nullopt;
        first = std::min(first, at);
        from = at + part.size();
    }
    const std::size_t end = from < origins.size() ? paragraph.begin + origins[from] : paragraph.end;
    return Range{paragraph.begin + origins[first], end};
}

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The last words of a text, whole ones.
std::string last_words(std::string_view text) {
    text = trim(text);
    if (text.size() <= context_length) return std::string(text);
    std::size_t from = text.find(' ', text.size() - context_length);
    if (from == std::string_view::npos) {
        from = text.size() - context_length;
        while (from < text.size() && !starts_code_point(text[from])) ++from;
    }
    return "\u2026 " + std::string(trim(text.substr(from)));
}

std::string first_words(std::string_view text) {
    text = trim(text);
    if (text.size() <= context_length) return std::string(text);
    std::size_t to = text.rfind(' ', context_length);
    if (to == std::string_view::npos) {
        to = context_length;
        while (!starts_code_point(text[to])) --to;
    }
    return std::string(trim(text.substr(0, to))) + " \u2026";
}

class ContextFinder {
  public:
    explicit ContextFinder(const std::vector<std::filesystem::path>& folders) : folders_(folders) {}

    std::optional<QuoteContext> find(const Claim& claim, const std::string& file) {
        const std::vector<std::string> parts = quotation_parts(claim.place.quote);
        if (parts.empty()) return std::nullopt;
        for (const auto& folder : folders_) {
            const auto& text = open(folder / file, folder);
            const auto found = text ? find(*text, claim.place, parts) : std::nullopt;
            if (found) return found;
        }
        return std::nullopt;
    }

  private:
    // Only plain files inside the folder: claims may come from strangers.
    const std::optional<QuotedText>& open(const std::filesystem::path& path,
                                          const std::filesystem::path& root) {
        const auto [entry, is_new] = texts_.try_emplace(path);
        std::error_code problem;
        const auto inside = std::filesystem::weakly_canonical(path, problem)
                                .lexically_relative(std::filesystem::weakly_canonical(root, problem));
        if (is_new && !inside.empty() && *inside.begin() != ".." &&
            std::filesystem::is_regular_file(path, problem) &&
            std::filesystem::file_size(path, problem) <= largest_text)
            entry->second.emplace(read_file(path));
        return entry->second;
    }

    static std::optional<QuoteContext> find(const QuotedText& source, const Place& place,
                                            const std::vector<std::string>& parts) {
        const auto& paragraphs = source.paragraphs;
        if (place.paragraph > 0 && place.paragraph <= paragraphs.size())
            return around(source.text, paragraphs[place.paragraph - 1], parts);
        const std::string_view there =
            place.start ? code_points(source.text, 0, *place.start) : std::string_view{};
        for (const Range& paragraph : paragraphs) {
            if (place.start && paragraph.end < there.size()) continue;
            if (auto found = around(source.text, paragraph, parts)) return found;
            if (place.start) break;
        }
        return std::nullopt;
    }

    static std::optional<QuoteContext> around(std::string_view text, const Range& paragraph,
                                              const std::vector<std::string>& parts) {
        const auto quote = find_parts(text, paragraph, parts);
        if (!quote) return std::nullopt;
        return QuoteContext{last_words(text.substr(paragraph.begin, quote->begin - paragraph.begin)),
                            first_words(text.substr(quote->end, paragraph.end - quote->end))};
    }

    const std::vector<std::filesystem::path>& folders_;
    std::map<std::filesystem::path, std::optional<QuotedText>> texts_;
};

}  // namespace

std::map<ClaimId, QuoteContext> quote_contexts(const Dossier& dossier, const std::vector<ClaimId>& claims,
                                               const std::vector<std::filesystem::path>& folders) {
    ContextFinder finder(folders);
    std::map<ClaimId, QuoteContext> contexts;
    for (ClaimId id : claims) {
        const Claim& claim = dossier[id];
        const std::string& file = claim.place.file.empty() ? dossier[claim.source].file : claim.place.file;
        if (file.empty()) continue;
        auto context = finder.find(claim, file);
        if (context && !(context->before.empty() && context->after.empty()))
            contexts.emplace(id, std::move(*context));
    }
    return contexts;
}

}  // namespace gainsay
