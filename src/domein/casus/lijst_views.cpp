// The list of casussen.
#include "domein/casus/rules.hpp"
#include "domein/casus/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace casus::view {
namespace {

html::Url adres(const Lijstkeuze& keuze) {
    html::Url url = html::url("/casussen?volgorde={}", rules::code(keuze.volgorde));
    if (keuze.fase) url = url.with("fase", toegang::code(*keuze.fase));
    if (!keuze.tafel.empty()) url = url.with("tafel", keuze.tafel);
    if (!keuze.gemeente.empty()) url = url.with("gemeente", keuze.gemeente);
    if (keuze.te_laat) url = url.with("laat", "ja");
    return url;
}

// Ways to look at the same list: one press each, and each an address that can be kept.
void manieren(html::Out& out, const Casussen& c) {
    struct Manier {
        std::string_view naam;
        Volgorde volgorde;
        bool te_laat;
    };
    static constexpr Manier alle[] = {{"Laatst gewijzigd", Volgorde::gewijzigd, false},
                                      {"Iets te laat", Volgorde::gewijzigd, true},
                                      {"Op naam", Volgorde::naam, false},
                                      {"Hoogste AVE-fase", Volgorde::ave, false},
                                      {"Langst geleden aangemeld", Volgorde::langst, false}};
    out("<nav class=\"rh-tabs\" aria-label=\"Volgorde\">");
    for (const Manier& manier : alle) {
        Lijstkeuze keuze = c.keuze;
        keuze.volgorde = manier.volgorde;
        keuze.te_laat = manier.te_laat;
        out("<a href=\"{}\"{}>{}</a>", keuze == Lijstkeuze{} ? html::url("/casussen") : adres(keuze),
            html::attribute("aria-current", "true", keuze == c.keuze), manier.naam);
    }
    if (c.gekozen == nullptr) out("<a href=\"{}\">Kies fase, tafel of gemeente</a>", adres({}));
    out("</nav>");
}

void keuzelijst(html::Out& out, std::string_view naam, std::string_view label, std::string_view alles,
                const std::vector<store::Optie>& opties, std::string_view gekozen) {
    std::vector<std::string> teksten;
    teksten.reserve(opties.size());
    std::vector<html::Option> lijst;
    for (const auto& optie : opties) {
        teksten.push_back(optie.naam + " (" + std::to_string(optie.aantal) + ")");
        lijst.push_back({optie.code, teksten.back()});
    }
    out("{}", html::Select{.name = naam, .label = label, .options = lijst, .value = gekozen, .empty = alles});
}

// Choosing is a GET: the address says what one sees, and back goes back.
void filter(html::Out& out, const Casussen& c) {
    if (c.gekozen == nullptr) return;
    const std::string_view fase = c.keuze.fase ? toegang::code(*c.keuze.fase) : std::string_view{};
    out("<form method=\"get\" action=\"/casussen\" class=\"rh-filter\">{}",
        html::Hidden{"volgorde", rules::code(c.keuze.volgorde)});
    if (c.keuze.te_laat) out("{}", html::Hidden{"laat", "ja"});
    keuzelijst(out, "fase", "Fase", "alle fasen", c.gekozen->fasen, fase);
    keuzelijst(out, "tafel", "Tafel", "alle tafels", c.gekozen->tafels, c.keuze.tafel);
    keuzelijst(out, "gemeente", "Gemeente", "alle gemeenten", c.gekozen->gemeenten, c.keuze.gemeente);
    out("{}<p>{} {}</p></form>", html::Button{.text = "Toon"}, c.gekozen->totaal,
        c.gekozen->totaal == 1 ? "casus" : "casussen");
}

void tabel(html::Out& out, const Casussen& c) {
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : c.bladzijde.regels) {
            const auto titel = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}", html::url("/casussen/{}", regel.id), regel.titel->naam,
                    html::Under{html::Kenmerk{regel.kenmerk}});
            };
            const auto fase = [&](html::Out& cel) {
                cel("{}", toegang::naam(regel.fase));
                if (regel.te_laat == 0) return;
                const auto laat = [&](html::Out& zin) {
                    zin("{} {} te laat", regel.te_laat, regel.te_laat == 1 ? "actie" : "acties");
                };
                cel("<br>{}", html::Termijn{html::Tijdigheid::laat, laat});
            };
            const auto wanneer = [&](html::Out& cel) {
                cel("{}", pagina::wanneer(regel.gewijzigd, c.vandaag));
                if (regel.nieuw) cel(" {}", html::Nieuw{});
            };
            const html::Ave ave{regel.ave};
            const html::Cell cellen[] = {{fase, "Fase"},
                                         {ave, "AVE"},
                                         {regel.tafel, "Tafel"},
                                         {regel.gemeente, "Gemeente"},
                                         {wanneer, "Gewijzigd"}};
            tr("<tr>{}", html::RowHead{titel});
            for (const std::size_t i : c.kolommen) tr("{}", cellen[i]);
            tr("</tr>");
        }
    };
    std::vector<html::Column> koppen{{"Casus"}};
    for (const std::size_t i : c.kolommen) koppen.push_back({lijst::zoek("casussen")->kolommen[i].naam});
    out("{}", html::Table{.caption = "Casussen",
                          .columns = koppen,
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void bladeren(html::Out& out, const Casussen& c) {
    if (c.page == 1 && !c.bladzijde.meer) return;
    const html::Url base = c.gekozen == nullptr ? html::url("/casussen") : adres(c.keuze);
    out("<nav class=\"rh-bladeren\" aria-label=\"Bladeren\"><p class=\"rh-acties\">");
    if (c.page > 1) out("{}", html::LinkButton{"Vorige", base.with("page", c.page - 1)});
    out("<span class=\"rh-klein\">bladzijde {}</span>", c.page);
    if (c.bladzijde.meer) out("{}", html::LinkButton{"Volgende", base.with("page", c.page + 1)});
    out("</p></nav>");
}

}  // namespace

void Casussen::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Casussen", .intro = "Je ziet de casussen waar je aan deelneemt."});
    // Who has a page of them needs no ways to choose.
    if (gekozen != nullptr || page > 1 || bladzijde.meer) manieren(out, *this);
    filter(out, *this);
    if (balk != nullptr) out("{}", *balk);
    if (!bladzijde.regels.empty()) {
        tabel(out, *this);
        bladeren(out, *this);
    } else if (gekozen != nullptr)
        out("{}", html::EmptyState{"Geen casus past bij je keuze.", "Kies minder, of bekijk alle casussen."});
    else
        out("{}", html::EmptyState{"Je hebt geen casussen.",
                                   "Word je genoemd in een casus, dan komt die hier vanzelf."});
}

}  // namespace casus::view
