#include "platform/web/input_sentence.hpp"

#include <array>

namespace web::detail {

namespace {

struct Row {
    Saying saying;
    std::string_view code;
    std::string_view text;
};

// A text that begins with {label} has the label as its subject; before another one it stands as a heading.
constexpr Row rows[] = {
    {Saying::empty, "required", "{label} is nog leeg. Vul dit in."},
    {Saying::empty_date, "required", "Vul een datum in, bijvoorbeeld {example}."},
    {Saying::empty_choice, "required", "Kies een antwoord."},
    {Saying::empty_number, "required", "Vul een getal in."},
    {Saying::empty_list, "required", "Vul er ten minste één in."},
    {Saying::empty_version, "required", "Het nummer van de versie ontbreekt. Open de pagina opnieuw."},
    {Saying::too_short, "too-short", "{label} moet minstens {min} tekens hebben. Je hebt er {have}."},
    {Saying::too_long, "too-long", "{label} mag hoogstens {max} tekens hebben. Je hebt er {have}."},
    {Saying::line_break, "line-break", "{label} moet op één regel staan."},
    {Saying::control, "control-characters",
     "{label} had verborgen tekens. Die kunnen wij niet bewaren. Kijk de tekst na."},
    {Saying::unreadable, "invalid-text", "{label} was niet te lezen. Vul dit opnieuw in."},
    {Saying::date, "invalid-date", "Vul een datum in, bijvoorbeeld {example}."},
    {Saying::partial_date, "invalid-date",
     "Vul een datum in, bijvoorbeeld {example}. Weet je de dag of de maand niet? Vul daar 00 in."},
    {Saying::date_early, "date-too-early", "Vul een datum in vanaf {min}."},
    {Saying::date_late, "date-too-late", "Vul een datum in tot en met {max}."},
    {Saying::date_between, "date-out-of-range", "Vul een datum in tussen {min} en {max}."},
    {Saying::number, "invalid-number", "Vul een heel getal in, bijvoorbeeld 12."},
    {Saying::number_range, "number-out-of-range", "Vul een getal in van {min} tot en met {max}."},
    {Saying::choice, "invalid-choice", "Kies een van de antwoorden die er staan."},
    {Saying::id, "invalid-id", "Kies iets wat in de lijst staat."},
    {Saying::doubled, "doubled", "{label} is meer dan één keer gestuurd."},
    {Saying::too_many, "too-many", "Vul er hoogstens {max} in. Je hebt er {have}."},
    {Saying::too_many_fields, "too-many-fields", "Er zijn meer dan {max} velden gestuurd."},
    {Saying::unknown, "unknown-field", "Dit veld kennen we niet."},
    {Saying::type, "wrong-type", "Hier hoort {type}."},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].saying != static_cast<Saying>(i)) return false;
    }
    return std::size(rows) == static_cast<std::size_t>(Saying::type) + 1;
}
static_assert(in_order(), "one row for each Saying, in its order");

const Row& row_of(Saying saying) { return rows[static_cast<std::size_t>(saying)]; }

std::string_view word(Words words, std::string_view name) {
    for (const auto& [known, value] : words) {
        if (known == name) return value;
    }
    return {};
}

// The holes filled in. Words are never looked at for holes of their own.
void append_filled(std::string& out, std::string_view text, Words words) {
    for (;;) {
        const std::size_t open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) return;
        const std::size_t close = text.find('}', open);
        out += word(words, text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
}

}  // namespace

std::string_view code(Saying saying) { return row_of(saying).code; }

std::string sentence(Saying saying, std::string_view label, Words words) {
    constexpr std::string_view subject = "{label}";
    std::string_view text = row_of(saying).text;
    const bool about_label = text.starts_with(subject);
    if (about_label) text.remove_prefix(subject.size());

    std::string out{label};
    if (label.empty()) {
        out = about_label ? "Dit veld" : "";
    } else if (label.back() == '?') {  // a question is a sentence of its own
        out += about_label ? " Dit veld" : " ";
    } else if (!about_label) {
        out += ": ";
        out += static_cast<char>(text.front() - 'A' + 'a');  // each text begins with a capital A–Z
        text.remove_prefix(1);
    }
    append_filled(out, text, words);
    return out;
}

}  // namespace web::detail
