# Toolchain file: Linux on s390x, a big-endian processor, with Debian's and Ubuntu's cross compiler;
# its programs run in QEMU.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR s390x)
set(CMAKE_CXX_COMPILER s390x-linux-gnu-g++)
# QEMU runs them without a folder of shared libraries.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-s390x-static)

include(${CMAKE_CURRENT_LIST_DIR}/host_headers.cmake)
list(APPEND CMAKE_FIND_ROOT_PATH /usr/s390x-linux-gnu)
