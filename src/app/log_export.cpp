#include "app/log_export.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <unordered_map>

#include "app/fault.hpp"
#include "app/house.hpp"
#include "platform/base/text.hpp"
#include "platform/db/permit.hpp"
#include "platform/json/writer.hpp"

namespace app::log_export {
namespace {

constexpr int block = 1'000;  // entries in one query
constexpr std::string_view act = "logboek.uitgeven";
constexpr std::string_view no_purpose =
    "huis";  // log-in, housekeeping: no processing for a purpose of a dossier

constexpr db::Sql onward{
    "uitgeven.regels",
    "SELECT volg, id, regel, persoonlijk_z FROM logboek_regel WHERE volg > $1 AND volg <= $2 "
    "ORDER BY volg LIMIT $3"};
constexpr db::Sql highest{"uitgeven.hoogste", "SELECT volg FROM logboek_regel ORDER BY volg DESC LIMIT 1"};
constexpr db::Sql name_of_user{"uitgeven.medewerker", "SELECT naam FROM medewerker WHERE id = $1"};
constexpr db::Sql name_of_organisation{"uitgeven.organisatie", "SELECT naam FROM organisatie WHERE id = $1"};

std::string hex(std::span<const std::uint8_t> bytes) {
    return base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// One of the people an entry is about.
struct Subject {
    std::string pseudonym;  // empty: it is about nobody
    const logboek::Gelezen::Dossier* dossier = nullptr;
    std::size_t number = 0;
};

// The betrokkene of each dossier, and who else of its kring was seen: their ids stand in the order of the dossiers.
std::vector<Subject> subjects_of(const logboek::Gelezen& entry, const crypto::Key& key) {
    const auto pseudonym = [&](std::string_view kind, const std::string& id) {
        return hex(crypto::mac(key, std::string(kind) + ":" + id)).substr(0, 32);
    };
    std::vector<Subject> subjects;
    std::size_t next = 0;
    for (const auto& dossier : entry.dossiers) {
        subjects.push_back({pseudonym("betrokkene", dossier.id), &dossier, subjects.size()});
        for (std::int64_t i = 1; i < dossier.personen && next < entry.personen.size(); ++i)
            subjects.push_back({pseudonym("persoon", entry.personen[next++]), &dossier, subjects.size()});
    }
    if (subjects.empty()) subjects.emplace_back();
    return subjects;
}

std::string trace_of(const logboek::Gelezen& entry) {
    const auto trace = IdBytes::parse(entry.trace);
    return hex(trace ? trace->bytes : IdBytes{}.bytes);
}
std::string span_of(const logboek::Gelezen& entry, std::string_view what) {
    return hex(crypto::sha256(entry.id + "/" + std::string(what))).substr(0, 16);
}

// Error is for what broke inside: a refusal is an answer.
std::string_view status(const logboek::Gelezen& entry) { return entry.toegestaan() ? "Ok" : "Unset"; }

std::string activity(const logboek::Gelezen& entry, const Context& context) {
    return context.register_of + (entry.doel.empty() ? std::string(no_purpose) : entry.doel);
}

void classes(json::Writer& json, const Subject& subject) {
    json.begin_array();
    for (const auto& word : toegang::klassen())
        if (subject.dossier != nullptr && subject.dossier->klassen.has(word.waarde)) json.value(word.code);
    json.end_array();
}

void ldv(json::Writer& json, const logboek::Gelezen& entry, const Subject& subject, bool one_of_more,
         const Context& context) {
    json.field("trace_id", trace_of(entry)).field("span_id", span_of(entry, std::to_string(subject.number)));
    if (one_of_more) json.field("parent_span_id", span_of(entry, "alle"));
    json.field("status", status(entry)).field("name", entry.actie);
    json.field("start_time", entry.tijd.us / 1'000).field("end_time", entry.tijd.us / 1'000);
    json.key("resource").begin_object().key("attributes").begin_object();
    json.field("service.name", "regiehuis").field("service.instance.id", context.house);
    json.end_object().end_object();
    json.key("attributes").begin_object();
    json.field("dpl.core.processing_activity_id", activity(entry, context));
    if (!subject.pseudonym.empty())
        json.field("dpl.core.data_subject_id", subject.pseudonym)
            .field("dpl.core.data_subject_id_type", "urn:x-regiehuis:pseudoniem");
    json.key("regiehuis.klassen");
    classes(json, subject);
    json.end_object();
}

// Who did it; nobody when it was the program, or when who it was has expired.
void users(json::Writer& json, const logboek::Gelezen& entry, const Context& context) {
    json.key("users").begin_array();
    if (!entry.medewerker.empty()) {
        json.begin_object()
            .field("userID", entry.medewerker)
            .field("userName", context.user(entry.medewerker));
        json.key("roleIDCode").begin_array();
        for (const auto& word : toegang::rollen())
            if (toegang::Rollen::of_mask(entry.rollen).has(word.waarde)) json.value(word.code);
        json.end_array();
        json.field("purposeOfUse", entry.doel).field("sessionID", entry.sessie).end_object();
    }
    json.end_array();
}

void nen7513(json::Writer& json, const logboek::Gelezen& entry, const Subject& subject,
             const Context& context) {
    json.field("EventID", activity(entry, context)).field("EventActionCode", entry.actie);
    json.field("EventDateTime", iso_utc(entry.tijd)).field("EventOutcomeIndicator", status(entry));
    json.field("EventOutcomeReason", entry.uitkomst);
    if (!subject.pseudonym.empty())
        json.field("ParticipantObjectID", subject.pseudonym)
            .field("ParticipantObjectIDTypeCode", "urn:x-regiehuis:pseudoniem");
    json.key("ParticipantObjectSensitivity");
    classes(json, subject);
    users(json, entry, context);
    json.key("participants").begin_array();
    if (!entry.organisatie.empty())
        json.begin_object()
            .field("organizationID", entry.organisatie)
            .field("organizationName", context.organisation(entry.organisatie))
            .end_object();
    json.end_array();
    json.field("autorisatieProtocol", "regiehuis: rol en aanwijzing");
    json.field("behandelrelatieProtocol", "regiehuis: deelname in het dossier");
    json.field("auditSourceID", context.house).field("auditSourceTypeCode", "regiehuis");
    json.field("trace_id", trace_of(entry))
        .field("operation_id", span_of(entry, std::to_string(subject.number)));
}

// --- The file --------------------------------------------------------------------------------------------------------

// Written beside its place, on disk when put(); gone when it never came to that.
class Output {
public:
    explicit Output(fs::path place) : m_place(std::move(place)), m_half(m_place.string() + ".half") {
        m_file = ::open(m_half.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (m_file < 0) throw Fault(m_place.string() + " cannot be written");
    }
    ~Output() {
        if (m_file >= 0) ::close(m_file);
        std::error_code ignored;
        if (!m_put) fs::remove(m_half, ignored);
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    void add(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto written = ::write(m_file, bytes.data(), bytes.size());
            if (written <= 0) throw Fault(m_place.string() + " cannot be written");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void put() {
        const bool safe = ::fsync(m_file) == 0;
        if (::close(std::exchange(m_file, -1)) != 0 || !safe)
            throw Fault(m_place.string() + " is not safely on disk");
        std::error_code error;
        fs::rename(m_half, m_place, error);
        if (error) throw Fault(m_place.string() + " cannot be put in place");
        m_put = true;
    }

private:
    fs::path m_place, m_half;
    int m_file = -1;
    bool m_put = false;
};

Form form_of(const std::string& word) {
    if (word == "ldv") return Form::ldv;
    if (word == "nen7513") return Form::nen7513;
    throw Fault("--form is ldv or nen7513");
}

std::optional<Date> day_of(const std::string& word, std::string_view option) {
    if (word.empty()) return std::nullopt;
    const auto day = Date::parse_iso(word);
    if (!day) throw Fault(fmt::format("{} is a day, such as 2026-11-01", option));
    return day;
}

// That the log was taken out is itself in the log, before it is.
void note(House& house, const std::string& form) {
    kern::Kern& kern = house.kern();
    logboek::Feit feit;
    feit.tijd = kern.clock.now();
    feit.id = kern.random.id<struct Entry>();
    feit.trace = feit.id;
    feit.actie = act;
    feit.uitkomst = "toegestaan";
    feit.doel = toegang::Doel::toezicht;
    feit.heeft_doel = true;
    feit.bijzonderheid = form;
    const auto entry = kern.logboek.maak(feit);
    const auto outcome = kern.db.run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        kern.logboek.schrijf(tx, entry);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("the log cannot be written, so nothing of it is given out");
}

class Names {
public:
    Names(House& house, const db::Sql& sql) : m_house(&house), m_sql(&sql) {}
    std::string of(const std::string& id) {
        const auto [place, fresh] = m_known.try_emplace(id);
        if (const auto bytes = IdBytes::parse(id); fresh && bytes)
            place->second = m_house->database()
                                .read()
                                .reader()
                                .value<std::string>(*m_sql, *bytes)
                                .value_or(std::string{});
        return place->second;
    }

private:
    House* m_house;
    const db::Sql* m_sql;
    std::unordered_map<std::string, std::string> m_known;
};

}  // namespace

std::string lines(Form form, const logboek::Gelezen& entry, const Context& context) {
    std::string text;
    const auto subjects = subjects_of(entry, context.pseudonyms);
    for (const Subject& subject : subjects) {
        json::Writer json(text);
        json.begin_object();
        if (form == Form::ldv)
            ldv(json, entry, subject, subjects.size() > 1, context);
        else
            nen7513(json, entry, subject, context);
        json.end_object();
        text += '\n';
    }
    return text;
}

void write(const Wish& wish) {
    const Form form = form_of(wish.form);
    logboek::Zoekvraag period;
    if (const auto day = day_of(wish.from, "--from")) period.van = start_of_day(*day);
    if (const auto day = day_of(wish.until, "--until")) period.tot = start_of_day(day->plus_days(1));
    if (fs::exists(wish.to)) throw Fault(wish.to.string() + " is there already");
    House house(wish.place);
    kern::Kern& kern = house.kern();
    std::int64_t last = 0, done = 0;
    {
        auto snapshot = house.database().read();
        last = snapshot.reader().value<std::int64_t>(highest).value_or(0);
        if (period.van)
            done = std::max<std::int64_t>(logboek::begin_bij(snapshot.reader(), *period.van) - 1, 0);
    }
    Output output(wish.to);
    note(house, wish.form);
    Names user(house, name_of_user), organisation(house, name_of_organisation);
    const logboek::Lezer reader_of(kern.keys, kern.random);
    const Context context{kern.huis.id, wish.register_of, kern.keys.house("uitgeven"),
                          [&](const std::string& id) { return user.of(id); },
                          [&](const std::string& id) { return organisation.of(id); }};
    long long entries = 0, count = 0;
    for (bool more = true; more;) {
        more = false;
        std::vector<logboek::Gelezen> read;
        {
            auto snapshot = house.database().read();
            for (db::Row row : snapshot.reader().query(onward, done, last, block)) {
                more = true;
                done = row.get<std::int64_t>(0);
                std::optional<db::BytesView> opening;
                if (!row.null(3)) opening = row.bytes(3);
                read.push_back(reader_of.lees(done, row.text(2), row.get<IdBytes>(1), opening));
            }
        }
        for (const auto& entry : read) {
            if (!logboek::past(period, entry)) continue;
            const std::string text = lines(form, entry, context);
            ++entries;
            count += std::count(text.begin(), text.end(), '\n');
            output.add(text);
        }
    }
    output.put();
    std::cout << fmt::format("{} lines of {} entries in {}\n", count, entries, wish.to.string());
}

}  // namespace app::log_export
