#include "reading/clocks/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/clocks/clock_words.hpp"
#include "reading/words/answer_verbs.hpp"

namespace gainsay::reading {
namespace {

constexpr std::string_view name_prefix = "clock ", alternative = " or ", lasting_link = " to ";
constexpr std::string_view weekday_names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr int seconds_a_minute = 60, seconds_an_hour = 3600, seconds_a_day = 86400;

int on_the_clock(int seconds) noexcept { return (seconds % seconds_a_day + seconds_a_day) % seconds_a_day; }

std::string point_text(int seconds, bool whole_minute) {
    const int at = on_the_clock(seconds);
    std::string text = fmt::format("{:02}:{:02}", at / seconds_an_hour, at / seconds_a_minute % 60);
    if (!whole_minute) text += fmt::format(":{:02}", at % seconds_a_minute);
    return text;
}

// The end of a minute is written as that minute.
std::string stretch_text(int from, int to, std::string_view link) {
    constexpr int last = seconds_a_minute - 1;
    const bool begins = on_the_clock(from) % seconds_a_minute == 0,
               ends = on_the_clock(to) % seconds_a_minute == last;
    if (from == to) return point_text(from, false);
    if (begins && ends && to - from == last) return point_text(from, true);
    return point_text(from, begins).append(link) + point_text(to, ends);
}

std::string name_of(const Clock& clock, bool in_utc) {
    const int shift = (in_utc ? clock.zone.ahead.value_or(0) : 0) * seconds_a_minute;
    const int from = clock.from - shift, to = clock.to - shift;
    const std::string_view link = clock.lasting ? lasting_link : "-";
    std::string name(name_prefix);
    if (clock.weekday != 0) name.append(weekday_names[clock.weekday - 1]) += ' ';
    name += stretch_text(from, to, link);
    constexpr int half_day = seconds_a_day / 2;
    if (!clock.half_told) name.append(alternative).append(stretch_text(from + half_day, to + half_day, link));
    return name;
}

struct Stretch {
    int from = 0, to = 0;  // `to` may lie on the next day
    bool lasting = false;
};

// "09:30" or "09:30:15"; of a last minute its last second.
int read_point(std::string_view text, bool last) noexcept {
    int part[3] = {0, 0, last ? seconds_a_minute - 1 : 0};
    for (std::size_t i = 0; i * 3 + 2 <= text.size() && i < 3; ++i)
        std::from_chars(text.data() + i * 3, text.data() + i * 3 + 2, part[i]);
    return part[0] * seconds_an_hour + part[1] * seconds_a_minute + part[2];
}

// "Mon" where the name says so.
std::string_view weekday_in(std::string_view name) noexcept {
    const std::string_view day = name.substr(std::min(name_prefix.size(), name.size()), 3);
    const bool named =
        std::find(std::begin(weekday_names), std::end(weekday_names), day) != std::end(weekday_names);
    return named ? day : std::string_view{};
}

std::vector<Stretch> read_name(std::string_view name) {
    std::vector<Stretch> all;
    if (!name.starts_with(name_prefix)) return all;
    const std::string_view day = weekday_in(name);
    name.remove_prefix(name_prefix.size() + (day.empty() ? 0 : day.size() + 1));
    while (!name.empty()) {
        const std::size_t end = std::min(name.find(alternative), name.size());
        const std::string_view one = name.substr(0, end);
        if (one.find_first_not_of("0123456789:- to") != std::string_view::npos) return {};
        const bool lasting = one.find(lasting_link) != std::string_view::npos;
        const std::size_t first = one.find_first_of("- "), last = one.find_last_of("- ");
        const std::string_view end_point = last == std::string_view::npos ? one : one.substr(last + 1);
        Stretch stretch{read_point(one.substr(0, first), false), read_point(end_point, true), lasting};
        if (stretch.to < stretch.from) stretch.to += seconds_a_day;
        all.push_back(stretch);
        name.remove_prefix(std::min(end + alternative.size(), name.size()));
    }
    return all;
}

// Whether some pair holds, where the one may have to be told by the day before or the day after.
template <class Holds>
bool on_some_day(const Stretch& a, const Stretch& b, Holds holds) {
    for (const int day : {-seconds_a_day, 0, seconds_a_day})
        if (holds(Stretch{a.from + day, a.to + day, a.lasting}, b)) return true;
    return false;
}

bool all_inside(const std::vector<Stretch>& inner, const std::vector<Stretch>& outer) {
    const auto within = [](const Stretch& a, const Stretch& b) { return a.from >= b.from && a.to <= b.to; };
    return std::all_of(inner.begin(), inner.end(), [&](const Stretch& a) {
        return std::any_of(outer.begin(), outer.end(),
                           [&](const Stretch& b) { return on_some_day(a, b, within); });
    });
}

bool last_alike(const std::vector<Stretch>& a, const std::vector<Stretch>& b) {
    const auto same = [](const Stretch& p, const Stretch& q) { return p.from == q.from && p.to == q.to; };
    return std::any_of(a.begin(), a.end(), [&](const Stretch& p) {
        return std::any_of(b.begin(), b.end(), [&](const Stretch& q) { return on_some_day(p, q, same); });
    });
}

struct WithVerb {
    std::string verb;
    std::string_view rest;
};

// "arrived at 9.15 a.m."
std::optional<WithVerb> split_verb(std::string_view phrase) {
    if (!may_tell_time(phrase)) return std::nullopt;
    const std::size_t end = phrase.find(' ');
    if (end == std::string_view::npos) return std::nullopt;
    WithVerb said{std::string(phrase.substr(0, end)), phrase.substr(end + 1)};
    char& first = said.verb.front();
    if (first >= 'A' && first <= 'Z') first = static_cast<char>(first | 0x20);
    return is_past_verb(said.verb) ? std::optional(std::move(said)) : std::nullopt;
}

}  // namespace

std::optional<Clock> Clocks::read(std::string_view phrase) const {
    if (auto clock = read_clock(phrase)) return clock;
    const auto said = verbs_differ_ ? std::nullopt : split_verb(phrase);
    return said && verb_fits(said->verb, asked_) ? read_clock(said->rest) : std::nullopt;
}

void Clocks::add(std::string_view phrase) {
    if (const auto said = split_verb(phrase); said && read_clock(said->rest)) {
        verbs_differ_ = verbs_differ_ || (!verb_.empty() && !tell_one_event(verb_, said->verb));
        verb_ = said->verb;
    }
    const auto clock = read(phrase);
    if (!clock) return;
    figures_ = figures_ || clock->form == Clock::Form::figures;
    dotted_ = dotted_ || clock->form == Clock::Form::dotted;
    words_ = words_ || clock->form == Clock::Form::words;
    plain_ = plain_ || clock->form == Clock::Form::plain;
    all_zoned_ = all_zoned_ && clock->zone.ahead;
    if (!clock->zone.ahead && clock->zone.name.empty()) return;
    if (zone_ && *zone_ != clock->zone.name) mixed_ = true;
    zone_ = clock->zone.name;
}

std::optional<std::string> Clocks::name(std::string_view phrase) const {
    const auto clock = figures_ || plain_ ? read(phrase) : std::nullopt;
    return clock ? std::optional(name_of(*clock, all_zoned_)) : std::nullopt;
}

bool Clocks::is_elsewhere(std::string_view phrase) const {
    const auto clock = read(phrase);
    if (clock) return mixed_ && !clock->zone.name.empty();
    const auto said = split_verb(phrase);
    return said && read_clock(said->rest);
}

bool Clocks::tells_time(std::string_view phrase) const {
    return (plain_ || (figures_ && (words_ || dotted_))) && read(phrase).has_value();
}

std::optional<std::string> clock_among(std::string_view words) {
    if (!may_tell_time(words)) return std::nullopt;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t at = 0; at < words.size(); ++at) {
        // "2020-05-06T01:30:00+02:00" is told in UTC, as its day is.
        const bool iso = at > 1 && words[at - 1] == 'T' && is_digit(words[at - 2]) && is_digit(words[at]);
        const bool begins = at == 0 || words[at - 1] == ' ' || words[at - 1] == '(' || words[at - 1] == ',';
        if (!(iso || begins) || !(is_digit(words[at]) || is_letter(words[at]) || words[at] == '~')) continue;
        const auto mention = take_clock(words.substr(at));
        if (!mention) continue;
        const ClockZone& zone = mention->clock.zone;
        const bool elsewhere = !zone.name.empty() || zone.ahead.value_or(0) != 0;
        return elsewhere && !iso ? std::nullopt : std::optional(name_of(mention->clock, iso));
    }
    return std::nullopt;
}

std::optional<ClockMatch> match_clocks(std::string_view a, std::string_view b) {
    const std::vector<Stretch> x = read_name(a), y = read_name(b);
    if (x.empty() || y.empty()) return std::nullopt;
    if (a == b) return ClockMatch::equal;
    const std::string_view day = weekday_in(a), other_day = weekday_in(b);
    if (!day.empty() && !other_day.empty() && day != other_day) return ClockMatch::apart;
    // What lasted from 9 to 5 did not last from 10 to 4.
    if (x.front().lasting && y.front().lasting)
        return last_alike(x, y) ? ClockMatch::equal : ClockMatch::apart;
    if (all_inside(x, y)) return all_inside(y, x) ? ClockMatch::equal : ClockMatch::first_inside;
    if (all_inside(y, x)) return ClockMatch::second_inside;
    const auto meets = [](const Stretch& p, const Stretch& q) { return p.from <= q.to && q.from <= p.to; };
    for (const Stretch& p : x)
        for (const Stretch& q : y)
            if (on_some_day(p, q, meets)) return ClockMatch::meet;
    return ClockMatch::apart;
}

}  // namespace gainsay::reading
