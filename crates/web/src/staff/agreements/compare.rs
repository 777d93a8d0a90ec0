//! Both copies beside each other: the differences first, and what to do with each; when they say the same, approving.

mod approval;
mod differences;
mod foot;

use app::agreements::record::Record;
use app::agreements::take_over::{Seen, TakeOverRefused, TakenOver, Then, apply};
use axum::response::Response;
use domain::agreement::compare::{Comparison, OutsideTerms};
use domain::agreement::facts::{PartnerCopy, Revision};
use domain::agreement::standing::State;
use domain::agreement::take_over::Choices;
use domain::ids::PartnerCopyId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Half, Icon, MapCell, PageHeader, PickItem, Tone};

use self::differences::Sides;
use super::{code_of, crumbs, numbered, record_for, record_of};
use crate::forms::choices;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::between::Between;
use crate::view::finding::words;
use crate::view::{copy, state};
use crate::visitor::{Staff, see_other};

/// Both copies and what differs.
struct Pair<'a> {
    record: &'a Record,
    between: Between,
    ours: &'a Revision,
    theirs: &'a PartnerCopy,
    comparison: &'a Comparison,
}

impl<'a> Pair<'a> {
    async fn load(staff: &Staff, record: &'a Record) -> Result<Option<Self>, Problem> {
        let facts = &record.facts;
        let copies = facts.current_revision().zip(facts.last_good_copy());
        let Some(((ours, theirs), comparison)) = copies.zip(record.comparison.as_ref()) else { return Ok(None) };
        let between = Between::load(staff, &facts.partner).await?;
        Ok(Some(Self { record, between, ours, theirs, comparison }))
    }

    /// Whether choices can be taken over now, by this person.
    fn is_open(&self, staff: &Staff) -> bool {
        staff.access.may_in(Right::EditAgreements, self.record.facts.unit.as_ref())
            && !self.record.standing.has_unsent_changes
            && self.record.standing.state != State::Deleted
    }
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_of(&staff).await?;
    let Some(pair) = Pair::load(&staff, &record).await? else {
        return Ok(see_other(&staff.agreement_href(&record.facts.id, "")));
    };
    let chosen = if staff.query().get("take") == Some("theirs") {
        Choices::all_theirs(pair.comparison)
    } else {
        Choices::default()
    };
    Ok(show(&staff, &pair, &chosen, None).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    let id = &record.facts.id;
    let compare = staff.agreement_href(id, "compare");
    let back = |key: &str| Ok(see_other(&notice::with(&compare, key)));
    let Some(pair) = Pair::load(&staff, &record).await? else {
        return back("changed");
    };
    let seen = Seen {
        revision: form.get("revision").and_then(|text| text.parse().ok()).ok_or(Problem::BadForm)?,
        copy: form.get("copy").and_then(PartnerCopyId::parse).ok_or(Problem::BadForm)?,
    };
    // The names of the controls mean something only between the two copies that the person saw.
    if seen.revision != pair.ours.ordinal || seen.copy != pair.theirs.id {
        return back("changed");
    }
    let chosen = choices::read(pair.comparison, &form);
    let then = if form.pressed() == "send" { Then::Send } else { Then::SaveDraft };
    if then == Then::Send {
        staff.demand(Right::SendAgreements, record.facts.unit.as_ref()).await?;
    }
    let record_page = staff.agreement_href(id, "");
    match apply(staff.host(), &staff.actor, id, &chosen, &seen, then).await {
        Ok(TakenOver::Drafted) => Ok(see_other(&notice::with(&staff.agreement_href(id, "edit"), "drafted"))),
        Ok(TakenOver::Sent(_)) => Ok(see_other(&notice::with(&record_page, "sent"))),
        Err(TakeOverRefused::ChangedMeanwhile) => back("changed"),
        Err(TakeOverRefused::UnsentChanges) => back("unsent-changes"),
        Err(TakeOverRefused::NothingChosen) => back("nothing-chosen"),
        Err(TakeOverRefused::Findings(found)) => {
            let lang = staff.lang();
            let conditions = &pair.ours.content.conditions;
            let text = html! {
                (lang.text("compare-cannot-send"))
                ul {
                    @for finding in &found {
                        li { (words(lang, finding, finding.condition.and_then(|index| conditions.get(index))).text) }
                    }
                }
            };
            Ok(show(&staff, &pair, &chosen, Some(ui::banner(lang, Tone::Warn, &text, None))).await)
        }
        Err(TakeOverRefused::NotBegun(why)) => Err(why.into()),
        Err(error @ TakeOverRefused::Store(_)) => Err(Problem::broken(&error)),
    }
}

async fn show(staff: &Staff, pair: &Pair<'_>, chosen: &Choices, banner: Option<Markup>) -> Response {
    let lang = staff.lang();
    let record = pair.record;
    let partner = record.partner_name.as_str();
    let id = &record.facts.id;
    let code = code_of(&record.facts);
    let differ = pair.comparison.count();
    let count = pair.comparison.conditions.len();
    let is_current = record.facts.current_copy().is_some_and(|copy| copy.id == pair.theirs.id);
    let title = if differ == 0 && !is_current {
        lang.text("compare-title-last")
    } else if differ == 0 {
        lang.text("steps-same")
    } else {
        lang.text_with("compare-title", &[("differences", differ.into()), ("count", count.into())])
    };
    let compare = staff.agreement_href(id, "compare");
    let actions = (differ > 0 && pair.is_open(staff)).then(|| {
        html! {
            (Button::secondary(lang.text("compare-take-all")).href(format!("{compare}?take=theirs")))
            (Button::secondary(lang.text("compare-keep-all")).href(compare.clone()))
        }
    });
    let header = PageHeader {
        title: &title,
        tag: Some(ui::state_tag(lang, state::of(&record.standing))),
        facts: vec![
            html! { (partner) },
            html! { (numbered(lang, code)) },
            state::turn(staff, &staff.dates(), &record.standing.next, record.facts.unit.as_ref()),
        ],
        actions,
    };
    let failed = banner.is_some();
    let takes = if differ == 0 { Right::ApproveAgreements } else { Right::EditAgreements };
    let instead = staff.instead(takes, record.facts.unit.as_ref()).await;
    let body = html! {
        (crumbs(staff, partner, id, code, &lang.text("compare-short")))
        (ui::page_header(&header))
        (warnings(staff, pair))
        (copies(staff, pair))
        @if differ == 0 {
            (approval::panel(staff, pair, instead.as_deref()))
            (ui::stack(&[same_conditions(staff, pair), fingerprints(staff, pair)]))
        } @else {
            (approval::obstacles(staff, pair))
            @if let Some(instead) = &instead { p { (instead) } }
            @let differences = ui::indexed(&index(staff, pair), &html! {
                (differences::list(&sides(staff, pair), chosen))
                (fingerprints(staff, pair))
            });
            @if pair.is_open(staff) {
                form.choosing method="post" action=(compare) {
                    (ui::hidden("revision", &pair.ours.ordinal.to_string()))
                    (ui::hidden("copy", pair.theirs.id.as_str()))
                    (differences)
                    (foot::foot(staff, pair, chosen))
                }
            } @else {
                (differences)
            }
        }
    };
    let page = Page { partner, banner, error: failed, ..Page::new(Section::Agreements, &title, body) };
    shell::page(staff, page).await
}

fn sides<'a>(staff: &'a Staff, pair: &'a Pair<'_>) -> Sides<'a> {
    let facts = &pair.record.facts;
    Sides {
        lang: staff.lang(),
        between: &pair.between,
        chooses: pair.is_open(staff),
        partner: &pair.record.partner_name,
        ours: &pair.ours.content,
        theirs: &pair.theirs.content,
        in_force: facts.base.as_ref().and_then(|base| facts.revision(base.revision)).map(|base| &base.content),
        comparison: pair.comparison,
        everything: staff.query().get("show") == Some("all"),
    }
}

/// What must be known before one chooses.
fn warnings(staff: &Staff, pair: &Pair<'_>) -> Markup {
    let lang = staff.lang();
    let record = pair.record;
    let partner = record.partner_name.as_str();
    let id = &record.facts.id;
    let is_current = record.facts.current_copy().is_some_and(|copy| copy.id == pair.theirs.id);
    let time = staff.dates().when(pair.theirs.first_fetched_at);
    let outside = |outside: &OutsideTerms| {
        lang.text(match outside {
            OutsideTerms::Contacts => "compare-outside-contacts",
            OutsideTerms::Units => "compare-outside-units",
            OutsideTerms::Signing => "compare-outside-signing",
        })
    };
    let others: Vec<String> = pair.comparison.outside_terms.iter().map(outside).collect();
    html! {
        @if record.standing.has_unsent_changes {
            @let edit = html! { a href=(staff.agreement_href(id, "edit")) { (lang.text("common-edit")) } };
            (ui::banner(lang, Tone::Warn, &html! { (lang.text("compare-unsent")) }, Some(&edit)))
        }
        @if !is_current {
            @let text = lang.text_with("compare-old-copy", &[("partner", partner.into()), ("time", (&time).into())]);
            (ui::banner(lang, Tone::Warn, &html! { (text) }, None))
        }
        @if !others.is_empty() {
            (ui::banner(lang, Tone::Accent, &html! { (others.join(" ")) }, None))
        }
    }
}

fn copies(staff: &Staff, pair: &Pair<'_>) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let id = &pair.record.facts.id;
    let version = pair.ours.ordinal.to_string();
    let ours = lang.text_with("compare-ours", &[("version", (&version).into())]);
    let theirs = lang.text("compare-theirs");
    let fetched = pair.record.facts.remote.as_ref().map_or(pair.theirs.first_fetched_at, |remote| remote.fetched_at);
    let time = dates.when(fetched);
    let from =
        lang.text_with("compare-fetched", &[("partner", (&pair.record.partner_name).into()), ("time", (&time).into())]);
    let may_ask = staff.access.may_in(Right::EditAgreements, pair.record.facts.unit.as_ref());
    let refresh = may_ask.then(|| {
        ui::post_button(
            &staff.agreement_href(id, "refresh"),
            &[("return", &staff.agreement_href(id, "compare"))],
            &Button::quiet(lang.text("common-refresh")),
        )
    });
    ui::halves(&[
        Half {
            title: &ours,
            action: Some(html! { a href=(staff.agreement_href(id, "")) { (lang.text("common-open")) } }),
            line: state::delivery_line(&dates, lang, &pair.record.delivery),
        },
        Half { title: &theirs, action: refresh, line: ui::status(Tone::Neutral, Icon::DownloadIn, &from, None) },
    ])
}

fn index(staff: &Staff, pair: &Pair<'_>) -> Markup {
    let lang = staff.lang();
    let sides = sides(staff, pair);
    let all = &pair.comparison.conditions;
    let label = lang.text_with("compare-conditions", &[("count", all.len().into())]);
    let mut cells = Vec::new();
    let mut picks = Vec::new();
    for (place, one) in all.iter().enumerate() {
        let number = u32::try_from(place + 1).unwrap_or(u32::MAX);
        let changed = one.count() > 0;
        let href = format!("#condition-{number}");
        cells.push(MapCell { number, href: (changed || sides.everything).then(|| href.clone()), changed });
        if changed {
            picks.push(PickItem {
                href: Some(href),
                icon: (Icon::NotEqual, Tone::Warn),
                title: copy::numbered(lang, place),
                note: Some(differences::summary(&sides, one)),
                time: None,
                current: false,
            });
        }
    }
    let same = all.len() - picks.len();
    let compare = staff.agreement_href(&pair.record.facts.id, "compare");
    html! {
        h2 { (label) }
        (ui::condition_map(lang, &label, &cells))
        (ui::pick_list(&picks))
        @if same > 0 {
            p {
                (lang.text_with("compare-same", &[("count", same.into())])) " "
                @if sides.everything { a href=(compare) { (lang.text("compare-show-differences")) } }
                @else { a href={ (compare) "?show=all" } { (lang.text("compare-show-all")) } }
            }
        }
    }
}

fn same_conditions(staff: &Staff, pair: &Pair<'_>) -> Markup {
    let lang = staff.lang();
    let ours = &pair.ours.content;
    ui::section_with(
        "conditions",
        &lang.text("conditions-title"),
        Some(&html! { (lang.text_with("conditions-count", &[("count", ours.conditions.len().into())])) }),
        None,
        &html! {
            (copy::table(lang, &pair.theirs.content, &pair.between))
            (copy::all_fields(lang, &pair.theirs.content, &pair.between))
        },
    )
}

fn fingerprints(staff: &Staff, pair: &Pair<'_>) -> Markup {
    let lang = staff.lang();
    let differ = pair.comparison.count() > 0;
    let next = (pair.ours.ordinal + 1).to_string();
    let mut columns = vec![ui::Column::new(lang.text("compare-copy")), ui::Column::new(lang.text("compare-now"))];
    let mut ours = vec![html! { (lang.text("agreement-ours")) }, ui::fingerprint(pair.ours.hash.as_str())];
    let mut theirs = vec![html! { (lang.text("agreement-theirs")) }, ui::fingerprint(pair.theirs.hash.as_str())];
    if differ {
        columns.push(ui::Column::new(lang.text("compare-after")));
        ours.push(html! { (lang.text_with("compare-after-ours", &[("version", (&next).into())])) });
        theirs.push(html! { (ui::fingerprint(pair.theirs.hash.as_str())) " " span.quiet { (lang.text("compare-after-theirs")) } });
    }
    let table = ui::table(&ui::Table {
        caption: lang.text("compare-fingerprints"),
        columns,
        rows: vec![ui::Row::new(ours), ui::Row::new(theirs)],
        stays: false,
    });
    let body = html! { p { (lang.text("compare-fingerprints-text")) } (table) };
    ui::details(&lang.text("compare-fingerprints"), false, &body)
}
