/// Keeps libstdc++ from setting std::cin, std::cout and the locale's facets up at start.
///
/// CLI11 includes <iostream>, which before GCC 13 constructs a std::ios_base::Init in every
/// such file: 46,000 instructions and 17 page faults, a third of a whole `winerr 0x364A`.
/// The tool never touches these streams (streams.h does its reading and writing), so the static
/// release links with --wrap and lets the constructor and destructor do nothing. Files are
/// untouched where the option is not used, and newer compilers simply have no such object.
extern "C" {
// The names are the linker's: --wrap=SYMBOL sends calls of SYMBOL to __wrap_SYMBOL.
void __wrap__ZNSt8ios_base4InitC1Ev(void*) {}  // NOLINT(bugprone-reserved-identifier)
void __wrap__ZNSt8ios_base4InitD1Ev(void*) {}  // NOLINT(bugprone-reserved-identifier)
}
