// One report in triage: who, what, how long it waits, what is missing, and what the house does with it.

#include "domein/document/document.hpp"
#include "domein/triage/rules.hpp"
#include "domein/triage/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/termijn/termijn.hpp"
#include "kern/toegang/keuzes.hpp"

namespace triage::view {
namespace {

bool mag(const Item& item, toegang::Recht recht) { return toegang::Gate::zou_mogen(item.grant, recht); }

void kop(html::Out& out, const Item& item) {
    const auto& a = item.dossier.aanmelding;
    out("<header class=\"rh-casuskop\"><div><p class=\"rh-paginakop__pad\"><a href=\"/triage\">Triage</a> › "
        "Aanmelding {} · {}, {}</p>",
        html::Kenmerk{a.kenmerk}, a.organisatie, a.aanmelder);
    out("<div class=\"rh-casuskop__titel\"><h1>{}</h1>", item.dossier.titel->naam);
    if (a.spoed) out("{}", html::Termijn{html::Tijdigheid::laat, "spoed"});
    out("{}</div></div>", html::Status{html::Voortgang::bezig, toegang::naam(a.fase)});
    out("<div class=\"rh-acties\"><a href=\"#besluit\">Naar het besluit</a></div>");
    const auto feiten = [&](html::Out& feit) {
        feit("{}", html::Fact{"Eerste contact", a.eerste_contact ? dutch_date(local_date(*a.eerste_contact))
                                                                 : std::string("nog niet")});
        feit("{}", html::Fact{"Toegewezen aan",
                              item.dossier.toegewezen.empty() ? "nog niemand" : item.dossier.toegewezen});
    };
    out("{}</header>", html::Facts{feiten});
}

void overlap(html::Out& out, const Item& item) {
    if (!mag(item, toegang::Recht::triage_overlap)) return;
    const auto tekst = [&](html::Out& zin) {
        zin("<p><a href=\"{}\">Kijk of er een ander dossier is</a>. De aanmelder ziet dit niet. "
            "Je blik staat in het logboek.</p>",
            html::url("/triage/{}/overlap", item.grant.dossier()));
    };
    out("{}", html::Notice{.tone = html::Tone::quiet,
                           .title = "Kennen we deze persoon of dit gezin al?",
                           .body = tekst,
                           .level = html::Level::h2,
                           .sign = "t-overlap"});
}

void verslag(html::Out& out, const Item& item) {
    const auto inhoud = [&](html::Out& deel) {
        aanmelding::blok(deel, item.grant, item.dossier.aanmelding);
        aanmelding::bijlagen_blok(deel, item.reader, item.grant);
    };
    out("{}", html::Section{.id = "aanmelding", .title = "Aanmelding", .body = inhoud});
    const auto mensen = [&](html::Out& deel) {
        for (const auto& persoon : item.dossier.personen) betrokkene::blok(deel, item.grant, persoon);
        if (item.dossier.personen.empty()) deel("{}", html::EmptyState{"Geen personen die jij mag zien."});
    };
    out("{}", html::Section{.id = "personen", .title = "Personen", .body = mensen});
}

void aanvullingen(html::Out& out, const Item& item) {
    const bool huis = mag(item, toegang::Recht::triage_voorbereiden);
    if (!huis && item.dossier.aanvullingen.empty()) return;
    const auto inhoud = [&](html::Out& deel) {
        for (const auto& aanvulling : item.dossier.aanvullingen)
            aanmelding::blok(deel, item.grant, aanvulling);
        if (item.dossier.aanvullingen.empty())
            deel("{}", html::EmptyState{"Nog geen vragen of aanvullingen."});
        if (!huis) return;
        const auto velden = [&](html::Out& veld) {
            veld("{}{}", html::Hidden{"concept", item.input.typed("concept")},
                 html::filled(
                     item.input,
                     html::TextArea{.name = "vraag",
                                    .label = "Vraag aan de aanmelder",
                                    .hint = "De aanmelder leest dit letterlijk. Noem geen andere dossiers.",
                                    .length_max = aanmelding::vraag_max}));
            veld("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Stel de vraag"});
        };
        const auto formulier = [&](html::Out& open) {
            open(
                "{}",
                html::Form{
                    html::url("/triage/{}/vragen", item.grant.dossier()), item.grant.wie().csrf, {}, velden});
        };
        deel("{}", html::Details{"Vraag iets aan de aanmelder", formulier,
                                 item.input.fault_of("vraag") != nullptr});
    };
    out("{}", html::Section{.id = "aanvullingen", .title = "Vragen en aanvullingen", .body = inhoud});
}

void controle(html::Out& out, const Item& item) {
    const auto punten = rules::controle(item.dossier);
    const auto inhoud = [&](html::Out& deel) {
        deel("<ul class=\"rh-aanwezig\">");
        for (const auto& punt : punten) {
            const auto mark = punt.stand == rules::Punt::goed        ? html::Voortgang::klaar
                              : punt.stand == rules::Punt::ontbreekt ? html::Voortgang::open
                                                                     : html::Voortgang::bezig;
            const std::string_view woord = punt.stand == rules::Punt::goed        ? "in orde"
                                           : punt.stand == rules::Punt::ontbreekt ? "ontbreekt"
                                                                                  : "niet te zien";
            deel("<li>{}", html::Teken{mark == html::Voortgang::klaar  ? html::SignName("t-vol")
                                       : mark == html::Voortgang::open ? html::SignName("t-leeg")
                                                                       : html::SignName("t-slot")});
            deel("<span>{}", punt.wat);
            if (!punt.hoe.empty()) deel("{}", html::Under{punt.hoe});
            deel("</span><small>{}</small></li>", woord);
        }
        deel("</ul>");
    };
    out("{}", html::Section{.id = "volledig", .title = "Volledig en met de juiste partijen", .body = inhoud});
    out("{}", html::Section{.id = "beoordelaars",
                            .title = "Wie beoordeelt mee",
                            .body = [&](html::Out& deel) { beoordelaars(deel, item); }});
}

void werk(html::Out& out, const Item& item) {
    if (!mag(item, toegang::Recht::triage_voorbereiden)) return;
    const auto& a = item.dossier.aanmelding;
    const std::string vandaag = dutch_date_typed(item.grant.vandaag());
    const std::string versie = std::to_string(a.versie);
    std::vector<std::string> ids;
    std::vector<html::Option> opties;
    ids.reserve(item.dossier.staf.size());
    for (const auto& mens : item.dossier.staf) {
        ids.push_back(mens.id.text());
        opties.push_back({ids.back(), mens.naam});
    }
    const std::string nu = a.toegewezen ? a.toegewezen->text() : std::string{};
    const auto toewijzen = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::Select{.name = "aan", .label = "Toegewezen aan", .options = opties, .value = nu},
             html::Button{.text = "Wijs toe"});
    };
    const auto contact = [&](html::Out& veld) {
        const FieldFault* fout = item.input.fault_of("dag");
        veld(
            "{}<p class=\"rh-acties\">{}</p>",
            html::DateField{.name = "dag",
                            .label = "Eerste contact met de aanmelder",
                            .value = fout != nullptr ? item.input.typed("dag") : std::string_view(vandaag),
                            .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}},
            html::Button{.text = "Leg contact vast"});
    };
    const auto inhoud = [&](html::Out& deel) {
        deel("{}", html::Form{html::url("/triage/{}/toewijzing", item.grant.dossier()), item.grant.wie().csrf,
                              versie, toewijzen});
        if (!a.eerste_contact)
            deel("{}", html::Form{html::url("/triage/{}/eerste-contact", item.grant.dossier()),
                                  item.grant.wie().csrf,
                                  {},
                                  contact});
    };
    out("{}", html::Section{.id = "werk", .title = "Wie pakt dit op", .body = inhoud});
}

}  // namespace

void klok(html::Out& out, const Item& item) {
    const auto& a = item.dossier.aanmelding;
    const Date vandaag = item.grant.vandaag();
    const Date eerste = termijn::plus_werkdagen(local_date(a.ingediend), 0);
    const auto stand = rules::klok(local_date(a.ingediend), vandaag, item.dossier.werkdagen);
    constexpr int stap = 108;
    constexpr int vak = 102;
    constexpr int dagen_max = 10;  // what fits; a longer term is told in words alone
    if (a.eerste_contact || stand.van > dagen_max) return;
    const std::string zin = "Eerste contact uiterlijk " + dutch_date_long(stand.uiterlijk) +
                            ". Vandaag is werkdag " + std::to_string(stand.dag) + " van " +
                            std::to_string(stand.van) + ".";
    if (stand.te_laat()) {
        out("<p>{}</p>", html::Termijn{html::Tijdigheid::laat, zin});
        return;
    }
    const auto dag_kort = [](Date dag) {
        constexpr std::string_view namen[] = {"ma", "di", "wo", "do", "vr", "za", "zo"};
        return std::string(namen[dag.weekday() - 1]) + " " + std::to_string(dag.day);
    };
    const auto beeld = [&](html::Out& svg) {
        svg("<svg viewBox=\"0 0 {} 52\" role=\"img\" aria-label=\"{}\">", stap * stand.van, zin);
        for (int i = 0; i < stand.van; ++i) {
            const bool nu = i + 1 == stand.dag;
            const bool voorbij = i + 1 < stand.dag;
            svg("<rect x=\"{}\" y=\"22\" width=\"{}\" height=\"24\" rx=\"2\" class=\"{}\"/>", 1 + stap * i,
                vak,
                voorbij ? "g-zachtvlak"
                : nu    ? "g-accentvlak"
                        : "g-papier g-rand");
            svg("<text x=\"{}\" y=\"39\" text-anchor=\"middle\" class=\"{}\">{}</text>",
                1 + stap * i + vak / 2,
                voorbij ? "g-op-inkt"
                : nu    ? "g-omgekeerd"
                        : "",
                dag_kort(termijn::plus_werkdagen(eerste, i)));
            if (nu)
                svg("<text x=\"{}\" y=\"14\" text-anchor=\"middle\" class=\"g-accent\">vandaag</text>",
                    1 + stap * i + vak / 2);
        }
        if (stand.dag != 1) svg("<text x=\"1\" y=\"14\" class=\"g-zacht\">ontvangen</text>");
        if (stand.dag != stand.van)
            svg("<text x=\"{}\" y=\"14\" text-anchor=\"end\" class=\"g-vet\">uiterlijk</text>",
                stap * stand.van - 5);
        svg("</svg>");
    };
    const auto rijen = [&](html::Out& tr) {
        for (int i = 0; i < stand.van; ++i) {
            const std::string_view wat = i + 1 == stand.dag   ? "vandaag"
                                         : i == 0             ? "ontvangen"
                                         : i + 1 == stand.van ? "uiterlijk contact"
                                                              : "";
            tr("<tr>{}{}{}</tr>", html::Cell{std::to_string(i + 1), {}, html::ColumnKind::number},
               html::RowHead{dutch_date_long(termijn::plus_werkdagen(eerste, i))}, html::Cell{wat});
        }
    };
    const auto tabel = [&](html::Out& t) {
        t("{}", html::Table{.caption = "Klok van de aanmelding",
                            .columns = {{"Werkdag", html::ColumnKind::number}, {"Datum"}, {"Gebeurtenis"}},
                            .rows = rijen});
    };
    out("{}", html::Figure{.label = "Klok van de aanmelding", .picture = beeld, .table = tabel});
}

void indeling(html::Out& out, const Item& item) {
    if (!mag(item, toegang::Recht::triage_voorbereiden)) return;
    const auto formulier = [&](html::Out& deel, const toegang::ItemRij& rij, std::string_view wat,
                               std::string_view id) {
        const std::string tekst = rij.id.text();
        const bool terug = item.input.typed("item") == tekst;  // this is the form that came back
        std::vector<std::string_view> gekozen;
        for (const auto& woord : toegang::categorieen())
            if (terug ? item.input.chosen("categorieen", woord.code) : rij.categorieen.has(woord.waarde))
                gekozen.push_back(woord.code);
        const std::string versie = terug ? versie_van(item, "item", rij.versie) : std::to_string(rij.versie);
        const FieldFault* fout = terug ? item.input.fault_of("categorieen") : nullptr;
        const auto velden = [&](html::Out& veld) {
            veld("{}{}<p class=\"rh-acties\">{}</p>", html::Hidden{"item", tekst},
                 html::CheckboxGroup{
                     .name = "categorieen",
                     .label = wat,
                     .options = toegang::opties(toegang::categorieen()),
                     .values = gekozen,
                     .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{},
                     .layout = html::Layout::across,
                     .id = id},
                 html::Button{.text = "Bewaar soort gegevens", .context = wat});
        };
        deel("{}", html::Form{html::url("/triage/{}/categorieen", item.grant.dossier()),
                              item.grant.wie().csrf, versie, velden});
    };
    const auto alle = [&](html::Out& deel) {
        if (item.dossier.aanmelding.tekst.open())
            formulier(deel, item.dossier.aanmelding.item, "Waar gaat de aanmelding over?", "categorieen");
        std::size_t n = 0;
        for (const auto& aanvulling : item.dossier.aanvullingen) {
            ++n;
            if (!aanvulling.tekst.open()) continue;
            const std::string wat = "Waar gaat aanvulling " + std::to_string(n) + " over?";
            formulier(deel, aanvulling.item, wat, "categorieen-" + std::to_string(n));
        }
    };
    const bool nodig = item.dossier.aanmelding.item.categorieen.empty();
    const bool open = nodig || item.input.fault_of("categorieen") != nullptr;
    const auto inhoud = [&](html::Out& deel) {
        if (nodig) deel("<p>Tot je dit aanvinkt, ziet alleen wie alles mag zien deze tekst.</p>");
        deel("{}", html::Details{"Vink aan waar de tekst over gaat", alle, open});
    };
    out("{}", html::Section{.id = "soort", .title = "Soort gegevens", .body = inhoud});
}

std::string versie_van(const Item& item, std::string_view veld, std::int64_t nu) {
    const std::string_view getypt = item.input.typed("versie");
    return item.input.typed(veld).empty() || getypt.empty() ? std::to_string(nu) : std::string(getypt);
}

void Item::operator()(html::Out& out) const {
    out("{}{}", html::ErrorSummary{input.faults()}, melding);
    kop(out, *this);
    out("<div class=\"rh-kolommen rh-kolommen--besluit\"><div class=\"rh-kolom rh-stapel\">");
    klok(out, *this);
    overlap(out, *this);
    verslag(out, *this);
    toetsen(out, *this);
    indeling(out, *this);
    aanvullingen(out, *this);
    out("</div><div class=\"rh-kolom rh-stapel\">");
    besluiten(out, *this);
    werk(out, *this);
    controle(out, *this);
    document::brieven(out, reader, grant);
    out("</div></div>");
}

void Overlap::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{
            .title = "Kennen we deze persoon al?",
            .intro =
                "Je ziet alleen dat er een dossier is en met wie je belt. Wie het is en waarom zie je niet.",
            .path = Pad{grant, dossier}});
    if (treffers.empty()) {
        out("{}", html::EmptyState{
                      "Er is geen ander dossier.",
                      "Niemand met hetzelfde BSN, dezelfde naam en geboortedatum, of hetzelfde adres."});
        return;
    }
    for (const auto& treffer : treffers) {
        const bool persoon = treffer.bsn || treffer.naam;
        const auto inhoud = [&](html::Out& deel) {
            deel("<p>{}{}{}.</p>",
                 treffer.bsn    ? "Hetzelfde BSN"
                 : treffer.naam ? "Dezelfde naam en geboortedatum"
                                : "Hetzelfde adres",
                 treffer.bsn && treffer.naam ? ", naam en geboortedatum" : "",
                 persoon && treffer.adres ? ", en hetzelfde adres" : "");
            deel("<p>{}{}{}. ", treffer.tafel.empty() ? "" : "Regietafel ", treffer.tafel,
                 treffer.tafel.empty() ? "Nog geen regietafel" : "");
            deel("Stand: {}.</p>", toegang::naam(treffer.fase));
            if (treffer.wie.empty())
                deel("<p>Nog niemand pakt dit dossier op. Vraag het aan de informatiemakelaar.</p>");
            else if (treffer.telefoon.empty())
                deel("<p>Overleg met {}.</p>", treffer.wie);
            else
                deel("<p>Overleg met {}, telefoon {}.</p>", treffer.wie, treffer.telefoon);
        };
        out("{}", html::Notice{.tone = html::Tone::notice,
                               .title = persoon ? "Er is een ander dossier met dezelfde persoon"
                                                : "Er is een ander dossier op hetzelfde adres",
                               .body = inhoud,
                               .sign = "t-overlap"});
    }
}

}  // namespace triage::view
