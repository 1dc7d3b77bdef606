#include "kern/bestand/bestand.hpp"

#include "platform/base/text.hpp"

namespace bestand {
std::string schone_naam(std::string_view gegeven, std::string_view anders) {
    const std::size_t pad = gegeven.find_last_of("/\\");
    const std::string_view rest = pad == std::string_view::npos ? gegeven : gegeven.substr(pad + 1);
    std::string schoon;
    for (const char c : base::without_control(rest))
        if (c >= 0x20 || static_cast<unsigned char>(c) >= 0x80) schoon += c;
    while (!schoon.empty() && schoon.front() == '.') schoon.erase(0, 1);
    if (schoon.size() > naam_max) {
        // The end says what it is; the middle may go. Cut at whole signs.
        const std::size_t punt = schoon.rfind('.');
        const std::string einde =
            punt != std::string::npos && schoon.size() - punt <= 8 ? schoon.substr(punt) : std::string();
        schoon.resize(naam_max - einde.size());
        schoon.resize(base::valid_utf8_prefix(schoon));
        schoon += einde;
    }
    return schoon.empty() ? std::string(anders) : schoon;
}

std::optional<FieldFault> fout(std::string_view veld, const web::File& file) {
    const auto nee = [&](std::string_view code, std::string_view zin) {
        return FieldFault{std::string(veld), std::string(code), std::string(zin)};
    };
    if (file.body.empty()) return nee("empty", "Dit bestand is leeg. Kies een ander bestand.");
    if (file.body.size() > bytes_max) return nee("too-large", "Een bestand mag hoogstens 20 MB zijn.");
    if (!type_van(file.body, schone_naam(file.name, veld)))
        return nee("type", "Dit soort bestand nemen we niet aan. Kies een pdf, jpg, png, docx, odt of txt.");
    return std::nullopt;
}

std::string omvang(std::size_t bytes) {
    constexpr std::size_t kilo = 1'000;
    constexpr std::size_t mega = kilo * kilo;
    if (bytes < mega) return base::dutch_number(static_cast<long long>((bytes + kilo - 1) / kilo)) + " kB";
    const std::size_t tienden = (bytes * 10 + mega / 2) / mega;
    return std::to_string(tienden / 10) + ',' + std::to_string(tienden % 10) + " MB";
}

web::Response als_bestand(Inhoud&& inhoud, std::string_view gewoon) {
    web::Response response;
    response.type = std::move(inhoud.type);
    response.body = std::move(inhoud.bytes);
    // Saved, not guessed at, and without any right if it is opened all the same.
    response.header("Content-Disposition", "attachment; filename=\"" + std::string(gewoon) +
                                               "\"; filename*=UTF-8''" + web::percent_encode(inhoud.naam));
    response.header("Content-Security-Policy", "default-src 'none'; sandbox");
    return response;
}

}  // namespace bestand
