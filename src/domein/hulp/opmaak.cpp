#include "domein/hulp/opmaak.hpp"

#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/html/parts.hpp"

namespace hulp {
namespace {

constexpr std::string_view bestand = ".md";

using Regels = std::vector<std::string_view>;

Regels regels_van(std::string_view tekst) {
    Regels regels;
    for (const auto regel : base::split(tekst, '\n')) regels.push_back(regel);
    return regels;
}

bool is_punt(std::string_view regel) { return regel.starts_with("- "); }
bool is_nummer(std::string_view regel) {
    const auto stip = regel.find(". ");
    return stip != regel.npos && stip > 0 &&
           regel.substr(0, stip).find_first_not_of("0123456789") == regel.npos;
}
bool is_rij(std::string_view regel) { return regel.starts_with("|"); }
bool is_kop(std::string_view regel) { return regel.starts_with("## "); }
bool begint_blok(std::string_view regel) {
    return regel.empty() || is_punt(regel) || is_nummer(regel) || is_rij(regel) || is_kop(regel);
}

// Lines that belong together, put in one: a paragraph, or an item with what hangs under it.
std::string samen(const Regels& regels, std::size_t& i, std::string_view eerste) {
    std::string zin(eerste);
    for (++i; i < regels.size() && !begint_blok(regels[i]); ++i) {
        zin += ' ';
        zin += base::trim(regels[i]);
    }
    return zin;
}

std::vector<std::string_view> cellen(std::string_view regel) {
    regel.remove_prefix(1);
    if (regel.ends_with('|')) regel.remove_suffix(1);
    std::vector<std::string_view> gevonden;
    for (const auto cel : base::split(regel, '|')) gevonden.push_back(base::trim(cel));
    return gevonden;
}

void tabel(html::Out& out, const Regels& regels, std::size_t& i, std::string_view onderschrift) {
    const auto koppen = cellen(regels[i]);
    std::vector<html::Column> kolommen;
    for (const auto kop : koppen) kolommen.push_back({kop});
    const auto rijen = [&](html::Out& tr) {
        for (i += 2; i < regels.size() && is_rij(regels[i]); ++i) {
            const auto rij = cellen(regels[i]);
            tr("<tr>{}", html::RowHead{Regel{rij.front()}});
            for (std::size_t k = 1; k < rij.size(); ++k)
                tr("{}", html::Cell{Regel{rij[k]}, k < koppen.size() ? koppen[k] : std::string_view{}});
            tr("</tr>\n");
        }
    };
    out("{}", html::Table{.caption = onderschrift,
                          .columns = kolommen,
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

template <class Is>
void punten(html::Out& out, const Regels& regels, std::size_t& i, Is is) {
    while (i < regels.size() && is(regels[i])) {
        const std::string zin = samen(regels, i, regels[i].substr(regels[i].find(' ') + 1));
        out("<li>{}</li>\n", Regel{zin});
    }
}

// The blocks up to the next section.
void blokken(html::Out& out, const Regels& regels, std::size_t& i, std::string_view onderschrift) {
    while (i < regels.size() && !is_kop(regels[i])) {
        const std::string_view regel = regels[i];
        if (regel.empty()) {
            ++i;
        } else if (is_rij(regel)) {
            tabel(out, regels, i, onderschrift);
        } else if (is_punt(regel)) {
            out("<ul>\n{}</ul>\n", [&](html::Out& li) { punten(li, regels, i, is_punt); });
        } else if (is_nummer(regel)) {
            out("<ol>\n{}</ol>\n", [&](html::Out& li) { punten(li, regels, i, is_nummer); });
        } else {
            const std::string zin = samen(regels, i, regel);
            out("<p>{}</p>\n", Regel{zin});
        }
    }
}

// "Wie mag dit zien?" becomes "wie-mag-dit-zien": the address of a section.
std::string anker(std::string_view kop) {
    std::string naam;
    for (const char c : base::lower_ascii(kop)) {
        const bool gewoon = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (gewoon)
            naam += c;
        else if (!naam.empty() && naam.back() != '-')
            naam += '-';
    }
    while (naam.ends_with('-')) naam.pop_back();
    return naam;
}

// What stands between two signs, and what comes after; nothing when the second is not there.
bool tussen(std::string_view tekst, std::string_view begin, std::string_view eind, std::string_view& binnen,
            std::string_view& rest) {
    if (!tekst.starts_with(begin)) return false;
    const auto slot = tekst.find(eind, begin.size());
    if (slot == tekst.npos || slot == begin.size()) return false;
    binnen = tekst.substr(begin.size(), slot - begin.size());
    rest = tekst.substr(slot + eind.size());
    return true;
}

struct Link {
    std::string_view woorden;
    std::string_view code;
    std::string_view rest;
};
// "[Mijn werk](werk.md) en meer". Only pages of the handbook are linked.
bool is_link(std::string_view tekst, Link& link) {
    std::string_view naar;
    if (!tussen(tekst, "[", "]", link.woorden, naar) || !tussen(naar, "(", ")", link.code, link.rest))
        return false;
    if (!link.code.ends_with(bestand) || link.code.find('/') != link.code.npos) return false;
    link.code.remove_suffix(bestand.size());
    return true;
}

html::Url adres(std::string_view code) {
    return code == "README" ? html::url("/hulp") : html::url("/hulp/{}", code);
}

}  // namespace

std::string_view titel(std::string_view tekst) {
    const auto eerste = tekst.substr(0, tekst.find('\n'));
    return eerste.starts_with("# ") ? eerste.substr(2) : eerste;
}

std::vector<std::string> verwijzingen(std::string_view tekst) {
    std::vector<std::string> codes;
    for (auto at = tekst.find('['); at != tekst.npos; at = tekst.find('[', at + 1)) {
        Link link;
        if (is_link(tekst.substr(at), link) &&
            std::find(codes.begin(), codes.end(), link.code) == codes.end())
            codes.emplace_back(link.code);
    }
    return codes;
}

void Regel::operator()(html::Out& out) const {
    std::string_view rest = tekst;
    while (!rest.empty()) {
        std::string_view binnen;
        Link link;
        if (tussen(rest, "**", "**", binnen, rest)) {
            out("<b>{}</b>", Regel{binnen});
        } else if (tussen(rest, "*", "*", binnen, rest)) {
            out("<em>{}</em>", Regel{binnen});
        } else if (tussen(rest, "`", "`", binnen, rest)) {
            out("<code>{}</code>", binnen);
        } else if (is_link(rest, link)) {
            out("<a href=\"{}\">{}</a>", adres(link.code), Regel{link.woorden});
            rest = link.rest;
        } else {
            const auto volgende = std::min(rest.find_first_of("*`[", 1), rest.size());
            out.text(rest.substr(0, volgende));
            rest.remove_prefix(volgende);
        }
    }
}

void Opmaak::operator()(html::Out& out) const {
    const Regels regels = regels_van(tekst);
    std::size_t i = !regels.empty() && regels.front().starts_with("# ") ? 1 : 0;
    blokken(out, regels, i, titel(tekst));
    while (i < regels.size()) {
        const std::string_view kop = regels[i].substr(3);
        ++i;
        const std::string id = anker(kop);
        const auto inhoud = [&](html::Out& deel) { blokken(deel, regels, i, kop); };
        out("{}", html::Section{.id = id, .title = kop, .body = inhoud});
    }
}

}  // namespace hulp
