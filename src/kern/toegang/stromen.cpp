#include "kern/toegang/stromen.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "kern/toegang/sessie.hpp"
#include "platform/db/permit.hpp"

namespace toegang {
namespace {

// "punt.12-regels.4": where things stood when this event was sent. The browser gives it back as Last-Event-ID, and what stands
// the same is not told again.
std::string merk(const std::vector<Deel>& delen) {
    std::string tekst;
    for (const Deel& deel : delen) {
        if (!tekst.empty()) tekst += '-';
        tekst += deel.naam + '.' + std::to_string(deel.versie);
    }
    return tekst;
}

std::vector<Deel> van_merk(std::string_view tekst) {
    constexpr std::size_t merk_max = 400, delen_max = 12, cijfers_max = 18;
    std::vector<Deel> delen;
    if (tekst.size() > merk_max) return {};
    while (!tekst.empty() && delen.size() < delen_max) {
        const auto een = tekst.substr(0, tekst.find('-'));
        tekst.remove_prefix(std::min(tekst.size(), een.size() + 1));
        const auto punt = een.find('.');
        if (punt == std::string_view::npos || punt == 0) return {};
        const auto cijfers = een.substr(punt + 1);
        std::int64_t versie = 0;
        if (cijfers.empty() || cijfers.size() > cijfers_max) return {};
        for (const char teken : cijfers) {
            if (teken < '0' || teken > '9') return {};
            versie = versie * 10 + (teken - '0');
        }
        delen.push_back({std::string(een.substr(0, punt)), versie});
    }
    return delen;
}

const Deel* vind(const std::vector<Deel>& delen, std::string_view naam) {
    for (const Deel& deel : delen)
        if (deel.naam == naam) return &deel;
    return nullptr;
}

// A part that he had, and that is not there for him any more.
bool mist_er_een(const std::vector<Deel>& oud, const std::vector<Deel>& nieuw) {
    return std::any_of(oud.begin(), oud.end(), [&](const Deel& deel) {
        const Deel* nu = vind(nieuw, deel.naam);
        return deel.versie != 0 && (nu == nullptr || nu->versie == 0);
    });
}

}  // namespace

struct Stromen::Een {
    NieuweStroom wat;
    std::shared_ptr<web::Stream> stroom;
    std::vector<Deel> gezegd;
    bool begonnen = false;
};

Stromen::Stromen(db::Database& db, const Clock& clock, StroomGrenzen grenzen)
    : m_db(db),
      m_clock(clock),
      m_grenzen(grenzen) {}

Stromen::~Stromen() {
    {
        const std::lock_guard lock(m_wachtrij);
        m_stop = true;
        m_wekker.notify_all();
    }
    if (m_draad.joinable()) m_draad.join();
    for (auto& een : m_stromen) een->stroom->close();
}

void Stromen::begin() {
    m_draad = std::thread([this] { draai(); });
}

std::size_t Stromen::open() const {
    const std::lock_guard lock(m_wachtrij);
    return m_samen;
}

web::Response Stromen::antwoord(NieuweStroom nieuw) {
    if (open() >= m_grenzen.samen) {
        auto vol =
            web::problem(503, "Even te druk", "Er kijken nu te veel mensen mee. Ververs de pagina zelf.");
        vol.header("Retry-After", "30");
        return vol;
    }
    web::Response response;
    response.type = "text/event-stream";
    response.body = fmt::format("retry: {}\n\n", m_grenzen.opnieuw_ms);
    response.header("X-Accel-Buffering", "no");
    response.stream = [this, nieuw = std::move(nieuw)](std::shared_ptr<web::Stream> stroom) {
        auto een = std::make_unique<Een>();
        een->wat = nieuw;
        een->stroom = std::move(stroom);
        een->gezegd = van_merk(nieuw.laatst);
        const std::lock_guard lock(m_wachtrij);
        if (m_stop || m_samen >= m_grenzen.samen) return een->stroom->close();
        ++m_samen;
        m_nieuw.push_back(std::move(een));
        m_wek = true;
        m_wekker.notify_one();
    };
    return response;
}

void Stromen::na_verandering() {
    {
        const std::lock_guard lock(m_wachtrij);
        if (m_samen == 0) return;
        m_wek = true;
        m_wekker.notify_one();
    }
    try {
        bool gekrompen = false;
        {
            auto snapshot = m_db.read();
            const auto epoch = rechten_epoch(snapshot.reader());
            const std::lock_guard lock(m_ronde);
            gekrompen = epoch != m_epoch;
        }
        if (gekrompen) ronde(true);
    } catch (const std::exception&) {
        sluit_alle();  // the change stands; what cannot be judged does not go on
    }
}

void Stromen::sluit_alle() {
    const std::lock_guard lock(m_ronde);
    neem_nieuwe();
    for (auto& een : m_stromen)
        if (een->stroom) een->stroom->close();
    const std::lock_guard wachtrij(m_wachtrij);
    m_samen -= m_stromen.size();
    m_stromen.clear();
}

// What came in since the last round. The oldest of an account with too many makes room.
void Stromen::neem_nieuwe() {
    std::vector<std::unique_ptr<Een>> nieuw;
    {
        const std::lock_guard lock(m_wachtrij);
        nieuw.swap(m_nieuw);
    }
    for (auto& een : nieuw) {
        const auto van = een->wat.account;
        const auto zelfde = [&](const auto& ander) { return ander->stroom && ander->wat.account == van; };
        if (static_cast<std::size_t>(std::count_if(m_stromen.begin(), m_stromen.end(), zelfde)) >=
            m_grenzen.per_account) {
            const auto oudste = std::find_if(m_stromen.begin(), m_stromen.end(), zelfde);
            (*oudste)->stroom->close();
            (*oudste)->stroom.reset();
        }
        m_stromen.push_back(std::move(een));
    }
}

// True: it stays.
bool Stromen::beoordeel(Een& een, db::Reader& reader, Instant nu, const Ronde& deze) {
    const auto wie = vind_sessie(reader, een.wat.sessie, nu);
    if (!wie) return false;
    auto stand = een.wat.stand(reader, *wie, nu);
    if (!stand) return false;
    // When rights shrank, what is gone may be gone for that reason: not a byte more. Else it is gone for all, and said so.
    if (een.begonnen && deze.gekrompen && mist_er_een(een.gezegd, *stand)) return false;
    std::string uit;
    for (const Deel& deel : *stand)
        if (const Deel* oud = vind(een.gezegd, deel.naam); oud == nullptr || oud->versie != deel.versie)
            uit += fmt::format("data: {} {}\n", deel.naam, deel.versie);
    een.begonnen = true;
    if (!uit.empty())
        uit = fmt::format("id: {}\nevent: versie\n{}\n", merk(*stand), uit);
    else if (deze.alle)
        uit = ":\n\n";
    een.gezegd = std::move(*stand);
    return uit.empty() || een.stroom->send(uit);
}

void Stromen::ronde(bool alle) {
    std::vector<kern::SessieId> aanwezig;
    const Instant nu = m_clock.now();
    {
        const std::lock_guard lock(m_ronde);
        neem_nieuwe();
        auto snapshot = m_db.read();
        db::Reader& reader = snapshot.reader();
        const auto epoch = rechten_epoch(reader);
        const bool gekrompen = epoch != m_epoch;
        m_epoch = epoch;
        std::map<IdBytes, std::int64_t> peilen;
        for (auto& een : m_stromen) {
            if (!een->stroom) continue;
            auto [plek, eerste] = peilen.try_emplace(een->wat.over, 0);
            if (eerste) plek->second = een->wat.peil(reader);
            const auto oud = m_peilen.find(een->wat.over);
            const bool anders = oud == m_peilen.end() || oud->second != plek->second;
            if (!alle && !gekrompen && !anders && een->begonnen) continue;
            if (!beoordeel(*een, reader, nu, {alle, gekrompen})) {
                een->stroom->close();
                een->stroom.reset();
            } else if (alle && een->wat.aanwezig && een->wat.aanwezig(reader)) {
                aanwezig.push_back(een->wat.sessie);
            }
        }
        m_peilen = std::move(peilen);
        const auto weg = std::erase_if(m_stromen, [](const auto& een) { return !een->stroom; });
        const std::lock_guard wachtrij(m_wachtrij);
        m_samen -= weg;
    }
    if (!aanwezig.empty()) raak(aanwezig, nu);
}

// Last seen moves as with a request of his own: at most once a minute, and only of a session that is valid still.
void Stromen::raak(const std::vector<kern::SessieId>& sessies, Instant nu) {
    (void)m_db.run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        bool geraakt = false;
        for (const auto sessie : sessies) {
            const auto wie = vind_sessie(tx, sessie, nu);
            if (!wie || !wie->aanraken) continue;
            raak_sessie(tx, sessie, nu);
            geraakt = true;
        }
        return geraakt ? db::Verdict::keep : db::Verdict::discard;
    });
}

void Stromen::draai() {
    auto volgende_hartslag = std::chrono::steady_clock::now() + m_grenzen.hartslag;
    for (;;) {
        bool leeg = false;
        {
            std::unique_lock lock(m_wachtrij);
            m_wekker.wait_for(lock, m_grenzen.peil, [&] { return m_wek || m_stop; });
            if (m_stop) return;
            m_wek = false;
            leeg = m_samen == 0;
        }
        if (leeg) continue;
        const auto nu = std::chrono::steady_clock::now();
        const bool alle = nu >= volgende_hartslag;
        if (alle) volgende_hartslag = nu + m_grenzen.hartslag;
        try {
            ronde(alle);
        } catch (const std::exception&) {
            // A database that is away for a moment: the next round tells what there is to tell. Nothing was sent unjudged.
        }
    }
}

}  // namespace toegang
