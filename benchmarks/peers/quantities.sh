#!/bin/sh
# Whole processes side by side on one file of sentences: this program and two readers of numbers that npm provides.
# usage: quantities.sh PROGRAM [LINES]
set -eu
program=$1
lines=${2:-20000}
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$(dirname "$program")" && pwd)/peers
mkdir -p "$work"
if [ ! -d "$work/node_modules/compromise" ]; then
    npm install --silent --no-fund --no-audit --prefix "$work" compromise@14 @microsoft/recognizers-text-suite@1.3
fi
awk -v n="$lines" 'BEGIN {
    split("Some|Nearly|About|More than|At least|Up to|Almost|An estimated", hedge, "|")
    split("people were injured when the ferry capsized in the strait late on Friday|tons of rice were shipped to the port by the end of the year|dollars were spent on roads and bridges in the north of the country, officials said|miles of track must be replaced before trains can run again, the ministry said", rest, "|")
    for (i = 0; i < n; i++) print hedge[i % 8 + 1] " " (i * 37 % 9000 + 13) " " rest[i % 4 + 1] "."
}' > "$work/sentences.txt"

# CPU seconds, start of the process included: other work on the machine does not count.
timed() {
    label=$1
    shift
    times > "$work/before.txt"
    "$@" < "$work/sentences.txt" > "$work/out.txt"
    times > "$work/after.txt"
    awk -v l="$label" -v n="$lines" '
        function seconds(clock) { split(clock, part, /[ms]/); return part[1] * 60 + part[2] }
        FNR == 2 { total[FILENAME == ARGV[1] ? 0 : 1] = seconds($1) + seconds($2) }
        END { t = total[1] - total[0]; printf "%-34s %9.2f s CPU %12.0f sentences/s\n", l, t, n / t }
    ' "$work/before.txt" "$work/after.txt"
}
cp "$here/quantities.mjs" "$work/quantities.mjs"
timed "gainsay read quantity" "$program" read quantity
timed "compromise" node "$work/quantities.mjs" compromise
timed "Recognizers-Text" node "$work/quantities.mjs" recognizers
