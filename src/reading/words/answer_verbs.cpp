#include "reading/words/answer_verbs.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

struct Stem {
    std::string_view text;
    EventKind kind;
};

constexpr Stem stems[] = {
    {"born", EventKind::birth},
    {"birth", EventKind::birth},
    {"baptis", EventKind::baptism},
    {"baptiz", EventKind::baptism},
    {"christen", EventKind::baptism},
    {"marri", EventKind::marriage},
    {"wedd", EventKind::marriage},
    {"died", EventKind::death},
    {"death", EventKind::death},
    {"hanged", EventKind::death},
    {"execut", EventKind::death},
    {"killed", EventKind::death},
    {"murder", EventKind::death},
    {"drowned", EventKind::death},
    {"behead", EventKind::death},
    {"perish", EventKind::death},
    {"assassin", EventKind::death},
    {"slain", EventKind::death},
    {"buri", EventKind::burial},
    {"interred", EventKind::burial},
    {"founde", EventKind::founding},
    {"foundi", EventKind::founding},
    {"foundation", EventKind::founding},
    {"establish", EventKind::founding},
    {"institut", EventKind::founding},
    {"creat", EventKind::founding},
    {"organis", EventKind::founding},
    {"organiz", EventKind::founding},
    {"incorporat", EventKind::incorporation},
    {"built", EventKind::building},
    {"build", EventKind::building},
    {"erect", EventKind::building},
    {"construct", EventKind::building},
    {"begin", EventKind::beginning},
    {"began", EventKind::beginning},
    {"begun", EventKind::beginning},
    {"start", EventKind::beginning},
    {"commence", EventKind::beginning},
    {"open", EventKind::opening},
    {"inaugurat", EventKind::opening},
    {"clos", EventKind::closing},
    {"shut", EventKind::closing},
    {"ended", EventKind::ending},
    {"dissol", EventKind::ending},
    {"abolish", EventKind::ending},
    {"disband", EventKind::ending},
    {"demol", EventKind::demolition},
    {"razed", EventKind::demolition},
    {"destroy", EventKind::demolition},
    {"burned", EventKind::demolition},
    {"burnt", EventKind::demolition},
    {"prove", EventKind::probate},
    {"probate", EventKind::probate},
    {"complet", EventKind::completion},
    {"finish", EventKind::completion},
    {"sign", EventKind::signing},
    {"conclu", EventKind::signing},
    {"ratif", EventKind::ratifying},
    {"force", EventKind::force},
    {"effect", EventKind::force},
    {"publi", EventKind::publishing},
    {"print", EventKind::publishing},
    {"issue", EventKind::publishing},
    {"writ", EventKind::writing},
    {"wrote", EventKind::writing},
    {"compos", EventKind::writing},
    {"launch", EventKind::launching},
    {"laid", EventKind::laying},
    {"keel", EventKind::laying},
    {"commission", EventKind::commissioning},
    {"sank", EventKind::sinking},
    {"sunk", EventKind::sinking},
    {"sink", EventKind::sinking},
    {"scuttl", EventKind::sinking},
    {"torpedo", EventKind::sinking},
    {"appoint", EventKind::appointment},
    {"elect", EventKind::appointment},
    {"named", EventKind::appointment},
    {"accredit", EventKind::appointment},
    {"credential", EventKind::appointment},
    {"presented", EventKind::appointment},
    {"install", EventKind::appointment},
    {"crown", EventKind::appointment},
    {"acced", EventKind::appointment},
    {"accession", EventKind::appointment},
    {"succeed", EventKind::appointment},
    {"sworn", EventKind::appointment},
    {"resign", EventKind::leaving},
    {"recall", EventKind::leaving},
    {"retire", EventKind::leaving},
    {"dismiss", EventKind::leaving},
    {"abdicat", EventKind::leaving},
    {"depos", EventKind::leaving},
    {"remov", EventKind::leaving},
    {"depart", EventKind::leaving},
    {"sail", EventKind::leaving},
    {"left", EventKind::leaving},
    {"arriv", EventKind::arrival},
    {"landed", EventKind::arrival},
    {"reached", EventKind::arrival},
    {"perform", EventKind::performance},
    {"premier", EventKind::performance},
    {"discover", EventKind::discovery},
    {"excavat", EventKind::excavation},
    {"grant", EventKind::granting},
    {"filed", EventKind::filing},
    {"filing", EventKind::filing},
    {"arrest", EventKind::arrest},
    {"sentenc", EventKind::sentence},
    {"convict", EventKind::sentence},
    {"releas", EventKind::release},
};

// Whole words.
constexpr Stem short_words[] = {
    {"b.", EventKind::birth},         {"bap.", EventKind::baptism},        {"bapt.", EventKind::baptism},
    {"m.", EventKind::marriage},      {"marr.", EventKind::marriage},      {"wed", EventKind::marriage},
    {"d.", EventKind::death},         {"d.s.p.", EventKind::death},        {"dsp", EventKind::death},
    {"d.v.p.", EventKind::death},     {"d.unm.", EventKind::death},        {"shot", EventKind::death},
    {"bur.", EventKind::burial},      {"est.", EventKind::founding},       {"est", EventKind::founding},
    {"estd", EventKind::founding},    {"estd.", EventKind::founding},      {"est'd", EventKind::founding},
    {"est'd.", EventKind::founding},  {"est\u2019d", EventKind::founding}, {"estab.", EventKind::founding},
    {"estb.", EventKind::founding},   {"inc.", EventKind::incorporation},  {"pub.", EventKind::publishing},
    {"publ.", EventKind::publishing}, {"found", EventKind::discovery},     {"foundered", EventKind::sinking},
};

constexpr std::string_view irregular[] = {
    "born", "begun",   "began", "built", "held",  "laid",   "set",   "took",  "taken", "came",
    "went", "left",    "met",   "made",  "won",   "lost",   "sent",  "wrote", "fell",  "given",
    "gave", "written", "sank",  "sunk",  "slain", "struck", "drawn", "cast",  "sold",  "bought",
    "flew", "sworn",   "broke", "found", "shot",  "became", "hung",  "shut",  "burnt", "rebuilt"};

// Said of what did not happen, of what was only meant to, or of another thing than the first.
constexpr std::string_view of_another_thing[] = {
    "cancel",  "postpon",  "plann",   "schedul",  "propos", "expect",  "intend", "refus",   "fail",
    "deni",    "reject",   "suppos",  "alleg",    "rumour", "rumor",   "forg",   "reprint", "reissu",
    "restor",  "repair",   "revis",   "reopen",   "renew",  "announc", "report", "delay",   "abandon",
    "attempt", "consider", "predict", "threaten", "assum",  "believ",  "claim",  "disput",  "extend",
    "adjourn", "averted",  "missed",  "aged",     "reed",   "modif",   "amend",  "doubt",   "suspend"};

constexpr std::string_view no_verbs[] = {"hundred", "indeed", "need", "speed", "breed", "sacred", "kindred"};

template <class List, class Item>
bool holds(const List& list, const Item& word) noexcept {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// What a verb and the words of a question have in common, where neither tells an event by name.
std::string_view root_of(std::string_view verb) noexcept {
    constexpr std::size_t ending = 2, least = 4;
    return verb.size() > ending + least ? verb.substr(0, verb.size() - ending) : verb;
}

bool asks_for_verb(std::string_view asked) noexcept {
    while (!asked.empty()) {
        const std::size_t end = std::min(asked.find(' '), asked.size());
        if (is_past_verb(asked.substr(0, end))) return true;
        asked.remove_prefix(std::min(end + 1, asked.size()));
    }
    return false;
}

// The events that a question names: whether any, and whether this one.
struct Named {
    bool any = false, same = false;
};
Named named_in(std::string_view asked, EventKind kind) noexcept {
    Named named;
    while (!asked.empty()) {
        const std::size_t end = std::min(asked.find(' '), asked.size());
        const EventKind event = event_of(asked.substr(0, end));
        named.any = named.any || event != EventKind::none;
        const bool of_a_term = event == EventKind::ending && kind == EventKind::leaving;
        const bool of_a_building = event == EventKind::building && kind == EventKind::completion;
        named.same = named.same || (event != EventKind::none && event == kind) || of_a_term || of_a_building;
        asked.remove_prefix(std::min(end + 1, asked.size()));
    }
    return named;
}

}  // namespace

EventKind event_of(std::string_view word) noexcept {
    for (const Stem& whole : short_words)
        if (word == whole.text) return whole.kind;
    for (const Stem& stem : stems)
        if (word.starts_with(stem.text)) return stem.kind;
    return EventKind::none;
}

bool lasts_from(EventKind event) noexcept {
    constexpr std::array<EventKind, 6> beginnings{EventKind::appointment, EventKind::founding,
                                                  EventKind::opening,     EventKind::beginning,
                                                  EventKind::arrival,     EventKind::marriage};
    return holds(beginnings, event);
}

bool is_past_verb(std::string_view word) noexcept {
    constexpr std::size_t shortest = 4;
    if (holds(irregular, word)) return true;
    for (const Stem& whole : short_words)
        if (word == whole.text) return true;
    return word.size() >= shortest && word.ends_with("ed") && !holds(no_verbs, word) &&
           (!word.starts_with("un") || word == "undated" || word == "unveiled" || word == "united");
}

bool tells_another_thing(std::string_view verb) noexcept {
    return std::any_of(std::begin(of_another_thing), std::end(of_another_thing),
                       [&](std::string_view other) { return verb.starts_with(other); });
}

bool asks_for(std::string_view asked, EventKind event) noexcept { return named_in(asked, event).same; }

bool tell_one_event(std::string_view a, std::string_view b) noexcept {
    const EventKind event = event_of(a);
    return a == b || (event != EventKind::none && event == event_of(b));
}

bool verb_fits(std::string_view verb, std::string_view asked) noexcept {
    if (verb == "dated" || verb == "undated") return true;
    const std::string_view root = root_of(verb);
    if (has_any(asked, {root})) return true;
    if (tells_another_thing(verb)) return false;
    const EventKind kind = event_of(verb);
    const Named named = named_in(asked, kind);
    if (named.any) return named.same;
    return !asks_for_verb(asked);
}

}  // namespace gainsay::reading
