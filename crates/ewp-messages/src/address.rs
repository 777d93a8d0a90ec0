//! Addresses (types-address 1.0.2).

use crate::ReadError;
use crate::namespaces::ADDRESS;
use crate::xml::{Element, Writer};

/// An address: who, then either free lines or named parts, then where (`FlexibleAddress`, types-address 1.0.2).
/// Values are kept as the sender wrote them. When written, the named parts are left out if there are free lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FlexibleAddress {
    /// `recipientName`: who receives the letter.
    pub recipient_names: Vec<String>,
    /// `addressLine`: free lines, at most four; empty if the named parts are used.
    pub address_lines: Vec<String>,
    /// `buildingNumber`.
    pub building_number: Option<String>,
    /// `buildingName`.
    pub building_name: Option<String>,
    /// `streetName`.
    pub street_name: Option<String>,
    /// `unit`: flat or office.
    pub unit: Option<String>,
    /// `floor`.
    pub floor: Option<String>,
    /// `postOfficeBox`.
    pub post_office_box: Option<String>,
    /// `deliveryPointCode`: mail stops and the like.
    pub delivery_point_codes: Vec<String>,
    /// `postalCode`.
    pub postal_code: Option<String>,
    /// `locality`: town or village.
    pub locality: Option<String>,
    /// `region`.
    pub region: Option<String>,
    /// `country`: ISO 3166-1 alpha-2 in upper case.
    pub country: Option<String>,
}

impl FlexibleAddress {
    /// Reads an element of this type, whatever its own name.
    pub fn read(element: Element<'_, '_>) -> Result<Self, ReadError> {
        let optional = |name| element.optional_text(ADDRESS, name);
        let texts = |name| element.texts(ADDRESS, name);
        Ok(Self {
            recipient_names: texts("recipientName"),
            address_lines: texts("addressLine"),
            building_number: optional("buildingNumber")?,
            building_name: optional("buildingName")?,
            street_name: optional("streetName")?,
            unit: optional("unit")?,
            floor: optional("floor")?,
            post_office_box: optional("postOfficeBox")?,
            delivery_point_codes: texts("deliveryPointCode"),
            postal_code: optional("postalCode")?,
            locality: optional("locality")?,
            region: optional("region")?,
            country: optional("country")?,
        })
    }

    /// Writes the address as an element of that name.
    pub fn write(&self, writer: &mut Writer, namespace: &'static str, name: &'static str) {
        writer.open(namespace, name, &[]);
        write_all(writer, "recipientName", &self.recipient_names);
        if self.address_lines.is_empty() {
            writer.optional(ADDRESS, "buildingNumber", self.building_number.as_deref());
            writer.optional(ADDRESS, "buildingName", self.building_name.as_deref());
            writer.optional(ADDRESS, "streetName", self.street_name.as_deref());
            writer.optional(ADDRESS, "unit", self.unit.as_deref());
            writer.optional(ADDRESS, "floor", self.floor.as_deref());
            writer.optional(ADDRESS, "postOfficeBox", self.post_office_box.as_deref());
            write_all(writer, "deliveryPointCode", &self.delivery_point_codes);
        } else {
            write_all(writer, "addressLine", &self.address_lines);
        }
        writer.optional(ADDRESS, "postalCode", self.postal_code.as_deref());
        writer.optional(ADDRESS, "locality", self.locality.as_deref());
        writer.optional(ADDRESS, "region", self.region.as_deref());
        writer.optional(ADDRESS, "country", self.country.as_deref());
        writer.close();
    }
}

/// Reads `street-address` and `mailing-address` below an element.
pub(crate) fn read_pair(
    parent: Element<'_, '_>,
) -> Result<(Option<FlexibleAddress>, Option<FlexibleAddress>), ReadError> {
    let read = |name| parent.optional(ADDRESS, name)?.map(FlexibleAddress::read).transpose();
    Ok((read("street-address")?, read("mailing-address")?))
}

/// Writes `street-address` and `mailing-address`.
pub(crate) fn write_pair(writer: &mut Writer, street: Option<&FlexibleAddress>, mailing: Option<&FlexibleAddress>) {
    if let Some(address) = street {
        address.write(writer, ADDRESS, "street-address");
    }
    if let Some(address) = mailing {
        address.write(writer, ADDRESS, "mailing-address");
    }
}

fn write_all(writer: &mut Writer, name: &'static str, texts: &[String]) {
    for text in texts {
        writer.optional(ADDRESS, name, Some(text));
    }
}
