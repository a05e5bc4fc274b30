// The public readers of dates: one phrase, or every date of a text.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "reading/clocks/clock_phrase.hpp"
#include "reading/dates/cursor.hpp"
#include "reading/dates/expression.hpp"
#include "reading/dates/meaning.hpp"
#include "reading/words/answer_verbs.hpp"

namespace gainsay {
namespace {

using dates::Cursor;
using dates::Expression;

// Words that place an event in a date and say nothing of the date.
void skip_placing(Cursor& cursor) {
    if (cursor.is_word("or", 1)) return;  // "in or before", "on or about"
    if (cursor.is_word("at") && (cursor.is_word("least", 1) || cursor.is_word("the", 1))) return;
    if (cursor.is_word("within") && !cursor.is_any({"the", "that", "this"}, 1) &&
        (cursor.is_word("of", 3) || cursor.is_word("from", 3) || cursor.is_word("so", 4)))
        return;  // "within a year of"
    if (cursor.is_word("back") && cursor.is_any({"in", "on"}, 1)) ++cursor.at;
    if (cursor.is_word("over") && cursor.is_word("the", 1)) ++cursor.at;
    cursor.take_any({"in", "on", "at", "during", "throughout", "within", "of", "dated"});
}

// "At 10:30", "about 10 p.m.", "1430 hrs": the time of the day is no part of the date.
void skip_clock(Cursor& cursor) {
    Cursor trial = cursor;
    trial.take_mark(',');
    if (trial.done()) return;
    const std::string_view rest = trial.tokens.raw(trial.at, trial.tokens.size());
    const auto time = reading::take_clock(rest);
    if (!time) return;
    while (!trial.done() && trial.peek().raw.data() < rest.data() + time->length) ++trial.at;
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

// "was possibly written in 1611": what is doubted of the event is doubted of its time.
bool is_doubted_event(const dates::Tokens& tokens, std::size_t at) {
    constexpr std::array<std::string_view, 3> links{"in", "on", "during"};
    if (at > 0 && std::find(links.begin(), links.end(), tokens[at - 1].text) != links.end()) --at;
    return at > 1 && dates::is_doubt_word(tokens[at - 2].text) && reading::is_past_verb(tokens[at - 1].text);
}

// Marks and common words that begin no date: nothing is tried at them.
bool begins_no_date(const dates::Token& token) noexcept {
    if (token.kind == dates::Token::Kind::mark)
        return token.mark == ',' || token.mark == '.' || token.mark == ';' || token.mark == ':' ||
               token.mark == '(' || token.mark == ')' || token.mark == '"';
    if (token.kind != dates::Token::Kind::word) return false;
    constexpr std::array<std::string_view, 16> words{"and", "was", "were",  "is",  "are",  "it",
                                                     "he",  "his", "which", "had", "with", "have",
                                                     "has", "be",  "but",   "for"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return dates::reads(token, word); });
}

}  // namespace

std::optional<Date> read_date(std::string_view phrase, const DateOptions& options) {
    if (auto date = read_whole(phrase, options)) return date;
    // "[199-]", "3 May [1921]", "[1921]-1925": what a cataloguer added.
    constexpr std::string_view brackets = "[]";
    if (phrase.find_first_of(brackets) == std::string_view::npos) return std::nullopt;
    std::string plain(phrase);
    std::erase_if(plain, [&](char c) { return brackets.find(c) != std::string_view::npos; });
    return read_whole(plain, options);
}

std::vector<DateMention> find_dates(std::string_view text, const DateOptions& options) {
    const dates::Tokens tokens(text);
    std::vector<DateMention> mentions;
    Cursor cursor{tokens, options, false};
    while (!cursor.done()) {
        const std::size_t start = cursor.at;
        if (begins_no_date(cursor.peek())) {
            ++cursor.at;
            continue;
        }
        std::optional<Expression> expression = dates::read_expression(cursor);
        if (expression && expression->form == dates::Form::point && is_doubted_event(tokens, start))
            expression->atoms.front().uncertain = true;
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
