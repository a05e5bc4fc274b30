// `gainsay read date` and `gainsay read edtf`.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/read.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    DateOptions date;
    bool day_first = false, month_first = false, explain = false;
    std::string anchor;
    int century = 0;
};

Json day_or_null(const std::optional<Day>& day) { return day ? Json(to_string(*day)) : Json(nullptr); }

// An open end between two days stands for the day inside it.
Json day_of(const Bound& bound, bool lower) {
    if (std::isinf(bound.value)) return nullptr;
    const double day =
        lower ? std::floor(bound.value) + (bound.closed && bound.value == std::floor(bound.value) ? 0 : 1)
              : std::ceil(bound.value) - (bound.closed && bound.value == std::ceil(bound.value) ? 0 : 1);
    return to_string(Day{static_cast<std::int64_t>(day)});
}

Json ranges(const Distribution& days, bool core) {
    Json result = Json::array();
    for (const FuzzyInterval& alternative : days.alternatives()) {
        const Interval interval = core ? alternative.core() : alternative.support();
        result.push_back({day_of(interval.lower, true), day_of(interval.upper, false)});
    }
    return result;
}

Json to_json(const Date& date, std::size_t start, std::size_t end, std::string phrase) {
    Json json;
    json["start"] = start;
    json["end"] = end;
    json["phrase"] = std::move(phrase);
    json["edtf"] = date.edtf.empty() ? Json(nullptr) : Json(date.edtf);
    json["earliest"] = day_or_null(date.earliest);
    json["latest"] = day_or_null(date.latest);
    json["modifier"] = date.modifier.empty() ? Json(nullptr) : Json(date.modifier);
    json["shape"] = date.shape == DateShape::span ? "span" : "instant";
    json["unresolved"] = date.unresolved;
    json["core"] = ranges(date.days, true);
    json["support"] = ranges(date.days, false);
    return json;
}

// Slices of a text by code points, in ascending order: one pass over the text in all.
class Slicer {
  public:
    explicit Slicer(const std::string& text) : text_(text) {}
    std::string operator()(std::size_t start, std::size_t end) {
        const std::size_t from = advance(start), to = advance(end);
        return text_.substr(from, to - from);
    }

  private:
    std::size_t advance(std::size_t position) {
        while (position_ < position && byte_ < text_.size()) {
            do ++byte_;
            while (byte_ < text_.size() && (static_cast<unsigned char>(text_[byte_]) & 0xC0) == 0x80);
            ++position_;
        }
        return byte_;
    }
    const std::string& text_;
    std::size_t position_ = 0, byte_ = 0;
};

std::size_t count_code_points(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

// The line as one phrase; where it is more than that, the dates in it.
std::vector<DateMention> dates_of(const std::string& line, const DateOptions& options) {
    if (std::optional<Date> date = read_date(line, options))
        return {{0, count_code_points(line), std::move(*date)}};
    return find_dates(line, options);
}

std::string range_words(const std::optional<Day>& from, const std::optional<Day>& to) {
    if (!from && !to) return "any day";
    if (!from) return "up to " + to_string(*to);
    if (!to) return "from " + to_string(*from) + " on";
    return *from == *to ? to_string(*from) : to_string(*from) + " to " + to_string(*to);
}

void explain(const std::string& line, const std::vector<DateMention>& mentions) {
    Slicer slice(line);
    if (mentions.empty()) fmt::print("no date: {}\n", line);
    for (const DateMention& mention : mentions) {
        const Date& date = mention.date;
        fmt::print("{}\n", slice(mention.start, mention.end));
        fmt::print("  edtf      {}\n", date.edtf.empty() ? "none" : date.edtf);
        if (!date.modifier.empty()) fmt::print("  modifier  {}\n", date.modifier);
        if (date.unresolved) {
            fmt::print("  days      not known without an anchor (--anchor)\n");
            continue;
        }
        fmt::print("  says      {}{}\n", range_words(date.earliest, date.latest),
                   date.shape == DateShape::span ? ", all of it" : "");
        const Json support = ranges(date.days, false), core = ranges(date.days, true);
        for (std::size_t i = 0; i < support.size(); ++i) {
            const auto text = [](const Json& day) {
                return day.is_null() ? std::string("open") : day.get<std::string>();
            };
            fmt::print("  accepted  {} to {}; not excluded {} to {}\n", text(core[i][0]), text(core[i][1]),
                       text(support[i][0]), text(support[i][1]));
        }
    }
}

std::string one_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool next_line(std::string& line) {
    if (!std::getline(std::cin, line)) return false;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return true;
}

int read_dates(Options& options) {
    if (options.day_first) options.date.order = DateOrder::day_first;
    if (options.month_first) options.date.order = DateOrder::month_first;
    if (options.century != 0) options.date.century = options.century;
    if (!options.anchor.empty()) {
        options.date.anchor = read_date(options.anchor);
        if (!options.date.anchor) {
            fmt::print(stderr, "gainsay: --anchor: expected a date, found \"{}\"\n", options.anchor);
            return 2;
        }
    }
    for (std::string line; next_line(line);) {
        const std::vector<DateMention> mentions = dates_of(line, options.date);
        if (options.explain) {
            explain(line, mentions);
            continue;
        }
        Json found = Json::array();
        Slicer slice(line);
        for (const DateMention& m : mentions)
            found.push_back(to_json(m.date, m.start, m.end, slice(m.start, m.end)));
        std::cout << one_line({{"found", found}});
    }
    return 0;
}

int read_edtf(bool explain) {
    for (std::string line; next_line(line);) {
        const std::optional<Edtf> edtf = Edtf::parse(line);
        if (explain) {
            if (!edtf) fmt::print("{}\n  not valid EDTF\n", line);
            else
                fmt::print("{}\n  level     {}\n  days      {}\n", edtf->text(), edtf->level(),
                           range_words(edtf->earliest(), edtf->latest()));
            continue;
        }
        if (!edtf) {
            std::cout << one_line(
                {{"valid", false}, {"level", nullptr}, {"earliest", nullptr}, {"latest", nullptr}});
            continue;
        }
        std::cout << one_line({{"valid", true},
                               {"level", edtf->level()},
                               {"earliest", day_or_null(edtf->earliest())},
                               {"latest", day_or_null(edtf->latest())},
                               {"edtf", edtf->text()},
                               {"uncertain", edtf->is_uncertain()},
                               {"approximate", edtf->is_approximate()}});
    }
    return 0;
}

}  // namespace

void add_read_date(CLI::App& read, int& status) {
    CLI::App* command = read.add_subcommand(
        "date", "Read dates: one phrase or sentence a line in, one JSON object a line out");
    const auto options = std::make_shared<Options>();
    CLI::Option* day_first = command->add_flag("--day-first", options->day_first, "2/5/67 is in May");
    command->add_flag("--month-first", options->month_first, "2/5/67 is in February")->excludes(day_first);
    command->add_option("--anchor", options->anchor, "The date that \"a year later\" counts from")
        ->type_name("DATE");
    command->add_option("--century", options->century, "The century of \"the seventies\": 19 for 19xx")
        ->check(CLI::Range(1, 99));
    command->add_flag("--julian", options->date.julian, "Dates are Old Style (Julian calendar)");
    command->add_flag("--southern", options->date.southern, "Seasons are those of the southern hemisphere");
    command->add_flag("--explain", options->explain, "For people instead of programs");
    command->callback([options, &status] { status = read_dates(*options); });
}

void add_read_edtf(CLI::App& read, int& status) {
    CLI::App* command =
        read.add_subcommand("edtf", "Check EDTF: one expression a line in, one JSON object a line out");
    const auto explain = std::make_shared<bool>(false);
    command->add_flag("--explain", *explain, "For people instead of programs");
    command->callback([explain, &status] { status = read_edtf(*explain); });
}

}  // namespace gainsay::cli
