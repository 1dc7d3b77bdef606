#include "app/seed/closing.hpp"

#include <array>

#include "domein/afsluiting/afsluiting.hpp"

namespace app::seed {
namespace {

using afsluiting::PuntSoort;
using afsluiting::PuntStaat;

constexpr db::Sql insert_afronding{
    "seed.afronding",
    "INSERT INTO afronding (dossier, id, door, begonnen, reden_z) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql insert_punt{
    "seed.afrondpunt",
    "INSERT INTO afrondpunt (dossier, id, afronding, soort, organisatie, medewerker, termijn, staat, beantwoord, tekst_z, "
    "antwoord_z) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr db::Sql insert_besluit{
    "seed.sluitbesluit",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, nodig, staat, voorbereid_door, voorbereid_op, genomen_op) VALUES ($1, "
    "$2, 6, $3, $4, 2, $5, $6, $7)"};
constexpr db::Sql insert_sluiting{"seed.sluiting",
                                  "INSERT INTO sluiting (dossier, besluit, resultaat) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_bevestiging{
    "seed.sluitbevestiging",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) VALUES ($1, $2, "
    "$3, $4, 1, $5, $6)"};

template <class E>
struct Named {
    std::string_view name;
    E value;
};
constexpr std::array<Named<PuntSoort>, 3> kinds{{{"overdracht", PuntSoort::overdracht},
                                                 {"nazorg", PuntSoort::nazorg},
                                                 {"evaluatie", PuntSoort::evaluatie}}};
constexpr std::array<Named<PuntStaat>, 4> states{{{"gevraagd", PuntStaat::gevraagd},
                                                  {"gedaan", PuntStaat::gedaan},
                                                  {"geweigerd", PuntStaat::geweigerd},
                                                  {"vervallen", PuntStaat::vervallen}}};

template <class E, std::size_t N>
E named(const Tree& tree, std::string_view key, const std::array<Named<E>, N>& words) {
    for (const auto& word : words)
        if (word.name == tree.text(key)) return word.value;
    tree.wrong(key);
}

Afrondpunt read_point(const Tree& one) {
    Afrondpunt punt;
    punt.soort = named(one, "soort", kinds);
    punt.staat = named(one, "staat", states);
    punt.organisatie = one.text("organisatie");
    punt.medewerker = one.text_or("medewerker");
    punt.termijn = one.date_or("termijn");
    punt.tekst = one.text_or("tekst");
    punt.op = one.moment("op");
    punt.beantwoord = one.moment_or("beantwoord");
    punt.antwoord = {one.text_or("een"), one.text_or("twee"), one.text_or("drie")};
    return punt;
}

}  // namespace

void read_closing(const Tree& tree, Dossier& dossier) {
    if (const auto table = tree.table("afronding")) {
        Afronding& afronding = dossier.afronding.emplace();
        afronding.op = table->moment("op");
        afronding.door = table->text("door");
        afronding.reden = table->text("reden");
        for (const Tree& one : tree.list("afrondpunt")) afronding.punten.push_back(read_point(one));
    }
    if (const auto table = tree.table("afsluiting")) {
        dossier.afgesloten = table->moment("op");
        Sluiting& sluiting = dossier.sluiting.emplace();
        sluiting.resultaat = table->text("resultaat");
        sluiting.reden = table->text("tekst");
        for (const Tree& one : table->list("door"))
            sluiting.door.push_back({one.text("organisatie"), one.text("medewerker"), one.moment("op")});
    }
}

SealedClosing seal_closing(kern::Kern& kern, kern::DossierId id, const Dossier& dossier) {
    SealedClosing out;
    if (dossier.afronding) {
        out.afronding = kern.random.id<Afronding>();
        out.reden = kern.sealer.seal(id, out.afronding, afsluiting::Reden{dossier.afronding->reden});
        for (const Afrondpunt& told : dossier.afronding->punten) {
            auto& punt = out.punten.emplace_back();
            punt.id = kern.random.id<kern::Item>();
            if (!told.tekst.empty())
                punt.tekst = kern.sealer.seal(id, punt.id, afsluiting::PuntTekst{told.tekst});
            if (told.beantwoord) punt.antwoord = kern.sealer.seal(id, punt.id, told.antwoord);
        }
    }
    if (dossier.sluiting) {
        out.besluit = kern.random.id<kern::Besluit>();
        out.inhoud =
            kern.sealer.seal(id, out.besluit, afsluiting::Besluitinhoud{dossier.sluiting->reden, "", ""});
        out.toelichting = kern.sealer.seal(id, out.besluit, afsluiting::Toelichting{});
    }
    return out;
}

void store_closing(db::Tx& tx, const Codes& codes, kern::DossierId id, const Dossier& dossier,
                   const SealedClosing& sealed) {
    if (dossier.afronding) {
        const auto& told = *dossier.afronding;
        const auto& door = codes.medewerker(told.door);
        tx.run(insert_afronding, id, sealed.afronding, door.id, told.op, sealed.reden);
        for (std::size_t i = 0; i < told.punten.size(); ++i) {
            const Afrondpunt& punt = told.punten[i];
            const auto organisatie = codes.organisatie(punt.organisatie);
            toegang::NieuwItem item;
            item.dossier = id;
            item.id = sealed.punten[i].id;
            item.soort = punt.soort == PuntSoort::nazorg ? toegang::ItemSoort::nazorgcheck
                                                         : toegang::ItemSoort::afronding;
            item.bron = door.organisatie;
            item.door = door.id;
            item.kring =
                punt.soort == PuntSoort::evaluatie ? toegang::Kring::deelnemers : toegang::Kring::bron;
            item.categorieen = toegang::Categorieen{toegang::Categorie::begeleiding};
            item.eigenaar = organisatie;
            item.nu = punt.op;
            toegang::bewaar_item(tx, item);
            const auto wie =
                punt.medewerker.empty() ? std::nullopt : std::optional(codes.medewerker(punt.medewerker).id);
            tx.run(insert_punt, id, item.id, sealed.afronding, punt.soort, organisatie, wie, punt.termijn,
                   punt.staat, punt.beantwoord, sealed.punten[i].tekst, sealed.punten[i].antwoord);
        }
    }
    if (!dossier.sluiting || !dossier.afgesloten) return;
    const auto& door = codes.medewerker(dossier.procesregisseur);
    tx.run(insert_besluit, id, sealed.besluit, sealed.inhoud, static_cast<int>(dossier.sluiting->door.size()),
           door.id, dossier.sluiting->door.empty() ? *dossier.afgesloten : *dossier.sluiting->door.front().op,
           *dossier.afgesloten);
    tx.run(insert_sluiting, id, sealed.besluit, dossier.sluiting->resultaat);
    for (const Stem& stem : dossier.sluiting->door)
        tx.run(insert_bevestiging, id, sealed.besluit, codes.organisatie(stem.organisatie),
               codes.medewerker(stem.medewerker).id, sealed.toelichting, stem.op);
}

}  // namespace app::seed
