#!/bin/sh
# winerr annotate on files and streams: encodings, threads, context, growth, failures.
# Usage: annotate.sh TOOL WORK_FOLDER
set -u
tool=$1
work=$2
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1

fail() {
  echo "$1" >&2
  exit 1
}

# Bytes that are no text, CR LF and a missing line feed at the end pass unchanged.
printf 'a\000b \377\376 error 5\r\nhr 0x80070005' > bytes
printf 'a\000b \377\376 error 5 [ERROR_ACCESS_DENIED]\r\nhr 0x80070005 [E_ACCESSDENIED]' > expected
"$tool" annotate bytes > out || fail "bytes must be annotated"
cmp out expected || fail "bytes must pass unchanged"
"$tool" annotate < bytes | cmp - expected || fail "standard input must be read like a file"
"$tool" annotate - < bytes | cmp - expected || fail "'-' must be standard input"

# Without codes nothing changes.
head -c 3000000 /dev/urandom | tr -d '0-9a-fA-F_%' > noise
"$tool" annotate noise | cmp - noise || fail "what has no codes must come out as it was"

# UTF-16 stays UTF-16, to the odd last byte; --utf8 changes that.
printf '\377\376e\000r\000r\000o\000r\000 \0005\000\n\000\344\000x' > utf16
printf '\377\376e\000r\000r\000o\000r\000 \0005\000 \000[\000E\000R\000R\000O\000R\000_\000A\000C\000C\000E\000S\000S\000_\000D\000E\000N\000I\000E\000D\000]\000\n\000\344\000x' > expected
"$tool" annotate utf16 | cmp - expected || fail "UTF-16 must stay UTF-16"
printf 'error 5 [ERROR_ACCESS_DENIED]\n\303\244\357\277\275' > expected
"$tool" annotate --utf8 utf16 | cmp - expected || fail "--utf8 must write UTF-8, and tell of half a character"
"$tool" annotate --json utf16 | tail -n 1 | grep -q '}$' || fail "half a character is no part of JSON"
printf '\377\376a\000\377\376\075\330' > marks
printf 'a\357\273\277\357\277\275' > expected
"$tool" annotate --utf8 marks | cmp - expected || fail "only the first mark is one; half a pair is told of"
printf '\376\377\000e\000r\000r\000o\000r\000 \0005' > utf16be
"$tool" annotate --utf8 utf16be | grep -q '^error 5 \[ERROR_ACCESS_DENIED\]$' ||
  fail "UTF-16 of the other byte order must be read"
"$tool" annotate --only utf16 | grep -q '^utf16:1:error 5' || fail "--only must read UTF-16"

# Groups of lines are set apart from those of the file before, as with grep.
printf 'error 5\nok\n' > group
printf '%s\n' 'group:1:error 5' group-2-ok -- 'group:1:error 5' group-2-ok > expected
"$tool" annotate -C 1 group group | sed 's/ \[[A-Z0-9_]*\]//' | cmp - expected ||
  fail "groups of two files must be set apart"

# Threads: a file of many blocks, with codes where blocks meet, gives the same bytes.
awk 'BEGIN { for (i = 0; i < 200000; i++)
  print i, (i % 7 ? "line without any code, as most are" : "failed with 0x80070" sprintf("%03X", i % 99) ", error " i % 60) }' > large
"$tool" annotate --threads 1 large > one || fail "one thread must do"
"$tool" annotate --threads 3 large > three || fail "three threads must do"
cmp one three || fail "threads must not change the output"
"$tool" annotate < large | cmp - one || fail "a stream must give what a file gives"
[ "$(wc -l < one)" -eq 200000 ] || fail "no line may be lost"
if (ulimit -v 300000 && "$tool" --version) > /dev/null 2>&1; then  # not with sanitizers
  (ulimit -v 300000 && "$tool" annotate --threads 200 large) > few ||
    fail "fewer threads than asked for must do"
  cmp one few || fail "fewer threads must not change the output"
fi
sed 's/ \[[A-Z0-9_]*\]//g' one | cmp - large || fail "but for the notes the bytes must be the input's"

# One bad file among others is told, and the others are annotated.
echo 'error 32' > good
"$tool" annotate good missing . good > out 2> errors
[ $? -eq 2 ] || fail "a missing file must end with status 2"
[ "$(grep -c SHARING_VIOLATION out)" -eq 2 ] || fail "the other files must be annotated"
[ "$(wc -l < errors)" -eq 2 ] || fail "each bad file must be told in a line"
grep -q "^winerr: 'missing': cannot be read: " errors || fail "the missing file must be named"
"$tool" annotate '' > out 2> errors
[ $? -eq 2 ] || fail "an empty name must end with status 2"
grep -q "^winerr: '': cannot be read: " errors || fail "an empty name is not standard input"

# A file that is written to has no end: it is told, and the others are read. The limit saves the
# disk where that goes wrong.
cp good appended
(ulimit -f 1000; exec "$tool" annotate good appended good >> appended 2> errors)
[ $? -eq 2 ] || fail "an input that is the output must end with status 2"
[ "$(cat errors)" = "winerr: 'appended': is also the output and is not read" ] ||
  fail "an input that is the output must be told"
[ "$(cat appended)" = "$(cat good && "$tool" annotate good good)" ] || fail "the others must be read"
(ulimit -f 1000; exec "$tool" annotate < appended >> appended 2> errors)
[ $? -eq 2 ] || fail "standard input that is the output must end with status 2"
[ "$(cat errors)" = 'winerr: standard input is also the output and is not read' ] ||
  fail "standard input that is the output must be told"
[ "$(wc -l < appended)" -eq 3 ] || fail "nothing may be written"
"$tool" annotate -q appended >> appended || fail "who writes nothing may read it"

# Why a file cannot be read is told, whatever was asked of the output meanwhile.
if [ -r /proc/self/mem ]; then
  "$tool" annotate /proc/self/mem > out 2> errors
  [ $? -eq 2 ] || fail "a file that cannot be read must end with status 2"
  grep -q 'Input/output error' errors || fail "the reason must be that of the file: $(cat errors)"
fi

# Full disk and closed pipe.
if [ -w /dev/full ]; then
  for threads in 1 2; do
    "$tool" annotate --threads $threads large > /dev/full 2> errors
    [ $? -eq 2 ] || fail "a full disk must end with status 2"
    [ "$(wc -l < errors)" -eq 1 ] || fail "a full disk must be told in a line"
  done
fi
{ "$tool" annotate --threads 2 large 2> errors; echo $? > status; } | head -n 1 > /dev/null
[ "$(cat status)" = 0 ] || fail "a closed pipe must end with status 0"
[ -s errors ] && fail "a closed pipe must end quietly"

# Standard input is followed: a line comes out before the next goes in.
mkfifo input output
"$tool" annotate < input > output &
exec 3> input 4< output
echo 'first error 5' >&3
read -r line <&4
[ "$line" = 'first error 5 [ERROR_ACCESS_DENIED]' ] || fail "a line must come out at once"
exec 3>&- 4<&-
wait

# A pipe is read to its end, also with --follow.
[ "$(echo 'error 5' | "$tool" annotate --follow -)" = 'error 5 [ERROR_ACCESS_DENIED]' ] ||
  fail "--follow must end where a pipe ends"

# A file is followed as it grows, is cut off, and is replaced.
echo 'error 5' > growing
: > followed
"$tool" annotate --follow growing >> followed 2> errors &
follower=$!
until_lines() {
  tries=0
  while [ "$(wc -l < followed)" -lt "$1" ]; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || { kill $follower; fail "$2"; }
    sleep 0.1
  done
}
until_lines 1 "the file's first line must come"
echo 'error 32' >> growing
until_lines 2 "a further line must come"
echo 'rc=3' > growing
until_lines 3 "a file that was cut off must be read anew"
echo 'error 87, a longer line than the one before it' > other
mv other growing
until_lines 4 "a file that was replaced must be read anew"
sed -n 4p followed | grep -q ERROR_INVALID_PARAMETER || fail "the new file's line must be annotated"
# What was written to the old file just before it was moved away comes first.
echo 'error 6' >> growing
mv growing growing.1
echo 'error 50' > growing
until_lines 6 "the last line of the old file and the first of the new one must come"
kill $follower
wait $follower 2> /dev/null
sed -n 5p followed | grep -q ERROR_INVALID_HANDLE || fail "the old file must be read to its end"
sed -n 6p followed | grep -q ERROR_NOT_SUPPORTED || fail "the new file must be read behind it"
[ "$(wc -l < errors)" -eq 3 ] || fail "what happened to the file must be told"
