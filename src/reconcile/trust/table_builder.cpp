#include "reconcile/trust/table_builder.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "reconcile/trust/labels.hpp"

namespace gainsay::detail {
namespace {

// order[k] is the k-th, rank[i] the place of i.
std::vector<std::uint32_t> rank_of(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t k = 0; k < order.size(); ++k) rank[order[k]] = k;
    return rank;
}

std::vector<std::uint32_t> numbers_up_to(std::size_t n) {
    std::vector<std::uint32_t> result(n);
    std::iota(result.begin(), result.end(), 0u);
    return result;
}

// A copy of the names in the order given, so that the table owns no gaps.
std::vector<std::string_view> in_order(const std::vector<std::string_view>& words,
                                       const std::vector<std::uint32_t>& order) {
    std::vector<std::string_view> result;
    result.reserve(order.size());
    for (std::uint32_t i : order) result.push_back(words[i]);
    return result;
}

}  // namespace

std::uint64_t question_hash(std::string_view subject, std::string_view predicate,
                            std::string_view qualifiers) noexcept {
    std::uint64_t h = hash_words(subject);
    if (!predicate.empty()) h = hash_words(predicate, h);
    return qualifiers.empty() ? h : hash_words(qualifiers, ~h);
}

std::uint32_t TableBuilder::question(std::string_view subject, std::string_view predicate,
                                     std::string_view qualifiers) {
    const std::uint32_t p = predicates_.add(predicate);
    const auto same = [&](std::uint32_t n) {
        const TableQuestion& q = questions_[n];
        return q.predicate == p && q.subject == subject && q.qualifiers == qualifiers;
    };
    if (last_ < questions_.size() && same(last_)) return last_;
    last_ = question_index_.find_or_add(question_hash(subject, predicate, qualifiers),
                                        static_cast<std::uint32_t>(questions_.size()), same);
    if (last_ == questions_.size())
        questions_.push_back({words_->keep(subject), words_->keep(qualifiers), p});
    return last_;
}

std::vector<std::uint32_t> TableBuilder::sort_sources(ClaimTable& table) {
    const auto& words = sources_.words();
    std::vector<std::uint32_t> order = numbers_up_to(words.size());
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; });
    table.sources = in_order(words, order);
    return rank_of(order);
}

// What the labels are as numbers. Where some answers to a predicate's questions are times of a day and others
// times of the clock, both compare by the clock.
std::vector<Number> TableBuilder::read_numbers(ClaimTable& table) {
    const auto& words = labels_.words();
    std::vector<Number> numbers(words.size());
    bool clock = false, date = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        numbers[i] = read_number(words[i]);
        clock = clock || numbers[i].kind == NumberKind::clock;
        date = date || numbers[i].kind == NumberKind::date;
    }
    if (!clock || !date) return numbers;
    std::vector<std::uint8_t> has(predicates_.words().size());
    for (const auto& block : claims_)
        for (const Row& row : block) {
            const NumberKind kind = numbers[row.label].kind;
            has[questions_[row.question].predicate] |= kind == NumberKind::clock  ? 1
                                                       : kind == NumberKind::date ? 2
                                                                                  : 0;
        }
    table.clocks = std::find(has.begin(), has.end(), 3) != has.end();
    for (Number& number : numbers)
        if (table.clocks && number.kind == NumberKind::date)
            number = {clock_of(number.value), NumberKind::clock};
    return numbers;
}

// Labels that mean the same get one number: equal numbers, or equal keys. Of several spellings the smallest
// is kept.
std::vector<std::uint32_t> TableBuilder::sort_labels(ClaimTable& table, std::vector<NumberKind>& kinds) {
    const auto& words = labels_.words();
    const std::vector<Number> numbers = read_numbers(table);
    std::vector<std::string> keys(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        if (numbers[i].kind == NumberKind::none) keys[i] = label_key(words[i]);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        if (numbers[a].kind != numbers[b].kind) return numbers[a].kind < numbers[b].kind;
        if (numbers[a].value != numbers[b].value) return numbers[a].value < numbers[b].value;
        return keys[a] < keys[b];
    };
    std::vector<std::uint32_t> order = numbers_up_to(words.size());
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (before(a, b)) return true;
        return !before(b, a) && words[a] < words[b];
    });
    std::vector<std::uint32_t> rank(words.size());
    for (std::size_t k = 0; k < order.size(); ++k) {
        if (k == 0 || before(order[k - 1], order[k])) {
            table.labels.push_back(words[order[k]]);
            const Number& n = numbers[order[k]];
            kinds.push_back(n.kind);
            table.number.push_back(n.kind == NumberKind::none ? std::nan("") : n.value);
        }
        rank[order[k]] = static_cast<std::uint32_t>(table.labels.size() - 1);
    }
    return rank;
}

std::vector<std::uint32_t> TableBuilder::sort_questions(ClaimTable& table) {
    // Predicates by name; questions by the hash of their words, which no order of input changes and which is
    // cheaper than comparing a million names.
    const auto& words = predicates_.words();
    std::vector<std::uint32_t> by_name = numbers_up_to(words.size());
    std::sort(by_name.begin(), by_name.end(),
              [&](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; });
    table.predicates = in_order(words, by_name);
    const std::vector<std::uint32_t> predicate_rank = rank_of(by_name);

    const std::vector<std::uint64_t>& hashes = question_index_.hashes();
    struct Key {
        std::uint64_t hash;
        std::uint32_t question;
    };
    std::vector<Key> keys(hashes.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i) keys[i] = {hashes[i], i};
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        if (a.hash != b.hash) return a.hash < b.hash;
        const TableQuestion &x = questions_[a.question], &y = questions_[b.question];
        if (x.subject != y.subject) return x.subject < y.subject;
        if (x.predicate != y.predicate) return words[x.predicate] < words[y.predicate];
        return x.qualifiers < y.qualifiers;
    });
    std::vector<std::uint32_t> rank(keys.size());
    table.question.reserve(keys.size());
    for (std::uint32_t k = 0; k < keys.size(); ++k) {
        rank[keys[k].question] = k;
        table.question.push_back(questions_[keys[k].question]);
        table.question.back().predicate = predicate_rank[table.question.back().predicate];
    }
    return rank;
}

void TableBuilder::fill_columns(ClaimTable& table, const std::vector<std::uint32_t>& source_rank,
                                const std::vector<std::uint32_t>& label_rank,
                                const std::vector<std::uint32_t>& question_rank) {
    struct Answer {
        std::uint32_t label, source;
        auto operator<=>(const Answer&) const = default;
    };
    std::vector<std::uint32_t> begin(table.question.size() + 1);
    for (auto& block : claims_)
        for (Row& row : block) {
            row.question = question_rank[row.question];
            ++begin[row.question + 1];
        }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<Answer> answers(count_);
    for (auto& block : claims_) {
        for (const Row& row : block)
            answers[begin[row.question]++] = {label_rank[row.label], source_rank[row.source]};
        std::vector<Row>().swap(block);
    }
    claims_.clear();

    table.source.reserve(answers.size());
    table.question_facts.reserve(table.question.size() + 1);
    table.question_facts.push_back(0);
    std::size_t from = 0;
    for (std::size_t q = 0; q < table.question.size(); ++q) {
        const std::size_t to = begin[q];  // after the scatter each begin stands at its end
        std::sort(answers.begin() + static_cast<std::ptrdiff_t>(from),
                  answers.begin() + static_cast<std::ptrdiff_t>(to));
        for (std::size_t i = from; i < to; ++i) {
            if (i > from && answers[i] == answers[i - 1]) continue;
            if (i == from || answers[i].label != answers[i - 1].label) {
                table.fact_claims.push_back(static_cast<std::uint32_t>(table.source.size()));
                table.label.push_back(answers[i].label);
            }
            table.source.push_back(answers[i].source);
        }
        table.question_facts.push_back(static_cast<std::uint32_t>(table.label.size()));
        from = to;
    }
    table.fact_claims.push_back(static_cast<std::uint32_t>(table.source.size()));
}

ClaimTable TableBuilder::finish(const TableOptions& options) {
    ClaimTable table;
    table.words = words_;
    const auto source_rank = sort_sources(table);
    std::vector<NumberKind> kinds;
    const auto label_rank = sort_labels(table, kinds);
    const auto question_rank = sort_questions(table);
    question_index_ = {};
    std::vector<TableQuestion>().swap(questions_);
    fill_columns(table, source_rank, label_rank, question_rank);
    set_tolerances(table, options, kinds);
    tell_continuous(table);
    add_hierarchy(table, options);
    add_support(table);
    return table;
}

}  // namespace gainsay::detail
