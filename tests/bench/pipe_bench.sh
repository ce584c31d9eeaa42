#!/usr/bin/env bash
# Half a million random codes on standard input: winerr against mawk with the same table.
#   cmake --preset bench && cmake --build --preset bench && tests/bench/pipe_bench.sh
# Target: winerr at least 12 times as fast. Argument: the tool (build/bench/winerr).
# Both must print the same bytes first. Then medians of interleaved runs, output thrown away.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
winerr=${1:-$here/../../build/bench/winerr}
runs=7
count=500000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$winerr" list -f '{dec}\t{hex}\t{symbol}\t{space}\t{header}\t{summary}' > "$work/table.tsv"
# Codes as people write them, small ones in decimal; the same ones in every run.
mawk -F '\t' -v count=$count '
  $1 != last { code[n++] = $1 < 65536 ? $1 : $2; last = $1 }
  END { srand(1); for (i = 0; i < count; ++i) print code[int(rand() * n)] }
' "$work/table.tsv" > "$work/codes"

answer_winerr() { "$winerr" -f '{query}\t{symbol}\t{space}\t{summary}' < "$work/codes"; }
answer_text() { "$winerr" < "$work/codes"; }
answer_mawk() { mawk -f "$here/pipe_bench.awk" "$work/table.tsv" "$work/codes"; }

answer_winerr > "$work/winerr.out"
answer_mawk > "$work/mawk.out"
cmp "$work/winerr.out" "$work/mawk.out" || exit 1
echo "same bytes: $(wc -l < "$work/winerr.out") lines, $(wc -c < "$work/winerr.out") bytes"

# time_of NAME: runs answer_NAME and notes its microseconds.
time_of() {
  local start=${EPOCHREALTIME/[.,]/}
  "answer_$1" > /dev/null
  echo $((${EPOCHREALTIME/[.,]/} - start)) >> "$work/$1.times"
}
median_of() { sort -n "$work/$1.times" | sed -n "$((runs / 2 + 1))p"; }

for ((run = 0; run < runs; ++run)); do
  for name in winerr mawk text; do time_of $name; done
done
mawk -v ours="$(median_of winerr)" -v mawk="$(median_of mawk)" -v text="$(median_of text)" 'BEGIN {
  printf "winerr -f    %7.1f ms\n", ours / 1000
  printf "winerr       %7.1f ms  (text with columns, for comparison)\n", text / 1000
  printf "mawk         %7.1f ms\n", mawk / 1000
  printf "mawk / winerr -f  %.1f (target 12)\n", mawk / ours
}'
