#include "platform/html/form.hpp"

#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/html/signs.hpp"

namespace html {
namespace {

// The words around a control and the ids that tie them to it.
struct Words {
    std::string_view id;
    std::string_view label;
    const Fragment& hint;
    std::string_view fault;
    Need need;

    // For aria-describedby; empty when there is nothing to say.
    std::string described_by() const {
        std::string ids;
        if (!hint.empty()) ids.append(id).append("-uitleg");
        if (!fault.empty()) ids.append(ids.empty() ? "" : " ").append(id).append("-fout");
        return ids;
    }
};

template <class Field>
Words words_of(const Field& field) {
    return {field.id.empty() ? field.name : field.id, field.label, field.hint, field.fault, field.need};
}

std::string_view if_invalid(std::string_view fault) {
    return fault.empty() ? "" : " utrecht-form-field--invalid";
}

constexpr auto may_be_empty = [](Out& out) { out(" <span class=\"rh-optioneel\">(mag leeg)</span>"); };

Fragment optional_mark(Need need) { return need == Need::optional ? Fragment(may_be_empty) : Fragment(); }

void write_hint(Out& out, std::string_view id, const Fragment& hint) {
    if (!hint.empty()) out("<p class=\"utrecht-form-field-description\" id=\"{}-uitleg\">{}</p>", id, hint);
}

void write_fault(Out& out, std::string_view id, std::string_view fault) {
    if (!fault.empty()) out("<p class=\"rh-fout\" id=\"{}-fout\">{}{}</p>", id, Teken{"t-laat"}, fault);
}

// Label, hint, fault, then what `control` writes; it gets the value for aria-describedby.
template <class Control>
void write_field(Out& out, const Words& words, const Control& control) {
    out("<div class=\"utrecht-form-field{}\"><label class=\"utrecht-form-label\" for=\"{}\">{}{}</label>",
        if_invalid(words.fault), words.id, words.label, optional_mark(words.need));
    write_hint(out, words.id, words.hint);
    write_fault(out, words.id, words.fault);
    control(words.described_by());
    out("</div>\n");
}

Flag describedby(std::string_view ids) { return attribute("aria-describedby", ids); }
Flag invalid_flag(std::string_view fault) { return attribute("aria-invalid", "true", !fault.empty()); }

std::string_view class_of(Width width) {
    switch (width) {
        case Width::full: return "";
        case Width::medium: return " utrecht-textbox--midden";
        case Width::small: return " utrecht-textbox--kort";
        case Width::date: return " utrecht-textbox--datum";
        case Width::number: return " utrecht-textbox--getal";
        case Width::code: return " utrecht-textbox--code";
    }
    return "";
}

std::string_view type_of(TextType type) {
    switch (type) {
        case TextType::email: return "email";
        case TextType::telephone: return "tel";
        case TextType::password: return "password";
        case TextType::text:
        case TextType::numeric: break;
    }
    return "text";
}

std::string limit_of(std::size_t length_max) {
    return length_max == 0 ? std::string() : std::to_string(length_max);
}

enum class ChoiceKind : std::uint8_t { radio, checkbox };

std::string_view class_of(Follow shown) {
    switch (shown) {
        case Follow::always: return "";
        case Follow::other: return " rh-vervolg--ander";
        case Follow::last: return " rh-vervolg--laatste";
    }
    return "";
}

// Radios and checkboxes differ in their type alone. `chosen` tells whether a value is on.
template <class Field, class Chosen>
void write_group(Out& out, const Field& field, ChoiceKind kind, const Chosen& chosen) {
    const Words words = words_of(field);
    const std::string described = words.described_by();
    out("<div class=\"utrecht-form-field{}\"><fieldset{}><legend class=\"rh-vraag\">{}{}</legend>",
        if_invalid(field.fault), describedby(described), field.label, optional_mark(field.need));
    write_hint(out, words.id, field.hint);
    write_fault(out, words.id, field.fault);
    out("<div class=\"{}\">", field.layout == Layout::down ? "rh-keuzes rh-keuzes--onder" : "rh-keuzes");
    const std::string_view type = kind == ChoiceKind::radio ? "radio" : "checkbox";
    int number = 0;
    for (const Option& option : field.options) {
        std::string id(words.id);
        if (++number > 1) id += "-" + std::to_string(number);
        out("<div class=\"rh-keuze\"><input type=\"{}\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label for=\"{}\">{}",
            type, id, field.name, option.value, flag("checked", chosen(option.value)), id, option.label);
        if (!option.note.empty()) out("<small>{}</small>", option.note);
        out("</label></div>");
    }
    out("</div>");
    if (!field.follow.empty())
        out("\n<div class=\"rh-vervolg{}\">{}</div>", class_of(field.shown), field.follow);
    out("</fieldset></div>\n");
}

std::string_view class_of(ButtonKind kind) {
    switch (kind) {
        case ButtonKind::plain: return "";
        case ButtonKind::primary: return " utrecht-button--primary-action";
        case ButtonKind::danger: return " utrecht-button--danger";
        case ButtonKind::subtle: return " utrecht-button--subtle";
    }
    return "";
}

}  // namespace

void Form::operator()(Out& out) const {
    out("<form action=\"{}\" method=\"post\" novalidate{}{}>", action,
        attribute("enctype", "multipart/form-data", encoding == Encoding::files), attribute("class", style));
    out(Hidden{"csrf", csrf});
    if (!versie.empty()) out(Hidden{"versie", versie});
    out("\n{}</form>\n", body);
}

void Hidden::operator()(Out& out) const {
    out("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
}

void TextField::operator()(Out& out) const {
    const Words words = words_of(*this);
    write_field(out, words, [&](const std::string& described) {
        const std::string limit = limit_of(length_max);
        out("<input class=\"utrecht-textbox{}\" id=\"{}\" name=\"{}\" type=\"{}\" autocomplete=\"{}\"{}{}{}{}{}>",
            class_of(width), words.id, name, type_of(type), autocomplete,
            attribute("inputmode", "numeric", type == TextType::numeric), attribute("maxlength", limit),
            attribute("value", type == TextType::password ? "" : value), describedby(described),
            invalid_flag(fault));
    });
}

void DateField::operator()(Out& out) const {
    out(TextField{.name = name,
                  .label = label,
                  .hint = hint,
                  .value = value,
                  .fault = fault,
                  .need = need,
                  .width = Width::date,
                  .type = TextType::numeric,
                  .autocomplete = autocomplete,
                  .id = id});
}

void TextArea::operator()(Out& out) const {
    const Words words = words_of(*this);
    write_field(out, words, [&](const std::string& described) {
        const std::string limit = limit_of(length_max);
        // A browser drops the first line end of a textarea; this one is for it to drop, so that the text keeps its own.
        out("<textarea class=\"utrecht-textarea\" id=\"{}\" name=\"{}\"{}{}{}>\n{}</textarea>", words.id,
            name, attribute("maxlength", limit), describedby(described), invalid_flag(fault), value);
        if (length_max == 0) return;
        out("<p class=\"rh-teller\">{} van {} tekens</p>",
            base::dutch_number(static_cast<long long>(base::length(value))),
            base::dutch_number(static_cast<long long>(length_max)));
    });
}

void Select::operator()(Out& out) const {
    const Words words = words_of(*this);
    write_field(out, words, [&](const std::string& described) {
        out("<select class=\"utrecht-select\" id=\"{}\" name=\"{}\"{}{}>", words.id, name,
            describedby(described), invalid_flag(fault));
        if (!empty.empty()) out("<option value=\"\">{}</option>", empty);
        for (const Option& option : options)
            out("<option value=\"{}\"{}>{}</option>", option.value,
                flag("selected", !value.empty() && option.value == value), option.label);
        out("</select>");
    });
}

void RadioGroup::operator()(Out& out) const {
    write_group(out, *this, ChoiceKind::radio,
                [&](std::string_view option) { return !value.empty() && option == value; });
}

void CheckboxGroup::operator()(Out& out) const {
    write_group(out, *this, ChoiceKind::checkbox,
                [&](std::string_view option) { return std::ranges::find(values, option) != values.end(); });
}

void Checkbox::operator()(Out& out) const {
    const std::string_view own = id.empty() ? name : id;
    std::string described;
    if (!fault.empty()) described.append(own).append("-fout");
    out("<div class=\"utrecht-form-field{}\">", if_invalid(fault));
    write_fault(out, own, fault);
    out("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"ja\"{}{}{}><label for=\"{}\">{}",
        own, name, flag("checked", value == "ja"), describedby(described), invalid_flag(fault), own, label);
    if (!note.empty()) out("<small>{}</small>", note);
    out("</label></div></div>\n");
}

void Fieldset::operator()(Out& out) const {
    const std::string described = Words{id, legend, hint, fault, Need::required}.described_by();
    out("<fieldset class=\"rh-criterium{}\"{}{}><legend class=\"rh-vraag\">{}</legend>", if_invalid(fault),
        attribute("id", id), describedby(described), legend);
    write_hint(out, id, hint);
    write_fault(out, id, fault);
    out("{}</fieldset>\n", body);
}

void Button::operator()(Out& out) const {
    const auto hidden = [&](Out& words) {
        if (!context.empty()) words("<span class=\"rh-weg\"> {}</span>", context);
    };
    const Flag named = attribute("name", name);
    const Flag valued = attribute("value", value, !name.empty());
    const Flag when_busy = attribute("data-bezig", busy);
    if (action == nullptr)
        out("<button class=\"utrecht-button{}\" type=\"submit\"{}{}{}>{}{}</button>", class_of(kind), named,
            valued, when_busy, text, hidden);
    else
        out("<button class=\"utrecht-button{}\" type=\"submit\" formaction=\"{}\"{}{}{}>{}{}</button>",
            class_of(kind), *action, named, valued, when_busy, text, hidden);
}

void FormActions::operator()(Out& out) const {
    out("<div class=\"utrecht-form-field rh-acties\">{}</div>\n", body);
}

void LinkButton::operator()(Out& out) const {
    out("<a class=\"utrecht-button{}\" href=\"{}\">{}</a>", class_of(kind), to, text);
}

void ErrorSummary::operator()(Out& out) const {
    if (faults.empty()) return;
    out("<div class=\"rh-melding rh-melding--alarm\" role=\"alert\" tabindex=\"-1\">{}<div>",
        Teken{"t-laat"});
    if (faults.size() == 1)
        out("<h2>Er is 1 ding dat je moet nakijken</h2>");
    else
        out("<h2>Er zijn {} dingen die je moet nakijken</h2>", faults.size());
    out("<p>De rest van je tekst is bewaard.</p><ul>");
    for (const FieldFault& fault : faults) {
        if (fault.field.empty())
            out("<li>{}</li>", fault.sentence);
        else
            out("<li><a href=\"{}\">{}</a></li>", same_page(fault.field), fault.sentence);
    }
    out("</ul></div></div>\n");
}

}  // namespace html
