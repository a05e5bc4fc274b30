#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "gainsay/input.hpp"

using namespace gainsay;

namespace {

std::string slips_of(const std::string& claims, const std::filesystem::path& folder = "no-such-folder") {
    const Loaded loaded = load_text(claims, "c.csv");
    std::string all;
    for (const Diagnostic& diagnostic : find_slips(loaded.dossier, folder))
        all += to_string(diagnostic) + '\n';
    return all;
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A folder with a text whose third line is blank, of no-break spaces.
struct TextFolder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "gainsay-slips-test";
    TextFolder() {
        std::filesystem::create_directories(path);
        std::ofstream(path / "a.txt")
            << "The Title\n\nFirst “words” of it.\n\xC2\xA0\xC2\xA0\nSecond — with a dash, and more.\n";
    }
    ~TextFolder() { std::filesystem::remove_all(path); }
};

std::string quoting(const std::string& quote, const std::string& paragraph,
                    const std::string& file = "a.txt") {
    return "source,subject,predicate,value,quote,paragraph,file\nA,s,p,v,\"" + quote + "\"," + paragraph +
           "," + file + "\n";
}

}  // namespace

TEST_CASE("a quote at its place is silent, dashes, typographic quotes and omissions allowed for") {
    const TextFolder text;
    CHECK(slips_of(quoting("First \"\"words\"\" of", "2"), text.path).empty());
    CHECK(slips_of(quoting("Second - with", "3"), text.path).empty());
    CHECK(slips_of(quoting("Second [...] more", "3"), text.path).empty());
    CHECK(slips_of(quoting("The Title First", ""), text.path).empty());
}

TEST_CASE("a quote in another paragraph or nowhere is an error") {
    const TextFolder text;
    CHECK(says(slips_of(quoting("Second", "2"), text.path),
               "c.csv:2:1: error: the quote stands in paragraph 3 of a.txt, not in 2 [quote-place]"));
    CHECK(says(slips_of(quoting("Third", "2"), text.path), "[quote-not-found]"));
    CHECK(says(slips_of(quoting("more ... Second", "3"), text.path), "[quote-not-found]"));
    CHECK(says(slips_of(quoting("Second", "9"), text.path), "a.txt has 3 paragraphs"));
}

TEST_CASE("the words around a quote are those of its paragraph, cut between words") {
    const TextFolder text;
    std::ofstream(text.path / "b.txt")
        << "one\n"
        << std::string(100, 'x') << " before it   \xE2\x80\x9Cthe  quote\xE2\x80\x9D, and "
        << std::string(150, 'y') << "\n";
    const auto around = [&](const std::string& quote, const std::string& paragraph, const std::string& file) {
        const Loaded loaded = load_text(quoting(quote, paragraph, file), "c.csv");
        const auto contexts = quote_contexts(loaded.dossier, {ClaimId{0}}, {"no-such-folder", text.path});
        return contexts.empty() ? "none"
                                : contexts.begin()->second.before + '|' + contexts.begin()->second.after;
    };
    CHECK(around("First \"\"words\"\"", "2", "a.txt") == "|of it.");
    CHECK(around("with", "", "a.txt") == "Second —|a dash, and more.");
    CHECK(around("Second ... dash", "3", "a.txt") == "|, and more.");
    CHECK(around("\"\"the quote\"\"", "2", "b.txt") == std::string(100, 'x') + " before it|, and …");
    CHECK(around("Second", "2", "a.txt") == "none");
    CHECK(around("The Title", "1", "a.txt") == "none");  // there is nothing around it
    CHECK(around("root", "", "../../etc/passwd") == "none");
}

TEST_CASE("quotes at code points are looked up there") {
    const TextFolder text;
    const std::string head = "source,subject,predicate,value,quote,start,end,file\n";
    CHECK(slips_of(head + "A,s,p,v,words,18,23,a.txt\n", text.path).empty());
    CHECK(says(slips_of(head + "A,s,p,v,words,11,16,a.txt\n", text.path), "[quote-place]"));
}

TEST_CASE("files are sought in the folder only") {
    const TextFolder text;
    CHECK(says(slips_of(quoting("x", "1", "../../etc/hosts"), text.path), "[file-outside]"));
    CHECK(says(slips_of(quoting("x", "1", "/dev/zero"), text.path), "[file-outside]"));
    CHECK(says(slips_of(quoting("x", "1", "b.txt"), text.path), "[no-file]"));
}

TEST_CASE("names one letter apart are pointed out and figures are not letters") {
    const std::string head = "source,subject,predicate,value\n";
    CHECK(says(slips_of(head + "A,Pyongyang,inhabitants,big\nB,Pyongyng,inhabitants,small\n"),
               "warning: subject \"Pyongyng\" is nearly \"Pyongyang\""));
    CHECK(slips_of(head + "A,flight 1234,gate,big\nB,flight 1235,gate,small\nA,flight 1234,gate,big "
                          "one\nB,flight 1235,gate,tiny\n")
              .empty());
    CHECK(slips_of(head + "A,north,inhabitants,big\nB,south,inhabitants,small\n").empty());
}

TEST_CASE("a question with one claim that resembles another is pointed out") {
    const std::string head = "source,subject,predicate,value\n";
    CHECK(says(
        slips_of(
            head +
            "A,North Korean pilots,sent to Vietnam,many\nB,North Korean pilots,were sent to Vietnam,few\n"),
        "[lone-question]"));
    CHECK(slips_of(head + "A,North Korean pilots,sent to Vietnam,many\nB,rice,price,few\n").empty());
}

TEST_CASE("names and numbers of their own set questions apart, and a first letter sets names apart") {
    const auto slips = [](const std::string& one, const std::string& other) {
        return slips_of("source,subject,predicate,value\nA," + one + ",took place,5\nB," + other +
                        ",took place,5\n");
    };
    CHECK_FALSE(says(slips("the first visit of Kim to Hanoi", "the second visit of Kim to Hanoi"),
                     "[lone-question]"));
    CHECK_FALSE(
        says(slips("the visit of Kim Nam to Hanoi", "the visit of Kim Il to Hanoi"), "[lone-question]"));
    CHECK(says(slips("the long visit of Kim to Hanoi", "the visit of Kim to Hanoi"), "[lone-question]"));
    const auto near = [](const std::string& one, const std::string& other) {
        return slips_of("source,subject,predicate,value\nA,x," + one + ",5\nB,y," + other + ",5\n");
    };
    CHECK_FALSE(says(near("sold to", "told to"), "[near-name]"));
    CHECK(says(near("sold to", "solld to"), "[near-name]"));
}

TEST_CASE("a day of the week that its date did not have is told, in either calendar") {
    const auto said = [](const std::string& words) {
        return slips_of("source,subject,predicate,value\nA,s,signed,\"" + words + "\"\n");
    };
    CHECK(says(said("Friday, 27 April 1865"), "\"Friday, 27 April 1865\" was a Thursday [wrong-weekday]"));
    CHECK_FALSE(says(said("Thursday, 27 April 1865"), "[wrong-weekday]"));
    CHECK_FALSE(says(said("Thursday, 11 February 1731"), "[wrong-weekday]"));  // by the Julian calendar
    CHECK_FALSE(says(said("the Friday after 27 April 1865"), "[wrong-weekday]"));
    CHECK_FALSE(says(said("Friday, April 1865"), "[wrong-weekday]"));
}

TEST_CASE("a measure told in two units that differ by more than rounding is a slip") {
    const auto said = [](const std::string& value) {
        return slips_of("source,subject,predicate,value\nA,bridge,length," + value +
                        "\nB,bridge,length,1 m\n");
    };
    CHECK(says(said("251 m (842 ft)"),
               "c.csv:2:1: warning: \"251 m (842 ft)\" tells one measure in two units"));
    CHECK_FALSE(says(said("251 m (824 ft)"), "wrong-conversion"));
    CHECK_FALSE(says(said("100 m (330 ft)"), "wrong-conversion"));
    CHECK_FALSE(says(said("5 km (3 miles) from Hull"), "wrong-conversion"));
    CHECK_FALSE(says(said("6 ft 1 in (1.85 m)"), "wrong-conversion"));
}
