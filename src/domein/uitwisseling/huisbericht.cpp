#include "domein/uitwisseling/huisbericht.hpp"

#include <array>

#include "domein/uitwisseling/envelop.hpp"
#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"
#include "platform/json/writer.hpp"

namespace uitwisseling::huisbericht {
namespace {

constexpr std::array<std::string_view, 4> codes{"vraag", "antwoord", "pakket", "ontvangst"};
constexpr std::int64_t micro = 1'000'000;
constexpr std::int64_t eind_der_tijden = 4'102'444'800;  // 2100: a moment beyond it is a mistake or an attack
constexpr std::size_t sleutel_bytes = 32;

// --- Reading --------------------------------------------------------------------------------------------------------------

// One object. Each reader takes its member; what nobody took is a fault, and one fault spoils the whole.
class Lezer {
public:
    explicit Lezer(const json::Value& value) : m_object(value.object()) {
        if (m_object == nullptr) fout();
    }

    std::string tekst(std::string_view naam, std::size_t max, bool nodig) {
        const json::Value* value = neem(naam);
        if (value == nullptr) return nodig ? (fout(), std::string{}) : std::string{};
        const std::string* gelezen = value->text();
        if (gelezen == nullptr || gelezen->empty() || base::has_control(*gelezen) ||
            base::length(*gelezen) > max)
            return fout(), std::string{};
        return *gelezen;
    }
    bool ja_nee(std::string_view naam) {
        const json::Value* value = neem(naam);
        const bool* gelezen = value != nullptr ? value->boolean() : nullptr;
        return gelezen != nullptr ? *gelezen : (fout(), false);
    }
    Instant moment(std::string_view naam) {
        const json::Value* value = neem(naam);
        const std::int64_t* gelezen = value != nullptr ? value->integer() : nullptr;
        if (gelezen == nullptr || *gelezen < 0 || *gelezen > eind_der_tijden) return fout(), Instant{};
        return {*gelezen * micro};
    }
    std::optional<Date> datum(std::string_view naam, bool nodig) {
        const std::string getypt = tekst(naam, 10, nodig);
        if (getypt.empty()) return std::nullopt;
        const auto gelezen = Date::parse_iso(getypt);
        if (!gelezen) fout();
        return gelezen;
    }
    IdBytes nummer(std::string_view naam) {
        const auto gelezen = IdBytes::parse(tekst(naam, 26, true));
        return gelezen && !gelezen->is_null() ? *gelezen : (fout(), IdBytes{});
    }
    const json::Array& lijst(std::string_view naam, std::size_t max) {
        static const json::Array leeg;
        const json::Value* value = neem(naam);
        const json::Array* gelezen = value != nullptr ? value->array() : nullptr;
        if (gelezen == nullptr || gelezen->empty() || gelezen->size() > max) return fout(), leeg;
        return *gelezen;
    }
    void fout() { m_goed = false; }
    bool klaar() const { return m_goed && m_genomen == m_object->size(); }

private:
    const json::Value* neem(std::string_view naam) {
        if (m_object == nullptr) return nullptr;
        for (const json::Member& member : *m_object)
            if (member.name == naam) return ++m_genomen, &member.value;
        return nullptr;
    }
    const json::Object* m_object = nullptr;
    std::size_t m_genomen = 0;
    bool m_goed = true;
};

std::optional<std::uint8_t> cijfer(char een) {
    if (een >= '0' && een <= '9') return static_cast<std::uint8_t>(een - '0');
    if (een >= 'a' && een <= 'f') return static_cast<std::uint8_t>(een - 'a' + 10);
    return std::nullopt;
}

crypto::Bytes sleutel(Lezer& lezer, std::string_view naam) {
    const std::string getypt = lezer.tekst(naam, 2 * sleutel_bytes, true);
    crypto::Bytes bytes;
    for (std::size_t i = 0; i + 1 < getypt.size(); i += 2) {
        const auto hoog = cijfer(getypt[i]), laag = cijfer(getypt[i + 1]);
        if (!hoog || !laag) break;
        bytes.push_back(static_cast<std::uint8_t>(*hoog * 16 + *laag));
    }
    if (getypt.size() != 2 * sleutel_bytes || bytes.size() != sleutel_bytes) lezer.fout();
    return bytes;
}

Vraag lees_vraag(Lezer& lezer) {
    Vraag vraag;
    vraag.voornamen = lezer.tekst("voornamen", naam_max, false);
    vraag.voorletters = lezer.tekst("voorletters", naam_max, false);
    vraag.voorvoegsel = lezer.tekst("voorvoegsel", naam_max, false);
    vraag.geslachtsnaam = lezer.tekst("geslachtsnaam", naam_max, true);
    if (const auto datum = lezer.datum("geboortedatum", true)) vraag.geboortedatum = datum->iso();
    vraag.bsn = lezer.tekst("bsn", 9, false);
    if (!vraag.bsn.empty() && !base::valid_bsn(vraag.bsn)) lezer.fout();
    vraag.doel = lezer.tekst("doel", tekst_max, true);
    vraag.grondslag = lezer.tekst("grondslag", naam_max, true);
    vraag.noodzaak = lezer.tekst("noodzaak", tekst_max, true);
    vraag.sleutel = sleutel(lezer, "sleutel");
    return vraag;
}

std::optional<Deel> lees_deel(const json::Value& value) {
    Lezer lezer(value);
    Deel deel;
    deel.titel = lezer.tekst("titel", naam_max, true);
    deel.tekst = lezer.tekst("tekst", deel_max, true);
    deel.voorwaarden = lezer.tekst("voorwaarden", voorwaarde_max, false);
    deel.bron = lezer.tekst("bron", naam_max, true);
    for (const json::Value& een : lezer.lijst("categorieen", 12)) {
        const std::string* code = een.text();
        if (code == nullptr || code->empty() || code->size() > 40) return std::nullopt;
        deel.categorieen.push_back(*code);
    }
    if (const auto datum = lezer.datum("eersteVerwerking", true)) deel.eerste_verwerking = *datum;
    return lezer.klaar() ? std::optional(std::move(deel)) : std::nullopt;
}

Pakket lees_pakket(Lezer& lezer) {
    Pakket pakket;
    pakket.vraag = lezer.nummer("vraag");
    pakket.doel = lezer.tekst("doel", tekst_max, true);
    pakket.grondslag = lezer.tekst("grondslag", naam_max, true);
    pakket.noodzaak = lezer.tekst("noodzaak", tekst_max, true);
    pakket.tot = lezer.datum("tot", false);
    for (const json::Value& een : lezer.lijst("delen", delen_max)) {
        auto deel = lees_deel(een);
        if (!deel) return lezer.fout(), pakket;
        pakket.delen.push_back(std::move(*deel));
    }
    return pakket;
}

Ontvangst lees_ontvangst(Lezer& lezer) {
    Ontvangst ontvangst;
    ontvangst.pakket = lezer.nummer("pakket");
    ontvangst.aanvaard = lezer.ja_nee("aanvaard");
    ontvangst.reden = lezer.tekst("reden", 40, false);
    if (ontvangst.aanvaard != ontvangst.reden.empty()) lezer.fout();
    return ontvangst;
}

// --- Writing --------------------------------------------------------------------------------------------------------------

void veld(json::Writer& json, std::string_view naam, const std::string& tekst) {
    if (!tekst.empty()) json.field(naam, tekst);
}

std::string hex(const crypto::Bytes& bytes) {
    return base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void schrijf(json::Writer& json, const Vraag& vraag) {
    veld(json, "voornamen", vraag.voornamen);
    veld(json, "voorletters", vraag.voorletters);
    veld(json, "voorvoegsel", vraag.voorvoegsel);
    veld(json, "geslachtsnaam", vraag.geslachtsnaam);
    veld(json, "geboortedatum", vraag.geboortedatum);
    veld(json, "bsn", vraag.bsn);
    veld(json, "doel", vraag.doel);
    veld(json, "grondslag", vraag.grondslag);
    veld(json, "noodzaak", vraag.noodzaak);
    json.field("sleutel", hex(vraag.sleutel));
}

void schrijf(json::Writer& json, const Antwoord& antwoord) {
    json.field("vraag", antwoord.vraag).field("treffer", antwoord.treffer);
}

void schrijf(json::Writer& json, const Pakket& pakket) {
    json.field("vraag", pakket.vraag);
    veld(json, "doel", pakket.doel);
    veld(json, "grondslag", pakket.grondslag);
    veld(json, "noodzaak", pakket.noodzaak);
    if (pakket.tot) json.field("tot", *pakket.tot);
    json.key("delen").begin_array();
    for (const Deel& deel : pakket.delen) {
        json.begin_object();
        veld(json, "titel", deel.titel);
        veld(json, "tekst", deel.tekst);
        veld(json, "voorwaarden", deel.voorwaarden);
        veld(json, "bron", deel.bron);
        json.key("categorieen").begin_array();
        for (const std::string& code : deel.categorieen) json.value(code);
        json.end_array().field("eersteVerwerking", deel.eerste_verwerking).end_object();
    }
    json.end_array();
}

void schrijf(json::Writer& json, const Ontvangst& ontvangst) {
    json.field("pakket", ontvangst.pakket).field("aanvaard", ontvangst.aanvaard);
    veld(json, "reden", ontvangst.reden);
}

}  // namespace

std::string_view code(Soort soort) { return codes.at(static_cast<std::size_t>(soort) - 1); }

std::string schrijf(const Bericht& bericht) {
    std::string geschreven;
    json::Writer json(geschreven);
    json.begin_object().field("soort", code(bericht.soort())).field("nummer", bericht.nummer);
    json.field("gemaakt", bericht.gemaakt.us / micro).field("verloopt", bericht.verloopt.us / micro);
    std::visit([&](const auto& inhoud) { schrijf(json, inhoud); }, bericht.inhoud);
    json.end_object();
    return geschreven;
}

std::optional<Bericht> lees(std::string_view json) {
    const auto gelezen = json::parse(json, envelop::bytes_max);
    if (!gelezen) return std::nullopt;
    Lezer lezer(*gelezen);
    Bericht bericht;
    const std::string soort = lezer.tekst("soort", 20, true);
    bericht.nummer = lezer.nummer("nummer");
    bericht.gemaakt = lezer.moment("gemaakt");
    bericht.verloopt = lezer.moment("verloopt");
    const std::int64_t geldig = bericht.verloopt.seconds_since(bericht.gemaakt);
    if (geldig <= 0 || geldig > geldig_max) return std::nullopt;
    if (soort == codes[0])
        bericht.inhoud = lees_vraag(lezer);
    else if (soort == codes[1])
        bericht.inhoud = Antwoord{lezer.nummer("vraag"), lezer.ja_nee("treffer")};
    else if (soort == codes[2])
        bericht.inhoud = lees_pakket(lezer);
    else if (soort == codes[3])
        bericht.inhoud = lees_ontvangst(lezer);
    else
        return std::nullopt;
    return lezer.klaar() ? std::optional(std::move(bericht)) : std::nullopt;
}

}  // namespace uitwisseling::huisbericht
