// Uses the installed library from outside: reads two phrases and says whether they meet.
#include <gainsay/gainsay.hpp>

int main() {
    const auto a = gainsay::read_quantity("200 pilots");
    const auto b = gainsay::read_quantity("nearly 100");
    return a && b && gainsay::consistency(a->possible, b->possible) == 0 ? 0 : 1;
}
