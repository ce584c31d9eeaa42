# The tool's libraries: a target that is there, else an installed package, else a download.
# The resolver library itself needs none of them.
include(FetchContent)

function(winerr_dependency target package url sha256)
  if(TARGET ${target})
    return()
  endif()
  find_package(${package} QUIET)
  if(TARGET ${target})
    return()
  endif()
  message(STATUS "winerr: ${package} is not installed; fetching it")
  FetchContent_Declare(${package} URL ${url} URL_HASH SHA256=${sha256})
  FetchContent_MakeAvailable(${package})
endfunction()

# fmt is used header-only: Debian has no static libfmt, and a static tool needs one.
winerr_dependency(fmt::fmt-header-only fmt
  https://github.com/fmtlib/fmt/archive/refs/tags/10.2.1.tar.gz
  1250e4cc58bf06ee631567523f48848dc4596133e163f02615c97f78bab6c811)
winerr_dependency(CLI11::CLI11 CLI11
  https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.4.1.tar.gz
  73b7ec52261ce8fe980a29df6b4ceb66243bb0b779451dbd3d014cfec9fdbb58)
winerr_dependency(nlohmann_json::nlohmann_json nlohmann_json
  https://github.com/nlohmann/json/archive/refs/tags/v3.11.3.tar.gz
  0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406)

# zlib and libzstd read packed logs. winerr_zlib and winerr_zstd are whatever provides them, since
# their targets have other names in every version, and static archives for a static tool.
if(WINERR_COMPRESSION)
  if(WINERR_STATIC AND NOT APPLE AND NOT MSVC)
    set(kept_suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
    set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
  endif()
  find_package(ZLIB QUIET)
  find_path(WINERR_ZSTD_INCLUDE_DIR zstd.h)
  find_library(WINERR_ZSTD_LIBRARY NAMES zstd zstd_static)
  mark_as_advanced(WINERR_ZSTD_INCLUDE_DIR WINERR_ZSTD_LIBRARY)
  if(kept_suffixes)
    set(CMAKE_FIND_LIBRARY_SUFFIXES ${kept_suffixes})
  endif()

  add_library(winerr_zlib INTERFACE)
  if(NOT ZLIB_FOUND)
    message(STATUS "winerr: zlib is not installed; fetching it")
    enable_language(C)
    # Its own CMakeLists.txt is not used: it renames a header in the source folder.
    FetchContent_Declare(winerr_zlib_source SOURCE_SUBDIR without-cmake
      URL https://github.com/madler/zlib/releases/download/v1.3.1/zlib-1.3.1.tar.gz
      URL_HASH SHA256=9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23)
    FetchContent_MakeAvailable(winerr_zlib_source)
    set(zlib ${winerr_zlib_source_SOURCE_DIR})
    add_library(winerr_zlib_fetched STATIC
      ${zlib}/adler32.c ${zlib}/crc32.c ${zlib}/inffast.c ${zlib}/inflate.c ${zlib}/inftrees.c
      ${zlib}/zutil.c)
    target_include_directories(winerr_zlib_fetched SYSTEM PUBLIC ${zlib})
    target_link_libraries(winerr_zlib INTERFACE winerr_zlib_fetched)
  else()
    target_link_libraries(winerr_zlib INTERFACE ZLIB::ZLIB)
  endif()

  add_library(winerr_zstd INTERFACE)
  if(NOT WINERR_ZSTD_INCLUDE_DIR OR NOT WINERR_ZSTD_LIBRARY)
    message(STATUS "winerr: libzstd is not installed; fetching it")
    enable_language(C)
    FetchContent_Declare(winerr_zstd_source SOURCE_SUBDIR without-cmake
      URL https://github.com/facebook/zstd/releases/download/v1.5.6/zstd-1.5.6.tar.gz
      URL_HASH SHA256=8c29e06cf42aacc1eafc4077ae2ec6c6fcb96a626157e0593d5e82a34fd403c1)
    FetchContent_MakeAvailable(winerr_zstd_source)
    set(zstd ${winerr_zstd_source_SOURCE_DIR}/lib)
    # Reading only, which is a quarter of it. Sources of others are listed by GLOB, since their
    # version is fixed.
    file(GLOB zstd_sources ${zstd}/common/*.c ${zstd}/decompress/*.c)
    add_library(winerr_zstd_fetched STATIC ${zstd_sources})
    target_include_directories(winerr_zstd_fetched SYSTEM PUBLIC ${zstd})
    # The decoder's assembly would need the language ASM.
    target_compile_definitions(winerr_zstd_fetched PRIVATE ZSTD_DISABLE_ASM ZSTD_LEGACY_SUPPORT=0)
    target_link_libraries(winerr_zstd INTERFACE winerr_zstd_fetched)
  else()
    target_include_directories(winerr_zstd SYSTEM INTERFACE ${WINERR_ZSTD_INCLUDE_DIR})
    target_link_libraries(winerr_zstd INTERFACE ${WINERR_ZSTD_LIBRARY})
  endif()
endif()
