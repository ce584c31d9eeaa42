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
