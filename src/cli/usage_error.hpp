// What is told of a command line that cannot be taken.
#pragma once

#include <string>

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace gainsay::cli {

// "gainsay check: no option --frmat (did you mean "--format"?)", and where help is.
std::string usage_error(const CLI::App* app, const CLI::Error& error);
// "gainsay: there is no command 'chek' (did you mean "check"?); ...".
std::string unknown_command(const CLI::App& app, const std::string& name);

}  // namespace gainsay::cli
