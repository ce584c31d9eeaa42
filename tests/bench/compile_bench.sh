#!/usr/bin/env bash
# What the generated table costs a build: compile time and relocations in its data.
#   cmake --preset bench && cmake --build --preset bench && tests/bench/compile_bench.sh
# Targets: g++ -O2 <= 5 s, no relocation. Argument: the generated file.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
source=${1:-$root/build/bench/src/lib/catalog_data.cpp}
compiler=${CXX:-g++}
runs=5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for ((run = 0; run < runs; ++run)); do
  start=${EPOCHREALTIME/[.,]/}
  "$compiler" -std=c++20 -O2 -fPIC -I "$root/include" -I "$root/src/lib" \
    -c "$source" -o "$work/catalog_data.o"
  echo $((${EPOCHREALTIME/[.,]/} - start)) >> "$work/times"
done
median=$(sort -n "$work/times" | sed -n "$((runs / 2 + 1))p")
awk -v name="$compiler" -v runs=$runs -v time="$median" 'BEGIN {
  printf "%s -O2: median of %d compilations %.2f s (target 5)\n", name, runs, time / 1e6 }'
echo "source $(wc -c < "$source") bytes, object $(wc -c < "$work/catalog_data.o") bytes"

# Sections of code, of its unwinding and of debugging may have relocations; data must not.
readelf -rW "$work/catalog_data.o" | awk '
  /^Relocation section/ { data = $3 ~ /\.(data|rodata|bss|init_array)/ }
  data && /^[0-9a-f]+ / { ++count }
  END { printf "relocations in data sections: %d (target 0)\n", count }'
