// Pages of knowledge: the list per theme, one page, its versions, the answers to a module, and the form.
#include <algorithm>
#include <charconv>

#include "domein/advies/advies.hpp"
#include "domein/hulp/hulp.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "domein/kennis/blad.hpp"
#include "domein/kennis/blad_form.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"
#include "platform/html/parts.hpp"

namespace kennis {
namespace {

using toegang::Grant;
using toegang::PathText;

constexpr std::string_view hier = "/kennis";
constexpr std::string_view gewijzigd = "Deze bladzijde is intussen gewijzigd. Kijk eerst hoe zij nu is.";

bool mag_schrijven(const toegang::Principal& wie) {
    return toegang::Gate::zou_mogen(wie, toegang::Recht::kennis_wijzigen);
}

struct Lijst {
    const Grant<Lezen>& grant;
    const std::vector<BladRegel>& bladen;
    const std::vector<partner::Code>& themas;

    void rijen(html::Out& out, std::string_view thema) const {
        out("<ul class=\"rh-lijst\">");
        for (const BladRegel& een : bladen)
            if (een.thema == thema)
                out("<li><a href=\"{}\">{}</a>{} <span class=\"rh-klein\">{}</span></li>",
                    html::url("/kennis/{}", een.code), een.titel,
                    een.soort == Soort::module ? " (module)" : "", pagina::wanneer(een.op, grant.vandaag()));
        out("</ul>");
    }
    void sectie(html::Out& out, std::string_view code, std::string_view naam) const {
        if (std::ranges::none_of(bladen, [&](const auto& een) { return een.thema == code; })) return;
        out("{}", html::Section{.id = code.empty() ? "algemeen" : code,
                                .title = naam,
                                .body = [&](html::Out& in) { rijen(in, code); }});
    }
    void operator()(html::Out& out) const {
        const auto knoppen = [&](html::Out& in) {
            if (mag_schrijven(grant.wie()))
                in("{}", html::LinkButton{"Schrijf een bladzijde", html::url("/kennis/nieuw")});
        };
        out("{}",
            html::PageHead{
                .title = "Kennis",
                .intro = "Wat we weten, per thema. Een module sluit af met een paar vragen voor jezelf.",
                .actions = knoppen});
        if (bladen.empty()) out("{}", html::EmptyState{"Er staat nog geen kennis."});
        sectie(out, "", "Algemeen");
        for (const auto& thema : themas) sectie(out, thema.code, thema.naam);
    }
};

struct Een {
    const Grant<Lezen>& grant;
    const Blad& blad;
    std::span<const Versie> versies;
    const Uitslag* uitslag = nullptr;
    std::optional<int> oud = std::nullopt;  // another version than the newest
    db::Reader* reader = nullptr;

    // After an answer: which was right, and why; for this reader alone.
    void vraag(html::Out& out, std::size_t i) const {
        const Vraag& een = blad.vragen[i];
        const std::string naam = "antwoord" + std::to_string(i);
        const html::Option opties[] = {
            {"1", een.antwoorden[0]}, {"2", een.antwoorden[1]}, {"3", een.antwoorden[2]}};
        const std::string gekozen = uitslag != nullptr && uitslag->vragen[i].gekozen != 0
                                        ? std::to_string(uitslag->vragen[i].gekozen)
                                        : "";
        out("{}", html::RadioGroup{.name = naam,
                                   .label = een.vraag,
                                   .options = std::span<const html::Option>(opties),
                                   .value = gekozen,
                                   .need = html::Need::optional,
                                   .layout = html::Layout::down});
        if (uitslag == nullptr) return;
        const std::string_view stand = uitslag->vragen[i].goed           ? "Goed."
                                       : uitslag->vragen[i].gekozen == 0 ? "Niet beantwoord."
                                                                         : "Niet goed.";
        out("<p><b>{}</b> Het goede antwoord: {}. {}</p>", stand,
            een.antwoorden[static_cast<std::size_t>(een.goed - 1)], een.uitleg);
    }
    void vragen(html::Out& out) const {
        if (blad.vragen.empty() || oud) return;
        const auto velden = [&](html::Out& veld) {
            for (std::size_t i = 0; i < blad.vragen.size(); ++i) vraag(veld, i);
            veld("{}",
                 html::FormActions{html::Button{.text = uitslag == nullptr ? "Kijk na" : "Kijk opnieuw na",
                                                .kind = html::ButtonKind::primary,
                                                .busy = "Bezig met nakijken…"}});
        };
        const auto inhoud = [&](html::Out& in) {
            in("<p class=\"rh-klein\">Alleen jij ziet wat je antwoordt. Het wordt niet bewaard.</p>");
            if (uitslag != nullptr)
                in("<p role=\"status\">{} van {} goed.</p>", uitslag->goed, blad.vragen.size());
            in("{}", html::Form{html::url("/kennis/{}/antwoorden", blad.code), grant.wie().csrf, {}, velden});
        };
        out("{}", html::Section{.id = "vragen", .title = "Vragen voor jezelf", .body = inhoud});
    }
    void geschiedenis(html::Out& out) const {
        const auto lijst = [&](html::Out& in) {
            in("<ul class=\"rh-lijst\">");
            for (const Versie& een : versies)
                in("<li><a href=\"{}\">Versie {}</a>, {}, {}</li>",
                   html::url("/kennis/{}/versies/{}", blad.code, een.nummer), een.nummer,
                   pagina::wanneer(een.op, grant.vandaag()), een.door);
            in("</ul>");
        };
        if (versies.size() > 1) out("{}", html::Details{"Eerdere versies", lijst});
    }
    void operator()(html::Out& out) const {
        const auto pad = [](html::Out& in) { in("<a href=\"{}\">Kennis</a>", html::url("/kennis")); };
        const auto knoppen = [&](html::Out& in) {
            if (mag_schrijven(grant.wie()) && !oud)
                in("{}", html::LinkButton{"Wijzig", html::url("/kennis/{}/wijziging", blad.code)});
        };
        const std::string tekst = "# " + blad.titel + "\n\n" + blad.tekst;
        out("{}", html::PageHead{.title = blad.titel, .path = pad, .actions = knoppen});
        if (oud)
            out("<p class=\"rh-klein\">Dit is versie {}. <a href=\"{}\">Lees de nieuwste</a></p>", *oud,
                html::url("/kennis/{}", blad.code));
        out("<div class=\"rh-handboek\">{}</div>", hulp::Opmaak{tekst});
        vragen(out);
        if (!blad.thema.empty() && reader != nullptr)
            advies::contacten(out, *reader, blad.thema, grant.vandaag());
        out("<p class=\"rh-klein\">Geschreven door {}, {}.</p>", blad.door,
            pagina::wanneer(blad.op, grant.vandaag()));
        geschiedenis(out);
    }
};

web::Response toon(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad) {
    const auto blad = store::lees(call.reader, pad.get("blad"));
    if (!blad) return pagina::geweigerd(call, NotFound{});
    const auto versies = store::versies(call.reader, blad->id);
    return pagina::antwoord(call, grant, {.titel = blad->titel, .hier = hier},
                            Een{.grant = grant, .blad = *blad, .versies = versies, .reader = &call.reader});
}

web::Response formulier(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
                        std::string_view code, html::Fragment melding = {}) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = code.empty() ? "Schrijf een bladzijde" : "Wijzig een bladzijde",
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::BladFormulier{grant.wie().csrf, input, themas, code, melding});
}

// Keeps the page; where it stands then.
web::Response bewaar_of_terug(kern::Call& call, const Grant<Wijzigen>& grant, Blad blad, web::Input& input,
                              std::string_view code) {
    if (!input.finish()) return formulier(call, grant, input, code);
    std::string waar = blad.code;
    const auto gedaan = actions::bewaar(call, grant, std::move(blad), waar);
    if (gedaan) return pagina::klaar(call, html::url("/kennis/{}", waar), pagina::Gedaan::kennis_bewaard);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return formulier(call, grant, input, code);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return formulier(call, grant, input, code, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

namespace actions {

Result<void> bewaar(kern::Call& call, const Grant<Wijzigen>& grant, Blad blad, std::string& waar) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    if (auto fouten = rules::fouten(blad, themas); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const bool nieuw = blad.versie == 0;
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
        if (nieuw) blad.code = store::vrij_adres(tx, blad.titel);
        waar = blad.code;
        if (!store::bewaar(tx, vers, blad)) return conflict(std::string(gewijzigd));
        return logboek::regel("kennis.wijzigen");
    });
}

Result<void> trek_in(kern::Call& call, const Grant<Wijzigen>& grant, const Blad& blad) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
        if (!store::trek_in(tx, vers, blad)) return conflict(std::string(gewijzigd));
        return logboek::regel("kennis.intrekken");
    });
}

}  // namespace actions

namespace pages {

web::Response lijst(kern::Call& call, const Grant<Lezen>& grant) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    const auto bladen = store::lijst(call.reader);
    return pagina::antwoord(call, grant, {.titel = "Kennis", .hier = hier}, Lijst{grant, bladen, themas});
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad) {
    return toon(call, grant, pad);
}

web::Response versie(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad) {
    const std::string_view getypt = pad.get("nummer");
    int nummer = 0;
    const auto gelezen = std::from_chars(getypt.data(), getypt.data() + getypt.size(), nummer);
    if (gelezen.ec != std::errc{} || nummer < 1) return pagina::geweigerd(call, NotFound{});
    const auto blad = store::lees(call.reader, pad.get("blad"), nummer);
    if (!blad) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant, {.titel = blad->titel, .hier = hier},
                            Een{.grant = grant, .blad = *blad, .versies = {}, .oud = nummer});
}

web::Response kijk_na(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad) {
    const auto blad = store::lees(call.reader, pad.get("blad"));
    if (!blad) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto gekozen = lees_antwoorden(input, *blad);
    const Uitslag uitslag = rules::kijk_na(*blad, gekozen);
    return pagina::antwoord(
        call, grant, {.titel = blad->titel, .hier = hier},
        Een{.grant = grant, .blad = *blad, .versies = {}, .uitslag = &uitslag, .reader = &call.reader});
}

web::Response nieuw(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = inloggen::begin(call).input;
    input.set("versie", std::int64_t{0});
    return formulier(call, grant, input, {});
}

web::Response maak(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    Blad blad = lees_blad(input);
    blad.versie = 0;
    blad.id = BladId::from(toegang::id_van_formulier(call));
    return bewaar_of_terug(call, grant, std::move(blad), input, {});
}

web::Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto blad = store::lees(call.reader, pad.get("blad"));
    if (!blad) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) vul(input, *blad);
    return formulier(call, grant, input, blad->code);
}

web::Response bewaar(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto nu = store::lees(call.reader, pad.get("blad"));
    if (!nu) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    Blad blad = lees_blad(input);
    blad.id = nu->id;
    blad.code = nu->code;
    return bewaar_of_terug(call, grant, std::move(blad), input, nu->code);
}

web::Response trek_in(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    auto nu = store::lees(call.reader, pad.get("blad"));
    if (!nu) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    nu->versie = static_cast<int>(input.versie().value_or(0));
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::trek_in(call, grant, *nu);
    if (gedaan) return pagina::klaar(call, html::url("/kennis"), pagina::Gedaan::kennis_bewaard);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace pages
}  // namespace kennis
