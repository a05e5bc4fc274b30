// What two words of a value are compared by, where no dossier says what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::detail {

enum class NumberKind : unsigned char { none, plain, time };

struct Number {
    double value = 0;  ///< a time or date in minutes; dates since 1970
    NumberKind kind = NumberKind::none;
};

/// "1,234.5", "-3", "45%", "$12", "10:35", "10:35 PM", "2011-12-01 10:35", "12/1/2011 10:35a". Kind none for
/// others. Figures with a leading zero are identifiers.
Number read_number(std::string_view text) noexcept;

/// Case, accents, punctuation and spacing folded; the items of a list (";", "|", "&") sorted, and the words
/// of each item, so that "Doe, Jane; Roe, R." equals "R. Roe & Jane Doe".
std::string label_key(std::string_view text);

/// How far the words of two lists of names overlap, in [0, 1]: names agree by surname and initials.
double name_similarity(std::string_view a, std::string_view b);

}  // namespace gainsay::detail
