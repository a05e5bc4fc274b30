// toml++, compiled into the library, so that nobody who links it statically has to find toml++.
#pragma once

#undef TOML_SHARED_LIB
#undef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace gainsay {

// Parses a file of that name. Throws toml::parse_error, also for what toml++ 3 has no defined behaviour on:
// characters beyond ASCII outside strings and comments, which TOML 1.0 does not allow there.
toml::table parse_toml(std::string_view text, const std::string& name);

}  // namespace gainsay
