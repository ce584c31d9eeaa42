#!/bin/sh
# What golden files cannot show: full disks, closed pipes, unreadable and slow input.
# Usage: streams.sh TOOL WORK_FOLDER
set -u
tool=$1
work=$2
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1

fail() {
  echo "$1" >&2
  exit 1
}

# A full disk is an error that is told, not lost.
if [ -w /dev/full ]; then
  "$tool" list > /dev/full 2> errors
  [ $? -eq 2 ] || fail "a full disk must end with status 2"
  grep -q '^winerr: standard output cannot be written: ' errors || fail "a full disk must be told"
fi

# So is an output that is closed: no file that is opened may take its place.
echo 'error 5' > closed.log
"$tool" annotate closed.log >&- 2> errors
[ $? -eq 2 ] || fail "a closed output must end with status 2"
grep -q '^winerr: standard output cannot be written: ' errors ||
  fail "a closed output must be told, got: $(cat errors)"
"$tool" annotate missing.log closed.log 2>&- > out
[ "$(cat out)" = 'error 5 [ERROR_ACCESS_DENIED]' ] ||
  fail "a log must be annotated without standard error, got: $(cat out)"
"$tool" annotate - closed.log <&- > out 2> errors
[ $? -eq 2 ] || fail "a closed input must end with status 2"
grep -q '^winerr: standard input cannot be read: ' errors || fail "a closed input must be told"

# A reader that has seen enough ends the program quietly.
{ "$tool" list 2> errors; echo $? > status; } | head -n 1 > first
[ "$(cat status)" = 0 ] || fail "a closed pipe must end with status 0"
[ -s errors ] && fail "a closed pipe must end quietly"

# Input that cannot be read.
"$tool" < / > /dev/null 2> errors
[ $? -eq 2 ] || fail "unreadable input must end with status 2"
grep -q '^winerr: standard input cannot be read: ' errors || fail "unreadable input must be told"

# A line is answered before the next one comes: this hangs if the answer is held back.
mkfifo input output
"$tool" < input > output &
exec 3> input 4< output
echo 5 >&3
read -r answer <&4
case $answer in
  *ERROR_ACCESS_DENIED*) ;;
  *) fail "the first line must be answered at once, got: $answer" ;;
esac
echo 32 >&3
exec 3>&-
read -r answer <&4
case $answer in
  *ERROR_SHARING_VIOLATION*) ;;
  *) fail "the second line must be answered, got: $answer" ;;
esac
wait

# What only Windows can do is refused elsewhere, and what else helps is named.
"$tool" --live 5 > out 2> errors
[ $? -eq 2 ] || fail "--live must end with status 2 here"
grep -q '^winerr: --live needs Windows; .*--messages' errors || fail "--live must name --messages"

# A line longer than any buffer, NUL bytes and no final line feed do no harm.
head -c 3000000 /dev/zero | "$tool" > out 2> errors
[ $? -le 1 ] || fail "NUL bytes must do no harm"
{ head -c 2500000 /dev/zero | tr '\0' 'x'; printf '\n5'; } | "$tool" --first > out
tail -n 1 out | grep -q '^5 .*ERROR_ACCESS_DENIED' || fail "the line behind a long one must be answered"

# What is asked must not be what is answered; the limit saves the disk where that goes wrong.
echo 5 > both
(ulimit -f 1000; exec "$tool" < both >> both 2> errors)
[ $? -eq 2 ] || fail "an input that is the output must end with status 2"
[ "$(cat both)" = 5 ] || fail "nothing may be written"
grep -q '^winerr: standard input is also the output' errors || fail "this must be told"

# A byte order mark is no part of the first line, and UTF-16 is read, as annotate reads it.
printf '\357\273\2775\n6\n' > utf8
printf '\377\3765\000\r\000\n\0006\000\r\000\n\000' > utf16_le
printf '\376\377\0005\000\n\0006\000\n' > utf16_be
for encoding in utf8 utf16_le utf16_be; do
  "$tool" --format '{query} {symbol}' < $encoding > out || fail "$encoding must be read"
  [ "$(cat out)" = "$(printf '5 ERROR_ACCESS_DENIED\n6 ERROR_INVALID_HANDLE')" ] ||
    fail "$encoding must be answered, got: $(cat out)"
done
for byte in '\357' '\273' '\2775\n'; do printf $byte; sleep 0.1; done | "$tool" --first > out
grep -q '^5 .*ERROR_ACCESS_DENIED' out || fail "a mark in pieces must be read, got: $(cat out)"

# Nothing to answer is told, since a pipe of words looks like a question too.
echo 'access denied' | "$tool" > out 2> errors
[ $? -eq 1 ] || fail "input without a code must end with status 1"
[ "$(cat errors)" = "winerr: no code on standard input; for words try 'winerr search'" ] ||
  fail "input without a code must be told, got: $(cat errors)"

# A bad line among many: all others are answered, in order.
awk 'BEGIN { for (i = 0; i < 20000; i++) print (i == 10000 ? "0x123456789" : i % 50 + 1) }' > many
"$tool" --first < many > out 2> errors
[ $? -eq 2 ] || fail "a refused line must end with status 2"
[ "$(wc -l < out)" -eq 19999 ] || fail "every other line must be answered"
[ "$(wc -l < errors)" -eq 1 ] || fail "one line must be told"
awk '{ print $1 }' out > queries
grep -v 0x123456789 many | cmp -s - queries || fail "answers must come in order"
