# A case is one text file:
#   $ winerr ARGS...        the arguments, quoted as in a shell
#   < TEXT                  lines of standard input, in order (optional)
#   > TEXT                  lines of standard output
#   ! TEXT                  lines of standard error
#   = STATUS                the exit status (0 if absent)
#   # TEXT                  what the case shows
# An environment is fixed: no color, no terminal, no language. Cases messages_* run in a folder with
# the files that tests/pe/make_samples.cpp writes.

# Brackets and semicolons mean something to CMake's lists.
function(escape_for_list text result)
  string(REPLACE "[" "<LBRACKET>" text "${text}")
  string(REPLACE "]" "<RBRACKET>" text "${text}")
  string(REPLACE ";" "<SEMICOLON>" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(unescape_from_list text result)
  string(REPLACE "<LBRACKET>" "[" text "${text}")
  string(REPLACE "<RBRACKET>" "]" text "${text}")
  string(REPLACE "<SEMICOLON>" ";" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(read_case path)
  file(READ ${path} text)
  escape_for_list("${text}" text)
  string(REPLACE "\n" ";" lines "${text}")
  set(arguments "")
  set(input "")
  set(output "")
  set(errors "")
  set(status 0)
  foreach(line IN LISTS lines)
    string(SUBSTRING "${line}" 0 1 mark)
    string(LENGTH "${line}" length)
    set(rest "")
    if(length GREATER 2)
      string(SUBSTRING "${line}" 2 -1 rest)
    endif()
    if(mark STREQUAL "$")
      string(REGEX REPLACE "^winerr *" "" arguments "${rest}")
    elseif(mark STREQUAL "<")
      string(APPEND input "${rest}\n")
    elseif(mark STREQUAL ">")
      string(APPEND output "${rest}\n")
    elseif(mark STREQUAL "!")
      string(APPEND errors "${rest}\n")
    elseif(mark STREQUAL "=")
      set(status "${rest}")
    endif()
  endforeach()
  foreach(name arguments input output errors)
    unescape_from_list("${${name}}" ${name})
    set(${name} "${${name}}" PARENT_SCOPE)
  endforeach()
  set(status ${status} PARENT_SCOPE)
endfunction()

# Runs the tool as a case says; sets got_output, got_errors and got_status.
function(run_case tool work)
  file(MAKE_DIRECTORY ${work})
  file(WRITE ${work}/input "${input}")
  separate_arguments(list UNIX_COMMAND "${arguments}")
  set(ENV{NO_COLOR} 1)
  set(ENV{LC_ALL} C)
  unset(ENV{WINERR_MESSAGES})
  set(folder)
  if(SAMPLES)
    set(folder WORKING_DIRECTORY ${SAMPLES})
  endif()
  execute_process(COMMAND ${tool} ${list} ${folder}
    INPUT_FILE ${work}/input
    OUTPUT_FILE ${work}/output
    ERROR_FILE ${work}/errors
    RESULT_VARIABLE got_status)
  file(READ ${work}/output got_output)
  file(READ ${work}/errors got_errors)
  set(got_output "${got_output}" PARENT_SCOPE)
  set(got_errors "${got_errors}" PARENT_SCOPE)
  set(got_status "${got_status}" PARENT_SCOPE)
endfunction()
