#!/usr/bin/env bash
# One day of a filer and a carrier, told as it goes: day.sh DAY OFFSET, such as day.sh 2024-05-20 -04:00
# Needs a sandbox server of its own, HTTP and TCP in the environment, as filer.sh and carrier.sh do.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
day=$1 offset=$2
at() { curl -sS -X PUT -d "${day}T$1:00$offset" "${HTTP}world/clock" > /dev/null; echo "== $1 $2"; }
cat <<'SURE'
SX, SE90: as the guide prints them; the texts of verdicts 02 and 01 follow common practice. Codes of SO50 and SO60: as
the query guide prints them; 30, 33 and 34 are from public code. The order of notices, and which origin a release has,
are reconstructed. C1: the columns are the guide's, the order of its records is that of the guide's pages; which
dispositions a bill has is reconstructed. Z09 is ours: CBP's code for an entry filed after arrival is not known.
SURE
curl -sS -X PUT -d freeze "${HTTP}world/clock" > /dev/null
at 09:00 "The filer sends an entry. No manifest has its bill."
"$here/filer.sh" send in-time.catair "$day"
"$here/filer.sh" hear
at 10:00 "The carrier reports the bills."
"$here/carrier.sh" report "$day"
"$here/filer.sh" hear
at 10:30 "The filer asks for the bill that it has not entered yet."
"$here/filer.sh" send ask-waybill.catair "$day"
at 11:00 "The flight has departed."
"$here/carrier.sh" depart "$day" "10:40$offset"
"$here/filer.sh" hear
at 15:10 "The flight has arrived."
"$here/carrier.sh" arrive "$day" "15:00$offset"
"$here/filer.sh" hear
at 15:30 "The filer asks where its entry stands, and its bill."
"$here/filer.sh" send ask-entry.catair "$day"
at 16:00 "The filer sends another entry, for goods that arrived an hour ago."
"$here/filer.sh" send late.catair "$day"
"$here/filer.sh" hear
