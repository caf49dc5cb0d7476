#!/usr/bin/env bash
# Installs, seeds and starts a real Request Tracker 5 on loopback, with an SQLite database of its own.
#   start.sh WORKDIR PORT
# Prints BASE, and a TICKET row (id, subject) for each seeded ticket, separated by tabs. Nothing under
# /etc or /var is used: all of it lives in WORKDIR. Needs Debian or Ubuntu, and root for the packages.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
port=$2
host=127.0.0.1
base="http://$host:$port"
pidfile="$work/server.pid"

installed() { dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii'; }

packages=(curl msmtp-mta rt5-standalone rt5-db-sqlite request-tracker5 starman sqlite3)
missing=()
for package in "${packages[@]}"; do installed "$package" || missing+=("$package"); done
if [ ${#missing[@]} -gt 0 ]; then
	# No system-wide database and mail server: this script makes its own of the one, and a file of the other.
	printf '%s\n' 'request-tracker5 request-tracker5/dbconfig-install boolean false' \
		'request-tracker5 request-tracker5/handle-siteconfig-permissions boolean false' | debconf-set-selections
	get=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 install --no-install-recommends)
	"${get[@]}" "${missing[@]}" >"$work/install.log" 2>&1 || {
		apt-get -q update >>"$work/install.log" 2>&1
		"${get[@]}" "${missing[@]}" >>"$work/install.log" 2>&1 || { tail -30 "$work/install.log" >&2; exit 1; }
	}
fi

mkdir -p "$work"/{site.d,mason_data,session_data,var}
printf '#!/bin/sh\ncat >> "%s"\n' "$work/outbox.txt" >"$work/sendmail"
chmod 755 "$work/sendmail"
cat >"$work/RT_SiteConfig.pm" <<PERL
use utf8;
Set(\$rtname, 'helpdesk.test');
Set(\$Organization, 'helpdesk.test');
Set(\$CorrespondAddress, 'support\@helpdesk.test');
Set(\$CommentAddress, 'support-comment\@helpdesk.test');
Set(\$WebDomain, '$host');
Set(\$WebPort, $port);
Set(\$WebPath, '');
Set(\$Timezone, 'UTC');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseHost, '');
Set(\$DatabaseUser, '');
Set(\$DatabasePassword, '');
Set(\$DatabaseName, '$work/rt.sqlite');
Set(\$MailCommand, 'sendmailpipe');
Set(\$SendmailPath, '$work/sendmail');
Set(\$HTMLFormatter, 'core');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'warning');
\$RT::VarPath        = '$work/var';
\$RT::MasonDataDir   = '$work/mason_data';
\$RT::MasonSessionDir = '$work/session_data';
1;
PERL
export RT_SITE_CONFIG="$work/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$work/site.d"
# The seeded database is kept: each start begins with a fresh copy of it.
if [ ! -s "$work/seeded.sqlite" ]; then
	rm -f "$work"/rt.sqlite*
	rt-setup-database-5 --action init --skip-create >"$work/setup.log" 2>&1 || { tail -20 "$work/setup.log" >&2; exit 1; }
	perl "$here/seed.pl" >"$work/seed.log" 2>&1 || { cat "$work/seed.log" >&2; exit 1; }
	cp "$work/rt.sqlite" "$work/seeded.sqlite"
fi
rm -rf "$work"/rt.sqlite* "$work"/session_data/*
cp "$work/seeded.sqlite" "$work/rt.sqlite"

setsid perl -I/usr/share/request-tracker5/lib /usr/share/request-tracker5/libexec/rt-server \
	--server Starman --env deployment --host "$host" --port "$port" --workers 2 \
	>"$work/server.log" 2>&1 </dev/null &
echo $! >"$pidfile"
answers() { curl -fsS --max-time 20 -o "$work/first.html" "$base/" 2>/dev/null && grep -q 'Request Tracker\|login' "$work/first.html"; }
for _ in $(seq 1 240); do
	answers && break
	kill -0 "$(cat "$pidfile")" 2>/dev/null || { tail -20 "$work/server.log" >&2; exit 1; }
	sleep 0.25
done
answers || { echo "no answer from $base" >&2; exit 1; }

printf 'BASE\t%s\n' "$base"
sqlite3 -separator $'\t' "$work/rt.sqlite" "select 'TICKET', id, Subject from Tickets where Type='ticket' order by id"
