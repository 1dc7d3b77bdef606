# Libraries of Debian 12 and 13; `./do setup` installs them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(DEPS REQUIRED IMPORTED_TARGET
    sqlite3 libpq fmt libsodium libcrypto liboath libqrencode icu-uc icu-i18n libmagic libzip libical libcurl tomlplusplus CLI11)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
find_library(BOOST_JSON_LIBRARY boost_json REQUIRED)
find_library(BOOST_CONTAINER_LIBRARY boost_container REQUIRED)

add_library(regiehuis_deps INTERFACE)
target_link_libraries(regiehuis_deps INTERFACE
    PkgConfig::DEPS ${STEMMER_LIBRARY} ${BOOST_JSON_LIBRARY} ${BOOST_CONTAINER_LIBRARY} Threads::Threads)
