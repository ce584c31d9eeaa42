#!/bin/sh
# winerr scan with what golden files cannot show: folders, packed and unreadable files, reports.
# Usage: scan_files.sh TOOL WORK_FOLDER READS_PACKED(ON|OFF)
set -u
tool=$1
work=$2
reads_packed=$3
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1

fail() {
  echo "$1" >&2
  [ -f errors ] && cat errors >&2
  exit 1
}
# status WANTED WHAT: of the command before
status_is() { [ "$1" -eq "$2" ] || fail "$3: status $1, not $2"; }
# total KEY: of the JSON in the file out
total() { sed -n "s/.*\"type\":\"total\".*\"$1\":\([0-9]*\).*/\1/p" out; }

mkdir -p logs/deep logs/empty
printf '2016-09-28 04:30:31, failed 0x80070005\n' > logs/b.log
printf '2016-09-28 04:30:31, failed 0x80070005\nerror 5' > logs/deep/a.log
printf 'MZ\0\0 0x80070005\n' > logs/program.exe
printf 'nothing\n' > logs/clean.log
: > logs/empty/empty.log

# Folders: only with -r; binary files in them are passed over, named ones are read.
"$tool" scan --json logs > out 2> errors
status_is $? 2 "a folder without -r"
grep -q "^winerr: 'logs': is a folder; -r reads the files in it\$" errors || fail "a folder must be told"
"$tool" scan --json -r logs > out 2> errors
status_is $? 0 "a folder with -r"
[ "$(total files) $(total lines) $(total count)" = "4 4 3" ] || fail "a folder: $(cat out)"
grep -q '"first":{"file":"logs/b.log","line":1' out || fail "files come in the order of their names"
"$tool" scan --json logs/program.exe > out 2> errors
[ "$(total count)" = 1 ] || fail "a binary file that is named is read"

# Who asks for a file by its name is told of scan; the words are looked for all the same.
"$tool" logs/clean.log > out 2> errors
grep -q "^winerr: 'logs/clean.log': a file of this name is here; 'winerr scan' " errors ||
  fail "a look-up must tell of a file"
"$tool" explain logs/clean.log > out 2> errors
status_is $? 1 "explaining a file"
grep -q "^winerr: 'logs/clean.log': a file of this name is here; 'winerr scan' " errors ||
  fail "explain must tell of a file, got: $(cat errors)"
for query in logs/none.log logs/deep '-q logs/clean.log'; do
  "$tool" $query > out 2> errors
  [ ! -s errors ] || fail "a look-up of '$query' has nothing to tell of files"
done

printf 'ElfFile\0\0\0 0x80070005\n' > logs/System.evtx
"$tool" scan --json logs/System.evtx logs/b.log > out 2> errors
status_is $? 2 "an event log in binary form"
[ "$(total count)" = 1 ] || fail "the other file must be read"
grep -q "^winerr: 'logs/System.evtx': it is an event log in binary form; export it " errors ||
  fail "an event log must be told, got: $(cat errors)"
ln -s ../logs logs/loop
"$tool" scan --json -r logs > out 2> errors
[ "$(total files)" = 4 ] || fail "links in folders are not followed"
mkdir empty
"$tool" scan -r empty > out 2> errors
status_is $? 1 "a folder without files"
[ "$(cat errors)" = 'winerr: no code found in 0 lines of 0 files (0 bytes)' ] ||
  fail "a folder without files must be told, got: $(cat errors)"
"$tool" scan --json -r logs/loop > out 2> errors
[ "$(total files)" = 4 ] || fail "a link that is named is followed"

# As grep -r: without operands the current folder, whatever standard input has.
(cd logs && echo 'error 32' | "$tool" scan --json -r) > out 2> errors
status_is $? 0 "-r alone"
[ "$(total files) $(total count)" = "4 3" ] || fail "-r alone reads the current folder: $(cat out)"
grep -q '"first":{"file":"b.log","line":1' out || fail "paths have nothing before them: $(cat out)"
grep -q '"file":"deep/a.log"' out || fail "nor have those in folders: $(cat out)"
(cd logs && "$tool" scan --json -r .) > out 2> errors
grep -q '"first":{"file":"./b.log","line":1' out || fail "a folder that is named is told: $(cat out)"
echo 'error 32' | "$tool" scan --json -r - > out 2> errors
[ "$(total count)" = 1 ] || fail "standard input can be named: $(cat out)"
"$tool" scan -r '' > out 2> errors
status_is $? 2 "a name that is empty"

# What cannot be read is told, and the rest is read.
"$tool" scan --json missing.log logs/b.log > out 2> errors
status_is $? 2 "a missing file"
[ "$(total count)" = 1 ] || fail "the other file must be read"
[ "$(wc -l < errors)" -eq 1 ] || fail "one line for a missing file"
if [ "$(id -u)" -ne 0 ]; then
  chmod 000 logs/b.log
  "$tool" scan --json -r logs > out 2> errors
  status_is $? 2 "a file without permission"
  grep -q "^winerr: 'logs/b.log': " errors || fail "the file without permission must be named"
  chmod 644 logs/b.log
fi
"$tool" scan < / > out 2> errors
status_is $? 2 "an unreadable standard input"
grep -q '^winerr: standard input cannot be read: .' errors ||
  fail "unreadable input must be told, and why"

# Large files are read in parts by threads, which changes nothing: not where lines end late, nor
# in the places of what is found.
awk 'BEGIN {
  for (i = 0; i < 150000; ++i) {
    printf "2026-11-%02d %02d:00:00 worker %d ", 1 + i % 28, i % 24, i
    if (i % 7 == 0) printf "failed with error %d", i % 1300
    else if (i % 11 == 0) printf "hr=0x8007%04x", i % 3000
    else printf "had nothing to tell of, which takes some room"
    printf "%s", i % 1000 < 990 ? "\n" : " "
  }
}' > large.log
tr '\n' ' ' < large.log > one_line.log
for file in large.log one_line.log; do
  "$tool" scan --json --threads 1 $file > one 2> errors
  status_is $? 0 "one thread over $file"
  for threads in 2 3 7; do
    "$tool" scan --json --threads $threads $file > out 2> errors
    status_is $? 0 "$threads threads over $file"
    cmp -s one out || fail "$threads threads must find in $file what one does"
  done
done
if (ulimit -v 300000 && "$tool" --version) > /dev/null 2>&1; then  # not with sanitizers
  "$tool" scan --json --threads 1 large.log > one
  (ulimit -v 300000 && "$tool" scan --json --threads 200 large.log > out 2> errors)
  status_is $? 0 "fewer threads than asked for"
  cmp -s one out || fail "fewer threads must find what one does"
fi
"$tool" scan --json large.log large.log > out
[ "$(total files)" = 2 ] || fail "large files in a row: $(tail -n 1 out)"

# UTF-16, as Windows PowerShell writes it.
printf '\377\376e\0r\0r\0o\0r\0 \0005\0\r\0\n\0' > wide.log
"$tool" scan --json wide.log > out 2> errors
[ "$(total count) $(total lines)" = "1 1" ] || fail "UTF-16: $(cat out)"

# Packed files, known by their bytes; a damaged one counts as far as it could be read.
printf '\050\265\057\375\000\070\101\000\000error 5\n' > frame.zst
if [ "$reads_packed" = ON ]; then
  awk 'BEGIN { for (i = 0; i < 20000; i++) print "line", i, "failed with 0x80070005", i * i }' > big.log
  gzip -c big.log > big.gz
  for source in big.gz -; do
    "$tool" scan --json $source < big.gz > out 2> errors
    status_is $? 0 "gzip from $source"
    [ "$(total count) $(total lines)" = "20000 20000" ] || fail "gzip from $source: $(cat out)"
  done
  cat big.gz big.gz > twice
  "$tool" scan --json twice > out 2> errors
  [ "$(total count)" = 40000 ] || fail "two gzip members are one text"
  head -c 50000 big.gz > cut.gz
  "$tool" scan --json cut.gz logs/b.log > out 2> errors
  status_is $? 2 "a truncated file"
  [ "$(cat errors)" = "winerr: 'cut.gz': the gzip data ends too early" ] || fail "truncation must be told"
  [ "$(total count)" -gt 1000 ] || fail "what came before must count"
  "$tool" scan --json frame.zst > out 2> errors
  status_is $? 0 "zstd"
  [ "$(total count)" = 1 ] || fail "zstd: $(cat out)"
  { cat frame.zst; echo garbage; } > bad.zst
  "$tool" scan --json bad.zst > out 2> errors
  status_is $? 2 "damaged zstd"
  [ "$(total count)" = 1 ] || fail "zstd before the damage: $(cat out)"
  [ "$(cat errors)" = "winerr: 'bad.zst': the zstd data is damaged" ] || fail "damage must be told"
else
  "$tool" scan --json frame.zst > out 2> errors
  status_is $? 2 "zstd that is not supported"
  [ "$(cat errors)" = "winerr: 'frame.zst': this winerr was built without zstd" ] || fail "this must be told"
fi

# Long lines and many files do no harm.
{ head -c 3000000 /dev/zero | tr '\0' 'x'; printf ' error 5\nerror 5\n'; } > long.log
"$tool" scan --json long.log > out 2> errors
[ "$(total lines)" = 2 ] || fail "long lines: $(cat out)"
grep -q '"last":{"file":"long.log","line":2,"offset":3000015}' out || fail "the line behind: $(cat out)"

# Of very many codes that nobody named the rest is counted together.
awk 'BEGIN { for (i = 0; i < 5000; i++) printf "hr=0x8123%04x\n", i }' > unnamed.log
"$tool" scan --json unnamed.log > out 2> errors
[ "$(total codes) $(total count) $(total beyond_limit)" = "4096 5000 904" ] ||
  fail "codes without a row must be told: $(tail -n 1 out)"

# The page, and where it cannot be written.
"$tool" scan -r logs --html page.html > out 2> errors
status_is $? 0 "a page"
grep -q '</html>' page.html || fail "the page must be whole"
grep -q 'E_ACCESSDENIED' out || fail "the table is printed too"
"$tool" scan -r logs --html logs/page.html > out 2> errors
status_is $? 0 "a page among the logs"
"$tool" scan -r logs --json > out
[ "$(total files)" = 5 ] || fail "a page is a file like others: $(cat out)"
"$tool" scan -r logs --html logs/deep/../page.html --json > out 2> errors
status_is $? 0 "a page written anew"
[ "$(total files)" = 4 ] || fail "the page to be written anew is no log: $(cat out)"
cp logs/b.log kept.log
# overwrites WHAT ARGS...: a scan that is to be refused, and standard input
overwrites() {
  what=$1
  shift
  "$tool" scan "$@" > out 2> errors
  status_is $? 2 "$what"
  [ -s out ] && fail "$what: nothing may be printed"
  [ "$(wc -l < errors)" -eq 1 ] || fail "$what must be told in a line"
}
overwrites "a log for a page" --html logs/b.log logs/clean.log
[ "$(cat errors)" = "winerr: 'logs/b.log': is no page of winerr, so --html leaves it as it is" ] ||
  fail "a file that is no page must be told"
cmp -s kept.log logs/b.log || fail "a log must stay as it is"
overwrites "a page for a folder" --html logs logs/b.log
[ "$(cat errors)" = "winerr: 'logs': is a folder; --html writes to a file" ] ||
  fail "a folder must be told before anything is read"
overwrites "a page that is to be read" --html logs/page.html logs/b.log logs/deep/../page.html
[ "$(cat errors)" = "winerr: 'logs/page.html': is to be read, so --html cannot write to it" ] ||
  fail "an input must be told"
overwrites "a page on standard input" --html logs/page.html < logs/page.html
tail -n 1 logs/page.html | grep -q '</html>' || fail "a page that was refused must stay as it is"
rm logs/page.html
: > empty.html
"$tool" scan logs/b.log --html empty.html > out 2> errors
status_is $? 0 "a page over an empty file"
"$tool" scan logs/b.log --html missing/page.html > out 2> errors
status_is $? 2 "a page in no folder"
grep -q "^winerr: 'missing/page.html': cannot be written: " errors || fail "this must be told"
if [ -w /dev/full ]; then
  "$tool" scan logs/b.log --html /dev/full > out 2> errors
  status_is $? 2 "a page on a full disk"
  grep -q "^winerr: '/dev/full': cannot be written: " errors || fail "a full disk must be told"
  "$tool" scan logs/b.log > /dev/full 2> errors
  status_is $? 2 "a table on a full disk"
fi

# Nothing of progress or color where no terminal is.
"$tool" scan big.log logs/b.log > out 2> errors
[ -s errors ] && [ "$reads_packed" = ON ] && fail "standard error must be empty"
tr -d '\033' < out | cmp -s - out || fail "no escape sequences in a file"
exit 0
