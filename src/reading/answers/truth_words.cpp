#include "reading/answers/truth_words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "gainsay/dossier.hpp"
#include "reading/words/number_label.hpp"

namespace gainsay::reading {
namespace {

using Words = std::vector<std::string_view>;
using List = std::initializer_list<std::string_view>;

// Answers that are no form of the word asked for.
struct Answers {
    List asked, yes, no;
};
const std::array<Answers, 14>& answers() {
    static const std::array<Answers, 14> table{
        {{{"alive", "living", "lives"},
          {"alive", "living", "lives"},
          {"dead", "died", "deceased", "killed", "perished"}},
         {{"died", "death", "deceased"}, {"died", "dead", "deceased"}, {"alive", "living"}},
         {{"demolished", "demolition", "destroyed", "razed"},
          {"demolished", "destroyed", "razed"},
          {"extant", "standing", "stands", "exists", "surviving", "survives"}},
         {{"closed", "closing", "closure", "dissolved", "disbanded", "abolished", "repealed", "expired"},
          {"closed", "dissolved", "disbanded", "abolished", "repealed", "expired"},
          {"open", "active", "operating", "extant", "in use", "in operation", "in service", "in force"}},
         {{"extant", "standing", "exists", "existing", "surviving", "survives", "preserved"},
          {"extant", "standing", "exists", "surviving", "survives", "preserved", "intact"},
          {"destroyed", "demolished", "razed", "lost", "gone", "dismantled", "burnt", "burned",
           "pulled down"}},
         {{"operational", "operating", "active", "open", "running", "use", "operation", "service"},
          {"operational", "operating", "active", "open", "running", "in use", "in operation", "in service"},
          {"closed", "defunct", "abandoned", "decommissioned", "inactive", "retired", "disused", "shut"}},
         {{"spouse", "husband", "wife", "married"},
          {"married", "wed"},
          {"unmarried", "bachelor", "spinster", "never married", "single", "unm", "bach"}},
         {{"guilty", "convicted"}, {"guilty", "convicted"}, {"acquitted", "innocent", "exonerated"}},
         {{"approved", "passed", "adopted", "ratified", "accepted"},
          {"approved", "passed", "adopted", "ratified", "accepted"},
          {"rejected", "vetoed", "defeated", "voted down", "thrown out"}},
         {{"executed", "hanged", "execution"},
          {"executed", "hanged", "beheaded", "guillotined", "shot"},
          {"reprieved", "pardoned", "commuted", "spared"}},
         {{"completed", "finished"}, {"completed", "finished"}, {"unfinished", "incomplete", "uncompleted"}},
         {{"bankrupt", "insolvent"}, {"bankrupt", "insolvent"}, {"solvent"}},
         {{"literate", "literacy"},
          {"literate", "could read and write", "can read and write"},
          {"illiterate", "could neither read nor write", "could not read or write", "cannot read or write"}},
         {{"true", "correct", "right"},
          {"true", "correct", "right"},
          {"false", "incorrect", "wrong", "untrue"}}}};
    return table;
}

constexpr std::array<std::string_view, 40> auxiliaries{
    "has",   "have",    "had",  "been",    "was",        "is",       "are",    "were",     "be",   "being",
    "did",   "does",    "do",   "it",      "he",         "she",      "they",   "ever",     "yet",  "still",
    "fully", "finally", "also", "already", "the",        "a",        "an",     "in",       "who",  "to",
    "get",   "got",     "so",   "now",     "officially", "actually", "indeed", "declared", "made", "became"};
constexpr std::array<std::string_view, 10> denials{"not",    "never",  "isn't",   "wasn't",  "hasn't",
                                                   "didn't", "aren't", "weren't", "haven't", "neither"};
// What follows tells when, where or by whom.
constexpr std::array<std::string_view, 14> remark_openers{"in",    "on",    "at",     "since",  "from",
                                                          "by",    "until", "after",  "before", "during",
                                                          "about", "circa", "around", "c"};

bool is_one_of(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
bool is_one_of(List list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

Words words_of(std::string_view folded) {
    constexpr std::string_view separators = " ,;:.()";
    Words words;
    for (std::size_t start = folded.find_first_not_of(separators); start != std::string_view::npos;) {
        const std::size_t end = std::min(folded.find_first_of(separators, start), folded.size());
        words.push_back(folded.substr(start, end - start));
        start = folded.find_first_not_of(separators, end);
    }
    return words;
}

// "Arrest", "arrested" and "arrests".
bool is_form_of(std::string_view word, std::string_view asked) {
    constexpr std::size_t telling = 4;
    const auto ends = std::mismatch(word.begin(), word.end(), asked.begin(), asked.end());
    const auto shared = static_cast<std::size_t>(ends.first - word.begin());
    if (word == asked) return true;
    const auto is_ending = [](std::string_view rest) {
        return is_one_of({"", "e", "d", "ed", "s", "es", "ing"}, rest);
    };
    return shared >= telling && is_ending(word.substr(shared)) && is_ending(asked.substr(shared));
}

// "Ineffective", where it is asked whether it is effective.
bool is_opposite_of(std::string_view word, std::string_view asked) {
    constexpr std::size_t shortest = 4;
    if (is_one_of({"date", "dated", "name", "named", "number", "place", "year"}, asked)) return false;
    constexpr std::array<std::string_view, 8> prefixes{"un", "in", "im", "ir", "il", "non", "non-", "dis"};
    return asked.size() >= shortest &&
           std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
               return word.size() > prefix.size() && word.starts_with(prefix) &&
                      is_form_of(word.substr(prefix.size()), asked);
           });
}

bool begins_with_digit(std::string_view word) { return word[0] >= '0' && word[0] <= '9'; }

// Takes the phrase out of the words, if they have it.
bool take(Words& words, std::string_view phrase) {
    const Words sought = words_of(phrase);
    const auto at = std::search(words.begin(), words.end(), sought.begin(), sought.end());
    if (at == words.end()) return false;
    words.erase(at, at + static_cast<std::ptrdiff_t>(sought.size()));
    return true;
}

class Clause {
  public:
    Clause(std::string_view folded, std::string_view asked)
        : words_(words_of(folded)), asked_(words_of(asked)) {
        std::erase_if(asked_, [](std::string_view w) { return is_one_of(auxiliaries, w); });
    }
    std::optional<bool> answer() {
        if (asked_.empty() || words_.empty()) return std::nullopt;
        take_answers();
        if (!take_the_rest() || !answer_) return std::nullopt;
        return *answer_ != denied_;
    }

  private:
    void take_answers();
    bool take_the_rest();
    bool asks(std::string_view word) const {
        return std::any_of(asked_.begin(), asked_.end(), [&](std::string_view a) { return a == word; });
    }

    // "In June 1878"; "in adults" limits it otherwise.
    bool tells_when(std::size_t from) const {
        return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(from), words_.end(),
                           begins_with_digit);
    }

    Words words_, asked_;
    std::optional<bool> answer_;
    bool denied_ = false, from_table_ = false;
};

void Clause::take_answers() {
    for (const Answers& known : answers()) {
        if (std::none_of(known.asked.begin(), known.asked.end(), [&](std::string_view w) { return asks(w); }))
            continue;
        for (std::string_view phrase : known.no)
            if (!answer_ && take(words_, phrase)) answer_ = false, from_table_ = true;
        for (std::string_view phrase : known.yes)
            if (!answer_ && take(words_, phrase)) answer_ = true, from_table_ = true;
    }
}

// False where something else is said as well.
bool Clause::take_the_rest() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::string_view word = words_[i];
        const auto any_asked = [&](auto test) {
            return std::any_of(asked_.begin(), asked_.end(),
                               [&](std::string_view a) { return test(word, a); });
        };
        if (word == "no" && i + 1 < words_.size() && words_[i + 1] == "longer") denied_ = !denied_, ++i;
        else if (is_one_of(denials, word)) denied_ = !denied_;
        else if (!answer_ && any_asked(is_form_of)) answer_ = true;
        else if (!answer_ && any_asked(is_opposite_of)) answer_ = false;
        else if (answer_ && is_one_of(remark_openers, word)) return from_table_ || tells_when(i + 1);
        else if (answer_ && begins_with_digit(word)) return true;
        else if (!is_one_of(auxiliaries, word) && !any_asked(is_form_of)) return false;
    }
    return true;
}

}  // namespace

std::optional<bool> truth_in_words(std::string_view words, std::string_view predicate) {
    constexpr std::array<std::string_view, 12> yes{"yes",      "true",         "y",         "1",
                                                   "t",        "correct",      "confirmed", "affirmed",
                                                   "admitted", "acknowledged", "so",        "it is"};
    constexpr std::array<std::string_view, 14> no{"no",        "false",  "n",        "0",      "f",
                                                  "incorrect", "wrong",  "never",    "not",    "not so",
                                                  "it is not", "denied", "rejected", "refuted"};
    constexpr std::size_t longest = 100;
    if (words.size() > longest || is_labelled_number(words)) return std::nullopt;
    const std::string folded = fold(words);
    if (is_one_of(yes, folded)) return true;
    if (is_one_of(no, folded)) return false;
    // "Yes, since 1973"
    const std::size_t comma = words.find_first_of(",;:.");
    if (comma != std::string_view::npos) {
        const std::string first = fold(words.substr(0, comma));
        if (first == "yes" || first == "true") return true;
        if (first == "no" || first == "false") return false;
    }
    return Clause(folded, fold(predicate)).answer();
}

}  // namespace gainsay::reading
