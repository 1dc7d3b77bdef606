# Writes one C++ file with the texts of a world: cmake -D FOLDER=seed/demo -D OUT=file.cpp -P embed_seed.cmake
file(GLOB files ${FOLDER}/*.toml)
list(SORT files)
list(LENGTH files count)
set(entries "")
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(APPEND entries "    Resource{\"${name}\", R\"seed(${text})seed\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"app/seed/resources.hpp\"

#include <array>

namespace app::seed {
namespace {
constexpr std::array<Resource, ${count}> table{{
${entries}}};
}  // namespace

std::span<const Resource> resources() { return table; }

}  // namespace app::seed
")
