// Workbooks of spreadsheet programs. Only built where GAINSAY_SPREADSHEETS is on.
#pragma once

#include "input/files/text_file.hpp"
#include "input/records/intake.hpp"

namespace gainsay::input {

// Claims in the sheets of an Office Open XML workbook (.xlsx) or an OpenDocument spreadsheet (.ods, .fods).
// Each sheet with the columns of claims is a table; a merged cell stands for each row that it spans. Places
// are FILE:SHEET!CELL. Bounds: 64 MiB a part unpacked, 256 MiB in all, 4,096 columns.
void read_workbook(const TextFile& file, Intake& intake);

}  // namespace gainsay::input
