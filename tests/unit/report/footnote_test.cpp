#include "catch.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/report.hpp"
#include "report/citation.hpp"
#include "report/file_stem.hpp"

using namespace gainsay;
using namespace gainsay::report;

namespace {

Source article(const char* id, const char* author, const char* title) {
    Source source;
    source.id = id;
    source.author = author;
    source.title = title;
    return source;
}

struct Said {
    const char* source;
    const char* words;
    std::vector<std::string> said_by = {};
    Stance stance = Stance::endorses;
    const char* scope = "";
};

// One question, "How many were in the crew?".
Dossier crew(const std::vector<Said>& claims) {
    Dossier dossier;
    Predicate predicate;
    predicate.name = "size";
    predicate.question = "How many were in the {subject}?";
    predicate.kind = ValueKind::quantity;
    dossier.vocabulary.predicates["size"] = predicate;
    dossier.add(article("gazette", "", "A loss at sea"));
    dossier.add(article("herald", "Ann Hall", "The Aurora is back"));
    dossier.add(article("log", "Owen Pugh and Jan Ree", "Log of the Aurora"));
    std::uint32_t paragraph = 1;
    for (const Said& said : claims) {
        Claim claim;
        claim.source = *dossier.source_id(said.source);
        claim.subject = "crew";
        claim.predicate = "size";
        claim.words = said.words;
        claim.said_by = said.said_by;
        claim.stance = said.stance;
        claim.scope = said.scope;
        claim.place.paragraph = paragraph++;
        dossier.add(claim);
    }
    resolve(dossier);
    return dossier;
}

std::string note(const std::vector<Said>& claims) {
    const Dossier dossier = crew(claims);
    return footnote(dossier, QuestionId{0});
}

}  // namespace

TEST_CASE("one source, two that agree, and two that do not are told apart") {
    CHECK(note({{"herald", "40"}}) ==
          "How many were in the crew? One source answers. Ann Hall gives “40” (“The Aurora is back,” para. "
          "1).\n");
    CHECK(note({{"herald", "40"}, {"log", "40"}}) ==
          "How many were in the crew? The sources agree. Ann Hall gives “40” (“The Aurora is back,” para. "
          "1), and Owen Pugh and "
          "Jan Ree give “40” (“Log of the Aurora,” para. 2).\n");
    CHECK(note({{"herald", "40"}, {"log", "90"}}) ==
          "How many were in the crew? The sources disagree. Ann Hall gives “40” (“The Aurora is back,” para. "
          "1). Against this, "
          "Owen Pugh and Jan Ree give “90” (“Log of the Aurora,” para. 2).\n");
}

TEST_CASE("a claim that fits both sides is said to") {
    CHECK(note({{"herald", "40"}, {"log", "90"}, {"gazette", "100 or less"}})
              .find("“100 or less” (para. 3), which fits both sides.") != std::string::npos);
}

TEST_CASE("who has it from whom is said, and what is disputed") {
    const std::string text = note({{"herald", "40", {"the agent", "the mate"}, Stance::reports},
                                   {"log", "90", {"the mate"}, Stance::disputes}});
    CHECK(text.find("Ann Hall reports that the mate (by way of the agent) gave “40”") != std::string::npos);
    CHECK(text.find("the mate gave “90,” which Owen Pugh and Jan Ree dispute (") != std::string::npos);
}

TEST_CASE("a source that is its own only contradiction has more than one answer") {
    CHECK(note({{"herald", "40"}, {"herald", "90"}}).find("One source has more than one answer.") !=
          std::string::npos);
}

TEST_CASE("places of one statement are joined") {
    CHECK(note({{"herald", "40"}, {"herald", "40"}})
              .find("gives “40” (“The Aurora is back,” paras. 1 and 2)") != std::string::npos);
}

TEST_CASE("the plain style cites ids and lists the sources") {
    const Dossier dossier = crew({{"herald", "40"}});
    CHECK(footnote(dossier, QuestionId{0}, CitationStyle::plain) ==
          "How many were in the crew? One source answers. Ann Hall gives “40” (herald, para. 1).\n"
          "herald: Ann Hall, “The Aurora is back”\n");
}

TEST_CASE("the order of the claims does not show in the note") {
    CHECK(note({{"herald", "40"}, {"herald", "90"}}).size() ==
          note({{"herald", "90"}, {"herald", "40"}}).size());
    const Dossier one = crew({{"herald", "40"}, {"log", "90"}});
    Dossier other;
    other.vocabulary = one.vocabulary;
    for (const char* id : {"log", "herald", "gazette"}) other.add(*one.source(id));
    for (std::size_t i = one.claims().size(); i-- > 0;) {
        Claim claim = one.claims()[i];
        claim.source = *other.source_id(one[claim.source].id);
        other.add(claim);
    }
    resolve(other);
    CHECK(footnote(one, QuestionId{0}) == footnote(other, QuestionId{0}));
}

TEST_CASE("descriptions take an article and names do not") {
    CHECK(with_article("Kim Kook-Chin") == "Kim Kook-Chin");
    CHECK(with_article("Reuters") == "Reuters");
    CHECK(with_article("Korean comrades") == "the Korean comrades");
    CHECK(with_article("analysts") == "analysts");
    CHECK(with_article("widespread reports") == "widespread reports");
    CHECK(with_article("joint communiqué of North Korea") == "the joint communiqué of North Korea");
    CHECK(with_article("Czechoslovak Embassy in Moscow") == "the Czechoslovak Embassy in Moscow");
    CHECK(with_article("the Soviet side") == "the Soviet side");
    CHECK(with_article("some analysts") == "some analysts");
    CHECK(with_article("Ludwig van Beethoven") == "Ludwig van Beethoven");
}

TEST_CASE("authors are named as they are spoken") {
    CHECK(speaker_of(article("x", "Szalontai, Balazs", "")).name == "Balazs Szalontai");
    CHECK(speaker_of(article("x", "Hall, Ann and Pugh, Owen", "")).name == "Ann Hall and Owen Pugh");
    CHECK(speaker_of(article("x", "A; B; C; D", "")).name == "A et al.");
    CHECK(speaker_of(article("x", "A and B", "")).plural);
    CHECK(speaker_of(article("x", "", "A loss at sea")).name == "“A loss at sea”");
    CHECK(speaker_of(article("x", "", "")).name == "x");
}

TEST_CASE("a reference leaves out what names the speaker") {
    Source source = article("x", "", "Is it so?");
    source.publisher = "VnExpress";
    source.published = "February 2019";
    CHECK(reference_of(source) == "“Is it so?” February 2019");
    source.author = "Ann Hall";
    CHECK(reference_of(source) == "“Is it so?” VnExpress, February 2019");
    source.kind = "book";
    source.title = "The Aurora";
    CHECK(entry_of(source) == "Ann Hall, The Aurora, VnExpress, February 2019");
}

TEST_CASE("quotation marks inside a quotation become single ones") {
    CHECK(in_quotes("a \"b\" c") == "“a ‘b’ c”");
    CHECK(in_quotes("a “b” c") == "“a ‘b’ c”");
}

TEST_CASE("places are joined by page") {
    Place seven;
    seven.page = "7";
    Place twelve;
    twelve.page = "12";
    CHECK(locators_of({twelve, seven}) == "pp. 7 and 12");
    Place fourth;
    fourth.paragraph = 4;
    Place second;
    second.paragraph = 2;
    CHECK(locators_of({fourth, second, fourth}) == "paras. 2 and 4");
    CHECK(locator_of(Place{}).empty());
}

TEST_CASE("file names are safe on every system, and differ where their texts do") {
    CHECK(file_stem("szalontai") == "szalontai");
    CHECK(file_stem("Szalontai") != "szalontai");
    CHECK(file_stem("con") != "con");
    CHECK(file_stem("../../etc/passwd").find('/') == std::string::npos);
    CHECK(file_stem("...").starts_with("note-"));
    CHECK(file_stem("a b") != file_stem("a-b"));
    CHECK(file_stem(std::string(500, 'x')).size() < 100);
    CHECK(file_stem("Где это?").find(' ') == std::string::npos);
}
