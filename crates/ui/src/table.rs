//! Tables whose rows become cards on a phone.

use maud::{Markup, html};

/// One column.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// Its head, also the label beside the value on a phone.
    pub head: String,
    /// Aligned at its end, for numbers and dates that are compared.
    pub end: bool,
    /// Gets the free space.
    pub wide: bool,
    /// Whether values break into several lines.
    pub breaks: Breaks,
    /// A head that is only read out: the cells hold buttons, which say what they do. Then `head` is empty.
    pub spoken_head: Option<String>,
    /// How a phone shows its values.
    pub on_phone: OnPhone,
}

/// How a value stands in the card that a row becomes on a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnPhone {
    /// On a line of its own, with the head of the column beside it.
    #[default]
    Line,
    /// Among others on a line, without the head: a value that says by itself what it is.
    Words,
    /// Among others on a line, behind the head of the column.
    NamedWords,
}

/// Whether the values of a column break between words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Breaks {
    /// As the table gives room.
    #[default]
    Freely,
    /// Only in a narrow table.
    Narrow,
    /// Never.
    Never,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn new(head: impl Into<String>) -> Self {
        Self { head: head.into(), ..Self::default() }
    }

    /// A column of numbers, aligned at their end.
    #[must_use]
    pub fn end(head: impl Into<String>) -> Self {
        Self { head: head.into(), end: true, breaks: Breaks::Never, ..Self::default() }
    }

    /// A column that gets the free space, for names that must not be cut.
    #[must_use]
    pub fn wide(head: impl Into<String>) -> Self {
        Self { head: head.into(), wide: true, ..Self::default() }
    }

    /// A column whose values stay on one line.
    #[must_use]
    pub fn tight(head: impl Into<String>) -> Self {
        Self { head: head.into(), breaks: Breaks::Never, ..Self::default() }
    }

    /// A column whose values stay on one line where the table has room, and break between words where it has not.
    #[must_use]
    pub fn roomy(head: impl Into<String>) -> Self {
        Self { head: head.into(), breaks: Breaks::Narrow, ..Self::default() }
    }

    /// The same column; on a phone its values follow others on a line.
    #[must_use]
    pub fn words(self) -> Self {
        Self { on_phone: OnPhone::Words, ..self }
    }

    /// The same column; on a phone its values follow others on a line, behind its head.
    #[must_use]
    pub fn named_words(self) -> Self {
        Self { on_phone: OnPhone::NamedWords, ..self }
    }

    /// A column of buttons, whose head is only read out.
    #[must_use]
    pub fn spoken(head: impl Into<String>) -> Self {
        Self { breaks: Breaks::Never, spoken_head: Some(head.into()), ..Self::default() }
    }
}

/// The box in which a row is chosen.
#[derive(Debug, Clone)]
pub struct Tick {
    /// The name under which the form sends it.
    pub name: &'static str,
    /// What it sends.
    pub value: String,
    /// What is chosen, read out.
    pub label: String,
}

/// One row. The first cell is its name.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// As many cells as there are columns.
    pub cells: Vec<Markup>,
    /// Where the row leads: the first cell becomes the link and the whole row opens it.
    pub href: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Its id, for links to it.
    pub id: Option<String>,
    /// The box in which it is chosen. Either all rows of a table have one, or none.
    pub tick: Option<Tick>,
}

impl Row {
    /// A row that leads nowhere.
    #[must_use]
    pub fn new(cells: Vec<Markup>) -> Self {
        Self { cells, ..Self::default() }
    }

    /// A row that opens something.
    #[must_use]
    pub fn link(href: impl Into<String>, cells: Vec<Markup>) -> Self {
        Self { cells, href: Some(href.into()), ..Self::default() }
    }

    /// A row that can be chosen in a form.
    #[must_use]
    pub fn tick(self, tick: Tick) -> Self {
        Self { tick: Some(tick), ..self }
    }
}

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// What it holds, read out before it.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Stays a table on a phone, for two or three narrow columns.
    pub stays: bool,
}

/// A table; a missing value should be an en dash.
#[must_use]
pub fn table(table: &Table) -> Markup {
    let chooses = table.rows.iter().any(|row| row.tick.is_some());
    html! {
        table.table.folds[!table.stays] {
            caption.spoken { (table.caption) }
            thead {
                tr {
                    @if chooses { td.pick-cell {} }
                    @for column in &table.columns {
                        th scope="col" class=[class(column)] {
                            @if let Some(head) = &column.spoken_head { span.spoken { (head) } } @else { (column.head) }
                        }
                    }
                }
            }
            tbody {
                @for row in &table.rows {
                    tr.opens[row.href.is_some()].chosen[row.chosen] id=[&row.id] {
                        @if let Some(tick) = &row.tick {
                            td.pick-cell {
                                input.tick type="checkbox" name=(tick.name) value=(tick.value) aria-label=(tick.label);
                            }
                        }
                        @for (index, cell) in row.cells.iter().enumerate() {
                            (one_cell(table.columns.get(index), row, index, cell))
                        }
                    }
                }
            }
        }
    }
}

/// A table whose rows become running lines on a phone, without the names of the columns: for logs, whose values speak
/// for themselves.
#[must_use]
pub fn log_table(rows: &Table) -> Markup {
    html! { div.lines { (table(rows)) } }
}

fn one_cell(column: Option<&Column>, row: &Row, index: usize, cell: &Markup) -> Markup {
    let head = column.map_or("", |column| column.head.as_str());
    html! {
        @if index == 0 {
            th scope="row" class=[column.and_then(class)] {
                @if let Some(href) = &row.href { a.row-link href=(href) { (cell) } } @else { (cell) }
            }
        } @else {
            td class=[column.and_then(class)] data-label=(head) { div { (cell) } }
        }
    }
}

fn class(column: &Column) -> Option<String> {
    let breaks = match column.breaks {
        Breaks::Freely => None,
        Breaks::Narrow => Some("roomy"),
        Breaks::Never => Some("tight"),
    };
    let on_phone = match column.on_phone {
        OnPhone::Line => None,
        OnPhone::Words => Some("words"),
        OnPhone::NamedWords => Some("words named"),
    };
    let names = [column.end.then_some("end"), column.wide.then_some("wide"), breaks, on_phone];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    (!names.is_empty()).then(|| names.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Column, Row, Table, table};
    use maud::html;

    #[test]
    fn a_row_is_named_by_its_first_cell_and_opens_as_a_whole() {
        let html = table(&Table {
            caption: "Agreements".into(),
            columns: vec![Column::wide("Partner"), Column::end("Years")],
            rows: vec![Row::link("/a/1", vec![html! { "Südtal" }, html! { "3" }])],
            stays: false,
        })
        .into_string();
        assert!(
            html.contains("<th scope=\"row\" class=\"wide\"><a class=\"row-link\" href=\"/a/1\">Südtal</a></th>"),
            "{html}"
        );
        assert!(html.contains("<td class=\"end tight\" data-label=\"Years\"><div>3</div></td>"), "{html}");
    }
}
