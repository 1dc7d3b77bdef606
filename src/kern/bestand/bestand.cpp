#include "kern/bestand/bestand.hpp"

#include "platform/base/text.hpp"

namespace bestand {
namespace {

// Signs that no reader sees and that change what he reads: zero widths, marks of direction (base::without_control takes those
// that turn a text round), and the mark of byte order.
constexpr std::string_view onzichtbaar[] = {"\u200B", "\u200C", "\u200D", "\u200E",
                                            "\u200F", "\u061C", "\u2060", "\uFEFF"};

}  // namespace

std::string schone_naam(std::string_view gegeven, std::string_view anders) {
    const std::size_t pad = gegeven.find_last_of("/\\");
    const std::string_view rest = pad == std::string_view::npos ? gegeven : gegeven.substr(pad + 1);
    std::string schoon;
    for (const char c : base::without_control(rest))
        if (c >= 0x20 || static_cast<unsigned char>(c) >= 0x80) schoon += c;
    for (const std::string_view teken : onzichtbaar)
        for (auto op = schoon.find(teken); op != schoon.npos; op = schoon.find(teken, op))
            schoon.erase(op, teken.size());
    while (!schoon.empty() && (schoon.front() == '.' || schoon.front() == ' ')) schoon.erase(0, 1);
    while (!schoon.empty() && (schoon.back() == '.' || schoon.back() == ' ')) schoon.pop_back();
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
