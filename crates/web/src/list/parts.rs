//! The parts that pages of lists share: fields and chips, how much is shown, and why there is nothing.

use app::{Counted, MOST_COUNTED, Order};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Field, Input, Opt};

use super::{Asked, MOST_OF_A_TEXT, SORT, Used};

/// Why a list has no rows.
pub(crate) struct Nothing<'a> {
    /// Key of the title where filters leave nothing.
    pub(crate) no_match: &'a str,
    /// Key of the title where there is nothing yet; with `-text` what to do about that.
    pub(crate) empty: &'a str,
    /// How to start.
    pub(crate) start: Option<Markup>,
}

/// The fields of the filters that are not in use, a chip for each that is, and the button that sends them.
pub(crate) fn fields(asked: &Asked<'_>, search: Option<(&'static str, &str)>, choices: &[Choice<'_>]) -> Markup {
    let lang = asked.lang;
    let field = |choice: &Choice<'_>| {
        let shape = Field::new(choice.name, choice.label);
        if let Some(used) = asked.used.iter().find(|used| used.name == choice.name && used.is_chip) {
            return chip(asked, used);
        }
        let input = Input::select(asked.value(choice.name), choice.options).empty_text(choice.any);
        ui::field(lang, &shape, &input)
    };
    let named = |used: &&Used| used.is_chip && choices.iter().all(|choice| choice.name != used.name);
    let orders: Vec<Opt> = Order::ALL
        .iter()
        .map(|order| Opt::new(order.slug(), lang.text(&format!("list-order-{}", order.slug()))))
        .collect();
    let order_label = lang.text("list-order");
    html! {
        @for used in asked.used.iter().filter(|used| !used.is_chip) {
            @if search.is_none_or(|(name, _)| name != used.name) && choices.iter().all(|choice| choice.name != used.name) {
                (ui::hidden(used.name, &used.value))
            }
        }
        @if let Some((name, label)) = search {
            (ui::field(lang, &Field::new(name, label), &Input::search(asked.value(name))))
        }
        @for choice in choices { (field(choice)) }
        @for used in asked.used.iter().filter(named) { (chip(asked, used)) }
        @if asked.list.is_by_time() {
            (ui::field(lang, &Field::new(SORT, &order_label), &Input::select(asked.order.slug(), &orders)))
        }
        (Button::secondary(lang.text("agreements-apply")))
    }
}

/// A filter with a few values.
pub(crate) struct Choice<'a> {
    pub(crate) name: &'static str,
    pub(crate) label: &'a str,
    pub(crate) options: &'a [Opt],
    /// The words for no filter.
    pub(crate) any: &'a str,
}

fn chip(asked: &Asked<'_>, used: &Used) -> Markup {
    html! {
        (ui::hidden(used.name, &used.value))
        (ui::filter_chip(asked.lang, &used.label, &used.words, &asked.href(&[(used.name, "")])))
    }
}

/// What was not understood, or left out.
pub(super) fn notes(asked: &Asked<'_>) -> Markup {
    let lang = asked.lang;
    let odd = asked.odd.join(", ");
    let note = |text: String| ui::banner(lang, ui::Tone::Neutral, &html! { (text) }, None);
    html! {
        @if !asked.odd.is_empty() { (note(lang.text_with("list-odd", &[("filters", (&odd).into())]))) }
        @if asked.is_cut { (note(lang.text_with("list-cut", &[("most", MOST_OF_A_TEXT.into())]))) }
    }
}

/// `1–50 of 1,240`.
pub(crate) fn shown(lang: Lang, counted: Counted, rows: usize) -> String {
    let number = |number: u64| lang.number(i64::try_from(number).unwrap_or(i64::MAX));
    let rows = rows as u64;
    if counted.is_cut() && counted.before > MOST_COUNTED {
        return lang.text_with(
            "list-shown-far",
            &[("count", (&number(rows)).into()), ("all", (&number(MOST_COUNTED)).into())],
        );
    }
    let (first, last) = (number(counted.before + 1), number(counted.before + rows));
    let (key, all) = if counted.is_cut() { ("list-shown-more", MOST_COUNTED) } else { ("list-shown", counted.all) };
    lang.text_with(key, &[("first", (&first).into()), ("last", (&last).into()), ("all", (&number(all)).into())])
}

/// Why there is nothing, and which filter to drop: `without` has how many rows there are without each of them.
pub(crate) fn nothing(asked: &Asked<'_>, words: &Nothing<'_>, without: &[(Used, u64)]) -> Markup {
    let lang = asked.lang;
    if asked.is_plain() {
        return ui::empty(&lang.text(words.empty), &lang.text(&format!("{}-text", words.empty)), words.start.as_ref());
    }
    let clear = Button::secondary(lang.text("agreements-clear")).href(asked.clear_href());
    let helps: Vec<&(Used, u64)> = without.iter().filter(|(_, number)| *number > 0).collect();
    if helps.is_empty() {
        let text =
            if without.is_empty() { format!("{}-text", words.no_match) } else { "list-nothing-alone".to_owned() };
        return ui::empty(&lang.text(words.no_match), &lang.text(&text), Some(&html! { (clear) }));
    }
    let line = |(used, number): &(Used, u64)| {
        let filter = format!("{} {}", used.label, used.words);
        let many = *number > MOST_COUNTED;
        let number = lang.number(i64::try_from((*number).min(MOST_COUNTED)).unwrap_or(i64::MAX));
        let number = if many { format!("{number}+") } else { number };
        html! {
            li {
                (lang.text_with("list-without", &[("filter", (&filter).into()), ("count", (&number).into())])) " "
                a href=(asked.href(&[(used.name, "")])) {
                    (lang.text("list-drop")) (ui::spoken(&format!(": {filter}")))
                }
            }
        }
    };
    html! {
        div.empty {
            p.empty-title { (lang.text(words.no_match)) }
            ul { @for one in &helps { (line(one)) } }
            div.buttons { (clear) }
        }
    }
}
