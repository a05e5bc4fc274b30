// Templates on dates: what is cited before it happened, ages and anniversaries.
#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "compare/prepared/wording.hpp"
#include "detect/templates/templates.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::rules {
namespace {

constexpr std::string_view foresight_name = "an event cited before it happened";
constexpr std::string_view age_name = "an age or anniversary";

// The first and last day that words leave possible.
std::optional<Period> possible_days(const Date& date) {
    if (date.unresolved) return std::nullopt;
    const Interval hull = date.days.support_hull();
    constexpr double limit = 4e12;  // days; keeps sums of days and years in range
    if (!(hull.lower.value > -limit) || !(hull.upper.value < limit)) return std::nullopt;
    return Period{static_cast<std::int64_t>(hull.lower.value), static_cast<std::int64_t>(hull.upper.value)};
}

std::optional<Period> days_of(const Claim& claim) {
    const auto* date = std::get_if<Date>(&claim.value);
    return date != nullptr ? possible_days(*date) : std::nullopt;
}

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        if (end > start) words.emplace_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

// Whether a folded text has the words of another in a row.
bool has_words(std::string_view text, std::string_view words) {
    if (words.empty()) return false;
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
}

template <std::size_t N>
bool is_one_of(std::string_view folded, const std::string_view (&list)[N]) {
    return std::find(std::begin(list), std::end(list), folded) != std::end(list);
}

// ---- cited before it happened ----

bool speaks_of_the_future(const Claim& claim) {
    constexpr std::string_view signs[] = {
        "will",     "shall",    "plan",   "planned",  "plans",    "planning",  "scheduled",
        "schedule", "expected", "due",    "upcoming", "future",   "next",      "later",
        "deadline", "until",    "expire", "expires",  "forecast", "projected", "intend",
        "intends",  "intended", "would",  "is to",    "are to",   "to be",     "goal",
        "target",   "valid",    "ends",   "begins",   "starts",   "opens"};
    for (const std::string* text :
         {&claim.place.quote, &claim.words, &claim.predicate, &claim.subject, &claim.note}) {
        const std::string folded = fold(*text);
        for (std::string_view sign : signs)
            if (has_words(folded, sign)) return true;
    }
    return false;
}

bool tells_an_event(const Claim& claim) {
    return is_told_as_fact(claim) && claim.status != Status::estimated && !speaks_of_the_future(claim);
}

void check_against_publication(const Dossier& dossier, const std::vector<std::optional<Period>>& published,
                               ClaimId id, const Period& days, std::vector<Finding>& findings) {
    const Claim& claim = dossier[id];
    const auto& limit = published[index(claim.source)];
    if (!limit || days.first <= limit->last || !tells_an_event(claim)) return;
    const Source& source = dossier[claim.source];
    findings.push_back(
        tell(dossier, foresight_name, FindingRelation::conflict, {id},
             fmt::format("“{}” lies after the publication of {} (“{}”), which tells it as past", claim.words,
                         source.id, source.published)));
}

// Whether a subject names the statement that a claim is quoted from: it has all its words and hardly any
// other.
bool names_statement(const std::set<std::string>& subject, const std::vector<std::string>& voice) {
    if (voice.size() < 2 || subject.size() > voice.size() + 2) return false;
    return std::all_of(voice.begin(), voice.end(),
                       [&](const std::string& word) { return subject.contains(word); });
}

bool dates_a_statement(std::string_view predicate) {
    constexpr std::string_view list[] = {"made",      "date",      "dated",     "issued",
                                         "published", "signed",    "released",  "written",
                                         "adopted",   "delivered", "announced", "took place"};
    return is_one_of(fold(predicate), list);
}

// A claim that dates a statement.
struct Statement {
    SourceId source{};
    ClaimId claim{};
    std::set<std::string> words;
    Period days;
};

// The dated statements, found by the words that name them.
class Statements {
  public:
    explicit Statements(const Dossier& dossier) : all_(dated_statements(dossier)) {
        for (std::size_t i = 0; i < all_.size(); ++i)
            for (const std::string& word : all_[i].words) by_word_[{all_[i].source, word}].push_back(i);
    }

    // Those of a source that a voice names.
    std::vector<const Statement*> named(SourceId source, const std::vector<std::string>& voice) const {
        const std::vector<std::size_t>* shortest = nullptr;
        for (const std::string& word : voice) {
            const auto found = by_word_.find({source, word});
            if (found == by_word_.end()) return {};
            if (shortest == nullptr || found->second.size() < shortest->size()) shortest = &found->second;
        }
        std::vector<const Statement*> result;
        if (shortest == nullptr || shortest->size() > too_many) return result;
        for (std::size_t i : *shortest)
            if (names_statement(all_[i].words, voice)) result.push_back(&all_[i]);
        return result;
    }

  private:
    static std::vector<Statement> dated_statements(const Dossier& dossier);
    static constexpr std::size_t too_many = 100;  // words that fit so many statements name none of them
    std::vector<Statement> all_;
    std::map<std::pair<SourceId, std::string>, std::vector<std::size_t>> by_word_;
};

std::vector<Statement> Statements::dated_statements(const Dossier& dossier) {
    std::vector<Statement> result;
    for (const Question& question : dossier.questions()) {
        if (!dates_a_statement(question.predicate)) continue;
        for (ClaimId id : question.claims) {
            const Claim& claim = dossier[id];
            const auto days = days_of(claim);
            if (!days || !is_told_as_fact(claim)) continue;
            const auto words = words_of(canonical(dossier.vocabulary, claim.subject));
            result.push_back({claim.source, id, {words.begin(), words.end()}, *days});
        }
    }
    return result;
}

// ---- ages and anniversaries ----

struct Jubilee {
    std::int64_t years = 0;
    bool birthday = false;
    std::string after;  // folded words behind it: "of the October Revolution"
};

// "100th birthday", "50th anniversary of X" in folded words.
std::optional<Jubilee> find_jubilee(const std::string& folded) {
    const auto words = words_of(folded);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool birthday = words[i + 1] == "birthday";
        if (!birthday && words[i + 1] != "anniversary") continue;
        const std::string& ordinal = words[i];
        if (ordinal.size() < 3 || ordinal.size() > 6) continue;
        const std::string_view suffix = std::string_view(ordinal).substr(ordinal.size() - 2);
        if (suffix != "th" && suffix != "st" && suffix != "nd" && suffix != "rd") continue;
        Jubilee result{0, birthday, ""};
        bool digits = true;
        for (char c : std::string_view(ordinal).substr(0, ordinal.size() - 2)) {
            digits = digits && c >= '0' && c <= '9';
            result.years = result.years * 10 + (c - '0');
        }
        if (!digits || result.years == 0) continue;
        for (std::size_t k = i + 2; k < words.size(); ++k) result.after += (k == i + 2 ? "" : " ") + words[k];
        return result;
    }
    return std::nullopt;
}

struct Dated {
    std::optional<ClaimId> claim;  // nothing for an event of the vocabulary
    Period days;
    std::string words;
};

std::int64_t year_of(std::int64_t day) { return to_civil(Day{day}).year; }

bool dates_a_birth(std::string_view predicate) {
    constexpr std::string_view list[] = {"birth",     "born",          "birth date",
                                         "birthdate", "date of birth", "was born"};
    return is_one_of(fold(predicate), list);
}
bool dates_a_death(std::string_view predicate) {
    constexpr std::string_view list[] = {"death", "died", "death date", "date of death"};
    return is_one_of(fold(predicate), list);
}
bool dates_an_occasion(std::string_view predicate) {
    constexpr std::string_view list[] = {"took place", "date",        "dated", "founded", "established",
                                         "held",       "was founded", "began", "signed",  "happened"};
    return is_one_of(fold(predicate), list);
}

// The one date that the claims on a question give: of this source if it gives one, else of all if they give
// one.
std::optional<Dated> one_date(const Dossier& dossier, QuestionId question, SourceId source) {
    std::vector<Dated> own, all;
    for (ClaimId id : dossier[question].claims) {
        const Claim& claim = dossier[id];
        const auto days = days_of(claim);
        if (!days || !is_told_as_fact(claim)) continue;
        all.push_back({id, *days, claim.words});
        if (claim.source == source) own.push_back(all.back());
    }
    auto& chosen = own.empty() ? all : own;
    if (chosen.size() != 1) return std::nullopt;
    return chosen[0];
}

// When a claim's matter took place: its `when`, else the one date that its source gives for its subject.
std::optional<Dated> occasion_of(const Dossier& dossier, Subjects& subjects, ClaimId id) {
    const Claim& claim = dossier[id];
    if (claim.time) {
        if (const auto days = possible_days(*claim.time)) return Dated{std::nullopt, *days, claim.when};
        return std::nullopt;
    }
    std::vector<Dated> found;
    for (QuestionId question : subjects.of(claim.subject)) {
        if (!dates_an_occasion(dossier[question].predicate)) continue;
        if (auto date = one_date(dossier, question, claim.source)) found.push_back(std::move(*date));
    }
    if (found.size() != 1) return std::nullopt;
    return found[0];
}

// Every stretch of words that may be a subject's name; each once.
std::set<std::string> names_in(const std::string& folded) {
    constexpr std::size_t longest_text = 100, longest_name = 10, shortest_letters = 4;
    const auto words = words_of(folded);
    std::set<std::string> names;
    for (std::size_t i = 0; i < std::min(words.size(), longest_text); ++i) {
        std::string name;
        for (std::size_t k = i; k < std::min(words.size(), i + longest_name); ++k) {
            name += (k == i ? "" : " ") + words[k];
            if (name.size() >= shortest_letters) names.insert(name);
        }
    }
    return names;
}

// What the years are counted from: the birth of a person or the event that the words name; nothing unless
// just one.
std::optional<Dated> counted_from(const Dossier& dossier, Subjects& subjects, const Jubilee& jubilee,
                                  const std::string& folded, SourceId source) {
    std::vector<Dated> found;
    for (const std::string& name : names_in(jubilee.birthday ? folded : jubilee.after)) {
        for (QuestionId question : subjects.of(name)) {
            const std::string& predicate = dossier[question].predicate;
            if (!(jubilee.birthday ? dates_a_birth(predicate) : dates_an_occasion(predicate))) continue;
            if (auto date = one_date(dossier, question, source)) found.push_back(std::move(*date));
        }
    }
    for (const Event& event : dossier.vocabulary.events) {
        const std::string name = fold(event.name), id = fold(event.id);
        const std::string& text = jubilee.birthday ? folded : jubilee.after;
        if (jubilee.birthday || !(has_words(text, name) || has_words(text, id))) continue;
        const auto date = read_date(event.date);
        const auto days = date ? possible_days(*date) : std::nullopt;
        if (days) found.push_back({std::nullopt, *days, event.date});
    }
    if (found.size() != 1) return std::nullopt;
    return found[0];
}

FindingRelation judge_years(std::int64_t stated, std::int64_t least, std::int64_t most, std::int64_t slack) {
    if (stated >= least && stated <= most) return FindingRelation::holds;
    if (stated >= least - slack && stated <= most + slack) return FindingRelation::tension;
    return FindingRelation::conflict;
}

// "Kim Il Sung's" names Kim Il Sung.
std::string without_genitive(std::string text) {
    for (const std::string_view ending : {"'s ", "’s "})
        for (std::size_t at = text.find(ending); at != std::string::npos; at = text.find(ending, at))
            text.replace(at, ending.size(), " ");
    return text;
}

void check_jubilee(const Dossier& dossier, Subjects& subjects, ClaimId id, std::vector<Finding>& findings) {
    const Claim& claim = dossier[id];
    for (const std::string* text : {&claim.words, &claim.place.quote}) {
        if (text->find("birthday") == std::string::npos && text->find("anniversary") == std::string::npos)
            continue;
        const std::string folded = fold(without_genitive(*text));
        const auto jubilee = find_jubilee(folded);
        if (!jubilee) continue;
        const auto from = counted_from(dossier, subjects, *jubilee, folded, claim.source);
        const auto occasion = occasion_of(dossier, subjects, id);
        if (!from || !occasion) continue;
        const std::int64_t least = year_of(occasion->days.first) - year_of(from->days.last);
        const std::int64_t most = year_of(occasion->days.last) - year_of(from->days.first);
        // A feast may be kept some months early or late, and then fall into the next year.
        const FindingRelation relation = judge_years(jubilee->years, least, most, 1);
        std::vector<ClaimId> claims{id};
        for (const auto* dated : {&*from, &*occasion})
            if (dated->claim) claims.push_back(*dated->claim);
        const std::string span =
            least == most ? fmt::format("{}", least) : fmt::format("{} to {}", least, most);
        findings.push_back(tell(dossier, age_name, relation, std::move(claims),
                                fmt::format("“{}”: from “{}” to “{}” it is {} years", *text, from->words,
                                            occasion->words, span)));
        return;
    }
}

// Completed years between two days.
std::int64_t completed_years(std::int64_t from, std::int64_t to) {
    const CivilDate a = to_civil(Day{from}), b = to_civil(Day{to});
    const bool reached = b.month > a.month || (b.month == a.month && b.day >= a.day);
    return b.year - a.year - (reached ? 0 : 1);
}

std::string in_words(const Period& period) {
    return detail::days_in_words(static_cast<double>(period.first), static_cast<double>(period.last));
}

void check_age(const Dossier& dossier, Subjects& subjects, ClaimId id, bool at_death,
               std::vector<Finding>& findings) {
    const Claim& claim = dossier[id];
    const auto* quantity = std::get_if<Quantity>(&claim.value);
    if (quantity == nullptr || !quantity->value || quantity->ratio != RatioKind::none ||
        !is_told_as_fact(claim))
        return;
    if (!quantity->units.empty() && quantity->units[0]->name != "year") return;
    std::optional<Dated> birth, end;
    for (QuestionId question : subjects.of(claim.subject)) {
        const std::string& predicate = dossier[question].predicate;
        if (dates_a_birth(predicate)) birth = one_date(dossier, question, claim.source);
        if (at_death && dates_a_death(predicate)) end = one_date(dossier, question, claim.source);
    }
    if (!at_death && claim.time)
        if (const auto days = possible_days(*claim.time))
            end = Dated{std::nullopt, *days, claim.when.empty() ? in_words(*days) : claim.when};
    if (!birth || !end) return;
    const std::int64_t least = completed_years(birth->days.last, end->days.first);
    const std::int64_t most = completed_years(birth->days.first, end->days.last);
    const Interval support = quantity->possible.support_hull();
    // Some count the year of birth as the first, and the new year as the next: up to two more.
    constexpr std::int64_t slack = 2;
    const auto low = static_cast<double>(least), high = static_cast<double>(most);
    const bool holds = intersection(support, {{low, true}, {high, true}}).has_value();
    const bool near = intersection(support, {{low - slack, true}, {high + slack, true}}).has_value();
    std::vector<ClaimId> claims{id, *birth->claim};
    if (end->claim) claims.push_back(*end->claim);
    const std::string span = least == most ? fmt::format("{}", least) : fmt::format("{} to {}", least, most);
    const FindingRelation relation = holds  ? FindingRelation::holds
                                     : near ? FindingRelation::tension
                                            : FindingRelation::conflict;
    findings.push_back(tell(dossier, age_name, relation, std::move(claims),
                            fmt::format("age “{}”: from “{}” to “{}” it is {} {}", claim.words, birth->words,
                                        end->words, span, span == "1" ? "year" : "years")));
}

}  // namespace

void check_foresight(const Dossier& dossier, std::vector<Finding>& findings) {
    std::vector<std::optional<Period>> published;
    for (const Source& source : dossier.sources()) {
        DateOptions options;
        options.order = source.date_order;
        const auto date = source.published.empty() ? std::nullopt : read_date(source.published, options);
        published.push_back(date ? possible_days(*date) : std::nullopt);
    }
    std::optional<Statements> statements;
    for (std::size_t i = 0; i < dossier.claims().size(); ++i) {
        const auto id = static_cast<ClaimId>(i);
        const Claim& claim = dossier[id];
        const auto days = days_of(claim);
        if (!days || dossier.is_removed(id)) continue;
        check_against_publication(dossier, published, id, *days, findings);
        if (claim.said_by.empty() || !tells_an_event(claim)) continue;
        if (!statements) statements.emplace(dossier);
        const auto voice = words_of(canonical(dossier.vocabulary, claim.holder()));
        for (const Statement* statement : statements->named(claim.source, voice)) {
            if (statement->claim == id || days->first <= statement->days.last) continue;
            findings.push_back(tell(dossier, foresight_name, FindingRelation::conflict,
                                    {id, statement->claim},
                                    fmt::format("“{}” is told by {}, which is of “{}”", claim.words,
                                                claim.holder(), dossier[statement->claim].words)));
        }
    }
}

void check_ages(const Dossier& dossier, Subjects& subjects, std::vector<Finding>& findings) {
    for (const Question& question : dossier.questions()) {
        const std::string predicate = fold(question.predicate);
        const bool at_death = predicate == "age at death" || predicate == "died aged";
        const bool age = at_death || predicate == "age" || predicate == "aged";
        for (ClaimId id : question.claims) {
            if (!is_told_as_fact(dossier[id])) continue;
            if (age) check_age(dossier, subjects, id, at_death, findings);
            else check_jubilee(dossier, subjects, id, findings);
        }
    }
}

}  // namespace gainsay::rules
