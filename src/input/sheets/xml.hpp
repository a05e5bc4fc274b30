// XML whatever its prefixes: elements and attributes by their local names.
#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace gainsay::input {

inline std::string_view local_name(std::string_view name) noexcept { return name.substr(name.find(':') + 1); }

inline pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& one : node.children())
        if (local_name(one.name()) == name) return one;
    return {};
}

// Empty where there is none.
inline std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& one : node.attributes())
        if (local_name(one.name()) == name) return one.value();
    return {};
}

template <class Visit>
void for_each(const pugi::xml_node& node, std::string_view name, Visit visit) {
    for (const pugi::xml_node& one : node.children())
        if (local_name(one.name()) == name) visit(one);
}

}  // namespace gainsay::input
