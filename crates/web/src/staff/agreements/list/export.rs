//! Agreements as a file: those that the filters leave, or those that were chosen.

use app::agreements::export;
use app::agreements::list::{Filter, Row};
use axum::response::Response;
use domain::agreement::standing::State;
use domain::ids::AgreementId;
use ui::{Button, Icon};

use super::{bulk, wanted};
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::view::state;
use crate::visitor::{Staff, see_other};
use crate::{csv, notice};

/// The button for those that are chosen.
pub(super) fn chosen_button(staff: &Staff) -> Button {
    Button::secondary(staff.lang().text("list-export")).icon(Icon::Export).posts_to(staff.href("agreements/export"))
}

/// The file, written while the database is read.
pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = staff.lang();
    let asked = wanted::read(&staff, &form);
    let (filter, words) = if is_of_chosen(&form) {
        let ids: Vec<AgreementId> = bulk::chosen(&form);
        if ids.is_empty() {
            return Ok(see_other(&notice::with(&asked.href(&[]), "none-chosen")));
        }
        let words = vec![("chosen", ids.len().to_string())];
        let states = State::SLUGS.iter().map(|slug| (*slug).to_owned()).collect();
        (Filter { named: Some(ids), within: staff.within(), states, ..Filter::default() }, words)
    } else {
        (wanted::meant(&staff, &asked).await?, asked.params())
    };
    let host = staff.host().clone();
    let hei = staff.hei().clone();
    let mut taken = export::begin(&host, &hei, &staff.actor, &filter, asked.order, &words).await?;
    let heads = [
        "common-partner",
        "agreements-column-partner-id",
        "agreements-code",
        "agreements-column-id",
        "common-state",
        "agreements-column-in-force",
        "agreements-column-differences",
        "agreements-delivery",
        "conditions-title",
        "agreements-column-first",
        "agreements-column-last",
        "agreements-next",
        "common-since",
        "agreement-unit",
    ]
    .map(|key| lang.text(key));
    let name = format!("agreements-{}.csv", staff.dates().today());
    let (mut writer, response) = csv::Growing::begin(&name, &heads);
    tokio::spawn(async move {
        loop {
            match taken.next(&host, &hei).await {
                Ok(Some(rows)) => {
                    let lines = rows.iter().map(|row| line(&staff, row));
                    if !writer.write(lines).await {
                        return;
                    }
                }
                Ok(None) => return,
                Err(error) => {
                    tracing::error!(%error, "an export broke");
                    writer.fail().await;
                    return;
                }
            }
        }
    });
    Ok(response)
}

fn is_of_chosen(form: &Fields) -> bool {
    form.get("of") == Some("chosen") && form.get("all").is_none()
}

fn line(staff: &Staff, row: &Row) -> Vec<String> {
    let lang = staff.lang();
    let standing = &row.standing;
    let year =
        |year: Option<domain::academic_year::AcademicYear>| year.map(|year| year.to_string()).unwrap_or_default();
    vec![
        row.partner_name.clone(),
        standing.partner.to_string(),
        standing.code.clone(),
        standing.agreement.to_string(),
        lang.text(state::agreement(&standing.state).key()),
        lang.text(if standing.in_force { "list-yes" } else { "list-no" }),
        standing.differences.to_string(),
        lang.text(row.delivery.slug()),
        standing.conditions.to_string(),
        year(standing.first_year),
        year(standing.last_year),
        state::acts(staff, standing.who, &standing.action, standing.unit.as_ref()),
        staff.dates().stamp(standing.since).machine,
        standing.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}
