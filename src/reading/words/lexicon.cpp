#include "reading/words/lexicon.hpp"

#include <initializer_list>
#include <string>

#include "reading/words/flat_map.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {
namespace {

using Map = FlatMap<WordInfo>;

void add_number(Map& map, std::string_view word, WordClass word_class, double value,
                std::uint32_t flags = 0) {
    WordInfo& info = map[key_of(word)];
    info.word_class = word_class;
    info.value = value;
    info.flags |= flags;
}

void flag(Map& map, std::uint32_t flags, std::initializer_list<std::string_view> words) {
    for (std::string_view word : words) map[key_of(word)].flags |= flags;
}

void add_small_numbers(Map& map) {
    static constexpr std::string_view names[] = {"zero",    "one",     "two",       "three",    "four",
                                                 "five",    "six",     "seven",     "eight",    "nine",
                                                 "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                                 "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static constexpr std::string_view ordinals[] = {
        "third",     "fourth",    "fifth",       "sixth",      "seventh",    "eighth",
        "ninth",     "tenth",     "eleventh",    "twelfth",    "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
    for (int i = 0; i < 20; ++i) add_number(map, names[i], WordClass::small, i);
    for (std::string_view nought : {"nought", "naught", "nil"}) add_number(map, nought, WordClass::small, 0);
    for (int i = 0; i < 17; ++i) {
        add_number(map, ordinals[i], WordClass::ordinal, i + 3);
        add_number(map, std::string(ordinals[i]) + "s", WordClass::ordinal, i + 3, plural);
    }
    add_number(map, "first", WordClass::ordinal, 1);
    add_number(map, "second", WordClass::ordinal, 2);
    static constexpr std::string_view tens_names[] = {"twenty", "thirty",  "forty",  "fifty",
                                                      "sixty",  "seventy", "eighty", "ninety"};
    for (int i = 0; i < 8; ++i) {
        const std::string name(tens_names[i]);
        const std::string stem = name.substr(0, name.size() - 1) + "ieth";
        add_number(map, name, WordClass::tens, 20 + 10 * i);
        add_number(map, stem, WordClass::ordinal, 20 + 10 * i);
        add_number(map, stem + "s", WordClass::ordinal, 20 + 10 * i, plural);
    }
    add_number(map, "fourty", WordClass::tens, 40);
    for (std::string_view word : {"half", "halves"}) add_number(map, word, WordClass::half, 2);
    add_number(map, "quarter", WordClass::quarter, 4);
    add_number(map, "quarters", WordClass::quarter, 4, plural);
    for (std::string_view word : {"minus", "negative"}) add_number(map, word, WordClass::negative, -1);
}

void add_multiples(Map& map) {
    static constexpr std::string_view counts[] = {"two",   "three", "four", "five", "six",
                                                  "seven", "eight", "nine", "ten"};
    for (int i = 0; i < 9; ++i) add_number(map, std::string(counts[i]) + "fold", WordClass::multiple, i + 2);
    add_number(map, "twentyfold", WordClass::multiple, 20);
    add_number(map, "hundredfold", WordClass::multiple, 100);
    add_number(map, "thousandfold", WordClass::multiple, 1000);
    add_number(map, "doubled", WordClass::multiple, 2);
    for (std::string_view word : {"tripled", "trebled"}) add_number(map, word, WordClass::multiple, 3);
    add_number(map, "quadrupled", WordClass::multiple, 4);
    add_number(map, "quintupled", WordClass::multiple, 5);
    add_number(map, "halved", WordClass::multiple, 0.5);
}

void add_scale(Map& map, std::string_view word, double value) {
    add_number(map, word, WordClass::scale, value);
    add_number(map, std::string(word) + "s", WordClass::scale, value, plural);
    add_number(map, std::string(word) + "th", WordClass::ordinal, value);
    add_number(map, std::string(word) + "ths", WordClass::ordinal, value, plural);
}

void add_large_numbers(Map& map) {
    add_number(map, "hundred", WordClass::hundred, 100);
    add_number(map, "hundreds", WordClass::hundred, 100, plural);
    add_number(map, "hundredth", WordClass::ordinal, 100);
    add_number(map, "hundredths", WordClass::ordinal, 100, plural);
    add_scale(map, "thousand", 1e3);
    add_scale(map, "million", 1e6);
    add_scale(map, "milliard", 1e9);
    add_scale(map, "billion", 1e9);
    add_scale(map, "trillion", 1e12);
    add_scale(map, "quadrillion", 1e15);
    add_scale(map, "quintillion", 1e18);
    // Indian numbering, with the spellings met in print.
    for (std::string_view word : {"lakh", "lac", "lkh", "lakhs", "lacs", "lkhs"})
        add_number(map, word, WordClass::scale, 1e5);
    for (std::string_view word : {"crore", "crores", "krore", "krores", "koti", "kotis"})
        add_number(map, word, WordClass::scale, 1e7);
    add_number(map, "cr", WordClass::scale, 1e7, suffix_only);
    add_number(map, "crs", WordClass::scale, 1e7, suffix_only);
    add_number(map, "kr", WordClass::scale, 1e7, suffix_only);
    // Suffixes: only behind a number.
    struct Suffix {
        std::string_view word;
        double value;
    };
    for (const Suffix& s : {Suffix{"k", 1e3},
                            {"m", 1e6},
                            {"mn", 1e6},
                            {"mln", 1e6},
                            {"mil", 1e6},
                            {"mio", 1e6},
                            {"mm", 1e6},
                            {"b", 1e9},
                            {"g", 1e9},
                            {"bn", 1e9},
                            {"bln", 1e9},
                            {"t", 1e12},
                            {"tn", 1e12},
                            {"tr", 1e12},
                            {"trn", 1e12}})
        add_number(map, s.word, WordClass::scale, s.value, digit_suffix | suffix_only);
    for (std::string_view word : {"dozen", "doz", "dz"}) add_number(map, word, WordClass::group, 12);
    for (std::string_view word : {"dozens", "dozs", "dzs"})
        add_number(map, word, WordClass::group, 12, plural);
    add_number(map, "score", WordClass::group, 20);
    add_number(map, "scores", WordClass::group, 20, plural);
    add_number(map, "gross", WordClass::group, 144);
}

void add_time_words(Map& map) {
    flag(map, month,
         {"january", "february", "april", "june", "july", "august", "september", "october", "november",
          "december", "may", "march"});
    flag(map, month | abbreviated_month,
         {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"});
    flag(map, proper_only, {"may", "march", "mar", "august"});
    flag(map, season, {"spring", "summer", "autumn", "fall", "winter"});
    flag(map, time_preposition, {"in",      "since",  "until",   "till",  "by",     "from",  "to",  "of",
                                 "during",  "before", "after",   "circa", "early",  "late",  "mid", "year",
                                 "through", "and",    "between", "than",  "around", "about", "for"});
    flag(map, day_part, {"am", "pm", "noon", "oclock", "o", "gmt", "utc", "est", "hrs"});
    flag(map, era, {"bc", "bce", "ad", "ce"});
}

void add_context_words(Map& map) {
    flag(map, label,
         {"section",   "sections", "article",  "articles", "chapter",   "chapters",   "page",
          "pages",     "room",     "flight",   "route",    "highway",   "interstate", "figure",
          "fig",       "table",    "volume",   "vol",      "version",   "channel",    "resolution",
          "paragraph", "para",     "clause",   "issue",    "episode",   "windows",    "p",
          "pp",        "ch",       "sec",      "art",      "no",        "nos",        "file",
          "box",       "folder",   "document", "doc",      "note",      "footnote",   "appendix",
          "annex",     "part",     "verse",    "psalm",    "platform",  "gate",       "apartment",
          "apt",       "suite",    "title",    "bus",      "psalms",    "rule",       "proposition",
          "amendment", "isbn",     "issn",     "zip",      "pin",       "code",       "id",
          "serial",    "model",    "grade",    "phase",    "type",      "formula",    "area",
          "division",  "lesson",   "exhibit",  "schedule", "level",     "item",       "step",
          "ps",        "size",     "act",      "category", "junction",  "junctions",  "terminal",
          "stage",     "round",    "sector",   "district", "precinct",  "ward",       "zone",
          "tier",      "block",    "game",     "day",      "week",      "year",       "number",
          "numbers",   "exit",     "pier",     "runway",   "battalion", "brigade",    "regiment",
          "squadron",  "psalm",    "canto",    "folio",    "plate",     "lot",        "rooms"});
    flag(map, proper_label,
         {"class", "group", "war", "local", "chromosome", "line", "unit", "equation", "lemma", "theorem",
          "corollary", "scene", "mark"});
    flag(map, label, {"nr", "eq", "eqn"});
    flag(map, changed,
         {"raised",     "lifted",   "improved", "boosted", "upgraded",     "lowered",   "narrowed",
          "widened",    "revised",  "changed",  "moved",   "extended",     "shortened", "went",
          "downgraded", "trimmed",  "slashed",  "dipped",  "slid",         "raising",   "lifting",
          "improving",  "boosting", "lowering", "shifted", "strengthened", "weakened",  "tightened",
          "doubled",    "halved",   "swelled",  "dwindled"});
    flag(map, street,
         {"street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "drive", "dr",
          "terrace", "court", "crescent", "plaza", "parkway", "pkwy"});
    flag(map, article, {"a", "an"});
    flag(map, and_word, {"and"});
    flag(map, determiner,
         {"the", "this", "these", "those", "all", "its", "their", "his", "her", "our", "my", "your", "last",
          "past", "next", "first", "final", "other", "another"});
    flag(map, auxiliary,
         {"is",      "was",    "are",    "were",  "be",      "been",       "has",    "have",    "had",
          "does",    "do",     "did",    "can",   "could",   "would",      "should", "will",    "may",
          "might",   "must",   "who",    "which", "that",    "whose",      "as",     "its",     "this",
          "thus",    "versus", "his",    "us",    "plus",    "yes",        "always", "perhaps", "whereas",
          "besides", "across", "unless", "less",  "towards", "afterwards", "says",   "said"});
    flag(map, preposition,
         {"in",     "of",      "from",  "to",    "by",      "for",   "with",   "at",     "on",      "into",
          "onto",   "since",   "until", "than",  "over",    "under", "and",    "or",     "but",     "as",
          "during", "between", "per",   "a",     "an",      "the",   "this",   "that",   "while",   "when",
          "where",  "if",      "who",   "which", "because", "after", "before", "within", "against", "about",
          "around", "through", "up",    "down",  "out",     "off"});
    flag(map, people,
         {"people", "men",     "women",     "children", "personnel", "aircraft", "police",  "cattle",
          "sheep",  "fish",    "percent",   "persons",  "feet",      "teeth",    "mice",    "geese",
          "oxen",   "youth",   "staff",     "infantry", "cavalry",   "dead",     "wounded", "injured",
          "killed", "missing", "artillery", "others",   "words"});
    flag(map, pronoun_one,
         {"the",   "this", "that", "no",  "any",  "every", "each", "which", "another", "some", "these",
          "those", "of",   "who",  "day", "such", "only",  "good", "last",  "next",    "first"});
    flag(map, score_word,
         {"won",     "win",      "wins",    "beat", "beats",    "lost",  "lose",      "loss",
          "defeat",  "defeated", "victory", "draw", "drew",     "score", "scored",    "vote",
          "voted",   "ruling",   "ruled",   "lead", "led",      "edged", "defeating", "beating",
          "winning", "trailed",  "tied",    "tie",  "decision", "set",   "match",     "game"});
    flag(map, rise, {"rose",      "rise",       "rises",    "risen", "rising",   "increased", "increase",
                     "increases", "increasing", "grew",     "grow",  "grown",    "grows",     "growing",
                     "climbed",   "climb",      "jumped",   "jump",  "surged",   "soared",    "gained",
                     "gain",      "gains",      "expanded", "up",    "advanced", "growth"});
    flag(map, fall,
         {"fell",      "fall",    "falls",     "fallen",  "falling",   "declined",  "decline",  "declines",
          "declining", "dropped", "drop",      "drops",   "dropping",  "decreased", "decrease", "decreases",
          "shrank",    "shrunk",  "plunged",   "slipped", "lost",      "slumped",   "tumbled",  "down",
          "sank",      "reduced", "reduction", "cut",     "contracted"});
    flag(map, phone_word, {"phone", "telephone", "tel", "fax", "call", "dial", "hotline", "mobile"});
    flag(map, age_word, {"aged", "age", "ages"});
}

Map build() {
    Map map;
    add_small_numbers(map);
    add_large_numbers(map);
    add_multiples(map);
    add_time_words(map);
    add_context_words(map);
    return map;
}

}  // namespace

const WordInfo& unknown_word() noexcept {
    static constexpr WordInfo unknown{};
    return unknown;
}

const WordInfo& look_up(std::uint64_t key) noexcept {
    static const Map map = build();
    const WordInfo* found = map.find(key);
    return found ? *found : unknown_word();
}

}  // namespace gainsay::reading
