# Sourced by tools/test: a private PostgreSQL cluster on a Unix socket, thrown away afterwards.
# Invariant: whoever calls postgres_start has set a trap on postgres_stop. Nothing listens on a port.

postgres_dir=

as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

postgres_bin() { ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1; }

# Sets REGIEHUIS_TEST_PG. The folder is short-named and outside the work tree: a socket path has at most 107 signs, and the
# user postgres may not be able to enter ours. Durability is off: no test of durability runs on this cluster. A test's own
# database is 300 files: in memory it is made in a tenth of the time.
postgres_start() {
    local bin user
    bin=$(postgres_bin)
    postgres_dir=$(mktemp -d "$(roomy_folder)/regiehuis-pg.XXXXXX")
    user=$(id -un)
    if [ "$(id -u)" -eq 0 ]; then
        user=postgres
        chown postgres "$postgres_dir"
    fi
    (
        cd "$postgres_dir"
        as_postgres "$bin/initdb" -D "$postgres_dir/data" -A trust -U regiehuis -E UTF8 --locale=C.UTF-8 -N
        as_postgres "$bin/pg_ctl" -D "$postgres_dir/data" -l "$postgres_dir/log" -w -t 60 -o "-c listen_addresses= \
            -c unix_socket_directories=$postgres_dir -c unix_socket_permissions=0777 -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB \
            -c max_wal_size=256MB -c autovacuum=off" start
    )
    export REGIEHUIS_TEST_PG="host=$postgres_dir dbname=postgres user=regiehuis"
    echo "$user runs PostgreSQL for $REGIEHUIS_TEST_PG"
}

postgres_stop() {
    [ -n "$postgres_dir" ] || return 0
    local bin
    bin=$(postgres_bin)
    (cd / && as_postgres "$bin/pg_ctl" -D "$postgres_dir/data" -m immediate -w stop) >/dev/null 2>&1 || true
    rm -rf "$postgres_dir"
    postgres_dir=
}
