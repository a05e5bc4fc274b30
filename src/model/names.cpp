// The words for the enumerations: one table each, read in both directions.
#include <array>
#include <optional>
#include <string_view>

#include "gainsay/dossier.hpp"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 6> value_kinds{"text", "quantity", "date", "term", "ordinal", "truth"};
constexpr std::array<std::string_view, 3> date_orders{"unknown", "day_first", "month_first"};
constexpr std::array<std::string_view, 2> polarities{"affirmed", "denied"};
constexpr std::array<std::string_view, 7> statuses{"asserted",  "estimated", "reported", "delivered",
                                                   "requested", "promised",  "planned"};
constexpr std::array<std::string_view, 5> measures{"unstated", "stock", "flow", "total", "peak"};
constexpr std::array<std::string_view, 3> stances{"endorses", "reports", "disputes"};
constexpr std::array<std::string_view, 3> cardinalities{"unstated", "one", "many"};
constexpr std::array<std::string_view, 3> natures{"unstated", "event", "state"};
constexpr std::array<std::string_view, 4> rulings{"accepted", "dismissed", "not_a_conflict", "resolved"};

template <std::size_t N, class Enum>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) noexcept {
    const auto position = static_cast<std::size_t>(value);
    return position < N ? names[position] : std::string_view{};
}

constexpr char plain(char c) noexcept {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return c == '-' || c == ' ' ? '_' : c;
}

bool same_word(std::string_view given, std::string_view name) noexcept {
    if (given.size() != name.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (plain(given[i]) != name[i]) return false;
    return true;
}

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view text) noexcept {
    for (std::size_t i = 0; i < N; ++i)
        if (same_word(text, names[i])) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

std::string_view to_string(ValueKind kind) noexcept { return name_of(value_kinds, kind); }
std::string_view to_string(DateOrder order) noexcept { return name_of(date_orders, order); }
std::string_view to_string(Polarity polarity) noexcept { return name_of(polarities, polarity); }
std::string_view to_string(Status status) noexcept { return name_of(statuses, status); }
std::string_view to_string(Measure measure) noexcept { return name_of(measures, measure); }
std::string_view to_string(Stance stance) noexcept { return name_of(stances, stance); }
std::string_view to_string(Cardinality cardinality) noexcept { return name_of(cardinalities, cardinality); }
std::string_view to_string(Nature nature) noexcept { return name_of(natures, nature); }
std::string_view to_string(Ruling ruling) noexcept { return name_of(rulings, ruling); }

std::optional<ValueKind> parse_value_kind(std::string_view text) noexcept {
    return find<ValueKind>(value_kinds, text);
}
std::optional<DateOrder> parse_date_order(std::string_view text) noexcept {
    return find<DateOrder>(date_orders, text);
}
std::optional<Polarity> parse_polarity(std::string_view text) noexcept {
    return find<Polarity>(polarities, text);
}
std::optional<Status> parse_status(std::string_view text) noexcept { return find<Status>(statuses, text); }
std::optional<Measure> parse_measure(std::string_view text) noexcept { return find<Measure>(measures, text); }
std::optional<Stance> parse_stance(std::string_view text) noexcept { return find<Stance>(stances, text); }
std::optional<Cardinality> parse_cardinality(std::string_view text) noexcept {
    return find<Cardinality>(cardinalities, text);
}
std::optional<Nature> parse_nature(std::string_view text) noexcept { return find<Nature>(natures, text); }
std::optional<Ruling> parse_ruling(std::string_view text) noexcept { return find<Ruling>(rulings, text); }

}  // namespace gainsay
