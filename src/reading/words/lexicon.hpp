// What a reader of quantities knows of single English words.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::reading {

enum class WordClass : std::uint8_t {
    none,
    small,  // zero to nineteen
    tens,   // twenty to ninety
    hundred,
    scale,     // thousand, lakh, million, ...
    group,     // dozen, score, gross
    half,      // half, halves
    quarter,   // quarter, quarters
    ordinal,   // third, fifths, hundredth; the value is the denominator
    negative,  // minus, negative
    multiple,  // tenfold, doubled; the value is the factor
};

// Contexts that a word opens, as bits.
enum WordFlag : std::uint32_t {
    plural = 1u << 0,        // plural form of a number word: "millions", "fifths"
    digit_suffix = 1u << 1,  // may follow digits: "k", "bn"
    suffix_only = 1u << 2,   // means the number only when it follows digits
    month = 1u << 3,
    label = 1u << 4,             // a number after it names a thing: "section 5", "flight 370"
    street = 1u << 5,            // "Street", "Road"
    article = 1u << 6,           // a, an
    and_word = 1u << 7,          // and, &
    time_preposition = 1u << 8,  // in, since, until, by, ...: a year may follow
    auxiliary = 1u << 9,         // a verb or pronoun that shows that no noun follows: is, was, would, who
    people = 1u << 10,           // plural nouns without -s: people, men, troops
    pronoun_one = 1u << 11,      // before or behind "one": not a number
    score_word = 1u << 12,       // "won", "beat": 3-2 is a score
    rise = 1u << 13,             // rose, increased, up
    fall = 1u << 14,             // fell, declined, down
    day_part = 1u << 15,         // am, pm, o'clock
    determiner = 1u << 16,       // the, this, our: may stand before a number
    abbreviated_month = 1u << 17,
    era = 1u << 18,  // BC, AD
    phone_word = 1u << 19,
    preposition = 1u << 20,   // in, of, from, to, ...: ends a phrase
    age_word = 1u << 21,      // aged, age
    proper_only = 1u << 22,   // a month name that is also a common word: may, march
    season = 1u << 23,        // spring, summer: a year may follow
    proper_label = 1u << 24,  // a label where it has a capital: "Class 43", "Group 1"
    changed = 1u << 25,       // raised, improved: "from A to B" behind it is a change, as behind a rise
};

struct WordInfo {
    WordClass word_class = WordClass::none;
    double value = 0;
    std::uint32_t flags = 0;
    bool has(std::uint32_t flag) const noexcept { return (flags & flag) != 0; }
};

const WordInfo& unknown_word() noexcept;
// By key_of(lower-case word); unknown_word() where nothing is known.
const WordInfo& look_up(std::uint64_t key) noexcept;

}  // namespace gainsay::reading
