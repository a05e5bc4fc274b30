// `gainsay graph`: claims, sources, questions and voices for graph programs.
#include "gainsay/graph.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace gainsay::cli {
namespace {

struct GraphArguments {
    InputArguments input;
    DetectOptions detect;
    std::string format = "dot";
    std::string output;
};

constexpr const char* footer = R"(Example:
  gainsay graph examples/dossiers/friendship | dot -Tsvg > friendship.svg
  gainsay graph --format graphml -o friendship.graphml examples/dossiers/friendship

DOT is drawn by Graphviz; GraphML opens in Gephi and yEd.)";

int draw(const GraphArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    const ClaimGraph graph = build_graph(loaded.dossier, findings_of(loaded.dossier, arguments.detect));
    std::ostringstream out;
    if (arguments.format == "dot") {
        write_dot(out, graph);
    } else {
        write_graphml(out, graph);
    }
    if (arguments.output.empty()) {
        std::cout << out.str();
    } else {
        write_file(arguments.output, out.str());
    }
    return status_of(loaded);
}

}  // namespace

void add_graph(CLI::App& app, int& status) {
    auto arguments = std::make_shared<GraphArguments>();
    CLI::App* command =
        app.add_subcommand("graph", "Write the graph of claims, sources, questions and voices");
    command->footer(footer);
    add_input(*command, arguments->input);
    command->add_option("--format", arguments->format, "dot or graphml (default dot)")
        ->check(CLI::IsMember({"dot", "graphml"}))
        ->type_name("NAME");
    command->add_option("-o,--output", arguments->output, "Write to a file, whole or not at all")
        ->type_name("FILE");
    add_detection(*command, arguments->detect);
    command->callback([arguments, &status] { status = draw(*arguments); });
}

}  // namespace gainsay::cli
