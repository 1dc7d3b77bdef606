# seed/demo/*.toml become one C++ file that the program embeds.
set(regiehuis_seed_source ${CMAKE_BINARY_DIR}/seed/seed_data.cpp)
file(GLOB seed_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/seed/demo/*.toml)
add_custom_command(OUTPUT ${regiehuis_seed_source}
    COMMAND ${CMAKE_COMMAND} -D FILES=${CMAKE_SOURCE_DIR}/seed/demo/*.toml -D HEADER=app/seed/resources.hpp
        -D NAMESPACE=app::seed -D TYPE=Resource -D FUNCTION=resources -D NAMES=NAME -D OUT=${regiehuis_seed_source}
        -P ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake
    DEPENDS ${seed_files} ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake
    COMMENT "Embedding world demo"
    VERBATIM)
