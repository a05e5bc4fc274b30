// Numbers, ranges, dates, places and voices as the reports word them. Nothing here is printable() yet: what
// comes from an input is passed on as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay::report {

// "307,000", "0.63", "-2.5", "1.5e+18": at most six decimals, thousands separated.
std::string number_words(double number);

// "60 to under 100", "170–200", "200 or less", "more than 100", "200", "anything".
std::string interval_words(const Interval& interval, std::string_view unit = {});

// "1966", "September 1966", "1 Sep 1966", "1 Sep – 22 Dec 1966", "until 31 Dec 1968", "any day".
std::string days_words(const Interval& days);

// "close", "uneasy to close" on the scale of a predicate.
std::string scale_words(const Interval& steps, const std::vector<std::string>& scale);

// The hull of a distribution's support (core) in the words for the kind of value.
enum class Part : bool { support, core };
std::string distribution_words(const Distribution& distribution, Part part, ValueKind kind,
                               const Predicate& predicate, const Unit* unit);

// What the words of a claim were read as: "60 to under 100 (fully 87 to under 100)". Empty where there is
// nothing to add to the words: terms, truth values and text.
std::string reading_words(const Dossier& dossier, const Claim& claim);

// Subject and predicate in the spelling that most of the claims use, the first in the alphabet where as many
// use several: the dossier's own names are those of the claim that happened to come first.
struct QuestionNames {
    std::string subject;
    std::string predicate;
};
QuestionNames question_names(const Dossier& dossier, const Question& question);

// The question as the vocabulary words it, else "subject: predicate".
std::string question_words(const Dossier& dossier, const Question& question);

// "¶4", "p. 7 l. 3"; empty if nothing is given.
std::string place_words(const Place& place);

// "p. 12", "pp. 3-4", "fol. 7": says itself that it is a page.
bool names_page(std::string_view page) noexcept;

// As to_string, with a blank: "cannot tell".
std::string_view relation_words(FindingRelation relation) noexcept;

// "200 or less", "500 tons", "denied: yes".
std::string value_words(const Claim& claim);

// "szalontai", "szalontai reports Pham Thi Thu Thuy", "hs disputes Kim, who cites Radio Pyongyang".
std::string voice_words(const Dossier& dossier, const Claim& claim);

// One line for a source: author, title, date; the id if nothing else is known.
std::string source_words(const Source& source);

// By id.
std::vector<const Source*> sorted_sources(const Dossier& dossier);

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& items);

// "1 claim", "2 claims": the noun with an s unless the count is one.
std::string counted(std::size_t count, std::string_view noun);

}  // namespace gainsay::report
