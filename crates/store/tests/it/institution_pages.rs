//! What institutions tell about themselves, files, and what went wrong with whom.

use domain::hei::OunitId;
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use store::files::{self, KeptFile, NewFile};
use store::institution_pages::drafts::{self, KeptDraft};
use store::looks::{self, KeptLook};
use store::partner_pages::{self, Part};
use store::problem_reports::{self, Problem, Whose};
use store::units::{self, Uses};
use store::{agreements, approvals, grants, institution_pages, partner_copies, staff};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta, gamma, hash, insert, insert_with, received, revision};

crate::both_databases!(
    each_change_of_an_institutions_pages_has_a_number,
    of_two_who_change_one_draft_the_second_is_told,
    of_two_who_change_one_look_the_second_is_told,
    what_hangs_on_a_unit_is_counted,
    a_file_is_read_by_those_alone_who_may,
    what_partners_tell_is_kept_with_its_age,
    the_same_problem_is_kept_once,
    the_oldest_problems_of_a_reporter_go_first,
    agreements_are_counted_by_who_approves_what_is_current,
);

async fn each_change_of_an_institutions_pages_has_a_number(db: Fresh) {
    assert_eq!(institution_pages::last_change(&db.store, &alpha()).await.unwrap(), None);
    assert_eq!(institution_pages::get(&db.store, &alpha()).await.unwrap(), None);
    for (version, content) in [(1, "{}"), (2, "{\"ā\":1}")] {
        let tx = db.store.begin().await.unwrap();
        institution_pages::put(&tx, &alpha(), content, at(version), "Anna").await.unwrap();
        tx.commit().await.unwrap();
        let kept = institution_pages::get(&db.store, &alpha()).await.unwrap().unwrap();
        assert_eq!((kept.version, kept.content.as_str(), kept.changed_at), (version, content, at(version)));
        let change = institution_pages::last_change(&db.store, &alpha()).await.unwrap();
        assert_eq!(change, Some((version, at(version))));
    }
    assert_eq!(institution_pages::last_change(&db.store, &beta()).await.unwrap(), None);
}

async fn of_two_who_change_one_draft_the_second_is_told(db: Fresh) {
    let draft = |version, content: &str| KeptDraft {
        version,
        base: "3-7".to_owned(),
        content: content.to_owned(),
        changed_at: at(1),
        changed_by: "Anna".to_owned(),
    };
    let tx = db.store.begin().await.unwrap();
    assert!(drafts::put(&tx, &alpha(), &draft(0, "a")).await.unwrap());
    assert!(!drafts::put(&tx, &alpha(), &draft(0, "b")).await.unwrap());
    assert!(drafts::put(&tx, &alpha(), &draft(1, "c")).await.unwrap());
    assert!(!drafts::put(&tx, &alpha(), &draft(1, "d")).await.unwrap());
    assert_eq!(drafts::get(&tx, &alpha()).await.unwrap(), Some(draft(2, "c")));
    assert_eq!(drafts::get(&tx, &beta()).await.unwrap(), None);
    assert!(!drafts::remove(&tx, &alpha(), 1).await.unwrap());
    assert!(drafts::remove(&tx, &alpha(), 2).await.unwrap());
    assert_eq!(drafts::get(&tx, &alpha()).await.unwrap(), None);
}

async fn of_two_who_change_one_look_the_second_is_told(db: Fresh) {
    let look = |version, content: &str| KeptLook {
        version,
        content: content.to_owned(),
        changed_at: at(1),
        changed_by: "Anna".to_owned(),
    };
    let tx = db.store.begin().await.unwrap();
    assert!(looks::put(&tx, &alpha(), &look(0, "a")).await.unwrap());
    assert!(!looks::put(&tx, &alpha(), &look(0, "b")).await.unwrap());
    assert!(looks::put(&tx, &alpha(), &look(1, "c")).await.unwrap());
    assert_eq!(looks::get(&tx, &alpha()).await.unwrap(), Some(look(2, "c")));
    assert_eq!(looks::get(&tx, &beta()).await.unwrap(), None);
}

async fn what_hangs_on_a_unit_is_counted(db: Fresh) {
    let unit = OunitId::parse("u1").unwrap();
    let tx = db.store.begin().await.unwrap();
    let uses = async |unit: &OunitId| units::uses(&tx, &alpha(), unit, at(5)).await.unwrap();
    assert!(uses(&unit).await.is_nothing());
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    for (role, until) in [(BuiltIn::Coordinator, None), (BuiltIn::Reader, Some(at(5)))] {
        let grant = Grant {
            role: Role::BuiltIn(role),
            unit: Some(OunitId::parse(if until.is_none() { "u1" } else { "u2" }).unwrap()),
            from: None,
            until,
            source: Source::Hand,
        };
        grants::give(&tx, &alpha(), &anna, &grant, at(1), "Anna").await.unwrap();
    }
    assert_eq!(uses(&unit).await, Uses { agreements: 0, people: 1 });
    // What is over hangs on nothing.
    assert!(uses(&OunitId::parse("u2").unwrap()).await.is_nothing());
    assert!(units::uses(&tx, &beta(), &unit, at(5)).await.unwrap().is_nothing());
}

async fn a_file_is_read_by_those_alone_who_may(db: Fresh) {
    let file = KeptFile { id: "F-1".to_owned(), media_type: "application/pdf".to_owned(), content: vec![0, 37, 255] };
    let tx = db.store.begin().await.unwrap();
    let new = NewFile { institution: &alpha(), file: &file, sha256: "aa", at: at(0), by: "Anna" };
    files::insert(&tx, &new).await.unwrap();
    assert_eq!(files::for_reader(&tx, &alpha(), "F-1", &beta()).await.unwrap(), None);
    files::let_read(&tx, &alpha(), "F-1", &beta()).await.unwrap();
    files::let_read(&tx, &alpha(), "F-1", &beta()).await.unwrap();
    assert_eq!(files::for_reader(&tx, &alpha(), "F-1", &beta()).await.unwrap().as_ref(), Some(&file));
    assert_eq!(files::for_reader(&tx, &alpha(), "F-1", &gamma()).await.unwrap(), None);
    assert_eq!(files::for_reader(&tx, &beta(), "F-1", &beta()).await.unwrap(), None);
    // A partner's file never changes.
    files::put_partners(&tx, &alpha(), &beta(), &file, at(1)).await.unwrap();
    let other = KeptFile { content: vec![1], ..file.clone() };
    files::put_partners(&tx, &alpha(), &beta(), &other, at(2)).await.unwrap();
    assert_eq!(files::partners(&tx, &alpha(), &beta(), "F-1").await.unwrap(), Some(file));
    assert_eq!(files::partners(&tx, &alpha(), &gamma(), "F-1").await.unwrap(), None);
}

async fn what_partners_tell_is_kept_with_its_age(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    partner_pages::failed(&tx, &alpha(), &beta(), Part::Units, "no answer", at(1)).await.unwrap();
    partner_pages::keep(&tx, &alpha(), &beta(), Part::Factsheet, b"<a/>", at(2)).await.unwrap();
    partner_pages::failed(&tx, &alpha(), &beta(), Part::Factsheet, "refused", at(3)).await.unwrap();
    let kept = partner_pages::of(&tx, &alpha(), &beta()).await.unwrap();
    let told: Vec<_> = kept
        .iter()
        .map(|kept| (kept.part, kept.document.as_deref(), kept.fetched_at, kept.tried_at, kept.problem.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (Part::Factsheet, Some(&b"<a/>"[..]), Some(at(2)), at(3), Some("refused")),
            (Part::Units, None, None, at(1), Some("no answer")),
        ]
    );
    partner_pages::keep(&tx, &alpha(), &beta(), Part::Factsheet, b"<b/>", at(4)).await.unwrap();
    let kept = partner_pages::of(&tx, &alpha(), &beta()).await.unwrap();
    assert_eq!((kept[0].document.as_deref(), kept[0].problem.as_deref()), (Some(&b"<b/>"[..]), None));
    assert!(partner_pages::of(&tx, &beta(), &alpha()).await.unwrap().is_empty());
}

fn problem(number: u32) -> Problem {
    Problem {
        reporter: alpha(),
        about: "beta.example".to_owned(),
        api: "iias".to_owned(),
        endpoint: Some("get".to_owned()),
        status: Some(500),
        server_message: Some(format!("broken {number}")),
        client_message: None,
    }
}

async fn the_same_problem_is_kept_once(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let theirs = Problem { reporter: gamma(), status: None, client_message: Some("no hash".to_owned()), ..problem(9) };
    problem_reports::notice(&tx, &alpha(), "c", &theirs, at(0)).await.unwrap();
    for (id, number, seconds) in [("a", 1, 1), ("b", 2, 2), ("a", 1, 3)] {
        problem_reports::notice(&tx, &alpha(), id, &problem(number), at(seconds)).await.unwrap();
    }
    let own = problem_reports::newest(&tx, &alpha(), Whose::Own, 10).await.unwrap();
    let times: Vec<_> = own.iter().map(|kept| (kept.id.as_str(), kept.times, kept.first_at, kept.last_at)).collect();
    assert_eq!(times, [("a", 2, at(1), at(3)), ("b", 1, at(2), at(2))]);
    assert_eq!(own[0].problem, problem(1));
    let others = problem_reports::newest(&tx, &alpha(), Whose::Reported, 10).await.unwrap();
    assert_eq!(others.iter().map(|kept| &kept.problem).collect::<Vec<_>>(), [&theirs]);
    // Reported once, and again after a while if it came again.
    assert_eq!(problem_reports::unsent(&tx, &alpha(), at(-10), 10).await.unwrap().len(), 2);
    assert!(problem_reports::sent(&tx, &alpha(), "a", None, at(5)).await.unwrap());
    assert!(!problem_reports::sent(&tx, &alpha(), "a", None, at(5)).await.unwrap(), "somebody did it already");
    assert_eq!(problem_reports::unsent(&tx, &alpha(), at(100), 10).await.unwrap().len(), 1);
    problem_reports::notice(&tx, &alpha(), "a", &problem(1), at(6)).await.unwrap();
    assert_eq!(problem_reports::unsent(&tx, &alpha(), at(5), 10).await.unwrap().len(), 1);
    assert_eq!(problem_reports::unsent(&tx, &alpha(), at(100), 10).await.unwrap().len(), 2);
}

async fn the_oldest_problems_of_a_reporter_go_first(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 0..=problem_reports::MOST {
        let id = format!("{number:05}");
        problem_reports::notice(&tx, &alpha(), &id, &problem(number), at(i64::from(number))).await.unwrap();
    }
    let own = problem_reports::newest(&tx, &alpha(), Whose::Own, problem_reports::MOST + 10).await.unwrap();
    assert_eq!(own.len(), problem_reports::MOST as usize);
    assert_eq!(own.last().unwrap().id, "00001");
}

async fn agreements_are_counted_by_who_approves_what_is_current(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    // Number, who approves; 5 is a draft, 6 is deleted, 7 is of another partner.
    for number in 1..=6 {
        let remote = format!("B-{number}");
        let id = insert(&tx, number, Some(&remote)).await.unwrap();
        if number == 5 {
            continue;
        }
        agreements::add_revision(&tx, &alpha(), &id, &revision(5, '5', 0)).await.unwrap();
        let copy = partner_copies::record(&tx, &received(&remote, 5, '7', 10)).await.unwrap().id;
        if [1, 2, 6].contains(&number) {
            approvals::give(&tx, &alpha(), &id, &copy, &hash('7'), at(20), "Anna").await.unwrap();
        }
        if [1, 3, 6].contains(&number) {
            approvals::record_received(&tx, &alpha(), &id, Some(&hash('5')), b"<x/>", at(20)).await.unwrap();
        }
        if number == 6 {
            agreements::mark_deleted(&tx, &alpha(), &id, at(31)).await.unwrap();
        }
    }
    let id = insert_with(&tx, 7, &gamma(), None).await.unwrap();
    agreements::add_revision(&tx, &alpha(), &id, &revision(5, '5', 0)).await.unwrap();
    let stats = agreements::stats(&tx, &alpha()).await.unwrap();
    assert_eq!((stats.fetchable, stats.both, stats.ours_only, stats.partner_only), (5, 1, 1, 1));
    assert_eq!(agreements::stats(&tx, &beta()).await.unwrap(), agreements::Stats::default());
    // The partner changes its copy of the first: our approval is of what was.
    partner_copies::record(&tx, &received("B-1", 6, '8', 40)).await.unwrap();
    let stats = agreements::stats(&tx, &alpha()).await.unwrap();
    assert_eq!((stats.fetchable, stats.both, stats.ours_only, stats.partner_only), (5, 0, 1, 2));
}
