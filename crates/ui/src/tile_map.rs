//! A map of Europe on which every country is one square of the same size. It is a picture, one thing for those who hear
//! it; the table beside it says the same and leads on.

use l10n::Lang;
use maud::{Markup, html};

use crate::table::{Column, Row, Table, table};

/// What one country shows.
#[derive(Debug, Clone, Default)]
pub struct Tile {
    /// The country, ISO alpha-2.
    pub country: String,
    /// Where its row leads.
    pub href: Option<String>,
    /// How strong its square is, from 0 (nothing there) to [`STRONGEST`].
    pub strength: u8,
    /// The number in its square.
    pub figure: String,
    /// Whether it is marked: something of ours is there.
    pub marked: bool,
    /// Whether it is what the list beside it shows.
    pub chosen: bool,
    /// The cells of its row after the name.
    pub cells: Vec<String>,
}

/// A map with its words.
#[derive(Debug, Clone, Default)]
pub struct TileMap {
    /// What is to be seen, as a finding.
    pub title: String,
    /// How to read it.
    pub description: String,
    /// The countries. Those without a place on the map are in the table alone.
    pub tiles: Vec<Tile>,
    /// The heads of the columns after that of the country.
    pub heads: Vec<String>,
}

/// The strongest tile.
pub const STRONGEST: u8 = 4;
/// The side of a square with the gap after it.
const STEP: u16 = 44;
/// The side of a square.
const SIDE: u16 = 40;

/// Columns and rows of the countries, from the upper left.
const PLACES: &[(&str, u16, u16)] = &[
    ("IS", 0, 0),
    ("NO", 4, 0),
    ("SE", 5, 0),
    ("FI", 6, 0),
    ("EE", 6, 1),
    ("DK", 4, 1),
    ("LV", 6, 2),
    ("IE", 0, 2),
    ("GB", 1, 2),
    ("LT", 6, 3),
    ("NL", 3, 2),
    ("DE", 4, 2),
    ("PL", 5, 2),
    ("BE", 2, 3),
    ("LU", 3, 3),
    ("CZ", 4, 3),
    ("SK", 5, 3),
    ("UA", 7, 3),
    ("FR", 1, 4),
    ("CH", 2, 4),
    ("LI", 3, 4),
    ("AT", 4, 4),
    ("HU", 5, 4),
    ("RO", 6, 4),
    ("MD", 7, 4),
    ("PT", 0, 5),
    ("ES", 1, 5),
    ("IT", 3, 5),
    ("SI", 4, 5),
    ("HR", 5, 5),
    ("RS", 6, 5),
    ("BG", 7, 5),
    ("GE", 8, 5),
    ("BA", 5, 6),
    ("ME", 6, 6),
    ("XK", 7, 6),
    ("MK", 8, 6),
    ("MT", 3, 7),
    ("AL", 6, 7),
    ("GR", 7, 7),
    ("CY", 8, 7),
    ("TR", 9, 7),
];

/// The map, a sentence about what it does not say, and the table.
#[must_use]
pub fn tile_map(lang: Lang, map: &TileMap) -> Markup {
    let (columns, rows) = PLACES.iter().fold((0, 0), |(x, y), place| (x.max(place.1), y.max(place.2)));
    let (width, height) = (columns * STEP + SIDE, rows * STEP + SIDE);
    let placed = |tile: &&Tile| PLACES.iter().any(|(country, _, _)| *country == tile.country);
    html! {
        figure.tile-map {
            figcaption.tile-map-title { (map.title) }
            svg viewBox={ "0 0 " (width) " " (height) } role="img" aria-labelledby="tile-map-title tile-map-desc" {
                title id="tile-map-title" { (map.title) }
                desc id="tile-map-desc" { (map.description) }
                @for tile in map.tiles.iter().filter(placed) { (square(lang, map, tile)) }
            }
            p.quiet { (map.description) " " (lang.text("ui-map-no-position")) }
            (crate::content::details(&lang.text("ui-map-as-table"), true, &as_table(lang, map)))
        }
    }
}

fn square(lang: Lang, map: &TileMap, tile: &Tile) -> Markup {
    let Some((_, column, row)) = PLACES.iter().find(|(country, _, _)| *country == tile.country) else {
        return html! {};
    };
    let (x, y) = (column * STEP, row * STEP);
    let name = lang.country_name(&tile.country);
    let spoken: Vec<String> = map.heads.iter().zip(&tile.cells).map(|(head, cell)| format!("{head} {cell}")).collect();
    let spoken = spoken.join(", ");
    let strength = tile.strength.min(STRONGEST);
    let inside = html! {
        title { (name) ": " (spoken) }
        rect x=(x) y=(y) width=(SIDE) height=(SIDE) rx="4" {}
        text.tile-code x=(x + SIDE / 2) y=(y + 17) { (tile.country) }
        text.tile-figure x=(x + SIDE / 2) y=(y + 32) { (tile.figure) }
        @if tile.marked { circle cx=(x + SIDE - 6) cy=(y + 6) r="3" {} }
    };
    let class = format!("tile tile-{strength}{}", if tile.chosen { " chosen" } else { "" });
    html! { g class=(class) { (inside) } }
}

fn as_table(lang: Lang, map: &TileMap) -> Markup {
    let mut columns = vec![Column::wide(lang.text("common-country"))];
    columns.extend(map.heads.iter().map(|head| Column::end(head).named_words()));
    let row = |tile: &Tile| {
        let mut cells = vec![html! { (lang.country_name(&tile.country)) }];
        cells.extend(tile.cells.iter().map(|cell| html! { (cell) }));
        Row { cells, href: tile.href.clone(), chosen: tile.chosen, id: None, tick: None }
    };
    // Where nothing is, the square says so.
    let filled = map.tiles.iter().filter(|tile| tile.strength > 0 || tile.marked || tile.chosen);
    let mut rows: Vec<(_, Row)> =
        filled.map(|tile| (lang.sort_key(&lang.country_name(&tile.country)), row(tile))).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    table(&Table {
        caption: map.title.clone(),
        columns,
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        stays: false,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_countries_share_a_square() {
        let places: BTreeSet<(u16, u16)> = PLACES.iter().map(|(_, column, row)| (*column, *row)).collect();
        let countries: BTreeSet<&str> = PLACES.iter().map(|(country, _, _)| *country).collect();
        assert_eq!((places.len(), countries.len()), (PLACES.len(), PLACES.len()));
    }

    #[test]
    fn the_picture_has_no_links_and_the_table_has_them() {
        let tile = |country: &str, strength| Tile {
            country: country.to_owned(),
            href: Some(format!("/partners?country={country}")),
            strength,
            figure: "12".to_owned(),
            marked: true,
            cells: vec!["12".to_owned(), "3".to_owned()],
            ..Tile::default()
        };
        let map = TileMap {
            title: "12 are accredited".to_owned(),
            description: "Darker is more.".to_owned(),
            tiles: vec![tile("LV", 9), tile("US", 1)],
            heads: vec!["Accredited".to_owned(), "Connected".to_owned()],
        };
        let html = tile_map(Lang::En, &map).into_string();
        let (picture, table) = html.split_once("</svg>").unwrap();
        assert!(!picture.contains("href") && picture.contains("Accredited 12, Connected 3"), "{html}");
        assert!(picture.contains(">LV<") && !picture.contains(">US<"), "{html}");
        assert!(table.contains("country=LV") && table.contains("country=US"), "no square, but a row: {html}");
        assert!(html.contains("tile tile-4") && html.contains("role=\"img\"") && !html.contains("style="), "{html}");
    }
}
