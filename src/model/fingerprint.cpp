#include "model/fingerprint.hpp"

#include <array>
#include <string>
#include <string_view>

namespace gainsay {
namespace {

// FNV-1a (Fowler, Noll, Vo), finished with the mixer of SplitMix64 (Steele, Lea, Flood 2014) so that any bits
// can be cut out of it. Each field goes in with its tag and its length; one that is not given leaves no
// trace, so that a field added to claims later changes no id.
class Hasher {
  public:
    void field(char tag, std::string_view text) noexcept {
        if (text.empty()) return;
        byte(tag);
        number(text.size());
        for (char c : text) byte(c);
    }
    void field(char tag, std::uint64_t value) noexcept {
        if (value == 0) return;
        byte(tag);
        number(value);
    }
    std::uint64_t result() const noexcept {
        std::uint64_t x = state_;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31);
    }

  private:
    void byte(char c) noexcept { state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001b3U; }
    void number(std::uint64_t value) noexcept {
        for (; value >= 0x80; value >>= 7) byte(static_cast<char>(value | 0x80));
        byte(static_cast<char>(value));
    }
    std::uint64_t state_ = 0xcbf29ce484222325U;
};

void add_place(Hasher& hash, const Place& place) noexcept {
    hash.field('q', place.quote);
    hash.field('o', place.original);
    hash.field('f', place.file);
    hash.field('g', place.page);
    hash.field('P', place.paragraph);
    hash.field('l', place.line);
    hash.field('b', place.start ? std::uint64_t{*place.start} + 1 : 0);
    hash.field('e', place.end ? std::uint64_t{*place.end} + 1 : 0);
}

}  // namespace

std::uint64_t content_hash(const Dossier& dossier, const Claim& claim) noexcept {
    Hasher hash;
    hash.field('s', dossier[claim.source].id);
    hash.field('S', claim.subject);
    hash.field('p', claim.predicate);
    hash.field('v', claim.words);
    hash.field('u', claim.unit);
    hash.field('w', claim.when);
    hash.field('W', claim.where);
    hash.field('c', claim.scope);
    hash.field('d', static_cast<std::uint64_t>(claim.polarity));
    hash.field('t', static_cast<std::uint64_t>(claim.status));
    hash.field('m', static_cast<std::uint64_t>(claim.measure));
    for (const auto& voice : claim.said_by) hash.field('y', voice);
    hash.field('a', static_cast<std::uint64_t>(claim.stance));
    add_place(hash, claim.place);
    return hash.result();
}

std::string derived_id(const Source& source, std::uint64_t hash) {
    constexpr std::string_view digits =
        "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford's, without i, l, o, u
    constexpr std::size_t slug_size = 24;
    std::string id;
    for (char c : source.id) {
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (plain) id += c;
        else if (!id.empty() && id.back() != '-') id += '-';
        if (id.size() == slug_size) break;
    }
    if (!id.empty() && id.back() != '-') id += '-';
    for (int i = 0; i < 10; ++i, hash >>= 5) id += digits[hash & 31];
    return id;
}

std::string fingerprint(const Dossier& dossier, const Claim& claim) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::uint64_t hash = content_hash(dossier, claim);
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) text[i] = digits[(hash >> (60 - 4 * i)) & 15];
    return text;
}

}  // namespace gainsay
