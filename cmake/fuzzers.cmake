# fuzz/NAME.cpp becomes the libFuzzer program NAME; its seeds are fuzz/corpus/NAME/*.
# Of the program only what reads bytes from outside is built; what a new target reaches beyond this, the linker names.
# (clang 14 cannot assemble coroutines with AddressSanitizer; these files have none.)
set(fuzzed base/csv base/text files/archive files/image json/parse
    web/body_reader web/cookies web/multipart web/query web/reader web/request web/sender
    base/clock base/id crypto/crypto json/value json/writer)
list(TRANSFORM fuzzed REPLACE ".+" "${CMAKE_SOURCE_DIR}/src/platform/\\0.cpp")
list(APPEND fuzzed ${CMAKE_SOURCE_DIR}/src/domein/uitwisseling/envelop.cpp
    ${CMAKE_SOURCE_DIR}/src/domein/uitwisseling/huisbericht.cpp)
add_library(fuzzed OBJECT ${fuzzed})
target_link_libraries(fuzzed PUBLIC regiehuis_options regiehuis_deps)

file(GLOB fuzz_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/fuzz/*.cpp)
foreach(source IN LISTS fuzz_sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE fuzzed)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/targets)
endforeach()
