// Numbers that name a thing, and labels before numbers.
#include "reading/answers/identifier.hpp"

#include "catch.hpp"
#include "gainsay/dossier.hpp"
#include "reading/words/number_label.hpp"

using namespace gainsay;
using namespace gainsay::reading;

namespace {

bool one(const std::string& asked, const std::string& a, const std::string& b) {
    return may_be_one_identifier(identifier_key(a, asked), identifier_key(b, asked), asked);
}

}  // namespace

TEST_CASE("labels, blanks, hyphens and addresses are no part of an identifier") {
    CHECK(identifier_key("acc. no. 1986.70.1", "accession number") == "1986.70.1");
    CHECK(identifier_key("ISSN 0028-0836 (print)", "issn") == identifier_key("0028-0836", "issn"));
    CHECK(identifier_key("DOI 10.1038/171737A0", "doi") == "10.1038/171737a0");
    CHECK(identifier_key("https://doi.org/10.1038/171737a0.", "doi") == "10.1038/171737a0");
    CHECK(identifier_key("https://www.wikidata.org/wiki/Q42", "wikidata id") == "q42");
    CHECK(identifier_key("GB 123 4567 89", "vat number") == "gb123456789");
    CHECK(identifier_key("0012345", "employer id") == "12345");
    CHECK(identifier_key("0x1F", "id") == "31");
    CHECK(identifier_key("unknown", "isbn").empty());
    CHECK(identifier_key("", "isbn").empty());
    CHECK(identifier_key("0", "id") == "0");
}

TEST_CASE("points within a number of a register are kept") {
    CHECK_FALSE(one("accession number", "1986.70.1", "1986.7.01"));
    CHECK_FALSE(one("accession number", "1986.70.1", "1942.9.1"));
    CHECK(one("phone", "020.7946.0018", "020 7946 0018"));
}

TEST_CASE("the two ISBNs of a book are one, and no others") {
    CHECK(one("isbn", "978-0-306-40615-7", "ISBN 0-306-40615-2"));
    CHECK(one("isbn", "ISBN-13: 978-3-16-148410-0", "316148410X (pbk.)"));
    CHECK_FALSE(one("isbn", "978-0-306-40615-7", "979-0-306-40615-7"));
    CHECK_FALSE(one("isbn", "978-0-306-40615-7", "0-306-40615-3"));
    CHECK_FALSE(one("isbn", "0-271-01249-8", "4-271-01249-8"));
}

TEST_CASE("a telephone number is one with and without the code of its country") {
    CHECK(one("phone", "+44 1728 602123", "(01728) 602123"));
    CHECK(one("phone", "+44 (0)1728 602123", "0044 1728 602123"));
    CHECK(one("phone", "+1 617 555 0100", "tel. (617) 555-0100"));
    CHECK_FALSE(one("phone", "+44 20 7946 0018", "+49 20 7946 0018"));
    CHECK_FALSE(one("phone", "+44 20 7946 0018", "420 7946 0018"));
    CHECK_FALSE(one("phone", "020 7946 0018", "0161 7946 0018"));
}

TEST_CASE(
    "a postcode may be told by its first half, a square by fewer digits, a number without its letters") {
    CHECK(one("postcode", "IP12 4XY", "IP12"));
    CHECK(one("postcode", "02139", "02139-4307"));
    CHECK(one("postcode", "A-1010", "1010 Wien"));
    CHECK_FALSE(one("postcode", "1010 Wien", "1020 Wien"));
    CHECK(one("grid reference", "TQ 29 79", "TQ 290 796"));
    CHECK_FALSE(one("grid reference", "TQ 29 78", "TQ 290 796"));
    CHECK(one("catalogue number", "K. 550", "KV 550"));
    CHECK(one("catalogue number", "BWV 1004", "1004"));
    CHECK_FALSE(one("catalogue number", "BWV 1004", "HWV 1004"));
    CHECK_FALSE(one("vat number", "GB 123456789", "FR 123456789"));
}

TEST_CASE("a count of telephones is no telephone number, and a king's accession no number either") {
    CHECK(asks_for_identifier("accession number"));
    CHECK(asks_for_identifier("employer id"));
    CHECK_FALSE(asks_for_identifier("number of telephones"));
    CHECK_FALSE(asks_for_identifier("accession"));
    CHECK_FALSE(asks_for_identifier("idea"));
    CHECK_FALSE(asks_for_identifier("doing business"));
}

TEST_CASE("no. before a number is a label") {
    CHECK(without_number_label("No. 523") == "523");
    CHECK(without_number_label("no 4") == "4");
    CHECK(without_number_label("#3") == "3");
    CHECK(without_number_label("peaked at No. 3") == "3");
    for (const std::string words :
         {"no", "No.", "No casualties", "none", "Nos", "Symphony No. 5", "north 4", ""})
        CHECK(without_number_label(words) == words);
}
