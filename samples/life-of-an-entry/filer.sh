#!/usr/bin/env bash
# A filer: sends an entry or a query by TCP and shows the answer, or pulls what it has not heard yet and acknowledges it.
#   filer.sh send FILE DAY     the answer SX or C1; DAY is YYYY-MM-DD, and stands in the batch as MMDDYY
#   filer.sh hear              status SO, then lets go of it
# Needs HTTP (a URL), TCP (host and port, apart by a blank) in the environment, and nc and curl.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
case $1 in
  send)
    day="${3:5:2}${3:8:2}${3:2:2}"
    # Status may come between answers; the A record says which is which.
    sed "s/@DATE@/$day/" "$here/$2" | nc -N $TCP | awk '/^A/ { mine = substr($0, 26, 2) != "SO" } mine'
    ;;
  hear)
    heads=$(mktemp)
    curl -sS -D "$heads" "${HTTP}status/ABC"
    last=$(tr -d '\r' < "$heads" | sed -n 's/^Customhouse-Last: //p')
    rm -f "$heads"
    if [[ -n $last ]]; then curl -sS -X POST -d "$last" "${HTTP}status/ABC"; fi
    ;;
esac
