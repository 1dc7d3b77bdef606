# A misuse must fail to compile for the reason its first line names ("// expect: text"); a file ok_*.cpp is the control and
# must compile, so that a broken include can not pass for a refusal.
set(ENV{LC_ALL} C)  # plain quotes in messages
file(STRINGS ${FILE} first_line LIMIT_COUNT 1)
execute_process(
    COMMAND ${COMPILER} -std=c++20 -fsyntax-only -Wall -Wextra -Werror -I ${SOURCE_DIR}/src -I ${SOURCE_DIR} ${FILE}
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
get_filename_component(name ${FILE} NAME)
if(name MATCHES "^ok_")
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "the control does not compile:\n${output}")
    endif()
    return()
endif()
if(NOT first_line MATCHES "^// expect: (.+)$")
    message(FATAL_ERROR "the first line must be '// expect: text'")
endif()
set(expected "${CMAKE_MATCH_1}")
if(result EQUAL 0)
    message(FATAL_ERROR "this misuse compiles")
endif()
string(FIND "${output}" "${expected}" position)
if(position EQUAL -1)
    message(FATAL_ERROR "it fails, but not with '${expected}':\n${output}")
endif()
