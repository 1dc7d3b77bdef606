// The log as it leaves the house: what a line holds and what it must not, and that it was taken out.
#include "app/log_export.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include "app/fault.hpp"
#include "app/house.hpp"
#include "app/inspect.hpp"
#include "app/seed/seed.hpp"
#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"

namespace {

using app::Fault;
using app::log_export::Context;
using app::log_export::Form;
namespace fs = std::filesystem;

logboek::Gelezen entry() {
    logboek::Gelezen entry;
    entry.tijd = Instant{1'795'355'400'123'456};
    entry.id = "een";
    entry.trace = IdBytes{}.text();
    entry.actie = "casus.lezen";
    entry.uitkomst = "toegestaan";
    entry.doel = "procesregie";
    entry.organisatie = "org";
    entry.rollen = toegang::Rollen{toegang::Rol::procesregisseur}.mask();
    entry.medewerker = "wie";
    entry.sessie = "sessie";
    entry.dossiers = {{"d1", {toegang::Klasse::k2, toegang::Klasse::k5}, 3}, {"d2", {}, 1}};
    entry.personen = {"p1", "p2"};
    return entry;
}

Context context() {
    return {"huis", "https://huis.example/register/", crypto::Key{},
            [](const std::string& id) { return id == "wie" ? "Noor Wilgenhof" : ""; },
            [](const std::string& id) { return id == "org" ? "Zorg- en Veiligheidshuis" : ""; }};
}

std::vector<json::Value> read(const std::string& text) {
    std::vector<json::Value> lines;
    for (const auto line : base::split(text, '\n'))
        if (!line.empty()) lines.push_back(json::parse(line, 64 * 1024).value());
    return lines;
}
std::string text(const json::Value& line, std::initializer_list<std::string_view> path) {
    const json::Value* value = &line;
    for (const auto name : path) {
        value = value->find(name);
        if (value == nullptr) return "(none)";
    }
    return value->text() != nullptr ? *value->text() : "(no text)";
}

TEST(LogExport, an_ldv_line_for_each_person_and_no_user) {
    const std::string all = lines(Form::ldv, entry(), context());
    const auto found = read(all);
    ASSERT_EQ(found.size(), 4U) << "two betrokkenen, and two others of the first";
    std::set<std::string> subjects, spans, parents;
    for (const auto& line : found) {
        EXPECT_EQ(text(line, {"trace_id"}).size(), 32U);
        EXPECT_EQ(text(line, {"name"}), "casus.lezen");
        EXPECT_EQ(text(line, {"status"}), "Ok");
        EXPECT_EQ(*line.find("start_time")->integer(), 1'795'355'400'123);
        EXPECT_EQ(text(line, {"attributes", "dpl.core.processing_activity_id"}),
                  "https://huis.example/register/procesregie");
        subjects.insert(text(line, {"attributes", "dpl.core.data_subject_id"}));
        spans.insert(text(line, {"span_id"}));
        parents.insert(text(line, {"parent_span_id"}));
    }
    EXPECT_EQ(subjects.size(), 4U);
    EXPECT_EQ(spans.size(), 4U);
    EXPECT_EQ(parents.size(), 1U) << "children of one look";
    for (const auto* never : {"wie", "Noor", "sessie", "org", "d1", "p1", "procesregisseur"})
        EXPECT_EQ(all.find("\"" + std::string(never)), all.npos) << never;
    EXPECT_NE(all.find("[\"K2\",\"K5\"]"), all.npos) << "classes, never values";
}

TEST(LogExport, a_nen_7513_line_says_who) {
    const auto found = read(lines(Form::nen7513, entry(), context()));
    ASSERT_EQ(found.size(), 4U);
    for (const auto& line : found) {
        for (const auto* field : {"EventID", "EventActionCode", "EventDateTime", "EventOutcomeIndicator",
                                  "EventOutcomeReason", "ParticipantObjectID", "autorisatieProtocol",
                                  "behandelrelatieProtocol", "auditSourceID", "trace_id", "operation_id"})
            EXPECT_NE(text(line, {field}), "(none)") << field;
        const json::Value& user = line.find("users")->array()->front();
        EXPECT_EQ(text(user, {"userID"}), "wie");
        EXPECT_EQ(text(user, {"userName"}), "Noor Wilgenhof");
        EXPECT_EQ(text(user, {"purposeOfUse"}), "procesregie");
        EXPECT_EQ(*user.find("roleIDCode")->array()->front().text(), "procesregisseur");
        EXPECT_EQ(text(line.find("participants")->array()->front(), {"organizationName"}),
                  "Zorg- en Veiligheidshuis");
    }
}

// LDV: Error is for what broke inside; a refusal is Unset. Both forms join on trace and operation.
TEST(LogExport, a_refusal_and_an_entry_about_nobody) {
    logboek::Gelezen refused = entry();
    refused.uitkomst = "geen_deelname";
    refused.dossiers = {{"d1", {}, 1}};
    refused.personen.clear();
    refused.medewerker.clear();  // expired
    const auto ldv = read(lines(Form::ldv, refused, context()));
    const auto nen = read(lines(Form::nen7513, refused, context()));
    ASSERT_EQ(ldv.size(), 1U);
    ASSERT_EQ(nen.size(), 1U);
    EXPECT_EQ(text(ldv[0], {"status"}), "Unset");
    EXPECT_EQ(text(ldv[0], {"parent_span_id"}), "(none)");
    EXPECT_EQ(text(nen[0], {"EventOutcomeReason"}), "geen_deelname");
    EXPECT_TRUE(nen[0].find("users")->array()->empty());
    EXPECT_EQ(text(ldv[0], {"span_id"}), text(nen[0], {"operation_id"}));
    EXPECT_EQ(text(ldv[0], {"attributes", "dpl.core.data_subject_id"}),
              text(nen[0], {"ParticipantObjectID"}));
    logboek::Gelezen nobody = entry();
    nobody.dossiers.clear();
    nobody.personen.clear();
    nobody.doel.clear();
    const auto lines_of = read(lines(Form::ldv, nobody, context()));
    ASSERT_EQ(lines_of.size(), 1U) << "no sampling: each entry is there";
    EXPECT_EQ(text(lines_of[0], {"attributes", "dpl.core.data_subject_id"}), "(none)");
    EXPECT_EQ(text(lines_of[0], {"attributes", "dpl.core.processing_activity_id"}),
              "https://huis.example/register/huis");
}

class AppLogExport : public testing::Test {
protected:
    AppLogExport() {
        std::string pattern = (fs::temp_directory_path() / "regiehuis_uitvoer_XXXXXX").string();
        folder = mkdtemp(pattern.data());
        testing::internal::CaptureStdout();
        app::seed::run({place(), "demo", 1});
    }
    ~AppLogExport() override {
        testing::internal::GetCapturedStdout();
        fs::remove_all(folder);
    }
    app::Place place() const { return {folder / "a", {}, {}, {}}; }
    std::vector<json::Value> exported(std::string_view name, const std::string& form, std::string from = {},
                                      std::string until = {}) const {
        app::log_export::Wish wish{place(), folder / name, form, std::move(from), std::move(until)};
        app::log_export::write(wish);
        return read(app::read_file(folder / name, 16 * 1024 * 1024));
    }
    std::string refusal(const std::string& name, const std::string& form,
                        const std::string& from = {}) const {
        try {
            (void)exported(name, form, from);
            return {};
        } catch (const Fault& fault) {
            return fault.what();
        }
    }
    fs::path folder;
};

TEST_F(AppLogExport, each_export_is_in_the_next) {
    const auto before = exported("een", "ldv").size();
    const auto after = exported("twee", "nen7513");
    ASSERT_EQ(after.size(), before + 1);
    EXPECT_EQ(text(after.back(), {"EventActionCode"}), "logboek.uitgeven");
    EXPECT_EQ(fs::status(folder / "twee").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    app::House house(place());
    house.kern().logboek.nummer(house.clock().now());
    EXPECT_TRUE(house.kern().logboek.controleer(house.clock().now()).fouten.empty());
}

TEST_F(AppLogExport, a_period_holds_its_days) {
    const auto all = exported("alles", "ldv").size();
    EXPECT_EQ(exported("later", "ldv", "2099-01-01").size(), 0U);
    EXPECT_EQ(exported("eerder", "ldv", {}, "1999-12-31").size(), 0U);
    EXPECT_GE(exported("ruim", "ldv", "2000-01-01", "2098-12-31").size(), all);
}

TEST_F(AppLogExport, what_cannot_be_is_said_in_one_line_and_leaves_nothing) {
    EXPECT_NE(refusal("x", "xml").find("ldv or nen7513"), std::string::npos);
    EXPECT_NE(refusal("x", "ldv", "gisteren").find("--from"), std::string::npos);
    EXPECT_NE(refusal("nergens/x", "ldv").find("cannot be written"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "x"));
    EXPECT_FALSE(fs::exists(folder / "x.half"));
    (void)exported("x", "ldv");
    EXPECT_NE(refusal("x", "ldv").find("is there already"), std::string::npos);
}

}  // namespace
