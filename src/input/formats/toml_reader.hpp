// TOML values with what is expected of them, and messages where that is not what is found.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/records/intake.hpp"
#include "model/toml.hpp"

namespace gainsay::input {

class TomlReader {
  public:
    TomlReader(std::string file, Intake& intake) : file_(std::move(file)), intake_(intake) {}

    Location at(const toml::node& node) const;
    Location at(const toml::source_position& position) const;
    const std::string& file() const noexcept { return file_; }

    // "NAME is a KIND, expected EXPECTED".
    void unexpected(std::string_view name, const toml::node& node, std::string_view expected);
    // A string; of a number, truth value or date, its words.
    std::optional<std::string> text(std::string_view name, const toml::node& node);
    std::optional<bool> truth(std::string_view name, const toml::node& node);
    std::optional<double> number(std::string_view name, const toml::node& node);
    // An array of texts, or one text.
    std::vector<std::string> texts(std::string_view name, const toml::node& node);
    const toml::table* table(std::string_view name, const toml::node& node);
    // The tables of an array.
    void tables(std::string_view name, const toml::node& node,
                const std::function<void(const toml::table&)>& each);

    // A key that is not ours: a warning if it is nearly one of `known`.
    void unknown_key(const toml::key& key, std::span<const std::string> known);
    // As JSON.
    static std::string written(const toml::node& node);

  private:
    std::string file_;
    Intake& intake_;
};

}  // namespace gainsay::input
