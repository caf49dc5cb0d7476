#!/usr/bin/env bash
# Stops the server that start.sh started for this WORKDIR.
#   stop.sh WORKDIR
set -euo pipefail
pidfile="$1/server.pid"
[ -s "$pidfile" ] || exit 0
pid=$(cat "$pidfile")
kill -TERM -- "-$pid" 2>/dev/null || kill -TERM "$pid" 2>/dev/null || true
for _ in $(seq 1 40); do
	[ -d "/proc/$pid" ] || break
	sleep 0.25
done
kill -KILL -- "-$pid" 2>/dev/null || true
rm -f "$pidfile"
