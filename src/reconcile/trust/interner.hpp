// Words to numbers, in the order in which they are first met.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::detail {

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) noexcept {
    // The high half folded onto the low half of a 128-bit product: every bit of both reaches every bit of the
    // result.
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// The same on every platform with 8-bit bytes and the same order of bytes. Not proof against chosen keys:
/// look-ups compare the words, and a full table grows.
inline std::uint64_t hash_words(std::string_view text, std::uint64_t seed = 0) noexcept {
    constexpr std::uint64_t k0 = 0x9e3779b97f4a7c15, k1 = 0xe7037ed1a0b428db;
    std::uint64_t h = mix(seed ^ k0, text.size() ^ k1);
    const char* p = text.data();
    std::size_t n = text.size();
    for (; n > 8; n -= 8, p += 8) {
        std::uint64_t word;
        std::memcpy(&word, p, 8);
        h = mix(h ^ word, k1);
    }
    std::uint64_t tail = 0;
    if (n > 0) std::memcpy(&tail, p, n);  // an empty view may have no data at all
    return mix(h ^ tail, k0);
}

/// Open addressing over keys that the caller keeps: slots hold a number and 32 bits of its hash. O(1)
/// expected.
class HashIndex {
  public:
    /// The number of the key with `hash` for which same(number) holds, or `fresh`, which is entered.
    template <class Same>
    std::uint32_t find_or_add(std::uint64_t hash, std::uint32_t fresh, Same same) {
        if (2 * (used_ + 1) > slots_.size()) grow();
        const std::size_t mask = slots_.size() - 1;
        const auto tag = static_cast<std::uint32_t>(hash >> 32);
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            Slot& slot = slots_[at];
            if (slot.number == empty) {
                slot = {fresh, tag};
                hashes_.push_back(hash);
                ++used_;
                return fresh;
            }
            if (slot.tag == tag && same(slot.number)) return slot.number;
        }
    }
    /// The number, or 0xffffffff.
    template <class Same>
    std::uint32_t find(std::uint64_t hash, Same same) const {
        if (slots_.empty()) return empty;
        const std::size_t mask = slots_.size() - 1;
        const auto tag = static_cast<std::uint32_t>(hash >> 32);
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            const Slot& slot = slots_[at];
            if (slot.number == empty || (slot.tag == tag && same(slot.number))) return slot.number;
        }
    }
    /// Of each number, in order: numbers must be entered as 0, 1, 2, ...
    const std::vector<std::uint64_t>& hashes() const noexcept { return hashes_; }

  private:
    static constexpr std::uint32_t empty = 0xffffffff;
    struct Slot {
        std::uint32_t number = empty;
        std::uint32_t tag = 0;
    };
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
        old.swap(slots_);
        const std::size_t mask = slots_.size() - 1;
        for (const Slot& slot : old) {
            if (slot.number == empty) continue;
            std::size_t at = hashes_[slot.number] & mask;
            while (slots_[at].number != empty) at = (at + 1) & mask;
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::vector<std::uint64_t> hashes_;
    std::size_t used_ = 0;
};

/// Keeps words for as long as it lives, one after the other in blocks that never move.
class WordStore {
  public:
    std::string_view keep(std::string_view text) {
        if (text.size() > left_) open_block(text.size());
        if (!text.empty()) std::memcpy(at_, text.data(), text.size());
        const std::string_view kept(at_, text.size());
        at_ += text.size();
        left_ -= text.size();
        return kept;
    }

  private:
    void open_block(std::size_t least) {
        constexpr std::size_t usual = std::size_t{1} << 16;
        left_ = least > usual ? least : usual;
        at_ = blocks_.emplace_back(std::make_unique_for_overwrite<char[]>(left_)).get();
    }
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* at_ = nullptr;
    std::size_t left_ = 0;
};

/// Interns words; each is kept once, in the store.
class Interner {
  public:
    explicit Interner(WordStore& store) : store_(store) {}
    std::uint32_t add(std::string_view text) {
        if (last_ < words_.size() && words_[last_] == text) return last_;
        last_ = index_.find_or_add(hash_words(text), static_cast<std::uint32_t>(words_.size()),
                                   [&](std::uint32_t n) { return words_[n] == text; });
        if (last_ == words_.size()) words_.push_back(store_.keep(text));
        return last_;
    }
    std::vector<std::string_view>& words() noexcept { return words_; }

  private:
    WordStore& store_;
    HashIndex index_;
    std::vector<std::string_view> words_;
    std::uint32_t last_ = 0;
};

}  // namespace gainsay::detail
