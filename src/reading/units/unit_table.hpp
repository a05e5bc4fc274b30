// All units with their names, built once.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/quantity.hpp"
#include "reading/words/flat_map.hpp"

namespace gainsay::reading {

// What a name or symbol stands for. Names of several words form chains of keys.
struct UnitName {
    std::vector<const Unit*> units;
    bool longer = false;  // a longer name starts with this
    bool money = false;
    bool minor_money = false;
    bool symbol = false;
};

class UnitTable {
  public:
    static const UnitTable& instance();

    // Chains start from name_seed(); extend with one token's key each.
    static constexpr std::uint64_t name_seed = 0x9e3779b97f4a7c15ULL;
    static constexpr std::uint64_t extend(std::uint64_t chain, std::uint64_t key) noexcept {
        return (chain ^ key) * 0x2545f4914f6cdd1dULL;
    }
    const UnitName* folded(std::uint64_t chain) const noexcept { return folded_.find(chain); }
    // The currency of that code, which the table must have.
    const Unit* currency(std::string_view code) const;
    const UnitName* exact(std::uint64_t chain) const noexcept { return exact_.find(chain); }

  private:
    UnitTable();
    void add_units();
    void add_currencies();
    const Unit* add(Unit unit);
    std::string_view keep(std::string text);
    void name(FlatMap<UnitName>& map, std::string_view words, const Unit* unit, bool money, bool minor,
              bool symbol, bool raw);
    void word_names(std::string_view words, const Unit* unit, bool money, bool minor);
    void symbol_names(std::string_view symbols, const Unit* unit, bool money, bool minor);
    void add_prefixed(const struct UnitRow& row);

    std::deque<std::string> text_;
    std::deque<Unit> units_;
    FlatMap<UnitName> folded_;  // by folded words
    FlatMap<UnitName> exact_;   // by words as printed: symbols
};

}  // namespace gainsay::reading
