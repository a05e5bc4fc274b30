#include "cli/read.hpp"
namespace gainsay::cli {
void add_read_date(CLI::App&, int&) {}
void add_read_edtf(CLI::App&, int&) {}
}  // namespace gainsay::cli
