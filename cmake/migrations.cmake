# migrations/*.sql become one C++ file that the program embeds.
set(regiehuis_migrations_source ${CMAKE_BINARY_DIR}/migrations/migrations.cpp)
file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.sql)
add_custom_command(OUTPUT ${regiehuis_migrations_source}
    COMMAND ${CMAKE_COMMAND} -D FOLDER=${CMAKE_SOURCE_DIR}/migrations -D OUT=${regiehuis_migrations_source}
        -P ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
    DEPENDS ${migrations} ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
    COMMENT "Embedding migrations"
    VERBATIM)
