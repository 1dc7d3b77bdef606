// One person as a block of the page.
#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/gate.hpp"
#include "platform/html/parts.hpp"

namespace betrokkene {
namespace {

std::string_view geslacht(std::string_view code) {
    if (code == "m") return "man";
    if (code == "v") return "vrouw";
    return code == "x" ? "x" : std::string_view{};
}

std::string_view weet(JaNee antwoord) {
    switch (antwoord) {
        case JaNee::ja: return "ja";
        case JaNee::nee: return "nee";
        case JaNee::weet_niet: break;
    }
    return "onbekend";
}

std::string opsomming(const std::vector<std::string>& namen) {
    std::string zin;
    for (std::size_t i = 0; i < namen.size(); ++i) {
        if (i > 0) zin += i + 1 == namen.size() ? " en " : ", ";
        zin += namen[i];
    }
    return zin;
}

std::string adresregel(const Contact& contact) {
    std::string regel = contact.straat;
    const auto voeg_toe = [&](std::string_view scheiding, const std::string& deel) {
        if (deel.empty()) return;
        if (!regel.empty()) regel += scheiding;
        regel += deel;
    };
    voeg_toe(" ", contact.huisnummer);
    voeg_toe(", ", contact.postcode);
    voeg_toe(" ", contact.plaats);
    return regel;
}

void feit(html::Out& out, std::string_view term, std::string_view waarde) {
    if (!waarde.empty()) out("{}", html::Fact{term, waarde});
}

std::string taal(const Contact& contact) {
    if (contact.taal.empty() || contact.tolk.empty()) return contact.taal;
    return contact.taal + (contact.tolk == "ja" ? ", met tolk" : ", zonder tolk");
}

void adres(html::Out& out, const Persoon& persoon) {
    const std::string regel = adresregel(*persoon.contact);
    if (regel.empty()) return;
    if (!persoon.adres_afgeschermd) return feit(out, "Adres", regel);
    const std::string aan = persoon.adres_niet_aan.empty() ? std::string("iemand in dit dossier")
                                                           : opsomming(persoon.adres_niet_aan);
    // Closed until asked for: an address that is kept is not to be read over a shoulder, nor printed by habit.
    out("{}",
        html::Fact{"Adres", [&](html::Out& waarde) {
                       waarde("{} {}", html::TekenMetWoord{"t-slot", "Adres wordt niet gegeven aan"}, aan);
                       waarde("<details><summary>Toon het adres</summary><p>{}</p></details>", regel);
                   }});
}

// "17 september 2002 (24 jaar)"; an age only of who has a whole date of birth.
std::string geboren(PartialDate datum, Date vandaag) {
    std::string zin = dutch_partial_date(datum);
    if (!datum.complete()) return zin;
    const bool jarig_geweest = std::pair(vandaag.month, vandaag.day) >= std::pair(datum.month, datum.day);
    const int jaren = vandaag.year - datum.year - (jarig_geweest ? 0 : 1);
    return zin + " (" + std::to_string(jaren) + " jaar)";
}

// The number itself stands on a page of its own, whose showing is an act of its own in the log.
void bsn_link(html::Out& out, const toegang::GrantBasis& grant, const Persoon& persoon) {
    using toegang::Recht;
    if (!persoon.identiteit->heeft_bsn() || !toegang::Gate::zou_mogen(grant, Recht::casus_lezen) ||
        !toegang::Gate::zou_mogen(grant, Recht::casus_bsn))
        return;
    const auto link = [&](html::Out& waarde) {
        waarde("<a href=\"{}\">Toon<span class=\"rh-weg\"> het BSN van {}</span></a> (komt in het logboek)",
               html::url("/casussen/{}/personen/{}/bsn", grant.dossier(), persoon.item.id),
               tekstnaam(*persoon.naam));
    };
    out("{}", html::Fact{"BSN", link});
}

void gegevens(html::Out& out, const toegang::GrantBasis& grant, const Persoon& persoon) {
    if (persoon.rol != Rol::professional && persoon.identiteit.open()) {
        if (const auto datum = PartialDate::parse_iso(persoon.identiteit->geboortedatum))
            feit(out, "Geboren", geboren(*datum, grant.vandaag()));
        feit(out, "Geslacht", geslacht(persoon.identiteit->geslacht));  // unknown: not said
        bsn_link(out, grant, persoon);
    }
    if (persoon.contact.open()) {
        const Contact& contact = *persoon.contact;
        if (!contact.veilig_contact.empty())
            out("{}", html::Fact{"Veilig contact",
                                 [&](html::Out& waarde) { waarde("<b>{}</b>", contact.veilig_contact); }});
        adres(out, persoon);
        feit(out, "Verblijft", contact.verblijft);
        feit(out, "Telefoon", contact.telefoon);
        feit(out, "E-mail", contact.mail);
        feit(out, "Taal", taal(contact));
    }
    if (persoon.rol != Rol::professional) feit(out, "Weet ervan", weet(persoon.weet_ervan));
}

}  // namespace

void blok(html::Out& out, const toegang::GrantBasis& grant, const Persoon& persoon) {
    if (!persoon.naam.open()) {
        out("<article class=\"rh-bijdrage\"><p>{}</p></article>",
            html::Afgeschermd{"De bron deelt de gegevens van deze persoon niet met jou."});
        return;
    }
    const auto wie = [&](html::Out& in) {
        if (persoon.rol == Rol::betrokkene) {
            in("betrokkene");
            return;
        }
        if (persoon.rol == Rol::directe_kring) {
            in("{}", relatie_naam(persoon.relatie));
            return;
        }
        // Of a professional the work says who it is.
        const Naam& naam = *persoon.naam;
        in("{}{}{}", naam.functie, naam.functie.empty() || naam.organisatie.empty() ? "" : ", ",
           naam.organisatie);
    };
    out("<article class=\"rh-bijdrage rh-persoon\"><header><h3>{}</h3><p>{}</p></header>{}</article>",
        tekstnaam(*persoon.naam), wie,
        html::Facts{[&](html::Out& feiten) { gegevens(feiten, grant, persoon); }, html::FactsLayout::rows});
}

}  // namespace betrokkene
