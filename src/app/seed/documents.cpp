#include "app/seed/documents.hpp"

#include <fmt/core.h>

#include "domein/document/brief.hpp"
#include "platform/base/text.hpp"

namespace app::seed {
namespace {

constexpr db::Sql insert_document{
    "seed.document",
    "INSERT INTO document (dossier, id, soort, datum, kop_z, geheim_grond_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_versie{
    "seed.document_versie",
    "INSERT INTO document_versie (dossier, document, nummer, id, door, gemaakt, naam_z, sleutel_z, grootte, delen, hash) "
    "VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql insert_kring{
    "seed.document_kring",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) VALUES ($1, $2, $3, $4)"};

// Lines of at most `width` signs, cut at spaces.
std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (const std::string_view paragraph : base::split(text, '\n')) {
        std::string line;
        for (const std::string_view word : base::split(paragraph, ' ')) {
            if (!line.empty() && base::length(line) + 1 + base::length(word) > width) {
                lines.push_back(line);
                line.clear();
            }
            if (!line.empty() && !word.empty()) line += ' ';
            line += word;
        }
        lines.push_back(line);
    }
    return lines;
}

// In a string of a PDF: one byte a sign (ISO 8859-1), with its own signs escaped.
std::string in_pdf(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
        if ((byte & 0xE0) == 0xC0 && i + 1 < text.size())
            out += static_cast<char>((byte & 0x03) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3F));
        else if (byte < 0x80)
            out += static_cast<char>(byte);
    }
    return out;
}

// One page A4 with a title and lines of text.
std::string made_pdf(std::string_view title, std::string_view text) {
    std::string page =
        fmt::format("BT /F1 16 Tf 72 760 Td ({}) Tj /F1 11 Tf 0 -18 Td 15 TL\n", in_pdf(title));
    for (const auto& line : lines_of(text, 85)) page += fmt::format("T* ({}) Tj\n", in_pdf(line));
    page += "ET";
    const std::string objects[] = {
        "<< /Type /Catalog /Pages 2 0 R /Lang (nl) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", page.size(), page),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    std::string pdf = "%PDF-1.4\n", places;
    int number = 0;
    for (const auto& object : objects) {
        places += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", ++number, object);
    }
    const std::size_t table = pdf.size();
    pdf += fmt::format(
        "xref\n0 {}\n0000000000 65535 f \n{}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
        number + 1, places, number + 1, table);
    return pdf;
}

}  // namespace

std::vector<Document> read_documents(const Tree& tree) {
    std::vector<Document> found;
    for (const Tree& one : tree.list("document")) {
        Document told;
        told.bron = one.text("bron");
        told.door = one.text("door");
        told.op = one.moment("op");
        told.organisaties = one.texts("organisaties");
        told.naam = one.text("naam");
        told.tekst = one.text("tekst");
        auto& nieuw = told.nieuw;
        nieuw.titel = one.text("titel");
        nieuw.soort = one.text("soort");
        nieuw.datum = one.date_or("datum");
        nieuw.categorieen = one.codes("categorieen", toegang::categorieen());
        nieuw.kring = one.code("kring", toegang::kringen());
        if (!told.organisaties.empty()) nieuw.noodzaak = one.text("noodzaak");
        if (one.has("geheim")) {
            nieuw.geheim = one.code("geheim", toegang::geheimen());
            nieuw.grond = bijdrage::GeheimGrond::toestemming;
            nieuw.grond_toelichting = one.text("geheim_toelichting");
            nieuw.grond_datum = one.date_or("geheim_datum");
            nieuw.vrijgegeven = one.flag("vrijgegeven");
        }
        nieuw.voorwaarden = one.text_or("voorwaarden");
        found.push_back(std::move(told));
    }
    return found;
}

std::string made_file(const Document& told) {
    if (told.naam.ends_with(".pdf")) return made_pdf(told.nieuw.titel, told.tekst);
    if (told.naam.ends_with(".odt"))
        return document::brief::als_odt({.huis = "Zorg- en Veiligheidshuis",
                                         .datum = dutch_date(local_date(told.op)),
                                         .kenmerk = {},
                                         .aan = {},
                                         .onderwerp = told.nieuw.titel,
                                         .tekst = told.tekst},
                                        told.op);
    return told.tekst + "\n";
}

SealedDocument seal_document(kern::Kern& kern, kern::DossierId dossier, const Document& told) {
    using namespace document;
    SealedDocument sealed;
    sealed.document = store::verzegel(kern, dossier, told.nieuw, kern.random.id<kern::Item>());
    const IdBytes id = kern.random.id<Versie>();
    const crypto::Key key = crypto::Key::random(kern.random);
    const std::string bytes = made_file(told);
    bestand::Maat size{static_cast<std::int64_t>(bytes.size()), 0, crypto::mac(key, bytes)};
    for (std::size_t from = 0; from < bytes.size(); from += bestand::deel_bytes, ++size.delen)
        sealed.delen.push_back(kern.sealer.seal_packed(
            key, store::plaats.deel, bestand::rij_van_deel(id, static_cast<std::size_t>(size.delen)), dossier,
            std::string_view(bytes).substr(from, bestand::deel_bytes)));
    const Naam name{told.naam, std::string(bestand::type_van(bytes, told.naam).value_or(""))};
    sealed.versie = store::verzegel_versie(kern, dossier, id, name, key, size);
    return sealed;
}

void store_document(db::Tx& tx, const Codes& codes, kern::DossierId dossier, const Document& told,
                    const SealedDocument& sealed) {
    const auto& door = codes.medewerker(told.door);
    const auto& [id, kop, grond, noodzaak, woorden] = sealed.document;
    toegang::NieuwItem item;
    item.dossier = dossier;
    item.id = id;
    item.soort = toegang::ItemSoort::document;
    item.bron = codes.organisatie(told.bron);
    item.door = door.id;
    item.kring = told.nieuw.kring;
    item.categorieen = told.nieuw.categorieen;
    item.geheim = told.nieuw.geheim;
    item.vrijgegeven = told.nieuw.vrijgegeven;
    item.nu = told.op;
    toegang::bewaar_item(tx, item);
    zoek::onthoud(tx, dossier, id, local_date(told.op), woorden);
    tx.run(insert_document, dossier, id, told.nieuw.soort, told.nieuw.datum, kop, grond);
    const auto& versie = sealed.versie;
    tx.run(insert_versie, dossier, id, versie.id, door.id, told.op, versie.naam, versie.sleutel,
           versie.maat.grootte, versie.maat.delen, db::BytesView(versie.maat.hash));
    std::int64_t nummer = 0;
    for (const auto& deel : sealed.delen)
        tx.run(document::store::plaats.insert, versie.id, nummer++, deel, told.op);
    for (const auto& code : told.organisaties)
        tx.run(insert_kring, dossier, id, codes.organisatie(code), noodzaak);
}

}  // namespace app::seed
