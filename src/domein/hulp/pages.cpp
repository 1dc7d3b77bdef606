#include "domein/hulp/pages.hpp"

#include "domein/hulp/handleiding.hpp"
#include "domein/hulp/opmaak.hpp"
#include "kern/pagina/antwoord.hpp"

namespace hulp::pages {
namespace {

constexpr std::string_view voorblad = "README";
constexpr std::string_view toetsen = "toetsen";  // the page where the shortcuts are switched off

const Bladzijde* zoek(std::string_view code) {
    for (const Bladzijde& bladzijde : handleiding())
        if (bladzijde.code == code) return &bladzijde;
    return nullptr;
}

// The pages in the order of the front page.
struct Onderwerpen {
    std::string_view hier;
    void operator()(html::Out& out) const {
        out("<nav class=\"rh-onderwerpen\" aria-labelledby=\"onderwerpen\">\n<h2 id=\"onderwerpen\">Onderwerpen</h2>\n<ul>\n");
        for (const std::string& code : verwijzingen(zoek(voorblad)->tekst))
            if (const Bladzijde* bladzijde = zoek(code))
                out("<li><a href=\"{}\"{}>{}</a></li>\n", html::url("/hulp/{}", code),
                    html::attribute("aria-current", "page", code == hier), titel(bladzijde->tekst));
        out("</ul>\n</nav>\n");
    }
};

struct Blad {
    const Bladzijde& bladzijde;
    void operator()(html::Out& out) const {
        const bool eerste = bladzijde.code == voorblad;
        const auto pad = [](html::Out& link) { link("<a href=\"{}\">Handleiding</a>", html::url("/hulp")); };
        const auto kop = [&](html::Out& in) {
            if (eerste)
                in("{}", html::PageHead{.title = titel(bladzijde.tekst)});
            else
                in("{}", html::PageHead{.title = titel(bladzijde.tekst), .path = pad});
        };
        out("{}<div class=\"rh-kolommen rh-kolommen--werk\"><div class=\"rh-kolom rh-handboek\">{}{}</div>\n",
            kop, Opmaak{bladzijde.tekst}, [&](html::Out& in) {
                // Filled in by the script that the shortcuts need anyway.
                if (bladzijde.code == toetsen) in("<div class=\"rh-acties rh-ruimte\" data-toetsen></div>");
            });
        out("{}</div>\n", Onderwerpen{bladzijde.code});
    }
};

web::Response toon(kern::Call& call, const Bladzijde& bladzijde) {
    return pagina::antwoord(call, {.titel = std::string(titel(bladzijde.tekst))}, Blad{bladzijde});
}

}  // namespace

web::Response begin(kern::Call& call, toegang::Public) { return toon(call, *zoek(voorblad)); }

web::Response een(kern::Call& call, toegang::Public, const toegang::PathText& pad) {
    const std::string_view code = pad.get("onderwerp");
    const Bladzijde* gevonden = code == voorblad ? nullptr : zoek(code);
    return gevonden == nullptr ? pagina::geweigerd(call, NotFound{}) : toon(call, *gevonden);
}

}  // namespace hulp::pages
