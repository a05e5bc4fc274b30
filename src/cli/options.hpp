// Options that several subcommands share, and what they stand for.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/input.hpp"
#include "gainsay/report.hpp"

namespace CLI {
class App;
}

namespace gainsay::cli {

inline constexpr int success = 0;
inline constexpr int conflicts_found = 1;
inline constexpr int differences_found = 1;
inline constexpr int trouble = 2;

// --strict, --input-format, --synonyms.
void add_input_options(CLI::App& command, InputOptions& options);

// DOSSIER... and the same.
struct InputArguments {
    std::vector<std::string> paths;
    InputOptions options;
};
void add_input(CLI::App& command, InputArguments& arguments);

// The folder in which an input lies, or that it is; the current one of standard input.
std::filesystem::path folder_of(const std::string& path);
// The folders in which the inputs lie, or that they are: where files that they name are sought.
std::vector<std::filesystem::path> folders_of(const InputArguments& arguments);

// Reads all inputs as one dossier; diagnostics go to standard error. Throws InputError.
Loaded open(const InputArguments& arguments);

// --color, --width: of standard output.
struct TextArguments {
    std::string color = "auto";
    unsigned width = 0;  // 0: the terminal's, else 100
};
void add_text(CLI::App& command, TextArguments& arguments);
TextOptions text_options(const TextArguments& arguments);

// --tension, --threads.
void add_detection(CLI::App& command, DetectOptions& options);

// All findings with severity, order and decisions.
std::vector<Finding> findings_of(const Dossier& dossier, const DetectOptions& options);

// The finding with this id, or the only one whose id begins so, or the only conflict or tension
// among them. std::invalid_argument with the candidates
// otherwise.
const Finding& find_finding(const std::vector<Finding>& findings, std::string_view id);

// The one question that the words can mean, or the one whose words all others that they can mean have and
// exceed. std::invalid_argument with the candidates otherwise.
QuestionId find_question(const Dossier& dossier, std::string_view words);

// 0, or 2 if records were rejected.
inline int status_of(const Loaded& loaded) { return loaded.rejected > 0 ? trouble : success; }

}  // namespace gainsay::cli
