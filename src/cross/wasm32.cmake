# Toolchain file: WebAssembly with a system interface (WASI), with Debian's and Ubuntu's clang;
# Node.js runs its programs. It has no exceptions, threads, signals and folders, so it is for the
# library.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
# The newest clang that has a C++ library for it, which lies where clang does not look.
file(GLOB headers /usr/lib/llvm-*/include/wasm32-wasi/c++/v1)
if(NOT headers)
  message(FATAL_ERROR "a wasm build needs clang-N, lld-N, libc++-N-dev-wasm32, libc++abi-N-dev-wasm32, "
    "libclang-rt-N-dev-wasm32 and wasi-libc, N such as 16")
endif()
list(SORT headers COMPARE NATURAL ORDER DESCENDING)
list(GET headers 0 headers)
string(REGEX MATCH "llvm-([0-9]+)" llvm ${headers})
set(CMAKE_CXX_COMPILER clang++-${CMAKE_MATCH_1})
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
string(CONCAT CMAKE_CXX_FLAGS_INIT
  "-nostdinc++ -isystem ${headers} -fno-exceptions -DCATCH_CONFIG_NO_POSIX_SIGNALS")
set(CMAKE_EXECUTABLE_SUFFIX_CXX .wasm)
set(CMAKE_CROSSCOMPILING_EMULATOR node --no-warnings ${CMAKE_CURRENT_LIST_DIR}/run_wasm.mjs)

include(${CMAKE_CURRENT_LIST_DIR}/host_headers.cmake)
