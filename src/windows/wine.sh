#!/bin/sh
# PROGRAM.exe ARGS...: runs a program of the cross build under Wine, with its streams untouched.
# The Windows it runs on is a folder of its own next to this build, made at the first call;
# nothing of the user's own Wine is seen or changed.
set -u

for wine in wine64 /usr/lib/wine/wine64 wine; do
  command -v "$wine" > /dev/null && break
  wine=
done
[ -n "$wine" ] || { echo "wine.sh: no wine64 found" >&2; exit 127; }

if [ -z "${WINERR_WINEPREFIX:-}" ]; then
  # The folder with CMakeCache.txt above the program.
  folder=$(dirname "$(realpath "$1")")
  while [ "$folder" != / ] && [ ! -f "$folder/CMakeCache.txt" ]; do
    folder=$(dirname "$folder")
  done
  [ "$folder" != / ] || { echo "wine.sh: $1 is in no build folder" >&2; exit 127; }
  WINERR_WINEPREFIX=$folder/wine
fi
export WINEPREFIX="$WINERR_WINEPREFIX"
export WINEDEBUG=-all
# Wine reads arguments and file names in the locale.
export LC_ALL=C.UTF-8
# No offers to download .NET and a browser.
export WINEDLLOVERRIDES="mscoree=;mshtml="

mkdir -p "$WINEPREFIX"
if [ ! -f "$WINEPREFIX/ready" ]; then
  (
    flock 9
    [ -f "$WINEPREFIX/ready" ] || {
      "$wine" wineboot --init < /dev/null > "$WINEPREFIX/wineboot.log" 2>&1
      touch "$WINEPREFIX/ready"
    }
  ) 9> "$WINEPREFIX/lock"
fi
# Wine's server outlives the program for a while, and is started by one at a time: two programs that
# find it starting or ending at the same moment cannot connect to it.
server=$(command -v wineserver64 || command -v wineserver || echo /usr/lib/wine/wineserver64)
[ -x "$server" ] && flock -o "$WINEPREFIX/lock" "$server" -p60 > /dev/null 2>&1
# Nor drivers and other services, which start and end with the first program and the last: they
# take time, and when one of them crashes it says so on this program's standard error.
export WINEDLLOVERRIDES="$WINEDLLOVERRIDES;winedevice.exe=;plugplay.exe=;svchost.exe=;explorer.exe="
exec "$wine" "$@"
