// `gainsay read quantity`: one phrase or sentence a line in, one JSON object a line out.
#include <CLI/CLI.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <span>
#include <string>

#include "cli/read.hpp"
#include "gainsay/reading.hpp"
#include "report/words.hpp"

namespace gainsay::cli {
namespace {

using nlohmann::ordered_json;

struct Settings {
    bool explain = false;
    bool exact = false;
    std::string hedges;
};

std::string_view to_string(RatioKind ratio) {
    switch (ratio) {
        case RatioKind::none:
            return "none";
        case RatioKind::fraction:
            return "fraction";
        case RatioKind::increase:
            return "increase";
        case RatioKind::decrease:
            return "decrease";
        case RatioKind::multiple:
            return "multiple";
    }
    return "none";
}

ordered_json number(double x) {
    if (!std::isfinite(x)) return nullptr;
    return x;
}
ordered_json number(const std::optional<double>& x) { return x ? number(*x) : ordered_json(nullptr); }
ordered_json ends(const Interval& interval) {
    return {number(interval.lower.value), number(interval.upper.value)};
}

// The bounds as stated; of "about" and of a bare number there are none.
bool has_bounds(const Quantity& q) {
    if (q.modifier == Modifier::approximate) return false;
    return q.modifier != Modifier::equal || (q.lower && q.upper);
}

ordered_json to_json(const QuantityMention& mention, std::string_view phrase) {
    const Quantity& q = mention.quantity;
    const bool bounds = has_bounds(q);
    ordered_json out;
    out["start"] = mention.start;
    out["end"] = mention.end;
    out["phrase"] = phrase;
    out["value"] = number(q.value);
    out["modifier"] = gainsay::to_string(q.modifier);
    out["lower"] = bounds ? number(q.lower) : ordered_json(nullptr);
    out["upper"] = bounds ? number(q.upper) : ordered_json(nullptr);
    out["lower_closed"] = bounds && q.lower_closed;
    out["upper_closed"] = bounds && q.upper_closed;
    out["unit"] = q.units.empty() ? ordered_json(nullptr) : ordered_json(q.units.front()->name);
    if (q.units.size() > 1) {
        ordered_json all = ordered_json::array();
        for (const Unit* unit : q.units) all.push_back(unit->name);
        out["units"] = all;
    }
    out["core"] = ends(q.possible.core_hull());
    out["support"] = ends(q.possible.support_hull());
    if (!q.hedge.empty()) out["hedge"] = q.hedge;
    if (q.exact) out["exact"] = true;
    if (q.estimated) out["estimated"] = true;
    if (q.ratio != RatioKind::none) {
        out["ratio"] = to_string(q.ratio);
        out["base"] = q.base;
    }
    if (!q.per.empty()) out["per"] = q.per;
    return out;
}

// The byte at which a code point stands; the places asked for ascend.
class Bytes {
  public:
    explicit Bytes(std::string_view text) : text_(text) {}
    std::string_view between(std::size_t start, std::size_t end) {
        const std::size_t from = byte(start);
        return text_.substr(from, byte(end) - from);
    }

  private:
    std::size_t byte(std::size_t code_point) {
        while (byte_ < text_.size()) {
            if ((static_cast<unsigned char>(text_[byte_]) & 0xC0) != 0x80) {
                if (seen_ == code_point) break;
                ++seen_;
            }
            ++byte_;
        }
        return byte_;
    }
    std::string_view text_;
    std::size_t byte_ = 0, seen_ = 0;
};

// The units of one standard on one line: "US dollar, Canadian dollar  (ISO 4217)".
void explain_units(std::ostream& out, std::span<const Unit* const> units) {
    for (std::size_t i = 0; i < units.size();) {
        out << "    unit      ";
        const std::size_t first = i;
        for (; i < units.size() && units[i]->source == units[first]->source; ++i)
            out << (i > first ? ", " : "") << units[i]->name;
        out << "  (" << units[first]->source << ")\n";
    }
}

void explain(std::ostream& out, const std::string& line, const std::vector<QuantityMention>& found) {
    out << line << '\n';
    if (found.empty()) out << "  no quantity\n";
    Bytes bytes(line);
    for (const QuantityMention& mention : found) {
        const Quantity& q = mention.quantity;
        out << "  \"" << bytes.between(mention.start, mention.end) << "\"\n    says      "
            << gainsay::to_string(q.modifier);
        if (q.value) out << ' ' << report::number_words(*q.value);
        if (has_bounds(q)) out << "  bounds " << report::interval_words(logical_bounds(q));
        out << '\n';
        if (!q.hedge.empty())
            out << "    hedge     " << q.hedge << (q.estimated ? "  (an estimate)" : "") << '\n';
        explain_units(out, {q.units.data(), q.units.size()});
        if (q.ratio != RatioKind::none)
            out << "    ratio     " << to_string(q.ratio) << " of "
                << (q.base.empty() ? "an unnamed base" : q.base) << '\n';
        if (!q.per.empty()) out << "    per       " << q.per << '\n';
        out << "    accepted  " << report::interval_words(q.possible.core_hull()) << "\n    possible  "
            << report::interval_words(q.possible.support_hull()) << '\n';
    }
}

int run(const Settings& settings) {
    HedgeTable table;
    QuantityOptions options;
    options.exact = settings.exact;
    int status = 0;
    if (!settings.hedges.empty()) {
        std::ifstream file(settings.hedges);
        if (!file) {
            std::cerr << settings.hedges << ": error: cannot be read\n";
            return 2;
        }
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (const Diagnostic& diagnostic : table.read(text, settings.hedges)) {
            std::cerr << gainsay::to_string(diagnostic) << '\n';
            status = 2;
        }
        options.hedges = &table;
    }
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto found = find_quantities(line, options);
        if (settings.explain) {
            explain(std::cout, line, found);
            continue;
        }
        ordered_json list = ordered_json::array();
        Bytes bytes(line);
        for (const QuantityMention& mention : found)
            list.push_back(to_json(mention, bytes.between(mention.start, mention.end)));
        std::cout << ordered_json{{"found", list}}.dump(-1, ' ', false,
                                                        ordered_json::error_handler_t::replace)
                  << '\n';
    }
    return status;
}

}  // namespace

void add_read_quantity(CLI::App& read, int& status) {
    CLI::App* command =
        read.add_subcommand("quantity", "Quantities in each line of standard input, one JSON object a line");
    auto settings = std::make_shared<Settings>();
    command->add_flag("--explain", settings->explain, "say in words how each is understood");
    command->add_flag("--exact", settings->exact, "read bare numbers as exact, without a halo");
    command->add_option("--hedges", settings->hedges,
                        "a TOML file with rows that replace or extend the table of hedges");
    command->callback([settings, &status] { status = run(*settings); });
}

}  // namespace gainsay::cli
