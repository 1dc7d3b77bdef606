// The rest of the plan of a story: versions and what partners say of them, offers, scores, risk and the time path.
#include "app/seed/demo_reader.hpp"

namespace app::seed {
namespace {

plan::Akkoord answer(const Tree& tree) {
    for (const auto akkoord :
         {plan::Akkoord::akkoord, plan::Akkoord::met_opmerking, plan::Akkoord::niet_akkoord})
        if (tree.text("antwoord") == plan::versie::code(akkoord)) return akkoord;
    tree.wrong("antwoord");
}

void read_versions(const Tree& tree, Dossier& dossier) {
    for (const Tree& one : tree.list("planversie")) {
        Planversie versie{one.text("door"), one.moment("op"), one.text("reden"), {}};
        for (const Tree& a : one.list("akkoord"))
            versie.antwoorden.push_back(
                {a.text("organisatie"), a.text("medewerker"), answer(a), a.moment("op"), a.text_or("tekst")});
        dossier.planversies.push_back(std::move(versie));
    }
}

// What partners think of how it goes, and where the casus stands on its path.
// The step of the house's own time path that this one was made from.
tijdpad::Regel rule(const Huis& huis, const Tree& path, const Tree& step) {
    for (const auto& house_path : huis.tijdpaden)
        if (house_path.naam == path.text("naam"))
            for (const auto& regel : house_path.stappen)
                if (regel.naam == step.text("naam")) return regel;
    step.wrong("naam");
}

void read_judgements(const Tree& tree, const Huis& huis, Dossier& dossier) {
    for (const Tree& one : tree.list("overdracht"))
        dossier.aanbiedingen.push_back(
            {one.text("actie"), one.text("naar"), one.text("reden"), one.moment("op")});
    for (const Tree& one : tree.list("score"))
        dossier.scores.push_back({one.text("leefgebied"), one.text("door"),
                                  static_cast<int>(one.number("waarde")), one.date("datum"),
                                  one.text_or("tekst")});
    for (const Tree& one : tree.list("risico"))
        dossier.risicos.push_back(
            {one.text("door"),
             one.date("datum"),
             {one.text("instrument"), one.text("uitkomst"), one.text("tekst"), one.text("bevoegdheid")},
             one.codes("categorieen", toegang::categorieen())});
    if (const auto path = tree.table("tijdpad")) {
        dossier.tijdpad = path->text("naam");
        for (const Tree& one : path->list("stap"))
            dossier.stappen.push_back(
                {rule(huis, *path, one), one.date("klaar_voor"), one.date_or("gedaan_op")});
    }
}

}  // namespace

void read_rest_of_plan(const Tree& tree, const Huis& huis, Dossier& dossier) {
    read_versions(tree, dossier);
    read_judgements(tree, huis, dossier);
}

}  // namespace app::seed
