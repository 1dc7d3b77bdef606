# Style, script, fonts and signs become one C++ file that the program embeds.
find_program(NODE node REQUIRED)
set(assets_dir ${CMAKE_BINARY_DIR}/web)
set(regiehuis_assets_source ${assets_dir}/assets_data.cpp)
file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/css/* ${CMAKE_SOURCE_DIR}/web/js/*)
list(APPEND web_sources ${CMAKE_SOURCE_DIR}/web/build.mjs ${CMAKE_SOURCE_DIR}/web/package-lock.json
    ${CMAKE_SOURCE_DIR}/web/tekens.svg ${CMAKE_SOURCE_DIR}/web/icon.svg)
add_custom_command(OUTPUT ${regiehuis_assets_source}
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/web/build.mjs ${assets_dir}
    DEPENDS ${web_sources}
    COMMENT "Building static files"
    VERBATIM)
