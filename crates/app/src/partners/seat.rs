//! Where a university is, as people of the field name it.

use domain::hei::HeiId;
use store::{StoreError, known};

use crate::host::Host;

/// Where a university is; what nobody says is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// Its city: that of the list of accredited universities, of one of this host's what it says about itself.
    pub city: Option<String>,
    /// Its country, ISO alpha-2.
    pub country: Option<String>,
    /// Its Erasmus code.
    pub erasmus_code: Option<String>,
}

/// Where a university is.
pub async fn seat(host: &Host, hei: &HeiId) -> Result<Seat, StoreError> {
    let known = known::of_hei(host.store(), hei).await?;
    let seat = known.map(|known| Seat { city: known.city, country: known.country, erasmus_code: known.erasmus });
    let mut seat = seat.unwrap_or_default();
    if seat.city.is_none() {
        seat.city = host.institution(hei).map(|own| own.profile().city.clone());
    }
    seat.city = seat.city.filter(|city| !city.trim().is_empty());
    Ok(seat)
}
