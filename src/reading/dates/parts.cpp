#include "reading/dates/parts.hpp"

// The figures for early, mid and late are those of the table in docs/semantics.md, "Dates"; the others follow
// suit.

namespace gainsay::dates {

Share of_decade(Part part) noexcept {
    switch (part) {
        case Part::early:
        case Part::first_third:
            return {0, 3, 0, 4};
        case Part::mid:
        case Part::second_third:
            return {4, 6, 3, 7};
        case Part::late:
        case Part::last_third:
            return {7, 9, 6, 9};
        case Part::early_mid:
            return {0, 6, 0, 7};
        case Part::mid_late:
            return {4, 9, 3, 9};
        case Part::beginning:
            return {0, 1, 0, 3};
        case Part::end:
            return {8, 9, 6, 9};
        case Part::first_half:
            return {0, 4, 0, 5};
        case Part::second_half:
            return {5, 9, 4, 9};
        case Part::first_quarter:
            return {0, 2, 0, 3};
        case Part::second_quarter:
            return {2, 4, 1, 5};
        case Part::third_quarter:
            return {5, 7, 4, 8};
        case Part::last_quarter:
            return {7, 9, 6, 9};
        case Part::turn:
            return {-1, 1, -3, 3};
        default:
            break;
    }
    return {0, 9, 0, 9};
}

Share of_century(Part part) noexcept {
    switch (part) {
        case Part::early:
        case Part::first_third:
            return {0, 32, -5, 39};
        case Part::mid:
        case Part::second_third:
            return {33, 65, 26, 72};
        case Part::late:
        case Part::last_third:
            return {66, 99, 59, 104};
        case Part::early_mid:
            return {0, 65, -5, 72};
        case Part::mid_late:
            return {33, 99, 26, 104};
        case Part::beginning:
            return {0, 9, -5, 19};
        case Part::end:
            return {90, 99, 80, 104};
        case Part::first_half:
            return {0, 49, -1, 54};
        case Part::second_half:
            return {50, 99, 44, 99};
        case Part::first_quarter:
            return {0, 24, -1, 29};
        case Part::second_quarter:
            return {25, 49, 20, 54};
        case Part::third_quarter:
            return {50, 74, 45, 79};
        case Part::last_quarter:
            return {75, 99, 70, 99};
        case Part::turn:
            return {-5, 4, -11, 9};
        default:
            break;
    }
    return {-1, 98, -1, 99};
}

Share of_year(Part part) noexcept {  // in months
    switch (part) {
        case Part::early:
        case Part::first_third:
            return {0, 3, 0, 4};
        case Part::mid:
        case Part::second_third:
            return {4, 7, 3, 8};
        case Part::late:
        case Part::last_third:
            return {8, 11, 7, 11};
        case Part::early_mid:
            return {0, 7, 0, 8};
        case Part::mid_late:
            return {4, 11, 3, 11};
        case Part::beginning:
            return {0, 1, 0, 3};
        case Part::end:
            return {10, 11, 8, 11};
        case Part::first_half:
            return {0, 5, 0, 6};
        case Part::second_half:
            return {6, 11, 5, 11};
        case Part::first_quarter:
            return {0, 2, 0, 2};
        case Part::second_quarter:
            return {3, 5, 3, 5};
        case Part::third_quarter:
            return {6, 8, 6, 8};
        case Part::last_quarter:
            return {9, 11, 9, 11};
        case Part::turn:
            return {-1, 0, -2, 1};
        default:
            break;
    }
    return {0, 11, 0, 11};
}

Share of_month(Part part, int length) noexcept {  // in days
    const int end = length - 1;
    switch (part) {
        case Part::early:
        case Part::first_third:
            return {0, 9, 0, 12};
        case Part::mid:
        case Part::second_third:
            return {10, 19, 7, 22};
        case Part::late:
        case Part::last_third:
            return {20, end, 17, end};
        case Part::early_mid:
            return {0, 19, 0, 22};
        case Part::mid_late:
            return {10, end, 7, end};
        case Part::beginning:
            return {0, 4, 0, 9};
        case Part::end:
            return {end - 4, end, 20, end};
        case Part::first_half:
            return {0, 14, 0, 16};
        case Part::second_half:
            return {15, end, 13, end};
        case Part::first_quarter:
            return {0, 6, 0, 8};
        case Part::second_quarter:
            return {7, 14, 5, 16};
        case Part::third_quarter:
            return {15, 21, 13, 23};
        case Part::last_quarter:
            return {22, end, 20, end};
        case Part::turn:
            return {-2, 1, -5, 4};
        case Part::first_week:
            return {0, 6, 0, 9};
        case Part::second_week:
            return {7, 13, 4, 16};
        case Part::third_week:
            return {14, 20, 11, 23};
        case Part::fourth_week:
            return {21, 27, 18, end};
        case Part::last_week:
            return {end - 6, end, end - 9, end};
        case Part::none:
            break;
    }
    return {0, end, 0, end};
}

Share of_season(Part part) noexcept {  // in months
    switch (part) {
        case Part::early:
        case Part::beginning:
        case Part::first_third:
        case Part::first_quarter:
            return {0, 0, 0, 1};
        case Part::mid:
        case Part::second_third:
            return {1, 1, 0, 2};
        case Part::late:
        case Part::end:
        case Part::last_third:
        case Part::last_quarter:
            return {2, 2, 1, 2};
        case Part::early_mid:
        case Part::first_half:
            return {0, 1, 0, 2};
        case Part::mid_late:
        case Part::second_half:
            return {1, 2, 0, 2};
        default:
            return {0, 2, 0, 2};
    }
}

}  // namespace gainsay::dates
