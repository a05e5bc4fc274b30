#include "reading/quantities/rate.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "reading/quantities/cardinal.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {
namespace {

struct Period {
    std::string_view word, name;
};
constexpr Period periods[] = {{"year", "year"},      {"annum", "year"},
                              {"yr", "year"},        {"month", "month"},
                              {"mo", "month"},       {"week", "week"},
                              {"wk", "week"},        {"day", "day"},
                              {"diem", "day"},       {"d", "day"},
                              {"y", "year"},         {"hour", "hour"},
                              {"hr", "hour"},        {"h", "hour"},
                              {"minute", "minute"},  {"min", "minute"},
                              {"second", "second"},  {"sec", "second"},
                              {"s", "second"},       {"quarter", "quarter"},
                              {"decade", "decade"},  {"century", "century"},
                              {"person", "person"},  {"capita", "person"},
                              {"head", "person"},    {"inhabitant", "person"},
                              {"night", "night"},    {"season", "season"},
                              {"share", "share"},    {"ticket", "ticket"},
                              {"piece", "piece"},    {"household", "household"},
                              {"vote", "vote"},      {"employee", "employee"},
                              {"worker", "worker"},  {"student", "student"},
                              {"pupil", "pupil"},    {"passenger", "passenger"},
                              {"family", "family"},  {"resident", "person"},
                              {"citizen", "person"}, {"woman", "woman"},
                              {"child", "child"},    {"game", "game"},
                              {"match", "match"}};

constexpr Period adverbs[] = {{"annually", "year"}, {"yearly", "year"},      {"monthly", "month"},
                              {"weekly", "week"},   {"daily", "day"},        {"hourly", "hour"},
                              {"nightly", "night"}, {"quarterly", "quarter"}};

}  // namespace

std::string_view period_of(const Token& token) {
    if (token.kind != TokenKind::word) return {};
    for (const Period& period : periods)
        if (token.key == key_of(period.word)) return period.name;
    return {};
}

namespace {

class Tail {
  public:
    Tail(const Tokens& tokens, Phrase& phrase, std::string_view text)
        : tokens_(tokens), phrase_(phrase), text_(text) {}

    void read() {
        if (!daily()) rate();
        base();
    }

  private:
    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }

    // "5 million bpd" is so many barrels a day.
    bool daily() {
        constexpr std::string_view per_day = " per day";
        auto& units = phrase_.quantity.units;
        if (units.empty() || !units.front()->name.ends_with(per_day) ||
            units.front()->name.find("barrel") == std::string_view::npos)
            return false;
        for (const Unit*& unit : units)
            unit = named_unit(unit->name.substr(0, unit->name.size() - per_day.size()));
        phrase_.quantity.per = "day";
        return true;
    }

    // "per annum", "a day", "/hour", "annually"; the counted noun may stand before ("500 people a day").
    void rate() {
        std::size_t k = phrase_.end;
        for (int words = 0; words < 3; ++words) {
            std::size_t end = rate_at(k);
            if (end != 0 && phrase_.quantity.per.empty()) end = std::max(end, rate_at(end));
            if (end != 0) {
                phrase_.end = end;
                return;
            }
            const Token& token = at(k);
            const bool noun = token.kind == TokenKind::word && !token.info->has(preposition | auxiliary) &&
                              token.info->word_class == WordClass::none;
            if (!noun) return;
            ++k;
        }
    }

    std::size_t rate_at(std::size_t k) {
        const Token& mark = at(k);
        for (const Period& adverb : adverbs) {
            if (k == phrase_.end && is_word(mark, adverb.word)) {
                phrase_.quantity.per = adverb.name;
                return k + 1;
            }
        }
        if (const std::size_t end = per_annum(k); end != 0) return end;
        const bool slash = is_symbol(mark, U'/') && k == phrase_.end;
        const bool per = is_word(mark, "per");
        const bool loose = mark.info->has(article) || is_word(mark, "each") || is_word(mark, "every");
        if (is_symbol(mark, U'-') && at(k + 1).info->has(article) && is_symbol(at(k + 2), U'-'))
            return adjective_rate(k);
        if (!slash && !per && !loose) return 0;
        if (per)
            if (const std::size_t end = per_so_many(k + 1); end != 0) return end;
        std::string_view period = period_of(at(k + 1));
        if (period.empty()) return per ? per_unit(k + 1) : slash ? per_area(k + 1) : 0;
        if (loose && points_in_time(at(k + 2))) return 0;
        if (loose && (period == "second" || period == "person" || at(k + 1).end - at(k + 1).begin < 3))
            return 0;
        if (loose && period == "quarter") return 0;
        phrase_.quantity.per = period;
        return k + 2;
    }

    // "p.a.", "pa"; and "48-hour week", of which the week is the period.
    std::size_t per_annum(std::size_t k) {
        const auto& units = phrase_.quantity.units;
        if (k != phrase_.end) return 0;
        if (is_word(at(k), "week") && units.size() == 1 && units.front()->name == "hour" &&
            !is_plural_noun(at(k))) {
            phrase_.quantity.per = "week";
            return k + 1;
        }
        const bool share_or_money = !units.empty() && (phrase_.money || units.front()->name == "percent");
        std::size_t end = 0;
        if (is_word(at(k), "pa") && share_or_money) end = k + 1;
        if (is_word(at(k), "p") && is_symbol(at(k + 1), U'.') && is_word(at(k + 2), "a") &&
            !at(k + 2).space_before)
            end = is_symbol(at(k + 3), U'.') && !at(k + 3).space_before ? k + 4 : k + 3;
        if (end != 0) phrase_.quantity.per = "year";
        return end;
    }

    // "a $10 million-a-year deal"
    std::size_t adjective_rate(std::size_t k) {
        const std::string_view period = period_of(at(k + 3));
        if (period.empty() || at(k + 3).space_before) return 0;
        phrase_.quantity.per = period;
        return k + 4;
    }

    // "32 per 100,000": a share; but not "7 litres per 100 km".
    std::size_t per_so_many(std::size_t k) {
        struct Share {
            double of;
            std::string_view unit;
        };
        static constexpr Share shares[] = {{1e2, "percent"},
                                           {1e3, "per mille"},
                                           {1e4, "per ten thousand"},
                                           {1e5, "per hundred thousand"},
                                           {1e6, "part per million"}};
        auto& units = phrase_.quantity.units;
        if (!units.empty() || phrase_.money) return 0;
        const auto whole = parse_cardinal(tokens_, k, tokens_.size(), {});
        if (!whole || !match_simple_unit(tokens_, whole->end).units.empty()) return 0;
        for (const Share& share : shares) {
            if (share.of != whole->value) continue;
            units.assign(1, named_unit(share.unit));
            phrase_.has_unit = true;
            return whole->end;
        }
        return 0;
    }

    // "per square kilometre"
    std::size_t per_unit(std::size_t k) {
        const UnitMatch unit = match_simple_unit(tokens_, k);
        if (!phrase_.quantity.per.empty() || unit.units.empty()) return 0;
        phrase_.quantity.per = unit.units.front()->name;
        return unit.end;
    }

    // "120/km2"
    std::size_t per_area(std::size_t k) {
        const UnitMatch unit = match_simple_unit(tokens_, k);
        const bool area = !unit.units.empty() && unit.units.front()->dimension == Dimension{{2}};
        return area ? per_unit(k) : 0;
    }

    // "a year earlier", "a week ago": a time, not a rate.
    static bool points_in_time(const Token& behind) {
        for (std::string_view word : {"earlier", "ago", "later", "before", "old", "or"})
            if (is_word(behind, word)) return true;
        return false;
    }

    bool is_share() const {
        if (phrase_.number.fraction) return true;
        const auto& units = phrase_.quantity.units;
        return !units.empty() &&
               (units.front()->name == "percent" || units.front()->name == "percentage point");
    }

    void base() {
        Quantity& q = phrase_.quantity;
        std::size_t k = phrase_.end;
        if (multiple(k)) return;
        if (!is_share()) return;
        const Token& next = at(k);
        const bool up = is_word(next, "more") || is_word(next, "higher") || is_word(next, "greater") ||
                        is_word(next, "larger") || is_word(next, "above") || is_word(next, "bigger") ||
                        is_word(next, "faster") || is_word(next, "longer");
        const bool down = is_word(next, "less") || is_word(next, "fewer") || is_word(next, "lower") ||
                          is_word(next, "smaller") || is_word(next, "below") || is_word(next, "cheaper") ||
                          is_word(next, "slower");
        if (up || down) {
            q.ratio = up ? RatioKind::increase : RatioKind::decrease;
            const std::size_t than = counted_than(k + 1);
            if (than != 0) take_base(than);
            else if (is_word(next, "above") || is_word(next, "below")) take_base(k + 1);
            else phrase_.end = k + 1;
            return;
        }
        if (next.info->has(rise | fall) && next.kind == TokenKind::word && !is_word(next, "up") &&
            !is_word(next, "down") && !is_word(next, "cut") && !is_word(next, "lost")) {
            q.ratio = next.info->has(rise) ? RatioKind::increase : RatioKind::decrease;
            phrase_.end = k + 1;
            return;
        }
        if (is_word(next, "of")) {
            q.ratio = RatioKind::fraction;
            take_base(k + 1);
            return;
        }
        if (const RatioKind change = change_before(); change != RatioKind::none) {
            q.ratio = change;
            return;
        }
        if (phrase_.number.fraction && q.units.empty()) {
            q.ratio = RatioKind::fraction;
            if (is_word(next, "the") || is_word(next, "its") || is_word(next, "their") ||
                is_word(next, "his"))
                take_base(k);
        }
    }

    // "less [rice] than": the token behind "than".
    std::size_t counted_than(std::size_t k) const {
        for (int words = 0; words < 4 && at(k).kind == TokenKind::word; ++words, ++k)
            if (is_word(at(k), "than")) return k + 1;
        return 0;
    }

    // "rose by 20 percent", "fell 3%", "up 20 percent", "a decline of 5 percent"
    RatioKind change_before() const {
        std::size_t k = phrase_.begin;
        for (int back = 0; back < 3 && k > 0; ++back) {
            const Token& token = tokens_[--k];
            if (token.kind != TokenKind::word) return RatioKind::none;
            if (token.info->has(rise)) return RatioKind::increase;
            if (token.info->has(fall)) return RatioKind::decrease;
            if (!is_word(token, "by") && !is_word(token, "of") && !is_word(token, "an") &&
                !is_word(token, "a"))
                return RatioKind::none;
        }
        return RatioKind::none;
    }

    // "three times as many as", "twice the": the result is a multiple of the base.
    bool multiple(std::size_t k) {
        if (!phrase_.quantity.units.empty() || phrase_.range) return false;
        if (is_word(at(k), "times")) ++k;
        else if (!phrase_.number.multiplier) return false;
        const Token& next = at(k);
        const bool compares = is_word(next, "as") || is_word(next, "the") || is_word(next, "more") ||
                              is_word(next, "higher") || is_word(next, "larger") ||
                              is_word(next, "greater") || is_word(next, "that") || is_word(next, "its") ||
                              is_word(next, "bigger") || is_word(next, "less");
        if (phrase_.number.value < 1 && phrase_.number.multiplier) {  // "halved": fell by half
            phrase_.quantity.ratio = RatioKind::decrease;
            return true;
        }
        if (!compares && !phrase_.number.multiplier) return false;
        phrase_.quantity.ratio = RatioKind::multiple;
        phrase_.end = k;
        const std::size_t of = behind_comparison(k);
        if (of != 0) take_base(of);
        return true;
    }

    std::size_t behind_comparison(std::size_t k) const {
        if (is_word(at(k), "the") || is_word(at(k), "that") || is_word(at(k), "its")) return k;
        if (is_word(at(k), "as")) {
            for (std::size_t j = k + 1; j < k + 5 && at(j).kind == TokenKind::word; ++j)
                if (is_word(at(j), "as")) return j + 1;
            return 0;
        }
        return counted_than(k);
    }

    // Up to eight words, to the end of the clause.
    void take_base(std::size_t from) {
        std::size_t k = from;
        while (k < from + 8) {
            const Token& token = at(k);
            if (token.kind == TokenKind::end || token.kind == TokenKind::symbol) {
                const bool inside = is_symbol(token, U'-') || is_symbol(token, U'\'');
                if (!inside) break;
            }
            if (k > from && token.kind == TokenKind::word &&
                (token.info->has(auxiliary) || is_word(token, "and") || is_word(token, "but") ||
                 is_word(token, "while")))
                break;
            // A verb, unless it describes what follows: "voters stayed home", "the promised goods".
            if (k > from && token.past_tense && !at(k - 1).info->has(determiner | article)) break;
            ++k;
        }
        if (k == from) return;
        const std::size_t begin = at(from).begin, end = at(k - 1).end;
        phrase_.quantity.base = std::string(text_.substr(begin, end - begin));
    }

    const Tokens& tokens_;
    Phrase& phrase_;
    std::string_view text_;
};

}  // namespace

void rate_and_base(const Tokens& tokens, Phrase& phrase, std::string_view text) {
    Tail(tokens, phrase, text).read();
}

}  // namespace gainsay::reading
