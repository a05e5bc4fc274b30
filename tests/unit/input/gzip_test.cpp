// Packed files: read as what they hold, and nothing hostile gets far.
#ifdef GAINSAY_GZIP
#include <zlib.h>

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "gainsay/input.hpp"

using namespace gainsay;

namespace {

std::string packed(const std::string& text) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()), '\0');
    std::string in = text;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

const std::string table = "source,subject,predicate,value\nA,s,p,1\nB,s,,2\nC,s,p,3\n";

}  // namespace

TEST_CASE("a packed file is read as what it holds, its lines counted as unpacked") {
    const Loaded loaded = load_text(packed(table), "claims.csv.gz");
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.rejected == 1);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].at.file == "claims.csv.gz");
    CHECK(loaded.diagnostics[0].at.line == 3);
}

TEST_CASE("a packed family file is one still, and its members follow each other") {
    const Loaded loaded =
        load_text(packed("0 HEAD\n0 @I1@ INDI\n1 NAME A /B/\n") + packed("1 SEX F\n0 TRLR\n"), "folk.ged.gz");
    CHECK(loaded.rejected == 0);
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.dossier.sources()[0].id == "folk");
}

TEST_CASE("a packed file that is cut short or damaged gives what was read, and an error") {
    const std::string whole = packed(table);
    for (const std::string& bytes : {whole.substr(0, whole.size() - 9), whole + "rest"}) {
        const Loaded loaded = load_text(bytes, "claims.csv.gz");
        CHECK(loaded.rejected >= 1);
        CHECK(std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                          [](const Diagnostic& d) { return d.rule == "gzip"; }));
    }
    CHECK(load_text(whole + "rest", "claims.csv.gz").dossier.claims().size() == 2);
    CHECK(load_text(whole + std::string(512, '\0'), "claims.csv.gz").rejected == 1);
}

TEST_CASE("what unpacks to far more than it is, or is packed twice, is not read") {
    const Loaded bomb = load_text(packed(std::string(std::size_t{80} << 20, 'a')), "bomb.csv.gz");
    CHECK(bomb.rejected == 1);
    REQUIRE(bomb.diagnostics.size() == 1);
    CHECK(bomb.diagnostics[0].message.find("unpacks to more than 64 MiB") != std::string::npos);
    const Loaded twice = load_text(packed(packed(table)), "claims.csv.gz.gz");
    REQUIRE(twice.diagnostics.size() == 1);
    CHECK(twice.diagnostics[0].message.find("packed twice") == 0);
}
#endif
