// What kind of file it is, by libmagic, against the closed list.
#include <magic.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "kern/bestand/bestand.hpp"
#include "platform/base/text.hpp"

namespace bestand {
namespace {

struct Soort {
    std::string_view type;
    std::array<std::string_view, 2> uitgangen;
    std::string_view kenmerk = {};  // stands in the bytes of a zip of this kind
    std::string_view begin =
        {};  // where readers are lenient: what it must begin with, so that nothing goes before it
};
constexpr std::array soorten{
    Soort{"application/pdf", {".pdf", ".pdf"}, {}, "%PDF-"},
    Soort{"image/jpeg", {".jpg", ".jpeg"}},
    Soort{"image/png", {".png", ".png"}},
    Soort{"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          {".docx", ".docx"},
          "word/document.xml"},
    Soort{"application/vnd.oasis.opendocument.text",
          {".odt", ".odt"},
          "mimetypeapplication/vnd.oasis.opendocument.text"},
    Soort{"text/plain", {".txt", ".txt"}},
};

// A cookie for one look: loading costs milliseconds, uploads are rare, and a shared one would need a lock.
std::string gemeten(std::string_view bytes) {
    const std::unique_ptr<magic_set, decltype(&magic_close)> cookie(magic_open(MAGIC_MIME_TYPE), magic_close);
    if (cookie == nullptr || magic_load(cookie.get(), nullptr) != 0)
        throw std::runtime_error("libmagic has no database");
    const char* type = magic_buffer(cookie.get(), bytes.data(), bytes.size());
    return type == nullptr ? std::string() : std::string(type);
}

bool eindigt_op(std::string_view naam, const Soort& soort) {
    const std::string klein = base::lower_ascii(naam);
    return std::any_of(soort.uitgangen.begin(), soort.uitgangen.end(),
                       [&](std::string_view uitgang) { return klein.ends_with(uitgang); });
}

}  // namespace

std::optional<std::string_view> type_van(std::string_view bytes, std::string_view naam) {
    const std::string type = gemeten(bytes);
    for (const Soort& soort : soorten) {
        if (!eindigt_op(naam, soort) || !bytes.starts_with(soort.begin)) continue;
        // Some writers order a zip so that libmagic sees no more than a zip; then the part that makes it a document counts.
        const bool zip = type == "application/zip" && !soort.kenmerk.empty();
        if (type == soort.type || (zip && bytes.find(soort.kenmerk) != std::string_view::npos))
            return soort.type;
    }
    return std::nullopt;
}

}  // namespace bestand
