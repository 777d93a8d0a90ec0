//! Fetching manifests: all of them side by side on a schedule, or one when somebody asks for it.

use std::collections::HashMap;
use std::time::Duration;

use ewp_protocol::client::{CallError, Client, ClientOptions, Fetched, NOT_PUBLIC};
use tokio::task::JoinSet;

use crate::claims::SourceId;
use crate::known::{Came, Question, id_of};
use crate::reach::Reach;
use crate::sources::{self, Source, SourcesError};
use crate::state::Failure;
use crate::{OpenError, Registry, RegistryOptions};

/// The largest manifest that is read.
pub const MANIFEST_LIMIT: usize = ewp_protocol::manifest::v6::LIMIT;

/// How many sources are fetched at the same time.
const AT_ONCE: usize = 32;
/// How many manifests are taken before the catalogue is published in between.
const MOST_BEFORE_PUBLISHING: usize = 200;
/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

pub(crate) fn client(options: &RegistryOptions) -> Result<Client, OpenError> {
    Client::new(ClientOptions {
        ca_pem: options.extra_ca_pem.clone(),
        max_body: MANIFEST_LIMIT,
        timeout: options.timeout,
        connect_timeout: CONNECT_TIMEOUT.min(options.timeout),
        user_agent: format!("Habita-registry/{} ({})", env!("CARGO_PKG_VERSION"), options.admin_email),
        public_only: !options.reach.private,
    })
    .map_err(|error| OpenError::Client(error.to_string()))
}

/// The sources of now: the fixed ones, then those of the file. While the file is not right, those before it stay.
pub(crate) fn listed(options: &RegistryOptions, last: &mut Vec<Source>) -> Vec<Source> {
    match sources::read_existing(&options.sources) {
        Ok(read) => *last = read.sources,
        // A network may begin without the file; one that had sources does not end with it.
        Err(SourcesError::File { source, .. }) if source.kind() == std::io::ErrorKind::NotFound && last.is_empty() => {}
        Err(error) => tracing::warn!(%error, "the sources file cannot be used; the sources before it stay"),
    }
    options.fixed_sources.iter().cloned().map(Source::at).chain(last.iter().cloned()).collect()
}

/// Fetches all sources. What changed is published as soon as nothing else is waiting to be taken; new sources come at
/// the end, in the order of the list, so that it is the list that says who was first.
pub(crate) async fn all(registry: &Registry, questions: Vec<Question>) {
    let now = registry.inner.options.now;
    let order: Vec<SourceId> = questions.iter().map(|question| question.source.clone()).collect();
    let mut waiting = questions.into_iter();
    let mut running = JoinSet::new();
    let mut new = HashMap::new();
    let mut taken = 0;
    loop {
        while running.len() < AT_ONCE
            && let Some(question) = waiting.next()
        {
            let registry = registry.clone();
            running.spawn(async move {
                let came = ask(&registry.inner.client, &registry.inner.options.reach, &question).await;
                (question, came)
            });
        }
        if taken >= MOST_BEFORE_PUBLISHING {
            registry.publish();
            taken = 0;
        }
        let mut ready = running.try_join_next();
        if ready.is_none() {
            if taken > 0 {
                registry.publish();
                taken = 0;
            }
            ready = running.join_next().await;
        }
        match ready {
            None => break,
            Some(Ok((question, came))) if question.is_new && matches!(came, Came::Manifest { .. }) => {
                new.insert(question.source, came);
            }
            Some(Ok((question, came))) => {
                let changes = registry.known().take(&question.source, came, now());
                taken += usize::from(changes);
            }
            Some(Err(error)) => tracing::error!(%error, "a manifest could not be fetched"),
        }
    }
    for source in order {
        if let Some(came) = new.remove(&source) {
            registry.known().take(&source, came, now());
        }
    }
    registry.publish();
    registry.known().keep_seen();
}

/// Fetches one source.
pub(crate) async fn ask(client: &Client, reach: &Reach, question: &Question) -> Came {
    if let Err(fault) = reach.check(question.location.as_str()) {
        return Came::Failed(Failure::NotLetIn(fault));
    }
    let failure = match client.fetch_plain(question.location.as_str(), question.etag.as_deref()).await {
        Ok(Fetched::NotModified) if question.etag.is_some() => return Came::Same,
        Ok(Fetched::NotModified) => Failure::Status(304),
        Ok(Fetched::Document { status, .. }) if status != http::StatusCode::OK => Failure::Status(status.as_u16()),
        Ok(Fetched::Document { body, etag, .. }) => return Came::Manifest { bytes: body, etag },
        Err(error) => failure(error),
    };
    Came::Failed(failure)
}

/// The source that has this location among those known.
pub(crate) fn source_at(registry: &Registry, location: &url::Url) -> Option<SourceId> {
    let id = id_of(location);
    registry.published().source(&id).map(|source| source.id.clone())
}

fn failure(error: CallError) -> Failure {
    match error {
        CallError::Connect(reason) if reason == NOT_PUBLIC => Failure::NotPublic,
        CallError::Connect(reason) => Failure::Connect(short(&reason)),
        CallError::Broken(reason) => Failure::Broken(short(&reason)),
        CallError::Timeout => Failure::Timeout,
        CallError::TooLarge { limit } => Failure::TooLarge { limit },
        CallError::Decoding(fault) => Failure::Packed(fault.to_string()),
        CallError::Redirect(status) => Failure::Redirect(status.as_u16()),
        other => Failure::Broken(short(&other.to_string())),
    }
}

/// The words of a library without its links to programmers' manuals.
fn short(reason: &str) -> String {
    let reason = reason.split(": https://").next().unwrap_or(reason);
    crate::shortened(reason.trim_end_matches('.'), 300)
}
