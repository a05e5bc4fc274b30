// Rows of the hedge table from a user's TOML file.

#include <stdexcept>
#include <string>

#include "gainsay/reading.hpp"
#include "model/toml.hpp"

namespace gainsay {
namespace {

std::optional<Modifier> parse_modifier(std::string_view text) {
    for (Modifier modifier : {Modifier::equal, Modifier::approximate, Modifier::less, Modifier::at_most,
                              Modifier::greater, Modifier::at_least})
        if (to_string(modifier) == text) return modifier;
    return std::nullopt;
}

class HedgeFile {
  public:
    HedgeFile(HedgeTable& table, std::string file) : table_(table), file_(std::move(file)) {}

    std::vector<Diagnostic> read(std::string_view text) {
        try {
            const toml::table root = toml::parse(text, file_);
            for (const auto& [key, node] : root) section(key.str(), node);
        } catch (const toml::parse_error& error) {
            report(error.source(), std::string(error.description()), "toml");
        }
        return std::move(diagnostics_);
    }

  private:
    void report(const toml::source_region& at, std::string message, std::string rule) {
        Diagnostic diagnostic;
        diagnostic.at = {file_, at.begin.line, at.begin.column};
        diagnostic.message = std::move(message);
        diagnostic.rule = std::move(rule);
        diagnostics_.push_back(std::move(diagnostic));
    }

    void section(std::string_view key, const toml::node& node) {
        if (key == "bare" && node.is_table()) return bare(*node.as_table());
        if ((key != "hedge" && key != "count") || !node.is_array_of_tables())
            return report(node.source(),
                          "expected [[hedge]], [[count]] or [bare], found '" + std::string(key) + "'",
                          "unknown-section");
        for (const toml::node& row : *node.as_array()) {
            if (key == "hedge") hedge(*row.as_table());
            else count(*row.as_table());
        }
    }

    std::vector<std::string> strings(const toml::table& row, std::string_view key) {
        std::vector<std::string> result;
        const toml::node* node = row.get(key);
        if (!node) return result;
        if (const toml::array* array = node->as_array()) {
            for (const toml::node& item : *array) {
                if (const auto text = item.value<std::string>()) result.push_back(*text);
                else report(item.source(), std::string(key) + ": expected a text", "wrong-type");
            }
        } else {
            report(node->source(), std::string(key) + ": expected a list of texts", "wrong-type");
        }
        return result;
    }

    // One figure for all, or three: for one, two, and three or more significant digits.
    void widths(const toml::table& row, std::string_view key, double (&out)[3]) {
        const toml::node* node = row.get(key);
        if (!node) return;
        if (const auto single = node->value<double>()) {
            out[0] = out[1] = out[2] = *single;
            return;
        }
        const toml::array* array = node->as_array();
        if (!array || array->size() != 3 || !array->get(0)->is_number() || !array->get(1)->is_number() ||
            !array->get(2)->is_number())
            return report(node->source(), std::string(key) + ": expected a number or three numbers",
                          "wrong-type");
        for (std::size_t i = 0; i < 3; ++i) out[i] = *array->get(i)->value<double>();
    }

    void hedge(const toml::table& row) {
        Hedge hedge;
        hedge.name = row["name"].value_or(std::string{});
        for (const Hedge& known : table_.hedges())
            if (known.name == hedge.name) hedge = known;
        if (row.contains("before")) hedge.before = strings(row, "before");
        if (row.contains("after")) hedge.after = strings(row, "after");
        if (const auto modifier = row["modifier"].value<std::string>()) {
            const auto known = parse_modifier(*modifier);
            if (!known)
                return report(row.get("modifier")->source(),
                              "modifier: expected one of = ~ < <= > >=, found '" + *modifier + "'",
                              "unknown-modifier");
            hedge.modifier = *known;
        }
        hedge.states_bound = row["states_bound"].value_or(hedge.states_bound);
        hedge.estimated = row["estimated"].value_or(hedge.estimated);
        hedge.source = row["source"].value_or(hedge.source);
        const std::size_t problems = diagnostics_.size();
        widths(row, "core_below", hedge.width.core_below);
        widths(row, "core_above", hedge.width.core_above);
        widths(row, "support_below", hedge.width.support_below);
        widths(row, "support_above", hedge.width.support_above);
        if (diagnostics_.size() != problems) return;
        take(row, [&] { table_.set(std::move(hedge)); });
    }

    void count(const toml::table& row) {
        VagueCount count;
        count.name = row["name"].value_or(std::string{});
        for (const VagueCount& known : table_.counts())
            if (known.name == count.name) count = known;
        if (!pair(row, "core", count.core_low, count.core_high) ||
            !pair(row, "support", count.support_low, count.support_high))
            return;
        count.source = row["source"].value_or(count.source);
        take(row, [&] { table_.set(std::move(count)); });
    }

    bool pair(const toml::table& row, std::string_view key, double& low, double& high) {
        const toml::node* node = row.get(key);
        if (!node) return true;
        const toml::array* array = node->as_array();
        if (!array || array->size() != 2 || !array->get(0)->is_number() || !array->get(1)->is_number()) {
            report(node->source(), std::string(key) + ": expected two numbers", "wrong-type");
            return false;
        }
        low = *array->get(0)->value<double>();
        high = *array->get(1)->value<double>();
        return true;
    }

    void bare(const toml::table& row) {
        BareHalo halo = table_.bare();
        pair(row, "round", halo.round_core, halo.round_support);
        pair(row, "two_digits", halo.two_digit_core, halo.two_digit_support);
        pair(row, "fraction", halo.fraction_core, halo.fraction_support);
        take(row, [&] { table_.set(halo); });
    }

    template <class Action>
    void take(const toml::table& row, Action action) {
        try {
            action();
        } catch (const std::invalid_argument& error) {
            report(row.source(), error.what(), "bad-row");
        }
    }

    HedgeTable& table_;
    std::string file_;
    std::vector<Diagnostic> diagnostics_;
};

}  // namespace

std::vector<Diagnostic> HedgeTable::read(std::string_view toml, const std::string& file_name) {
    return HedgeFile(*this, file_name).read(toml);
}

}  // namespace gainsay
