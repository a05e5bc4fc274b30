// Tables of claims from files, and truths by the names of a table's questions.
#include <algorithm>
#include <array>
#include <cmath>

#include "gainsay/trust.hpp"
#include "reconcile/trust/figures.hpp"
#include "reconcile/trust/labels.hpp"
#include "reconcile/trust/records.hpp"
#include "reconcile/trust/table_builder.hpp"

namespace gainsay {
namespace {

using namespace detail;

// When, where and scope in one, as the question's name has them.
std::string_view qualifiers_of(const Record& record, std::string& joined) {
    const std::string_view when = record[field_when], where = record[field_where],
                           scope = record[field_scope];
    const int stated = !when.empty() + !where.empty() + !scope.empty();
    if (stated == 0) return {};
    if (stated == 1) return !when.empty() ? when : !where.empty() ? where : scope;
    joined = when;
    for (std::string_view part : {where, scope}) (joined += " | ") += part;
    return joined;
}

ClaimTable build(FileText file, const std::string& name, const TableOptions& options, std::size_t* rejected) {
    constexpr std::size_t step = std::size_t{1}
                                 << 22;  // bytes after which the part that has been read is let go
    RecordReader reader(file.view(), name, {field_source, field_subject, field_value});
    TableBuilder builder;
    Record record;
    std::string joined;
    std::size_t next_release = step;
    while (reader.next(record)) {
        if (record[field_polarity] == "denied") continue;  // says what is not so, not what is
        const std::string_view qualifiers =
            options.ignore_qualifiers ? std::string_view{} : qualifiers_of(record, joined);
        builder.add(builder.source(record[field_source]),
                    builder.question(record[field_subject], record[field_predicate], qualifiers),
                    builder.label(record[field_value]));
        if (reader.position() < next_release) continue;
        file.release(reader.position());
        next_release = reader.position() + step;
    }
    if (rejected != nullptr) *rejected = reader.rejected();
    file.release(file.view().size());
    return builder.finish(options);
}

// The questions of a table by name.
class QuestionNames {
  public:
    explicit QuestionNames(const ClaimTable& table) : table_(table) {
        for (std::uint32_t q = 0; q < table.questions(); ++q) {
            const TableQuestion& question = table.question[q];
            index_.find_or_add(
                question_hash(question.subject, table.predicates[question.predicate], question.qualifiers), q,
                [](std::uint32_t) { return false; });
        }
    }
    std::uint32_t find(std::string_view subject, std::string_view predicate,
                       std::string_view qualifiers) const {
        return index_.find(question_hash(subject, predicate, qualifiers), [&](std::uint32_t q) {
            const TableQuestion& question = table_.question[q];
            return question.subject == subject && table_.predicates[question.predicate] == predicate &&
                   question.qualifiers == qualifiers;
        });
    }

  private:
    const ClaimTable& table_;
    HashIndex index_;
};

}  // namespace

ClaimTable read_claim_table(const std::filesystem::path& path, const TableOptions& options,
                            std::size_t* rejected) {
    return build(FileText(path), path.string(), options, rejected);
}

ClaimTable claim_table_from_text(std::string text, const std::string& name, const TableOptions& options,
                                 std::size_t* rejected) {
    return build(FileText(std::move(text)), name, options, rejected);
}

std::vector<std::pair<std::string, std::string>> read_hierarchy(const std::filesystem::path& path) {
    const FileText file(path);
    RecordReader reader(file.view(), path.string(), {field_subject, field_value});
    std::vector<std::pair<std::string, std::string>> result;
    Record record;
    while (reader.next(record)) result.emplace_back(record[field_subject], record[field_value]);
    return result;
}

namespace {

template <class Entry>
std::vector<Entry> read_truth(FileText file, const std::string& name, const ClaimTable& table,
                              const TableOptions& options) {
    RecordReader reader(file.view(), name, {field_subject, field_value});
    const QuestionNames names(table);
    std::vector<Entry> entries;
    // Questions of the truth file by their own names, since the claims may not answer all of them.
    HashIndex index;
    std::vector<std::array<std::string_view, 3>> keys;
    WordStore words;
    Record record;
    std::string joined;
    while (reader.next(record)) {
        const std::string_view qualifiers =
            options.ignore_qualifiers ? std::string_view{} : qualifiers_of(record, joined);
        const std::array<std::string_view, 3> key{record[field_subject], record[field_predicate], qualifiers};
        const std::uint32_t at =
            index.find_or_add(question_hash(key[0], key[1], key[2]), static_cast<std::uint32_t>(keys.size()),
                              [&](std::uint32_t n) { return keys[n] == key; });
        if (at == keys.size()) {
            keys.push_back({words.keep(key[0]), words.keep(key[1]), words.keep(key[2])});
            std::uint32_t question = names.find(key[0], key[1], key[2]);
            // A truth file may leave out what all claims share.
            if (question == no_number && key[1].empty() && table.predicates.size() == 1)
                question = names.find(key[0], table.predicates[0], key[2]);
            entries.emplace_back();
            entries.back().question = question;
        }
        Number number = read_number(record[field_value]);
        if (table.clocks && number.is_time()) number.value = clock_of(number.value);
        entries[at].values.push_back(label_key(record[field_value]));
        entries[at].numbers.push_back(
            number.kind == NumberKind::none ? std::numeric_limits<double>::quiet_NaN() : number.value);
    }
    return entries;
}

}  // namespace

TruthTable TruthTable::read(const std::filesystem::path& path, const ClaimTable& table,
                            const TableOptions& options) {
    TruthTable result;
    result.entries_ = read_truth<Entry>(FileText(path), path.string(), table, options);
    return result;
}

TruthTable TruthTable::from_text(std::string text, const std::string& name, const ClaimTable& table,
                                 const TableOptions& options) {
    TruthTable result;
    result.entries_ = read_truth<Entry>(FileText(std::move(text)), name, table, options);
    return result;
}

Score TruthTable::score(const ClaimTable& table, const TrustResult& result) const {
    Score score;
    score.questions = entries_.size();
    double right = 0, values = 0, error = 0;
    std::size_t answered = 0, measured = 0;
    for (const Entry& entry : entries_) {
        values += static_cast<double>(entry.values.size());
        if (entry.question == no_number) continue;
        const std::vector<std::uint32_t> best = best_facts(table, result, entry.question);
        if (best.empty()) continue;
        ++answered;
        const Tolerance& tolerance = table.tolerance_of(entry.question);
        double hits = 0, distance = 0;
        for (std::uint32_t fact : best) {
            const double number = table.number_of(fact);
            distance += std::abs(number - entry.numbers.front());
            const std::string key = label_key(table.labels[table.label[fact]]);
            bool hit = false;
            for (std::size_t v = 0; v < entry.values.size(); ++v)
                hit = hit || (std::isnan(number) || std::isnan(entry.numbers[v])
                                  ? key == entry.values[v]
                                  : tolerance.covers(number, entry.numbers[v]));
            hits += hit;
        }
        right += hits / static_cast<double>(best.size());
        if (!std::isnan(distance) && table.is_continuous(entry.question)) {
            error += distance / static_cast<double>(best.size());
            ++measured;
        }
    }
    if (!entries_.empty()) score.accuracy = right / static_cast<double>(entries_.size());
    if (answered > 0) score.precision = right / static_cast<double>(answered);
    if (values > 0) score.recall = right / values;
    if (measured > 0) score.mean_error = error / static_cast<double>(measured);
    return score;
}

}  // namespace gainsay
