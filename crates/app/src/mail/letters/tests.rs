//! What letters say, in every language, as text and as a page. With `HABITA_MAILS` set, each is also written into that
//! folder, for people who look at it.

use domain::actor::Actor;
use domain::people::grant::Deputy;
use domain::people::role::BuiltIn;

use super::*;
use crate::testing::{Side, mailing, two};

async fn person(side: &Side, name: &str, lang: Lang) -> StaffId {
    let tx = side.host.store().begin().await.unwrap();
    let now = side.host.clock().now();
    let id = store::staff::add(&tx, &side.hei, name, Some("jonas@alpha.example"), now).await.unwrap();
    mailboxes::set_lang(&tx, &side.hei, &id, lang.tag()).await.unwrap();
    let grant = crate::sign_in::for_good(BuiltIn::Officer);
    store::grants::give(&tx, &side.hei, &id, &grant, now, "Ilze Ozola").await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A letter without what is different each time.
fn shown(letter: &Letter, page: bool) -> String {
    let text = if page { letter.html() } else { format!("Subject: {}\n\n{}", letter.subject, letter.text()) };
    let mut parts = text.split("/sign-in/");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push_str("/sign-in/TOKEN");
        shown.extend(part.chars().skip(43));
    }
    shown
}

fn keep(name: &str, letter: &Letter) {
    let Some(folder) = std::env::var_os("HABITA_MAILS").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.txt")), shown(letter, false)).unwrap();
    std::fs::write(folder.join(format!("{name}.html")), shown(letter, true)).unwrap();
}

#[tokio::test]
async fn letters_say_what_they_should() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let inviter = person(&alpha, "Ilze <b>Ozola</b>", Lang::En).await;
    for lang in Lang::ALL {
        let to = person(&alpha, "Jonas Weber", lang).await;
        for (mail, mailing) in [
            (Mail::Invitation { by: Some(inviter.clone()) }, mailing(None)),
            (Mail::SignInLink, mailing(Some("office@alpha.example"))),
            (Mail::WayAdded { way: Method::Passkey.slug().to_owned() }, mailing(None)),
            (Mail::WayRemoved { way: Method::Password.slug().to_owned() }, mailing(None)),
            (Mail::PasswordChanged, mailing(None)),
            (Mail::RolesChanged { by: Some(inviter.clone()) }, mailing(None)),
        ] {
            let letter = write(&alpha.host, &institution, &mailing, &to, &mail).await.unwrap();
            let name = format!("{}-{}", mail.slug(), lang.tag());
            assert!(!letter.html().contains("<b>") && !letter.text().contains('⟦'), "{name}");
            insta::assert_snapshot!(name.as_str(), shown(&letter, false));
            if mail == Mail::SignInLink {
                insta::assert_snapshot!(format!("{name}-page"), shown(&letter, true));
            }
            keep(&name, &letter);
        }
    }
}

#[tokio::test]
async fn a_role_has_its_unit_and_its_days_in_letters_also_one_that_is_coming() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let tx = alpha.host.store().begin().await.unwrap();
    let now = alpha.host.clock().now();
    let to = store::staff::add(&tx, &alpha.hei, "Jonas Weber", Some("jonas@alpha.example"), now).await.unwrap();
    let grant = Grant {
        unit: OunitId::parse("law").ok(),
        from: "2026-12-01T00:00:00Z".parse().ok(),
        until: "2027-01-01T00:00:00Z".parse().ok(),
        ..crate::sign_in::for_good(BuiltIn::Coordinator)
    };
    store::grants::give(&tx, &alpha.hei, &to, &grant, now, "Ilze Ozola").await.unwrap();
    tx.commit().await.unwrap();
    for mail in [Mail::RolesChanged { by: None }, Mail::Invitation { by: None }] {
        let letter = write(&alpha.host, &institution, &mailing(None), &to, &mail).await.unwrap();
        let text = letter.text().replace('\n', " ");
        assert!(text.contains("Coordinator (law, from 1 December 2026, until 31 December 2026)"), "{text}");
        assert!(!text.contains("You have no role now"), "{text}");
    }
}

#[tokio::test]
async fn new_letters_have_their_words_in_every_language() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let Actor::Staff { id: of, .. } = &alpha.actor else { panic!("staff act") };
    for lang in Lang::ALL {
        let to = person(&alpha, "Jonas Weber", lang).await;
        let tx = alpha.host.store().begin().await.unwrap();
        let now = alpha.host.clock().wire_now();
        let deputy = Deputy { of: of.clone(), from: now, until: now + SignedDuration::from_hours(48) };
        deputies::put(&tx, &alpha.hei, &to, &deputy, now, "Ilze Ozola").await.unwrap();
        tx.commit().await.unwrap();
        let by = Some(of.clone());
        for mail in [Mail::NewLink { by }, Mail::NewLink { by: None }, Mail::Deputy { of: of.clone() }] {
            let letter = write(&alpha.host, &institution, &mailing(None), &to, &mail).await.unwrap();
            assert!(!letter.subject.contains('⟦') && !letter.text().contains('⟦'), "{}", letter.text());
        }
    }
}

#[tokio::test]
async fn what_belongs_to_a_password_has_a_name_in_letters() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    for (lang, way, words) in [
        (Lang::En, "second-factor", "with a password and a code from an app any more"),
        (Lang::En, "recovery-code", "with the recovery code that was used just now any more"),
        (Lang::Lv, "second-factor", "veidu: parole un lietotnes kods"),
        (Lang::Lv, "recovery-code", "veidu: tikko izmantotais atkopšanas kods"),
    ] {
        let to = person(&alpha, "Jonas Weber", lang).await;
        let mail = Mail::WayRemoved { way: way.to_owned() };
        let letter = write(&alpha.host, &institution, &mailing(None), &to, &mail).await.unwrap();
        assert!(letter.text().replace('\n', " ").contains(words), "{}", letter.text());
    }
}

#[tokio::test]
async fn a_digest_names_the_first_tasks_and_counts_the_others() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let to = person(&alpha, "Jonas Weber", Lang::En).await;
    let line = |number: usize| DigestLine {
        text: format!("Approve agreement ALP-2026-{number}"),
        note: Some("Hochschule für Angewandte Wissenschaften Südtal, due 20 November 2026".to_owned()),
        path: format!("/app/alpha.example/agreements/{number}"),
    };
    for lang in Lang::ALL {
        let name = institution.name(lang.tag());
        let words = Words { lang, institution: &name };
        let pages = Pages { base: mailing(None).pages, hei: alpha.hei.as_str() };
        for (name, digest) in [
            (
                "digest-late",
                Digest {
                    tasks: 21,
                    overdue: 12,
                    new: 1,
                    overdue_lines: (1..=MOST_LINES + 2).map(line).collect(),
                    new_lines: vec![line(40)],
                },
            ),
            ("digest-one", Digest { tasks: 1, new: 1, new_lines: vec![line(1)], ..Digest::default() }),
        ] {
            let (subject, blocks, why) = words.digest(&digest, &pages);
            let letter = Letter {
                lang: lang.tag(),
                sender: words.institution.to_owned(),
                to: Address::parse("jonas@alpha.example").unwrap(),
                to_name: None,
                subject,
                blocks,
                foot: vec![lang.text(why)],
            };
            insta::assert_snapshot!(format!("{name}-{}", lang.tag()), shown(&letter, false));
            keep(&format!("{name}-{}", lang.tag()), &letter);
        }
    }
    // Nobody gets a digest of nothing.
    let nothing =
        write(&alpha.host, &institution, &mailing(None), &to, &Mail::Digest { since: None }).await.unwrap_err();
    assert!(matches!(nothing, NoLetter::NothingToTell));
}

#[tokio::test]
async fn people_read_the_language_that_they_chose_or_that_of_their_institution() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let to = person(&alpha, "Jonas Weber", Lang::Lv).await;
    let mailbox = mailboxes::of(alpha.host.store(), &alpha.hei, &to).await.unwrap().unwrap();
    assert_eq!(lang_of(&institution, mailbox.lang.as_deref()), Lang::Lv);
    assert_eq!([lang_of(&institution, Some("xx")), lang_of(&institution, None)], [Lang::En, Lang::En]);
}
