#include "gainsay/detect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <tuple>

#include "detect/hash.hpp"
#include "detect/question.hpp"
#include "detect/roots.hpp"
#include "detect/rules/rules.hpp"

namespace gainsay {
namespace {

// Conflicts first; the id settles the rest, so that nothing depends on the order of the input.
bool comes_before(const Finding& a, const Finding& b) {
    return std::tie(a.relation, a.id) < std::tie(b.relation, b.id);
}

// Two findings of one id (of one question, say two families at one time) are told apart by their first claim.
void settle_ids(const Dossier& dossier, std::vector<Finding>& findings) {
    std::map<std::string_view, std::size_t> uses;
    for (const Finding& f : findings) ++uses[f.id];
    std::vector<std::size_t> colliding;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (uses[findings[i].id] > 1) colliding.push_back(i);
    uses.clear();
    for (std::size_t i : colliding) {
        Finding& f = findings[i];
        detail::Hash hash;
        if (!f.claims.empty()) hash.add(dossier[f.claims.front()].id);
        hash.add(f.explanation);
        f.id += "-" + hash.hex(6);
    }
}

void put_in_order(const Dossier& dossier, std::vector<Finding>& findings) {
    settle_ids(dossier, findings);
    std::sort(findings.begin(), findings.end(), comes_before);
    detail::find_roots(dossier, findings);
}

unsigned threads_for(const DetectOptions& options, std::size_t questions) {
    const unsigned wanted =
        options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    constexpr std::size_t worth_a_thread = 64;
    return static_cast<unsigned>(std::min<std::size_t>(wanted, questions / worth_a_thread + 1));
}

// Each question by itself; the results are put together in the order of the questions, whoever finished
// first.
std::vector<Finding> check_questions(const Dossier& dossier, const std::vector<QuestionId>& questions,
                                     const DetectOptions& options) {
    constexpr std::size_t batch = 16;
    std::vector<std::vector<Finding>> found((questions.size() + batch - 1) / batch);
    const auto declared = std::make_shared<const detail::Declared>(dossier.vocabulary);
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failing;
    const auto work = [&] {
        try {
            for (std::size_t b = next++; b < found.size(); b = next++)
                for (std::size_t i = b * batch; i < std::min(questions.size(), (b + 1) * batch); ++i)
                    for (Finding& f : detail::check_question(dossier, questions[i], options, declared))
                        found[b].push_back(std::move(f));
        } catch (...) {
            const std::lock_guard lock(failing);
            failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned t = 1; t < threads_for(options, questions.size()); ++t) helpers.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
    std::vector<Finding> all;
    for (auto& some : found)
        for (Finding& f : some) all.push_back(std::move(f));
    return all;
}

std::vector<QuestionId> all_questions(const Dossier& dossier) {
    std::vector<QuestionId> ids(dossier.questions().size());
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<QuestionId>(i);
    return ids;
}

void append_rules(const Dossier& dossier, const DetectOptions& options, std::vector<Finding>& findings) {
    const auto asked_for = [&](const Finding& f) {
        return options.all || f.relation == FindingRelation::conflict ||
               f.relation == FindingRelation::tension;
    };
    std::set<std::vector<ClaimId>> ruled;
    for (Finding& f : check_rules(dossier, options)) {
        ruled.insert(f.claims);
        if (asked_for(f)) findings.push_back(std::move(f));
    }
    // What a rule of the dossier says already is not said again.
    for (Finding& f : check_templates(dossier, options))
        if (asked_for(f) && !ruled.contains(f.claims)) findings.push_back(std::move(f));
    for (Finding& f : check_rules_together(dossier)) findings.push_back(std::move(f));
}

}  // namespace

std::vector<Finding> detect(const Dossier& dossier, const DetectOptions& options) {
    std::vector<Finding> findings = check_questions(dossier, all_questions(dossier), options);
    append_rules(dossier, options, findings);
    put_in_order(dossier, findings);
    return findings;
}

std::vector<Finding> detect_question(const Dossier& dossier, QuestionId question,
                                     const DetectOptions& options) {
    std::vector<Finding> findings = check_questions(dossier, {question}, options);
    put_in_order(dossier, findings);
    return findings;
}

std::vector<Finding> recheck(const Dossier& dossier, std::vector<Finding> findings,
                             const std::vector<QuestionId>& changed, const DetectOptions& options) {
    const std::set<QuestionId> questions(changed.begin(), changed.end());
    std::erase_if(findings, [&](const Finding& f) {
        return f.kind == FindingKind::rule || !f.question || questions.contains(*f.question);
    });
    for (Finding& f : check_questions(dossier, {questions.begin(), questions.end()}, options))
        findings.push_back(std::move(f));
    append_rules(dossier, options, findings);
    put_in_order(dossier, findings);
    return findings;
}

}  // namespace gainsay
