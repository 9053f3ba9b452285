#!/usr/bin/env bash
# A carrier: reports two houses of one flight, its departure, and its arrival, and shows what it is answered.
#   carrier.sh report DAY
#   carrier.sh depart DAY TIME     TIME with its offset, such as 08:00-04:00
#   carrier.sh arrive DAY TIME
# Needs HTTP (a URL) in the environment, and curl.
set -euo pipefail
heads=event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity
trip=40,XY,123,$2,4701
case $1 in
  report) rows="report,,$trip,999-12345675,HAWB0000001,1"$'\n'"report,,$trip,999-12345675,HAWB0000002,1" ;;
  depart | arrive) rows="$1,$2T$3,$trip,,," ;;
esac
printf '%s\n%s\n' "$heads" "$rows" | curl -sS --data-binary @- "${HTTP}manifests"
