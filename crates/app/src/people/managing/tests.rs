use domain::people::grant::Deputy;
use store::audit::Kept;

use super::*;
use crate::people::{custom_roles, deputies, view};
use crate::sign_in::{self, LinkFor, SignInRefused, create_link, enrol, for_good, session, start_for, use_link};
use crate::testing::{Side, two};

fn staff_of(actor: &Actor) -> &StaffId {
    match actor {
        Actor::Staff { id, .. } => id,
        other => panic!("{other:?} is nobody of the staff"),
    }
}

async fn somebody(side: &Side, name: &str, roles: &[BuiltIn]) -> Actor {
    let id = enrol(&side.host, &side.hei, name, roles).await.unwrap();
    Actor::Staff { institution: side.hei.clone(), id, name: name.to_owned() }
}

/// Somebody who manages people and reads agreements, by a role of the institution's own.
async fn manager(side: &Side) -> Actor {
    let rights = [Right::ManagePeople, Right::SeeAgreements].into();
    let desk = custom_roles::add(&side.host, &side.actor, "Desk", &rights).await.unwrap();
    let desk_actor = somebody(side, "Dace Krūmiņa", &[]).await;
    let grant = Grant { role: Role::Custom(desk), ..for_good(BuiltIn::Reader) };
    give_role(&side.host, &side.actor, staff_of(&desk_actor), &grant).await.unwrap();
    desk_actor
}

async fn log(side: &Side, id: &StaffId) -> Vec<Kept> {
    audit::of_object(side.host.store(), &side.hei, OBJECT, id.as_str(), 20).await.unwrap()
}

#[tokio::test]
async fn an_invited_person_comes_in_with_their_role_and_the_log_tells_who_asked_them() {
    let (alpha, _, _) = two().await;
    let grant = Some(for_good(BuiltIn::Reader));
    let new = NewPerson { name: " <b>Anna</b> ", email: Some("anna@alpha.example"), lang: None, grant };
    let (id, token) = invite(&alpha.host, &alpha.actor, new).await.unwrap();
    let cookie = use_link(&alpha.host, &alpha.hei, &token, "").await.unwrap();
    let anna = session(&alpha.host, &alpha.hei, &cookie).await.unwrap().unwrap();
    assert_eq!((anna.staff, anna.name.as_str()), (id.clone(), "<b>Anna</b>"));
    assert_eq!(anna.access.rights().collect::<Vec<_>>(), [Right::SeeAgreements]);
    let told = log(&alpha, &id).await;
    assert_eq!(told.iter().map(|kept| kept.what.as_str()).collect::<Vec<_>>(), ["signed-in", "role-given", "invited"]);
    assert!(told[1..].iter().all(|kept| kept.actor == alpha.actor) && told[0].actor == anna.actor);
    assert_eq!(told[0].details, r#"{"method":"link"}"#);
    assert!(told[1].details.contains("\"role\":\"reader\""), "{}", told[1].details);
}

#[tokio::test]
async fn an_invitation_lasts_a_week_and_a_new_one_replaces_it() {
    let (alpha, _, clock) = two().await;
    let new = || NewPerson { name: "Anna", email: None, lang: None, grant: None };
    let (id, first) = invite(&alpha.host, &alpha.actor, new()).await.unwrap();
    let second = invite_again(&alpha.host, &alpha.actor, &id).await.unwrap();
    let used = async |token: &str| use_link(&alpha.host, &alpha.hei, token, "").await;
    assert!(matches!(used(&first).await, Err(SignInRefused::NoLink)));
    clock.advance(SignedDuration::from_hours(6 * 24));
    used(&second).await.unwrap();
    let (_, late) = invite(&alpha.host, &alpha.actor, new()).await.unwrap();
    clock.advance(SignedDuration::from_hours(8 * 24));
    assert!(matches!(used(&late).await, Err(SignInRefused::NoLink)));
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_and_nothing_is_kept() {
    let (alpha, beta, _) = two().await;
    let (host, actor) = (&alpha.host, &alpha.actor);
    let invited =
        async |name, email, grant| invite(host, actor, NewPerson { name, email, lang: None, grant }).await.unwrap_err();
    assert!(matches!(invited(" ", None, None).await, ManageRefused::BadName));
    for odd in ["anna", "anna@", "@alpha.example", "a b@alpha.example", "a@b@c.example", "anna@alpha", "<a@b.example>"]
    {
        assert!(matches!(invited("Anna", Some(odd), None).await, ManageRefused::BadEmail), "{odd}");
    }
    let limited = Grant { unit: OunitId::parse("law").ok(), ..for_good(BuiltIn::Administrator) };
    assert!(matches!(invited("Anna", None, Some(limited)).await, ManageRefused::Grant(GrantRefused::NotForUnits)));
    let nowhere = Grant { unit: OunitId::parse("law").ok(), ..for_good(BuiltIn::Reader) };
    assert!(matches!(invited("Anna", None, Some(nowhere)).await, ManageRefused::NoUnit));
    let unknown = domain::ids::RoleId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
    let unknown = Grant { role: Role::Custom(unknown), ..for_good(BuiltIn::Reader) };
    assert!(matches!(invited("Anna", None, Some(unknown)).await, ManageRefused::NoRole));
    assert!(staff::named(host.store(), &alpha.hei, "Anna").await.unwrap().is_empty());
    // People of other institutions do not exist here, and whoever works there manages nobody here.
    let theirs = staff_of(&beta.actor);
    assert!(matches!(leave(host, actor, theirs).await, Err(ManageRefused::NotFound)));
    let grant = for_good(BuiltIn::Reader);
    assert!(matches!(give_role(host, &beta.actor, staff_of(actor), &grant).await, Err(ManageRefused::Forbidden)));
}

#[tokio::test]
async fn two_people_do_not_share_an_address() {
    let (alpha, _, _) = two().await;
    let new = |name, email| NewPerson { name, email: Some(email), lang: None, grant: None };
    let (anna, _) = invite(&alpha.host, &alpha.actor, new("Anna", "Anna@alpha.example")).await.unwrap();
    let taken = invite(&alpha.host, &alpha.actor, new("Bruno", "anna@ALPHA.example")).await.unwrap_err();
    assert!(matches!(taken, ManageRefused::EmailTaken(name) if name == "Anna"));
    rename(&alpha.host, &alpha.actor, &anna, "Anna Zīle", Some("anna@alpha.example")).await.unwrap();
    leave(&alpha.host, &alpha.actor, &anna).await.unwrap();
    invite(&alpha.host, &alpha.actor, new("Bruno", "anna@alpha.example")).await.unwrap();
}

#[tokio::test]
async fn the_last_administrator_cannot_be_removed_in_any_way() {
    let (alpha, _, clock) = two().await;
    let (host, actor, ilze) = (&alpha.host, &alpha.actor, staff_of(&alpha.actor));
    let administrator = Role::BuiltIn(BuiltIn::Administrator);
    let last = |result: Result<(), ManageRefused>| matches!(result, Err(ManageRefused::LastAdministrator(_)));
    assert!(last(take_role(host, actor, ilze, &administrator, None).await));
    assert!(last(leave(host, actor, ilze).await));
    let ends =
        Grant { until: Some(clock.wire_now() + SignedDuration::from_hours(1)), ..for_good(BuiltIn::Administrator) };
    assert!(last(give_role(host, actor, ilze, &ends).await), "it would be over soon");
    // Somebody whose role ends by itself is not enough.
    let andris = somebody(&alpha, "Andris Liepa", &[]).await;
    give_role(host, actor, staff_of(&andris), &ends).await.unwrap();
    assert!(last(leave(host, actor, ilze).await));
    give_role(host, actor, staff_of(&andris), &for_good(BuiltIn::Administrator)).await.unwrap();
    leave(host, &andris, ilze).await.unwrap();
    assert!(last(leave(host, &andris, staff_of(&andris)).await));
    assert!(matches!(leave(host, actor, staff_of(&andris)).await, Err(ManageRefused::Forbidden)), "they left");
}

#[tokio::test]
async fn who_only_manages_people_raises_neither_themselves_nor_others() {
    let (alpha, _, _) = two().await;
    let (host, ilze) = (&alpha.host, staff_of(&alpha.actor));
    let dace = manager(&alpha).await;
    let only = |result: Result<(), ManageRefused>| matches!(result, Err(ManageRefused::OnlyAdministrators(_)));
    for role in [BuiltIn::Administrator, BuiltIn::Approver, BuiltIn::It] {
        assert!(only(give_role(host, &dace, staff_of(&dace), &for_good(role)).await), "{role:?}");
        let grant = Some(for_good(role));
        let made = invite(host, &dace, NewPerson { name: "Puppet", email: None, lang: None, grant }).await;
        assert!(only(made.map(|_| ())), "{role:?}");
    }
    assert!(only(give_role(host, &dace, staff_of(&dace), &for_good(BuiltIn::Reader)).await), "a role that they lack");
    // Nor do they get hold of somebody who may do more.
    assert!(only(invite_again(host, &dace, ilze).await.map(|_| ())));
    assert!(only(rename(host, &dace, ilze, "Ilze Ozola", Some("dace@alpha.example")).await));
    assert!(only(leave(host, &dace, ilze).await));
    let cookie = start_for(host, &alpha.hei, ilze).await.unwrap();
    let open = session(host, &alpha.hei, &cookie).await.unwrap().unwrap().session;
    for one in [None, Some(&open)] {
        assert!(only(end_sessions(host, &dace, ilze, one).await.map(|_| ())));
    }
    assert!(session(host, &alpha.hei, &cookie).await.unwrap().is_some());
    let deputy = Deputy { of: ilze.clone(), from: Timestamp::MIN, until: Timestamp::MAX };
    assert!(only(deputies::put(host, &dace, staff_of(&dace), &deputy).await));
    let role = custom_roles::add(host, &dace, "All", &Right::ALL.into()).await.unwrap_err();
    assert!(matches!(role, custom_roles::RoleRefused::Managing(ManageRefused::OnlyAdministrators(_))));
    // What they can do is everyday work.
    let grant = Some(for_good(BuiltIn::Reader));
    let (anna, _) = invite(host, &dace, NewPerson { name: "Anna", email: None, lang: None, grant }).await.unwrap();
    for person in [&anna, staff_of(&dace)] {
        start_for(host, &alpha.hei, person).await.unwrap();
        assert_eq!(end_sessions(host, &dace, person, None).await.unwrap(), 1);
    }
    take_role(host, &dace, &anna, &Role::BuiltIn(BuiltIn::Reader), None).await.unwrap();
    leave(host, &dace, &anna).await.unwrap();
    // Nobody of the others manages anybody.
    let reader = somebody(&alpha, "Oskars Vītols", &[BuiltIn::Reader]).await;
    let tried = rename(host, &reader, staff_of(&reader), "Boss", None).await;
    assert!(matches!(tried, Err(ManageRefused::Forbidden)));
}

#[tokio::test]
async fn who_only_manages_people_gets_nothing_by_rules_deputies_or_a_longer_date() {
    let (alpha, _, clock) = two().await;
    let host = &alpha.host;
    let dace = manager(&alpha).await;
    let only = |result: Result<(), ManageRefused>| matches!(result, Err(ManageRefused::OnlyAdministrators(_)));
    // A rule would reach whoever writes it.
    let cookie = start_for(host, &alpha.hei, staff_of(&dace)).await.unwrap();
    let who = session(host, &alpha.hei, &cookie).await.unwrap().unwrap();
    let wanted = domain::people::rule::Wanted::Affiliation("staff".to_owned());
    let typed = crate::role_rules::Typed { wanted, role: "it".to_owned(), unit: None };
    let added = crate::role_rules::add(host, &alpha.hei, &who, typed).await;
    assert!(matches!(added, Err(crate::role_rules::RulesRefused::NoRight)), "{added:?}");
    // What somebody holds for a colleague is nothing to give away, and nothing to reach for through them.
    let approver = somebody(&alpha, "Andris Liepa", &[BuiltIn::Approver]).await;
    let reader = somebody(&alpha, "Oskars Vītols", &[BuiltIn::Reader]).await;
    let now = clock.wire_now();
    let deputy = Deputy { of: staff_of(&approver).clone(), from: now, until: now + SignedDuration::from_hours(24) };
    deputies::put(host, &approver, staff_of(&dace), &deputy).await.unwrap();
    let grant = Some(for_good(BuiltIn::Approver));
    let puppet = invite(host, &dace, NewPerson { name: "Puppet", email: None, lang: None, grant }).await;
    assert!(only(puppet.map(|_| ())));
    deputies::put(host, &approver, staff_of(&reader), &deputy).await.unwrap();
    assert!(only(invite_again(host, &dace, staff_of(&reader)).await.map(|_| ())));
    // A role until tomorrow stays one until tomorrow.
    let until = Some(now + SignedDuration::from_hours(24));
    let short = Grant { until, ..for_good(BuiltIn::Reader) };
    give_role(host, &alpha.actor, staff_of(&dace), &short).await.unwrap();
    assert!(only(give_role(host, &dace, staff_of(&dace), &for_good(BuiltIn::Reader)).await));
}

#[tokio::test]
async fn whoever_came_by_an_invitation_leaves_no_other_link_behind() {
    let (alpha, _, _) = two().await;
    let host = &alpha.host;
    let new = NewPerson { name: "Anna", email: None, lang: None, grant: None };
    let (id, shown) = invite(host, &alpha.actor, new).await.unwrap();
    let known = staff::get(host.store(), &alpha.hei, &id).await.unwrap().unwrap();
    // The letter has a link of its own.
    let change = Change::begin(host, &alpha.actor).await.unwrap();
    let mailed = link_in(&change, &id, &known.name, Purpose::Invitation, INVITATION).await.unwrap();
    change.finish().await.unwrap();
    use_link(host, &alpha.hei, &mailed, "").await.unwrap();
    assert!(matches!(use_link(host, &alpha.hei, &shown, "").await, Err(SignInRefused::NoLink)));
}

#[tokio::test]
async fn who_left_is_out_at_once_and_comes_back_without_a_role() {
    let (alpha, _, _) = two().await;
    let host = &alpha.host;
    let andris = somebody(&alpha, "Andris Liepa", &[BuiltIn::Officer]).await;
    let cookie = start_for(host, &alpha.hei, staff_of(&andris)).await.unwrap();
    let link = create_link(host, &alpha.hei, LinkFor::Person(staff_of(&andris)), false).await.unwrap();
    leave(host, &alpha.actor, staff_of(&andris)).await.unwrap();
    assert!(session(host, &alpha.hei, &cookie).await.unwrap().is_none());
    assert!(matches!(use_link(host, &alpha.hei, &link, "").await, Err(SignInRefused::NoLink)));
    assert!(matches!(start_for(host, &alpha.hei, staff_of(&andris)).await, Err(SignInRefused::NoStaff)));
    come_back(host, &alpha.actor, staff_of(&andris)).await.unwrap();
    assert!(session(host, &alpha.hei, &cookie).await.unwrap().is_none(), "the old session stays ended");
    let cookie = start_for(host, &alpha.hei, staff_of(&andris)).await.unwrap();
    assert_eq!(session(host, &alpha.hei, &cookie).await.unwrap().unwrap().access.rights().count(), 0);
}

#[tokio::test]
async fn a_deputy_acts_for_the_days_that_were_said_and_the_person_arranges_it_themselves() {
    let (alpha, _, clock) = two().await;
    let host = &alpha.host;
    let approver = somebody(&alpha, "Andris Liepa", &[BuiltIn::Approver]).await;
    let reader = somebody(&alpha, "Oskars Vītols", &[BuiltIn::Reader]).await;
    let now = clock.wire_now();
    let day = SignedDuration::from_hours(24);
    let deputy = Deputy { of: staff_of(&approver).clone(), from: now + day, until: now + day * 2 };
    deputies::put(host, &approver, staff_of(&reader), &deputy).await.unwrap();
    let may = async || {
        let cookie = start_for(host, &alpha.hei, staff_of(&reader)).await.unwrap();
        let found = session(host, &alpha.hei, &cookie).await.unwrap().unwrap();
        found.access.may(Right::ApproveAgreements)
    };
    assert!(!may().await);
    clock.advance(day);
    assert!(may().await);
    deputies::end(host, &approver, staff_of(&approver), staff_of(&reader)).await.unwrap();
    assert!(!may().await);
    let own = deputies::put(host, &approver, staff_of(&approver), &deputy).await;
    assert!(matches!(own, Err(ManageRefused::OwnDeputy)));
    let over = Deputy { until: now, from: now - day, ..deputy.clone() };
    let over = deputies::put(host, &approver, staff_of(&reader), &over).await;
    assert!(matches!(over, Err(ManageRefused::Grant(GrantRefused::EndsBeforeItBegins))));
    let others = deputies::put(host, &reader, staff_of(&reader), &deputy).await;
    assert!(matches!(others, Err(ManageRefused::Forbidden)), "nobody takes what nobody gave");
}

#[tokio::test]
async fn a_custom_role_works_until_it_is_deleted() {
    let (alpha, _, _) = two().await;
    let (host, actor) = (&alpha.host, &alpha.actor);
    let rights = [Right::SeeAudit].into();
    let id = custom_roles::add(host, actor, "Auditor", &rights).await.unwrap();
    let taken = custom_roles::add(host, actor, " auditor ", &rights).await.unwrap_err();
    assert!(matches!(taken, custom_roles::RoleRefused::NameTaken));
    let nothing = custom_roles::add(host, actor, "Nobody", &BTreeSet::new()).await.unwrap_err();
    assert!(matches!(nothing, custom_roles::RoleRefused::NoRights));
    let niks = somebody(&alpha, "Niks Gailis", &[]).await;
    let grant = Grant { role: Role::Custom(id.clone()), ..for_good(BuiltIn::Reader) };
    give_role(host, actor, staff_of(&niks), &grant).await.unwrap();
    let cookie = start_for(host, &alpha.hei, staff_of(&niks)).await.unwrap();
    let rights_of = async || {
        let found = session(host, &alpha.hei, &cookie).await.unwrap().unwrap();
        (found.roles, found.access.rights().collect::<Vec<_>>())
    };
    assert_eq!(rights_of().await, (vec![RoleName::Custom("Auditor".to_owned())], vec![Right::SeeAudit]));
    let wider = CustomRole { id: id.clone(), name: "Auditor".to_owned(), rights: [Right::SeeReports].into() };
    custom_roles::change(host, actor, &wider).await.unwrap();
    assert_eq!(rights_of().await.1, [Right::SeeReports], "the next page knows");
    let lines = view::role_lines(host, &alpha.hei).await.unwrap();
    assert_eq!((lines.len(), lines[8].holders), (9, 1));
    assert_eq!(custom_roles::delete(host, actor, &id).await.unwrap(), 1);
    assert_eq!(rights_of().await, (Vec::new(), Vec::new()));
    let gone = custom_roles::change(host, actor, &wider).await.unwrap_err();
    assert!(matches!(gone, custom_roles::RoleRefused::NotFound));
}

#[tokio::test]
async fn an_enrolled_person_has_the_roles_that_were_said_and_no_others() {
    let (alpha, _, _) = two().await;
    let first = enrol(&alpha.host, &alpha.hei, "Andris Liepa", &sign_in::WHOLE_OFFICE).await.unwrap();
    let again = enrol(&alpha.host, &alpha.hei, "Andris Liepa", &[BuiltIn::Reader]).await.unwrap();
    assert_eq!(first, again);
    let shown = view::person(&alpha.host, &alpha.hei, &again).await.unwrap().unwrap();
    let roles: Vec<_> = shown.grants.into_iter().map(|(kept, _)| kept.grant.role).collect();
    assert_eq!(roles, [Role::BuiltIn(BuiltIn::Reader)]);
}
