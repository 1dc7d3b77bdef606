# docs/handleiding/*.md become one C++ file that the program embeds: the handbook of the version that runs.
set(regiehuis_handleiding_source ${CMAKE_BINARY_DIR}/handleiding/handleiding_data.cpp)
file(GLOB handleiding_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/handleiding/*.md)
add_custom_command(OUTPUT ${regiehuis_handleiding_source}
    COMMAND ${CMAKE_COMMAND} -D FILES=${CMAKE_SOURCE_DIR}/docs/handleiding/*.md -D HEADER=domein/hulp/handleiding.hpp
        -D NAMESPACE=hulp -D TYPE=Bladzijde -D FUNCTION=handleiding -D NAMES=NAME_WE
        -D OUT=${regiehuis_handleiding_source} -P ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake
    DEPENDS ${handleiding_files} ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake
    COMMENT "Embedding the handbook"
    VERBATIM)
