# All tests are one executable; ctest runs it once per suite, so that starting processes costs little and a crash names
# its suite. Misuses that must not compile are one ctest entry per file.
find_package(GTest REQUIRED)
find_library(RAPIDCHECK_LIBRARY rapidcheck REQUIRED)

file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*_test.cpp)
file(GLOB tests_of_the_whole CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/*_test.cpp ${CMAKE_SOURCE_DIR}/tests/*/*_test.cpp)
# Helpers that tests share lie beside them.
file(GLOB test_support CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/*/*.cpp)
list(FILTER test_support EXCLUDE REGEX "_test\\.cpp$|/compile_fail/")

add_executable(regiehuis_tests ${test_sources} ${tests_of_the_whole} ${test_support})
target_link_libraries(regiehuis_tests PRIVATE
    ${REGIEHUIS_OBJECTS} GTest::gmock GTest::gtest_main ${RAPIDCHECK_LIBRARY})
target_include_directories(regiehuis_tests PRIVATE ${CMAKE_SOURCE_DIR})
target_compile_definitions(regiehuis_tests PRIVATE REGIEHUIS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")

if(REGIEHUIS_PRECOMPILED)
    target_precompile_headers(regiehuis_tests PRIVATE <gmock/gmock.h> <gtest/gtest.h> ${regiehuis_common_headers}
        ${CMAKE_SOURCE_DIR}/src/kern/toegang/test_huis.hpp)
endif()

# The suites are listed after each link; ctest reads the list.
set(suites ${CMAKE_BINARY_DIR}/suites.cmake)
add_custom_command(TARGET regiehuis_tests POST_BUILD
    COMMAND ${CMAKE_COMMAND} -D TESTS=$<TARGET_FILE:regiehuis_tests> -D OUT=${suites}
        -P ${CMAKE_SOURCE_DIR}/cmake/list_suites.cmake
    VERBATIM)
file(WRITE ${CMAKE_BINARY_DIR}/include_suites.cmake "include(\"${suites}\" OPTIONAL)\n")
set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${CMAKE_BINARY_DIR}/include_suites.cmake)

file(GLOB misuses CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/compile_fail/*.cpp)
foreach(misuse IN LISTS misuses)
    get_filename_component(name ${misuse} NAME_WE)
    add_test(NAME compile_fail.${name}
        COMMAND ${CMAKE_COMMAND} -D COMPILER=${CMAKE_CXX_COMPILER} -D FILE=${misuse} -D SOURCE_DIR=${CMAKE_SOURCE_DIR}
            -P ${CMAKE_SOURCE_DIR}/cmake/compile_fail.cmake)
    set_tests_properties(compile_fail.${name} PROPERTIES LABELS compile_fail)
endforeach()
