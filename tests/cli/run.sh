#!/bin/sh
# winerr run: the command's streams, its exit status, its signals, and what is told of its end.
# Usage: run.sh TOOL WORK_FOLDER
set -u
tool=$1
work=$2
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1

fail() {
  echo "$1" >&2
  echo "--- standard error:" >&2
  cat errors >&2
  exit 1
}

# expect STATUS PATTERN COMMAND...: the exit status, and what standard error has ("" for nothing).
expect() {
  wanted=$1
  pattern=$2
  shift 2
  "$@" > out 2> errors
  status=$?
  [ $status -eq "$wanted" ] || fail "status $status instead of $wanted: $*"
  if [ -z "$pattern" ]; then
    [ ! -s errors ] || fail "must be silent: $*"
  else
    grep -q -- "$pattern" errors || fail "'$pattern' is not told: $*"
  fi
}

# Input, output and errors are the command's.
printf 'a\0b\r\n' > bytes
"$tool" run -- sh -c 'cat; echo to errors >&2; exit 3' < bytes > out 2> errors
[ $? -eq 3 ] || fail "the status must be passed on"
cmp -s bytes out || fail "input and output must be untouched"
[ "$(cat errors)" = "to errors" ] || fail "errors must be untouched"

# A status of the command's own is not explained, whatever Windows has at that number.
expect 0 "" "$tool" run -- true
for status in 1 2 5 32 87 125 255; do
  expect $status "" "$tool" run -- sh -c "exit $status"
done

# Signals.
expect 139 "^winerr: 'sh' was ended by signal 11, SIGSEGV: " "$tool" run -- sh -c 'kill -SEGV $$'
expect 137 "SIGKILL: " "$tool" run -- sh -c 'kill -KILL $$'
expect 134 "SIGABRT: " "$tool" run -- sh -c 'kill -ABRT $$'
expect 139 "ended with 139, as shells do for signal 11, SIGSEGV" "$tool" run -- sh -c 'exit 139'
expect 127 "Shells end so when a command was not found" "$tool" run -- sh -c 'no_such_command 2>&-'
expect 126 "could not be run" "$tool" run -- sh -c 'exit 126'
expect 139 "" "$tool" run --quiet -- sh -c 'kill -SEGV $$'

# A closed pipe ends the command, unless whoever started winerr ignores that.
(trap '' PIPE; "$tool" run -- sh -c 'kill -PIPE $$; echo alive') > out 2> errors
[ "$(cat out)" = alive ] || fail "a signal that is ignored must stay so"
if [ -z "$(sh -c 'kill -PIPE $$; echo alive')" ]; then
  expect 141 "" "$tool" run -- sh -c 'kill -PIPE $$'
fi

# Commands that do not begin.
: > no_program
chmod 644 no_program
expect 127 "^winerr: 'no_such_command': no program of this name is in PATH$" "$tool" run no_such_command
expect 127 "^winerr: './absent': cannot be run: " "$tool" run ./absent
expect 126 "^winerr: './no_program': cannot be run: " "$tool" run ./no_program
printf '#!/no/such/interpreter\n' > orphan
chmod 755 orphan
expect 127 "interpreter" "$tool" run ./orphan
expect 2 "^winerr: run: no command" "$tool" run
expect 2 "^winerr: run: no command" "$tool" run --

# Options behind the command's name, and all behind --, are the command's.
expect 0 "" "$tool" run printf '%s\n' --json -q 'a  b' ''
[ "$(cat out)" = "$(printf '%s\n' --json -q 'a  b' '')" ] || fail "arguments must be passed on"
expect 0 "" "$tool" run -- printf '%s\n' -- -1
[ "$(cat out)" = "$(printf '%s\n' -- -1)" ] || fail "a second -- is the command's"
expect 2 "has no meaning for 'run'" "$tool" run --json true
expect 0 "" "$tool" run --color never true

# GitHub Actions.
expect 139 "^::error title='sh' was ended by signal 11%2C SIGSEGV::It touched" \
  "$tool" run --github -- sh -c 'printf "no line end" >&2; kill -SEGV $$'

# Windows programs: 8 bits are left of their status.
mkdir bin
printf '#!/bin/sh\nexit "$1"\n' > bin/app.exe
chmod 755 bin/app.exe
expect 5 "lowest 8 bits .* left of 0xC0000005 (-1073741819), STATUS_ACCESS_VIOLATION" \
  "$tool" run bin/app.exe 5
expect 53 "STATUS_DLL_NOT_FOUND" "$tool" run bin/app.exe 53
expect 1 "" "$tool" run bin/app.exe 1

# A signal for winerr alone reaches the command, whose answer to it counts.
"$tool" run -- sh -c 'trap "exit 42" TERM; echo ready; while :; do sleep 0.05; done' \
  > out 2> errors &
runner=$!
tries=0
until grep -q ready out || [ $((tries += 1)) -gt 200 ]; do sleep 0.05; done
kill -TERM $runner
wait $runner
status=$?
[ $status -eq 42 ] || fail "SIGTERM must be passed on, got status $status"

# Ended by Ctrl+C's signal, winerr itself is quiet.
sleep 5 | timeout --signal=INT --kill-after=5 0.3 "$tool" > out 2> errors
[ ! -s errors ] || fail "an interruption must be quiet"
