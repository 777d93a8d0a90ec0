//! Who is accredited and connected in which country, as a map and a table.

use std::collections::BTreeMap;

use app::partners::{self, Count, Filter};
use maud::{Markup, html};
use ui::{STRONGEST, Tile, TileMap};

use super::wanted::VIEW;
use crate::list::Asked;
use crate::problem::Problem;
use crate::visitor::Staff;

/// The map. Its numbers are those of everybody who is known, whatever the filters say; its rows lead to the list of a
/// country under them.
pub(super) async fn map(staff: &Staff, asked: &Asked<'_>, filter: &Filter) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let (counts, ours) = partners::countries(staff.host(), staff.hei(), &staff.within()).await?;
    let has_list = counts.iter().any(|count| count.listed > 0);
    let number = |number: u32| lang.number(i64::from(number));
    let by_country: BTreeMap<&str, &Count> = counts.iter().map(|count| (count.country.as_str(), count)).collect();
    let shown = |count: &Count| if has_list { count.listed } else { count.connected };
    let most = counts.iter().map(shown).max().unwrap_or_default();
    let tile = |country: &'static str| {
        let count = by_country.get(country).copied().cloned().unwrap_or_default();
        let partners = ours.get(country).copied().unwrap_or_default();
        Tile {
            country: country.to_owned(),
            href: Some(asked.href(&[("country", country), (VIEW, "")])),
            strength: strength(shown(&count), most),
            figure: if shown(&count) == 0 { ui::NOTHING.to_owned() } else { number(shown(&count)) },
            marked: partners > 0,
            chosen: filter.country == Some(country),
            cells: vec![number(count.listed), number(count.connected), number(partners)],
        }
    };
    let sum = |of: fn(&Count) -> u32| counts.iter().map(of).sum::<u32>();
    let listed = sum(|count| count.listed);
    let connected = sum(|count| count.connected);
    let finding = if has_list {
        lang.text_with("directory-map-title", &[("listed", listed.into()), ("connected", connected.into())])
    } else {
        lang.text_with("directory-map-connected", &[("connected", connected.into())])
    };
    let map = TileMap {
        title: finding,
        description: lang.text(if has_list { "directory-map-text" } else { "directory-map-text-connected" }),
        tiles: domain::eche::country::all().map(tile).collect(),
        heads: vec![
            lang.text("directory-accredited"),
            lang.text("directory-connected"),
            lang.text("directory-partners"),
        ],
    };
    Ok(html! { (ui::tile_map(lang, &map)) })
}

/// Four steps, each twice to four times as much as the one before: few countries have most institutions.
fn strength(number: u32, most: u32) -> u8 {
    match number {
        0 => 0,
        _ if number * 2 > most => STRONGEST,
        _ if number * 8 > most => 3,
        _ if number * 40 > most => 2,
        _ => 1,
    }
}
