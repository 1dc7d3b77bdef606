#include "kern/bestand/veld.hpp"

#include "kern/bestand/bestand.hpp"
#include "platform/html/parts.hpp"

namespace bestand {

void Veld::operator()(html::Out& out) const {
    const FieldFault* fout = input.fault_of(naam);
    const std::string uitleg = std::string(naam) + "-uitleg", melding = std::string(naam) + "-fout";
    const std::string beschreven = fout != nullptr ? uitleg + " " + melding : uitleg;
    out("<div class=\"utrecht-form-field{}\"{}><label class=\"utrecht-form-label\" for=\"{}\">{}</label>",
        fout != nullptr ? " utrecht-form-field--invalid" : "", html::flag("data-slepen", true), naam, label);
    out("<p class=\"utrecht-form-field-description\" id=\"{}\">Pdf, jpg, png, docx, odt of txt. {}</p>",
        uitleg, meer ? "Elk hoogstens 20 MB, samen hoogstens 25 MB." : "Hoogstens 20 MB.");
    if (fout != nullptr)
        out("<p class=\"rh-fout\" id=\"{}\">{}{}</p>", melding, html::Teken{"t-laat"}, fout->sentence);
    out("<input type=\"file\" id=\"{}\" name=\"{}\" accept=\"{}\" aria-describedby=\"{}\"{}{}></div>", naam,
        naam, uitgangen, beschreven, html::flag("multiple", meer),
        html::attribute("aria-invalid", "true", fout != nullptr));
}

}  // namespace bestand
