#include "reading/dates/expression.hpp"

#include <algorithm>
#include <utility>

#include "model/edtf_expression.hpp"
#include "reading/dates/point.hpp"
#include "reading/dates/qualifiers.hpp"
#include "reading/dates/relative.hpp"
#include "reading/dates/year.hpp"

namespace gainsay::dates {
namespace {

using Kind = Token::Kind;

struct Opening {
    Form form = Form::point;
    std::string_view modifier;
};

// The words that open a bound. Longer ones first where one begins another.
Opening take_opening(Cursor& cursor) {
    const auto words = [&](std::initializer_list<std::string_view> w) { return cursor.take_words(w); };
    const auto dotted = [&](std::initializer_list<std::string_view> w) {
        if (!cursor.take_any(w)) return false;
        cursor.skip_dot();
        return true;
    };
    if (cursor.is_any({"before", "after", "just", "shortly"}) && opens_part_of_day(cursor)) return {};
    if (words({"until", "at", "least"}) || words({"till", "at", "least"}) ||
        words({"at", "least", "until"}) || words({"at", "least", "till"}) || words({"to", "at", "least"}))
        return {Form::or_later, "until at least"};
    if (words({"in", "or", "before"}) || words({"by", "or", "before"})) return {Form::by, "by"};
    if (words({"in", "or", "after"})) return {Form::since, "since"};
    if (words({"no", "later", "than"}) || words({"not", "later", "than"}) || words({"on", "or", "before"}) ||
        words({"not", "after"}))
        return {Form::by, "by"};
    if (words({"not", "until", "after"}) || words({"not", "till", "after"})) return {Form::after, "after"};
    // A bound on what happened then, not the beginning of what lasts.
    if (words({"not", "until"}) || words({"not", "till"}) || words({"never", "before"}) ||
        words({"no", "earlier", "than"}) || words({"not", "earlier", "than"}) || words({"not", "before"}))
        return {Form::or_later, "after"};
    if (words({"never", "after"})) return {Form::by, "by"};
    if (words({"on", "or", "after"})) return {Form::since, "since"};
    if (words({"earlier", "than"}) || words({"prior", "to"}) || words({"some", "time", "before"}) ||
        words({"sometime", "before"}) || words({"just", "before"}) || words({"shortly", "before"}) ||
        words({"well", "before"}))
        return {Form::before, "before"};
    if (words({"later", "than"}) || words({"subsequent", "to"}) || words({"some", "time", "after"}) ||
        words({"sometime", "after"}) || words({"just", "after"}) || words({"shortly", "after"}) ||
        words({"well", "after"}))
        return {Form::after, "after"};
    if (words({"at", "least"})) {
        const bool reach = words({"as", "far", "back", "as"}) || words({"as", "early", "as"}) ||
                           words({"since"}) || words({"from"}) || words({"by"});
        static_cast<void>(reach);
        return {Form::at_least, "at least"};
    }
    if (words({"as", "far", "back", "as"}) || words({"as", "long", "ago", "as"}))
        return {Form::at_least, "at least"};
    if (words({"as", "early", "as"}) || words({"already", "in"})) return {Form::point, "as early as"};
    if (words({"as", "late", "as"}) || words({"as", "recently", "as"})) return {Form::point, "as late as"};
    if (words({"up", "to"}) || words({"up", "until"}) || words({"up", "till"})) return {Form::until, "until"};
    if (words({"ever", "since"})) return {Form::since, "since"};
    if (words({"starting", "in"}) || words({"beginning", "in"}) || words({"starting", "from"}) ||
        words({"starting", "on"}) || words({"beginning", "on"}))
        return {Form::since, "since"};
    if (words({"as", "of"}) || words({"as", "at"})) return {Form::point, "as of"};  // the state at that time
    if (dotted({"before", "bef", "bf", "pre"})) {
        if (cursor.is_mark('-') && !cursor.peek().spaced) ++cursor.at;
        return {Form::before, "before"};
    }
    if (dotted({"after", "aft", "af", "post", "following"})) {
        if (cursor.is_mark('-') && !cursor.peek().spaced) ++cursor.at;
        return {Form::after, "after"};
    }
    if (words({"by"})) return {Form::by, "by"};
    if (words({"until"}) || words({"till"}) || words({"through"})) return {Form::until, "until"};
    if (words({"since"})) return {Form::since, "since"};
    if (cursor.whole && cursor.at == 0 && words({"to"})) return {Form::until, "until"};
    if (cursor.whole && cursor.is_mark('<')) {
        ++cursor.at;
        return cursor.take_mark('=') ? Opening{Form::by, "by"} : Opening{Form::before, "before"};
    }
    if (cursor.whole && cursor.is_mark('>')) {
        ++cursor.at;
        return cursor.take_mark('=') ? Opening{Form::since, "since"} : Opening{Form::after, "after"};
    }
    return {};
}

enum class Link : std::uint8_t { none, dash, to, within, either, both, comma };

Link take_link(Cursor& cursor) {
    const bool next_year = cursor.at > 0 && cursor.is_mark('/') && cursor.is_number(1) &&
                           follows_on(cursor.tokens[cursor.at - 1], cursor.peek(1));
    const bool next_day = next_day_follows(cursor, cursor.at);
    if (joins_charter_dates(cursor, cursor.at)) return ++cursor.at, Link::within;
    if (cursor.take_mark('-') || ((cursor.whole || next_year || next_day) && cursor.take_mark('/')))
        return Link::dash;
    if (cursor.take_any({"to", "through", "thru", "until", "till"}) || cursor.take_words({"up", "to"}) ||
        cursor.take_words({"up", "until"}) || cursor.take_words({"and", "ending", "in"}))
        return Link::to;
    cursor.take_mark(',');
    if (cursor.take_word("or")) return Link::either;
    if (cursor.take_word("and") || cursor.take_mark('&')) return Link::both;
    return cursor.at > 0 && cursor.tokens[cursor.at - 1].mark == ',' ? Link::comma : Link::none;
}

Neighbour neighbour_of(const Atom& atom) noexcept {
    if (!atom.literal.empty() && atom.grain != Grain::year) return Neighbour::other;
    if (atom.grain == Grain::day) return Neighbour::day;
    if (atom.grain != Grain::year) return Neighbour::other;
    return atom.leading_era && atom.era == Era::common ? Neighbour::year_of_era : Neighbour::year;
}

enum class End : std::uint8_t { none, unknown, open };
End take_open_end(Cursor& cursor) {
    if (cursor.take_any({"unknown", "uncertain"})) return End::unknown;
    if (cursor.take_any({"present", "now", "today", "ongoing"}) ||
        cursor.take_words({"the", "present", "day"}) || cursor.take_words({"the", "present"}) ||
        cursor.take_words({"this", "day"}) || cursor.take_words({"date"}))
        return End::open;
    return End::none;
}

// "ca. 1890-1895", "prob. 1920s-1930s": what stands before two years or decades that a dash joins is said of both;
// "c. 1110 - 1174" is of the first.
void share_hedge(Expression& span) {
    Atom &first = span.atoms.front(), &last = span.atoms.back();
    const auto is_plain = [](const Atom& atom) {
        return (atom.grain == Grain::year || atom.grain == Grain::decade) && atom.part == Part::none &&
               atom.literal.empty();
    };
    if (span.atoms.size() != 2 || !is_plain(first) || !is_plain(last) || last.approximate || last.uncertain)
        return;
    last.approximate = first.approximate;
    last.uncertain = first.uncertain;
}

// Whether a dash joins figures, or decades, without a blank.
bool is_joining_dash(const Cursor& cursor) noexcept {
    return cursor.at > 0 && !cursor.peek().spaced && !cursor.peek(1).spaced &&
           cursor.tokens[cursor.at - 1].kind != Kind::mark && cursor.is_number(1);
}

// "his death in", "the armistice in": an event that is dated by what follows.
bool skip_event(Cursor& cursor, bool named) {
    Cursor trial = cursor;
    if (!trial.take_any({"his", "her", "its", "their"}) && !(named && trial.take_word("the"))) return false;
    constexpr int most_words = 3;
    for (int words = 0; words < most_words && trial.peek().kind == Kind::word; ++words) {
        ++trial.at;
        if (trial.take_any({"in", "on"})) return cursor.at = trial.at, true;
    }
    return false;
}

// A span once its first point and the link are read; "from 1611 until his death in 1614" is one too.
bool finish_span(Cursor& cursor, Expression& expression, bool from) {
    switch (take_open_end(cursor)) {
        case End::unknown:
            expression.unknown_last = true;
            return true;
        case End::open:
            expression.open_last = true;
            return true;
        case End::none:
            break;
    }
    cursor.take_words({"the", "end", "in"});  // "in 1601 to the end in 1870"
    auto last = read_point(cursor, neighbour_of(expression.atoms.back()));
    const std::string_view link = cursor.tokens[cursor.at - 1].text;
    if (!last && from && skip_event(cursor, link == "until" || link == "till")) last = read_point(cursor);
    if (!last) return false;
    expression.atoms.push_back(*last);
    return share(expression.atoms, true);
}

bool names_a_long_time(const Atom& atom) noexcept {
    return atom.grain == Grain::decade || atom.grain == Grain::century || atom.grain == Grain::millennium;
}

// In running text "in 1964 and in May 1968" is two dates; a list is one only where its parts need each other.
bool needs_joining(const std::vector<Atom>& said) {
    if (std::all_of(said.begin(), said.end(), names_a_long_time)) return true;
    return std::any_of(said.begin(), said.end(), [](const Atom& a) {
        return a.grain == Grain::bare ||
               (a.grain != Grain::year && !names_a_long_time(a) && a.year < 0 && a.literal.empty());
    });
}

// "1667, 1668 or 1670"; the cursor stands after the first point.
bool read_list(Cursor& cursor, Expression& expression) {
    Cursor trial = cursor;
    std::vector<Atom> atoms = expression.atoms;
    Link last = Link::none;
    for (int items = 1; items < 32; ++items) {
        Cursor next = trial;
        const Link link = take_link(next);
        if (link != Link::comma && link != Link::either && link != Link::both) break;
        if (last == Link::either && link == Link::both) break;
        next.take_any({"in", "on"});
        const bool bare = atoms.back().grain == Grain::bare;  // has the role of what the list begins with
        const auto atom = read_point(next, neighbour_of(bare ? atoms.front() : atoms.back()));
        if (!atom) break;
        atoms.push_back(*atom);
        trial.at = next.at;
        last = link;
    }
    if (last != Link::either && last != Link::both) return false;
    if (last == Link::both && !cursor.whole && !needs_joining(atoms)) return false;
    if (!share(atoms, false)) return false;
    expression.form = last == Link::either ? Form::one_of : Form::all_of;
    expression.atoms = std::move(atoms);
    cursor.at = trial.at;
    return true;
}

// "or even earlier", "or slightly later", "or soon after": how much is left open.
bool take_closing_of_degree(Cursor& cursor, bool& earlier) {
    Cursor trial = cursor;
    if (!trial.take_word("or")) return false;
    const bool near = trial.take_any({"soon", "shortly", "just"});
    const bool degree = near ||
                        trial.take_any({"even", "possibly", "perhaps", "slightly", "somewhat", "rather",
                                        "much", "still", "well"}) ||
                        trial.take_words({"a", "little"}) || trial.take_words({"a", "bit"});
    if (!degree) return false;
    earlier = trial.is_any({"earlier", "before"});
    if (!earlier && !trial.is_any({"later", "after", "afterwards"})) return false;
    ++trial.at;
    if (trial.is_word("than") || trial.is_number() || month_of(trial.peek().text) != 0) return false;
    cursor.at = trial.at;
    return true;
}

// "1984 or earlier", "1930 onwards", "1968 at the latest"; but "after 1850 and before 1860" goes on.
void read_closing(Cursor& cursor, Expression& expression) {
    if (cursor.is_number(2) || month_of(cursor.peek(2).text) != 0) return;
    const auto close = [&](Form form, std::string_view modifier) {
        expression.form = form;
        expression.modifier = modifier;
    };
    if (bool earlier = false; take_closing_of_degree(cursor, earlier))
        close(earlier ? Form::or_earlier : Form::or_later, earlier ? "by" : "since");
    else if (cursor.take_words({"or", "earlier"}) || cursor.take_words({"or", "before"}) ||
             cursor.take_words({"or", "prior"}) || cursor.take_words({"and", "earlier"}) ||
             cursor.take_words({"and", "before"}))
        close(Form::or_earlier, "by");
    else if (cursor.take_words({"or", "later"}) || cursor.take_words({"or", "after"}) ||
             cursor.take_words({"and", "after"}) || cursor.take_words({"and", "later"}) ||
             cursor.take_words({"and", "onwards"}) || cursor.take_any({"onwards", "onward"}) ||
             cursor.take_words({"and", "onward"}))
        close(Form::or_later, "since");
    else if (cursor.take_words({"at", "the", "latest"})) close(Form::by, "by");
    else if (cursor.take_words({"at", "the", "earliest"})) close(Form::since, "since");
}

// Whether the same day is `a` in the Julian and `b` in the Gregorian calendar.
bool is_same_day(const Atom& a, const Atom& b) {
    if (a.month.empty() || a.day.empty() ||
        a.month.size() + a.day.size() + b.month.size() + b.day.size() != 8)
        return false;
    if ((a.month + a.day + b.month + b.day).find('X') != std::string::npos) return false;
    const auto civil = [&](const Atom& atom, std::int64_t year) {
        return CivilDate{year, std::stoi(atom.month), std::stoi(atom.day)};
    };
    const std::int64_t year = b.year;
    if (year < 1500 || year > 2100) return false;
    const std::int64_t old_year = a.month > b.month ? year - 1 : year;
    return julian_to_day(civil(a, old_year)) == to_day(civil(b, year));
}

// "25 October (7 November N.S.) 1917", "7 November [O.S. 25 October] 1917", "12/22 April 1616": one day as
// two calendars have it. What is kept is the day of the newer one.
bool take_other_style(Cursor& cursor, Atom& atom) {
    if (atom.grain != Grain::day && atom.grain != Grain::bare) return false;
    Cursor trial = cursor;
    const char opened = trial.peek().mark;
    if (opened != '/' && opened != '(' && opened != '[') return false;
    ++trial.at;
    const auto take_style = [&] {
        if ((trial.is_word("o") || trial.is_word("n")) && trial.is_mark('.', 1) && trial.is_word("s", 2)) {
            trial.at += 3;
            trial.skip_dot();
        } else if (trial.is_any({"old", "new"}) && trial.is_word("style", 1)) {
            trial.at += 2;
        } else {
            trial.take_any({"os", "ns"});
        }
    };
    if (opened != '/') take_style();
    auto other = read_point(trial, Neighbour::day);
    if (!other) return false;
    if (opened != '/') {
        take_style();
        if (!trial.take_mark(opened == '(' ? ')' : ']')) return false;
    }
    std::vector<Atom> both{atom, *other};
    if (both[0].year < 0 && both[1].year < 0) take_linked_year(trial, both[1], true);
    if (!share(both, false) || both[0].grain != Grain::day || both[1].grain != Grain::day) return false;
    const bool later = is_same_day(both[0], both[1]);
    if (!later && !is_same_day(both[1], both[0])) return false;
    atom = both[later ? 1 : 0];
    atom.old_style = false;
    cursor.at = trial.at;
    return true;
}

// "1850-", "1850-?", at the end of a phrase: what has not ended, or nobody knows when.
bool take_open_dash(Cursor& cursor, Expression& expression) {
    if (!cursor.whole || !cursor.is_mark('-')) return false;
    const std::size_t left = cursor.tokens.size() - cursor.at;
    const bool asked = left == 2 && cursor.is_mark('?', 1);
    if (left != 1 && !asked) return false;
    cursor.at = cursor.tokens.size();
    expression.form = Form::span;
    (asked ? expression.unknown_last : expression.open_last) = true;
    return true;
}

// "1745 (or 1746)": either; "1640 [i.e. 1641]": what a cataloguer puts right.
bool take_alternative(Cursor& cursor, Expression& expression) {
    const bool square = cursor.is_mark('[');
    if ((!square && !cursor.is_mark('(')) || expression.atoms.front().grain == Grain::bare) return false;
    Cursor trial = cursor;
    ++trial.at;
    const bool either = trial.take_word("or");
    if (!either) {
        const bool dotted = trial.is_word("i") && trial.is_mark('.', 1) && trial.is_word("e", 2);
        if (dotted) trial.at += 3;
        else if (!trial.take_any({"ie", "recte"})) return false;
        trial.skip_dot();
        trial.take_mark(',');
    }
    std::vector<Atom> both{expression.atoms.front()};
    const auto other = read_point(trial, neighbour_of(both.front()));
    if (!other || !trial.take_mark(square ? ']' : ')')) return false;
    both.push_back(*other);
    if (!share(both, false)) return false;
    if (either) {
        expression.form = Form::one_of;
        expression.atoms = std::move(both);
    } else {
        expression.atoms = {both.back()};
    }
    cursor.at = trial.at;
    return true;
}

// The first point and what hangs on it.
std::optional<Expression> read_points(Cursor& cursor, bool from = false) {
    const std::size_t start = cursor.at;
    Expression expression;
    auto first = read_point(cursor);
    if (!first) return std::nullopt;
    const bool two_styles = take_other_style(cursor, *first);
    expression.atoms.push_back(*first);
    if (two_styles || take_alternative(cursor, expression) || take_open_dash(cursor, expression))
        return expression;
    Cursor trial = cursor;
    const Link link = take_link(trial);
    if (link == Link::dash || link == Link::to || link == Link::within) {
        Expression span = expression;
        span.form = link == Link::within ? Form::between : Form::span;
        span.first_end = cursor.at;
        span.dashed = link == Link::dash;
        if (finish_span(trial, span, from)) {
            if (span.dashed && is_joining_dash(cursor)) share_hedge(span);
            cursor.at = trial.at;
            return span;
        }
    } else if (link != Link::none && read_list(cursor, expression)) {
        return expression;
    }
    if (expression.atoms.front().grain == Grain::bare) {
        cursor.at = start;
        return std::nullopt;
    }
    read_closing(cursor, expression);
    return expression;
}

std::optional<Expression> read_between(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (!cursor.take_any({"between", "bet", "btw"})) return std::nullopt;
    cursor.skip_dot();
    Expression expression;
    expression.form = Form::between;
    if (const auto first = read_point(cursor)) {
        expression.atoms.push_back(*first);
        const Link link = take_link(cursor);
        const auto last = link == Link::none ? std::nullopt : read_point(cursor, neighbour_of(*first));
        if (last) {
            expression.atoms.push_back(*last);
            // "between 1880 and 1890?"
            if (cursor.whole && last->uncertain && cursor.tokens[cursor.at - 1].mark == '?')
                expression.atoms.front().uncertain = true;
            if (share(expression.atoms, true)) return expression;
        }
    }
    cursor.at = start;
    return std::nullopt;
}

// "From 1927 the line carried coal"; what is from 1927 elsewhere was made then.
bool opens_clause(const Cursor& cursor) noexcept {
    if (cursor.at == 0) return true;
    const Token& before = cursor.tokens[cursor.at - 1];
    return before.kind == Kind::mark || before.text == "and" || before.text == "but";
}

std::optional<Expression> read_from(Cursor& cursor) {
    const std::size_t start = cursor.at;
    const bool opens = opens_clause(cursor);
    if (!cursor.take_word("from")) return std::nullopt;
    Cursor first_trial = cursor;
    Expression expression;
    if (cursor.take_any({"unknown", "uncertain"}) && cursor.take_any({"to", "until"})) {
        if (const auto last = read_point(cursor)) {
            expression.form = Form::span;
            expression.unknown_first = true;
            expression.atoms.push_back(*last);
            return expression;
        }
    }
    cursor.at = first_trial.at;
    // "from its opening in 1885 until its closure in 1965"
    if (Cursor event = cursor; skip_event(event, false)) {
        auto points = read_points(event, true);
        if (points && points->form == Form::span && !points->dashed) return cursor.at = event.at, points;
    }
    if (auto points = read_points(cursor, true)) {
        if (points->form == Form::point && !cursor.is_any({"to", "through", "until", "till"}) &&
            !cursor.is_mark('-')) {
            const bool onwards = cursor.take_any({"on", "onward", "onwards", "forward", "forwards"});
            if (!opens && !onwards) {
                cursor.at = start;
                return std::nullopt;
            }
            points->form = Form::since;
            points->modifier = "since";
        }
        return points;
    }
    cursor.at = start;
    return std::nullopt;
}

// "unknown to 1984"
std::optional<Expression> read_from_unknown(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (!cursor.whole || !(cursor.take_word("unknown") || (cursor.is_mark('-', 1) && cursor.take_mark('?'))))
        return std::nullopt;
    if (cursor.take_mark('-') || cursor.take_any({"to", "until", "through"})) {
        if (const auto last = read_point(cursor)) {
            Expression expression;
            expression.form = Form::span;
            expression.unknown_first = true;
            expression.atoms.push_back(*last);
            return expression;
        }
    }
    cursor.at = start;
    return std::nullopt;
}

// An interval or a set as EDTF writes it.
std::optional<Expression> read_literal(Cursor& cursor) {
    if (!cursor.whole || cursor.at != 0) return std::nullopt;
    const std::string_view all = cursor.tokens.raw(0, cursor.tokens.size());
    const bool long_year = !all.empty() && all.front() == 'Y';
    if (!long_year && all.find_first_of("/[{") == std::string_view::npos) return std::nullopt;
    const auto expression = edtf::parse(all);
    if (!expression || (!long_year && expression->form == edtf::Expression::Form::date)) return std::nullopt;
    for (const edtf::Member& member : expression->members) {
        // "03/1988" is a month, not the years from 300 to 1988
        const bool short_year = member.first.precision <= edtf::Precision::decade ||
                                (member.last && member.last->precision <= edtf::Precision::decade);
        if (short_year && all.find('X') == std::string_view::npos) return std::nullopt;
    }
    Expression result;
    result.form = Form::edtf;
    result.literal = expression->text;
    cursor.at = cursor.tokens.size();
    return result;
}

// "three years later"; what is dated by itself ("the following year, 1967") is left to the other rules.
std::optional<Expression> read_relative(Cursor& cursor) {
    const std::optional<Offset> offset = read_offset(cursor);
    if (!offset) return std::nullopt;
    Expression result;
    result.form = Form::relative;
    result.offset = *offset;
    return result;
}

bool is_lower_bound(Form form) noexcept {
    return form == Form::after || form == Form::since || form == Form::or_later;
}
bool is_upper_bound(Form form) noexcept {
    return form == Form::before || form == Form::until || form == Form::by || form == Form::or_earlier;
}

// "and no later than 1603" behind "no earlier than 1588", in a phrase that is nothing else.
void take_other_bound(Cursor& cursor, Expression& expression) {
    if (!cursor.whole) return;
    Cursor trial = cursor;
    trial.take_mark(',');
    const bool neither = trial.take_word("nor");
    if (!neither) trial.take_any({"and", "but"});
    Opening opening = take_opening(trial);
    // "nor later than"
    if (neither && opening.form == Form::after) opening = {Form::by, "by"};
    else if (neither && opening.form == Form::before) opening = {Form::or_later, "after"};
    trial.take_any({"in", "on", "about"});
    auto other = read_points(trial);
    if (!other || other->atoms.size() != 1) return;
    if (other->form == Form::point) {
        other->form = opening.form;
        other->modifier = opening.modifier;
    }
    const bool opposite = (is_lower_bound(expression.form) && is_upper_bound(other->form)) ||
                          (is_upper_bound(expression.form) && is_lower_bound(other->form));
    if (!opposite) return;
    expression.other.push_back(std::move(*other));
    cursor.at = trial.at;
}

// ", probably 1889" behind "after 1888"
void take_likely(Cursor& cursor, Expression& expression) {
    const bool bracket = cursor.is_mark('(');
    if (!cursor.whole || !(bracket || cursor.is_mark(',') || cursor.is_mark(';')) ||
        !(is_doubt_word(cursor.peek(1).text) || cursor.is_word("most", 1)))
        return;
    Cursor trial = cursor;
    ++trial.at;
    const auto likely = read_point(trial);
    if (!likely || !likely->uncertain || (bracket && !trial.take_mark(')'))) return;
    expression.likely.push_back(*likely);
    cursor.at = trial.at;
}

std::optional<Expression> read_bound(Cursor& cursor) {
    const std::size_t start = cursor.at;
    const Opening opening = take_opening(cursor);
    if (cursor.at == start) return std::nullopt;
    cursor.take_any({"in", "on"});
    Cursor counted = cursor;
    counted.take_word("about");
    if (auto relative = read_relative(counted)) {
        cursor.at = counted.at;
        relative->bound = opening.form;
        relative->modifier = opening.modifier;
        return relative;
    }
    if (auto points = read_points(cursor)) {
        const bool single = points->atoms.size() == 1 && points->form == Form::point;
        if (opening.form == Form::point || single || opening.form == Form::at_least) {
            if (opening.form != Form::point) points->form = opening.form;
            points->modifier = opening.modifier;
            take_other_bound(cursor, *points);
            take_likely(cursor, *points);
            return points;
        }
        // "after 1966 or 1967", "before 1966-67": the nearest point bounds
        points->form = opening.form;
        points->modifier = opening.modifier;
        points->atoms = {is_lower_bound(opening.form) ? points->atoms.front() : points->atoms.back()};
        return points;
    }
    cursor.at = start;
    return std::nullopt;
}

}  // namespace

std::optional<Expression> read_expression(Cursor& cursor) {
    if (auto literal = read_literal(cursor)) return literal;
    if (auto between = read_between(cursor)) return between;
    if (auto from = read_from(cursor)) return from;
    if (auto unknown = read_from_unknown(cursor)) return unknown;
    if (auto bound = read_bound(cursor)) return bound;
    if (auto relative = read_relative(cursor)) return relative;
    const std::size_t start = cursor.at;
    cursor.take_word("both");
    if (auto points = read_points(cursor)) {
        if (points->form != Form::point) take_other_bound(cursor, *points);
        return points;
    }
    cursor.at = start;
    return std::nullopt;
}

}  // namespace gainsay::dates
