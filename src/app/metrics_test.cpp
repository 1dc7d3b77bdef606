#include "app/metrics.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "app/fault.hpp"
#include "app/seed/seed.hpp"
#include "kern/toegang/test_huis.hpp"
#include "platform/web/test_client.hpp"

namespace {

namespace fs = std::filesystem;

class MetricsRoute : public testing::TestWithParam<db::Engine> {
protected:
    toegang::test::TestHuis huis{GetParam()};
    int status(std::string_view remote, std::string_view header = {}) {
        auto request = huis.request({}, web::Method::get, "/metrics");
        request.remote = remote;
        if (!header.empty()) request.headers.add(std::string(header), "203.0.113.7");
        return huis.send(std::move(request)).status;
    }
};

TEST_P(MetricsRoute, a_demo_house_shows_them_to_this_machine_only) {
    EXPECT_EQ(status("127.0.0.1"), 200);
    EXPECT_EQ(status("::1"), 200);
    EXPECT_EQ(status("203.0.113.7"), 404);
    for (const char* header :
         {"forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"})
        EXPECT_EQ(status("127.0.0.1", header), 404) << header;
}

// A proxy that adds no header looks like this machine.
TEST_P(MetricsRoute, a_real_house_shows_them_to_nobody_on_its_ordinary_port) {
    huis.kern().huis.demo = false;
    EXPECT_EQ(status("127.0.0.1"), 404);
    const auto zien = [&](std::string_view pad) { return huis.get("regisseur", pad); };
    EXPECT_EQ(zien("/metrics").status, 404);
    EXPECT_EQ(zien("/metrics").body, zien("/bestaat-niet").body);
}

INSTANTIATE_TEST_SUITE_P(Engines, MetricsRoute, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

class MetricsPort : public testing::Test {
protected:
    MetricsPort() {
        std::string pattern = (fs::temp_directory_path() / "regiehuis_metrics_XXXXXX").string();
        folder = mkdtemp(pattern.data());
        testing::internal::CaptureStdout();
    }
    ~MetricsPort() override {
        testing::internal::GetCapturedStdout();
        fs::remove_all(folder);
    }
    fs::path folder;
};

TEST_F(MetricsPort, a_port_of_its_own_serves_measurements_and_nothing_else) {
    const app::Place real{folder / "a", {}, folder / "huissleutel", {}};
    app::seed::run({real, "leeg", 1});
    app::House house(real);
    const app::Probes probes;
    const app::MetricsServer metrics(house, 0, probes);
    const auto get = [&](std::string_view target) {
        web::test::Client client(metrics.port());
        client.send(web::test::get(target));
        return client.answer();
    };
    const auto answer = get("/metrics");
    EXPECT_EQ(answer.status, 200);
    EXPECT_NE(answer.body.find("regiehuis_db_commits_total"), std::string::npos);
    for (const char* target : {"/", "/gereed", "/inloggen", "/metrics/"})
        EXPECT_EQ(get(target).status, 404) << target;
}

TEST_F(MetricsPort, the_port_is_a_setting) {
    const app::Place place{folder, folder / "huis.toml", {}, {}};
    std::ofstream(folder / "huis.toml") << "metrics_port = 9464\n";
    EXPECT_EQ(app::read_config(place).metrics_port, 9464);
    std::ofstream(folder / "huis.toml") << "metrics_port = 70000\n";
    EXPECT_THROW(app::read_config(place), app::Fault);
    std::ofstream(folder / "huis.toml") << "\n";
    EXPECT_FALSE(app::read_config(place).metrics_port) << "nothing, unless it is asked for";
}

}  // namespace
