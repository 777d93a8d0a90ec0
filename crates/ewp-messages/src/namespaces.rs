//! The XML namespaces of the documents that this crate reads and writes, exactly as the published schemas spell them.

/// Namespace of the common types 1.16.0, where `error-response` lives.
pub const COMMON_TYPES: &str =
    "https://github.com/erasmus-without-paper/ewp-specs-architecture/blob/stable-v1/common-types.xsd";
/// Namespace of the contact types 1.1.0.
pub const CONTACT: &str = "https://github.com/erasmus-without-paper/ewp-specs-types-contact/tree/stable-v1";
/// Namespace of the address types 1.0.2.
pub const ADDRESS: &str = "https://github.com/erasmus-without-paper/ewp-specs-types-address/tree/stable-v1";
/// Namespace of the phone number types 1.0.1.
pub const PHONE_NUMBER: &str = "https://github.com/erasmus-without-paper/ewp-specs-types-phonenumber/tree/stable-v1";
/// Namespace of the answer of the Echo API 2.
pub const ECHO_V2: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-echo/tree/stable-v2";
/// Namespace of the answer of the Institutions API 2.
pub const INSTITUTIONS_V2: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-institutions/tree/stable-v2";
/// Namespace of the answer of the Organizational Units API 2.
pub const OUNITS_V2: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-ounits/tree/stable-v2";
/// Namespace of the answer of the Factsheet API 1.
pub const FACTSHEET_V1: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-factsheet/tree/stable-v1";
/// Namespace of the answer of the Monitoring API 0.2, which already says 1.
pub const MONITORING_V1: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-monitoring/tree/stable-v1";
/// Namespace of the `get` answer of the IIAs API 7.
pub const IIAS_GET_V7: &str =
    "https://github.com/erasmus-without-paper/ewp-specs-api-iias/blob/stable-v7/endpoints/get-response.xsd";
/// Namespace of the `index` answer of the IIAs API 7.
pub const IIAS_INDEX_V7: &str =
    "https://github.com/erasmus-without-paper/ewp-specs-api-iias/blob/stable-v7/endpoints/index-response.xsd";
/// Namespace of the `stats` answer of the IIAs API 7.
pub const IIAS_STATS_V7: &str =
    "https://github.com/erasmus-without-paper/ewp-specs-api-iias/blob/stable-v7/endpoints/stats-response.xsd";
/// Namespace of the answer of the IIAs Approval API 2.
pub const IIAS_APPROVAL_V2: &str =
    "https://github.com/erasmus-without-paper/ewp-specs-api-iias-approval/tree/stable-v2";
/// Namespace of the answer of the IIA CNR API 3.
pub const IIA_CNR_V3: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-iia-cnr/tree/stable-v3";
/// Namespace of the answer of the IIA Approval CNR API 2.
pub const IIA_APPROVAL_CNR_V2: &str =
    "https://github.com/erasmus-without-paper/ewp-specs-api-iia-approval-cnr/tree/stable-v2";
/// The namespace that the prefix `xml` always stands for (`xml:lang`).
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";
