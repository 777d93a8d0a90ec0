//! The parts that pages of lists share: fields and chips, how much is shown, and why there is nothing.

use app::exports::MOST_EXPORTED;
use app::{Counted, Order};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Field, Icon, Input, Opt};

use super::{Asked, By, MOST_OF_A_TEXT, SORT, Used};
use crate::problem::Problem;
use crate::visitor::Staff;

/// Why a list has no rows.
pub(crate) struct Nothing<'a> {
    /// Key of the title where filters leave nothing; with `-text` what to do about that, as with the others.
    pub(crate) no_match: &'a str,
    /// Key of the title where there is nothing in a tab, if that tab has words of its own.
    pub(crate) tab: Option<&'a str>,
    /// Key of the title where there is nothing yet.
    pub(crate) empty: &'a str,
    /// How to start.
    pub(crate) start: Option<Markup>,
}

/// The fields of the filters.
pub(crate) struct Filters {
    /// The name of the text that is looked for.
    pub(crate) searches: Option<&'static str>,
    /// What stands in the form before all others, on a phone too.
    pub(crate) first: Markup,
    /// What a phone shows when somebody opens it.
    pub(crate) rest: Markup,
}

impl Filters {
    /// No field at all.
    pub(crate) fn none() -> Self {
        Self { searches: None, first: html! {}, rest: html! {} }
    }

    /// The form; `counts` stand at its end.
    pub(super) fn form(&self, asked: &Asked<'_>, counts: &Markup) -> Markup {
        let (lang, action) = (asked.lang, asked.base.as_str());
        let in_use = asked.is_narrowed(self.searches);
        if self.first.0.is_empty() && self.rest.0.is_empty() {
            return counts.clone();
        }
        let send = Button::secondary(lang.text("list-apply"));
        if self.searches.is_none() {
            let content = html! { (self.first) (self.rest) (send) (counts) };
            return ui::folded_filters(lang, action, in_use, &content);
        }
        let rest = html! {
            @if !self.rest.0.is_empty() { (ui::further_filters(lang, in_use, &self.rest)) }
        };
        ui::filters(action, &html! { (self.first) (rest) (send) (counts) })
    }
}

/// The fields of the filters that are not in use, and a chip for each that is.
pub(crate) fn fields(asked: &Asked<'_>, search: Option<(&'static str, &str)>, choices: &[Choice<'_>]) -> Filters {
    let lang = asked.lang;
    let field = |choice: &Choice<'_>| {
        let shape = Field::new(choice.name, choice.label);
        if let Some(used) = asked.used.iter().find(|used| used.name == choice.name && used.by == By::Chip) {
            return chip(asked, used);
        }
        let input = Input::select(asked.value(choice.name), choice.options).empty_text(choice.any);
        ui::field(lang, &shape, &input)
    };
    let named = |used: &&Used| used.by == By::Chip && choices.iter().all(|choice| choice.name != used.name);
    let orders: Vec<Opt> = Order::ALL
        .iter()
        .map(|order| Opt::new(order.slug(), lang.text(&format!("list-order-{}", order.slug()))))
        .collect();
    let order_label = lang.text("list-order");
    let is_elsewhere =
        |used: &Used| search.is_some_and(|(name, _)| name == used.name) || choices.iter().any(|c| c.name == used.name);
    let first = html! {
        @for used in asked.used.iter().filter(|used| used.by != By::Chip && !is_elsewhere(used)) {
            (ui::hidden(used.name, &used.value))
        }
        @if let Some((name, label)) = search {
            (ui::field(lang, &Field::new(name, label), &Input::search(asked.value(name))))
        }
    };
    let rest = html! {
        @for choice in choices { (field(choice)) }
        @for used in asked.used.iter().filter(named) { (chip(asked, used)) }
        @if asked.list.is_by_time() {
            (ui::field(lang, &Field::new(SORT, &order_label), &Input::select(asked.order.slug(), &orders)))
        }
    };
    Filters { searches: search.map(|(name, _)| name), first, rest }
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

/// How many rows a list has, as far as they were counted: `1,240` or `10,000+`.
pub(crate) fn number(lang: Lang, counted: Counted) -> String {
    let number = lang.number(i64::try_from(counted.all.min(counted.most)).unwrap_or(i64::MAX));
    if counted.is_cut() { format!("{number}+") } else { number }
}

/// The button that takes the list out as a file, with its filters; it says what the file has.
pub(crate) fn export_button(staff: &Staff, tail: &str, params: &[(&str, String)]) -> Markup {
    let hidden: Vec<(&str, &str)> = params.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let lang = staff.lang();
    let most = lang.number(i64::try_from(MOST_EXPORTED).unwrap_or(i64::MAX));
    let hint = lang.text_with("list-export-text", &[("most", (&most).into())]);
    let button = Button::secondary(lang.text("list-export")).icon(Icon::Export).hint(hint).folding();
    ui::post_button(&staff.href(tail), &hidden, &button)
}

/// `1–50 of 1,240`.
pub(crate) fn shown(lang: Lang, counted: Counted, rows: usize) -> String {
    let number = |number: u64| lang.number(i64::try_from(number).unwrap_or(i64::MAX));
    let rows = rows as u64;
    if rows == 0 {
        return lang.text("list-shown-none");
    }
    if counted.is_cut() && counted.before > counted.most {
        return lang.text_with(
            "list-shown-far",
            &[("count", (&number(rows)).into()), ("all", (&number(counted.most)).into())],
        );
    }
    let (first, last) = (number(counted.before + 1), number(counted.before + rows));
    let (key, all) = if counted.is_cut() { ("list-shown-more", counted.most) } else { ("list-shown", counted.all) };
    lang.text_with(key, &[("first", (&first).into()), ("last", (&last).into()), ("all", (&number(all)).into())])
}

/// How long the list is without each of its filters, as `count` counts the rows that the others leave.
pub(crate) async fn without<Counting>(
    asked: &Asked<'_>,
    count: impl Fn(Vec<(&'static str, String)>) -> Counting,
) -> Result<Vec<(Used, Counted)>, Problem>
where
    Counting: Future<Output = Result<Counted, Problem>>,
{
    let mut lists = Vec::new();
    for (used, others) in asked.one_less() {
        lists.push((used, count(others).await?));
    }
    Ok(lists)
}

/// Why there is nothing, and which filter to drop: `without` has how many rows there are without each of them.
pub(crate) fn nothing(asked: &Asked<'_>, words: &Nothing<'_>, without: &[(Used, Counted)]) -> Markup {
    let lang = asked.lang;
    if asked.is_plain() {
        return ui::empty(&lang.text(words.empty), &lang.text(&format!("{}-text", words.empty)), words.start.as_ref());
    }
    let tab = words.tab.unwrap_or("list-nothing-here");
    if !asked.is_filtered() && !asked.is_turned {
        return ui::empty(&lang.text(tab), &lang.text(&format!("{tab}-text")), None);
    }
    let clear = Button::secondary(lang.text("list-clear")).href(asked.clear_href());
    let helps: Vec<&(Used, Counted)> = without.iter().filter(|(_, counted)| counted.all > 0).collect();
    if helps.is_empty() {
        let filters = asked.used.iter().filter(|used| used.by != By::Tab).count();
        let (title, text) = match filters {
            _ if without.is_empty() => (words.no_match, format!("{}-text", words.no_match)),
            // The tab itself has nothing.
            0 | 1 => (tab, format!("{tab}-text")),
            _ => (words.no_match, "list-nothing-alone".to_owned()),
        };
        return ui::empty(&lang.text(title), &lang.text(&text), Some(&html! { (clear) }));
    }
    let line = |(used, counted): &(Used, Counted)| {
        let filter = match used.by {
            By::Chip => format!("{} {}", used.label, used.words),
            By::Field | By::Tab => used.words.clone(),
        };
        let number = number(lang, *counted);
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
