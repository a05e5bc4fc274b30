// The readers behind `gainsay read`.
#pragma once

namespace CLI {
class App;
}

namespace gainsay::cli {

void add_read_quantity(CLI::App& read, int& status);
void add_read_date(CLI::App& read, int& status);
void add_read_edtf(CLI::App& read, int& status);

}  // namespace gainsay::cli
