#!/bin/sh
# usage: subdirectory.sh SOURCE_DIR SCRATCH_DIR
# Configures a stranger's project that has this one as a subdirectory, and builds the library's first stage in it.
set -eu
source=$1 scratch=$2
rm -rf "$scratch"
cmake -G Ninja -S "$source/tests/install/consumer" -B "$scratch" -DGAINSAY_SUBDIRECTORY="$source" >/dev/null
ninja -C "$scratch" -t targets all | grep -q '^consumer: ' || { echo "no target consumer"; exit 1; }
if ninja -C "$scratch" -t targets all | grep -qE 'gainsay-cli|unit-|example_'; then
    echo "a subdirectory build has targets of our own development"
    exit 1
fi
echo "usable as a subdirectory"
