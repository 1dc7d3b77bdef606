#!/usr/bin/env bash
# The one command of this project. Each task installs what it lacks, needs no answers and is quick when nothing changed.
set -euo pipefail
cd "$(dirname "$0")"
source tools/steps.sh

usage() {
    cat <<'EOF'
./do setup                     install what is missing (Debian packages, npm packages)
./do run [--port P] [--data DIR] [--world NAME] [--bind A]
                               build the program, fill DIR (default data/NAME) when it is empty, serve
./do build [PRESET]            make build/release/regiehuis, or another preset of CMakePresets.json
./do test [--long]             everything that CI runs; --long adds the slow proofs
./do unit [FILTER]             quick: build and run the suites that match (ctest -R)
./do check                     before a commit: format, tidy rules, clang-tidy on changed files
./do fmt                       put all C++, and the description of the API, in the one format
./do seed WORLD DIR [--seed N] fill DIR with a world: demo, leeg, zhz-2022, drenthe-2018, schaal:N
./do shots [DIR]               screenshots of every screen, light and dark
./do bench [ARGUMENTS]         the measurements of the README on this machine; --live: forty screens in one meeting
EOF
}

setup() {  # setup build|test
    step "packages" tools/packages "$1"
    step "npm packages" tools/npm "$1"
}

build() {  # build PRESET [TARGET...]
    local preset=$1 folder=$1
    shift
    [ "$preset" != bench ] || folder=release
    # Configured again only when the cache is absent; after that ninja itself sees changed CMake files.
    if [ ! -f "build/$folder/build.ninja" ] || [ "$preset" = bench ]; then
        step "configure $preset" cmake --preset "$preset" ${REGIEHUIS_CMAKE:-}
    fi
    step "build $preset" cmake --build "build/$folder" ${1:+--target "$@"}
}

run() {
    local data= world=demo serve=()
    while [ $# -gt 0 ]; do
        [ $# -ge 2 ] || fail "$1 needs a value"
        case $1 in
            --data) data=$2 ;;
            --world) world=$2 ;;
            --port | --bind | --config) serve+=("$1" "$2") ;;
            *) fail "unknown option $1" ;;
        esac
        shift 2
    done
    data=${data:-data/${world//:/-}}
    setup build
    build release regiehuis
    if [ -z "$(ls -A "$data" 2>/dev/null)" ]; then
        # Beside its place first: an interrupted seed must not pass for a house.
        rm -rf "$data.part"
        mkdir -p "$data.part"
        # In a step: a house for demo data tells its log-ins at each start.
        step "world $world" build/release/regiehuis seed --data "$data.part" --world "$world"
        [ ! -d "$data" ] || rmdir "$data"
        mv "$data.part" "$data"
    fi
    exec build/release/regiehuis serve --data "$data" "${serve[@]}"
}

unit() {
    setup test
    build dev
    exec ctest --test-dir build/dev --output-on-failure -j"$(nproc)" ${1:+-R "$1"}
}

check() {
    setup test
    step "format" clang_format --dry-run --Werror
    step "format of the API" node tools/api_format.mjs --check
    build dev regiehuis_tests
    step "tidy rules" build/dev/regiehuis_tests --gtest_filter='Tidy*' --gtest_brief=1
    # Never built, so nothing else sees new files.
    step "configure tidy" cmake --preset tidy
    step "clang-tidy" clang_tidy_changed
}

clang_format() {
    git ls-files -z --cached --others --exclude-standard '*.cpp' '*.hpp' |
        xargs -0 -r "$(newest clang-format)" "$@"
}

# Files changed since the last commit and since main; the whole tree would take minutes and says the same.
clang_tidy_changed() {
    local base changed
    base=$(git merge-base HEAD origin/main 2>/dev/null || git rev-parse HEAD)
    changed=$({ git diff --name-only --diff-filter=d "$base"; git ls-files --others --exclude-standard; } |
        grep -E '^src/.*\.cpp$' | sort -u) || return 0
    xargs -P "$(nproc)" -n 4 "$(newest clang-tidy)" -p build/tidy --quiet <<<"$changed"
}

bench() {
    setup build
    build bench regiehuis regiehuis_bench
    if [ "${1:-}" = --live ]; then exec node bench/live.mjs build/release/regiehuis; fi
    exec build/release/regiehuis_bench "$@"
}

shots() {
    setup test
    build release regiehuis
    exec node tests/journeys/shots.mjs "${1:-build/shots}"
}

task=${1:-help}
[ $# -eq 0 ] || shift
case $task in
    setup) setup test ;;
    build) setup build; build "${1:-release}" ;;
    run | unit | check | shots | bench) "$task" "$@" ;;
    test) exec tools/test "$@" ;;
    fmt) setup test; clang_format -i; node tools/api_format.mjs ;;
    seed)
        [ $# -ge 2 ] || fail "usage: ./do seed WORLD DIR [--seed N]"
        setup build
        build release regiehuis
        world=$1 data=$2
        shift 2
        exec build/release/regiehuis seed --data "$data" --world "$world" "$@"
        ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
