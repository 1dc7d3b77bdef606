#include "domein/aanpak/soort.hpp"

#include <algorithm>
#include <array>

namespace aanpak {
namespace {

using C = toegang::Categorie;
using O = toegang::OrganisatieSoort;

constexpr Organisaties zorg{O::ggz, O::zorgaanbieder};
constexpr RolSoort levensloop_rollen[] = {
    {"aanbieder", "Aanbieder", true, zorg},
    {"gemeentelijk-casusregisseur", "Gemeentelijk casusregisseur", true, {O::gemeente}}};
constexpr RolSoort topx_rollen[] = {{"trekker", "Trekker"}};
constexpr RolSoort mda_rollen[] = {{"veilig-thuis", "Veilig Thuis", true, {O::veilig_thuis}},
                                   {"specialist", "Specialist"}};
constexpr RolSoort jong_rollen[] = {
    {"officier", "Officier van justitie", false, {O::om}},
    {"gemeentelijk-casusregisseur", "Gemeentelijk casusregisseur", false, {O::gemeente}}};
constexpr RolSoort geweld_rollen[] = {{"veilig-thuis", "Veilig Thuis", false, {O::veilig_thuis}},
                                      {"officier", "Officier van justitie", false, {O::om}}};
constexpr RolSoort zsm_rollen[] = {{"officier", "Officier van justitie", false, {O::om}}};

constexpr std::array tabel{
    Soort{.code = "procesregie",
          .termijn = "aanpak.termijn.procesregie",
          .over = C::begeleiding,
          .alleen_casus = true},
    Soort{.code = "levensloop",
          .termijn = "aanpak.termijn.levensloop",
          .over = C::begeleiding,
          .vragen = "aanpakvraag.levensloop",
          .vanaf_leeftijd = 18,
          .rollen = levensloop_rollen},
    Soort{.code = "top-x",
          .termijn = "aanpak.termijn.top-x",
          .over = C::begeleiding,
          .topx = true,
          .rollen = topx_rollen},
    Soort{.code = "mda",
          .termijn = "aanpak.termijn.mda",
          .over = C::begeleiding,
          .vragen = "aanpakvraag.mda",
          .fasen = true,
          .rollen = mda_rollen},
    Soort{.code = "jong",
          .termijn = "aanpak.termijn.jong",
          .over = C::begeleiding,
          .onder = "aanpak.jong.leeftijd",
          .rollen = jong_rollen},
    Soort{.code = "geweld",
          .termijn = "aanpak.termijn.geweld",
          .over = C::begeleiding,
          .rollen = geweld_rollen},
    // No file of the compulsory care is kept here: that a concern was reported, to whom and when.
    Soort{.code = "wvggz", .termijn = "aanpak.termijn.wvggz", .over = C::gezondheid, .melding = true},
    Soort{.code = "zsm",
          .termijn = "aanpak.termijn.zsm",
          .over = C::begeleiding,
          .herkomst = "zsm",
          .rollen = zsm_rollen},
};

}  // namespace

std::span<const Soort> soorten() { return tabel; }

const Soort* soort_van(std::string_view code) {
    const auto* gevonden = std::ranges::find(tabel, code, &Soort::code);
    return gevonden == tabel.end() ? nullptr : gevonden;
}

std::string_view rol_naam(std::string_view code) {
    for (const Soort& soort : tabel)
        for (const RolSoort& rol : soort.rollen)
            if (rol.code == code) return rol.naam;
    return code;
}

}  // namespace aanpak
