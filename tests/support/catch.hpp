// One include for both Catch2 2 (Debian 12) and 3 (elsewhere).
#pragma once
#ifdef GAINSAY_CATCH2_V3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
