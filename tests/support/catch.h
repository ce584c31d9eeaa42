#pragma once

/// Catch2 by whichever name this version has: 2 is one header, 3 is a library.
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif
