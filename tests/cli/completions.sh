#!/usr/bin/env bash
# The completions of bash, asked as bash asks them. Usage: completions.sh TOOL
set -u
tool=$1
source <("$tool" --generate bash)

# Outside of a completion the real one fails; what it would be told is kept.
compopt() { told+=("$2"); }

# complete_words WORDS...: what bash would put in place of the last of them.
complete_words() {
  COMP_WORDS=("$tool" "$@")
  COMP_CWORD=$#
  told=()
  _winerr
}

# expect WANTED WORDS...
expect() {
  local wanted=$1
  shift
  complete_words "$@"
  if [[ "${COMPREPLY[*]-} ${told[*]-}" != "$wanted" ]]; then
    echo "'$*' is completed as '${COMPREPLY[*]-} ${told[*]-}', not '$wanted'" >&2
    exit 1
  fi
}

complete -p winerr | grep -q -- '-F _winerr' || exit 1
expect 'search ' sea
expect '--space= nospace' --sp
expect 'ntstatus ' --space = nt
expect 'E_ACCESSDENIED ' e_accessd
expect ' default' annotate ''
complete_words run -- bas
[[ " ${COMPREPLY[*]} " == *' bash '* ]] || { echo "'bash' is a command" >&2; exit 1; }
