// A linear or logarithmic axis with round ticks.
#pragma once

#include <string>
#include <vector>

namespace gainsay::report {

struct Tick {
    double at = 0;  // value
    std::string label;
};

struct Axis {
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    std::vector<Tick> ticks;

    // Position of a value between 0 and 1; what lies outside is clipped.
    double position(double value) const noexcept;
};

// Around all values, which must be finite and not empty; logarithmic where they are positive and span more
// than three powers of ten.
Axis number_axis(const std::vector<double>& values);
// The same for days, with ticks at years or months.
Axis day_axis(const std::vector<double>& days);
// One tick a step of a scale.
Axis scale_axis(const std::vector<std::string>& scale);

}  // namespace gainsay::report
