#include "compare/relate/relating.hpp"

#include <fmt/format.h>

#include "compare/prepared/terms.hpp"

namespace gainsay::detail {
namespace {

// "Only Dutch": no other answer holds beside it.
bool names_all(const Prepared& p) {
    const std::string folded = fold(p.claim->words);
    return folded.starts_with("only ") || folded.starts_with("solely ") ||
           folded.starts_with("exclusively ") || folded.ends_with(" only");
}

}  // namespace

Comparison Relating::truths() {
    if (ground.mode == Mode::first_is_part || ground.mode == Mode::second_is_part)
        return stop(ground.barrier, "what holds of a part need not hold of the whole");
    const auto told = [](bool yes) { return yes ? "yes" : "no"; };
    if (a.yes == b.yes)
        return answer(Relation::agrees, 1,
                      words([&] { return fmt::format("{} agree: both say {}", both(), told(a.yes)); }));
    return clash(words(
        [&] { return fmt::format("{}: the one says {}, the other {}", both(), told(a.yes), told(b.yes)); }));
}

Comparison Relating::names() {
    if (a.denied && b.denied) return two_denials();
    if (a.denied || b.denied) return denied_names();
    const Answers answers = compare_answers(ctx, a, b);
    const auto sentence = [&](std::string_view verdict) {
        return words([&] { return fmt::format("{} {}", both(), verdict); });
    };
    if (answers == Answers::opposed) return clash(sentence("exclude each other, as the vocabulary declares"));
    if (!ctx.one_value) {
        if (answers == Answers::different && (names_all(a) || names_all(b)))
            return clash(sentence("differ, and one is said to be the only one"));
        if (answers == Answers::different)
            return stop(Barrier::cardinality, "several answers can hold at once");
        return answer(answers == Answers::first_narrower    ? Relation::refines
                      : answers == Answers::second_narrower ? Relation::refined_by
                                                            : Relation::agrees,
                      1, sentence("share an answer"));
    }
    switch (answers) {
        case Answers::equal:
            return answer(Relation::agrees, 1, sentence("agree"));
        case Answers::first_narrower:
            return answer(Relation::refines, 1, sentence("agree; the first says more"));
        case Answers::second_narrower:
            return answer(Relation::refined_by, 1, sentence("agree; the second says more"));
        case Answers::alike:
            if (in_detail)
                why.notes.push_back(
                    "the names are taken for one, since one has all the words of the other, some shortened "
                    "at most");
            return answer(Relation::agrees, 1, sentence("agree"));
        case Answers::near:
            return answer(Relation::tension, 0.5, sentence("are near each other, and not the same"));
        default:
            return clash(sentence("differ, and only one answer can hold"));
    }
}

Comparison Relating::denied_names() {
    const Prepared& denied = a.denied ? a : b;
    const Prepared& affirmed = a.denied ? b : a;
    const Answers answers = compare_answers(ctx, affirmed, denied);
    const auto sentence = [&](std::string_view verdict) {
        return words([&] { return fmt::format("{}: {}", both(), verdict); });
    };
    switch (answers) {
        case Answers::equal:
        case Answers::first_narrower:
            return clash(sentence("the one denies what the other affirms"));
        case Answers::alike:
            return answer(Relation::tension, 0.5,
                          sentence("the one denies what the other affirms, if the names mean one"));
        default:
            return answer(Relation::agrees, 1, sentence("what is denied is not what is affirmed"));
    }
}

Comparison Relating::texts() {
    if (a.denied && b.denied) return two_denials();
    const Answers answers = compare_answers(ctx, a, b);
    if (answers == Answers::opposed && !a.denied && !b.denied)
        return clash(words([&] { return both() + " exclude each other, as the vocabulary declares"; }));
    if (answers == Answers::equal) {
        if (a.denied == b.denied)
            return answer(Relation::agrees, 1, words([&] { return both() + " agree"; }));
        return clash(words([&] { return both() + ": the one denies what the other affirms"; }));
    }
    return stop(Barrier::kind, "they are free text");
}

}  // namespace gainsay::detail
