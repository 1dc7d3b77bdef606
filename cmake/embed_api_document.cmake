# Writes one C++ file with the description of the API: cmake -D FILE=openapi.json -D OUT=file.cpp -P embed_api_document.cmake
file(READ ${FILE} text)
file(WRITE ${OUT} "#include \"app/api_document.hpp\"

namespace app {

std::string_view api_document() { return R\"api(${text})api\"; }

}  // namespace app
")
