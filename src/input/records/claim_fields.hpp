// The fields of a claim, under the names that people give them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/claim.hpp"
#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

enum class Field : std::uint8_t {
    id,
    source,
    subject,
    predicate,
    value,
    unit,
    when,
    where,
    scope,
    polarity,
    negated,
    status,
    measure,
    said_by,
    stance,
    quote,
    original,
    file,
    page,
    paragraph,
    line,
    start,
    end,
    note,
};

// The field that a column of this name holds, of all columns that a table or record has: a field's own name
// wins over other names for it, of which the first column wins. Nothing for the columns that are not ours.
std::vector<std::optional<Field>> fields_of(const std::vector<std::string>& names);
// All our own names, for hints.
const std::vector<std::string>& field_names();

// Builds claims field by field and hands them to the intake.
class ClaimReader {
  public:
    ClaimReader(Intake& intake, Locator locate) : intake_(intake), locate_(std::move(locate)) {}

    // Where a record without a source of its own comes from.
    void set_default_source(std::string name) { default_source_ = std::move(name); }

    void begin(const Spot& at);
    void set(Field field, std::string_view text, const Spot& at);
    void add_voice(std::string_view text);
    void keep(std::string name, std::string text) {
        claim_.extra.emplace_back(std::move(name), std::move(text));
    }
    // An error of this record, which will be left out.
    void fail(const Spot& at, std::string message, std::string rule);
    // The claim goes to the intake, or is rejected with the reasons.
    void finish();

  private:
    void set_choice(Field field, std::string_view text, const Spot& at);
    void add_voices(std::string_view text);
    void set_count(std::uint32_t& count, std::string_view field, std::string_view text, const Spot& at);
    void set_offset(std::optional<std::uint32_t>& offset, std::string_view field, std::string_view text,
                    const Spot& at);
    void odd_place(std::string_view field, std::string_view text, const Spot& at, std::string_view expected);
    void check_complete();
    void give_source();

    Intake& intake_;
    Locator locate_;
    std::string default_source_;
    Claim claim_;
    std::string source_;
    Spot at_, source_at_;
    bool failed_ = false, stance_given_ = false;
};

}  // namespace gainsay::input
