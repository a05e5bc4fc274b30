#include "compare/synonyms.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::detail {
namespace {

using Entry = std::pair<std::string_view, int>;  // a name, and the number of its row

// Ascending, to be looked up.
template <std::size_t size>
constexpr std::array<Entry, size> sorted_rows(std::array<Entry, size> entries) {
    std::sort(entries.begin(), entries.end());
    return entries;
}

// Old and new names of illnesses, trades, denominations, and set phrases of courts, registers and minutes; what a
// dossier needs beside them it declares as aliases.
constexpr auto rows = sorted_rows(std::to_array<Entry>({
    {"consumption", 1},
    {"phthisis", 1},
    {"tuberculosis", 1},
    {"pulmonary tuberculosis", 1},
    {"dropsy", 2},
    {"oedema", 2},
    {"edema", 2},
    {"apoplexy", 3},
    {"stroke", 3},
    {"scarlatina", 4},
    {"scarlet fever", 4},
    {"pertussis", 5},
    {"whooping cough", 5},
    {"lockjaw", 6},
    {"tetanus", 6},
    {"infantile paralysis", 7},
    {"poliomyelitis", 7},
    {"polio", 7},
    {"grippe", 8},
    {"influenza", 8},
    {"flu", 8},
    {"childbed fever", 9},
    {"puerperal fever", 9},
    {"kings evil", 10},
    {"scrofula", 10},
    {"ague", 11},
    {"malaria", 11},
    {"larceny", 20},
    {"theft", 20},
    {"stealing", 20},
    {"accidental death", 21},
    {"death by misadventure", 21},
    {"misadventure", 21},
    {"bail refused", 22},
    {"bail denied", 22},
    {"denied bail", 22},
    {"refused bail", 22},
    {"pleaded guilty", 23},
    {"pled guilty", 23},
    {"entered a guilty plea", 23},
    {"guilty plea", 23},
    {"pleaded not guilty", 24},
    {"pled not guilty", 24},
    {"entered a not guilty plea", 24},
    {"denied charge", 24},
    {"denied charges", 24},
    {"acquitted", 25},
    {"found not guilty", 25},
    {"closed session", 30},
    {"in camera", 30},
    {"held in camera", 30},
    {"behind closed doors", 30},
    {"unanimously", 31},
    {"unanimous", 31},
    {"nem con", 31},
    {"without dissent", 31},
    {"vice premier", 32},
    {"deputy premier", 32},
    {"deputy prime minister", 32},
    {"lost with all hands", 33},
    {"sunk without survivors", 33},
    {"sank with all hands", 33},
    {"killed in action", 34},
    {"kia", 34},
    {"missing in action", 35},
    {"mia", 35},
    {"died of wounds", 36},
    {"dow", 36},
    {"prisoner of war", 37},
    {"pow", 37},
    {"quaker", 40},
    {"society of friends", 40},
    {"rc", 41},
    {"roman catholic", 41},
    {"catholic", 41},
    {"c of e", 42},
    {"church of england", 42},
    {"anglican", 42},
    {"ag lab", 50},
    {"agricultural labourer", 50},
    {"farm labourer", 50},
    {"cordwainer", 51},
    {"shoemaker", 51},
    {"victualler", 52},
    {"publican", 52},
    {"innkeeper", 52},
    {"mariner", 53},
    {"sailor", 53},
    {"seaman", 53},
    {"smith", 54},
    {"blacksmith", 54},
    {"schoolmaster", 55},
    {"schoolteacher", 55},
    {"teacher", 55},
    {"attorney", 56},
    {"solicitor", 56},
    {"lawyer", 56},
    {"physician", 57},
    {"doctor", 57},
}));

int row_of(std::string_view name) {
    const auto found = std::lower_bound(rows.begin(), rows.end(), Entry{name, 0});
    return found == rows.end() || found->first != name ? 0 : found->second;
}

}  // namespace

bool are_synonyms(std::string_view a, std::string_view b) {
    const int row = row_of(a);
    return row != 0 && row == row_of(b);
}

}  // namespace gainsay::detail
