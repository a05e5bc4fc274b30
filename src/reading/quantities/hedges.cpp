#include "reading/quantities/hedges.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace gainsay {
namespace reading {
namespace {

constexpr std::uint64_t chain_seed = 0x51ed270b5f3c2d1fULL;
constexpr std::uint64_t extend(std::uint64_t chain, std::uint64_t key) noexcept {
    return (chain ^ key) * 0x2545f4914f6cdd1dULL;
}

}  // namespace

HedgeIndex::HedgeIndex(std::vector<Hedge> hedges, std::vector<VagueCount> counts, const BareHalo& bare)
    : hedges_(std::move(hedges)), counts_(std::move(counts)), bare_(bare) {
    for (std::uint32_t row = 0; row < hedges_.size(); ++row) {
        for (const std::string& words : hedges_[row].before) add(words, row, true);
        for (const std::string& words : hedges_[row].after) add(words, row, false);
    }
}

void HedgeIndex::add(const std::string& words, std::uint32_t row, bool is_before) {
    Tokens tokens;
    tokenize(words, tokens);
    std::uint64_t chain = chain_seed;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (i > 0) nodes_[chain].longer = true;
        chain = extend(chain, tokens[i].key);
    }
    Node& node = nodes_[chain];
    (is_before ? node.before : node.after) = row + 1;
}

const VagueCount& HedgeIndex::count(std::string_view name) const {
    const auto found =
        std::find_if(counts_.begin(), counts_.end(), [&](const VagueCount& c) { return c.name == name; });
    if (found == counts_.end()) throw std::logic_error("no vague count of that name");
    return *found;
}

template <std::uint32_t HedgeIndex::Node::*Row>
HedgeMatch HedgeIndex::match(const Tokens& tokens, std::size_t i) const noexcept {
    HedgeMatch best;
    std::uint64_t chain = chain_seed;
    for (std::size_t k = i; k + 1 < tokens.size(); ++k) {
        chain = extend(chain, tokens[k].key);
        const Node* node = nodes_.find(chain);
        if (!node) break;
        if (node->*Row != 0) best = {&hedges_[node->*Row - 1], k + 1};
        if (!node->longer) break;
    }
    return best;
}

HedgeMatch HedgeIndex::before(const Tokens& tokens, std::size_t i) const noexcept {
    return match<&Node::before>(tokens, i);
}
HedgeMatch HedgeIndex::after(const Tokens& tokens, std::size_t i) const noexcept {
    return match<&Node::after>(tokens, i);
}

}  // namespace reading

namespace {

void check(const Hedge& hedge) {
    if (hedge.name.empty()) throw std::invalid_argument("a hedge needs a name");
    if (hedge.before.empty() && hedge.after.empty())
        throw std::invalid_argument("hedge '" + hedge.name + "' has no words");
    const HedgeWidth& w = hedge.width;
    for (int s = 0; s < 3; ++s) {
        if (std::isnan(w.support_below[s]) || std::isnan(w.support_above[s]) ||
            !std::isfinite(w.core_below[s]) || !std::isfinite(w.core_above[s]))
            throw std::invalid_argument("hedge '" + hedge.name + "': a width is not a number");
        if (w.core_below[s] > w.support_below[s] || w.core_above[s] > w.support_above[s])
            throw std::invalid_argument("hedge '" + hedge.name + "': the core reaches beyond the support");
        if (w.core_below[s] + w.core_above[s] < 0)
            throw std::invalid_argument("hedge '" + hedge.name + "': the core is empty");
    }
}

void check(const VagueCount& count) {
    const bool ascending = count.support_low <= count.core_low && count.core_low <= count.core_high &&
                           count.core_high <= count.support_high;
    if (!ascending || !std::isfinite(count.support_high) || !std::isfinite(count.support_low))
        throw std::invalid_argument("count '" + count.name + "': support and core must ascend");
}

}  // namespace

HedgeTable::HedgeTable()
    : index_(std::make_shared<reading::HedgeIndex>(reading::built_in_hedges(), reading::built_in_counts(),
                                                   BareHalo{})) {}

const std::vector<Hedge>& HedgeTable::hedges() const noexcept { return index_->hedges(); }
const std::vector<VagueCount>& HedgeTable::counts() const noexcept { return index_->counts(); }
const BareHalo& HedgeTable::bare() const noexcept { return index_->bare(); }

void HedgeTable::set(Hedge hedge) {
    check(hedge);
    std::vector<Hedge> rows = hedges();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Hedge& h) { return h.name == hedge.name; });
    if (found != rows.end()) *found = std::move(hedge);
    else rows.push_back(std::move(hedge));
    index_ = std::make_shared<reading::HedgeIndex>(std::move(rows), counts(), bare());
}

void HedgeTable::set(VagueCount count) {
    check(count);
    std::vector<VagueCount> rows = counts();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const VagueCount& c) { return c.name == count.name; });
    if (found == rows.end()) throw std::invalid_argument("there is no count '" + count.name + "'");
    *found = std::move(count);
    index_ = std::make_shared<reading::HedgeIndex>(hedges(), std::move(rows), bare());
}

void HedgeTable::set(const BareHalo& halo) {
    for (double width : {halo.round_core, halo.two_digit_core, halo.fraction_core})
        if (!(width >= 0)) throw std::invalid_argument("a halo is not negative");
    if (!(halo.round_core <= halo.round_support) || !(halo.two_digit_core <= halo.two_digit_support) ||
        !(halo.fraction_core <= halo.fraction_support))
        throw std::invalid_argument("the core of a halo reaches beyond its support");
    index_ = std::make_shared<reading::HedgeIndex>(hedges(), counts(), halo);
}

const HedgeTable& default_hedges() {
    static const HedgeTable table;
    return table;
}

}  // namespace gainsay
