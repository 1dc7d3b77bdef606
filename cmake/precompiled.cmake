# What most files include is parsed once, for the slow builds with sanitizers. The other builds do without, so that each file
# still includes what it uses. Of our own headers those that nearly every slice has: a change to them rebuilds all anyway.
# ccache keeps such objects only when it may overlook when a file was touched.
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
    add_compile_options(-fpch-preprocess)
endif()

set(regiehuis_common_headers
    <algorithm> <array> <atomic> <chrono> <functional> <map> <memory> <mutex> <optional> <span> <stdexcept> <string>
    <string_view> <thread> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/core.h>)
foreach(header kern/pagina/antwoord.hpp kern/toegang/routes.hpp kern/zoek/zoek.hpp platform/base/text.hpp
               platform/crypto/crypto.hpp platform/html/form.hpp platform/html/parts.hpp platform/json/writer.hpp
               platform/web/input.hpp)
    list(APPEND regiehuis_common_headers ${CMAKE_SOURCE_DIR}/src/${header})
endforeach()

function(regiehuis_precompile first)
    target_precompile_headers(${first} PRIVATE ${regiehuis_common_headers})
    foreach(library IN LISTS ARGN)
        if(NOT library STREQUAL first)
            target_precompile_headers(${library} REUSE_FROM ${first})
        endif()
    endforeach()
endfunction()
