include(${CMAKE_CURRENT_LIST_DIR}/case_file.cmake)
read_case(${CASE})
run_case("${TOOL}" ${WORK})
foreach(what output errors status)
  if(NOT "${got_${what}}" STREQUAL "${${what}}")
    message(FATAL_ERROR "${what} of 'winerr ${arguments}' differ\n"
      "--- expected\n${${what}}\n--- got\n${got_${what}}\n---")
  endif()
endforeach()
