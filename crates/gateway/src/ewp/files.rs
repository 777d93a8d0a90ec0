//! Files for those to whom they were given (File API 1.0.0).

use app::files;
use app::host::{Host, Institution};
use domain::hei::HeiId;
use ewp_messages::file::FILE_ID;

use super::params::Params;
use super::refusal::Refusal;
use super::reply::Answer;

/// A file. That there is none and that it is not for the caller are one answer.
pub(super) async fn get(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    params: &Params,
) -> Result<Answer, Refusal> {
    let id = params.one(FILE_ID)?;
    let file = files::for_reader(host, institution, caller, &id).await?.ok_or_else(Refusal::no_file)?;
    Ok(Answer::file(file.content, &file.media_type))
}
