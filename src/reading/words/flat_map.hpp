// An open-addressing table from word keys to small values: built once, then read only.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace gainsay::reading {

template <class Value>
class FlatMap {
  public:
    FlatMap() : slots_(16) {}

    // The value of the key, default-constructed if new.
    Value& operator[](std::uint64_t key) {
        if ((size_ + 1) * 2 > slots_.size()) grow();
        Slot& slot = slots_[position(key)];
        if (!slot.used) {
            slot = {key, true, Value{}};
            ++size_;
        }
        return slot.value;
    }
    const Value* find(std::uint64_t key) const noexcept {
        const Slot& slot = slots_[position(key)];
        return slot.used ? &slot.value : nullptr;
    }
    std::size_t size() const noexcept { return size_; }

  private:
    struct Slot {
        std::uint64_t key = 0;
        bool used = false;
        Value value{};
    };
    std::size_t position(std::uint64_t key) const noexcept {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>(key ^ (key >> 29)) & mask;
        while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (Slot& slot : old)
            if (slot.used) slots_[position(slot.key)] = std::move(slot);
    }
    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

}  // namespace gainsay::reading
