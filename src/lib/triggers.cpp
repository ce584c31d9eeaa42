#include "winerr/detail/triggers.h"

#if defined(_MSC_VER) && !defined(__clang__) && defined(_M_X64)
#include <intrin.h>
#endif

namespace winerr::detail {

#if defined(WINERR_TRIGGERS_X86)

namespace {

/// AVX2, and the instructions for single bits that came with it (BMI, BMI2, LZCNT).
bool has_avx2() noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
  constexpr int kOsSavesVectors = 1 << 27;
  constexpr int kAvx2AndBmi = 1 << 3 | 1 << 5 | 1 << 8;
  int registers[4];
  __cpuid(registers, 1);
  if ((registers[2] & kOsSavesVectors) == 0 || (_xgetbv(0) & 6) != 6) return false;
  __cpuidex(registers, 7, 0);
  return (registers[1] & kAvx2AndBmi) == kAvx2AndBmi;
#else
  return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
         __builtin_cpu_supports("bmi2") != 0;
#endif
}

}  // namespace

MarkBlocks best_mark_blocks() noexcept { return has_avx2() ? mark_blocks_avx2 : mark_blocks_sse2; }

#elif defined(WINERR_TRIGGERS_NEON)

MarkBlocks best_mark_blocks() noexcept { return mark_blocks_neon; }

#else

MarkBlocks best_mark_blocks() noexcept { return mark_blocks_scalar; }

#endif

}  // namespace winerr::detail
