#!/usr/bin/env bash
# Builds everything with warnings as errors, runs every test and fuzz target, and ends with the line
# `N passed, N failed`. Words choose tests by the name of their class: ./test Journal Habits
set -euo pipefail
root=$(cd -P -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
cd "$root"
source eng/dotnet.sh

# Culture data is on, because names are folded by Unicode's rules; .NET finds it in ICU.
need_icu() {
  if ldconfig -p 2>/dev/null | grep -q libicuuc; then return; fi
  if [[ $(id -u) == 0 ]] && type -P apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libicu-dev >/dev/null
  else
    echo "test: the library ICU (libicuuc) was not found. What to do: install the package libicu-dev as root." >&2
    exit 2
  fi
}

# The scripts in samples speak to the server with these two.
need_programs() {
  local program missing=()
  type -P curl >/dev/null || missing+=(curl)
  type -P nc >/dev/null || missing+=(netcat-openbsd)
  if [[ ${#missing[@]} == 0 ]]; then return; fi
  if [[ $(id -u) == 0 ]] && type -P apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
  else
    echo "test: not found: ${missing[*]}. What to do: install these packages as root." >&2
    exit 2
  fi
}

filters() {
  local word
  arguments=()
  for word in "$@"; do
    if [[ $word == -* || ${#arguments[@]} -gt 0 && ${arguments[-1]} == --* ]]; then arguments+=("$word")
    else classes+=("*$word*"); fi
  done
  if [[ ${#classes[@]} -gt 0 ]]; then arguments+=(--filter-class "${classes[@]}"); fi
}

# The number that the runner's summary gives for a word, such as `failed: 2`.
count() { sed -nE "s/^ *$1: ([0-9]+)\r?\$/\1/p" "$log" | tail -n 1; }

find_dotnet
need_icu
need_programs
classes=()
filters "$@"
log=$root/artifacts/test.log
lock_builds
"$dotnet" restore Customhouse.slnx --locked-mode --disable-build-servers -v quiet 9>&-
"$dotnet" build Customhouse.slnx -c Release --no-restore --disable-build-servers -nodeReuse:false -v quiet 9>&-
unlock_builds

# Tests start the program they run in again, as a process of its own, so it is started by its own name.
DOTNET_ROOT=$(dirname -- "$(readlink -f -- "$dotnet")")
export DOTNET_ROOT
status=0
artifacts/bin/Customhouse.Tests/release/Customhouse.Tests --no-ansi --progress off "${arguments[@]}" 2>&1 | tee "$log" || status=$?
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)

# A run that died has no summary, or none that says so; it must not look like success.
if [[ -z $passed || ( $status != 0 && ${failed:-0} == 0 ) ]]; then failed=$((${failed:-0} + 1)); fi

# A whole run also shows every reader bent inputs for a minute; it counts as one test.
if [[ $# == 0 && -d tests/Customhouse.Proving/Fuzz ]]; then
  if artifacts/bin/Customhouse.Proving/release/Customhouse.Proving fuzz --seconds 60; then passed=$((${passed:-0} + 1))
  else failed=$((${failed:-0} + 1)); fi
fi

line="${passed:-0} passed, ${failed:-0} failed"
if [[ ${skipped:-0} != 0 ]]; then line+=", $skipped skipped"; fi
echo "$line"
[[ ${failed:-0} == 0 ]]
