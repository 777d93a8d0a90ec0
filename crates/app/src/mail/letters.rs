//! What letters say, in the language of whoever reads them.

use domain::hei::OunitId;
use domain::ids::StaffId;
use domain::people::grant::Grant;
use domain::people::method::Method;
use jiff::{SignedDuration, Timestamp};
use l10n::{Arg, Dates, Lang};
use post::{Address, Block, Letter, Line};
use store::sign_in_links::{self, Link, Purpose};
use store::{StoreError, deputies, grants, mailboxes, roles};
use url::Url;

use super::digest::{self, Digest, DigestLine};
use super::{Mail, Mailbox, Mailing};
use crate::host::{Host, Institution};
use crate::people::{self, RoleName};
use crate::secrets::{self, NoChance};

/// How long an invitation holds, and how long a link that somebody asked for.
const INVITATION: SignedDuration = SignedDuration::from_hours(7 * 24);
const SIGN_IN: SignedDuration = SignedDuration::from_mins(15);
/// How many tasks of each kind a digest names.
pub(super) const MOST_LINES: usize = 8;

/// Why there is no letter.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoLetter {
    /// The person left, or has no address that a letter can go to.
    #[error("nobody can be reached")]
    NoAddress,
    /// What it was to tell is not so any more.
    #[error("there is nothing to tell any more")]
    NothingToTell,
    /// No secret could be made.
    #[error(transparent)]
    Chance(#[from] NoChance),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes a letter as of now. A link in it is made here, so that it is kept nowhere and holds from now on; earlier ones
/// of the same letter hold as well, since nobody knows whether one of them arrived.
pub(crate) async fn write(
    host: &Host,
    institution: &Institution,
    mailing: &Mailing,
    to: &StaffId,
    mail: &Mail,
) -> Result<Letter, NoLetter> {
    let person = mailboxes::of(host.store(), institution.hei(), to).await?.filter(|person| !person.has_left);
    let person = person.ok_or(NoLetter::NoAddress)?;
    let address = person.email.as_deref().and_then(|email| Address::parse(email).ok()).ok_or(NoLetter::NoAddress)?;
    let lang = lang_of(institution, person.lang.as_deref());
    let pages = Pages { base: mailing.pages.clone(), hei: institution.hei().as_str() };
    let name = institution.name(lang.tag());
    let words = Words { lang, institution: &name };
    let (subject, blocks, why) = match mail {
        Mail::Invitation { by } => {
            let link = link(host, institution, &person, Purpose::Invitation, INVITATION).await?;
            let by = name_of(host, institution, by.as_ref()).await?;
            let roles = roles(host, institution, to, lang).await?;
            words.invitation(by.as_deref(), &roles, &pages.sign_in(&link.0), &until(host, institution, lang, link.1))
        }
        Mail::SignInLink => {
            let link = link(host, institution, &person, Purpose::Asked, SIGN_IN).await?;
            words.sign_in_link(&pages.sign_in(&link.0), &until(host, institution, lang, link.1))
        }
        Mail::Digest { since } => {
            let digest = digest::of(host, institution, &person, *since, lang).await?;
            if !digest.is_worth_a_letter() {
                return Err(NoLetter::NothingToTell);
            }
            words.digest(&digest, &pages)
        }
        Mail::WayAdded { way } => words.way("mail-way-added", way, &pages.at("account")),
        Mail::WayRemoved { way } => words.way("mail-way-removed", way, &pages.at("account")),
        Mail::PasswordChanged => words.way("mail-password-changed", Method::Password.slug(), &pages.at("account")),
        Mail::RolesChanged { by } => {
            let by = name_of(host, institution, by.as_ref()).await?;
            let roles = roles(host, institution, to, lang).await?;
            words.roles_changed(by.as_deref(), &roles, &pages.at(""))
        }
        Mail::NewLink { by } => {
            let link = link(host, institution, &person, Purpose::Invitation, INVITATION).await?;
            let by = name_of(host, institution, by.as_ref()).await?;
            words.new_link(by.as_deref(), &pages.sign_in(&link.0), &until(host, institution, lang, link.1))
        }
        Mail::Deputy { of } => {
            let acts_for = deputies::by_person(host.store(), institution.hei(), to).await?;
            let now = host.clock().wire_now();
            let one = acts_for.into_iter().find(|one| one.deputy.of == *of && now < one.deputy.until);
            let one = one.ok_or(NoLetter::NothingToTell)?;
            let dates = Dates::new(lang, institution.time_zone().clone(), now);
            let when = people::term(&dates, lang, (Some(one.deputy.from), Some(one.deputy.until)));
            words.deputy(&one.of_name, &when, &pages.at("settings/deputy"))
        }
    };
    Ok(Letter {
        lang: lang.tag(),
        sender: words.institution.to_owned(),
        to: address,
        to_name: Some(person.name),
        subject,
        blocks,
        foot: vec![
            lang.text(why),
            lang.text(if mailing.post.takes_answers() { "mail-answers" } else { "mail-no-answers" }),
        ],
    })
}

/// What the parts of a letter are: subject, what it says, and the key of why the reader gets it.
type Parts = (String, Vec<Block>, &'static str);

/// The words of one language at one institution.
struct Words<'a> {
    lang: Lang,
    institution: &'a str,
}

/// The addresses of pages.
struct Pages<'a> {
    base: Url,
    hei: &'a str,
}

impl Words<'_> {
    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut all = vec![("institution", Arg::from(self.institution))];
        all.extend_from_slice(args);
        self.lang.text_with(key, &all)
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Block {
        Block::Text(self.text(key, args))
    }

    fn act(&self, key: &str, href: &str) -> Block {
        Block::Action { label: self.lang.text(key), href: href.to_owned(), or_copy: self.lang.text("mail-or-copy") }
    }

    fn invitation(&self, by: Option<&str>, roles: &str, href: &str, until: &str) -> Parts {
        let text = match by {
            Some(by) => self.say("mail-invitation-text", &[("by", by.into())]),
            None => self.say("mail-invitation-text-alone", &[]),
        };
        let mut blocks = vec![text];
        if !roles.is_empty() {
            blocks.push(self.say("mail-roles", &[("roles", roles.into())]));
        }
        blocks.push(self.act("mail-invitation-action", href));
        blocks.push(self.say("mail-link-once", &[("until", until.into())]));
        (self.text("mail-invitation-subject", &[]), blocks, "mail-invitation-why")
    }

    fn sign_in_link(&self, href: &str, until: &str) -> Parts {
        let blocks = vec![
            self.say("mail-sign-in-text", &[]),
            self.act("mail-sign-in-action", href),
            self.say("mail-link-once", &[("until", until.into())]),
        ];
        (self.text("mail-sign-in-subject", &[]), blocks, "mail-sign-in-why")
    }

    fn new_link(&self, by: Option<&str>, href: &str, until: &str) -> Parts {
        let text = match by {
            Some(by) => self.say("mail-new-link-text", &[("by", by.into())]),
            None => self.say("mail-new-link-text-alone", &[]),
        };
        let once = self.say("mail-link-once", &[("until", until.into())]);
        let blocks = vec![text, self.act("mail-sign-in-action", href), once];
        (self.text("mail-new-link-subject", &[]), blocks, "mail-new-link-why")
    }

    fn deputy(&self, name: &str, when: &str, href: &str) -> Parts {
        let args = [("name", name.into()), ("when", when.into())];
        let blocks = vec![
            self.say("mail-deputy-text", &args),
            self.say("people-deputies-text", &[]),
            self.act("mail-open-action", href),
        ];
        (self.text("mail-deputy-subject", &args), blocks, "mail-notice-why")
    }

    fn digest(&self, digest: &Digest, pages: &Pages<'_>) -> Parts {
        let subject = match digest.overdue {
            0 => self.text("mail-digest-subject", &[("count", digest.tasks.into())]),
            late => self.text("mail-digest-subject-late", &[("count", digest.tasks.into()), ("late", late.into())]),
        };
        let mut blocks = Vec::new();
        for (key, count, lines) in [
            ("mail-digest-overdue", digest.overdue, &digest.overdue_lines),
            ("mail-digest-new", digest.new, &digest.new_lines),
        ] {
            if lines.is_empty() {
                continue;
            }
            let shown = lines.iter().take(MOST_LINES);
            let mut lines: Vec<Line> = shown.map(|line| line_of(line, pages)).collect();
            let more = count.saturating_sub(u64::try_from(lines.len()).unwrap_or(u64::MAX));
            if more > 0 {
                let text = self.text("mail-digest-more", &[("count", more.into())]);
                lines.push(Line { text, note: None, href: None });
            }
            blocks.push(Block::List { title: self.text(key, &[("count", count.into())]), lines });
        }
        blocks.push(self.act("mail-digest-action", &pages.at("tasks")));
        (subject, blocks, "mail-digest-why")
    }

    fn way(&self, key: &str, way: &str, href: &str) -> Parts {
        let way = self.lang.text(&format!("mail-way-{way}"));
        let subject = self.text(&format!("{key}-subject"), &[]);
        let blocks = vec![
            self.say(&format!("{key}-text"), &[("way", (&way).into())]),
            self.say("mail-way-not-you", &[]),
            self.act("mail-way-action", href),
        ];
        (subject, blocks, "mail-notice-why")
    }

    fn roles_changed(&self, by: Option<&str>, roles: &str, href: &str) -> Parts {
        let text = match by {
            Some(by) => self.say("mail-roles-changed-text", &[("by", by.into())]),
            None => self.say("mail-roles-changed-text-alone", &[]),
        };
        let now = match roles {
            "" => self.say("mail-roles-none", &[]),
            roles => self.say("mail-roles", &[("roles", roles.into())]),
        };
        (
            self.text("mail-roles-changed-subject", &[]),
            vec![text, now, self.act("mail-open-action", href)],
            "mail-notice-why",
        )
    }
}

impl Pages<'_> {
    /// A page of the institution.
    fn at(&self, tail: &str) -> String {
        self.path(format!("/app/{}/{tail}", self.hei).trim_end_matches('/'))
    }

    fn sign_in(&self, token: &str) -> String {
        self.at(&format!("sign-in/{token}"))
    }

    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.base.as_str().trim_end_matches('/'))
    }
}

fn line_of(line: &DigestLine, pages: &Pages<'_>) -> Line {
    Line { text: line.text.clone(), note: line.note.clone(), href: Some(pages.path(&line.path)) }
}

/// The language that the person chose last, else that of the institution's first name.
pub(super) fn lang_of(institution: &Institution, chosen: Option<&str>) -> Lang {
    let chosen = chosen.and_then(Lang::from_tag);
    let main = || institution.profile().names.iter().find_map(|name| Lang::from_tag(name.lang.as_deref()?));
    chosen.or_else(main).unwrap_or_default()
}

/// A new link: its secret, and until when it holds.
async fn link(
    host: &Host,
    institution: &Institution,
    person: &Mailbox,
    purpose: Purpose,
    holds: SignedDuration,
) -> Result<(String, Timestamp), NoLetter> {
    let token = secrets::token()?;
    let now = host.clock().wire_now();
    let until = now.saturating_add(holds).unwrap_or(now);
    let link = Link { staff: Some(person.staff.clone()), name: person.name.clone(), purpose };
    let tx = host.store().begin().await?;
    sign_in_links::create(&tx, institution.hei(), &secrets::hash(&token), &link, now, until).await?;
    tx.commit().await?;
    Ok((token, until))
}

fn until(host: &Host, institution: &Institution, lang: Lang, at: Timestamp) -> String {
    Dates::new(lang, institution.time_zone().clone(), host.clock().wire_now()).exact(at)
}

async fn name_of(host: &Host, institution: &Institution, id: Option<&StaffId>) -> Result<Option<String>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    Ok(mailboxes::of(host.store(), institution.hei(), id).await?.map(|person| person.name))
}

/// The roles of a person now and those that are coming, in words: each with its unit and its days, if it has them.
async fn roles(host: &Host, institution: &Institution, staff: &StaffId, lang: Lang) -> Result<String, StoreError> {
    let (store, hei, now) = (host.store(), institution.hei(), host.clock().wire_now());
    let custom = roles::list(store, hei).await?;
    let kept = grants::of_person(store, hei, staff).await?.into_iter().map(|kept| kept.grant);
    let (holding, coming): (Vec<Grant>, Vec<Grant>) =
        kept.filter(|grant| grant.until.is_none_or(|until| now < until)).partition(|grant| grant.holds_at(now));
    let dates = Dates::new(lang, institution.time_zone().clone(), now);
    let name = |grant: &Grant| {
        let name = match people::name(&grant.role, &custom)? {
            RoleName::BuiltIn(role) => lang.text(&format!("role-{}", role.slug())),
            RoleName::Custom(name) => name,
        };
        let unit = grant.unit.as_ref().map(|unit| unit_name(institution, unit, lang));
        let day = |key: &str, at: Timestamp| lang.text_with(key, &[("date", (&dates.date(at)).into())]);
        let from = grant.from.filter(|from| now < *from).map(|from| day("mail-role-from", from));
        let until = grant.until.map(|until| day("mail-role-until", people::last_of(until)));
        let more: Vec<String> = unit.into_iter().chain(from).chain(until).collect();
        Some(if more.is_empty() { name } else { format!("{name} ({})", more.join(", ")) })
    };
    let mut named: Vec<String> = holding.iter().chain(&coming).filter_map(name).collect();
    named.dedup();
    Ok(named.join(", "))
}

fn unit_name(institution: &Institution, unit: &OunitId, lang: Lang) -> String {
    let pages = institution.pages();
    let known = pages.units.iter().find(|known| known.id == unit.as_str());
    known.map_or_else(|| unit.to_string(), |known| people::unit_name(known, lang.tag()))
}

#[cfg(test)]
mod tests;
