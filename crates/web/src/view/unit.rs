//! Units of the institution, by their names.

use app::people::{self, NamedUnit};
use domain::hei::OunitId;
use ui::Opt;

use crate::view::people::indented;
use crate::visitor::Staff;

/// The name of a unit; its id if it is none that we know any more.
pub(crate) fn name(staff: &Staff, unit: &OunitId) -> String {
    let known = named(staff).into_iter().find(|known| known.id == *unit);
    known.map_or_else(|| unit.to_string(), |known| known.name)
}

/// Those of these units that there are, for a list to choose from, each before those below it.
pub(crate) fn choices(staff: &Staff, units: &[OunitId]) -> Vec<Opt> {
    let offered = named(staff).into_iter().filter(|unit| units.contains(&unit.id));
    offered.map(|unit| Opt::new(unit.id.as_str(), indented(&unit))).collect()
}

fn named(staff: &Staff) -> Vec<NamedUnit> {
    people::named_units(&staff.institution, staff.lang().tag())
}
