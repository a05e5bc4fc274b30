// Which question do a researcher's words mean?
#include <algorithm>

#include "gainsay/report.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

// The words of a folded text, each once.
std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

// "subject.predicate", the form in which rules name a question, is understood too.
std::string plain(std::string_view words) {
    std::string text{words};
    std::replace(text.begin(), text.end(), '.', ' ');
    std::replace(text.begin(), text.end(), '_', ' ');
    return fold(text);
}

}  // namespace

std::vector<QuestionId> find_questions(const Dossier& dossier, std::string_view words) {
    const std::string wanted = plain(words);
    const std::vector<std::string_view> parts = words_of(wanted);
    std::vector<QuestionId> exact;
    std::vector<QuestionId> loose;
    for (std::size_t i = 0; i < dossier.questions().size(); ++i) {
        const Question& question = dossier.questions()[i];
        if (question.claims.empty()) continue;
        const QuestionId id{static_cast<std::uint32_t>(i)};
        const std::string name = plain(question.subject + " " + question.predicate);
        const std::string asked = plain(report::question_words(dossier, question));
        if (wanted == name || wanted == asked) exact.push_back(id);
        const std::string both = name + " " + asked;
        if (std::all_of(parts.begin(), parts.end(),
                        [&](std::string_view part) { return both.find(part) != std::string::npos; })) {
            loose.push_back(id);
        }
    }
    return exact.empty() ? loose : exact;
}

std::string question_words(const Dossier& dossier, QuestionId question) {
    return report::question_words(dossier, dossier[question]);
}

}  // namespace gainsay
