# docs/brieven/*.txt become one C++ file that the program embeds: the texts that letters begin with.
set(regiehuis_brieven_source ${CMAKE_BINARY_DIR}/brieven/brieven_data.cpp)
file(GLOB brieven_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/brieven/*.txt)
add_custom_command(OUTPUT ${regiehuis_brieven_source}
    COMMAND ${CMAKE_COMMAND} -D FILES=${CMAKE_SOURCE_DIR}/docs/brieven/*.txt -D HEADER=domein/document/sjabloon.hpp
        -D NAMESPACE=document::brief -D TYPE=Sjabloon -D FUNCTION=sjablonen -D NAMES=NAME_WE
        -D OUT=${regiehuis_brieven_source} -P ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake
    DEPENDS ${brieven_files} ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake
    COMMENT "Embedding the letters"
    VERBATIM)
