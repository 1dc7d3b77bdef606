#include "domein/beheer/views_mensen.hpp"

namespace beheer::view {
namespace {

using toegang::Recht;

bool mag(const toegang::GrantBasis& grant, Recht recht) {
    return toegang::Gate::zou_mogen(grant.wie(), recht);
}

std::string_view staat_naam(RolStaat staat) {
    switch (staat) {
        case RolStaat::voorgesteld: return "wacht op bevestiging";
        case RolStaat::geldig: return "geldig";
        case RolStaat::afgewezen: return "afgewezen";
        case RolStaat::beeindigd: return "beëindigd";
    }
    return "onbekend";
}

// What the reader can still do with a role.
struct RolKnoppen {
    const toegang::GrantBasis& grant;
    const Rolregel& rol;
    void operator()(html::Out& out) const {
        const std::string versie = std::to_string(rol.versie);
        const bool eigen = rol.medewerker == grant.wie().medewerker;
        if (rol.staat == RolStaat::voorgesteld && mag(grant, Recht::rol_bevestigen)) {
            if (!eigen && rol.voorgesteld_door != grant.wie().medewerker)
                out("{}", Knop{html::url("/beheer/rollen/{}/bevestiging", rol.id), grant.wie().csrf, versie,
                               "Bevestig", html::ButtonKind::primary, rol.naam});
            out("{}", Knop{html::url("/beheer/rollen/{}/afwijzing", rol.id), grant.wie().csrf, versie,
                           "Wijs af", html::ButtonKind::plain, rol.naam});
        }
        if (rol.staat == RolStaat::geldig && !eigen && mag(grant, Recht::rol_voorstellen))
            out("{}", Knop{html::url("/beheer/rollen/{}/einde", rol.id), grant.wie().csrf, versie, "Beëindig",
                           html::ButtonKind::danger, toegang::naam(rol.rol)});
    }
};

void rol_tabel(html::Out& out, const toegang::GrantBasis& grant, std::span<const Rolregel> rollen,
               std::string_view titel, bool met_naam) {
    const auto rijen = [&](html::Out& tr) {
        for (const auto& rol : rollen) {
            const auto kop = [&](html::Out& cel) {
                if (!met_naam) {
                    cel("{}", toegang::naam(rol.rol));
                    return;
                }
                cel("<a href=\"{}\">{}</a>{}", html::url("/beheer/medewerkers/{}", rol.medewerker), rol.naam,
                    html::Under{rol.organisatie});
            };
            const auto wie = [&](html::Out& cel) {
                if (!rol.voorsteller.empty()) cel("voorgesteld door {}", rol.voorsteller);
                if (!rol.bevestiger.empty())
                    cel("{}", html::Under{[&](html::Out& in) { in("bevestigd door {}", rol.bevestiger); }});
            };
            const std::string wat =
                met_naam ? std::string(toegang::naam(rol.rol)) : std::string(staat_naam(rol.staat));
            tr("<tr>{}{}{}{}{}</tr>", html::RowHead{kop}, html::Cell{wat, met_naam ? "Rol" : "Staat"},
               html::Cell{periode(rol.van, rol.tot), "Geldt"}, html::Cell{wie, "Door"},
               html::Cell{RolKnoppen{grant, rol}});
        }
    };
    out("{}", html::Table{.caption = titel,
                          .columns = {{met_naam ? "Medewerker" : "Rol"},
                                      {met_naam ? "Rol" : "Staat"},
                                      {"Geldt"},
                                      {"Door"},
                                      {"Wat je kunt doen", html::ColumnKind::hidden_head}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking});
}

// First letters of surnames, for who looks for somebody in a long list. No name stands in an address.
void kies_letter(html::Out& out, const html::Url& basis, std::string_view letters, char gekozen) {
    if (letters.size() < 5 && gekozen == 0) return;
    out("<nav class=\"rh-tabs rh-letters\" aria-label=\"Achternaam begint met\"><a href=\"{}\"{}>Alle</a>",
        basis, html::attribute("aria-current", "true", gekozen == 0));
    for (const char& letter : letters) {
        const char hoofd = static_cast<char>(letter - 'a' + 'A');
        out("<a href=\"{}\"{}>{}</a>", basis.with("letter", std::string_view(&letter, 1)),
            html::attribute("aria-current", "true", letter == gekozen), std::string_view(&hoofd, 1));
    }
    out("</nav>\n");
}

void account_deel(html::Out& out, const MedewerkerBlad& blad) {
    const auto& mens = blad.mens;
    if (blad.wacht != nullptr)
        out("{}",
            html::Notice{
                .tone = html::Tone::notice,
                .title = "Wacht op een tweede persoon",
                .body = [&](html::Out& in) {
                    in("<p>{} stelde dit voor. Wie bevestigt, krijgt het startwachtwoord en geeft het door. Dat "
                       "kan tot {}. <a href=\"{}\">Naar de voorstellen</a></p>",
                       blad.wacht->voorsteller, dutch_moment(blad.wacht->verloopt_op),
                       html::url("/voorstellen"));
                }});
    if (!mag(blad.grant, Recht::beheer_wijzigen) || mens.id == blad.grant.wie().medewerker) return;
    const std::string versie = std::to_string(mens.versie);
    const auto& csrf = blad.grant.wie().csrf;
    if (mens.login.empty() && blad.wacht == nullptr) {
        const auto velden = [&](html::Out& veld) {
            veld("{}{}",
                 html::filled(blad.account, html::TextField{.name = "login",
                                                            .label = "Inlognaam",
                                                            .width = html::Width::medium,
                                                            .length_max = rules::login_max}),
                 html::FormActions{html::Button{.text = "Stel account voor"}});
        };
        if (blad.demo)
            out("<p>Dit huis heeft verzonnen gegevens. Hier komen geen echte accounts.</p>");
        else
            out("{}{}", html::ErrorSummary{blad.account.faults()},
                html::Form{html::url("/beheer/medewerkers/{}/account", mens.id), csrf, {}, velden});
    } else if (!mens.login.empty() && blad.wacht == nullptr) {
        out("{}", Knop{html::url("/beheer/medewerkers/{}/herstel", mens.id),
                       csrf,
                       {},
                       "Stel nieuw startwachtwoord voor, en wis tweede factor"});
    }
    if (mens.geblokkeerd)
        out("{}",
            Knop{html::url("/beheer/medewerkers/{}/vrijgave", mens.id), csrf, versie, "Hef blokkade op"});
    else
        out("{}", Knop{html::url("/beheer/medewerkers/{}/blokkade", mens.id), csrf, versie, "Blokkeer",
                       html::ButtonKind::danger});
}

}  // namespace

void Medewerkers::operator()(html::Out& out) const {
    const auto nieuw = [&](html::Out& knop) {
        if (mag(grant, Recht::beheer_wijzigen))
            knop("{}", html::LinkButton{"Nieuwe medewerker", html::url("/beheer/medewerkers/nieuw"),
                                        html::ButtonKind::primary});
    };
    std::string titel = "Alle medewerkers";
    for (const auto& keuze : organisaties)
        if (wie.organisatie && keuze.waarde == wie.organisatie->text())
            titel = "Medewerkers van " + keuze.naam;
    const auto rijen = [&](html::Out& tr) {
        for (const auto& mens : lijst.regels) {
            const auto naam = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}", html::url("/beheer/medewerkers/{}", mens.id),
                    betrokkene::lijstnaam(rules::delen(mens.velden.naam)),
                    html::Under{mens.velden.functienaam});
            };
            const std::string stand =
                mens.geblokkeerd ? std::string("geblokkeerd") : periode(mens.velden.van, mens.velden.tot);
            tr("<tr>{}{}{}{}</tr>", html::RowHead{naam}, html::Cell{mens.werkt_voor, "Werkt voor"},
               html::Cell{mens.velden.vog_datum ? dutch_date(*mens.velden.vog_datum) : std::string("geen"),
                          "VOG"},
               html::Cell{stand, "Aangewezen"});
        }
    };
    const html::Url alle = html::url("/beheer/medewerkers");
    const html::Url basis = wie.organisatie ? alle.with("organisatie", *wie.organisatie) : alle;
    const auto letters = [&](html::Out& nav) { kies_letter(nav, basis, lijst.letters, wie.letter); };
    out("{}{}{}{}",
        html::PageHead{
            .title = "Medewerkers",
            .path = [&](html::Out& pad) { pad("<a href=\"{}\">Beheer</a>", html::url("/beheer")); },
            .actions = nieuw},
        letters,
        html::Table{.caption = titel,
                    .columns = {{"Naam"}, {"Werkt voor"}, {"VOG"}, {"Aangewezen"}},
                    .rows = rijen,
                    .kind = html::TableKind::stacking},
        Bladeren{wie.letter != 0 ? basis.with("letter", std::string_view(&wie.letter, 1)) : basis, bladzijde,
                 lijst.meer});
}

void MedewerkerBlad::operator()(html::Out& out) const {
    const auto knoppen = [&](html::Out& knop) {
        if (mag(grant, Recht::beheer_wijzigen) && mens.id != grant.wie().medewerker)
            knop("{}", html::LinkButton{"Wijzig", html::url("/beheer/medewerkers/{}/wijzigen", mens.id)});
        if (mag(grant, Recht::rol_voorstellen) && mens.id != grant.wie().medewerker)
            knop("{}",
                 html::LinkButton{"Stel een rol voor", html::url("/beheer/medewerkers/{}/rollen", mens.id)});
    };
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}{}{}{}", html::Fact{"Functie", mens.velden.functienaam},
             html::Fact{"In dienst bij", mens.in_dienst_bij}, html::Fact{"Werkt voor", mens.werkt_voor},
             html::Fact{"Aangewezen voor", functie_namen(mens.velden.functies)},
             html::Fact{"Aangewezen", periode(mens.velden.van, mens.velden.tot)},
             html::Fact{"VOG",
                        mens.velden.vog_datum ? dutch_date(*mens.velden.vog_datum) : std::string("geen")});
        feit("{}{}",
             html::Fact{"Inlognaam", mens.login.empty() ? std::string_view("nog geen account")
                                                        : std::string_view(mens.login)},
             html::Fact{"Tweede factor", mens.tweede_factor ? "ingesteld" : "nog niet ingesteld"});
        if (mens.geblokkeerd) feit("{}", html::Fact{"Let op", "geblokkeerd"});
    };
    out("{}{}",
        html::PageHead{.title = mens.velden.naam,
                       .path =
                           [&](html::Out& pad) {
                               pad("<a href=\"{}\">Medewerkers</a>", html::url("/beheer/medewerkers"));
                           },
                       .actions = knoppen},
        html::Facts{feiten});
    out("{}", html::Section{.id = "account", .title = "Account", .body = [&](html::Out& in) {
                                account_deel(in, *this);
                            }});
    const auto lijst = [&](html::Out& in) {
        if (rollen.empty())
            in("{}", html::EmptyState{"Nog geen rollen.",
                                      "Een rol geldt pas als een tweede persoon hem bevestigt."});
        else
            rol_tabel(in, grant, rollen, "Rollen van deze medewerker", false);
    };
    out("{}", html::Section{.id = "rollen", .title = "Rollen", .body = lijst});
}

void Voorstellen::operator()(html::Out& out) const {
    out("{}", html::PageHead{
                  .title = "Rollen bevestigen",
                  .intro = "Een rol geldt pas als een tweede persoon hem bevestigt.",
                  .path = [&](html::Out& pad) { pad("<a href=\"{}\">Beheer</a>", html::url("/beheer")); }});
    if (rollen.empty())
        out("{}", html::EmptyState{"Er wachten geen rollen.", "Een voorstel begint bij de medewerker."});
    else
        rol_tabel(out, grant, rollen, "Wacht op bevestiging", true);
}

}  // namespace beheer::view
