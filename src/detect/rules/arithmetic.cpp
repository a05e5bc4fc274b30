#include "detect/rules/arithmetic.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "detect/rules/quantity.hpp"
#include "detect/rules/units.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::rules {
namespace {

// On which side of an order a date stands: of a span the earlier side means its end, the later side its
// beginning.
enum class Role : std::uint8_t { plain, earlier, later };

struct Signature {
    Dimension dimension;
    std::string_view currency;
    bool operator==(const Signature&) const = default;
};
Signature signature_of(const Unit& unit) { return {unit.dimension, unit.currency}; }

bool is_unambiguous(const Quantity& q) {
    return !q.units.empty() && std::all_of(q.units.begin(), q.units.end(), [&](const Unit* unit) {
        return signature_of(*unit) == signature_of(*q.units[0]);
    });
}

// Where a span begins (for the later side) or ends (for the earlier): as vague as its own words, "1966-1969"
// begins on some day of 1966. Nothing if its form does not tell.
std::optional<exact::Set> span_end(const Date& date, Role role) {
    const std::size_t slash = date.edtf.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const std::string end = role == Role::later ? date.edtf.substr(0, slash) : date.edtf.substr(slash + 1);
    const auto parsed = Edtf::parse(end);
    if (!parsed || !parsed->earliest() || !parsed->latest()) return std::nullopt;
    return exact::Set(
        exact::Span{{parsed->earliest()->number, true, false}, {parsed->latest()->number, true, false}});
}

Part from_date(const Date& date, double level, Role role) {
    Part part;
    if (date.unresolved) part.error = "the date depends on one that is not known";
    const bool span = date.shape == DateShape::span && role != Role::plain;
    const auto end = span ? span_end(date, role) : std::nullopt;
    part.set = part.rounded = exact::scaled(end ? *end : cut(date.days, level), seconds_a_day);
    part.is_date = true;
    return part;
}

Part pure(const exact::Set& set, const exact::Set& rounded) {
    Part part;
    part.set = set;
    part.rounded = rounded;
    part.constant = true;
    part.linear = Linear{{}, set};
    return part;
}

bool is_literal(Op op) { return op == Op::number || op == Op::phrase; }

// One pass over the nodes of a comparison at one level of possibility.
class Evaluation {
  public:
    Evaluation(const Dossier& dossier, const Rule& rule, const Comparison& comparison, Reckoning reckoning,
               const std::vector<Operand>& operands, double level, bool linear = false)
        : dossier_(dossier),
          rule_(rule),
          comparison_(comparison),
          reckoning_(reckoning),
          operands_(operands),
          level_(level) {
        find_preferred();
        const std::size_t first = &comparison == &rule.second ? rule.first.right + 1 : 0;
        parts_.resize(comparison.right + 1);
        repeats_ = linear || has_repeats(first);
        for (std::size_t i = first; i <= comparison.right; ++i) parts_[i] = evaluate(i);
        left = finish(comparison.left, comparison.right);
        right = finish(comparison.right, comparison.left);
        if (comparison.comparator == Comparator::within) {
            if (!(left.is_date && right.is_date) && !left.free && !right.free)
                left.error = "`within` relates two dates";
        }
        error = unify(left, right);
    }

    bool is_possible() const {
        using enum Comparator;
        if (comparison_.comparator == within) {
            const exact::Set days(exact::point(comparison_.days * seconds_a_day));
            return exact::can_be_at_most(exact::absolute(left.set - right.set), days);
        }
        if (const auto set = difference()) {
            const exact::Set zero(exact::point(0));
            return compare(*set, zero, comparison_.comparator);
        }
        return compare(left.set, right.set, comparison_.comparator);
    }

    bool is_certain() const {
        using enum Comparator;
        const exact::Set days(exact::point(comparison_.days * seconds_a_day));
        switch (comparison_.comparator) {
            case equal:
                return !compare(left.set, right.set, not_equal);
            case not_equal:
                return !compare(left.set, right.set, equal);
            case at_most:
                return !compare(left.set, right.set, greater);
            case less:
                return !compare(left.set, right.set, at_least);
            case at_least:
                return !compare(left.set, right.set, less);
            case greater:
                return !compare(left.set, right.set, at_most);
            case within:
                return !exact::can_be_less(days, exact::absolute(left.set - right.set));
        }
        return false;
    }

    exact::Rational shortfall() const {
        const exact::Set zero(exact::point(0));
        exact::Set off = left.set - right.set;
        if (comparison_.comparator == Comparator::within)
            off = exact::absolute(off) - exact::Set(exact::point(comparison_.days * seconds_a_day));
        return exact::gap(off, zero);
    }

    // left - right with the exact coefficients of the references; nothing where there are none.
    std::optional<LinearForm> linear_form() const {
        if (!error.empty() || !left.linear || !right.linear) return std::nullopt;
        const Part difference = add(left, right, Sum::minus);
        if (!difference.linear || !difference.linear->offset.is_point()) return std::nullopt;
        LinearForm form;
        form.constant = difference.linear->offset.lowest().value;
        for (const auto& [reference, coefficient] : difference.linear->coefficients) {
            if (!coefficient.is_point()) return std::nullopt;
            form.coefficients[reference] = coefficient.lowest().value;
            if (!add_values(form, reference)) return std::nullopt;
        }
        return form;
    }

    Part left, right;
    std::string error;

  private:
    static bool compare(const exact::Set& a, const exact::Set& b, Comparator comparator) {
        using enum Comparator;
        switch (comparator) {
            case equal:
                return exact::can_equal(a, b);
            case not_equal:
                return exact::can_differ(a, b);
            case at_most:
                return exact::can_be_at_most(a, b);
            case less:
                return exact::can_be_less(a, b);
            case at_least:
                return exact::can_be_at_most(b, a);
            case greater:
                return exact::can_be_less(b, a);
            case within:
                break;
        }
        return false;
    }

    // left - right with each reference once, where one stands twice.
    std::optional<exact::Set> difference() const {
        if (!repeats_ || !left.linear || !right.linear) return std::nullopt;
        Part difference = add(left, right, Sum::minus);
        if (!difference.linear) return std::nullopt;
        exact::Set total = difference.linear->offset;
        for (const auto& [reference, coefficient] : difference.linear->coefficients)
            total = total + coefficient * reference_set(reference);
        return total;
    }

    bool add_values(LinearForm& form, std::size_t reference) const {
        const Operand& operand = operands_[reference];
        auto& values = form.values[reference];
        std::optional<bool> unstated;
        for (ClaimId id : operand.claims) {
            const auto* date = std::get_if<Date>(&dossier_[id].value);
            if (date != nullptr && date->shape == DateShape::span) return false;
            Part part = claim_part(id, Role::plain);
            if (!part.error.empty() || unstated.value_or(part.unstated) != part.unstated) return false;
            unstated = part.unstated;
            values.push_back(std::move(part.set));
        }
        if (operand.event) values.push_back(from_date(*operand.event, level_, Role::plain).set);
        return !values.empty();
    }

    bool has_repeats(std::size_t first) const {
        std::vector<bool> seen(rule_.references.size());
        for (std::size_t i = first; i <= comparison_.right; ++i) {
            if (rule_.nodes[i].op != Op::reference) continue;
            if (seen[rule_.nodes[i].left]) return true;
            seen[rule_.nodes[i].left] = true;
        }
        return false;
    }

    // An ambiguous unit ("pound") is read as the others are: by the first that is not ambiguous.
    void find_preferred() {
        for (const Operand& operand : operands_)
            for (ClaimId id : operand.claims)
                if (const auto* q = std::get_if<Quantity>(&dossier_[id].value);
                    q != nullptr && is_unambiguous(*q)) {
                    preferred_ = signature_of(*q->units[0]);
                    return;
                }
    }

    Role role_of(std::size_t node) const {
        using enum Comparator;
        const bool rising = comparison_.comparator == at_most || comparison_.comparator == less;
        const bool falling = comparison_.comparator == at_least || comparison_.comparator == greater;
        if (!rising && !falling) return Role::plain;
        if (node == comparison_.left) return rising ? Role::earlier : Role::later;
        if (node == comparison_.right) return rising ? Role::later : Role::earlier;
        return Role::plain;
    }

    Part evaluate(std::size_t index) {
        const Node& node = rule_.nodes[index];
        const auto at = [&](std::size_t i) -> const Part& { return parts_[i]; };
        switch (node.op) {
            case Op::number:
                return number(node);
            case Op::phrase:
                return phrase(node);
            case Op::reference:
                return reference(node.left, role_of(index));
            case Op::add:
                return add(at(node.left), at(node.right), Sum::plus);
            case Op::subtract:
                return add(at(node.left), at(node.right), Sum::minus);
            case Op::multiply:
                return multiply(at(node.left), at(node.right));
            case Op::divide:
                return divide(at(node.left), at(node.right));
            case Op::negate:
                return negate(at(node.left));
            case Op::absolute:
                return absolute(at(node.left));
            case Op::minimum:
                return choose(at(node.left), at(node.right), true);
            case Op::maximum:
                return choose(at(node.left), at(node.right), false);
        }
        return {};
    }

    // One side of the comparison; a literal facing a date is a date.
    Part finish(std::size_t side, std::size_t other) {
        const Node& node = rule_.nodes[side];
        if (!is_literal(node.op) || !parts_[other].is_date) return parts_[side];
        if (const auto date = read_date(node.text)) return from_date(*date, level_, role_of(side));
        Part part;
        part.error = fmt::format("“{}” is no date", node.text);
        return part;
    }

    Part number(const Node& node) const {
        Part part = pure(exact::point(node.number), exact::around(node.number, node.half_unit));
        part.unstated = !node.percent;
        if (node.percent) part.unit = &percent_unit();
        return part;
    }

    Part phrase(const Node& node) const {
        Part part;
        const auto quantity = read_quantity(node.text, {.exact = true});
        if (!quantity) {
            part.error = fmt::format("“{}” is no quantity", node.text);
            return part;
        }
        const bool bare = is_bare(*quantity);
        const exact::Set printed = bare ? exact::Set(exact::point(exact::from_double(*quantity->value)))
                                        : cut(quantity->possible, level_);
        part = from_quantity(*quantity, printed);
        part.rounded = from_quantity(*quantity, values(*quantity, node.text, Reckoning::own, level_)).set;
        part.constant = true;
        part.linear = Linear{{}, part.set};
        return part;
    }

    Part from_quantity(const Quantity& quantity, const exact::Set& printed) const {
        Part part;
        if (quantity.ratio != RatioKind::none) {  // a pure number: "37 percent less" is 0.37
            part.set =
                quantity.units.empty() ? printed : exact::scaled(printed, exact_factor(*quantity.units[0]));
            part.rounded = part.set;
            return part;
        }
        if (quantity.units.empty()) {
            part.set = part.rounded = printed;
            part.unstated = true;
            return part;
        }
        Signature wanted = signature_of(*quantity.units[0]);
        if (preferred_ && std::any_of(quantity.units.begin(), quantity.units.end(),
                                      [&](const Unit* unit) { return signature_of(*unit) == *preferred_; }))
            wanted = *preferred_;
        for (const Unit* unit : quantity.units) {
            if (signature_of(*unit) != wanted) continue;
            if (part.unit == nullptr) part.unit = unit;
            const exact::Set here =
                exact::shifted(exact::scaled(printed, exact_factor(*unit)), exact::from_double(unit->offset));
            part.set = exact::unite(part.set, here);
        }
        part.rounded = part.set;
        part.dimension = wanted.dimension;
        part.currency = wanted.currency;
        return part;
    }

    Part claim_part(ClaimId id, Role role) const {
        const Claim& claim = dossier_[id];
        if (const auto* date = std::get_if<Date>(&claim.value)) return from_date(*date, level_, role);
        if (const auto* quantity = std::get_if<Quantity>(&claim.value))
            return from_quantity(*quantity, values(*quantity, claim.words, reckoning_, level_));
        Part part;
        part.error = fmt::format("“{}” is neither a number nor a date", claim.words);
        return part;
    }

    Part reference(std::size_t index, Role role) {
        const Operand& operand = operands_[index];
        Part result;
        if (operand.free) {
            result.set = result.rounded = exact::everything();
            result.free = true;
        } else if (operand.event) {
            result = from_date(*operand.event, level_, role);
        } else {
            for (ClaimId id : operand.claims) {
                Part part = claim_part(id, role);
                if (id == operand.claims.front()) {
                    result = std::move(part);
                    continue;
                }
                if (auto problem = unify(result, part); !problem.empty()) result.error = problem;
                result.set = exact::unite(result.set, part.set);
            }
            result.rounded = result.set;
        }
        if (repeats_) {
            sets_[index] = result.set;
            result.linear = Linear{{{index, exact::Set(exact::point(1))}}, exact::Set(exact::point(0))};
        }
        return result;
    }

    // Precondition: the values have a unit, or none of the rule has: a unit assumed later rescales only the
    // coefficient.
    const exact::Set& reference_set(std::size_t index) const { return sets_.at(index); }

    const Dossier& dossier_;
    const Rule& rule_;
    const Comparison& comparison_;
    Reckoning reckoning_;
    const std::vector<Operand>& operands_;
    double level_;
    bool repeats_ = false;
    std::optional<Signature> preferred_;
    std::vector<Part> parts_;
    std::map<std::size_t, exact::Set> sets_;
};

bool is_long(const Period& period) {
    constexpr std::int64_t far = 1'000'000'000'000;  // keeps the difference of open ends in range
    return std::min(period.last, far) - std::max(period.first, -far) > 400;
}

// "an amount a year" and "the amount of all the years" do not add up.
std::string rate_barrier(const Dossier& dossier, const std::vector<Operand>& operands) {
    bool rate = false, whole = false;
    for (const Operand& operand : operands) {
        for (ClaimId id : operand.claims) {
            const Claim& claim = dossier[id];
            const auto* quantity = std::get_if<Quantity>(&claim.value);
            const auto period = claim.time ? period_of(*claim.time) : std::nullopt;
            if (quantity == nullptr || quantity->ratio != RatioKind::none || !period || !is_long(*period))
                continue;
            (quantity->per == "year" ? rate : whole) = true;
        }
    }
    return rate && whole ? "one is an amount a year, another of several years" : "";
}

std::string grouped(const exact::Rational& value) {
    const double number = exact::to_double(value);
    if (denominator(value) != 1 || number > 1e18 || number < -1e18) return fmt::format("{:.6g}", number);
    std::string digits = fmt::format("{:.0f}", number);
    const std::size_t start = digits[0] == '-' ? 1 : 0;
    for (std::size_t i = digits.size(); i > start + 3;) digits.insert(i -= 3, ",");
    return digits;
}

std::string shown(const exact::Rational& value, const Part& part) {
    using boost::multiprecision::cpp_int;
    if (part.is_date) {
        const exact::Rational days = value / seconds_a_day;
        return to_string(
            Day{exact::Rational(numerator(days) / denominator(days)).convert_to<std::int64_t>()});
    }
    if (part.unit == nullptr) return grouped(value);
    return grouped((value - exact::from_double(part.unit->offset)) / exact_factor(*part.unit));
}

std::string shown(const Part& part) {
    const exact::End& low = part.set.lowest();
    const exact::End& high = part.set.highest();
    if (low.infinite && high.infinite) return "anything";
    if (low.infinite)
        return fmt::format("{} {}", shown(high.value, part), high.closed ? "or less" : "at most");
    if (high.infinite)
        return fmt::format("{}{}", low.closed ? "" : "more than ", shown(low.value, part)) +
               (low.closed ? " or more" : "");
    if (low.value == high.value) return shown(low.value, part);
    return fmt::format("{} to {}", shown(low.value, part), shown(high.value, part));
}

}  // namespace

Arithmetic::Arithmetic(const Dossier& dossier, const Rule& rule, const Comparison& comparison,
                       Reckoning reckoning)
    : dossier_(dossier), rule_(rule), comparison_(comparison), reckoning_(reckoning) {}

std::string Arithmetic::barrier(const std::vector<Operand>& operands) const {
    if (auto error = rate_barrier(dossier_, operands); !error.empty()) return error;
    return Evaluation(dossier_, rule_, comparison_, reckoning_, operands, 0).error;
}

double Arithmetic::consistency(const std::vector<Operand>& operands) const {
    const auto possible_at = [&](double level) {
        return Evaluation(dossier_, rule_, comparison_, reckoning_, operands, level).is_possible();
    };
    if (possible_at(1)) return 1;
    if (!possible_at(0)) return 0;
    double low = 0, high = 1;
    for (int i = 0; i < 30; ++i) {
        const double middle = (low + high) / 2;
        (possible_at(middle) ? low : high) = middle;
    }
    return low;
}

bool Arithmetic::is_possible(const std::vector<Operand>& operands) const {
    return Evaluation(dossier_, rule_, comparison_, reckoning_, operands, 0).is_possible();
}

bool Arithmetic::is_certain(const std::vector<Operand>& operands) const {
    return Evaluation(dossier_, rule_, comparison_, reckoning_, operands, 0).is_certain();
}

exact::Rational Arithmetic::shortfall(const std::vector<Operand>& operands) const {
    return Evaluation(dossier_, rule_, comparison_, reckoning_, operands, 0).shortfall();
}

std::string Arithmetic::sides(const std::vector<Operand>& operands) const {
    const auto plain = [&](std::size_t node) {
        const Op op = rule_.nodes[node].op;
        return op == Op::reference || is_literal(op);
    };
    if (plain(comparison_.left) && plain(comparison_.right)) return {};
    const Evaluation evaluation(dossier_, rule_, comparison_, reckoning_, operands, 0);
    if (evaluation.left.set.empty() || evaluation.right.set.empty()) return {};
    return fmt::format("{} against {}", shown(evaluation.left), shown(evaluation.right));
}

std::optional<LinearForm> Arithmetic::linear_form(const std::vector<Operand>& operands) const {
    if (!barrier(operands).empty()) return std::nullopt;
    return Evaluation(dossier_, rule_, comparison_, reckoning_, operands, 0, true).linear_form();
}

std::vector<std::string> Arithmetic::assumptions(const std::vector<Operand>& operands) const {
    const Unit* unit = nullptr;
    std::vector<std::string> without;
    for (const Operand& operand : operands) {
        for (ClaimId id : operand.claims) {
            const auto* quantity = std::get_if<Quantity>(&dossier_[id].value);
            if (quantity == nullptr || quantity->ratio != RatioKind::none) continue;
            if (quantity->units.empty()) without.push_back(dossier_[id].words);
            else if (unit == nullptr) unit = quantity->units[0];
        }
    }
    std::vector<std::string> notes;
    if (unit == nullptr) return notes;
    std::sort(without.begin(), without.end());
    without.erase(std::unique(without.begin(), without.end()), without.end());
    for (const std::string& words : without)
        notes.push_back(fmt::format("“{}” states no unit; taken as {}, as the others", words, unit->name));
    return notes;
}

}  // namespace gainsay::rules
