# What winerr does with codes on standard input, as a table in awk:
#   mawk -f pipe_bench.awk TABLE CODES
# TABLE: dec, hex, symbol, space, header, summary with tabs between, from `winerr list`. All that
# takes thought is done while the table is read, so that a code costs one look-up and one print.
BEGIN { FS = "\t" }

FNR == NR {
  query = $1 < 65536 ? $1 : $2
  if ($4 == "win32" && !($1 in win32)) win32[$1] = $3 "\thresult\t" $6
  # HRESULTs that wrap a Win32 code: winerror.h's own name comes first, then the Win32 error,
  # then the names of other headers.
  word = $1 - 2147942400
  if (word > 0 && word < 65536) {
    if ($4 == "hresult" && $5 == "winerror.h") {
      if (!(query in own)) answer[query] = $3 "\t" $4 "\t" $6
      own[query] = 1
    } else if (!(query in answer)) {
      answer[query] = word in win32 ? win32[word] : $3 "\t" $4 "\t" $6
    }
  } else if (!(query in answer)) {
    answer[query] = $3 "\t" $4 "\t" $6
  }
  next
}

{ print $0 "\t" answer[$0] }
