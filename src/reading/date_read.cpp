// The public readers of dates: one phrase, or every date of a text.
#include <utility>

#include "reading/date_cursor.hpp"
#include "reading/date_expression.hpp"
#include "reading/date_meaning.hpp"

namespace gainsay {
namespace {

using dates::Cursor;
using dates::Expression;

// Words that place an event in a date and say nothing of the date.
void skip_placing(Cursor& cursor) {
    if (cursor.is_word("or", 1)) return;  // "in or before", "on or about"
    if (cursor.is_word("at") && (cursor.is_word("least", 1) || cursor.is_word("the", 1))) return;
    cursor.take_any({"in", "on", "at", "during", "throughout", "within", "of", "dated"});
}

// "At 10:30", "10.30 p.m.", "1430 hrs": the time of the day is no part of the date.
void skip_clock(Cursor& cursor) {
    Cursor trial = cursor;
    trial.take_mark(',');
    trial.take_any({"at", "about", "around"});
    trial.take_any({"about", "around"});
    if (!trial.is_number() || trial.peek().digits > 4) return;
    const bool military = trial.peek().digits == 4;
    ++trial.at;
    bool minutes = false;
    while ((trial.is_mark(':') || trial.is_mark('.')) && trial.is_number(1) && trial.peek(1).digits == 2) {
        minutes = minutes || trial.is_mark(':');
        trial.at += 2;
    }
    bool named = trial.take_any({"am", "pm", "hrs", "hours", "h"});
    if (!named && trial.is_any({"a", "p"}) && trial.is_mark('.', 1) && trial.is_word("m", 2)) {
        trial.at += 3;
        trial.skip_dot();
        named = true;
    }
    if (!named && trial.is_word("o") && trial.is_mark('\'', 1) && trial.is_word("clock", 2))
        trial.at += 3, named = true;
    if ((!minutes && !named) || (military && !named)) return;
    trial.take_any({"gmt",  "utc", "z",   "bst", "wet", "west", "cet", "cest", "eet",
                    "eest", "msk", "est", "edt", "cst", "cdt",  "mst", "mdt",  "pst",
                    "pdt",  "jst", "kst", "ist", "hkt", "aest", "aedt"});
    trial.take_words({"local", "time"});
    trial.take_mark(',');
    cursor.at = trial.at;
}

// Nothing but closing punctuation is left.
bool is_finished(Cursor cursor) {
    while (cursor.peek().kind == dates::Token::Kind::mark &&
           (cursor.is_mark('.') || cursor.is_mark(',') || cursor.is_mark(';') || cursor.is_mark(')')))
        ++cursor.at;
    return cursor.done();
}

std::optional<Date> read_whole(std::string_view phrase, const DateOptions& options) {
    const dates::Tokens tokens(phrase);
    Cursor cursor{tokens, options, true};
    skip_clock(cursor);
    skip_placing(cursor);
    const std::optional<Expression> expression = dates::read_expression(cursor);
    if (!expression) return std::nullopt;
    skip_clock(cursor);
    if (!is_finished(cursor)) return std::nullopt;
    return dates::mean(*expression, options);
}

}  // namespace

std::optional<Date> read_date(std::string_view phrase, const DateOptions& options) {
    if (auto date = read_whole(phrase, options)) return date;
    // "[199-]", "[ca. 1950]": what a cataloguer added.
    if (phrase.size() < 2 || phrase.front() != '[' || phrase.back() != ']') return std::nullopt;
    return read_whole(phrase.substr(1, phrase.size() - 2), options);
}

std::vector<DateMention> find_dates(std::string_view text, const DateOptions& options) {
    const dates::Tokens tokens(text);
    std::vector<DateMention> mentions;
    Cursor cursor{tokens, options, false};
    while (!cursor.done()) {
        const std::size_t start = cursor.at;
        std::optional<Expression> expression = dates::read_expression(cursor);
        std::optional<Date> date = expression ? dates::mean(*expression, options) : std::nullopt;
        if (!date && expression && expression->form == dates::Form::span && expression->first_end > start) {
            // What runs backwards is no span; its first date stands.
            expression->form = dates::Form::point;
            expression->atoms.resize(1);
            cursor.at = expression->first_end;
            date = dates::mean(*expression, options);
        }
        if (date) mentions.push_back({tokens[start].start, tokens[cursor.at - 1].end, std::move(*date)});
        else cursor.at = start + 1;
    }
    return mentions;
}

}  // namespace gainsay
