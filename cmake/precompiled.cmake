# What most files include is parsed once: it takes a half off the time of each file at -O0, a third at -O2. Preset plain, the
# fuzzers and clang-tidy do without, so that each file still includes what it uses. Of our own headers those that half of the
# files have: a change to one of them compiles everything.
# ccache keeps such objects only when it may overlook when a file was touched, and finds them seven times as fast when it
# need not read the 100 megabytes anew for each.
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_DEPEND=true
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_INODECACHE=true ${CCACHE})
    add_compile_options(-fpch-preprocess)
endif()

set(regiehuis_common_headers
    <algorithm> <array> <atomic> <chrono> <functional> <map> <memory> <mutex> <optional> <span> <stdexcept> <string>
    <string_view> <thread> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/core.h> <tl/expected.hpp>)
foreach(header kern/toegang/kern.hpp kern/toegang/routes.hpp platform/html/html.hpp platform/web/input.hpp)
    list(APPEND regiehuis_common_headers ${CMAKE_SOURCE_DIR}/src/${header})
endforeach()

# What is parsed beforehand no longer counts as a header of the system, and in its code g++ 12 warns of faults that are not
# there (PR 105329 and its like). Preset plain has these warnings on.
add_compile_options(-Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)

function(regiehuis_precompile first)
    target_precompile_headers(${first} PRIVATE ${regiehuis_common_headers})
    foreach(library IN LISTS ARGN)
        if(NOT library STREQUAL first)
            target_precompile_headers(${library} REUSE_FROM ${first})
        endif()
    endforeach()
endfunction()
