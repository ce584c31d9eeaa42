# Toolchain file: winerr.exe for x86-64 with mingw-w64, as Debian and Ubuntu package it.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
# The variant with POSIX threads: the other one has no std::mutex, which Catch2 uses.
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
# One file that runs anywhere: the compiler's own DLLs are on no Windows, and no Wine.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
set(CMAKE_CROSSCOMPILING_EMULATOR ${CMAKE_CURRENT_LIST_DIR}/wine.sh)

# The libraries that winerr uses are headers only, so those of the build host serve. Not in their
# own folder: /usr/include on the compiler's path would bring glibc's headers. A folder with
# nothing but them stands in for it, with copies of the package files, which take the headers
# from where they lie themselves. (fmt-targets-none.cmake and the like are about compiled
# libraries, and are left out.)
get_property(in_try_compile GLOBAL PROPERTY IN_TRY_COMPILE)
set(host_headers ${CMAKE_BINARY_DIR}/host_headers)
if(NOT in_try_compile)
  set(folders CLI fmt nlohmann)
  if(EXISTS /usr/lib/cmake/Catch2)
    list(APPEND folders catch2)  # version 2; 3 is a compiled library, which is to be fetched
  endif()
  foreach(folder IN LISTS folders)
    if(EXISTS /usr/include/${folder})
      file(MAKE_DIRECTORY ${host_headers}/include)
      file(CREATE_LINK /usr/include/${folder} ${host_headers}/include/${folder} SYMBOLIC)
    endif()
  endforeach()
  file(GLOB package_files
    /usr/lib/*/cmake/fmt/*.cmake
    /usr/lib/cmake/Catch2/*.cmake
    /usr/share/cmake/CLI11/*.cmake
    /usr/share/cmake/nlohmann_json/*.cmake)
  list(FILTER package_files EXCLUDE REGEX "-none\\.cmake$")
  foreach(file IN LISTS package_files)
    get_filename_component(folder ${file} DIRECTORY)
    file(RELATIVE_PATH folder /usr ${folder})
    file(COPY ${file} DESTINATION ${host_headers}/${folder})
  endforeach()
  # fmt's lie in the folder of the host's architecture, where a cross build would not look.
  file(GLOB fmt_folder ${host_headers}/lib/*/cmake/fmt)
  if(fmt_folder)
    set(fmt_DIR ${fmt_folder})
  endif()
endif()

set(CMAKE_FIND_ROOT_PATH ${host_headers} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
