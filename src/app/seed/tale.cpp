#include "app/seed/tale.hpp"

#include <algorithm>

#include "app/fault.hpp"

namespace app::seed {

using betrokkene::JaNee;
using toegang::DeelnameRol;
using toegang::Fase;
using toegang::OrganisatieSoort;

namespace {

constexpr std::int64_t day = 86'400;
constexpr std::size_t people_per_house_max = 60;

bool is_young(Fase fase) { return fase == Fase::aanmelding || fase == Fase::triage; }

std::string initials(std::string_view voornaam) {
    // The first letter may take two bytes.
    const std::size_t size = (static_cast<unsigned char>(voornaam[0]) & 0x80) != 0 ? 2 : 1;
    return std::string(voornaam.substr(0, size)) + ".";
}

std::string leefgebied_list(std::string_view tafel) {
    return tafel == "nazorg" ? "leefgebied.nazorg-6" : "leefgebied.zelfredzaamheid-13";
}

}  // namespace

Tale::Tale(const Huis& huis, const Wish& wish, const std::string& bsn, std::uint64_t seed)
    : m_huis(huis),
      m_wish(wish),
      m_bsn(bsn),
      m_phrases(phrases()),
      m_random(seed, "tale/" + wish.code) {}

Dossier Tale::told() {
    m_told.code = m_wish.code;
    m_told.fase = m_wish.fase;
    m_told.tafel = m_wish.tafel;
    m_told.gemeente = m_wish.gemeente.empty() ? m_huis.gemeenten.front().code : m_wish.gemeente;
    m_told.herkomst = m_wish.herkomst;
    m_told.ave = 1 + static_cast<int>(draw(3));
    m_told.procesregisseur = m_wish.huis.front();
    m_told.aanmelder = m_wish.partners.front();
    m_told.aangemeld = m_wish.aangemeld;
    m_told.afgesloten = m_wish.afgesloten;
    m_end = m_wish.afgesloten.value_or(now());
    if (m_told.fase != Fase::aanmelding)
        m_told.eerste_contact = between(m_told.aangemeld, m_told.aangemeld.plus_seconds(4 * day));
    people();
    report();
    decision();
    participants();
    if (!is_young(m_told.fase)) {
        contributions();
        documents();
        plan();
    }
    return std::move(m_told);
}

const std::string& Tale::pick(const SentencesBy& by, std::string_view key) {
    const auto found = by.find(key);
    return pick(found != by.end() ? found->second : by.begin()->second);
}

Instant Tale::between(Instant from, Instant to) {
    to = std::min(to, now().plus_seconds(-day / 2));
    if (to <= from) return from;
    const auto span = static_cast<std::uint64_t>(to.us - from.us);
    const Date date = local_date({from.us + static_cast<std::int64_t>(m_random.below(span))});
    const int weekend = date.weekday() > 5 ? date.weekday() - 5 : 0;
    const auto minute = static_cast<std::int64_t>(8 * 60 + draw(9 * 60));
    return std::clamp(start_of_day(date.plus_days(-weekend)).plus_seconds(minute * 60), from, to);
}

betrokkene::NieuwPersoon Tale::person(betrokkene::Rol rol, int year) {
    static constexpr std::string_view sexes[] = {"m", "v", "m", "v", "m", "m", "v", "x"};
    betrokkene::NieuwPersoon persoon;
    persoon.rol = rol;
    const std::string sex(sexes[draw(std::size(sexes))]);
    const auto& [voorvoegsel, naam] = m_phrases.geslachtsnamen[draw(m_phrases.geslachtsnamen.size())];
    persoon.naam.voornamen = pick(m_phrases.voornamen, sex);
    persoon.naam.voorletters = initials(persoon.naam.voornamen);
    persoon.naam.voorvoegsel = voorvoegsel;
    persoon.naam.geslachtsnaam = naam;
    persoon.naam.naamgebruik = "eigen";
    const Date born{year, 1 + static_cast<int>(draw(12)), 1 + static_cast<int>(draw(28))};
    persoon.identiteit = {born.iso(), sex, "", "niet-nodig"};
    const auto place = std::find_if(m_huis.gemeenten.begin(), m_huis.gemeenten.end(),
                                    [&](const Gemeente& one) { return one.code == m_told.gemeente; });
    auto& contact = persoon.contact;
    contact.straat = pick(m_phrases.straten);
    contact.huisnummer = std::to_string(1 + draw(240));
    contact.postcode = place->postcodes[draw(place->postcodes.size())] + " " +
                       static_cast<char>('A' + draw(20)) + static_cast<char>('A' + draw(20));
    contact.plaats = place->naam;
    contact.telefoon = "06 0000 " + std::to_string(1000 + draw(9000));
    contact.veilig_contact = chance(70) ? "Bellen mag." : "Eerst een bericht sturen, dan bellen.";
    return persoon;
}

void Tale::people() {
    static constexpr std::string_view relations[] = {"partner",   "ouder",      "kind",
                                                     "broer-zus", "ex-partner", "buur"};
    const int now_year = m_huis.vandaag.year;
    const int age =
        m_wish.tafel == "jeugd" ? 12 + static_cast<int>(draw(5)) : 21 + static_cast<int>(draw(45));
    auto subject = person(betrokkene::Rol::betrokkene, now_year - age);
    subject.weet_ervan = chance(70) ? JaNee::ja : JaNee::nee;
    subject.identiteit.bsn = m_bsn;
    subject.identiteit.bsn_onbekend_omdat = m_bsn.empty() ? "niet-gevonden" : "";
    m_told.weet_ervan = subject.weet_ervan;
    m_told.personen.push_back(std::move(subject));
    for (int i = 0; i < m_wish.kring; ++i) {
        auto other = person(betrokkene::Rol::directe_kring, now_year - 8 - static_cast<int>(draw(60)));
        other.relatie = relations[draw(std::size(relations))];
        if (chance(50)) {  // a household shares name and address
            other.naam.voorvoegsel = m_told.personen.front().naam.voorvoegsel;
            other.naam.geslachtsnaam = m_told.personen.front().naam.geslachtsnaam;
            other.contact = m_told.personen.front().contact;
        }
        m_told.personen.push_back(std::move(other));
    }
}

void Tale::report() {
    const auto& loose = m_phrases.losse;
    m_told.tekst.reden = pick(m_phrases.reden, m_told.tafel);
    m_told.tekst.zorgen = pick(loose, "zorgen") + " " + pick(loose, "zorgen");
    m_told.tekst.krachten = pick(loose, "krachten");
    m_told.tekst.geprobeerd = pick(loose, "geprobeerd");
    m_told.tekst.vraag = pick(loose, "vraag");
    m_told.tekst_categorieen = {toegang::Categorie::begeleiding, toegang::Categorie::relaties};
    for (std::size_t i = 0; i < m_told.toetsen.size(); ++i) {
        auto& toets = m_told.toetsen[i];
        toets.motivering = pick(m_phrases.toets, aanmelding::letters.substr(i, 1));
        if (is_young(m_told.fase)) continue;
        const bool no = m_told.fase == Fase::teruggelegd && i == 3;
        toets.oordeel = no ? JaNee::nee : JaNee::ja;
        toets.oordeel_motivering = no ? "Eén organisatie kan dit zelf." : "Eens met de aanmelder.";
    }
}

void Tale::decision() {
    m_start = m_told.aangemeld;
    if (is_young(m_told.fase) || m_told.fase == Fase::ingetrokken) return;
    Besluit besluit;
    besluit.soort = m_told.fase == Fase::teruggelegd     ? aanmelding::BesluitSoort::terugleggen
                    : m_told.fase == Fase::ondersteuning ? aanmelding::BesluitSoort::ondersteunen
                                                         : aanmelding::BesluitSoort::procesregie;
    besluit.inhoud = {"Bgs 2.20", pick(m_phrases.losse, "advies"), pick(m_phrases.losse, "grond")};
    besluit.voorgelegd = between(*m_told.eerste_contact, m_told.eerste_contact->plus_seconds(3 * day));
    besluit.op = between(besluit.voorgelegd, besluit.voorgelegd.plus_seconds(3 * day));
    for (const auto& code : m_wish.partners) {
        const auto& mens = m_huis.medewerker(code);
        if (toegang::is_publiek(m_huis.organisatie(mens.werkt_voor).soort))
            besluit.stemmen.push_back({mens.werkt_voor, code, besluit.op});
        if (m_told.fase != Fase::teruggelegd) besluit.toelaten.push_back(mens.werkt_voor);
    }
    m_start = *besluit.op;
    if (m_told.fase == Fase::teruggelegd) m_told.vernietigen_op = local_date(m_start).plus_days(28);
    m_told.besluit = std::move(besluit);
}

void Tale::participants() {
    using toegang::Doel;
    const toegang::Doelen report{Doel::aanmelden, Doel::triage};
    const toegang::Doelen work{m_told.fase == Fase::ondersteuning ? Doel::ondersteunen : Doel::procesregie};
    const bool young = is_young(m_told.fase);
    const bool closed = m_told.fase == Fase::teruggelegd || m_told.fase == Fase::ingetrokken;
    m_told.deelnames.push_back({"huis",
                                m_wish.huis,
                                DeelnameRol::huis,
                                young ? report : report | work,
                                "huis",
                                m_told.aangemeld,
                                {},
                                {}});
    bool first = true;
    for (const auto& code : m_wish.partners) {
        const auto& mens = m_huis.medewerker(code);
        if (young || closed) {
            if (first)
                m_told.deelnames.push_back({mens.werkt_voor,
                                            {code},
                                            DeelnameRol::aanmelder,
                                            report,
                                            "aanmelding",
                                            m_told.aangemeld,
                                            {},
                                            {}});
            else if (young && toegang::is_publiek(m_huis.organisatie(mens.werkt_voor).soort))
                m_told.deelnames.push_back({mens.werkt_voor,
                                            {code},
                                            DeelnameRol::beoordelaar,
                                            {Doel::triage},
                                            "triage",
                                            m_told.aangemeld,
                                            {},
                                            {}});
        } else {
            m_told.deelnames.push_back(
                {mens.werkt_voor, {code}, DeelnameRol::deelnemer, work, "procesregie", m_start, {}, {}});
        }
        first = false;
    }
    if (m_told.deelnames.size() > people_per_house_max)
        throw Fault("a generated dossier has too many participants");
}

std::string Tale::anyone() {
    return chance(25) ? m_wish.huis.front() : m_wish.partners[draw(m_wish.partners.size())];
}

void Tale::contributions() {
    for (int i = 0; i < m_wish.bijdragen; ++i) {
        Bijdrage told;
        told.door = anyone();
        told.bron = m_huis.medewerker(told.door).werkt_voor;
        told.op = between(m_start, m_end);
        const auto soort = m_huis.organisatie(told.bron).soort;
        const auto cleared = toegang::klaring(soort);
        auto category = toegang::Categorie::begeleiding;
        for (int tries = 0; tries < 6; ++tries) {
            const auto drawn = toegang::categorieen()[draw(toegang::categorieen().size())].waarde;
            if (drawn == toegang::Categorie::bsn || !cleared.has(toegang::klasse_van(drawn))) continue;
            category = drawn;
            break;
        }
        auto& nieuw = told.nieuw;
        nieuw.categorieen = toegang::Categorieen{category};
        nieuw.tekst = pick(m_phrases.bijdrage, toegang::code(category));
        nieuw.aard = chance(85) ? bijdrage::Aard::feit : bijdrage::Aard::mening;
        nieuw.kring = toegang::Kring::deelnemers;
        nieuw.brondatum = local_date(told.op);
        if (category == toegang::Categorie::gezondheid) {
            nieuw.geheim = toegang::Geheim::medisch;
            nieuw.vrijgegeven = chance(50);
            nieuw.kring = nieuw.vrijgegeven ? toegang::Kring::deelnemers : toegang::Kring::bron;
            if (nieuw.vrijgegeven) nieuw.grond = bijdrage::GeheimGrond::toestemming;
        }
        m_told.bijdragen.push_back(std::move(told));
    }
}

void Tale::documents() {
    for (int i = 0; i < m_wish.documenten; ++i) {
        Document told;
        told.door = anyone();
        told.bron = m_huis.medewerker(told.door).werkt_voor;
        told.op = between(m_start, m_end);
        told.nieuw.categorieen = {toegang::Categorie::begeleiding};
        told.nieuw.kring = toegang::Kring::deelnemers;
        told.nieuw.titel = "Verslag " + std::to_string(i + 1);
        told.nieuw.soort = "verslag";
        told.naam = "verslag.txt";
        told.tekst = pick(m_phrases.bijdrage, toegang::code(toegang::Categorie::begeleiding));
        m_told.documenten.push_back(std::move(told));
    }
}

Actie Tale::drawn_action(const std::string& doel, const std::string& owner, Instant op) {
    const auto& mens = m_huis.medewerker(owner);
    const auto soort = m_huis.organisatie(mens.werkt_voor).soort;
    std::string_view kind = "huis";
    for (const auto& word : toegang::organisatie_soorten())
        if (word.waarde == soort) kind = word.code;
    Actie actie{doel,           mens.werkt_voor,       owner, pick(m_phrases.actie, kind), "", op,
                local_date(op), plan::Staat::aanvaard, {}};
    actie.termijn = local_date(op).plus_days(10 + static_cast<int>(draw(70)));
    return actie;
}

void Tale::action(int place) {
    const auto& doel = m_told.doelen[static_cast<std::size_t>(place) % m_told.doelen.size()].code;
    Actie actie = drawn_action(doel, anyone(), between(m_start, m_end));
    const bool past = actie.termijn < m_huis.vandaag;
    const auto drawn = draw(100);
    if (m_told.fase == Fase::afgesloten || drawn < (past ? 85U : 25U))
        actie.staat = plan::Staat::gereed;
    else if (drawn >= 98)
        actie.staat = plan::Staat::geweigerd;
    else if (!past && drawn >= 85)
        actie.staat = plan::Staat::voorgesteld;
    if (actie.staat == plan::Staat::geweigerd) actie.reden = pick(m_phrases.losse, "weigering");
    if (actie.staat == plan::Staat::gereed || (actie.staat == plan::Staat::aanvaard && chance(60)))
        actie.voortgang.push_back(
            {actie.medewerker, between(actie.op, m_end), pick(m_phrases.losse, "voortgang")});
    m_told.acties.push_back(std::move(actie));
}

void Tale::plan() {
    if (m_told.fase == Fase::teruggelegd || m_told.fase == Fase::ingetrokken || m_wish.acties == 0) return;
    const std::string list = leefgebied_list(m_told.tafel);
    const auto found = std::find_if(m_huis.codelijsten.begin(), m_huis.codelijsten.end(),
                                    [&](const Codelijst& one) { return one.lijst == list; });
    const int goals = std::min(3, (m_wish.acties + 2) / 3);
    for (int i = 0; i < goals; ++i) {
        const auto& area = found->waarden[draw(found->waarden.size())].first;
        m_told.doelen.push_back({"doel" + std::to_string(i),
                                 area,
                                 list,
                                 pick(m_phrases.doel, area),
                                 {toegang::Categorie::begeleiding},
                                 m_start});
    }
    for (int i = 0; i < m_wish.acties; ++i) action(i);
    m_told.gebeurtenissen.push_back({m_start, "plan", "opgesteld"});
    if (chance(60)) m_told.gebeurtenissen.push_back({between(m_start, m_end), "overleg", ""});
    if (chance(30)) m_told.gebeurtenissen.push_back({between(m_start, m_end), "melding", ""});
}

}  // namespace app::seed
