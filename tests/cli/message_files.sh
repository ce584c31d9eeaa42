#!/bin/sh
# What golden files cannot show of message files: the environment, pipes and devices, links, and
# files without permission.
# Usage: message_files.sh TOOL SAMPLES WORK_FOLDER
set -u
tool=$1
samples=$2
work=$3
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1
unset WINERR_MESSAGES LC_ALL LC_MESSAGES LANG

fail() {
  echo "$1" >&2
  exit 1
}

# The variable is a list; files that are named on the command line replace it.
WINERR_MESSAGES="$samples/system32:$samples/kernelbase.dll" "$tool" 12002 --lang de > out ||
  fail "WINERR_MESSAGES must be read"
grep -q 'Die Antwort kam zu sp.*t\. (de-DE, WinHTTP.dll.mui)' out || fail "no message: $(cat out)"
WINERR_MESSAGES=$samples/nothere "$tool" messages "$samples/kernelbase.dll" > out 2> errors ||
  fail "named files must replace WINERR_MESSAGES: $(cat errors)"
WINERR_MESSAGES=$samples/kernelbase.dll "$tool" messages --code 5 --lang en > out ||
  fail "'messages' must read WINERR_MESSAGES"
[ "$(cat out)" = "5           en-US  The door to file %1 is locked." ] || fail "wrong: $(cat out)"
WINERR_MESSAGES=$samples/nothere "$tool" list --limit 1 > out 2> errors ||
  fail "'list' must not read WINERR_MESSAGES"
WINERR_MESSAGES= "$tool" 5 > out 2> errors || fail "an empty variable is none"

# The person's own language comes first, then English.
first() { "$@" "$tool" --format '{message}' 5 -m "$samples/kernelbase.dll"; }
first env LANG=ru_RU.UTF-8 | grep -q '^.*%1 .*\.$' || fail "no message"
[ "$(first env LANG=de_AT.UTF-8)" = "Der Zutritt zur Datei %1 ist gesperrt." ] || fail "not German"
[ "$(first env LANG=ja_JP LC_ALL=de_DE)" = "Der Zutritt zur Datei %1 ist gesperrt." ] ||
  fail "LC_ALL must come before LANG"
[ "$(first env LANG=fi_FI.UTF-8)" = "The door to file %1 is locked." ] || fail "not English"
[ "$(first env LANG=C)" = "The door to file %1 is locked." ] || fail "not English"

# A pipe is read to its end; in a folder it is passed over, since it may never end.
mkfifo pipe
cat "$samples/kernelbase.dll" > pipe &
"$tool" messages pipe --code 5 --lang de > out || fail "a pipe must be read"
grep -q Zutritt out || fail "no message out of a pipe"
wait
mkdir folder && mkfifo folder/pipe && ln -s "$samples/kernelbase.dll" folder/link.dll
ln -s nothere folder/broken.dll && ln -s . folder/de
"$tool" messages folder --code 5 --lang de > out || fail "a folder with a pipe must be read"
[ "$(wc -l < out)" -eq 1 ] || fail "one message, not: $(cat out)"

# Devices that end at once or never.
for device in /dev/null /dev/zero; do
  "$tool" messages $device > out 2> errors
  [ $? -eq 2 ] || fail "$device must end with status 2"
  [ "$(cat errors)" = "winerr: '$device': this is no PE file (.dll, .exe, .mui)" ] ||
    fail "$device: $(cat errors)"
done
head -c 2 "$samples/kernelbase.dll" > endless
if { cat endless; cat /dev/zero; } | "$tool" messages /dev/stdin > out 2> errors; then
  fail "an endless file must be refused"
fi
grep -q ': the file is larger than 256 MiB$' errors || fail "an endless file: $(cat errors)"

# What is there and cannot be read, alone and in a folder.
if [ "$(id -u)" -ne 0 ]; then
  cp "$samples/kernelbase.dll" folder/secret.dll && chmod 0 folder/secret.dll
  for path in folder/secret.dll folder; do
    "$tool" messages $path > out 2> errors
    [ $? -eq 2 ] || fail "an unreadable file must end with status 2"
    grep -q "^winerr: 'folder/secret.dll': " errors || fail "an unreadable file must be told"
  done
fi

# A reader that has seen enough.
{ "$tool" messages "$samples/kernelbase.dll" 2> errors; echo $? > status; } | head -n 1 > first
[ "$(cat status)" = 0 ] || fail "a closed pipe must end with status 0"
[ -s errors ] && fail "a closed pipe must end quietly"
exit 0
