#include "reading/unit_rows.hpp"

namespace gainsay::reading {
namespace {

constexpr std::string_view si = "SI Brochure, 9th ed. (BIPM 2019)";
constexpr std::string_view yard_pound = "International yard and pound agreement, 1959";
constexpr std::string_view nist = "NIST SP 811 (2008)";
constexpr std::string_view nist44 = "NIST Handbook 44, appendix C";
constexpr std::string_view uk85 = "Weights and Measures Act 1985 (UK)";
constexpr std::string_view iec = "IEC 80000-13:2008";
constexpr std::string_view counting = "by definition";

constexpr UnitRow rows[] = {
    // ---- length ----
    {"metre", "m", "meter|mtr", "", Kind::length, 1, 1, 0, 0, Prefixes::all, si},
    {"inch", "in", "inches", "\"|″", Kind::length, 127, 5000, 0, 0, Prefixes::none, yard_pound},
    {"foot", "ft", "feet", "'", Kind::length, 381, 1250, 0, 0, Prefixes::none, yard_pound},
    {"yard", "yd", "yds", "", Kind::length, 1143, 1250, 0, 0, Prefixes::none, yard_pound},
    {"mile", "mi", "statute mile", "", Kind::length, 201168, 125, 0, 0, Prefixes::none, yard_pound},
    {"nautical mile", "nmi", "nautical mile|sea mile", "", Kind::length, 1852, 1, 0, 0, Prefixes::none, si},
    // ---- area ----
    {"hectare", "ha", "", "", Kind::area, 10000, 1, 0, 0, Prefixes::none, si},
    {"acre", "ac", "", "", Kind::area, 316160658, 78125, 0, 0, Prefixes::none, yard_pound},
    // ---- mass ----
    {"gram", "g", "gramme|gm|gms|gs", "", Kind::mass, 1, 1000, 0, 0, Prefixes::all, si},
    {"tonne", "t", "metric ton|metric tonne", "", Kind::mass, 1000, 1, 0, 0, Prefixes::large, si},
    {"short ton", "", "short ton|us ton", "", Kind::mass, 45359237, 50000, 0, 0, Prefixes::none, nist44},
    {"long ton", "", "long ton|imperial ton", "", Kind::mass, 635029318, 625000, 0, 0, Prefixes::none, uk85},
    {"pound", "lb", "lbs", "", Kind::mass, 45359237, 100000000, 0, 0, Prefixes::none, yard_pound},
    {"ounce", "oz", "", "", Kind::mass, 45359237, 1600000000, 0, 0, Prefixes::none, yard_pound},
    // ---- volume ----
    {"litre", "L", "liter|ltr", "l", Kind::volume, 1, 1000, 0, 0, Prefixes::all, si},
    {"gallon", "gal", "us gallon|gal", "", Kind::volume, 473176473, 125000000000, 0, 0, Prefixes::none,
     nist44},
    {"cup", "cup", "", "", Kind::volume, 473176473, 2000000000000, 0, 0, Prefixes::none, nist44},
    {"barrel", "bbl", "bbls", "", Kind::volume, 9936705933, 62500000000, 0, 0, Prefixes::none, nist44},
    // ---- time ----
    {"second", "s", "sec|secs", "", Kind::time, 1, 1, 0, 0, Prefixes::small, si},
    {"minute", "min", "mins", "", Kind::time, 60, 1, 0, 0, Prefixes::none, si},
    {"hour", "h", "hr|hrs", "", Kind::time, 3600, 1, 0, 0, Prefixes::none, si},
    {"day", "d", "", "", Kind::time, 86400, 1, 0, 0, Prefixes::none, si},
    {"week", "wk", "wks", "", Kind::time, 604800, 1, 0, 0, Prefixes::none, counting},
    {"month", "", "mo|mos|mth|mths", "", Kind::time, 1, 1, 2629746, 0, Prefixes::none,
     "mean Gregorian month: 146097 days / 4800"},
    {"year", "yr", "yrs", "", Kind::time, 1, 1, 31556952, 0, Prefixes::none,
     "mean Gregorian year: 146097 days / 400"},
    // ---- temperature ----
    {"kelvin", "K", "", "", Kind::temperature, 1, 1, 0, 0, Prefixes::small, si},
    {"degree Celsius", "°C", "celsius|degree celsius|degree centigrade|° celsius|centigrade|degree c|deg c",
     "℃|° C|C", Kind::temperature, 1, 1, 0, 273.15, Prefixes::none, si},
    {"degree Fahrenheit", "°F", "fahrenheit|degree fahrenheit|° fahrenheit|degree f|deg f", "℉|° F|F",
     Kind::temperature, 5, 9, 0, 459.67 * 5 / 9, Prefixes::none, nist},
    // ---- others ----
    {"percent", "%", "per cent|pct|pc|percentage|percents|procent", "", Kind::none, 1, 100, 0, 0,
     Prefixes::none, counting},
    {"percentage point", "pp", "percentage points|percent point|pct point", "", Kind::none, 1, 100, 0, 0,
     Prefixes::none, counting},
    {"degree", "°", "deg|degs", "", Kind::angle, 1, 1, 0.017453292519943295, 0, Prefixes::none, si},
    {"mile per hour", "mph", "miles an hour|mile an hour", "", Kind::speed, 1397, 3125, 0, 0, Prefixes::none,
     yard_pound},
    {"kilometre per hour", "km/h", "kmh|kph|kmph|kilometre an hour|kilometer an hour", "", Kind::speed, 5, 18,
     0, 0, Prefixes::none, si},
    {"watt", "W", "", "", Kind::power, 1, 1, 0, 0, Prefixes::all, si},
    {"joule", "J", "", "", Kind::energy, 1, 1, 0, 0, Prefixes::all, si},
    {"watt hour", "Wh", "watt-hour|watthour", "", Kind::energy, 3600, 1, 0, 0, Prefixes::all, si},
    {"hertz", "Hz", "", "", Kind::frequency, 1, 1, 0, 0, Prefixes::all, si},
    {"byte", "B", "", "", Kind::information, 8, 1, 0, 0, Prefixes::binary, iec},
    {"bit", "bit", "", "", Kind::information, 1, 1, 0, 0, Prefixes::binary, iec},
};

constexpr CurrencyRow currencies[] = {
    {"USD", "US dollar", "american dollar|u.s. dollar|united states dollar", "US$|U.S.$|USD$|$US",
     "dollar|$|buck|usd", "cent|c|¢"},
    {"EUR", "euro", "", "€", "", "cent|¢"},
    {"GBP", "pound sterling", "british pound|sterling|quid|pounds sterling|uk pound", "£", "pound",
     "penny|pence|p"},
    {"JPY", "Japanese yen", "yen|japanese yen", "¥|JP¥", "", ""},
    {"CNY", "Chinese yuan", "yuan|renminbi|rmb|chinese yuan", "CN¥", "¥", "fen"},
    {"CAD", "Canadian dollar", "canadian dollar", "C$|CA$|CAD$", "dollar|$", ""},
    {"AUD", "Australian dollar", "australian dollar", "A$|AU$", "dollar|$", ""},
    {"INR", "Indian rupee", "indian rupee|rupee", "₹|Rs|Rs.|rs", "", "paisa|paise"},
    {"RUB", "Russian ruble", "ruble|rouble|russian ruble|russian rouble", "₽", "", "kopeck|kopek"},
    {"SUR", "Soviet ruble", "soviet ruble|soviet rouble", "", "ruble|rouble", ""},
};

}  // namespace

std::span<const UnitRow> unit_rows() { return rows; }
std::span<const CurrencyRow> currency_rows() { return currencies; }

}  // namespace gainsay::reading
