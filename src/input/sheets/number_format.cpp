#include "input/sheets/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include "gainsay/date.hpp"

namespace gainsay::input {
namespace {

constexpr double last_serial = 2958466;    // 1 January 10000
constexpr double first_serial = -2800000;  // within the years that dates may have

// Reads one section of a format code.
class FormatReader {
  public:
    explicit FormatReader(std::string_view code) : code_(code) {}

    NumberFormat run() {
        while (at_ < code_.size() && code_[at_] != ';') step();
        ++at_;
        if (format_.is_date() || format_.hour || scaled_) format_.before.clear(), format_.behind.clear();
        return format_;
    }
    std::string_view rest() const { return code_.substr(std::min(at_, code_.size())); }

  private:
    void word(char c) {
        const bool bracket = c == '(' || c == ')';
        if (c == '-' || (bracket && alone_)) format_.sign = true;
        else (digits_ ? format_.behind : format_.before) += c;
    }

    void step() {
        const char c = code_[at_++];
        switch (c) {
            case '"':
                return quoted();
            case '\\':
                alone_ = true;
                if (at_ < code_.size()) word(code_[at_++]);
                alone_ = false;
                return;
            case '-':
            case '(':
                format_.sign = true;
                return;
            case '_':  // the width of the next character
                ++at_;
                return word(' ');
            case '*':  // filled up with the next character
                ++at_;
                return;
            case '[':
                return bracket();
            case '%':
                format_.percent = true;
                return;
            case '0':
            case '#':
            case '?':
                digits_ = true;
                return;
            case ',':  // behind the digits it shows thousands
                scaled_ = scaled_ ||
                          (digits_ && (at_ == code_.size() ||
                                       std::string_view("0#?").find(code_[at_]) == std::string_view::npos));
                return;
            case 'E':
            case 'e':
                if (at_ < code_.size() && (code_[at_] == '+' || code_[at_] == '-')) {
                    ++at_;
                    return;
                }
                format_.year = true;  // the year of an era
                return;
            case '$':
            case ' ':
                return word(c);
            default:
                if (static_cast<unsigned char>(c) >= 0x80) return word(c);  // "€", "£" stand for themselves
                return letter(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
        }
    }

    void quoted() {
        const std::size_t end = std::min(code_.find('"', at_), code_.size());
        alone_ = end - at_ == 1;
        for (; at_ < end; ++at_) {
            if (code_[at_] == '-' && !alone_) (digits_ ? format_.behind : format_.before) += '-';
            else word(code_[at_]);
        }
        alone_ = false;
        ++at_;
    }

    void letter(char c) {
        if (c == 'g' && code_.substr(at_ - 1, 7) == "General") {
            at_ += 6;
            digits_ = true;
        } else if (c == 'y') {
            format_.year = true;
        } else if (c == 'd') {
            format_.day = true;
        } else if (c == 'h' || c == 's') {
            format_.hour = true;
        } else if (c == 'm') {
            const bool clock = format_.hour || seconds_follow();
            if (!clock) format_.month = true;
        }
    }

    // "mm:ss" are minutes.
    bool seconds_follow() {
        while (at_ < code_.size() && std::tolower(static_cast<unsigned char>(code_[at_])) == 'm') ++at_;
        return at_ + 1 < code_.size() && code_[at_] == ':' &&
               std::tolower(static_cast<unsigned char>(code_[at_ + 1])) == 's';
    }

    // "[h]" counts hours on; "[$€-407]" is a currency; "[>=1000]" is a condition; colours and locales say
    // nothing.
    void bracket() {
        const std::size_t end = std::min(code_.find(']', at_), code_.size());
        const std::string_view inside = code_.substr(at_, end - at_);
        at_ = end + 1;
        if (inside.substr(0, 1) == "$") {
            for (char c : inside.substr(1, inside.find('-') - 1)) word(c);
        } else if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
            format_.hour = format_.elapsed = true;
        } else if (!inside.empty() && std::string_view("<>=").find(inside[0]) != std::string_view::npos) {
            const std::size_t figures = inside.find_first_not_of("<>=");
            NumberFormat::Condition condition{std::string(inside.substr(0, figures)), 0};
            const std::string_view bound = inside.substr(std::min(figures, inside.size()));
            const auto [stop, problem] =
                std::from_chars(bound.data(), bound.data() + bound.size(), condition.bound);
            if (problem == std::errc{} && stop == bound.data() + bound.size()) format_.condition = condition;
        }
    }

    std::string_view code_;
    std::size_t at_ = 0;
    bool digits_ = false, scaled_ = false;
    bool alone_ = false;  // a literal of one character: a bracket around negative numbers
    NumberFormat format_;
};

// What is only there to align numbers below each other is dropped.
std::string without_padding(std::string_view text) {
    std::string out;
    for (char c : text)
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string clock(double days, bool elapsed) {
    const auto seconds = static_cast<long long>(std::llround(days * 86400));
    const long long hours = seconds / 3600;
    const std::string text = fmt::format("{:02}:{:02}", elapsed ? hours : hours % 24, seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + fmt::format(":{:02}", seconds % 60);
}

std::string date_text(double serial, const NumberFormat& format, Epoch epoch) {
    double whole = std::floor(serial), rest = serial - whole;
    if (rest > 1 - 0.5 / 86400) whole += 1, rest = 0;
    constexpr std::int64_t day_0_of_1900 = -25569, day_0_of_1904 = -24107;  // 1899-12-30 and 1904-01-01
    std::int64_t number =
        static_cast<std::int64_t>(whole) + (epoch == Epoch::from_1904 ? day_0_of_1904 : day_0_of_1900);
    if (epoch == Epoch::excel_1900 && whole < 60) ++number;  // before the 29 February 1900 that it counts
    const CivilDate date = to_civil(Day{number});
    std::string text = date.year < 0 ? fmt::format("-{:04}", -date.year) : fmt::format("{:04}", date.year);
    if (format.month || format.day) text += fmt::format("-{:02}", date.month);
    if (format.day) text += fmt::format("-{:02}", date.day);
    return format.hour && format.day && rest > 0 ? text + ' ' + clock(rest, false) : text;
}

bool holds(const NumberFormat::Condition& condition, double value) {
    const std::string_view relation = condition.relation;
    if (relation == "<>") return value != condition.bound;
    return (relation.find('<') != std::string_view::npos && value < condition.bound) ||
           (relation.find('>') != std::string_view::npos && value > condition.bound) ||
           (relation.find('=') != std::string_view::npos && value == condition.bound);
}

// The section that prints a number: the first whose condition holds; without conditions the second is for
// negative ones and the third for zero.
const NumberFormat& section_for(double value, const NumberFormat& format) {
    if (format.others.empty()) return format;
    if (!format.condition) {
        if (format.others[0].condition)
            return holds(*format.others[0].condition, value) ? format.others[0] : format;
        if (value < 0) return format.others[0];
        // A zero that shows as a dash is a zero still.
        return format;
    }
    if (holds(*format.condition, value)) return format;
    if (format.others.size() == 1 || !format.others[0].condition || holds(*format.others[0].condition, value))
        return format.others[0];
    return format.others[1];
}

}  // namespace

NumberFormat parse_number_format(std::string_view code) {
    constexpr std::size_t most_sections = 4;
    FormatReader first(code);
    NumberFormat format = first.run();
    code = first.rest();
    while (!code.empty() && format.others.size() + 1 < most_sections) {
        FormatReader reader(code);
        format.others.push_back(reader.run());
        code = reader.rest();
    }
    return format;
}

NumberFormat built_in_format(int id) {
    NumberFormat format;
    format.percent = id == 9 || id == 10;
    const bool date =
        (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    format.month = date;
    format.day = date && id != 17;
    format.year = date && id != 16;
    format.hour = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
    format.elapsed = id == 46;
    return format;
}

std::string plain_number(double value) {
    std::string text = fmt::format("{:.15g}", value);
    if (text.find('e') == std::string::npos) return text == "-0" ? "0" : text;
    if (std::fabs(value) >= 1) return fmt::format("{:.0f}", value);
    const int places = 14 - static_cast<int>(std::floor(std::log10(std::fabs(value))));
    text = fmt::format("{:.{}f}", value, std::min(places, 40));
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

std::string print_number(double value, const NumberFormat& whole, Epoch epoch) {
    const NumberFormat& format = section_for(value, whole);
    const bool is_time = format.hour && !format.is_date();
    const double least = epoch == Epoch::calendar_1900 && format.is_date() ? first_serial : 0;
    if (value >= least && value < last_serial) {
        if (format.is_date()) return date_text(value, format, epoch);
        if (is_time) return clock(format.elapsed ? value : value - std::floor(value), format.elapsed);
    }
    const bool own_words = &format != &whole && !format.condition && !format.sign && !is_time &&
                           (format.before != whole.before || format.behind != whole.behind);
    if (own_words) value = std::fabs(value);
    std::string text = plain_number(format.percent ? value * 100 : value);
    if (format.percent) text += '%';
    return without_padding(format.before + text + format.behind);
}

}  // namespace gainsay::input
