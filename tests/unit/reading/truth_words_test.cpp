#include "reading/answers/truth_words.hpp"

#include "catch.hpp"

using gainsay::reading::truth_in_words;

TEST_CASE("a clause says whether what is asked is so") {
    CHECK(truth_in_words("has not been arrested", "arrested") == false);
    CHECK(truth_in_words("was arrested on 5 May 1950", "arrested") == true);
    CHECK(truth_in_words("never signed", "signed") == false);
    CHECK(truth_in_words("signed in June 1878", "signed") == true);
    CHECK(truth_in_words("not yet completed", "completed") == false);
    CHECK(truth_in_words("no longer married", "married") == false);
    CHECK(truth_in_words("ineffective", "effective") == false);
    CHECK(truth_in_words("not ineffective", "effective") == true);
}

TEST_CASE("yes and no may have a remark behind them") {
    CHECK(truth_in_words("yes, since 1973", "member") == true);
    CHECK(truth_in_words("No; she refused", "member") == false);
    CHECK_FALSE(truth_in_words("no comment", "member"));
    CHECK_FALSE(truth_in_words("none known", "member"));
}

TEST_CASE("some answers are no form of the word that is asked for") {
    CHECK(truth_in_words("died in the war", "alive") == false);
    CHECK(truth_in_words("still in operation", "operational") == true);
    CHECK(truth_in_words("destroyed in 1944", "extant") == false);
    CHECK(truth_in_words("spinster", "married") == false);
    CHECK_FALSE(truth_in_words("died 1994", "born"));
}

TEST_CASE("what says something else as well is no answer") {
    CHECK_FALSE(truth_in_words("effective in children", "effective"));
    CHECK_FALSE(truth_in_words("signed by John Smith under protest", "witness"));
    CHECK_FALSE(truth_in_words("arrested twice for theft", "arrested"));
    CHECK_FALSE(truth_in_words("undated", "date made"));
    CHECK_FALSE(truth_in_words("", "signed"));
    CHECK_FALSE(truth_in_words("signed", ""));
}

TEST_CASE("sentences, debts and letters have words of their own for yes and no") {
    CHECK(truth_in_words("reprieved", "executed") == false);
    CHECK(truth_in_words("declared bankrupt in 1931", "bankrupt") == true);
    CHECK(truth_in_words("never insolvent", "bankrupt") == false);
    CHECK(truth_in_words("could neither read nor write", "literate") == false);
    CHECK(truth_in_words("unm.", "married") == false);
    CHECK_FALSE(truth_in_words("read law", "literate"));
}
