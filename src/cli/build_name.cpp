#include "build_name.h"

#define WINERR_TEXT_OF(x) #x
#define WINERR_TEXT(x) WINERR_TEXT_OF(x)

#if defined(__clang__)
#define WINERR_COMPILER                                                                   \
  "Clang " WINERR_TEXT(__clang_major__) "." WINERR_TEXT(__clang_minor__) "." WINERR_TEXT( \
      __clang_patchlevel__)
#elif defined(__GNUC__)
#define WINERR_COMPILER \
  "GCC " WINERR_TEXT(__GNUC__) "." WINERR_TEXT(__GNUC_MINOR__) "." WINERR_TEXT(__GNUC_PATCHLEVEL__)
#elif defined(_MSC_VER)
#define WINERR_COMPILER "MSVC " WINERR_TEXT(_MSC_VER)
#else
#define WINERR_COMPILER "unknown compiler"
#endif

// What CMake knows is the processor of the machine that builds: not so with -m32, nor where one
// build is for several.
#if defined(__x86_64__) || defined(_M_X64)
#define WINERR_BUILT_FOR "x86_64"
#elif defined(__i386__) || defined(_M_IX86)
#define WINERR_BUILT_FOR "x86"
#elif defined(__aarch64__) || defined(_M_ARM64)
#define WINERR_BUILT_FOR "arm64"
#else
#define WINERR_BUILT_FOR WINERR_PROCESSOR
#endif

namespace winerr::cli {

std::string_view build_name() noexcept {
  return WINERR_BUILT_FOR " " WINERR_SYSTEM ", " WINERR_COMPILER WINERR_COMMIT;
}

}  // namespace winerr::cli
