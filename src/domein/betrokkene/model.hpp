// People of a dossier. Plain data; the sealed parts are types of their own. All fields are text as people wrote it.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace betrokkene {

enum class Rol : std::uint8_t { betrokkene = 1, directe_kring = 2, professional = 3 };
enum class JaNee : std::uint8_t { ja = 1, nee = 2, weet_niet = 3 };

// How lists name the dossier: "Grutto, D." or "Grutto, D. en gezin". Sealed in dossier.titel_z, row = the dossier.
struct Titel {
    std::string naam;
    static constexpr sleutels::Kolom kolom{"dossier", "titel_z"};
    auto velden() { return std::tie(naam); }
    auto velden() const { return std::tie(naam); }
};

struct Naam {
    std::string voornamen;
    std::string voorletters;
    std::string voorvoegsel;
    std::string geslachtsnaam;
    std::string partnernaam;  // with its own voorvoegsel in front, when it is used
    std::string naamgebruik;  // "eigen", "partner", "partner-eigen", "eigen-partner"
    std::string organisatie;  // of a professional
    std::string functie;      // of a professional
    static constexpr sleutels::Kolom kolom{"persoon", "naam_z"};
    auto velden() {
        return std::tie(voornamen, voorletters, voorvoegsel, geslachtsnaam, partnernaam, naamgebruik,
                        organisatie, functie);
    }
    auto velden() const {
        return std::tie(voornamen, voorletters, voorvoegsel, geslachtsnaam, partnernaam, naamgebruik,
                        organisatie, functie);
    }
};

struct Identiteit {
    std::string geboortedatum;       // PartialDate in ISO; "" unknown
    std::string geslacht;            // "m", "v", "x", "onbekend"
    std::string bsn;                 // nine digits, or ""
    std::string bsn_onbekend_omdat;  // why there is none
    static constexpr sleutels::Kolom kolom{"persoon", "identiteit_z"};
    auto velden() { return std::tie(geboortedatum, geslacht, bsn, bsn_onbekend_omdat); }
    auto velden() const { return std::tie(geboortedatum, geslacht, bsn, bsn_onbekend_omdat); }
};

struct Contact {
    std::string straat, huisnummer, postcode, plaats;
    std::string verblijft;  // where the person is when that is elsewhere
    std::string telefoon;
    std::string mail;
    std::string veilig_contact;  // the safe way of contact, in the aanmelder's words
    std::string taal;            // the language to speak, when it is not Dutch
    std::string tolk;            // "ja" or "nee": with an interpreter; "" not asked
    static constexpr sleutels::Kolom kolom{"persoon", "contact_z"};
    auto velden() {
        return std::tie(straat, huisnummer, postcode, plaats, verblijft, telefoon, mail, veilig_contact, taal,
                        tolk);
    }
    auto velden() const {
        return std::tie(straat, huisnummer, postcode, plaats, verblijft, telefoon, mail, veilig_contact, taal,
                        tolk);
    }
};

// The same sealed column without the BSN in reach: what a reader of people gets. Only whether there is one is told.
class Personalia {
public:
    std::string geboortedatum;
    std::string geslacht;
    std::string bsn_onbekend_omdat;
    bool heeft_bsn() const { return !m_bsn.empty(); }
    static constexpr sleutels::Kolom kolom = Identiteit::kolom;
    auto velden() { return std::tie(geboortedatum, geslacht, m_bsn, bsn_onbekend_omdat); }
    auto velden() const { return std::tie(geboortedatum, geslacht, m_bsn, bsn_onbekend_omdat); }

private:
    std::string m_bsn;
};

// What somebody reports of one person.
struct NieuwPersoon {
    Rol rol = Rol::betrokkene;
    std::string relatie;  // code of list `relatie`; "" for the betrokkene
    JaNee weet_ervan = JaNee::weet_niet;
    Naam naam;
    Identiteit identiteit;
    Contact contact;
    std::vector<std::size_t> adres_niet_voor;  // places in the same list of people
};

// What the regie puts on record of a person in a casus: a new one, or how a known one is from now on.
struct Gegevens {
    NieuwPersoon persoon;                       // its `adres_niet_voor` stays empty: places are of the report
    std::vector<kern::ItemId> adres_niet_voor;  // people of the dossier
    bool bsn_blijft = false;                    // no BSN typed and no reason why not: what is known stays
};

// A person as one reader may see him. The BSN is not in it: it is shown by an act of its own.
struct Persoon {
    toegang::ItemRij item;
    Rol rol = Rol::betrokkene;
    std::string relatie;
    JaNee weet_ervan = JaNee::weet_niet;
    bool adres_afgeschermd = false;
    toegang::Gezien<Naam> naam;
    toegang::Gezien<Personalia> identiteit;
    toegang::Gezien<Contact> contact;
    std::vector<std::string>
        adres_niet_aan;  // names of those it is kept from, as far as this reader may see them
    std::vector<kern::ItemId> adres_niet_voor;  // all of them; of no page
};

}  // namespace betrokkene
