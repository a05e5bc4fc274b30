#include "reconcile/repair/stabbing.hpp"

#include <algorithm>

namespace gainsay::reconcile {
namespace {

// At one place: open ends close first, closed starts open, closed ends close, open starts open last.
enum class Phase : std::uint8_t { open_end, closed_start, closed_end, open_start };

struct Event {
    double at = 0;
    Phase phase = Phase::open_end;
    std::uint32_t interval = 0;
};

bool is_start(Phase phase) { return phase == Phase::closed_start || phase == Phase::open_start; }

}  // namespace

Stabbing stab(const std::vector<Interval>& intervals, const std::vector<Weight>& weights) {
    std::vector<Event> events;
    Weight total = 0;
    for (std::uint32_t i = 0; i < intervals.size(); ++i) {
        const auto& [lower, upper] = intervals[i];
        events.push_back({lower.value, lower.closed ? Phase::closed_start : Phase::open_start, i});
        events.push_back({upper.value, upper.closed ? Phase::closed_end : Phase::open_end, i});
        total += weights[i];
    }
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        if (a.at != b.at) return a.at < b.at;
        return a.phase != b.phase ? a.phase < b.phase : a.interval < b.interval;
    });
    Stabbing result;
    Weight here = 0, best = -1;
    std::size_t ended = 0, best_event = 0;
    for (std::size_t e = 0; e < events.size(); ++e) {
        if (!is_start(events[e].phase)) {
            here -= weights[events[e].interval];
            ++ended;
            continue;
        }
        result.apart += ended;
        here += weights[events[e].interval];
        if (here > best) {
            best = here;
            best_event = e;
        }
    }
    std::vector<bool> kept(intervals.size());
    for (std::size_t e = 0; e <= best_event && !events.empty(); ++e)
        kept[events[e].interval] = is_start(events[e].phase);
    for (std::uint32_t i = 0; i < intervals.size(); ++i)
        if (!kept[i]) result.missed.push_back(i);
    result.cost = total - std::max(best, Weight{0});
    return result;
}

}  // namespace gainsay::reconcile
