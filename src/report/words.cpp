#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "compare/prepared/wording.hpp"
#include "model/months.hpp"

namespace gainsay::report {
namespace {

// A comma between every three digits of the whole part.
std::string with_separators(std::string number) {
    const std::size_t start = std::min(number.find_first_of("0123456789"), number.size());
    const std::size_t end = std::min(number.find_first_not_of("0123456789", start), number.size());
    for (std::size_t at = end; at > start + 3;) number.insert(at -= 3, ",");
    return number;
}

using model::month_name;
using model::short_month;

std::string year_words(std::int64_t year) {
    return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year);
}

std::string day_words(const CivilDate& date) {
    return fmt::format("{} {} {}", date.day, short_month(date.month), year_words(date.year));
}

std::string day_range_words(const CivilDate& from, const CivilDate& to) {
    if (from == to) return day_words(from);
    const bool from_first = from.day == 1;
    const bool to_last = to.day == days_in_month(to.year, to.month);
    if (from_first && to_last) {
        if (from.month == 1 && to.month == 12) {
            return from.year == to.year ? year_words(from.year)
                                        : year_words(from.year) + "–" + year_words(to.year);
        }
        if (from.year == to.year && from.month == to.month) {
            return fmt::format("{} {}", month_name(from.month), year_words(from.year));
        }
        if (from.year == to.year) {
            return fmt::format("{} – {} {}", short_month(from.month), short_month(to.month),
                               year_words(from.year));
        }
        return fmt::format("{} {} – {} {}", short_month(from.month), year_words(from.year),
                           short_month(to.month), year_words(to.year));
    }
    if (from.year != to.year) return day_words(from) + " – " + day_words(to);
    if (from.month != to.month) {
        return fmt::format("{} {} – {}", from.day, short_month(from.month), day_words(to));
    }
    return fmt::format("{}–{}", from.day, day_words(to));
}

// Day numbers beyond this overflow no calendar arithmetic, and are past every date that anybody writes about.
constexpr double farthest_day = 4e14;

bool is_day(double value) { return std::isfinite(value) && std::abs(value) < farthest_day; }

std::string_view stance_verb(Stance stance) {
    switch (stance) {
        case Stance::endorses:
            return "citing";
        case Stance::reports:
            return "reports";
        case Stance::disputes:
            return "disputes";
    }
    return "reports";
}

}  // namespace

std::string number_words(double number) {
    if (!std::isfinite(number)) return number > 0 ? "infinity" : "-infinity";
    if (std::abs(number) >= 1e15 || (number != 0 && std::abs(number) < 1e-4))
        return fmt::format("{:.6g}", number);
    // Six significant digits, and all before the point: a converted unit brings more than anybody measured.
    const int whole_digits =
        std::abs(number) < 1 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(number)))) + 1;
    const int decimals = whole_digits == 0 ? 6 : std::clamp(6 - whole_digits, 0, 4);
    std::string digits = fmt::format("{:.{}f}", number, decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.') digits.pop_back();
    }
    if (digits == "-0") digits = "0";
    return with_separators(std::move(digits));
}

std::string interval_words(const Interval& interval, std::string_view unit) {
    const auto& [lower, upper] = interval;
    const std::string suffix = unit.empty() ? std::string{} : fmt::format(" {}", unit);
    const bool below = std::isinf(lower.value);
    const bool above = std::isinf(upper.value);
    if (below && above) return "anything";
    if (lower.value == upper.value) return number_words(lower.value) + suffix;
    const double width = upper.value - lower.value;
    const std::string from = number_words(detail::readable_end(lower.value, width));
    const std::string to = number_words(detail::readable_end(upper.value, width));
    if (below) return upper.closed ? to + suffix + " or less" : "under " + to + suffix;
    if (above) return lower.closed ? from + suffix + " or more" : "more than " + from + suffix;
    const std::string_view dash = lower.value < 0 ? " to " : "–";
    if (lower.closed && upper.closed) return fmt::format("{}{}{}{}", from, dash, to, suffix);
    return (lower.closed ? from : "over " + from) + " to " + (upper.closed ? to : "under " + to) + suffix;
}

std::string days_words(const Interval& days) {
    const bool from = is_day(days.lower.value);
    const bool to = is_day(days.upper.value);
    // Open ends exclude their day.
    const auto first = [&] {
        const double day = std::floor(days.lower.value) +
                           (days.lower.closed && days.lower.value == std::floor(days.lower.value) ? 0 : 1);
        return to_civil(Day{static_cast<std::int64_t>(day)});
    };
    const auto last = [&] {
        const double day = std::ceil(days.upper.value) -
                           (days.upper.closed && days.upper.value == std::ceil(days.upper.value) ? 0 : 1);
        return to_civil(Day{static_cast<std::int64_t>(day)});
    };
    if (from && to) return day_range_words(first(), last());
    if (from) return "from " + day_words(first());
    if (to) return "until " + day_words(last());
    return "any day";
}

std::string scale_words(const Interval& steps, const std::vector<std::string>& scale) {
    if (scale.empty()) return interval_words(steps);
    const auto step = [&](double value) -> const std::string& {
        const double last = static_cast<double>(scale.size() - 1);
        return scale[static_cast<std::size_t>(std::clamp(value, 0.0, last))];
    };
    const std::string& lowest = step(steps.lower.value);
    const std::string& highest = step(steps.upper.value);
    return lowest == highest ? lowest : lowest + " to " + highest;
}

namespace {

// An open end at which the possibility runs out gradually excludes nothing but its own point, and is worded
// as if it were closed; one with a jump ("under 100") is what the words state.
Interval without_faded_ends(const FuzzyInterval& shape) {
    Interval support = shape.support();
    if (shape.knots().empty()) return support;
    const auto faded = [](const FuzzyInterval::Knot& knot, const Bound& bound) {
        return knot.possibility == 0 && knot.x == bound.value;
    };
    support.lower.closed = support.lower.closed || faded(shape.knots().front(), support.lower);
    support.upper.closed = support.upper.closed || faded(shape.knots().back(), support.upper);
    return support;
}

// Behind a single figure in its number, behind a range in the plural.
std::string unit_of(const Interval& interval, const Unit* unit) {
    const bool one_figure = interval.lower.value == interval.upper.value;
    return unit == nullptr ? std::string() : unit_words(*unit, one_figure ? interval.lower.value : 0);
}

}  // namespace

std::string distribution_words(const Distribution& distribution, Part part, ValueKind kind,
                               const Predicate& predicate, const Unit* unit) {
    // The alternatives one by one: a hull would hide the gap of "1966 or 1968".
    std::vector<std::string> parts;
    for (const FuzzyInterval& alternative : distribution.alternatives()) {
        const bool counted_in_days = kind == ValueKind::date;
        const Interval interval = part == Part::core ? alternative.core()
                                  : counted_in_days  ? alternative.support()
                                                     : without_faded_ends(alternative);
        std::string words = kind == ValueKind::date      ? days_words(interval)
                            : kind == ValueKind::ordinal ? scale_words(interval, predicate.scale)
                                                         : interval_words(interval, unit_of(interval, unit));
        if (std::find(parts.begin(), parts.end(), words) == parts.end()) parts.push_back(std::move(words));
    }
    std::string result;
    for (const std::string& words : parts) result += (result.empty() ? "" : " or ") + words;
    return result;
}

std::string reading_words(const Dossier& dossier, const Claim& claim) {
    const Predicate& predicate = dossier.predicate(claim.predicate);
    const auto describe = [&](const Distribution& distribution, ValueKind kind, const Unit* unit) {
        const std::string support = distribution_words(distribution, Part::support, kind, predicate, unit);
        const std::string core = distribution_words(distribution, Part::core, kind, predicate, unit);
        return support == core ? support : support + " (fully " + core + ")";
    };
    if (const auto* quantity = std::get_if<Quantity>(&claim.value)) {
        // Of an ambiguous unit ("ton") the words say as little as the source does.
        const Unit* unit = quantity->units.size() == 1 ? quantity->units.front() : nullptr;
        return describe(quantity->possible, ValueKind::quantity, unit);
    }
    if (const auto* date = std::get_if<Date>(&claim.value)) {
        if (date->unresolved) return "relative to a date that is not known";
        return describe(date->days, ValueKind::date, nullptr);
    }
    if (const auto* ordinal = std::get_if<Ordinal>(&claim.value)) {
        const Interval steps{{static_cast<double>(ordinal->lowest)}, {static_cast<double>(ordinal->highest)}};
        return scale_words(steps, predicate.scale);
    }
    return {};
}

QuestionNames question_names(const Dossier& dossier, const Question& question) {
    std::map<std::string_view, std::size_t> subjects;
    std::map<std::string_view, std::size_t> predicates;
    for (ClaimId id : question.claims) {
        ++subjects[dossier[id].subject];
        ++predicates[dossier[id].predicate];
    }
    const auto most_used = [](const std::map<std::string_view, std::size_t>& spellings,
                              const std::string& otherwise) {
        const auto most = std::max_element(spellings.begin(), spellings.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == spellings.end() ? otherwise : std::string{most->first};
    };
    return {most_used(subjects, question.subject), most_used(predicates, question.predicate)};
}

std::string question_words(const Dossier& dossier, const Question& question) {
    const Predicate& predicate = dossier.predicate(question.predicate);
    const QuestionNames names = question_names(dossier, question);
    const auto found = dossier.vocabulary.subjects.find(fold(question.subject));
    const std::string& subject = found != dossier.vocabulary.subjects.end() ? found->second : names.subject;
    if (predicate.question.empty()) return subject + ": " + names.predicate;
    constexpr std::string_view slot = "{subject}";
    std::string words;
    std::string_view rest = predicate.question;
    bool named = false;
    for (std::size_t at = rest.find(slot); at != std::string_view::npos; at = rest.find(slot)) {
        words.append(rest.substr(0, at)).append(subject);
        rest.remove_prefix(at + slot.size());
        named = true;
    }
    words += rest;
    return named ? words : subject + ": " + words;
}

std::string place_words(const Place& place) {
    std::string words;
    const auto add = [&](std::string_view mark, std::string_view number) {
        words.append(words.empty() ? "" : " ").append(mark).append(number);
    };
    if (!place.page.empty()) add(names_page(place.page) ? "" : "p. ", place.page);
    if (place.paragraph != 0) add("¶", std::to_string(place.paragraph));
    if (place.line != 0) add("l. ", std::to_string(place.line));
    if (words.empty() && place.start) {
        add("at ", std::to_string(*place.start) + (place.end ? "–" + std::to_string(*place.end) : ""));
    }
    return words;
}

std::string_view relation_words(FindingRelation relation) noexcept {
    return relation == FindingRelation::cannot_tell ? "cannot tell" : to_string(relation);
}

bool names_page(std::string_view page) noexcept {
    const std::string lower = fold(page);
    return lower.starts_with("p.") || lower.starts_with("pp.") || lower.starts_with("page") ||
           lower.starts_with("p ") || lower.starts_with("pp ") || lower.starts_with("fol") ||
           lower.starts_with("f.");
}

std::string value_words(const Claim& claim) {
    std::string words = claim.polarity == Polarity::denied ? "denied: " : "";
    words += claim.words;
    if (!claim.unit.empty() && claim.words.find(claim.unit) == std::string::npos) words += " " + claim.unit;
    return words;
}

std::string voice_words(const Dossier& dossier, const Claim& claim) {
    std::string words = dossier[claim.source].id;
    if (claim.said_by.empty()) return claim.stance == Stance::disputes ? words + " disputes it" : words;
    words += fmt::format(" {} {}", stance_verb(claim.stance), claim.said_by.front());
    for (std::size_t i = 1; i < claim.said_by.size(); ++i) words += ", who cites " + claim.said_by[i];
    return words;
}

std::string source_words(const Source& source) {
    std::string words;
    for (const std::string* part : {&source.author, &source.title, &source.publisher, &source.published}) {
        if (!part->empty()) words += (words.empty() ? "" : ", ") + *part;
    }
    return words.empty() ? source.id : words;
}

std::vector<const Source*> sorted_sources(const Dossier& dossier) {
    std::vector<const Source*> sources;
    for (const Source& source : dossier.sources()) sources.push_back(&source);
    std::sort(sources.begin(), sources.end(), [](const Source* a, const Source* b) { return a->id < b->id; });
    return sources;
}

std::string listed(const std::vector<std::string>& items) {
    std::string words;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) words += i + 1 == items.size() ? " and " : ", ";
        words += items[i];
    }
    return words;
}

std::string counted(std::size_t count, std::string_view noun) {
    const std::string_view ending = count == 1 ? "" : noun.ends_with('s') ? "es" : "s";
    return fmt::format("{} {}{}", with_separators(std::to_string(count)), noun, ending);
}

}  // namespace gainsay::report
