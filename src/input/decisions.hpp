// The log of a researcher's rulings: decisions.jsonl.
#pragma once

#include <string>

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

void read_decisions(const TextFile& file, Intake& intake);
// One line, without its end.
std::string decision_line(const Decision& decision);

}  // namespace gainsay::input
