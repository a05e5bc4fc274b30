#include "input/records/claim_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "input/json/json_text.hpp"
#include "input/records/nearest.hpp"

namespace gainsay::input {
namespace {

constexpr std::size_t field_count = static_cast<std::size_t>(Field::note) + 1;

struct Name {
    std::string_view name;  // folded
    Field field;
};

// The first of each field is its own name.
constexpr Name known_fields[] = {
    {"id", Field::id},
    {"claim id", Field::id},
    {"claim", Field::id},
    {"source", Field::source},
    {"source id", Field::source},
    {"src", Field::source},
    {"source name", Field::source},
    {"witness", Field::source},
    {"provider", Field::source},
    {"website", Field::source},
    {"worker", Field::source},
    {"annotator", Field::source},
    {"dataset", Field::source},
    {"subject", Field::subject},
    {"entity", Field::subject},
    {"subject id", Field::subject},
    {"entity id", Field::subject},
    {"item", Field::subject},
    {"topic", Field::subject},
    {"object", Field::subject},
    {"object id", Field::subject},
    {"task", Field::subject},
    {"predicate", Field::predicate},
    {"property", Field::predicate},
    {"attribute", Field::predicate},
    {"relation", Field::predicate},
    {"aspect", Field::predicate},
    {"prop", Field::predicate},
    {"value", Field::value},
    {"claimed value", Field::value},
    {"claim value", Field::value},
    {"answer", Field::value},
    {"object", Field::value},
    {"response", Field::value},
    {"words", Field::value},
    {"unit", Field::unit},
    {"units", Field::unit},
    {"unit of measure", Field::unit},
    {"when", Field::when},
    {"date", Field::when},
    {"time", Field::when},
    {"as of", Field::when},
    {"year", Field::when},
    {"period", Field::when},
    {"point in time", Field::when},
    {"where", Field::where},
    {"place", Field::where},
    {"location", Field::where},
    {"scope", Field::scope},
    {"part", Field::scope},
    {"polarity", Field::polarity},
    {"negated", Field::negated},
    {"denied", Field::negated},
    {"negative", Field::negated},
    {"negation", Field::negated},
    {"status", Field::status},
    {"modality", Field::status},
    {"measure", Field::measure},
    {"said by", Field::said_by},
    {"saidby", Field::said_by},
    {"attributed to", Field::said_by},
    {"attribution", Field::said_by},
    {"according to", Field::said_by},
    {"speaker", Field::said_by},
    {"voice", Field::said_by},
    {"voices", Field::said_by},
    {"holder", Field::said_by},
    {"stance", Field::stance},
    {"quote", Field::quote},
    {"quotation", Field::quote},
    {"exact", Field::quote},
    {"verbatim", Field::quote},
    {"original", Field::original},
    {"original text", Field::original},
    {"original quote", Field::original},
    {"file", Field::file},
    {"filename", Field::file},
    {"file name", Field::file},
    {"page", Field::page},
    {"pages", Field::page},
    {"paragraph", Field::paragraph},
    {"para", Field::paragraph},
    {"\xC2\xB6", Field::paragraph},
    {"line", Field::line},
    {"line number", Field::line},
    {"start", Field::start},
    {"start offset", Field::start},
    {"char start", Field::start},
    {"end", Field::end},
    {"end offset", Field::end},
    {"char end", Field::end},
    {"note", Field::note},
    {"notes", Field::note},
    {"comment", Field::note},
    {"comments", Field::note},
    {"remark", Field::note},
    {"remarks", Field::note},
};

// Words that people write for the values of the closed fields. Folded.
template <class Value>
struct Word {
    std::string_view word;
    Value value;
};
constexpr Word<Polarity> polarity_words[] = {
    {"affirmative", Polarity::affirmed}, {"positive", Polarity::affirmed}, {"yes", Polarity::affirmed},
    {"true", Polarity::affirmed},        {"affirms", Polarity::affirmed},  {"+", Polarity::affirmed},
    {"pos", Polarity::affirmed},         {"1", Polarity::affirmed},        {"asserted", Polarity::affirmed},
    {"deny", Polarity::denied},          {"denies", Polarity::denied},     {"negative", Polarity::denied},
    {"negated", Polarity::denied},       {"no", Polarity::denied},         {"false", Polarity::denied},
    {"neg", Polarity::denied},           {"-", Polarity::denied},          {"0", Polarity::denied},
};
constexpr Word<Status> status_words[] = {
    {"claimed", Status::asserted},    {"stated", Status::asserted},    {"said", Status::asserted},
    {"alleged", Status::reported},    {"fact", Status::asserted},      {"actual", Status::asserted},
    {"estimate", Status::estimated},  {"received", Status::delivered}, {"supplied", Status::delivered},
    {"request", Status::requested},   {"demanded", Status::requested}, {"asked", Status::requested},
    {"asked for", Status::requested}, {"pledged", Status::promised},   {"offered", Status::promised},
    {"agreed", Status::promised},     {"plan", Status::planned},       {"intended", Status::planned},
};
constexpr Word<Stance> stance_words[] = {
    {"endorse", Stance::endorses}, {"endorsed", Stance::endorses}, {"supports", Stance::endorses},
    {"report", Stance::reports},   {"reported", Stance::reports},  {"neutral", Stance::reports},
    {"dispute", Stance::disputes}, {"disputed", Stance::disputes}, {"rejects", Stance::disputes},
    {"denies", Stance::disputes},
};

template <class Value, std::size_t N>
std::optional<Value> word_value(const Word<Value> (&words)[N], std::string_view text) {
    const std::string folded = fold(text);
    const auto found =
        std::find_if(std::begin(words), std::end(words), [&](const auto& w) { return w.word == folded; });
    return found == std::end(words) ? std::nullopt : std::optional(found->value);
}

// What a closed field should have held.
template <class Enum>
std::string expected_one_of(std::string_view given, std::size_t count, std::size_t first = 0) {
    std::vector<std::string> all;
    for (std::size_t i = first; i < count; ++i) all.emplace_back(to_string(static_cast<Enum>(i)));
    std::string message = "\"" + std::string(given) + "\" found, expected one of ";
    for (std::size_t i = 0; i < all.size(); ++i) message += (i > 0 ? ", " : "") + all[i];
    return message + hint(given, all);
}

std::optional<std::uint32_t> to_number(std::string_view text) noexcept {
    std::uint32_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

constexpr std::pair<Field, std::string Claim::*> claim_texts[] = {
    {Field::id, &Claim::id},       {Field::subject, &Claim::subject}, {Field::predicate, &Claim::predicate},
    {Field::value, &Claim::words}, {Field::unit, &Claim::unit},       {Field::when, &Claim::when},
    {Field::where, &Claim::where}, {Field::scope, &Claim::scope},     {Field::note, &Claim::note}};
constexpr std::pair<Field, std::string Place::*> place_texts[] = {{Field::quote, &Place::quote},
                                                                  {Field::original, &Place::original},
                                                                  {Field::file, &Place::file},
                                                                  {Field::page, &Place::page}};

// Where the words of a field are kept as they are; null of a field that is read.
std::string* kept_text(Claim& claim, Field field) noexcept {
    for (const auto& [name, text] : claim_texts)
        if (name == field) return &(claim.*text);
    for (const auto& [name, text] : place_texts)
        if (name == field) return &(claim.place.*text);
    return nullptr;
}

}  // namespace

const std::vector<std::string>& field_names() {
    static const std::vector<std::string> all{
        "id",    "source",   "subject",   "predicate", "value",   "unit",   "when",  "where",
        "scope", "polarity", "status",    "measure",   "said_by", "stance", "quote", "original",
        "file",  "page",     "paragraph", "line",      "start",   "end",    "note"};
    return all;
}

std::vector<std::optional<Field>> fields_of(const std::vector<std::string>& columns) {
    std::vector<std::optional<Field>> fields(columns.size());
    std::array<bool, field_count> taken{};
    std::vector<std::string> folded;
    for (const auto& column : columns) folded.push_back(fold(trim(column)));
    const auto assign = [&](std::size_t column, Field field) {
        auto& is_taken = taken[static_cast<std::size_t>(field)];
        if (is_taken || fields[column]) return;
        is_taken = true;
        fields[column] = field;
    };
    std::array<bool, field_count> own_seen{};
    for (const Name& name : known_fields) {
        auto& seen = own_seen[static_cast<std::size_t>(name.field)];
        if (std::exchange(seen, true)) continue;
        for (std::size_t i = 0; i < folded.size(); ++i)
            if (folded[i] == name.name) assign(i, name.field);
    }
    for (std::size_t i = 0; i < folded.size(); ++i)
        for (const Name& name : known_fields)
            if (folded[i] == name.name) assign(i, name.field);
    return fields;
}

void ClaimReader::begin(const Spot& at) {
    claim_ = Claim{};
    source_.clear();
    at_ = source_at_ = at;
    failed_ = stance_given_ = false;
}

void ClaimReader::fail(const Spot& at, std::string message, std::string rule) {
    failed_ = true;
    intake_.error(locate_(at), std::move(message), std::move(rule));
}

void ClaimReader::odd_place(std::string_view field, std::string_view text, const Spot& at,
                            std::string_view expected) {
    intake_.warning(locate_(at),
                    std::string(field) + " \"" + std::string(text) +
                        "\" is kept but not understood, expected " + std::string(expected),
                    "odd-place");
    keep(std::string(field), std::string(text));
}

void ClaimReader::set_count(std::uint32_t& count, std::string_view field, std::string_view text,
                            const Spot& at) {
    std::string_view digits = text;
    if (digits.substr(0, 2) == "\xC2\xB6") digits = trim(digits.substr(2));
    const auto number = to_number(digits);
    if (number && *number > 0) count = *number;
    else odd_place(field, text, at, "a number from 1");
}

void ClaimReader::set_offset(std::optional<std::uint32_t>& offset, std::string_view field,
                             std::string_view text, const Spot& at) {
    offset = to_number(text);
    if (!offset) odd_place(field, text, at, "a number of code points from 0");
}

void ClaimReader::add_voice(std::string_view text) {
    if (const auto voice = trim(text); !voice.empty()) claim_.said_by.emplace_back(voice);
}

// "Cassius Dio; a senator", outermost first; as a JSON list where a name has a semicolon in it.
void ClaimReader::add_voices(std::string_view text) {
    if (text.front() == '[') {
        const auto list = parse_json(text);
        const auto is_name = [](const auto& item) { return item.is_string(); };
        if (list && list->is_array() && std::all_of(list->begin(), list->end(), is_name)) {
            for (const auto& item : *list) add_voice(item.get_ref<const std::string&>());
            return;
        }
    }
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find(';'), text.size());
        add_voice(text.substr(0, stop));
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
}

void ClaimReader::set(Field field, std::string_view raw, const Spot& at) {
    const std::string_view text = trim(raw);
    if (text.empty()) return;
    if (std::string* const kept = kept_text(claim_, field)) {
        *kept = text;
        return;
    }
    switch (field) {
        case Field::source:
            source_ = text, source_at_ = at;
            break;
        case Field::said_by:
            add_voices(text);
            break;
        case Field::paragraph:
            set_count(claim_.place.paragraph, "paragraph", text, at);
            break;
        case Field::line:
            set_count(claim_.place.line, "line", text, at);
            break;
        case Field::start:
            set_offset(claim_.place.start, "start", text, at);
            break;
        case Field::end:
            set_offset(claim_.place.end, "end", text, at);
            break;
        default:
            set_choice(field, text, at);
    }
}

void ClaimReader::set_choice(Field field, std::string_view text, const Spot& at) {
    if (field == Field::polarity) {
        auto polarity = parse_polarity(text);
        if (!polarity) polarity = word_value(polarity_words, text);
        if (polarity) claim_.polarity = *polarity;
        else fail(at, "polarity " + expected_one_of<Polarity>(text, 2), "polarity");
    } else if (field == Field::negated) {
        const auto affirmed = word_value(polarity_words, text);
        if (affirmed)
            claim_.polarity = *affirmed == Polarity::affirmed ? Polarity::denied : Polarity::affirmed;
        else fail(at, "negated \"" + std::string(text) + "\" found, expected yes or no", "polarity");
    } else if (field == Field::status) {
        auto status = parse_status(text);
        if (!status) status = word_value(status_words, text);
        if (status) claim_.status = *status;
        else fail(at, "status " + expected_one_of<Status>(text, 7), "status");
    } else if (field == Field::measure) {
        if (const auto measure = parse_measure(text)) claim_.measure = *measure;
        else fail(at, "measure " + expected_one_of<Measure>(text, 5, 1), "measure");
    } else if (field == Field::stance) {
        auto stance = parse_stance(text);
        if (!stance) stance = word_value(stance_words, text);
        stance_given_ = true;
        if (stance) claim_.stance = *stance;
        else fail(at, "stance " + expected_one_of<Stance>(text, 3), "stance");
    }
}

void ClaimReader::check_complete() {
    const auto need = [&](bool given, std::string_view field) {
        if (!given)
            fail(at_, "no " + std::string(field) + " found, expected one", "missing-" + std::string(field));
    };
    need(!claim_.subject.empty(), "subject");
    need(!claim_.predicate.empty(), "predicate");
    if (claim_.words.empty() && claim_.polarity == Polarity::affirmed)
        fail(at_, "no value found, expected one, or polarity denied", "missing-value");
    if (claim_.place.start && claim_.place.end && *claim_.place.start > *claim_.place.end) {
        intake_.warning(locate_(at_), "the place starts after it ends, expected start <= end", "odd-place");
        claim_.place.start.reset();
        claim_.place.end.reset();
    }
}

void ClaimReader::give_source() {
    if (source_.empty()) source_ = default_source_;
    if (source_.empty()) return fail(at_, "no source found, expected one", "missing-source");
    if (const auto source = intake_.find_source(source_)) claim_.source = *source;
    else fail(source_at_, intake_.unknown_source(source_), "unknown-source");
}

void ClaimReader::finish() {
    if (!stance_given_ && !claim_.said_by.empty()) claim_.stance = Stance::reports;
    if (!failed_) check_complete();
    if (!failed_) give_source();
    if (!failed_) {
        claim_.at = locate_(at_);
        failed_ = !intake_.add(std::move(claim_));
    }
    if (failed_) intake_.reject();
}

}  // namespace gainsay::input
