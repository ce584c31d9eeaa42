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

namespace winerr::cli {

std::string_view build_name() noexcept { return WINERR_TARGET ", " WINERR_COMPILER WINERR_COMMIT; }

}  // namespace winerr::cli
