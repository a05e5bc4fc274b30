// One comparison of two claims, stage by stage; relate() is its face.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "compare/prepared/wording.hpp"
#include "compare/relate/footing.hpp"
#include "compare/relate/relate.hpp"

namespace gainsay::detail {

class Relating {
  public:
    Relating(const Context& context, const Prepared& first, const Prepared& second, Detail detail)
        : ctx(context), a(first), b(second), in_detail(detail == Detail::words) {}

    PairRelation decide();

  private:
    Comparison stop(Barrier barrier, std::string reason);
    static PairRelation plain(Comparison comparison) { return {std::move(comparison), false}; }
    Comparison values();
    Comparison amounts();
    Comparison ratios();
    Comparison amounts_without_unit();
    Comparison amounts_in_two_units();
    const Unit* other_unit_that_fits(const Prepared& bare, const Prepared& stated) const;
    bool may_lack_scale(const Prepared& bare, const Prepared& read, const Prepared& stated) const;
    Comparison lines(const Prepared& x, const Prepared& y);
    std::optional<Comparison> set_aside(const Prepared& x, const Prepared& y);
    Comparison apart(const Prepared& x, const Prepared& y);
    Comparison at_edges(const Prepared& x, const Prepared& y, double c);
    Comparison parts(const Prepared& x, const Prepared& y);
    Comparison denied_line(const Prepared& x, const Prepared& y);
    Comparison days_of_year(bool may_be_one);
    Comparison two_denials();
    std::optional<std::string_view> differing_end() const;
    Comparison truths();
    Comparison names();
    Comparison denied_names();
    Comparison texts();
    Comparison answer(Relation relation, double consistency, std::string sentence);
    Comparison clash(std::string sentence);
    Whole whole() const { return ctx.measured ? Whole::rounded : Whole::counted; }
    int turned_round() const;
    void note_rate(const Prepared& p);
    Prepared in_fitting_units(const Prepared& bare, const Prepared& stated) const;
    Comparison age_in_years(const Prepared& bare);
    std::optional<std::string> parted_by_clauses() const;
    bool start_apart() const;
    Whole whole_beside(const Prepared& p, const Prepared& other) const;
    bool leaves_period_open(const Prepared& x, const Prepared& y) const;
    bool may_be_part(const Prepared& x, const Prepared& y) const;
    bool only_tension() const { return ground.mode == Mode::at_most_tension; }
    bool fits_series(const Prepared& x, const Prepared& y) const;
    std::string both() const {
        return words_and_voice(ctx.dossier, *a.claim) + " and " + words_and_voice(ctx.dossier, *b.claim);
    }
    using InWords = std::string (*)(const Prepared&, const Prepared&, const Context&);
    std::string ranges(const Prepared& x, const Prepared& y, InWords in_words) const {
        const Prepared& like = x.units.empty() ? y : x;
        return in_words(x, like, ctx) + " and " + in_words(y, like, ctx);
    }
    template <class Make>
    std::string words(Make make) const {
        return in_detail ? make() : std::string();
    }

    const Context& ctx;
    const Prepared& a;
    const Prepared& b;
    bool in_detail;
    Footing ground;
    Reasons why;
    bool fits_as_part = false;
};

}  // namespace gainsay::detail
