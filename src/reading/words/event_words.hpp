// Dates told by naming an event of the dossier: "with the fall of the Soviet Union", "the year after the
// armistice".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/dossier.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::reading {

// The events that the vocabulary dates, by their names and the aliases of these.
class EventNames {
  public:
    explicit EventNames(const Vocabulary& vocabulary);

    // The event whose name stands in the words, the longest if several do, and the words around it.
    struct Mention {
        const Event* event = nullptr;
        std::string before, after;
    };
    std::optional<Mention> find(std::string_view words) const;
    // The date that the words tell by an event; nothing where they name none or say more than when. Words
    // that add a date of their own ("the landing of 1944") are read by it.
    std::optional<Date> read(std::string_view words, const DateOptions& options) const;

  private:
    struct Name {
        std::vector<std::string> words;  // folded, without articles
        const Event* event;
    };
    std::map<std::string, std::vector<Name>, std::less<>> names_;  // by the first word
};

}  // namespace gainsay::reading
