# What every target is compiled with. Optimisation and sanitizers come from the presets.
add_library(regiehuis_options INTERFACE)
target_compile_features(regiehuis_options INTERFACE cxx_std_20)
target_include_directories(regiehuis_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(regiehuis_options INTERFACE
    -Wall -Wextra -Wpedantic
    # clang builds the fuzz targets only, and means something else by -Wshadow.
    $<$<CXX_COMPILER_ID:GNU>:-Wconversion -Wshadow -Werror>
    -fstack-protector-strong -fcf-protection=full -fno-plt
    # No path of the building machine in messages, asserts or debug information.
    -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
target_compile_definitions(regiehuis_options INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(regiehuis_options INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
if(REGIEHUIS_TEST_BUILD)
    target_compile_definitions(regiehuis_options INTERFACE REGIEHUIS_TEST_BUILD)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()

# What is not in the cache yet is read once: the compiler itself lists the headers, ccache does not preprocess it first.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_DEPEND=true ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# Files that instantiate Boost.Asio need a gigabyte each under sanitizers: one at a time.
set_property(GLOBAL PROPERTY JOB_POOLS heavy=1)
