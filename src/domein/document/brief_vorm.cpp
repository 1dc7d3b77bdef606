// A letter as ODT (OASIS OpenDocument 1.2) and as a page for WeasyPrint.
#include "domein/document/brief.hpp"
#include "platform/base/text.hpp"
#include "platform/files/archive.hpp"
#include "platform/html/html.hpp"

namespace document::brief {
namespace {

constexpr std::string_view odt_type = "application/vnd.oasis.opendocument.text";

constexpr std::string_view manifest =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2"
 manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";

constexpr std::string_view styles =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2">
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.35cm" fo:line-height="130%"/>
<style:text-properties fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Huis" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-bottom="1.2cm"/>
<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>
<style:style style:name="Aan" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-bottom="1cm"/></style:style>
<style:style style:name="Onderwerp" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-bottom="0.8cm"/><style:text-properties fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
</office:document-styles>
)";

constexpr std::string_view content_begin =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>
)";
constexpr std::string_view content_end = "</office:text></office:body></office:document-content>\n";

// The tags of head and body may be left out in HTML: the title ends the one, the heading begins the other.
constexpr std::string_view page_begin =
    R"(<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><style>
@page { size: A4; margin: 2.5cm; }
html { font: 11pt/1.4 "Source Serif 4", serif; }
h1 { font-size: 14pt; margin: 0 0 1.2cm; }
h2 { font-size: 11pt; margin: .8cm 0; }
p { margin: 0 0 .35cm; }
.aan { margin-bottom: 1cm; }
</style>)";

std::string als_xml(std::string_view tekst) {
    std::string xml;
    for (const char c : base::without_control(tekst)) switch (c) {
            case '&': xml += "&amp;"; break;
            case '<': xml += "&lt;"; break;
            case '>': xml += "&gt;"; break;
            case '\n': xml += "<text:line-break/>"; break;
            case '\t': xml += "<text:tab/>"; break;
            case '\r': break;
            default: xml += c;
        }
    return xml;
}

void alinea(std::string& xml, std::string_view stijl, std::string_view tekst) {
    xml.append("<text:p text:style-name=\"")
        .append(stijl)
        .append("\">")
        .append(als_xml(tekst))
        .append("</text:p>\n");
}

// Calls `doe` with each paragraph: what stands between empty lines.
template <class Doe>
void per_alinea(std::string_view tekst, const Doe& doe) {
    while (!tekst.empty()) {
        const auto einde = std::min(tekst.find("\n\n"), tekst.size());
        if (const auto deel = base::trim(tekst.substr(0, einde)); !deel.empty()) doe(deel);
        tekst.remove_prefix(std::min(einde + 2, tekst.size()));
    }
}

// Lines of one paragraph.
struct Regels {
    std::string_view tekst;
    void operator()(html::Out& out) const {
        bool eerste = true;
        for (const std::string_view regel : base::split(tekst, '\n')) {
            if (!eerste) out("<br>");
            out("{}", regel);
            eerste = false;
        }
    }
};

}  // namespace

std::string als_odt(const Brief& brief, Instant nu) {
    std::string content(content_begin);
    alinea(content, "Huis", brief.huis);
    alinea(content, "Aan", brief.aan);
    alinea(content, "Standard", "Datum: " + brief.datum + "\nKenmerk: " + brief.kenmerk);
    alinea(content, "Onderwerp", "Onderwerp: " + brief.onderwerp);
    per_alinea(brief.tekst, [&](std::string_view deel) { alinea(content, "Standard", deel); });
    content += content_end;
    const std::array parts{
        files::ArchivePart{"mimetype", odt_type}, files::ArchivePart{"content.xml", content},
        files::ArchivePart{"styles.xml", styles}, files::ArchivePart{"META-INF/manifest.xml", manifest}};
    return files::make_archive(parts, nu);
}

std::string als_html(const Brief& brief) {
    std::string page(page_begin);
    html::Out out(page);
    const auto alineas = [&](html::Out& in) {
        per_alinea(brief.tekst, [&](std::string_view deel) { in("<p>{}</p>", Regels{deel}); });
    };
    out("<title>{}</title>", brief.onderwerp);
    out("<h1>{}</h1><p class=\"aan\">{}</p><p>Datum: {}<br>Kenmerk: {}</p><h2>Onderwerp: {}</h2>{}",
        brief.huis, Regels{brief.aan}, brief.datum, brief.kenmerk, brief.onderwerp, alineas);
    return page;
}

}  // namespace document::brief
