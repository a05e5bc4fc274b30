// Answers of several figures in order: "65 x 50 cm", "53.8 N, 1.5 W".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reading {

struct FigureTuple {
    enum class Kind : unsigned char { sizes, coordinates };
    Kind kind = Kind::sizes;
    std::vector<double> figures;  // metres, or degrees with north and east positive
    std::vector<double> margins;  // how far each may be rounded
};
// Two bare figures, "51.5014, -0.1419", are a place only where places are asked for. O(words).
std::optional<FigureTuple> read_figure_tuple(std::string_view words, bool of_places);

// The tuples of one question. Those that may be one by rounding have one key.
class FigureTuples {
  public:
    explicit FigureTuples(bool of_places = false) : of_places_(of_places) {}
    void add(std::string_view words);
    // One word; nothing if the words are no tuple. O(tuples of the question).
    std::optional<std::string> key(std::string_view words);

  private:
    void join();
    bool of_places_;
    std::vector<FigureTuple> tuples_;
    std::vector<std::size_t> first_;  // the first tuple that each is one with
    bool joined_ = false;
};

}  // namespace gainsay::reading
