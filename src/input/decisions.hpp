// The log of a researcher's rulings: decisions.jsonl.
#pragma once

#include <string>

#include "input/intake.hpp"
#include "input/text_file.hpp"

namespace gainsay::input {

void read_decisions(const TextFile& file, Intake& intake);
// One line, without its end.
std::string decision_line(const Decision& decision);

}  // namespace gainsay::input
