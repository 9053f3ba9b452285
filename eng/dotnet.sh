# Sourced by the root scripts. Sets $dotnet, or says what to install and exits with 2.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true

find_dotnet() {
  local candidate
  for candidate in "$(type -P dotnet || true)" "${DOTNET_ROOT:-/nowhere}/dotnet" "$HOME/.dotnet/dotnet" \
      /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet /opt/dotnet/dotnet /snap/bin/dotnet; do
    if [[ -n "$candidate" && -x "$candidate" ]]; then
      dotnet=$candidate
      return
    fi
  done
  cat >&2 <<'SAY'
customhouse: the program `dotnet` was not found on PATH, in DOTNET_ROOT, ~/.dotnet, /usr/share, /usr/lib or /opt.
  What to do: install the .NET 10 SDK, for example with the package dotnet-sdk-10.0, or from
  https://dotnet.microsoft.com/download/dotnet/10.0, and run the same command again.
SAY
  exit 2
}

# A lock among all scripts that build here; descriptor 9 is closed for what they start, so nothing outlives it.
lock_builds() {
  mkdir -p "$root/artifacts"
  exec 9>"$root/artifacts/.lock"
  if type -P flock >/dev/null; then flock 9; fi
}

unlock_builds() { exec 9>&-; }
