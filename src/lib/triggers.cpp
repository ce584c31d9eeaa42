#include "winerr/detail/triggers.h"

#if defined(_MSC_VER) && !defined(__clang__) && defined(_M_X64)
#include <intrin.h>
#endif

namespace winerr::detail {

#if defined(WINERR_TRIGGERS_X86)

namespace {

/// What the processor can do and the system keeps when it changes programs.
struct Features {
  bool avx2;    ///< with the instructions for single bits that came with it (BMI, BMI2, LZCNT)
  bool avx512;  ///< with those for bytes (BW, VBMI, VBMI2)
};

Features features() noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
  constexpr int kOsSavesVectors = 1 << 27;
  constexpr int kAvx2AndBmi = 1 << 3 | 1 << 5 | 1 << 8;
  constexpr int kAvx512 = 1 << 16 | 1 << 30;
  constexpr int kVbmiAndVbmi2 = 1 << 1 | 1 << 6;
  constexpr unsigned kSaved256 = 0x06;
  constexpr unsigned kSaved512 = 0xE6;
  int registers[4];
  __cpuid(registers, 1);
  if ((registers[2] & kOsSavesVectors) == 0) return {};
  const auto saved = static_cast<unsigned>(_xgetbv(0));
  __cpuidex(registers, 7, 0);
  const bool avx2 = (saved & kSaved256) == kSaved256 && (registers[1] & kAvx2AndBmi) == kAvx2AndBmi;
  return {avx2, avx2 && (saved & kSaved512) == kSaved512 && (registers[1] & kAvx512) == kAvx512 &&
                    (registers[2] & kVbmiAndVbmi2) == kVbmiAndVbmi2};
#else
  const bool avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
                    __builtin_cpu_supports("bmi2") != 0;
  return {avx2, avx2 && __builtin_cpu_supports("avx512bw") != 0 &&
                    __builtin_cpu_supports("avx512vbmi") != 0 &&
                    __builtin_cpu_supports("avx512vbmi2") != 0};
#endif
}

}  // namespace

MarkBlocks best_mark_blocks() noexcept {
  const Features has = features();
  if (has.avx512) return mark_blocks_avx512;
  return has.avx2 ? mark_blocks_avx2 : mark_blocks_sse2;
}

bool has_avx2() noexcept { return features().avx2; }

bool has_avx512() noexcept { return features().avx512; }

#elif defined(WINERR_TRIGGERS_NEON)

MarkBlocks best_mark_blocks() noexcept { return mark_blocks_neon; }

#else

MarkBlocks best_mark_blocks() noexcept { return mark_blocks_scalar; }

#endif

}  // namespace winerr::detail
