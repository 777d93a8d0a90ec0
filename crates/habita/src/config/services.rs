//! How much partners may ask at once, and who hears of problems.

use std::collections::BTreeSet;

use anyhow::{Context, ensure};
use app::endpoints::Limits;
use app::problems::{Monitoring, STATS_PORTAL};
use domain::hei::HeiId;
use serde::Deserialize;

use super::InstitutionConfig;

/// The most that a limit may be.
const MOST: u32 = 500;

/// How many ids partners may name in one request; published in the manifests.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LimitsConfig {
    /// Agreements at once.
    pub(crate) iia_ids: u32,
    /// Agreements at once, asked for approval.
    pub(crate) approval_iia_ids: u32,
    /// Institutions at once.
    pub(crate) institution_hei_ids: u32,
    /// Factsheets at once.
    pub(crate) factsheet_hei_ids: u32,
    /// Units at once, by id.
    pub(crate) ounit_ids: u32,
    /// Units at once, by code.
    pub(crate) ounit_codes: u32,
}

/// Who hears of problems with partners.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ReportsConfig {
    /// Whether anybody does.
    pub(crate) send: bool,
    /// The participant that collects reports on this network.
    pub(crate) to: String,
}

impl LimitsConfig {
    pub(super) fn check(&self) -> anyhow::Result<()> {
        let Self { iia_ids, approval_iia_ids, institution_hei_ids, factsheet_hei_ids, ounit_ids, ounit_codes } = *self;
        for (name, limit) in [
            ("iia_ids", iia_ids),
            ("approval_iia_ids", approval_iia_ids),
            ("institution_hei_ids", institution_hei_ids),
            ("factsheet_hei_ids", factsheet_hei_ids),
            ("ounit_ids", ounit_ids),
            ("ounit_codes", ounit_codes),
        ] {
            ensure!((1..=MOST).contains(&limit), "[limits] {name} is 1 to {MOST}");
        }
        Ok(())
    }
}

impl ReportsConfig {
    /// To whom problems are reported, and which institutions collect reports.
    pub(crate) fn monitoring(&self, institutions: &[InstitutionConfig]) -> anyhow::Result<Monitoring> {
        let report_to = HeiId::parse(&self.to).with_context(|| format!("[reports] to: {:?}", self.to))?;
        let collectors = institutions.iter().filter(|institution| institution.collects_reports);
        let collectors = collectors.map(|institution| HeiId::parse(&institution.hei));
        Ok(Monitoring {
            report_to: self.send.then_some(report_to),
            collectors: collectors.collect::<Result<BTreeSet<_>, _>>()?,
        })
    }
}

impl Default for LimitsConfig {
    fn default() -> Self {
        let Limits { iias, approvals, institutions, ounit_ids, ounit_codes, factsheets } = Limits::default();
        Self {
            iia_ids: iias,
            approval_iia_ids: approvals,
            institution_hei_ids: institutions,
            factsheet_hei_ids: factsheets,
            ounit_ids,
            ounit_codes,
        }
    }
}

impl From<LimitsConfig> for Limits {
    fn from(config: LimitsConfig) -> Self {
        Self {
            iias: config.iia_ids,
            approvals: config.approval_iia_ids,
            institutions: config.institution_hei_ids,
            factsheets: config.factsheet_hei_ids,
            ounit_ids: config.ounit_ids,
            ounit_codes: config.ounit_codes,
        }
    }
}

impl Default for ReportsConfig {
    fn default() -> Self {
        Self { send: true, to: STATS_PORTAL.to_owned() }
    }
}
