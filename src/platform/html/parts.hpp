// The parts that stand on more than one screen: section, notice, empty state, facts, tables, pictures with their table,
// paging, records. Each is a struct that is a fragment; it borrows, so write it in the expression that makes it.
//   out(html::Section{.id = "acties", .title = "Acties", .note = "5 open", .body = [&](html::Out& in) { ... }});
// Including this header brings the signs and the form parts too.
#pragma once

#include <cstdint>
#include <string_view>

#include "platform/html/form.hpp"
#include "platform/html/html.hpp"
#include "platform/html/signs.hpp"

namespace html {

// Title of the page, once per page; `path` leads back, `actions` are buttons and links.
struct PageHead {
    Fragment title;
    Fragment intro = {};
    Fragment path = {};
    Fragment actions = {};
    void operator()(Out& out) const;
};

// A section under an ink rule, named by its title. `link` is one link or a group of buttons at the right.
struct Section {
    std::string_view id;
    Fragment title;
    Fragment note = {};
    Fragment link = {};
    Fragment body = {};
    void operator()(Out& out) const;
};

enum class Tone : std::uint8_t {
    done,
    notice,
    quiet,
    alarm
};                                                       // done: petrol with a tick; notice: petrol, own sign
enum class Live : std::uint8_t { none, status, alert };  // what a screen reader is told of by itself
enum class Level : std::uint8_t { h2, h3 };

struct Notice {
    Tone tone = Tone::done;
    Fragment title;
    Fragment body = {};  // text becomes a paragraph; a callable writes its own
    Live live = Live::none;
    Level level = Level::h2;
    SignName sign = {};  // another than the tone's own
    void operator()(Out& out) const;
};

// Nothing here: what that means, and what to do.
struct EmptyState {
    Fragment title;      // "Er wacht niets op je."
    Fragment body = {};  // "Nieuwe aanmeldingen komen hier vanzelf."
    void operator()(Out& out) const;
};

enum class FactsLayout : std::uint8_t { flow, rows };

// A definition list; `body` writes Fact by Fact.
struct Facts {
    Fragment body;
    FactsLayout layout = FactsLayout::flow;
    void operator()(Out& out) const;
};
struct Fact {
    Fragment term;
    Fragment value;
    void operator()(Out& out) const;
};

// What somebody put on record, in the serif: an empty line starts a paragraph, a line end stays a line end.
struct Record {
    std::string_view text;
    void operator()(Out& out) const;
};

struct Details {
    Fragment summary;
    Fragment body;
    bool open = false;
    void operator()(Out& out) const;
};

// --- Tables -----------------------------------------------------------------------------------------------------

enum class ColumnKind : std::uint8_t { text, number, hidden_head, choose };

struct Column {
    std::string_view head;
    ColumnKind kind = ColumnKind::text;
};

enum class CaptionKind : std::uint8_t { shown, hidden };
enum class TableKind : std::uint8_t {
    plain,
    stacking
};  // stacking: a table of work, rows become blocks on a phone

// `rows` writes <tr>…</tr> of RowHead and Cell. Every table has a caption; hide it only right under an equal heading.
struct Table {
    std::string_view caption;
    List<Column> columns = {};
    Fragment rows = {};
    Fragment foot = {};
    TableKind kind = TableKind::plain;
    CaptionKind caption_kind = CaptionKind::shown;
    void operator()(Out& out) const;
};

struct RowHead {
    Fragment content;
    void operator()(Out& out) const;
};

// `head` is repeated before the cell where a table stacks; leave it empty in a plain table.
struct Cell {
    Fragment content;
    std::string_view head = {};
    ColumnKind kind = ColumnKind::text;
    void operator()(Out& out) const;
};

// A small second line in a cell.
struct Under {
    Fragment content;
    void operator()(Out& out) const;
};

// A checkbox in front of a row, for bulk actions; `label` is for screen readers: "Kies: overleg Grutto".
struct ChooseCell {
    std::string_view name;
    std::string_view value;
    std::string_view label;
    void operator()(Out& out) const;
};

// Sideways scrolling for wide tables and pictures, also by keyboard.
struct Scroll {
    std::string_view label;
    Fragment body;
    void operator()(Out& out) const;
};

// A picture and the table that says the same. `picture` writes one <svg role="img"> that has its own sentence.
struct Figure {
    std::string_view label;
    Fragment picture;
    Fragment table;
    Fragment caption = {};
    std::string_view summary = "Toon als tabel";
    void operator()(Out& out) const;
};

// --- Getting about ----------------------------------------------------------------------------------------------

// "9 tot en met 16 van 36", Vorige, Volgende. Writes nothing when all fits on one page. Adds ?pagina=n to `base`.
struct Pagination {
    long long page = 1;  // from 1
    long long page_size = 25;
    long long total = 0;
    const Url& base;
    void operator()(Out& out) const;
};

// The row of counts on top of a worklist; `items` writes TallyItem by TallyItem.
struct Tally {
    std::string_view label;
    Fragment items;
    void operator()(Out& out) const;
};
struct TallyItem {
    long long count = 0;
    Fragment text;
    Url to;
    Tijdigheid stand = Tijdigheid::op_tijd;  // laat: the alarm sign
    void operator()(Out& out) const;
};

}  // namespace html
