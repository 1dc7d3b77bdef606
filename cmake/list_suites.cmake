# Writes one add_test per GoogleTest suite: cmake -D TESTS=binary -D OUT=file -P list_suites.cmake
execute_process(COMMAND ${TESTS} --gtest_list_tests OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
# A suite is a line that starts in the first column and ends in a dot; "# TypeParam" may follow. Semicolons would split lists.
string(REPLACE ";" "," listing "${listing}")
string(REGEX MATCHALL "(^|\n)[A-Za-z0-9_/]+\\." suites "${listing}")
set(out "")
foreach(suite IN LISTS suites)
    string(STRIP "${suite}" suite)
    string(REGEX REPLACE "\\.$" "" suite "${suite}")
    string(APPEND out "add_test([=[${suite}]=] [=[${TESTS}]=] [=[--gtest_filter=${suite}.*]=] --gtest_brief=1)\n"
        "set_tests_properties([=[${suite}]=] PROPERTIES TIMEOUT 600)\n")
endforeach()
file(WRITE ${OUT} "${out}")
