//! The design system of Habita: components, style sheet, custom elements, icons.
//!
//! One function for each component, each giving markup. This crate knows texts (through
//! `l10n`) and nothing of agreements, databases or the network; callers hand over what is to
//! be shown. No component uses an inline style or script, so the pages work under the
//! content policy of [`csp`], and every component works without scripts.

pub mod assets;

mod accent;
mod address;
mod button;
mod compare;
mod content;
mod copy;
mod csp;
mod dialog;
mod field;
mod form;
mod gallery;
mod go;
mod guide;
mod icon;
mod live;
mod markdown;
mod panel;
mod paper;
mod passkey;
mod print;
mod progress;
mod qr;
mod record;
mod select;
mod shell;
mod start;
mod table;
mod tasks;
mod tile_map;
mod timeline;
mod todo;
mod tone;

pub use accent::{Accents, Colour};
pub use address::is_local;
pub use button::{Button, button_row, icon_link, link_button, post_button};
pub use compare::{
    ChoiceCount, Half, MapCell, Part, RadioCard, RadioCards, ValueCard, choice_count, condition, condition_map,
    difference, halves, radio_cards, value_cards,
};
pub use content::{
    Figure, Page, Tab, avatar, banner, code, code_block, details, empty, facts, figures, filter_chip, filters,
    fingerprint, folded_filters, further_filters, initials, monogram, pagination, spoken, tabs,
};
pub use copy::{copy_field, copy_or_print, print_hint};
pub use csp::csp;
pub use dialog::{CONFIRM, Confirm, Frame, confirm, opens};
pub use field::{Choice, Field, Input, Opt, Width, field, field_id};
pub use form::{action_bar, checkboxes, error_summary, form_row, form_section, group, hidden, radios, row_of};
pub use gallery::gallery;
pub use go::{GO_RESULTS, GoGroup, GoItem, go_results};
pub use guide::{GuideFrame, GuideLink, guide};
pub use icon::{Icon, icon, mark};
pub use live::{ago, live, rows, time};
pub use markdown::{Heading, Written, markdown};
pub use panel::{PickItem, panel, pick_list, split};
pub use paper::{sides, signature};
pub use passkey::{PasskeyForm, PasskeyWay, passkey};
pub use print::print_foot;
pub use progress::{Progress, ProgressState, progress};
pub use qr::qr;
pub use record::{
    Crumb, NextStep, PageHeader, Step, StepState, breadcrumbs, columns, columns_then, indexed, next_step, page_header,
    section, section_with, stack,
};
pub use select::{ListKeys, SelectBar, list, list_counts, select, with_keys};
pub use shell::{BareShell, Density, Institution, Nav, NavItem, NavView, PageShell, Person, Theme, bare_page, page};
pub use start::{House, Numbered, houses, numbered, person_button, person_link, prose, start_head, strip};
pub use table::{Breaks, Column, Row, Table, Tick, log_table, table};
pub use tasks::{TaskBar, TaskGroup, TaskRow, task_list};
pub use tile_map::{STRONGEST, Tile, TileMap, tile_map};
pub use timeline::{Day, Event, timeline};
pub use todo::{Todo, todos};
pub use tone::{
    AgreementState, DeliveryState, Tone, delivery, delivery_short, delivery_tag, state_line, state_tag, status, tag,
};

/// What stands where there is nothing to show.
pub const NOTHING: &str = "–";

/// Ready-made HTML, as every component gives it.
pub type Markup = maud::Markup;
