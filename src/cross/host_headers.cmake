# For toolchain files: the libraries that winerr uses are headers only, so those of the build host
# serve for any processor. Not in their own folder: /usr/include on the compiler's path would bring
# the host's glibc. A folder with nothing but them stands in for it, with copies of the package
# files, which take the headers from where they lie themselves. (fmt-targets-none.cmake and the like
# are about compiled libraries, and the files of versions refuse another size of a pointer; both are
# left out.)
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
  list(FILTER package_files EXCLUDE REGEX "(-none|-version|Version)\\.cmake$")
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

set(CMAKE_FIND_ROOT_PATH ${host_headers})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
