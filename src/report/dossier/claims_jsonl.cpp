// Claims as JSON lines that load() reads back.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>

#include "gainsay/report.hpp"
#include "report/dossier/claim_columns.hpp"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

bool is_count(std::string_view text) noexcept {
    constexpr std::size_t longest = 10;
    return !text.empty() && text.size() <= longest && (text == "0" || text[0] != '0') &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

// What was kept of other input: JSON as it stands, but on one line; all else as a string, and so text with
// space around it.
std::string kept(std::string text) {
    const bool spaced = text.empty() || text.front() == ' ' || text.back() == ' ';
    if (spaced || !Json::accept(text)) return written(text);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

class ObjectWriter {
  public:
    explicit ObjectWriter(std::ostream& out) : out_(out) { out_ << '{'; }
    void member(std::string_view name, std::string_view value) {
        out_ << (first_ ? "" : ",") << written(name) << ':' << value;
        first_ = false;
    }
    void end() { out_ << "}\n"; }

  private:
    std::ostream& out_;
    bool first_ = true;
};

void write_claim(std::ostream& out, const Dossier& dossier, const Claim& claim) {
    const auto cells = report::claim_cells(dossier, claim);
    const auto& columns = report::claim_columns();
    ObjectWriter object(out);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool plain = columns[i].form == report::Form::number && is_count(cells[i]);
        if (cells[i].empty()) continue;
        if (columns[i].form == report::Form::voices) object.member(columns[i].name, written(claim.said_by));
        else object.member(columns[i].name, plain ? cells[i] : written(cells[i]));
    }
    for (const auto& [name, text] : report::told_apart(claim.extra))
        if (!report::is_claim_column(name)) object.member(name, kept(text));
    object.end();
}

}  // namespace

void write_claims_jsonl(std::ostream& out, const Dossier& dossier) {
    for (std::size_t i = 0; i < dossier.claims().size(); ++i)
        if (!dossier.is_removed(static_cast<ClaimId>(i))) write_claim(out, dossier, dossier.claims()[i]);
}

}  // namespace gainsay
