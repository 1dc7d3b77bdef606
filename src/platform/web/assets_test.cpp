#include "platform/web/assets.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

TEST(Assets, every_url_leads_to_its_file) {
    for (const auto* name : {"base.css", "tokens.css", "index.js", "tekens.svg", "icon.svg"}) {
        const auto url = web::asset_url(name);
        const auto* asset = web::find_asset(url);
        ASSERT_NE(asset, nullptr) << name;
        EXPECT_EQ(asset->path, url);
        EXPECT_FALSE(asset->body.empty()) << name;
        EXPECT_LT(asset->gzip.size(), asset->body.size()) << name;
    }
}

TEST(Assets, bodies_are_whole_files) {
    const auto sprite = web::find_asset(web::asset_url("tekens.svg"))->body;
    EXPECT_TRUE(sprite.starts_with("<svg "));
    EXPECT_TRUE(sprite.ends_with("</svg>\n"));
    EXPECT_EQ(web::find_asset(web::asset_url("source-sans-3-latin.woff2"))->body.substr(0, 4), "wOF2");
}

TEST(Assets, only_exact_paths_are_found) {
    const auto url = std::string{web::asset_url("base.css")};
    EXPECT_EQ(web::find_asset(""), nullptr);
    EXPECT_EQ(web::find_asset("/static/"), nullptr);
    EXPECT_EQ(web::find_asset("/static/base.css"), nullptr);
    EXPECT_EQ(web::find_asset(url + "x"), nullptr);
    EXPECT_EQ(web::find_asset(url.substr(0, url.size() - 1)), nullptr);
    EXPECT_EQ(web::find_asset("/static/../" + url), nullptr);
}

TEST(Assets, styles_ask_only_for_files_that_exist) {
    const auto css = web::find_asset(web::asset_url("tokens.css"))->body;
    std::size_t fonts = 0;
    for (auto at = css.find("url("); at != css.npos; at = css.find("url(", at + 1)) {
        auto path = css.substr(at + 4, css.find(')', at) - at - 4);
        if (path.starts_with('"')) {
            path = path.substr(1, path.size() - 2);
        }
        EXPECT_NE(web::find_asset(path), nullptr) << path;
        ++fonts;
    }
    EXPECT_EQ(fonts, 4U);
}

TEST(Assets, the_theme_needs_no_new_css_functions) {
    const auto css = web::find_asset(web::asset_url("tokens.css"))->body;
    EXPECT_EQ(css.find("light-dark("), css.npos);
    EXPECT_NE(css.find("prefers-color-scheme:dark"), css.npos);
}

TEST(Assets, an_unknown_name_is_a_mistake_of_ours) {
    EXPECT_THROW(web::asset_url("nergens.css"), std::logic_error);
}

}  // namespace
