#include "input/formats/gedcom.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "gainsay/reading.hpp"
#include "input/formats/gedcom_date.hpp"
#include "input/formats/gedcom_tree.hpp"

namespace gainsay::input {
namespace {

// An event or attribute: its tag, the predicate of its date (of its value, for attributes), the word before
// "place", and whether it happens once.
struct Fact {
    std::string_view tag, predicate, noun;
    bool once = false;
    bool attribute = false;
};

constexpr Fact facts[] = {
    {"BIRT", "born", "birth", true},
    {"CHR", "christened", "christening", true},
    {"DEAT", "died", "death", true},
    {"BURI", "buried", "burial", true},
    {"CREM", "cremated", "cremation", true},
    {"BAPM", "baptised", "baptism", true},
    {"BARM", "bar mitzvah", "bar mitzvah", true},
    {"BASM", "bat mitzvah", "bat mitzvah", true},
    {"CONF", "confirmed", "confirmation", true},
    {"FCOM", "first communion", "first communion", true},
    {"ADOP", "adopted", "adoption"},
    {"BLES", "blessed", "blessing"},
    {"CHRA", "christened as adult", "adult christening", true},
    {"ORDN", "ordained", "ordination"},
    {"NATU", "naturalised", "naturalisation"},
    {"EMIG", "emigrated", "emigration"},
    {"IMMI", "immigrated", "immigration"},
    {"CENS", "in a census", "census"},
    {"PROB", "will proved", "probate"},
    {"WILL", "will made", "will"},
    {"GRAD", "graduated", "graduation"},
    {"RETI", "retired", "retirement"},
    {"MARR", "married", "marriage", true},
    {"DIV", "divorced", "divorce", true},
    {"ENGA", "engaged", "engagement", true},
    {"ANUL", "annulled", "annulment", true},
    {"MARB", "banns read", "banns"},
    {"MARC", "marriage contract", "marriage contract"},
    {"MARL", "marriage licence", "marriage licence"},
    {"MARS", "marriage settlement", "marriage settlement"},
    {"DIVF", "divorce filed", "divorce filing"},
    {"OCCU", "occupation", "occupation", false, true},
    {"EDUC", "education", "education", false, true},
    {"RELI", "religion", "religion", false, true},
    {"NATI", "nationality", "nationality", false, true},
    {"TITL", "title", "title", false, true},
    {"RESI", "residence", "residence", false, true},
    {"CAST", "caste", "caste", false, true},
    {"DSCR", "description", "description", false, true},
    {"IDNO", "identity number", "identity number", false, true},
    {"PROP", "property", "property", false, true},
    {"NCHI", "number of children", "number of children", true, true},
    {"NMR", "number of marriages", "number of marriages", true, true},
    {"FACT", "fact", "fact", false, true},
    {"EVEN", "event", "event", false, true},
};

const Fact* fact_of(std::string_view tag) {
    const auto found =
        std::find_if(std::begin(facts), std::end(facts), [&](const Fact& f) { return f.tag == tag; });
    return found == std::end(facts) ? nullptr : &*found;
}

// "John /Smith/ jr" -> "John Smith jr".
std::string plain_name(std::string_view name) {
    std::string result;
    for (const char c : name) {
        const char kept = c == '/' || c == '\n' || c == '\t' ? ' ' : c;
        if (kept == ' ' && (result.empty() || result.back() == ' ')) continue;
        result += kept;
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

// On one line, as titles and values are written that a file breaks into several.
std::string one_line(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const char kept = c == '\n' || c == '\t' ? ' ' : c;
        if (kept != ' ' || (!result.empty() && result.back() != ' ')) result += kept;
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

// A value with all that stands under it: "text | TAG value || TAG value", a bar for each level.
std::string flat(const GedcomNode& node, std::size_t depth = 0) {
    std::string text = node.value;
    if (!node.xref.empty() && depth > 0) text = '@' + node.xref + "@ " + text;
    for (const GedcomNode& child : node.children)
        text += ' ' + std::string(depth + 1, '|') + ' ' + child.tag + ' ' + flat(child, depth + 1);
    return text;
}

class FamilyImporter {
  public:
    FamilyImporter(const GedcomFile& file, const std::string& name, Intake& intake)
        : file_(file), name_(name), intake_(intake) {
        for (const GedcomNode& record : file.records)
            if (!record.xref.empty()) by_xref_.emplace(record.xref, &record);
    }

    void run() {
        declare_vocabulary();
        add_sources();
        for (const GedcomNode& record : file_.records) {
            if (record.tag == "INDI") add_person(record);
            if (record.tag == "FAM") add_family(record);
        }
        keep_other_records();
        declare_what_is_used();
        if (kept_.empty()) return;
        std::string list;
        for (const auto& [tag, count] : kept_)
            list += (list.empty() ? "" : ", ") + std::to_string(count) + ' ' + tag;
        intake_.note({name_, 0, 0}, "kept, but no claims are made of them: " + list, "kept");
    }

  private:
    void declare(std::string_view predicate, ValueKind kind, bool once, Nature nature) {
        Predicate p;
        p.name = predicate;
        p.kind = kind;
        p.cardinality = once ? Cardinality::one : Cardinality::many;
        p.nature = nature;
        declared_.emplace(fold(p.name), p);
    }

    void declare_what_is_used() {
        for (const Question& question : intake_.dossier().questions())
            if (const auto known = declared_.find(fold(question.predicate)); known != declared_.end())
                intake_.dossier().vocabulary.predicates.insert(*known);
    }

    void declare_vocabulary() {
        for (const Fact& f : facts) {
            if (f.tag == "NCHI" || f.tag == "NMR")
                declare(f.predicate, ValueKind::quantity, true, Nature::unstated);
            else if (f.attribute) declare(f.predicate, ValueKind::term, false, Nature::state);
            else declare(f.predicate, ValueKind::date, f.once, Nature::event);
            if (!f.attribute) declare(std::string(f.noun) + " place", ValueKind::term, f.once, Nature::event);
            declare(std::string(f.noun) + " happened", ValueKind::truth, true, Nature::event);
        }
        declare("name", ValueKind::term, false, Nature::state);
        declare("sex", ValueKind::term, true, Nature::state);
        for (const std::string_view bond : {"", "adoptive ", "foster ", "sealed "})
            for (const std::string_view parent : {"father", "mother"})
                declare(std::string(bond) + std::string(parent), ValueKind::term, bond.empty(),
                        Nature::state);
        declare("spouse", ValueKind::term, false, Nature::state);
    }

    void add_sources() {
        Source self;
        self.id = stem_of(name_);
        if (self.id.empty() || self.id == "-") self.id = "family file";
        self.kind = "family file";
        self.file = name_;
        file_source_ = intake_.dossier().add(std::move(self));
        for (const GedcomNode& record : file_.records) {
            if (record.tag != "SOUR" || record.xref.empty() || intake_.dossier().source_id(record.xref))
                continue;
            Source source;
            source.id = record.xref;
            for (const GedcomNode& child : record.children) {
                std::string* const field = child.tag == "TITL"   ? &source.title
                                           : child.tag == "AUTH" ? &source.author
                                           : child.tag == "PUBL" ? &source.publisher
                                                                 : nullptr;
                const bool fits = field != nullptr && field->empty() && child.children.empty();
                if (field != nullptr && field->empty()) *field = one_line(child.value);
                if (!fits) source.extra.emplace_back("gedcom:" + child.tag, flat(child));
            }
            intake_.dossier().add(std::move(source));
        }
    }

    // The citations of a structure; one empty entry where it has none.
    std::vector<const GedcomNode*> citations(const GedcomNode& node) const {
        std::vector<const GedcomNode*> found;
        for (const GedcomNode& child : node.children)
            if (child.tag == "SOUR") found.push_back(&child);
        if (found.empty()) found.push_back(nullptr);
        return found;
    }

    SourceId source_of(const GedcomNode* citation) {
        if (!citation) return file_source_;
        const std::string_view xref = pointer(citation->value);
        const std::string id(xref.empty() ? std::string_view(citation->value) : xref);
        if (const auto known = intake_.dossier().source_id(id)) return *known;
        if (id.empty()) return file_source_;
        Source source;
        source.id = id;
        return intake_.dossier().add(std::move(source));
    }

    // Adds `claim` once for each source that `node` cites.
    void add(Claim claim, const GedcomNode& node) {
        claim.at = {name_, node.line, 1};
        for (const GedcomNode& child : node.children) describe(child, claim);
        for (const GedcomNode* citation : citations(node)) {
            Claim cited = claim;
            cited.source = source_of(citation);
            if (citation) cite(*citation, cited);
            intake_.add(std::move(cited));
        }
    }

    static void cite(const GedcomNode& citation, Claim& claim) {
        claim.at.line = citation.line;
        const GedcomNode* page = citation.child("PAGE");
        const GedcomNode* data = citation.child("DATA");
        const GedcomNode* text = data ? data->child("TEXT") : citation.child("TEXT");  // 5.5 has it above
        if (page) claim.place.page = page->value;
        if (text) claim.place.quote = text->value;
        const auto is_understood = [&](const GedcomNode& child) {
            return (&child == page || &child == text) && child.children.empty();
        };
        for (const GedcomNode& child : citation.children) {
            if (&child != data && !is_understood(child))
                claim.extra.emplace_back("gedcom:SOUR." + child.tag, flat(child));
            if (&child != data) continue;
            for (const GedcomNode& part : data->children)
                if (!is_understood(part))
                    claim.extra.emplace_back("gedcom:SOUR.DATA." + part.tag, flat(part));
        }
    }

    // Notes and details under an event: kept with each of its claims.
    void describe(const GedcomNode& child, Claim& claim) const {
        if (child.tag == "SOUR") return;
        if (child.tag == "DATE" || child.tag == "PLAC") {
            for (const GedcomNode& detail : child.children)
                claim.extra.emplace_back("gedcom:" + child.tag + '.' + detail.tag, flat(detail));
            return;
        }
        const bool is_note = child.tag == "NOTE" || child.tag == "SNOTE";
        if (is_note) {
            const auto record = by_xref_.find(pointer(child.value));
            const std::string& text = record == by_xref_.end() ? child.value : record->second->value;
            claim.note += (claim.note.empty() ? "" : "; ") + text;
        }
        if (!is_note || !child.children.empty()) claim.extra.emplace_back("gedcom:" + child.tag, flat(child));
    }

    void add_fact(const std::string& subject, const GedcomNode& node, const Fact& fact) {
        const std::string_view when = node.text("DATE"), where = node.text("PLAC");
        if (!where.empty()) declare_place(where);
        Claim claim;
        claim.subject = subject;
        if (fact.attribute) {
            claim.predicate = fact.predicate;
            if (const std::string_view type = node.text("TYPE");
                !type.empty() && (fact.tag == "EVEN" || fact.tag == "FACT")) {
                claim.predicate = plain_name(type);
                declare(claim.predicate, ValueKind::term, false, Nature::state);
            }
            claim.words = one_line(node.value);
            if (claim.words.empty()) claim.words = where.empty() ? "yes" : where;
            claim.where = where;
            const auto date = read_gedcom_date(when, file_.version);
            claim.when = date ? date->phrase : std::string(when);
            if (claim.when != when) claim.extra.emplace_back("gedcom:DATE", when);
            return add(std::move(claim), node);
        }
        if (fact.tag == "MARR") claim.scope = node.text("TYPE");  // a civil and a religious one are two
        if (!when.empty()) {
            Claim dated = claim;
            dated.predicate = fact.predicate;
            dated.words = when;
            if (auto date = read_gedcom_date(when, file_.version)) give_date(dated, std::move(*date));
            add(std::move(dated), node);
        }
        if (!where.empty()) {
            Claim placed = claim;
            placed.predicate = std::string(fact.noun) + " place";
            placed.words = where;
            add(std::move(placed), node);
        }
        if ((when.empty() && where.empty()) || denied_.contains({subject, std::string(fact.tag)})) {
            claim.predicate = std::string(fact.noun) + " happened";
            claim.words = "yes";
            add(std::move(claim), node);
        }
    }

    // The words stay those of the file where anybody reads them alike; else they are spelled out, and those
    // of the file kept.
    static void give_date(Claim& claim, GedcomDate date) {
        const auto as_written = read_date(claim.words);
        if (!as_written || !(as_written->days == date.date.days)) {
            const auto spelled_out = read_date(date.phrase);
            if (spelled_out && spelled_out->days == date.date.days) {
                claim.extra.emplace_back("gedcom:DATE", claim.words);
                claim.words = date.phrase;
            }
        }
        claim.value = std::move(date.date);
        claim.value_given = true;
    }

    // "NO MARR": the event did not happen (in the span that its DATE gives).
    void add_denial(const std::string& subject, const GedcomNode& node, const std::string& owner) {
        const Fact* fact = fact_of(node.value);
        if (!fact) return keep(node, owner);
        Claim claim;
        claim.subject = subject;
        claim.predicate = std::string(fact->noun) + " happened";
        claim.words = "yes";
        claim.polarity = Polarity::denied;
        const std::string_view when = node.text("DATE");
        const auto date = read_gedcom_date(when, file_.version);
        claim.when = date ? date->phrase : std::string(when);
        if (claim.when != when) claim.extra.emplace_back("gedcom:DATE", when);
        add(std::move(claim), node);
    }

    void add_facts(const std::string& subject, const GedcomNode& record,
                   const std::set<std::string_view>& understood) {
        for (const GedcomNode& child : record.children)
            if (child.tag == "NO") denied_.emplace(subject, child.value);
        for (const GedcomNode& child : record.children) {
            if (const Fact* fact = fact_of(child.tag)) add_fact(subject, child, *fact);
            else if (child.tag == "NO") add_denial(subject, child, record.xref);
            else if (!understood.contains(child.tag)) keep(child, record.xref);
        }
    }

    // "Cork, Ireland" lies within "Ireland".
    void declare_place(std::string_view place) {
        for (std::size_t comma = place.find(','); comma != std::string_view::npos; comma = place.find(',')) {
            std::string_view whole = place.substr(comma + 1);
            while (!whole.empty() && whole.front() == ' ') whole.remove_prefix(1);
            if (whole.empty()) return;
            if (fold(place) != fold(whole) && places_.emplace(place, whole).second)
                intake_.dossier().vocabulary.within.emplace_back(std::string(place), std::string(whole));
            place = whole;
        }
    }

    std::string subject_of(const GedcomNode& person) const {
        const std::string name = plain_name(person.text("NAME"));
        return name.empty() ? person.xref : name + " (" + person.xref + ')';
    }

    std::string person_at(std::string_view value) const {
        const auto found = by_xref_.find(pointer(value));
        return found == by_xref_.end() ? std::string{} : subject_of(*found->second);
    }

    // False where there is nothing to say.
    bool add_term(const std::string& subject, std::string_view predicate, std::string words,
                  const GedcomNode& node) {
        if (words.empty() || subject.empty()) return false;
        Claim claim;
        claim.subject = subject;
        claim.predicate = predicate;
        claim.words = std::move(words);
        add(std::move(claim), node);
        return true;
    }

    void add_person(const GedcomNode& record) {
        const std::string subject = subject_of(record);
        for (const GedcomNode& child : record.children) {
            bool said = true;
            if (child.tag == "NAME") said = add_term(subject, "name", plain_name(child.value), child);
            if (child.tag == "SEX") said = add_term(subject, "sex", child.value, child);
            if (child.tag == "FAMC" || child.tag == "FAMS")
                said = child.children.empty() && is_mutual(record, child);
            if (!said) keep(child, record.xref);
        }
        add_facts(subject, record, {"NAME", "SEX", "FAMC", "FAMS"});
    }

    // Whether the family that a person points to names the person too.
    bool is_mutual(const GedcomNode& person, const GedcomNode& link) const {
        const auto family = by_xref_.find(pointer(link.value));
        if (family == by_xref_.end()) return false;
        const auto& members = family->second->children;
        return std::any_of(members.begin(), members.end(), [&](const GedcomNode& member) {
            const bool role =
                link.tag == "FAMC" ? member.tag == "CHIL" : member.tag == "HUSB" || member.tag == "WIFE";
            return role && pointer(member.value) == person.xref;
        });
    }

    // "adoptive " and the like of a child in a family; nothing if it was born to it, or nothing is said.
    // `parent` is HUSB or WIFE.
    std::string bond_of(const GedcomNode& child, const std::string& family, std::string_view parent) const {
        const std::string_view own = child.text(parent == "HUSB" ? "_FREL" : "_MREL");
        if (!own.empty()) return bond_named(own);
        const auto person = by_xref_.find(pointer(child.value));
        if (person == by_xref_.end()) return {};
        for (const GedcomNode& node : person->second->children) {
            if (node.tag == "FAMC" && pointer(node.value) == family && node.child("PEDI"))
                return bond_named(node.text("PEDI"));
            const GedcomNode* adopted_by = node.tag == "ADOP" ? node.child("FAMC") : nullptr;
            if (!adopted_by || pointer(adopted_by->value) != family) continue;
            const std::string_view who = adopted_by->text("ADOP");
            if (who.empty() || who == "BOTH" || who == parent) return "adoptive ";
        }
        return {};
    }

    static std::string bond_named(std::string_view words) {
        const std::string bond = fold(words);
        if (bond.starts_with("adopt")) return "adoptive ";
        if (bond.starts_with("foster") || bond.starts_with("step") || bond.starts_with("guardian"))
            return "foster ";
        return bond.starts_with("seal") ? "sealed " : "";
    }

    void add_family(const GedcomNode& record) {
        const std::string husband = person_at(record.text("HUSB")), wife = person_at(record.text("WIFE"));
        add_facts("family of " + (husband.empty() ? "?" : husband) + " and " + (wife.empty() ? "?" : wife) +
                      " [" + record.xref + ']',
                  record, {"HUSB", "WIFE", "CHIL"});
        for (const GedcomNode& child : record.children) {
            bool said = true;
            if (child.tag == "HUSB") said = add_term(husband, "spouse", wife, child);
            if (child.tag == "WIFE") said = add_term(wife, "spouse", husband, child);
            if (child.tag == "CHIL") {
                const std::string person = person_at(child.value);
                const bool father =
                    add_term(person, bond_of(child, record.xref, "HUSB") + "father", husband, child);
                const bool mother =
                    add_term(person, bond_of(child, record.xref, "WIFE") + "mother", wife, child);
                said = father || mother;
            }
            if (!said) keep(child, record.xref);
        }
    }

    void keep(const GedcomNode& node, const std::string& owner) {
        ++kept_[node.tag];
        intake_.dossier().extra.emplace_back("gedcom:" + owner + '.' + node.tag, flat(node));
    }

    void keep_other_records() {
        for (const GedcomNode& record : file_.records)
            if (record.tag != "INDI" && record.tag != "FAM" && record.tag != "SOUR" && record.tag != "TRLR")
                keep(record, record.xref.empty() ? "record" : record.xref);
    }

    const GedcomFile& file_;
    const std::string& name_;
    std::map<std::string, Predicate> declared_;
    Intake& intake_;
    SourceId file_source_{};
    std::map<std::string, const GedcomNode*, std::less<>> by_xref_;
    std::set<std::pair<std::string, std::string>> denied_;
    std::set<std::pair<std::string, std::string>, std::less<>> places_;
    std::map<std::string, std::size_t> kept_;
};

}  // namespace

bool looks_like_gedcom(std::string_view text) noexcept {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) text.remove_prefix(2);
    std::string head;
    for (const char c : text.substr(0, 16))
        if (c != '\0') head += c;
    return head.starts_with("0 HEAD");
}

void read_gedcom(const TextFile& file, Intake& intake) {
    intake.expect_repeats();
    const GedcomFile tree = parse_gedcom(file.text, file.name);
    for (const Diagnostic& problem : tree.diagnostics) {
        intake.error(problem.at, problem.message, problem.rule);
        intake.reject();
    }
    FamilyImporter(tree, file.name, intake).run();
}

}  // namespace gainsay::input
