# Sourced by ./do and tools/test: steps that say what they do in one line and show their output only when they fail.
# Invariant: a step's full output is in build/log/NAME.log.

steps_passed=0
steps_failed=0
beside=()  # PID NAME of the steps that run beside this shell

fail() {
    printf '%s\n' "$*" >&2
    exit 2
}

# step NAME COMMAND...   runs the command; ends the task when it fails
step() {
    try "$@" || exit 1
}

# try NAME COMMAND...   runs the command, counts it, returns its status
try() {
    local name=$1 log start seconds status=0
    shift
    log=build/log/${name//[ \/]/-}.log
    mkdir -p build/log
    start=$SECONDS
    printf 'step %s ... ' "$name"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    seconds=$((SECONDS - start))
    if [ $status -eq 0 ]; then
        steps_passed=$((steps_passed + 1))
        echo "ok ($seconds s)"
        return 0
    fi
    steps_failed=$((steps_failed + 1))
    echo "FAILED ($seconds s, status $status); the end of $log:"
    tail -n 60 "$log" | sed 's/^/    /'
    return $status
}

# aside NAME COMMAND...   as try, but goes on at once: for steps that leave each other alone; `settle` waits for them
aside() {
    mkdir -p build/log
    # A group of processes of its own, so that an end that nobody planned takes all of them.
    set -m
    try "$@" >"build/log/${1//[ \/]/-}.line" &
    set +m
    beside+=("$! $1")
}

# settle   the lines of the steps that run aside, in the order in which they were begun
settle() {
    local one name
    for one in "${beside[@]}"; do
        name=${one#* }
        if wait "${one%% *}"; then
            steps_passed=$((steps_passed + 1))
        else
            steps_failed=$((steps_failed + 1))
        fi
        cat "build/log/${name//[ \/]/-}.line"
    done
    beside=()
}

# stop_aside   ends what still runs aside
stop_aside() {
    local one
    for one in "${beside[@]}"; do
        kill -TERM -- "-${one%% *}" 2>/dev/null
    done
    beside=()
}

# roomy_folder -> where to put what is thrown away: in memory where there are two gigabytes of room
roomy_folder() {
    local room
    room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
    if [ -w /dev/shm ] && [ "${room:-0}" -gt 2000000 ]; then
        echo /dev/shm
    else
        echo /tmp
    fi
}

# skip NAME WHY   a step that cannot run here says so in a line that cannot be missed
skip() {
    echo "step $1 ... SKIPPED: $2"
}

# newest clang-format -> the version that tools/packages installed
newest() {
    local tool
    for tool in "$1-19" "$1-14" "$1"; do
        if command -v "$tool" >/dev/null; then
            echo "$tool"
            return
        fi
    done
    fail "$1 is not installed: run ./do setup"
}
