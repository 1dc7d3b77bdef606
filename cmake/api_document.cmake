# docs/api/openapi.json becomes one C++ file that the program embeds, so that what it serves is what it was built with.
set(regiehuis_api_document_source ${CMAKE_BINARY_DIR}/api_document/api_document_data.cpp)
set(api_document ${CMAKE_SOURCE_DIR}/docs/api/openapi.json)
add_custom_command(OUTPUT ${regiehuis_api_document_source}
    COMMAND ${CMAKE_COMMAND} -D FILE=${api_document} -D OUT=${regiehuis_api_document_source}
        -P ${CMAKE_SOURCE_DIR}/cmake/embed_api_document.cmake
    DEPENDS ${api_document} ${CMAKE_SOURCE_DIR}/cmake/embed_api_document.cmake
    COMMENT "Embedding the description of the API"
    VERBATIM)
