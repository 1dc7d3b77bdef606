# Writes one C++ file with the handbook: cmake -D FOLDER=docs/handleiding -D OUT=file.cpp -P embed_handleiding.cmake
# Invariant: signs that CMake takes apart in lists (; and brackets) go through untouched, for each text is one quoted string.
file(GLOB files ${FOLDER}/*.md)
list(SORT files)
list(LENGTH files count)
set(entries "")
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(APPEND entries "    Bladzijde{\"${name}\", R\"md(${text})md\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"domein/hulp/handleiding.hpp\"

#include <array>

namespace hulp {
namespace {
constexpr std::array<Bladzijde, ${count}> table{{
${entries}}};
}  // namespace

std::span<const Bladzijde> handleiding() { return table; }

}  // namespace hulp
")
