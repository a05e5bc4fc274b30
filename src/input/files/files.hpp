// Files as bytes.
#pragma once

#include <filesystem>
#include <string>

namespace gainsay::input {

// The whole file; "-" is standard input. InputError if it cannot be read.
std::string read_file(const std::filesystem::path& path);

}  // namespace gainsay::input
