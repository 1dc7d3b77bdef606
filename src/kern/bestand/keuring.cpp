// What is wrong with a file by itself, before any scanner sees it.
#include "kern/bestand/keuring.hpp"

#include <algorithm>
#include <array>

#include "platform/base/text.hpp"
#include "platform/files/archive.hpp"
#include "platform/files/image.hpp"

namespace bestand {
namespace {

struct Bezwaar {
    std::string_view code;
    std::string_view zin;
};

constexpr Bezwaar leeg{"empty", "Dit bestand is leeg. Kies een ander bestand."};
constexpr Bezwaar te_groot{"too-large", "Een bestand mag hoogstens 20 MB zijn."};
constexpr Bezwaar soort{"type",
                        "Dit soort bestand nemen we niet aan. Kies een pdf, jpg, png, docx, odt of txt."};
constexpr Bezwaar dubbel{"double-ending",
                         "De naam van dit bestand eindigt op twee soorten. Geef het eerst een andere naam."};
constexpr Bezwaar beeld{"image-size",
                        "Deze afbeelding is te groot. Ze mag hoogstens 12.000 bij 12.000 beeldpunten zijn."};
constexpr Bezwaar stuk{"broken",
                       "Dit bestand is beschadigd of met een wachtwoord gesloten. Kies een ander bestand."};
constexpr Bezwaar bom{"bomb", "Uitgepakt is dit bestand veel te groot. We nemen het niet aan."};
constexpr Bezwaar macro{"macro",
                        "In dit bestand zitten macro’s. Bewaar het zonder macro’s en kies het dan opnieuw."};

// Endings that a machine starts or a browser shows: nothing is called so on its way to another ending.
constexpr std::array gevaarlijk{
    std::string_view{"exe"}, std::string_view{"com"},  std::string_view{"bat"},  std::string_view{"cmd"},
    std::string_view{"scr"}, std::string_view{"msi"},  std::string_view{"pif"},  std::string_view{"lnk"},
    std::string_view{"js"},  std::string_view{"vbs"},  std::string_view{"ps1"},  std::string_view{"hta"},
    std::string_view{"jar"}, std::string_view{"html"}, std::string_view{"htm"},  std::string_view{"svg"},
    std::string_view{"sh"},  std::string_view{"php"},  std::string_view{"docm"}, std::string_view{"xhtml"}};

bool twee_uitgangen(std::string_view naam) {
    const std::string klein = base::lower_ascii(naam);
    const auto delen = base::split(klein, '.');
    if (delen.size() < 3) return false;
    return std::any_of(delen.begin() + 1, delen.end() - 1, [](std::string_view deel) {
        return std::find(gevaarlijk.begin(), gevaarlijk.end(), base::trim(deel)) != gevaarlijk.end();
    });
}

bool heeft(const std::vector<std::string>& namen, std::string_view naam) {
    return std::find(namen.begin(), namen.end(), naam) != namen.end();
}

const Bezwaar* van_document(std::string_view bytes, bool odt) {
    const files::Inspection binnenin = files::inspect(bytes);
    switch (binnenin.verdict) {
        case files::Archive::bomb: return &bom;
        case files::Archive::broken:
        case files::Archive::bad_names: return &stuk;
        case files::Archive::sound: break;
    }
    const auto& namen = binnenin.names;
    const bool compleet = odt ? namen.front() == "mimetype" && heeft(namen, "content.xml")
                              : heeft(namen, "[Content_Types].xml") && heeft(namen, "word/document.xml");
    if (!compleet) return &stuk;
    const bool macros = std::any_of(namen.begin(), namen.end(), [](std::string_view naam) {
        return base::lower_ascii(naam).ends_with("vbaproject.bin") || naam.starts_with("Basic/") ||
               naam.starts_with("Scripts/");
    });
    return macros ? &macro : nullptr;
}

const Bezwaar* van_beeld(std::string_view bytes) {
    const auto maat = files::image_size(bytes);
    if (!maat || maat->width == 0 || maat->height == 0) return &stuk;
    return maat->width > beeld_zijde_max || maat->height > beeld_zijde_max ? &beeld : nullptr;
}

const Bezwaar* bezwaar(const web::File& file, std::string_view naam) {
    if (file.body.empty()) return &leeg;
    if (file.body.size() > bytes_max) return &te_groot;
    const auto type = type_van(file.body, naam);
    if (!type) return &soort;
    if (twee_uitgangen(naam)) return &dubbel;
    if (type->starts_with("image/")) return van_beeld(file.body);
    if (type->ends_with("opendocument.text")) return van_document(file.body, true);
    if (type->ends_with("wordprocessingml.document")) return van_document(file.body, false);
    return nullptr;
}

}  // namespace

std::optional<FieldFault> fout(std::string_view veld, const web::File& file) {
    const Bezwaar* gevonden = bezwaar(file, schone_naam(file.name, veld));
    if (gevonden == nullptr) return std::nullopt;
    return FieldFault{std::string(veld), std::string(gevonden->code), std::string(gevonden->zin)};
}

}  // namespace bestand
