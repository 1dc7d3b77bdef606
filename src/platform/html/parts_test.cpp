#include "platform/html/parts.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/web/assets.hpp"

namespace {

using html::to_string;

// Stands in for web::Input.
struct Sent {
    std::vector<std::pair<std::string, std::string>> values;
    std::vector<FieldFault> faults;

    std::string name(std::string_view field) const { return "kring.0." + std::string(field); }
    std::string_view typed(std::string_view field) const {
        for (const auto& [name, value] : values)
            if (name == field) return value;
        return {};
    }
    bool chosen(std::string_view field, std::string_view code) const {
        for (const auto& [name, value] : values)
            if (name == field && value == code) return true;
        return false;
    }
    const FieldFault* fault_of(std::string_view field) const {
        for (const FieldFault& fault : faults)
            if (fault.field == field) return &fault;
        return nullptr;
    }
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(SignsTest, EveryNameIsASymbolOfTheSpriteAndTheOtherWayRound) {
    const web::Asset* sprite = web::find_asset(web::asset_url("tekens.svg"));
    ASSERT_NE(sprite, nullptr);
    std::size_t symbols = 0;
    for (std::size_t at = 0; (at = sprite->body.find("<symbol ", at)) != std::string_view::npos; ++at)
        ++symbols;
    EXPECT_EQ(symbols, html::sign_names.size());
    for (const std::string_view name : html::sign_names)
        EXPECT_NE(sprite->body.find("id=\"" + std::string(name) + "\""), std::string_view::npos) << name;
}

TEST(SignsTest, ASignIsHiddenAndItsWordIsNot) {
    const std::string url(web::asset_url("tekens.svg"));
    EXPECT_EQ(
        to_string(html::Termijn{html::Tijdigheid::laat, "3 werkdagen te laat"}),
        "<span class=\"rh-termijn rh-termijn--laat\"><svg class=\"rh-teken\" aria-hidden=\"true\"><use href=\"" +
            url + "#t-laat\"/></svg>3 werkdagen te laat</span>");
    EXPECT_EQ(to_string(html::Termijn{html::Tijdigheid::op_tijd, "11 december"}), "11 december");
}

TEST(SignsTest, SpecialAndCriminalKlassenAreFilled) {
    for (int code = 1; code <= 8; ++code)
        EXPECT_EQ(holds(to_string(html::Klasse{code}), "rh-klasse--zwaar"), code >= 3 && code <= 6) << code;
    EXPECT_EQ(to_string(html::Klasse{1, html::Word::hidden}),
              "<span class=\"rh-klasse\"><b>K1</b><span class=\"rh-weg\"> relaties</span></span>");
    EXPECT_THROW(to_string(html::Klasse{9}), std::logic_error);
    EXPECT_THROW(to_string(html::Kring{0, "niemand"}), std::logic_error);
}

TEST(SignsTest, TheClockTurnsToLatePastItsLastDay) {
    EXPECT_TRUE(holds(to_string(html::Werkdagklok{5, 5}), "aria-label=\"werkdag 5 van 5\""));
    EXPECT_TRUE(holds(to_string(html::Werkdagklok{6, 5}), "rh-termijn--laat"));
}

TEST(FormTest, AFaultTiesSentenceAndFieldTogether) {
    Sent sent{{{"herzien", "11-12-\"25"}}, {{"herzien", "datum", "Vul een datum in na vandaag."}}};
    const std::string url(web::asset_url("tekens.svg"));
    EXPECT_EQ(
        to_string(html::filled(sent, html::DateField{.name = "herzien", .label = "Klaar voor"})),
        "<div class=\"utrecht-form-field utrecht-form-field--invalid\"><label class=\"utrecht-form-label\" "
        "for=\"kring.0.herzien\">Klaar voor</label><p class=\"utrecht-form-field-description\" "
        "id=\"kring.0.herzien-uitleg\">dd-mm-jjjj</p><p class=\"rh-fout\" id=\"kring.0.herzien-fout\"><svg "
        "class=\"rh-teken\" aria-hidden=\"true\"><use href=\"" +
            url +
            "#t-laat\"/></svg>Vul een datum in na vandaag.</p><input class=\"utrecht-textbox utrecht-textbox--datum\" "
            "id=\"kring.0.herzien\" name=\"kring.0.herzien\" type=\"text\" autocomplete=\"off\" inputmode=\"numeric\" "
            "value=\"11-12-&quot;25\" aria-describedby=\"kring.0.herzien-uitleg kring.0.herzien-fout\" "
            "aria-invalid=\"true\"></div>\n");
}

TEST(FormTest, AFieldWithoutFaultOrHintSaysNothingMore) {
    const std::string field =
        to_string(html::TextField{.name = "naam", .label = "Naam", .need = html::Need::optional});
    EXPECT_FALSE(holds(field, "aria-"));
    EXPECT_TRUE(holds(field, "Naam <span class=\"rh-optioneel\">(mag leeg)</span></label>"));
}

TEST(FormTest, APasswordIsNeverWrittenBack) {
    const html::TextField field{
        .name = "w", .label = "Wachtwoord", .value = "geheim", .type = html::TextType::password};
    EXPECT_FALSE(holds(to_string(field), "geheim"));
}

TEST(FormTest, ATextareaKeepsItsFirstLineEndAndCountsSigns) {
    const std::string area =
        to_string(html::TextArea{.name = "t", .label = "T", .value = "\né</textarea>", .length_max = 1500});
    EXPECT_TRUE(holds(area, "maxlength=\"1500\">\n\né&lt;/textarea&gt;</textarea>"));
    EXPECT_TRUE(holds(area, "13 van 1.500 tekens"));
}

TEST(FormTest, TheFirstChoiceHasTheIdOfTheGroup) {
    const Sent sent{{{"herkomst", "zsm"}}, {}};
    const std::string group = to_string(html::filled(
        sent, html::RadioGroup{
                  .name = "herkomst", .label = "Herkomst", .options = {{"veld", "Veld"}, {"zsm", "ZSM"}}}));
    EXPECT_TRUE(holds(group, "id=\"kring.0.herkomst\" name=\"kring.0.herkomst\" value=\"veld\"><label"));
    EXPECT_TRUE(
        holds(group, "id=\"kring.0.herkomst-2\" name=\"kring.0.herkomst\" value=\"zsm\" checked><label"));
}

TEST(FormTest, WhatHangsOnAnAnswerSaysOnWhich) {
    const auto groep = [](html::Follow shown) {
        return to_string(html::RadioGroup{.name = "w",
                                          .label = "W",
                                          .options = {{"ja", "Ja"}, {"nee", "Nee"}},
                                          .follow = "Waarom?",
                                          .shown = shown});
    };
    EXPECT_TRUE(holds(groep(html::Follow::always), "<div class=\"rh-vervolg\">Waarom?</div></fieldset>"));
    EXPECT_TRUE(holds(groep(html::Follow::other), "<div class=\"rh-vervolg rh-vervolg--ander\">"));
    EXPECT_TRUE(holds(groep(html::Follow::last), "<div class=\"rh-vervolg rh-vervolg--laatste\">"));
}

TEST(FormTest, SeveralBoxesStayTicked) {
    const Sent sent{{{"cat", "a"}, {"cat", "c"}}, {}};
    const std::string group = to_string(html::filled(
        sent,
        html::CheckboxGroup{.name = "cat", .label = "C", .options = {{"a", "A"}, {"b", "B"}, {"c", "C"}}}));
    EXPECT_TRUE(holds(group, "value=\"a\" checked>"));
    EXPECT_TRUE(holds(group, "value=\"b\">"));
    EXPECT_TRUE(holds(group, "value=\"c\" checked>"));
}

TEST(FormTest, AFormHasItsTokenAndVersion) {
    const std::string form =
        to_string(html::Form{.action = html::url("/casussen"), .csrf = "geheim", .versie = "3"});
    EXPECT_EQ(
        form,
        "<form action=\"/casussen\" method=\"post\" novalidate><input type=\"hidden\" name=\"csrf\" value=\"geheim\">"
        "<input type=\"hidden\" name=\"versie\" value=\"3\">\n</form>\n");
}

TEST(FormTest, TheSummaryCountsAndLinks) {
    std::vector<FieldFault> faults;
    EXPECT_EQ(to_string(html::ErrorSummary{faults}), "");
    faults.push_back({"doel", "leeg", "Vul een doel in."});
    EXPECT_TRUE(holds(to_string(html::ErrorSummary{faults}), "Er is 1 ding dat je moet nakijken"));
    faults.push_back({"", "samen", "Dit past niet bij elkaar."});
    const std::string summary = to_string(html::ErrorSummary{faults});
    EXPECT_TRUE(holds(summary, "Er zijn 2 dingen die je moet nakijken"));
    EXPECT_TRUE(
        holds(summary, "<li><a href=\"#doel\">Vul een doel in.</a></li><li>Dit past niet bij elkaar.</li>"));
}

TEST(PartsTest, RecordKeepsParagraphsAndLines) {
    EXPECT_EQ(to_string(html::Record{"een\r\ntwee\n\n\n<drie>\n"}),
              "<div class=\"rh-record\"><p>een<br>\ntwee</p><p>&lt;drie&gt;</p></div>\n");
    EXPECT_EQ(to_string(html::Record{""}), "<div class=\"rh-record\"></div>\n");
}

TEST(PartsTest, PaginationSaysWhereYouAre) {
    const html::Url base = html::url("/casussen?tafel={}", "jeugd");
    EXPECT_EQ(to_string(html::Pagination{.page = 1, .page_size = 25, .total = 25, .base = base}), "");
    const std::string last =
        to_string(html::Pagination{.page = 9, .page_size = 500, .total = 1036, .base = base});
    EXPECT_TRUE(holds(last, "1.001 tot en met 1.036 van 1.036"));
    EXPECT_TRUE(holds(last, "href=\"/casussen?tafel=jeugd&amp;pagina=2\" rel=\"prev\""));
    EXPECT_FALSE(holds(last, "Volgende"));
}

TEST(PartsTest, ATableHasItsCaptionAndHeads) {
    const auto rows = [](html::Out& out) {
        out("<tr>{}{}</tr>\n", html::RowHead{"a<b"},
            html::Cell{.content = "7", .head = "Dagen", .kind = html::ColumnKind::number});
    };
    EXPECT_EQ(
        to_string(html::Table{.caption = "Acties",
                              .columns = {{"Wat"},
                                          {"Dagen", html::ColumnKind::number},
                                          {"Doen", html::ColumnKind::hidden_head}},
                              .rows = rows,
                              .kind = html::TableKind::stacking,
                              .caption_kind = html::CaptionKind::hidden}),
        "<table class=\"utrecht-table rh-stapeltabel\">\n<caption class=\"rh-weg\">Acties</caption>\n<thead><tr>"
        "<th scope=\"col\">Wat</th><th scope=\"col\" class=\"rh-getal\">Dagen</th>"
        "<th scope=\"col\"><span class=\"rh-weg\">Doen</span></th></tr></thead>\n<tbody>\n"
        "<tr><th scope=\"row\">a&lt;b</th><td class=\"rh-getal\" data-kop=\"Dagen\">7</td></tr>\n</tbody>\n</table>\n");
}

TEST(PartsTest, NoticeTakesTextOrMarkup) {
    EXPECT_TRUE(holds(to_string(html::Notice{.title = "Klaar", .body = "a & b", .live = html::Live::status}),
                      "role=\"status\">"));
    EXPECT_TRUE(holds(to_string(html::Notice{.title = "Klaar", .body = "a & b"}),
                      "<h2>Klaar</h2><p>a &amp; b</p></div>"));
    EXPECT_TRUE(
        holds(to_string(html::Notice{.title = "Klaar", .body = [](html::Out& out) { out("<ul></ul>"); }}),
              "<h2>Klaar</h2><ul></ul></div>"));
}

}  // namespace
