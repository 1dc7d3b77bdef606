# Writes one C++ file with the texts of a folder, each under its file name:
#   cmake -D FILES=folder/*.ext -D HEADER=a/b.hpp -D NAMESPACE=a -D TYPE=Text -D FUNCTION=texts
#   -D NAMES=NAME -D OUT=file.cpp -P embed_texts.cmake
# HEADER declares TYPE, an aggregate of a name and a text, and FUNCTION, which gives a span of them in the order of the names.
# NAMES is NAME (with its ending) or NAME_WE (without).
# Invariant: signs that CMake takes apart in lists (; and brackets) go through untouched, for each text is one quoted string.
file(GLOB files ${FILES})
list(SORT files)
list(LENGTH files count)
set(entries "")
foreach(file IN LISTS files)
    get_filename_component(name ${file} ${NAMES})
    file(READ ${file} text)
    string(APPEND entries "    ${TYPE}{\"${name}\", R\"embedded(${text})embedded\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"${HEADER}\"

#include <array>

namespace ${NAMESPACE} {
namespace {
constexpr std::array<${TYPE}, ${count}> table{{
${entries}}};
}  // namespace

std::span<const ${TYPE}> ${FUNCTION}() { return table; }

}  // namespace ${NAMESPACE}
")
