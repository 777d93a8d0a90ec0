//! Monitoring API 0.2.0; its namespaces already say version 1.
//!
//! A client that could not use an answer tells the network's operators so. The report is a form, its receipt an empty
//! document. Reports are public: they must never hold personal data, and a client sends each at most once.

use crate::ReadError;
use crate::namespaces::MONITORING_V1;
use crate::xml::{self, Limit, Writer};

/// What went wrong in a call, as the client saw it (request parameters of the Monitoring API 0.2.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Report {
    /// `server_hei_id`: the institution that was called.
    pub server_hei_id: String,
    /// `api_name`: local name of the API's entry in the catalogue.
    pub api_name: String,
    /// `endpoint_name`: name of the address element without `-url`, for example `get`; nothing for a plain `url`.
    pub endpoint_name: Option<String>,
    /// `http_code`: the status, if an answer came.
    pub http_code: Option<u16>,
    /// `server_message`: the developer message of the answer.
    pub server_message: Option<String>,
    /// `client_message`: what the client says. Needed unless the status was 4xx or 5xx.
    pub client_message: Option<String>,
}

/// Why parameters are no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportFault {
    /// A parameter that is needed is not there or empty.
    #[error("parameter {0} is missing")]
    Missing(&'static str),
    /// A parameter stands there twice.
    #[error("parameter {0} may be given once only")]
    Repeated(&'static str),
    /// The status is none.
    #[error("http_code must be a number from 100 to 599")]
    HttpCode,
    /// The call succeeded as far as the status says, and nobody tells what was wrong.
    #[error("client_message is needed unless http_code is 4xx or 5xx")]
    NothingSaid,
}

/// APIs that nobody reports about (Monitoring API 0.2.0).
pub const NOT_REPORTED: [&str; 4] = ["discovery", "echo", "monitoring", "registry"];

const SERVER_HEI_ID: &str = "server_hei_id";
const API_NAME: &str = "api_name";
const ENDPOINT_NAME: &str = "endpoint_name";
const HTTP_CODE: &str = "http_code";
const SERVER_MESSAGE: &str = "server_message";
const CLIENT_MESSAGE: &str = "client_message";

impl Report {
    /// Reads the parameters of a form in any order. Empty values count as absent, unknown parameters are ignored.
    pub fn from_parameters<'a>(parameters: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, ReportFault> {
        let mut report = Self::default();
        let mut code = None;
        let mut seen = Vec::new();
        for (name, value) in parameters {
            let (known, slot) = match name {
                SERVER_HEI_ID => (SERVER_HEI_ID, &mut report.server_hei_id),
                API_NAME => (API_NAME, &mut report.api_name),
                ENDPOINT_NAME => (ENDPOINT_NAME, report.endpoint_name.get_or_insert_default()),
                HTTP_CODE => (HTTP_CODE, code.get_or_insert_default()),
                SERVER_MESSAGE => (SERVER_MESSAGE, report.server_message.get_or_insert_default()),
                CLIENT_MESSAGE => (CLIENT_MESSAGE, report.client_message.get_or_insert_default()),
                _ => continue,
            };
            if seen.contains(&known) {
                return Err(ReportFault::Repeated(known));
            }
            seen.push(known);
            value.clone_into(slot);
        }
        let given = |text: &String| !text.is_empty();
        report.endpoint_name = report.endpoint_name.filter(given);
        report.server_message = report.server_message.filter(given);
        report.client_message = report.client_message.filter(given);
        report.http_code = code.filter(given).map(|code| status(&code)).transpose()?;
        report.check().map(|()| report)
    }

    /// The parameters to send, in the order of the specification, without those that say nothing.
    #[must_use]
    pub fn to_parameters(&self) -> Vec<(String, String)> {
        let code = self.http_code.map(|code| code.to_string());
        [
            (SERVER_HEI_ID, Some(&self.server_hei_id)),
            (API_NAME, Some(&self.api_name)),
            (ENDPOINT_NAME, self.endpoint_name.as_ref()),
            (HTTP_CODE, code.as_ref()),
            (SERVER_MESSAGE, self.server_message.as_ref()),
            (CLIENT_MESSAGE, self.client_message.as_ref()),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value.filter(|value| !value.is_empty())?.clone())))
        .collect()
    }

    /// Whether the report says all that a report must say.
    pub fn check(&self) -> Result<(), ReportFault> {
        let failed = self.http_code.is_some_and(|code| (400..600).contains(&code));
        if self.server_hei_id.is_empty() {
            Err(ReportFault::Missing(SERVER_HEI_ID))
        } else if self.api_name.is_empty() {
            Err(ReportFault::Missing(API_NAME))
        } else if !failed && self.client_message.as_ref().is_none_or(String::is_empty) {
            Err(ReportFault::NothingSaid)
        } else {
            Ok(())
        }
    }
}

/// The receipt for a report; it is always empty (`monitoring-response`, Monitoring API 0.2.0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MonitoringResponse;

impl MonitoringResponse {
    /// Reads the document. Whatever stands inside the root element is ignored.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| root.expect(MONITORING_V1, "monitoring-response").map(|_| Self))
    }

    /// Writes the document.
    #[must_use]
    pub fn write(self) -> String {
        Writer::document(MONITORING_V1, "monitoring-response").finish()
    }
}

fn status(text: &str) -> Result<u16, ReportFault> {
    let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let code = if digits { text.parse().ok() } else { None };
    code.filter(|code| (100..600).contains(code)).ok_or(ReportFault::HttpCode)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        Report {
            server_hei_id: "beta.example".to_owned(),
            api_name: "iias".to_owned(),
            endpoint_name: Some("get".to_owned()),
            http_code: Some(500),
            server_message: Some("No database.".to_owned()),
            client_message: None,
        }
    }

    fn read(parameters: &[(&str, &str)]) -> Result<Report, ReportFault> {
        Report::from_parameters(parameters.iter().copied())
    }

    #[test]
    fn what_is_sent_is_read() {
        let sent = report().to_parameters();
        let names: Vec<&str> = sent.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["server_hei_id", "api_name", "endpoint_name", "http_code", "server_message"]);
        let read = Report::from_parameters(sent.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        assert_eq!(read, Ok(report()));
    }

    #[test]
    fn unknown_and_empty_parameters_say_nothing() {
        let read = read(&[
            ("client_message", "No hash."),
            ("x", "y"),
            ("api_name", "iias"),
            ("server_hei_id", "b"),
            ("http_code", ""),
            ("endpoint_name", ""),
        ]);
        let expected = Report {
            server_hei_id: "b".to_owned(),
            api_name: "iias".to_owned(),
            client_message: Some("No hash.".to_owned()),
            ..Report::default()
        };
        assert_eq!(read, Ok(expected));
    }

    #[test]
    fn parameters_that_are_no_report_are_refused() {
        let (hei, api, said) = (("server_hei_id", "b"), ("api_name", "iias"), ("client_message", "x"));
        assert_eq!(read(&[api, said]), Err(ReportFault::Missing("server_hei_id")));
        assert_eq!(read(&[hei, ("api_name", ""), said]), Err(ReportFault::Missing("api_name")));
        assert_eq!(read(&[hei, hei, api, said]), Err(ReportFault::Repeated("server_hei_id")));
        assert_eq!(read(&[("api_name", ""), hei, api, said]), Err(ReportFault::Repeated("api_name")));
        assert_eq!(read(&[hei, api]), Err(ReportFault::NothingSaid));
        assert_eq!(read(&[hei, api, ("http_code", "200")]), Err(ReportFault::NothingSaid));
        assert!(read(&[hei, api, ("http_code", "404")]).is_ok());
        for code in ["99", "600", "+40", "4e2", "0404", "-1", "999999999999"] {
            assert_eq!(read(&[hei, api, said, ("http_code", code)]), Err(ReportFault::HttpCode), "{code}");
        }
    }
}
