# Toolchain file: 32-bit programs on x86-64, which runs them itself. Debian's g++-multilib, which
# cannot be installed beside its cross compilers.
set(CMAKE_CXX_FLAGS_INIT -m32)

include(${CMAKE_CURRENT_LIST_DIR}/host_headers.cmake)
# The install tests' package is elsewhere.
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE BOTH)
