// From claims in any order to the sorted columns of a ClaimTable.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gainsay/trust.hpp"
#include "reconcile/trust/figures.hpp"
#include "reconcile/trust/interner.hpp"

namespace gainsay::detail {

class TableBuilder {
  public:
    /// Words are copied: they need not outlive the call.
    std::uint32_t source(std::string_view name) { return sources_.add(name); }
    std::uint32_t label(std::string_view words) { return labels_.add(words); }
    std::uint32_t question(std::string_view subject, std::string_view predicate, std::string_view qualifiers);
    void add(std::uint32_t source, std::uint32_t question, std::uint32_t label) {
        if (claims_.empty() || claims_.back().size() == rows_of_block) {
            claims_.emplace_back();
            claims_.back().reserve(rows_of_block);
        }
        claims_.back().push_back({source, question, label});
        ++count_;
    }
    /// Sorts all; the builder is spent.
    ClaimTable finish(const TableOptions& options);

  private:
    struct Row {
        std::uint32_t source, question, label;
    };
    std::vector<std::uint32_t> sort_sources(ClaimTable& table);
    std::vector<Number> read_numbers(ClaimTable& table);
    std::vector<std::uint32_t> sort_labels(ClaimTable& table, std::vector<NumberKind>& kinds);
    std::vector<std::uint32_t> sort_questions(ClaimTable& table);
    void fill_columns(ClaimTable& table, const std::vector<std::uint32_t>& source_rank,
                      const std::vector<std::uint32_t>& label_rank,
                      const std::vector<std::uint32_t>& question_rank);

    std::shared_ptr<WordStore> words_ = std::make_shared<WordStore>();
    Interner sources_{*words_}, labels_{*words_}, predicates_{*words_};
    HashIndex question_index_;
    std::vector<TableQuestion> questions_;
    std::uint32_t last_ = 0;
    // In blocks, so that they are neither moved as they grow nor held longer than needed.
    static constexpr std::size_t rows_of_block = std::size_t{1} << 15;
    std::vector<std::vector<Row>> claims_;
    std::size_t count_ = 0;
};

/// The hash by which a question is found and ordered: its words, not their numbers.
std::uint64_t question_hash(std::string_view subject, std::string_view predicate,
                            std::string_view qualifiers) noexcept;

/// Fills `parent` from declared pairs, and from values that name their whole ("Lyon, France" lies within
/// "France").
void add_hierarchy(ClaimTable& table, const TableOptions& options);
/// Fills `support`: numbers within the tolerance, names with common words, parts and wholes.
void add_support(ClaimTable& table);
/// Fills `tolerance`; `kinds` are those of the labels.
void set_tolerances(ClaimTable& table, const TableOptions& options, const std::vector<NumberKind>& kinds);
/// Fills `continuous`.
void tell_continuous(ClaimTable& table);

}  // namespace gainsay::detail
