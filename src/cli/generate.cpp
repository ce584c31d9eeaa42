#include "commands.h"
#include "manual.h"

namespace winerr::cli {
namespace {

// The scripts only ask winerr itself what fits (run_complete), so that they need not be made anew
// for a new flag or code. Each answers the tool that is being typed, by whatever path.

constexpr std::string_view kBash =
    R"(# Completions of winerr for bash, as `winerr --generate bash` writes them.
_winerr() {
  local kind word about
  COMPREPLY=()
  {
    IFS= read -r kind
    while IFS=$'\t' read -r word about; do COMPREPLY+=("$word"); done
  } < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
  case $kind in
    files) compopt -o default ;;
    command) mapfile -t COMPREPLY < <(compgen -c -- "${COMP_WORDS[COMP_CWORD]}") ;;
  esac
  if [[ ${COMPREPLY[0]-} == *= ]]; then compopt -o nospace; fi
}
complete -F _winerr winerr
)";

constexpr std::string_view kZsh = R"(#compdef winerr
# Completions of winerr for zsh, as `winerr --generate zsh` writes them.
_winerr() {
  local -a lines open closed
  local line word
  lines=("${(@f)$("${words[1]}" __complete "${(@)words[2,CURRENT-1]}" "$PREFIX" 2> /dev/null)}")
  case ${lines[1]} in
    files)
      if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
      _files ;;
    command) _command_names -e ;;
    words)
      for line in "${(@)lines[2,-1]}"; do
        word=${line%%$'\t'*}
        line=${word//:/\\:}${${line#*$'\t'}:+:${line#*$'\t'}}
        if [[ $word == *= ]]; then open+=("$line"); else closed+=("$line"); fi
      done
      _describe winerr closed -M 'm:{a-z}={A-Z}' -- open -S '' ;;
  esac
}
if [[ ${funcstack[1]} == _winerr ]]; then _winerr "$@"; else compdef _winerr winerr; fi
)";

constexpr std::string_view kFish =
    R"(# Completions of winerr for fish, as `winerr --generate fish` writes them.
function __winerr_complete
    set -l typed (commandline -opc)
    set -l word (commandline -ct)
    set -l lines ($typed[1] __complete $typed[2..-1] "$word" 2> /dev/null)
    switch "$lines[1]"
        case files
            set -l flag (string match -r -- '^--[a-z0-9-]+=' "$word")
            for path in (__fish_complete_path (string replace -r -- '^--[a-z0-9-]+=' '' "$word"))
                echo -- "$flag$path"
            end
        case command
            complete -C "$word"
        case words
            string join \n -- $lines[2..-1]
    end
end
complete -c winerr -f -a '(__winerr_complete)'
)";

}  // namespace

Status run_generate(const Options& options, Output& output) {
  if (!options.operands.empty()) {
    report(options.operands.front(), "--generate goes without queries");
    return Status::error;
  }
  switch (options.generated) {
    case Generated::manual: append_manual(output.buffer()); break;
    case Generated::bash: output.buffer() += kBash; break;
    case Generated::zsh: output.buffer() += kZsh; break;
    case Generated::fish: output.buffer() += kFish; break;
  }
  return Status::found;
}

}  // namespace winerr::cli
