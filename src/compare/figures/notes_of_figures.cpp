#include "compare/figures/notes_of_figures.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "compare/words/word_lists.hpp"
#include "gainsay/reading.hpp"
#include "reading/quantities/conversion.hpp"

namespace gainsay::detail {
namespace {

constexpr std::size_t longest_note = 80;  // bytes

bool is_a_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// The brackets, or ", 95% CI 0.62–1.14", with every dash as a hyphen.
std::string note_in(std::string_view words) {
    std::size_t at = words.find_first_of("([");
    if (at == std::string_view::npos || !(words.ends_with(')') || words.ends_with(']')))
        at = words.find(", 95% CI");
    if (at == std::string_view::npos || at == 0 || words.size() - at > longest_note) return {};
    std::string note(words.substr(at + 1));
    for (const std::string_view dash : {"–", "−", "—"})
        for (std::size_t k = note.find(dash); k != std::string::npos; k = note.find(dash, k))
            note.replace(k, dash.size(), "-");
    return note;
}

// The figures of a note; its words are left behind, lower case.
void take_figures(std::string_view note, NoteOfFigure& result, std::string& words) {
    for (std::size_t k = 0; k < note.size();) {
        const bool sign = note[k] == '-' && (k == 0 || !is_a_digit(note[k - 1]));
        if (!is_a_digit(note[k]) && !(sign && k + 1 < note.size() && is_a_digit(note[k + 1]))) {
            const char c = note[k++];
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            words += c == '%' ? '%' : letter ? static_cast<char>(c | 0x20) : ' ';
            continue;
        }
        double value = 0;
        const auto [end, error] = std::from_chars(note.data() + k, note.data() + note.size(), value);
        if (error != std::errc{}) return void(result.figures.clear());
        const std::string_view printed = note.substr(k, static_cast<std::size_t>(end - note.data()) - k);
        const std::size_t point = printed.find('.');
        const std::size_t decimals = point == std::string_view::npos ? 0 : printed.size() - point - 1;
        result.figures.push_back(value);
        result.margins.push_back(std::pow(10.0, -static_cast<double>(decimals)) / 2);
        k += printed.size();
    }
}

// "95% CI": how sure, and no figure of the note.
void drop_level(NoteOfFigure& note, std::string& words) {
    const auto level = words.find("% ci");
    if (level == std::string::npos || note.figures.size() != 3) return;
    note.figures.erase(note.figures.begin()), note.margins.erase(note.margins.begin());
    words.erase(level, 1);
}

}  // namespace

NoteOfFigure note_of_figure(std::string_view words, const Quantity& figure) {
    NoteOfFigure result;
    const std::string note = note_in(words);
    if (note.empty() || !figure.value) return result;
    std::string rest;
    take_figures(note, result, rest);
    drop_level(result, rest);
    constexpr auto of_intervals = std::to_array<std::string_view>({"ci", "iqr"});
    constexpr auto of_spread = std::to_array<std::string_view>({"sd", "se", "sem"});
    const Words all = words_of(rest);
    const auto is_only = [&](std::string_view word) { return all.size() == 1 && all.front() == word; };
    for (const std::string_view w : all) {
        for (const std::string_view name : of_intervals)
            if (w == name) result.label = name;
        for (const std::string_view name : of_spread)
            if (w == name) result.label = name;
        if (w != "to" && w != "%" && result.label != w) return {};
    }
    const auto& f = result.figures;
    const bool around = f.size() == 2 && f[0] <= *figure.value && *figure.value <= f[1];
    if (f.size() == 1 && is_only("%")) result.kind = NoteOfFigure::Kind::share;
    else if (f.size() == 1 && all.size() == 1 && is_one_of(of_spread, result.label))
        result.kind = NoteOfFigure::Kind::spread;
    else if (around && !is_one_of(of_spread, result.label)) result.kind = NoteOfFigure::Kind::interval;
    return result;
}

bool differ(const NoteOfFigure& a, const NoteOfFigure& b) {
    if (a.kind == NoteOfFigure::Kind::none || a.kind != b.kind || a.figures.size() != b.figures.size())
        return false;
    // A bare interval is one of confidence.
    const auto label = [](const NoteOfFigure& n) {
        return n.label.empty() ? std::string_view("ci") : n.label;
    };
    if (label(a) != label(b)) return false;
    for (std::size_t i = 0; i < a.figures.size(); ++i)
        if (std::abs(a.figures[i] - b.figures[i]) > 1.001 * std::max(a.margins[i], b.margins[i])) return true;
    return false;
}

std::vector<double> other_figures(std::string_view words, const Quantity& figure) {
    constexpr std::size_t longest = 120;
    std::size_t runs = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        runs += is_a_digit(words[i]) && (i == 0 || words[i - 1] == ' ' || words[i - 1] == '(') ? 1 : 0;
    std::vector<double> result;
    if (runs < 2 || words.size() > longest || !figure.value) return result;
    if (const auto measure = reading::read_measure_twice(words, {})) {
        if (const Quantity* wrong = reading::wrong_conversion(*measure)) result.push_back(*wrong->value);
        return result;
    }
    for (const QuantityMention& mention : find_quantities(words)) {
        const Quantity& q = mention.quantity;
        if (!q.value || q.ratio != RatioKind::none || *q.value == *figure.value) continue;
        const bool same_unit =
            q.units.empty() || (!figure.units.empty() && q.units.front() == figure.units.front());
        if (same_unit) result.push_back(*q.value);
    }
    return result;
}

double times_in_front(std::string_view words) {
    double times = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), times);
    if (error != std::errc{}) return 0;
    std::string_view rest = words.substr(static_cast<std::size_t>(end - words.data()));
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    for (const std::string_view sign : {"×", "x "}) {
        if (!rest.starts_with(sign)) continue;
        rest.remove_prefix(sign.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        const bool power_of_ten =
            rest.starts_with("10") && (rest.size() < 3 || rest[2] == '^' || rest[2] < 0);
        return !rest.empty() && is_a_digit(rest.front()) && !power_of_ten && times == std::floor(times)
                   ? times
                   : 0;
    }
    return 0;
}

}  // namespace gainsay::detail
