#include "reading/quantities/old_money.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace gainsay::reading {
namespace {

bool is_figure_char(char c) { return c >= '0' && c <= '9'; }

class SumReader {
  public:
    explicit SumReader(std::string_view text) : rest_(text) {}

    std::optional<std::string> read() {
        const std::string amount = take_amount();
        if (amount.empty()) return std::nullopt;
        if (take("/")) return stroke(amount);
        take(" ");
        if (take_letter('l')) return "£" + amount;
        if (take_letter('d')) return amount + " old pence";
        if (!take_letter('s')) return std::nullopt;
        std::string sum = amount + " shillings";
        const std::string_view behind_shillings = rest_;
        take(" ");
        const std::string pence = take_amount();
        take(" ");
        if (!pence.empty() && take_letter('d')) return sum + " " + pence + " old pence";
        rest_ = behind_shillings;
        return sum;
    }
    std::string_view rest() const { return rest_; }

  private:
    bool take(std::string_view text) {
        if (!rest_.starts_with(text)) return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    std::string take_amount() {
        std::size_t digits = 0;
        while (digits < rest_.size() && (is_figure_char(rest_[digits]) ||
                                         (digits > 0 && rest_[digits] == ',' && digits + 1 < rest_.size() &&
                                          is_figure_char(rest_[digits + 1]))))
            ++digits;
        std::string amount(rest_.substr(0, digits));
        rest_.remove_prefix(digits);
        for (std::string_view part : {"½", "¼", "¾"})
            if (take(part)) return amount.append(part);
        return amount;
    }

    // "s", "s.", where no word goes on.
    bool take_letter(char letter) {
        if (rest_.empty() || rest_[0] != letter) return false;
        std::string_view behind = rest_.substr(1);
        if (behind.starts_with('.')) behind.remove_prefix(1);
        const bool ends = behind.empty() || behind[0] == ' ' || behind[0] == ',' || behind[0] == ')' ||
                          (behind.data() > rest_.data() + 1 && is_figure_char(behind[0]));
        if (ends) rest_ = behind;
        return ends;
    }

    // "52/6", "40/-"
    std::optional<std::string> stroke(const std::string& shillings) {
        constexpr int pence_in_a_shilling = 12;
        if (take("-")) return shillings + " shillings";
        int pence = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), pence);
        const bool fits = error == std::errc{} && pence >= 0 && pence < pence_in_a_shilling;
        if (!fits) return std::nullopt;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        if (!rest_.empty() && rest_[0] != ' ') return std::nullopt;
        return shillings + " shillings " + std::to_string(pence) + " old pence";
    }

    std::string_view rest_;
};

// "63s", "52s. 6d.": a digit, the letter, and no more of a word.
bool has_letter_of_coin(std::string_view words) {
    for (std::size_t i = 1; i < words.size(); ++i)
        if ((words[i] == 's' || words[i] == 'd') && is_figure_char(words[i - 1])) {
            const std::string_view behind = words.substr(i + 1);
            if (words[i] == 'd' && (behind.empty() || behind[0] == '.' || behind[0] == ' ')) return true;
            const bool pence =
                words[i] == 's' && behind.size() > 2 &&
                (is_figure_char(behind[1]) || (behind[0] == '.' && is_figure_char(behind[2]))) &&
                behind.find('d') != std::string_view::npos;
            if (pence) return true;
        }
    return false;
}

}  // namespace

bool names_old_money(std::string_view words) {
    constexpr std::array<std::string_view, 5> names{"£", "shilling", "pence", "penny", "guinea"};
    const auto stands_in = [&](std::string_view name) { return words.find(name) != std::string_view::npos; };
    return std::any_of(names.begin(), names.end(), stands_in) || has_letter_of_coin(words);
}

std::optional<std::string> with_coins_named(std::string_view words) {
    SumReader reader(words);
    auto sum = reader.read();
    if (!sum) return std::nullopt;
    std::string_view rest = reader.rest();
    // A quarter of corn, no fourth part.
    for (std::string_view quarter : {" a quarter", " the quarter"})
        if (rest.starts_with(quarter)) {
            rest.remove_prefix(quarter.size());
            return sum->append(" per quarter").append(rest);
        }
    return sum->append(rest);
}

}  // namespace gainsay::reading
