#include "input/formats/wikibase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "gainsay/reading.hpp"
#include "input/json/json_text.hpp"

namespace gainsay::input {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view julian_calendar = "Q1985786";

// What a property means to us. Entity JSON has no labels of properties, so those that carry figures and dates
// of people and places are named here; any other keeps its number. Names are the English labels on Wikidata.
struct Property {
    std::string_view id, name;
    Cardinality cardinality;
    Nature nature = Nature::unstated;
    Measure measure = Measure::unstated;
};
constexpr Property properties[] = {
    {"P569", "date of birth", Cardinality::one, Nature::event},
    {"P570", "date of death", Cardinality::one, Nature::event},
    {"P571", "inception", Cardinality::one, Nature::event},
    {"P576", "dissolved", Cardinality::one, Nature::event},
    {"P577", "publication date", Cardinality::unstated, Nature::event},
    {"P19", "place of birth", Cardinality::one, Nature::event},
    {"P20", "place of death", Cardinality::one, Nature::event},
    {"P21", "sex or gender", Cardinality::one},
    {"P22", "father", Cardinality::one},
    {"P25", "mother", Cardinality::one},
    {"P36", "capital", Cardinality::one, Nature::state},
    {"P1082", "population", Cardinality::one, Nature::unstated, Measure::stock},
    {"P1120", "number of deaths", Cardinality::one, Nature::unstated, Measure::total},
    {"P1339", "number of injured", Cardinality::one, Nature::unstated, Measure::total},
    {"P1128", "employees", Cardinality::one, Nature::unstated, Measure::stock},
    {"P2046", "area", Cardinality::one, Nature::unstated, Measure::stock},
    {"P2044", "elevation above sea level", Cardinality::one},
    {"P2048", "height", Cardinality::one},
    {"P2049", "width", Cardinality::one},
    {"P2043", "length", Cardinality::one},
    {"P2067", "mass", Cardinality::one},
    {"P1619", "date of official opening", Cardinality::one, Nature::event},
    {"P1636", "date of baptism", Cardinality::one, Nature::event},
    {"P4602", "date of burial or cremation", Cardinality::one, Nature::event},
    {"P606", "first flight", Cardinality::one, Nature::event},
    {"P585", "point in time", Cardinality::one, Nature::event},
    {"P580", "start time", Cardinality::one, Nature::event},
    {"P582", "end time", Cardinality::one, Nature::event},
    {"P1590", "number of casualties", Cardinality::one, Nature::unstated, Measure::total},
    {"P1538", "number of households", Cardinality::one, Nature::unstated, Measure::stock},
    {"P2131", "nominal GDP", Cardinality::one, Nature::unstated, Measure::flow},
    {"P1083", "maximum capacity", Cardinality::one},
    {"P2660", "topographic prominence", Cardinality::one},
    {"P4511", "vertical depth", Cardinality::one},
    {"P2386", "diameter", Cardinality::one},
    {"P2047", "duration", Cardinality::one},
};

// Units by their Wikidata item.
constexpr std::pair<std::string_view, std::string_view> units[] = {
    {"Q11573", "metre"},          {"Q828224", "kilometre"}, {"Q174728", "centimetre"},
    {"Q174789", "millimetre"},    {"Q253276", "mile"},      {"Q3710", "foot"},
    {"Q218593", "inch"},          {"Q11570", "kilogram"},   {"Q41803", "gram"},
    {"Q191118", "tonne"},         {"Q100995", "pound"},     {"Q712226", "square kilometre"},
    {"Q25343", "square metre"},   {"Q35852", "hectare"},    {"Q81292", "acre"},
    {"Q232291", "square mile"},   {"Q11574", "second"},     {"Q7727", "minute"},
    {"Q25235", "hour"},           {"Q573", "day"},          {"Q577", "year"},
    {"Q25267", "degree Celsius"}, {"Q4917", "US dollar"},   {"Q4916", "euro"},
    {"Q25224", "pound sterling"}, {"Q11229", "percent"},
};

const Property* property_of(std::string_view id) {
    const auto found =
        std::find_if(std::begin(properties), std::end(properties), [&](const auto& p) { return p.id == id; });
    return found == std::end(properties) ? nullptr : &*found;
}

std::string text_at(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

// "Q11573" of "http://www.wikidata.org/entity/Q11573".
std::string_view entity_of(std::string_view uri) { return uri.substr(uri.rfind('/') + 1); }

// A year in EDTF; more than four digits need a Y.
std::string edtf_year(std::int64_t year) {
    if (year > 9999 || year < -9999) return fmt::format("Y{}", year);
    return fmt::format("{}{:04}", year < 0 ? "-" : "", year < 0 ? -year : year);
}

// The years that a time of less than a year's precision can mean, astronomically. Decades are counted
// 1950-1959, centuries and millennia 1801-1900; from ten thousand years on the figure is a round one.
std::pair<std::int64_t, std::int64_t> years_of(std::int64_t year, bool before_christ, int precision) {
    std::int64_t size = 1;
    for (int p = precision; p < 9; ++p) size *= 10;
    std::int64_t first = 0;
    if (precision >= 8) first = year / size * size;
    else if (precision >= 6) first = (std::max<std::int64_t>(year, 1) - 1) / size * size + 1;
    else first = year - size / 2;
    const std::int64_t last = first + size - 1;
    // The data model has no year 0; EDTF counts 1 BC as 0.
    return before_christ ? std::pair{1 - last, 1 - first} : std::pair{first, last};
}

// A time of the data model at its precision as EDTF: "+1952-03-00T00:00:00Z" at 10 is "1952-03".
std::optional<Edtf> edtf_of(const Json& value) {
    constexpr std::int64_t furthest = 100'000'000'000;
    const std::string time = text_at(value, "time");
    const Json* precision = child(value, "precision");
    const std::size_t month_at = time.find('-', 1);
    if (month_at == std::string::npos || !precision || !precision->is_number_integer()) return std::nullopt;
    std::int64_t year = 0;
    const char* digits = time.data() + (time.front() == '+' || time.front() == '-' ? 1 : 0);
    const auto [end, problem] = std::from_chars(digits, time.data() + month_at, year);
    const auto p = precision->get<std::int64_t>();
    if (problem != std::errc{} || end != time.data() + month_at || year > furthest || p < 0 || p > 14)
        return std::nullopt;
    const bool before_christ = time.front() == '-';
    if (p >= 9) {
        const std::string printed = edtf_year(before_christ ? 1 - year : year);
        return Edtf::parse(printed + (p >= 10 ? time.substr(month_at, p == 10 ? 3 : 6) : ""));
    }
    if (p < 6 && year > 9999) {  // deep time: a figure with so many digits that count
        const std::string figure = std::to_string(year);
        const auto digits_that_count =
            std::max<std::int64_t>(1, static_cast<std::int64_t>(figure.size()) - (9 - p));
        return Edtf::parse(fmt::format("Y{}{}S{}", before_christ ? "-" : "", figure, digits_that_count));
    }
    const auto [first, last] = years_of(year, before_christ, static_cast<int>(p));
    if (p == 8 && first >= 1000 && first <= 9999) return Edtf::parse(edtf_year(first).substr(0, 3) + 'X');
    return Edtf::parse(edtf_year(first) + '/' + edtf_year(last));
}

bool is_julian(const Json& value, const Edtf& edtf) {
    const std::size_t size = edtf.text().size();
    return entity_of(text_at(value, "calendarmodel")) == julian_calendar && edtf.text().front() != '-' &&
           (size == 4 || size == 7 || size == 10);
}

// The words are read alike by others: "1917-10-25 (Julian)".
std::string date_words(const Json& value) {
    const auto edtf = edtf_of(value);
    if (!edtf) return text_at(value, "time");
    return is_julian(value, *edtf) ? edtf->text() + " (Julian)" : edtf->text();
}

std::optional<Date> date_of(const Json& value) {
    const auto edtf = edtf_of(value);
    if (!edtf) return std::nullopt;
    if (is_julian(value, *edtf)) return read_date(edtf->text(), {.julian = true});
    return date_from_edtf(*edtf);
}

struct Snak {
    std::string words;
    std::string unit;
    Value value;
    std::string bounds;  // "90/120", where the words cannot say them
    bool none = false;   // "novalue"

    std::string with_unit() const { return unit.empty() ? words : words + ' ' + unit; }
};

Snak quantity_snak(const Json& value) {
    Snak snak;
    snak.words = text_at(value, "amount");
    if (snak.words.starts_with('+')) snak.words.erase(0, 1);
    const std::string unit(entity_of(text_at(value, "unit")));
    const auto known =
        std::find_if(std::begin(units), std::end(units), [&](const auto& u) { return u.first == unit; });
    if (unit != "1" && !unit.empty())
        snak.unit = known == std::end(units) ? unit : std::string(known->second);
    const std::string with_unit =
        known == std::end(units) ? snak.words : snak.words + ' ' + std::string(known->second);
    auto quantity = read_quantity(with_unit, {.exact = true});
    if (!quantity) return snak;
    const auto bound = [&](const char* key) -> std::optional<double> {
        std::string text = text_at(value, key);
        if (text.starts_with('+')) text.erase(0, 1);
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        return error == std::errc{} && end == text.data() + text.size() ? std::optional(number)
                                                                        : std::nullopt;
    };
    const auto low = bound("lowerBound"), high = bound("upperBound");
    if (quantity->value && low && high && *low <= *quantity->value && *quantity->value <= *high &&
        *low < *high) {
        const double amount = *quantity->value;
        quantity->possible =
            FuzzyInterval::trapezoid({{*low, true}, {*high, true}}, {{amount, true}, {amount, true}});
        quantity->hedge = "±";
        const double below = amount - *low, above = *high - amount;
        if (std::fabs(above - below) <= 1e-9 * std::max(1.0, above))
            snak.words += fmt::format("±{:.10g}", std::max(below, above));
        else snak.bounds = fmt::format("{:.10g}/{:.10g}", *low, *high);
    }
    snak.value = std::move(*quantity);
    return snak;
}

class EntityImporter {
  public:
    EntityImporter(const std::string& name, Intake& intake) : name_(name), intake_(intake) {
        Source self;
        self.id = stem_of(name);
        if (self.id.empty() || self.id == "-") self.id = "entity file";
        self.kind = "Wikibase entity data";
        file_source_ = intake.dossier().add(std::move(self));
        for (const Property& p : properties) declare(p);
    }

    void add_entity(const Json& entity, std::uint32_t line) {
        const std::string id = text_at(entity, "id");
        if (!id.empty() && child(entity, "missing")) return not_there(id, line);
        const std::string label = label_of(entity);
        if (id.empty() || !add_statements(entity, label.empty() ? id : label + " (" + id + ')', line))
            return reject(line, "an entity needs \"id\" and \"claims\"");
        ++left_out_;
        for (const char* parts : {"forms", "senses"})  // of a lexeme
            if (const Json* list = child(entity, parts); list && list->is_array())
                for (const Json& part : *list)
                    add_statements(part, (label.empty() ? "" : label + ' ') + '(' + text_at(part, "id") + ')',
                                   line);
    }

    // False if there is no place for statements. Without any, PHP writes an empty array.
    bool add_statements(const Json& entity, const std::string& subject, std::uint32_t line) {
        const Json* claims = child(entity, "claims");
        if (!claims) claims = child(entity, "statements");
        if (!claims || !(claims->is_object() || (claims->is_array() && claims->empty()))) return false;
        for (const auto& [property, statements] : claims->items()) {
            if (!statements.is_array()) {
                reject(line, "the statements of " + property + " should be an array");
                continue;
            }
            for (const Json& statement : statements) add_statement(subject, property, statement, line);
        }
        return true;
    }

    void finish() {
        if (left_out_ > 0)
            intake_.note(
                {name_, 0, 0},
                "of " + std::to_string(left_out_) + (left_out_ == 1 ? " entity" : " entities") +
                    ", labels in other languages, descriptions, aliases and links to sites are left out",
                "left-out");
    }

    void not_there(const std::string& id, std::uint32_t line) {
        intake_.note({name_, line, line == 0 ? 0U : 1U}, "there is no entity " + id + ", says the file",
                     "missing-entity");
    }

    void reject(std::uint32_t line, std::string message) {
        intake_.error({name_, line, line == 0 ? 0U : 1U}, std::move(message), "wikibase");
        intake_.reject();
    }

  private:
    void declare(const Property& p) {
        Predicate predicate;
        predicate.name = p.name;
        predicate.cardinality = p.cardinality;
        predicate.nature = p.nature;
        predicate.measure = p.measure;
        predicate.exact = true;
        intake_.dossier().vocabulary.predicates.emplace(fold(p.name), std::move(predicate));
    }

    static std::string label_of(const Json& entity) {
        const Json* labels = child(entity, "labels");
        if (!labels) labels = child(entity, "lemmas");
        if (!labels || !labels->is_object() || labels->empty()) return {};
        const auto english = labels->find("en");
        return text_at(english != labels->end() ? *english : *labels->begin(), "value");
    }

    Snak read_snak(const Json& snak) {
        const std::string type = text_at(snak, "snaktype");
        Snak result;
        if (type == "novalue") result.none = true;
        if (type == "somevalue") result.words = "unknown value";
        const Json* datavalue = child(snak, "datavalue");
        const Json* value = datavalue ? child(*datavalue, "value") : nullptr;
        if (!value) return result;
        const std::string kind = text_at(*datavalue, "type");
        if (kind == "quantity") return quantity_snak(*value);
        if (kind == "time") {
            result.words = date_words(*value);
            if (auto date = date_of(*value)) result.value = std::move(*date);
            return result;
        }
        if (kind == "wikibase-entityid") {
            result.words = text_at(*value, "id");
            result.value = Term{{fold(result.words)}};
        } else if (kind == "monolingualtext") {
            result.words = text_at(*value, "text");
        } else if (kind == "globecoordinate") {
            for (const char* key : {"latitude", "longitude"})
                if (const Json* degrees = child(*value, key); degrees && degrees->is_number())
                    result.words += (result.words.empty() ? "" : ", ") + degrees->dump();
        } else {
            result.words = value->is_string() ? value->get<std::string>() : value->dump();
        }
        return result;
    }

    // The first value of a qualifier or reference property.
    std::string first_of(const Json& snaks, const char* property) {
        const Json* list = child(snaks, property);
        return list && list->is_array() && !list->empty() ? read_snak(list->front()).words : std::string{};
    }

    void qualify(const Json& qualifiers, Claim& claim) {
        const std::string at = first_of(qualifiers, "P585"), from = first_of(qualifiers, "P580"),
                          to = first_of(qualifiers, "P582");
        if (!at.empty()) claim.when = at;
        else if (!from.empty() || !to.empty())
            claim.when = (from.empty() ? ".." : from) + '/' + (to.empty() ? ".." : to);
        claim.where = first_of(qualifiers, "P276");
        claim.scope = first_of(qualifiers, "P518");
        if (claim.scope.empty()) claim.scope = first_of(qualifiers, "P1013");
        for (const auto& [property, snaks] : qualifiers.items()) {
            if (!snaks.is_array()) continue;
            const bool is_read = property == "P276" || property == "P585" ||
                                 ((property == "P580" || property == "P582") && at.empty());
            for (std::size_t i = is_read ? 1 : 0; i < snaks.size(); ++i) keep(snaks[i], property, claim);
        }
    }

    void keep(const Json& snak, const std::string& name, Claim& claim) {
        const Snak read = read_snak(snak);
        claim.extra.emplace_back("wikibase:" + name, read.none ? "no value" : read.with_unit());
    }

    // What a reference says of the place in its source, and what is left of it.
    void add_place(const Json& reference, Claim& claim) {
        const Json* snaks = child(reference, "snaks");
        if (!snaks || !snaks->is_object()) return;
        const Source& source = intake_.dossier()[claim.source];
        for (const auto& [property, list] : snaks->items()) {
            if (!list.is_array()) continue;
            for (const Json& snak : list) {
                std::string words = read_snak(snak).words;
                if (property == "P304" && claim.place.page.empty()) claim.place.page = std::move(words);
                else if (property == "P1683" && claim.place.quote.empty())
                    claim.place.quote = std::move(words);
                else if (words != source.id && words != source.title && words != source.published &&
                         words != source.url)
                    keep(snak, "reference." + property, claim);
            }
        }
    }

    SourceId source_of(const Json& reference) {
        const Json* snaks = child(reference, "snaks");
        if (!snaks) return file_source_;
        std::string id;
        for (const char* property : {"P248", "P854", "P143", "P4656"})
            if (id = first_of(*snaks, property); !id.empty()) break;
        if (id.empty()) id = text_at(reference, "hash");
        if (id.empty()) return file_source_;
        if (const auto known = intake_.dossier().source_id(id)) return *known;
        Source source;
        source.id = id;
        source.title = first_of(*snaks, "P1476");
        source.published = first_of(*snaks, "P577");
        source.url = first_of(*snaks, "P854");
        return intake_.dossier().add(std::move(source));
    }

    void add_statement(const std::string& subject, const std::string& property, const Json& statement,
                       std::uint32_t line) {
        const Json* main = child(statement, "mainsnak");
        if (!main) return reject(line, "a statement of " + property + " has no \"mainsnak\"");
        Snak snak = read_snak(*main);
        const Property* known = property_of(property);
        if (!known) declare({property, property, Cardinality::many});
        Claim claim;
        claim.subject = subject;
        claim.predicate = known ? known->name : property;
        claim.words = snak.none ? "yes" : snak.words;
        if (snak.none) claim.polarity = Polarity::denied;
        claim.unit = snak.unit;
        if (!snak.bounds.empty()) claim.extra.emplace_back("wikibase:bounds", snak.bounds);
        claim.value_given = true;  // strings are identifiers and the like, an unknown value is no name
        claim.value = std::move(snak.value);
        claim.at = {name_, line, 0};
        if (const Json* qualifiers = child(statement, "qualifiers"); qualifiers && qualifiers->is_object())
            qualify(*qualifiers, claim);
        if (const std::string rank = text_at(statement, "rank"); !rank.empty()) {
            claim.extra.emplace_back("wikibase:rank", rank);
            if (rank == "deprecated") claim.note = "deprecated in the file";
        }
        claim.id = text_at(statement, "id");
        cite(std::move(claim), child(statement, "references"));
    }

    // A claim of each source that is cited, or of the file. Ids are those of statements, with the source
    // behind them where there are several.
    void cite(Claim claim, const Json* references) {
        std::vector<Claim> cited;
        if (references && references->is_array()) {
            for (const Json& reference : *references) {
                const SourceId source = source_of(reference);
                auto known = std::find_if(cited.begin(), cited.end(),
                                          [&](const Claim& one) { return one.source == source; });
                if (known == cited.end()) known = cited.insert(cited.end(), claim);
                known->source = source;
                add_place(reference, *known);
            }
        }
        if (cited.empty()) {
            claim.source = file_source_;
            cited.push_back(std::move(claim));
        }
        for (Claim& one : cited) {
            if (!one.id.empty() && cited.size() > 1) one.id += '/' + intake_.dossier()[one.source].id;
            intake_.add(std::move(one));
        }
    }

    const std::string& name_;
    Intake& intake_;
    SourceId file_source_{};
    std::size_t left_out_ = 0;
};

void add_document(EntityImporter& importer, const Json& document, std::uint32_t line) {
    if (const Json* entities = child(document, "entities"); entities && entities->is_object()) {
        for (const auto& [id, entity] : entities->items()) importer.add_entity(entity, line);
    } else if (document.is_array()) {
        for (const Json& entity : document) importer.add_entity(entity, line);
    } else {
        importer.add_entity(document, line);
    }
}

}  // namespace

bool looks_like_wikibase(std::string_view text) noexcept {
    const std::string_view head = text.substr(0, std::min<std::size_t>(text.size(), 65536));
    return head.find("\"mainsnak\"") != std::string_view::npos ||
           (head.find("\"entities\"") != std::string_view::npos &&
            head.find("\"labels\"") != std::string_view::npos);
}

void read_wikibase(const TextFile& file, Intake& intake) {
    EntityImporter importer(file.name, intake);
    intake.expect_repeats();
    each_json(file, [&](const std::optional<Json>& document, std::uint32_t line) {
        if (document) add_document(importer, *document, line);
        else importer.reject(line, "not JSON, or nested more than 64 deep");
    });
    importer.finish();
}

}  // namespace gainsay::input
