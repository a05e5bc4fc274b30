#include "detect/rules/exact_simplex.hpp"

#include <algorithm>
#include <random>

#include "catch.hpp"

using namespace gainsay::exact;

namespace {
Delta exactly(int value) { return {value, 0}; }
}  // namespace

TEST_CASE("parts that add up have a solution, others are blamed with the total") {
    for (const int total : {8, 9}) {
        Simplex simplex;
        const auto a = simplex.add_variable(), b = simplex.add_variable(), t = simplex.add_variable();
        const auto difference = simplex.add_sum({{a, 1}, {b, 1}, {t, -1}});
        simplex.at_least(a, exactly(5), 1);
        simplex.at_most(a, exactly(5), 1);
        simplex.at_least(b, exactly(3), 2);
        simplex.at_most(b, exactly(3), 2);
        simplex.at_least(t, exactly(total), 3);
        simplex.at_most(t, exactly(total), 3);
        simplex.at_least(difference, exactly(0), 4);
        simplex.at_most(difference, exactly(0), 4);
        const auto conflict = simplex.find_conflict();
        if (total == 8) CHECK_FALSE(conflict);
        else CHECK(conflict == std::vector<Simplex::Reason>{1, 2, 3, 4});
    }
}

TEST_CASE("strict bounds leave no room at their end") {
    for (const bool strict : {false, true}) {
        Simplex simplex;
        const auto a = simplex.add_variable(), b = simplex.add_variable();
        const auto difference = simplex.add_sum({{a, 1}, {b, -1}});
        simplex.at_least(a, exactly(5), 1);
        simplex.at_most(b, exactly(5), 2);
        simplex.at_most(difference, {0, strict ? -1 : 0}, 3);  // a < b or a <= b
        CHECK(simplex.find_conflict().has_value() == strict);
    }
}

TEST_CASE("rules that hold one by one may have no solution together") {
    // x = y + 1, y = z + 1, z = x - 1: each is possible, together they are not.
    Simplex simplex;
    const auto x = simplex.add_variable(), y = simplex.add_variable(), z = simplex.add_variable();
    const std::vector<std::pair<Simplex::Variable, int>> rows{{simplex.add_sum({{x, 1}, {y, -1}}), 1},
                                                              {simplex.add_sum({{y, 1}, {z, -1}}), 1},
                                                              {simplex.add_sum({{z, 1}, {x, -1}}), -1}};
    Simplex::Reason reason = 0;
    for (const auto& [row, value] : rows) {
        simplex.at_least(row, exactly(value), reason);
        simplex.at_most(row, exactly(value), reason++);
    }
    CHECK(simplex.find_conflict() == std::vector<Simplex::Reason>{0, 1, 2});
}

TEST_CASE("thirds are exact") {
    Simplex simplex;
    const auto x = simplex.add_variable();
    const auto triple = simplex.add_sum({{x, 3}});
    simplex.at_least(x, {Rational(1, 3), 0}, 1);
    simplex.at_most(triple, exactly(1), 2);
    CHECK_FALSE(simplex.find_conflict());
}

// An oracle of another kind: integer points of a box, with constraints whose vertices are integers
// (differences only).
TEST_CASE("systems of differences agree with trying all points, and what is blamed is to blame") {
    std::mt19937 random(5);
    int infeasible = 0;
    for (int round = 0; round < 300; ++round) {
        struct Constraint {
            unsigned a, b;
            int most;  // x_a - x_b <= most
        };
        std::vector<Constraint> constraints;
        for (unsigned i = 0; i < 3 + random() % 6; ++i) {
            const auto a = static_cast<unsigned>(random() % 4);
            constraints.push_back(
                {a, (a + 1 + static_cast<unsigned>(random() % 3)) % 4, static_cast<int>(random() % 7) - 3});
        }
        const auto solve = [&](const std::vector<Simplex::Reason>* only) {
            Simplex simplex;
            for (int i = 0; i < 4; ++i) simplex.at_least(simplex.add_variable(), exactly(0), 100);
            for (unsigned i = 0; i < 4; ++i) simplex.at_most(i, exactly(4), 100);
            for (Simplex::Reason i = 0; i < constraints.size(); ++i) {
                if (only != nullptr && std::find(only->begin(), only->end(), i) == only->end()) continue;
                const auto& c = constraints[i];
                simplex.at_most(simplex.add_sum({{c.a, 1}, {c.b, -1}}), exactly(c.most), i);
            }
            return simplex.find_conflict();
        };
        bool possible = false;
        for (int code = 0; code < 625 && !possible; ++code) {
            const int x[] = {code % 5, code / 5 % 5, code / 25 % 5, code / 125};
            possible = true;
            for (const auto& c : constraints) possible = possible && x[c.a] - x[c.b] <= c.most;
        }
        const auto conflict = solve(nullptr);
        CHECK(conflict.has_value() == !possible);
        if (!conflict) continue;
        ++infeasible;
        CHECK(solve(&*conflict).has_value());
    }
    CHECK(infeasible > 20);
}
