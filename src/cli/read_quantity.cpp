#include "cli/read.hpp"
namespace gainsay::cli {
void add_read_quantity(CLI::App&, int&) {}
}  // namespace gainsay::cli
