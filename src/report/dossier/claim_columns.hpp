// The fields of claims as text, in the order of their columns.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay::report {

enum class Form { text, number, voices };  // how JSON writes a field

struct ClaimColumn {
    std::string_view name;
    Form form = Form::text;
};

// Our own fields, in their order.
const std::vector<ClaimColumn>& claim_columns();
bool is_claim_column(std::string_view name) noexcept;
// What a claim gives in each of them; empty where it gives nothing, or where that is the default. What was
// kept under one of our names, because it was not understood, stands in its column.
std::vector<std::string> claim_cells(const Dossier& dossier, const Claim& claim);
// Fields of one name are told apart: "price", "price 2". O(n log n).
std::vector<std::pair<std::string, std::string>> told_apart(
    std::vector<std::pair<std::string, std::string>> fields);
// The other fields that any listed claim has, in the order in which they first come.
std::vector<std::string> extra_columns(const Dossier& dossier);

}  // namespace gainsay::report
