#!/bin/sh
# usage: consume.sh BUILD_DIR SOURCE_DIR SCRATCH_DIR COMPILER CXX_FLAGS
# Installs the build and consumes it by find_package and by pkg-config, as a stranger's project would.
set -eu
build=$1 source=$2 scratch=$3 compiler=$4 flags=$5
rm -rf "$scratch"
mkdir -p "$scratch"
cmake --install "$build" --prefix "$scratch/prefix" >/dev/null
cmake -G Ninja -S "$source/tests/install/consumer" -B "$scratch/by-package" -DCMAKE_PREFIX_PATH="$scratch/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="$flags" >/dev/null
cmake --build "$scratch/by-package" >/dev/null
"$scratch/by-package/consumer"

PKG_CONFIG_PATH=$(dirname "$(find "$scratch/prefix" -name gainsay.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046,SC2086
"$compiler" -std=c++20 $flags "$source/tests/install/consumer/main.cpp" -o "$scratch/by-pkg-config" \
    $(pkg-config --static --cflags --libs gainsay)
"$scratch/by-pkg-config"
find "$scratch/prefix/include" -name '*.hpp' | while read -r header; do
    case $header in */gainsay/*) ;; *) echo "installed outside gainsay/: $header"; exit 1 ;; esac
done
echo "consumed by find_package and pkg-config"
