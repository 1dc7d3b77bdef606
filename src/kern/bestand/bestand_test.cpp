#include "kern/bestand/bestand.hpp"

#include <gtest/gtest.h>

namespace {

std::string naam(std::string_view gegeven) { return bestand::schone_naam(gegeven, "bijlage"); }

TEST(Bestand, is_known_by_its_bytes) {
    const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\2\0\0\0", 29);
    EXPECT_EQ(bestand::type_van("%PDF-1.7\n%...", "Verslag.PDF"), "application/pdf");
    EXPECT_EQ(bestand::type_van(png, "foto.png"), "image/png");
    EXPECT_EQ(bestand::type_van("Een gewone tekst.\n", "brief.txt"), "text/plain");
    EXPECT_FALSE(bestand::type_van(png, "foto.pdf")) << "the name must fit";
    EXPECT_FALSE(bestand::type_van("<html><script>alert(1)</script></html>", "brief.txt"));
    EXPECT_FALSE(bestand::type_van("%PDF-1.7\n", "brief.exe"));
    EXPECT_FALSE(bestand::type_van("PK\3\4 not a document", "brief.docx"));
}

TEST(Bestand, refuses_what_is_too_much_or_nothing) {
    web::File file{"bijlage", "brief.txt", "text/plain", ""};
    EXPECT_EQ(bestand::fout("bijlage", file)->code, "empty");
    file.body.assign(bestand::bytes_max + 1, 'a');
    EXPECT_EQ(bestand::fout("bijlage", file)->code, "too-large");
    file.body = "Een gewone tekst.";
    EXPECT_FALSE(bestand::fout("bijlage", file));
    file.name = "brief.html";
    EXPECT_EQ(bestand::fout("bijlage", file)->code, "type");
}

TEST(Bestand, has_a_name_that_harms_nothing) {
    EXPECT_EQ(naam("C:\\Users\\els\\brief.pdf"), "brief.pdf");
    EXPECT_EQ(naam("../../etc/passwd"), "passwd");
    EXPECT_EQ(naam("..."), "bijlage");
    EXPECT_EQ(naam("br\r\nief.pdf"), "brief.pdf");
    EXPECT_EQ(naam("verslag café.pdf"), "verslag café.pdf");
    const std::string lang = naam(std::string(300, 'a') + ".pdf");
    EXPECT_EQ(lang.size(), bestand::naam_max);
    EXPECT_TRUE(lang.ends_with(".pdf"));
}

TEST(Bestand, says_its_size_in_words) {
    EXPECT_EQ(bestand::omvang(1), "1 kB");
    EXPECT_EQ(bestand::omvang(12'000), "12 kB");
    EXPECT_EQ(bestand::omvang(1'440'000), "1,4 MB");
    EXPECT_EQ(bestand::omvang(20 * 1024 * 1024), "21,0 MB");
}

}  // namespace
