#!/bin/sh
# winerr.exe under Wine: what golden files cannot show of Windows.
# Usage: wine.sh EMULATOR WINERR_EXE EXIT_WITH_EXE WORK_FOLDER
set -u
wine=$1
tool=$2
exit_with=$3
work=$4
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1

fail() {
  echo "$1" >&2
  for file in out errors; do
    echo "--- $file:" >&2
    [ -f $file ] && cat $file >&2
  done
  exit 1
}
unicode=$(printf '\303\244\344\270\255')
winerr() { "$wine" "$tool" "$@" > out 2> errors; }

# A reader that has seen enough ends the program quietly.
{ "$wine" "$tool" list 2> errors; echo $? > status; } | head -n 1 > out
[ "$(cat status)" = 0 ] || fail "a closed pipe must end with status 0"
[ -s errors ] && fail "a closed pipe must end quietly"

# Bytes are bytes: no CR is added, and Ctrl+Z in a pipe ends nothing.
printf '5\r\n\032\n32\n' | winerr --first
[ "$(wc -l < out)" -eq 2 ] || fail "both codes must be answered"
grep -q "$(printf '\r')" out && fail "output must have plain line ends"

# A console gets Unicode and colors. script(1) makes Wine's console believe in a terminal.
if command -v script > /dev/null; then
  script --quiet --return --command "'$wine' '$tool' --first 5" /dev/null < /dev/null > out
  grep -q "$(printf '\033')\\[1;31mERROR_ACCESS_DENIED" out || fail "a console must get colors"
  script --quiet --return --command "'$wine' '$tool' --format '{dec} $unicode' 5" /dev/null \
    < /dev/null > out
  grep -q "5 $unicode" out || fail "a console must get Unicode"
fi

# The version is in the file's resources too.
winerr --version
grep -q '^x86_64 Windows, ' out || fail "--version must name the target"
grep -q -a 'activeCodePage' "$tool" || fail "the manifest must be in the file"

# No shell expands globs there; names and bytes stay what they are.
printf 'error 5\r\n\032' > "a-$unicode.log"
printf 'hr=0x80070005\n' > b.log
winerr annotate 'a-*.log' '?.log'
printf 'error 5 [ERROR_ACCESS_DENIED]\r\n\032hr=0x80070005 [E_ACCESSDENIED]\n' > expected
cmp -s expected out || fail "annotate must read the files of a glob, as bytes"
winerr annotate '*.zip'
[ $? -eq 2 ] || fail "a glob without files must end with status 2"
grep -q "^winerr: '\*.zip': " errors || fail "a glob without files must be told as typed"

# A large file's encoding is looked at before it is read, and the file still read from its beginning.
printf 'e\000r\000r\000o\000r\000 \0005\000\n\000' > lines
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  cat lines lines > twice && mv twice lines
done
{ printf '\377\376' && cat lines; } > utf16.log
winerr annotate --utf8 --threads 2 utf16.log
[ "$(head -n 1 out)" = 'error 5 [ERROR_ACCESS_DENIED]' ] || fail "a large file may be UTF-16"
rm lines utf16.log out

# A glob in a query is one of symbols, even where files fit it.
: > ERROR_IPSEC_IKE_KILL.log
winerr 'ERROR_IPSEC_IKE_KILL*'
grep -q '^13898 *ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL' out || fail "a glob must find symbols"

# The running Windows' own texts: in English and in German, the insert left as it is.
winerr --live 5
grep -q '^  message     [A-Z].*  (system, en-US)$' out || fail "--live must show a text"
winerr --live --json 5
grep -q '"messages":\[{"language":"en-US","file":"system","text":"[^"]*[^"rn]"}\]' out ||
  fail "--live must be in the JSON"
cp out english
winerr --live --lang de-DE --json 5
grep -q '"language":"de-DE","file":"system"' out || fail "--lang must choose the language"
cmp -s out english && fail "--lang must show another text"
for code in 12029 0x80072EFD; do  # of WinINet, and the HRESULT that wraps it
  winerr --live --json $code
  grep -q '"file":"wininet.dll","text":"[^"]' out || fail "--live must ask wininet.dll for $code"
done
winerr --live 'BugCheck 9F'
grep -q '^  message ' out && fail "a stop code has no message"
winerr --live --lang no-such-language-9 5
[ $? -eq 2 ] || fail "a wrong language must be refused"
grep -q "^winerr: --lang 'no-such-language-9': " errors || fail "a wrong language must be told"

# run: 32 bits of status. Two of them show that the inner one passes the status on in full.
for case in '3221225781 STATUS_DLL_NOT_FOUND' '-1073740791 STATUS_STACK_BUFFER_OVERRUN' \
    '1603 ERROR_INSTALL_FAILURE' '3010 ERROR_SUCCESS_REBOOT_REQUIRED' \
    'crash STATUS_ACCESS_VIOLATION' '9009 command interpreter'; do
  winerr run -- "$tool" run -- "$exit_with" "${case%% *}" < /dev/null
  [ "$(grep -c "^winerr: .*${case#* }" errors)" -eq 2 ] || fail "run: $case must be told twice"
done
for status in 0 1 5 87 255 -1 -2; do
  winerr run -- "$exit_with" $status < /dev/null
  [ -s errors ] && fail "run: $status is the program's own affair"
done
winerr run -- "$exit_with" 200 < /dev/null
[ $? -eq 200 ] || fail "run: the status must be passed on"

# Streams and arguments arrive as they are.
printf 'a\0b\r\n' > bytes
winerr run -- "$exit_with" 0 < bytes
cmp -s bytes out || fail "run: input and output must be untouched"
set -- 'a b' '' 'c"d' 'e\' 'f\"g h\\' '--json' '%PATH%' '&|<>^' "$unicode" '*.exe'
winerr run -- "$exit_with" 0 "$@" < /dev/null
printf '%s\n' "$@" > expected
cmp -s expected out || fail "run: arguments must be passed on"

# Names as in cmd.exe: endings may be left out, batch files run.
cp "$exit_with" plain.exe
winerr run .\\plain 1603 < /dev/null
grep -q ERROR_INSTALL_FAILURE errors || fail "run: .exe may be left out"
printf '@echo off\r\necho "%%~1"\r\nexit 1603\r\n' > batch.cmd
winerr run batch 'a & b' < /dev/null
grep -q ERROR_INSTALL_FAILURE errors || fail "run: a batch file's status must be told"
grep -q '^"a & b"' out || fail "run: a batch file must get its argument"
winerr run no_such_command
[ $? -eq 127 ] || fail "run: status 127 if there is no such command"
[ "$(cat errors)" = "winerr: 'no_such_command': no such command here or in PATH" ] ||
  fail "run: a missing command must be told"
printf 'no program' > broken.exe
winerr run .\\broken.exe
[ $? -eq 126 ] || fail "run: status 126 if it cannot be run"
grep -q "ERROR_BAD_EXE_FORMAT" errors || fail "run: why it cannot be run must be told"
exit 0
