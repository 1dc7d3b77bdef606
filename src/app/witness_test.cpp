// A house and its witness, through the functions behind the commands.

#include "app/witness.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include "app/accounts.hpp"
#include "app/fault.hpp"
#include "app/house.hpp"
#include "app/inspect.hpp"
#include "app/seed/seed.hpp"
#include "platform/db/permit.hpp"

namespace {

using app::Fault;
using app::House;
namespace fs = std::filesystem;

constexpr Instant moment{1'795'000'000'000'000};

class AppWitness : public testing::Test {
protected:
    AppWitness() {
        std::string pattern = (fs::temp_directory_path() / "regiehuis_getuige_XXXXXX").string();
        folder = mkdtemp(pattern.data());
        testing::internal::CaptureStdout();
        app::seed::run({place("huis"), "leeg", 1});
        app::witness::make_key("politie", folder / "sleutel");
    }
    ~AppWitness() override {
        testing::internal::GetCapturedStdout();
        fs::remove_all(folder);
    }
    app::Place place(std::string_view name) const { return {folder / name, {}, {}, {}}; }

    // What a function prints on its last line.
    template <class Act>
    static std::string printed(const Act& act) {
        testing::internal::GetCapturedStdout();
        testing::internal::CaptureStdout();
        act();
        std::string said = testing::internal::GetCapturedStdout();
        testing::internal::CaptureStdout();
        said.pop_back();
        return said.substr(said.rfind('\n') + 1);
    }
    // Something happens in the house, and the log is numbered. The public half of the house.
    std::string publish(std::string_view name, std::optional<std::string> known) {
        House house(place("huis"));
        logboek::Feit feit;
        feit.tijd = moment;
        feit.id = house.random().id<struct Entry>();
        feit.actie = "proef";
        feit.uitkomst = "toegestaan";
        house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            house.kern().logboek.schrijf(tx, feit);
            return db::Verdict::keep;
        });
        house.kern().logboek.nummer(moment);
        std::optional<fs::path> file;
        if (known) file = folder / *known;
        return printed([&] { app::witness::checkpoint(house, file, folder / name); });
    }
    void sign(std::string_view checkpoint, const std::string& house, std::optional<std::string> known,
              std::string_view to) {
        std::optional<fs::path> file;
        if (known) file = folder / *known;
        app::witness::sign({folder / checkpoint, folder / "sleutel", "politie", house, file, folder / to},
                           moment);
    }
    fs::path folder;
};

TEST_F(AppWitness, signs_a_log_that_only_grows) {
    const std::string house = publish("een", std::nullopt);
    sign("een", house, std::nullopt, "een.getekend");
    publish("twee", "een.getekend");
    sign("twee", house, "een.getekend", "twee.getekend");
    publish("drie", "twee.getekend");
    sign("drie", house, "twee.getekend", "drie.getekend");
    const std::string note = app::read_file(folder / "drie.getekend", 4096);
    EXPECT_NE(note.find("\n3\n"), std::string::npos) << note;
    EXPECT_NE(note.find("\xE2\x80\x94 politie "), std::string::npos) << note;
    EXPECT_NE(note.find("\xE2\x80\x94 regiehuis/"), std::string::npos) << note;
    House again(place("huis"));
    EXPECT_NO_THROW(app::verify_log(again, folder / "twee.getekend")) << "the house itself reads it too";
}

TEST_F(AppWitness, signs_nothing_that_does_not_continue_what_it_knows) {
    const std::string house = publish("een", std::nullopt);
    sign("een", house, std::nullopt, "een.getekend");
    publish("twee", "een.getekend");
    // Another log of the same house, with the same key and size: the past was written again, and the checkpoint beside the
    // database with it.
    fs::remove(place("huis").data / "logboek.punt");
    {
        House rewritten(place("huis"));
        rewritten.database().script(
            db::PermitHolder::permit(),
            "DELETE FROM logboek_punt; DELETE FROM logboek_blad; DELETE FROM logboek_dossier;"
            "DELETE FROM logboek_regel WHERE volg = 1;"
            "UPDATE logboek_stand SET genummerd_tot = 0, verwezen_tot = 0");
    }
    publish("herschreven", "een.getekend");
    EXPECT_THROW(sign("herschreven", house, "een.getekend", "x"), Fault);
    EXPECT_THROW(sign("twee", house, std::nullopt, "x"), Fault) << "a proof without what it starts from";
    EXPECT_THROW(sign("een", house, "twee", "x"), Fault) << "a log that shrank";
    std::string other = house;
    other[other.size() - 3] = other[other.size() - 3] == 'A' ? 'B' : 'A';
    EXPECT_THROW(sign("twee", other, "een.getekend", "x"), Fault) << "another house";
    app::write_file(folder / "vervalst", "old 1\n\n" + app::read_file(folder / "een", 4096));
    EXPECT_THROW(sign("vervalst", house, std::nullopt, "x"), Fault);
    EXPECT_FALSE(fs::exists(folder / "x"));
}

}  // namespace
