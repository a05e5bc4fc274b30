#include "input/formats/toml_reader.hpp"

#include <sstream>

#include "input/records/nearest.hpp"

namespace gainsay::input {
namespace {

std::string_view kind_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table:
            return "a table";
        case toml::node_type::array:
            return "an array";
        case toml::node_type::string:
            return "a string";
        case toml::node_type::integer:
            return "a whole number";
        case toml::node_type::floating_point:
            return "a number";
        case toml::node_type::boolean:
            return "a truth value";
        case toml::node_type::date:
        case toml::node_type::time:
        case toml::node_type::date_time:
            return "a date";
        default:
            return "nothing";
    }
}

std::string streamed(const toml::node& node) {
    std::ostringstream out;
    node.visit([&](const auto& value) {
        using Node = std::remove_cvref_t<decltype(value)>;
        if constexpr (toml::is_date<Node> || toml::is_time<Node> || toml::is_date_time<Node>)
            out << value.get();
        else if constexpr (toml::is_boolean<Node>) out << (value.get() ? "true" : "false");
        else if constexpr (toml::is_number<Node>) out << toml::toml_formatter{value};
    });
    return out.str();
}

}  // namespace

Location TomlReader::at(const toml::source_position& position) const {
    return {file_, position.line, position.column};
}
Location TomlReader::at(const toml::node& node) const { return at(node.source().begin); }

void TomlReader::unexpected(std::string_view name, const toml::node& node, std::string_view expected) {
    intake_.error(
        at(node),
        std::string(name) + " is " + std::string(kind_of(node)) + ", expected " + std::string(expected),
        "toml-type");
}

std::optional<std::string> TomlReader::text(std::string_view name, const toml::node& node) {
    if (const auto* string = node.as_string()) return string->get();
    if (node.is_table() || node.is_array()) {
        unexpected(name, node, "text");
        return std::nullopt;
    }
    return streamed(node);
}

std::optional<bool> TomlReader::truth(std::string_view name, const toml::node& node) {
    if (const auto* boolean = node.as_boolean()) return boolean->get();
    unexpected(name, node, "true or false");
    return std::nullopt;
}

std::optional<double> TomlReader::number(std::string_view name, const toml::node& node) {
    if (const auto value = node.value<double>(); value && node.is_number()) return value;
    unexpected(name, node, "a number");
    return std::nullopt;
}

std::vector<std::string> TomlReader::texts(std::string_view name, const toml::node& node) {
    std::vector<std::string> result;
    if (const auto* array = node.as_array()) {
        for (const auto& item : *array)
            if (auto one = text(name, item)) result.push_back(std::move(*one));
    } else if (node.is_table()) {
        unexpected(name, node, "an array of texts");
    } else if (auto one = text(name, node)) {
        result.push_back(std::move(*one));
    }
    return result;
}

const toml::table* TomlReader::table(std::string_view name, const toml::node& node) {
    if (!node.is_table()) unexpected(name, node, "a table");
    return node.as_table();
}

void TomlReader::tables(std::string_view name, const toml::node& node,
                        const std::function<void(const toml::table&)>& each) {
    const auto* array = node.as_array();
    if (array == nullptr) return unexpected(name, node, "[[" + std::string(name) + "]] tables");
    for (const auto& item : *array) {
        if (const auto* one = item.as_table()) each(*one);
        else unexpected(name, item, "a table");
    }
}

void TomlReader::unknown_key(const toml::key& key, std::span<const std::string> known) {
    if (const auto near = nearest(key.str(), known))
        intake_.warning(
            at(key.source().begin),
            "\"" + std::string(key.str()) + "\" is kept but not ours (did you mean \"" + *near + "\"?)",
            "unknown-key");
}

std::string TomlReader::written(const toml::node& node) {
    std::ostringstream out;
    out << toml::json_formatter{node, toml::format_flags::none};
    return out.str();
}

}  // namespace gainsay::input
