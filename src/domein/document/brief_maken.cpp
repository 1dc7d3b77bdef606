// From what is known of the dossier to a letter, and from a letter to a document.
#include "domein/document/actions.hpp"
#include "domein/document/brief.hpp"
#include "domein/document/sjabloon.hpp"
#include "platform/files/pdf.hpp"

namespace document::brief {
namespace {

constexpr db::Sql select_melder{
    "brief.melder",
    "SELECT m.naam, o.naam, d.ingediend FROM aanmelding a JOIN medewerker m ON m.id = a.aanmelder JOIN organisatie o ON o.id = "
    "a.organisatie JOIN dossier d ON d.id = a.dossier WHERE a.dossier = $1"};

struct Melder {
    std::string naam;
    std::string organisatie;
    Instant op;
};

std::optional<Melder> melder(db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto lees = [](const db::Row& row) {
        return Melder{std::string(row.text(0)), std::string(row.text(1)), row.get<Instant>(2)};
    };
    return reader.one(select_melder, lees, grant.dossier());
}

std::string adres(const betrokkene::Contact& contact) {
    std::string regels;
    if (!contact.straat.empty()) regels += "\n" + contact.straat + " " + contact.huisnummer;
    if (!contact.plaats.empty())
        regels += "\n" + contact.postcode + (contact.postcode.empty() ? "" : "  ") + contact.plaats;
    return regels;
}

// The names by which somebody else is known: not those that the receiver bears too.
void noem_anderen(const std::vector<betrokkene::Persoon>& personen, const betrokkene::Persoon& aan,
                  std::vector<std::string>& namen) {
    constexpr std::size_t kortste = 3;
    for (const auto& ander : personen) {
        if (ander.item.id == aan.item.id || !ander.naam.open()) continue;
        for (const std::string* naam : {&ander.naam->voornamen, &ander.naam->geslachtsnaam})
            if (naam->size() >= kortste && *naam != aan.naam->geslachtsnaam && *naam != aan.naam->voornamen)
                namen.push_back(*naam);
    }
}

std::string_view uitkomst(toegang::Fase fase) {
    if (fase == toegang::Fase::teruggelegd)
        return "De casus blijft bij u. Het huis neemt hem niet op en geeft u een advies mee.";
    return fase == toegang::Fase::ondersteuning
               ? "U houdt zelf de regie. Het huis ondersteunt u daarbij."
               : "De casus past bij het huis. Een procesregisseur van het huis brengt de organisaties bij elkaar.";
}

std::string_view sjabloon(Soort soort) {
    for (const Sjabloon& een : sjablonen())
        if (een.name == code(soort)) return een.text;
    return {};
}

Result<std::string> maak_bytes(const Brief& brief, Vorm vorm, Instant nu) {
    if (vorm == Vorm::odt) return als_odt(brief, nu);
    if (!files::can_make_pdf())
        return invalid("vorm", "pdf", "Een PDF maken kan op deze computer niet. Kies ODT.");
    auto pdf = files::make_pdf(als_html(brief));
    if (!pdf) return refused("brief.pdf", "De PDF is niet gelukt. Probeer het nog eens, of kies ODT.");
    return std::move(*pdf);
}

Nieuw document_van(const Wens& wens, Date vandaag) {
    Nieuw nieuw;
    nieuw.titel = std::string(naam(wens.soort)) + ": " + wens.aan.substr(0, wens.aan.find('\n'));
    nieuw.soort = "brief";
    nieuw.datum = vandaag;
    nieuw.kring = wens.alle_deelnemers ? toegang::Kring::deelnemers : toegang::Kring::bron;
    nieuw.categorieen = {toegang::Categorie::identiteit};
    return nieuw;
}

}  // namespace

std::vector<betrokkene::Persoon> personen(kern::Call& call, const toegang::Grant<BriefMaken>& grant) {
    auto alle = betrokkene::lijst(call.reader, grant);
    std::erase_if(alle, [](const betrokkene::Persoon& een) {
        return een.rol == betrokkene::Rol::professional || !een.naam.open() || !een.contact.open();
    });
    return alle;
}

std::optional<Ontvanger> ontvanger(kern::Call& call, const toegang::Grant<BriefMaken>& grant, Soort soort,
                                   std::optional<kern::ItemId> persoon) {
    Ontvanger gevonden;
    const auto alle = betrokkene::lijst(call.reader, grant);
    if (!aan_persoon(soort)) {
        const auto melder_ = melder(call.reader, grant);
        if (!melder_) return std::nullopt;
        gevonden.naam = melder_->naam;
        gevonden.aan = melder_->naam + "\n" + melder_->organisatie;
        gevonden.geheim = betrokkene::geheime_adressen(alle);
        return gevonden;
    }
    for (const auto& een : personen(call, grant)) {
        if (een.item.id != persoon) continue;
        gevonden.naam = betrokkene::tekstnaam(*een.naam);
        gevonden.aan = gevonden.naam + adres(*een.contact);
        gevonden.veilig_contact = een.contact->veilig_contact;
        gevonden.gestopt = betrokkene::post_stopt(call.reader, grant, alle, een.item.id);
        noem_anderen(alle, een, gevonden.anderen);
        gevonden.geheim = betrokkene::geheime_adressen(alle, een);
        return gevonden;
    }
    return std::nullopt;
}

Voorstel voorstel(kern::Call& call, const toegang::Grant<BriefMaken>& grant, Soort soort,
                  const Ontvanger& ontvanger) {
    const auto melder_ = melder(call.reader, grant);
    const Velden velden{
        {"naam", ontvanger.naam},
        {"huis", call.kern.huis.naam},
        {"kenmerk", betrokkene::dossier_kop(call.reader, grant).kenmerk},
        {"afzender", grant.wie().naam},
        {"functie", grant.wie().functienaam},
        {"aangemeld", melder_ ? dutch_date(local_date(melder_->op)) : std::string()},
        {"uitkomst", std::string(uitkomst(grant.fase()))},
    };
    return vul(sjabloon(soort), velden);
}

Result<void> maak(kern::Call& call, const toegang::Grant<BriefMaken>& grant, const Wens& gevraagd,
                  kern::ItemId id) {
    if (!past_bij(gevraagd.soort, grant.fase()))
        return refused("brief.fase", "Deze brief hoort niet bij waar het dossier nu is.");
    const auto aan = ontvanger(call, grant, gevraagd.soort, gevraagd.persoon);
    if (!aan) return invalid("persoon", "unknown", "Kies aan wie de brief gaat.");
    if (aan->gestopt)
        return refused(
            "brief.huishouden",
            "Deze brief kan niet. Op dit adres woont iemand voor wie een adres geheim is. Geef de tekst "
            "op een andere manier.",
            "Veilig contact gaat voor");
    if (auto gevonden = fouten(gevraagd, *aan); !gevonden.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(gevonden)});
    const Brief brief{
        call.kern.huis.naam, dutch_date(grant.vandaag()), betrokkene::dossier_kop(call.reader, grant).kenmerk,
        gevraagd.aan,        gevraagd.onderwerp,          gevraagd.tekst};
    const std::string bytes = TRY(maak_bytes(brief, gevraagd.vorm, grant.nu()));
    const bool pdf = gevraagd.vorm == Vorm::pdf;
    const Naam bestandsnaam{
        std::string(code(gevraagd.soort)) + "-" + grant.vandaag().iso() + (pdf ? ".pdf" : ".odt"),
        pdf ? "application/pdf" : "application/vnd.oasis.opendocument.text"};
    return actions::bewaar_gemaakt(call, grant, document_van(gevraagd, grant.vandaag()), bestandsnaam, bytes,
                                   id);
}

}  // namespace document::brief
