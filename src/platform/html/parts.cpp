#include "platform/html/parts.hpp"

#include <algorithm>

#include "platform/base/text.hpp"

namespace html {

void PageHead::operator()(Out& out) const {
    out("<header class=\"rh-paginakop\"><div>");
    if (!path.empty()) out("<p class=\"rh-paginakop__pad\">{}</p>", path);
    out("<h1>{}</h1>", title);
    if (!intro.empty()) out("<p>{}</p>", intro);
    out("</div>");
    if (!actions.empty()) out("<div class=\"rh-acties\">{}</div>", actions);
    out("</header>\n");
}

void Section::operator()(Out& out) const {
    out("<section class=\"rh-sectie\" aria-labelledby=\"{}\">\n<div class=\"rh-sectie__kop\"><h2 id=\"{}\">{}</h2>",
        id, id, title);
    if (!note.empty()) out("<p>{}</p>", note);
    out("{}</div>\n{}\n</section>\n", link, body);
}

void Notice::operator()(Out& out) const {
    constexpr SignName tick = "t-vink";
    constexpr SignName info = "t-info";
    constexpr SignName late = "t-laat";
    const SignName own = tone == Tone::alarm ? late : tone == Tone::done ? tick : info;
    const std::string_view look = tone == Tone::alarm   ? " rh-melding--alarm"
                                  : tone == Tone::quiet ? " rh-melding--stil"
                                                        : "";
    out("<div class=\"rh-melding{}\"{}>{}<div>", look,
        attribute("role", live == Live::alert ? "alert" : "status", live != Live::none),
        Teken{sign.empty() ? own : sign});
    if (level == Level::h2)
        out("<h2>{}</h2>", title);
    else
        out("<h3>{}</h3>", title);
    if (body.is_text() && !body.empty())
        out("<p>{}</p>", body);
    else
        out(body);
    out("</div></div>\n");
}

void EmptyState::operator()(Out& out) const {
    out("<div class=\"rh-leeg\"><p><b>{}</b></p>", title);
    if (!body.empty()) out("<p>{}</p>", body);
    out("</div>\n");
}

void Facts::operator()(Out& out) const {
    out("<dl class=\"{}\">{}</dl>\n", layout == FactsLayout::rows ? "rh-feiten rh-feiten--rij" : "rh-feiten",
        body);
}

void Fact::operator()(Out& out) const { out("<div><dt>{}</dt><dd>{}</dd></div>", term, value); }

void Record::operator()(Out& out) const {
    out("<div class=\"rh-record\">");
    bool open = false;  // a paragraph is open
    for (std::string_view line : base::split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (base::trim(line).empty()) {
            if (open) out("</p>");
            open = false;
            continue;
        }
        if (open)
            out("<br>\n{}", line);
        else
            out("<p>{}", line);
        open = true;
    }
    if (open) out("</p>");
    out("</div>\n");
}

void Details::operator()(Out& out) const {
    out("<details{}><summary>{}</summary>{}</details>\n", flag("open", open), summary, body);
}

void Table::operator()(Out& out) const {
    out("<table class=\"{}\">\n<caption{}>{}</caption>\n<thead><tr>",
        kind == TableKind::stacking ? "utrecht-table rh-stapeltabel" : "utrecht-table",
        attribute("class", "rh-weg", caption_kind == CaptionKind::hidden), caption);
    for (const Column& column : columns) {
        switch (column.kind) {
            case ColumnKind::text: out("<th scope=\"col\">{}</th>", column.head); break;
            case ColumnKind::number: out("<th scope=\"col\" class=\"rh-getal\">{}</th>", column.head); break;
            case ColumnKind::hidden_head:
                out("<th scope=\"col\"><span class=\"rh-weg\">{}</span></th>", column.head);
                break;
            case ColumnKind::choose: out("<td class=\"rh-kies\"></td>"); break;
        }
    }
    out("</tr></thead>\n<tbody>\n{}</tbody>\n", rows);
    if (!foot.empty()) out("<tfoot>\n{}</tfoot>\n", foot);
    out("</table>\n");
}

void RowHead::operator()(Out& out) const { out("<th scope=\"row\">{}</th>", content); }

void Cell::operator()(Out& out) const {
    out("<td{}{}>{}</td>", attribute("class", "rh-getal", kind == ColumnKind::number),
        attribute("data-kop", head), content);
}

void Under::operator()(Out& out) const { out("<span class=\"rh-onder\">{}</span>", content); }

void ChooseCell::operator()(Out& out) const {
    out("<td class=\"rh-kies\"><label><input type=\"checkbox\" name=\"{}\" value=\"{}\">"
        "<span class=\"rh-weg\">{}</span></label></td>",
        name, value, label);
}

void Scroll::operator()(Out& out) const {
    out("<div class=\"rh-scroll\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">{}</div>\n", label, body);
}

void Figure::operator()(Out& out) const {
    out("<figure class=\"rh-beeld\">\n");
    if (!caption.empty()) out("<figcaption>{}</figcaption>\n", caption);
    out("{}<details class=\"rh-tabelbij\"><summary>{}</summary>{}</details>\n</figure>\n",
        Scroll{label, picture}, summary, table);
}

void Pagination::operator()(Out& out) const {
    if (total <= page_size || page_size < 1) return;
    const long long pages = (total + page_size - 1) / page_size;
    const long long here = std::clamp(page, 1LL, pages);
    out("<nav class=\"rh-bladeren\" aria-label=\"Bladeren\"><span>{} tot en met {} van {}</span>",
        base::dutch_number((here - 1) * page_size + 1), base::dutch_number(std::min(total, here * page_size)),
        base::dutch_number(total));
    if (here > 1) out("<a href=\"{}\" rel=\"prev\">Vorige</a>", base.with("pagina", here - 1));
    if (here < pages) out("<a href=\"{}\" rel=\"next\">Volgende</a>", base.with("pagina", here + 1));
    out("</nav>\n");
}

void Tally::operator()(Out& out) const {
    out("<div class=\"rh-stand\" role=\"group\" aria-label=\"{}\">\n{}</div>\n", label, items);
}

void TallyItem::operator()(Out& out) const {
    const auto number = [&](Out& in) {
        if (stand == Tijdigheid::laat) in(Teken{"t-laat"});
        in("{}", base::dutch_number(count));
    };
    out("<a{} href=\"{}\"><b>{}</b><span>{}</span></a>\n",
        attribute("class", "rh-is-laat", stand == Tijdigheid::laat), to, number, text);
}

}  // namespace html
