// The control of the html_* cases: the same shapes, written rightly, compile.
#include <string>

#include "platform/html/html.hpp"

struct Casus;

void write(html::Out& out, const std::string& value, const Id<Casus>& id) {
    out("<p class=\"{}\" id=\"casus-{}\">{} &lt; 5</p><!-- literal -->", value, id, 3);
    out("<a href=\"{}\"{}>x</a>", html::url("/casussen/{}?zoek={}", id, value).with("pagina", 2),
        html::attribute("aria-current", "page", true));
    out("<svg><use href=\"{}\"/></svg>", html::asset("tekens.svg", "t-laat"));
    out("<textarea>{}</textarea><script src=\"{}\"></script>", value, html::asset("regiehuis.js"));
    out("<ul>{}</ul>{{}}", [&](html::Out& inner) { inner("<li>{}</li>", value); });
    out("<a href=\"{}\">x</a>", html::same_page("#deel-1"));
}
