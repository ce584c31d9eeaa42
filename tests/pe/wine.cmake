# Compares what we read from real files, the DLLs of Wine, with what FormatMessageW says for them
# inside Wine. Nobody here wrote either. CASE is
#   files     every PE file of Wine can be read, and the known ones have messages
#   messages  every message of every file in every language is the one of FormatMessageW
# Needs libwine; `messages` also wine64 and mingw-w64. Skipped with a message where they are missing.
cmake_policy(VERSION 3.21)

macro(run)
  execute_process(${ARGN} RESULT_VARIABLE status ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${errors}\nended with ${status}")
  endif()
endmacro()

# Debian, Fedora and Arch; 64 and 32 bits.
file(GLOB folders
  /usr/lib/*/wine/x86_64-windows /usr/lib/*/wine/i386-windows
  /usr/lib64/wine/x86_64-windows /usr/lib/wine/x86_64-windows /usr/lib/wine/i386-windows)
set(files "")
foreach(folder IN LISTS folders)
  run(COMMAND ${JUDGE} files ${folder} OUTPUT_VARIABLE listed)
  string(REPLACE "\n" ";" listed "${listed}")
  list(APPEND files ${listed})
endforeach()
if(NOT files)
  message("SKIPPED: no DLLs of Wine here (Debian: apt-get install libwine)")
  return()
endif()

if(CASE STREQUAL "files")
  string(REPLACE ";" "\n" lines "${files}")
  message("${lines}")
  foreach(name kernelbase.dll wininet.dll mferror.dll)
    if(NOT lines MATCHES "/${name}")
      message(FATAL_ERROR "no messages in ${name}")
    endif()
  endforeach()
  return()
endif()

find_program(WINE NAMES wine64 wine PATHS /usr/lib/wine)
find_program(MINGW NAMES x86_64-w64-mingw32-g++-posix x86_64-w64-mingw32-g++)
if(NOT WINE OR NOT MINGW)
  message("SKIPPED: no wine64 or no mingw-w64 here (Debian: apt-get install wine64 g++-mingw-w64-x86-64)")
  return()
endif()
file(MAKE_DIRECTORY ${WORK})
run(COMMAND ${MINGW} -std=c++17 -O1 -municode -static
  ${CMAKE_CURRENT_LIST_DIR}/windows_messages.cpp -o ${WORK}/windows_messages.exe)
# A Windows of its own, so that nothing of the user's Wine is seen or changed.
set(ENV{WINEPREFIX} ${WORK}/wine)
set(ENV{WINEDEBUG} -all)
set(ENV{WINEDLLOVERRIDES} "mscoree=;mshtml=")
list(APPEND files ${SAMPLES}/kernelbase.dll ${SAMPLES}/mixed.dll)
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  run(COMMAND ${JUDGE} requests ${file} OUTPUT_FILE ${WORK}/${name}.requests)
  run(COMMAND ${WINE} ${WORK}/windows_messages.exe "Z:${file}"
    INPUT_FILE ${WORK}/${name}.requests OUTPUT_FILE ${WORK}/${name}.answers)
  run(COMMAND ${JUDGE} compare ${file} INPUT_FILE ${WORK}/${name}.answers OUTPUT_VARIABLE result)
  message("${result}")
endforeach()
