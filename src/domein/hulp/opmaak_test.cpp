// The Markdown of the handbook as HTML, and the handbook itself: every link leads somewhere.
#include "domein/hulp/opmaak.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domein/hulp/handleiding.hpp"

namespace {

using namespace hulp;

std::string geschreven(std::string_view tekst) {
    std::string html;
    html::Out out(html);
    out("{}", Opmaak{tekst});
    return html;
}

TEST(HulpOpmaak, writes_what_the_handbook_uses) {
    struct Geval {
        std::string_view tekst;
        std::string_view html;
    };
    const Geval gevallen[] = {
        {"# Titel\n", ""},
        {"Eén\nzin.\n\nNog een.\n", "<p>Eén zin.</p>\n<p>Nog een.</p>\n"},
        {"- **Te laat**: eerst\n  en dan\n- *Komt*\n",
         "<ul>\n<li><b>Te laat</b>: eerst en dan</li>\n<li><em>Komt</em></li>\n</ul>\n"},
        {"1. Vul in.\n2. Kies `g`.\n", "<ol>\n<li>Vul in.</li>\n<li>Kies <code>g</code>.</li>\n</ol>\n"},
        {"Zie [Mijn werk](werk.md) en [het begin](README.md).",
         "<p>Zie <a href=\"/hulp/werk\">Mijn werk</a> en <a href=\"/hulp\">het begin</a>.</p>\n"},
        {"Elders [staat](../adr/1.md) of [hier](https://x.nl) <b>.",
         "<p>Elders [staat](../adr/1.md) of [hier](https://x.nl) &lt;b&gt;.</p>\n"},
        {"2 * 3 * 4 is ** niets", "<p>2 <em> 3 </em> 4 is ** niets</p>\n"},
    };
    for (const auto& geval : gevallen) EXPECT_EQ(geschreven(geval.tekst), geval.html) << geval.tekst;
}

TEST(HulpOpmaak, a_section_has_an_address_and_a_table_its_heads) {
    const auto html = geschreven("# T\n## Wie mag dit zien?\n| Keuze | Wie |\n|---|---|\n| **C1** | jij |\n");
    EXPECT_NE(html.find("<h2 id=\"wie-mag-dit-zien\">Wie mag dit zien?</h2>"), html.npos) << html;
    EXPECT_NE(html.find("<b>C1</b>"), html.npos) << html;
    EXPECT_NE(html.find("data-kop=\"Wie\""), html.npos) << html;
    EXPECT_EQ(html.find("---"), html.npos) << html;
}

TEST(HulpHandleiding, every_page_is_reached_from_the_front_and_every_link_leads_somewhere) {
    std::vector<std::string> codes;
    std::string_view voorblad;
    for (const auto& bladzijde : handleiding()) {
        if (bladzijde.code == "README")
            voorblad = bladzijde.tekst;
        else
            codes.emplace_back(bladzijde.code);
    }
    auto genoemd = verwijzingen(voorblad);
    std::sort(genoemd.begin(), genoemd.end());
    std::sort(codes.begin(), codes.end());
    EXPECT_EQ(genoemd, codes);
    for (const auto& bladzijde : handleiding())
        for (const auto& naar : verwijzingen(bladzijde.tekst))
            EXPECT_TRUE(naar == "README" || std::ranges::find(codes, naar) != codes.end())
                << bladzijde.code << " links to " << naar;
}

TEST(HulpHandleiding, nothing_of_the_markup_stays_on_the_page) {
    for (const auto& bladzijde : handleiding()) {
        const auto html = geschreven(bladzijde.tekst);
        EXPECT_FALSE(titel(bladzijde.tekst).empty()) << bladzijde.code;
        for (const auto* teken : {"**", "](", "`", "| ", "\n- ", "##"})
            EXPECT_EQ(html.find(teken), html.npos) << bladzijde.code << ": " << teken;
    }
}

}  // namespace
