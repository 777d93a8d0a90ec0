use proptest::prelude::*;

use super::*;
use crate::ids::RoleId;
use crate::people::grant::{GrantRefused, Source};
use crate::people::role::BuiltIn;

fn unit(id: &str) -> OunitId {
    OunitId::parse(id).unwrap()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn grant(role: BuiltIn, place: Option<&str>) -> Grant {
    Grant { role: Role::BuiltIn(role), unit: place.map(unit), from: None, until: None, source: Source::Hand }
}

fn tree() -> UnitTree {
    UnitTree::new([(unit("science"), None), (unit("physics"), Some(unit("science"))), (unit("law"), None)])
}

fn access(own: &[Grant], acting_for: &[Grant]) -> Access {
    Access::of(own, acting_for, Ground { roles: &[], units: &tree(), now: at(1000) })
}

#[test]
fn who_has_no_grant_may_nothing() {
    assert_eq!(access(&[], &[]).rights().count(), 0);
}

#[test]
fn a_right_for_a_unit_holds_below_it_and_nowhere_else() {
    let access = access(&[grant(BuiltIn::Coordinator, Some("science"))], &[]);
    assert!(access.may_in(Right::EditAgreements, Some(&unit("physics"))));
    assert!(access.may_in(Right::EditAgreements, Some(&unit("science"))));
    assert!(!access.may_in(Right::EditAgreements, Some(&unit("law"))));
    assert!(!access.may_in(Right::EditAgreements, None));
    assert!(!access.may(Right::ApproveAgreements));
}

#[test]
fn the_wider_reach_wins_in_any_order() {
    let (wide, narrow) = (grant(BuiltIn::Reader, None), grant(BuiltIn::Coordinator, Some("law")));
    for grants in [[wide.clone(), narrow.clone()], [narrow, wide]] {
        let access = access(&grants, &[]);
        assert_eq!(access.reach(Right::SeeAgreements), Some(&Reach::Everywhere));
        assert_eq!(access.reach(Right::EditAgreements), Some(&Reach::Units([unit("law")].into())));
    }
}

#[test]
fn a_grant_holds_from_its_first_moment_until_before_its_last() {
    let grant = Grant { from: Some(at(1000)), until: Some(at(2000)), ..grant(BuiltIn::Reader, None) };
    assert!(
        !grant.holds_at(at(999)) && grant.holds_at(at(1000)) && grant.holds_at(at(1999)) && !grant.holds_at(at(2000))
    );
}

#[test]
fn a_deputy_has_the_rights_of_the_other_but_does_not_manage_people() {
    let access = access(&[], &[grant(BuiltIn::Administrator, None), grant(BuiltIn::Approver, Some("law"))]);
    assert!(!access.may(Right::ManagePeople));
    assert!(access.may(Right::EditInstitution));
    assert!(access.may_in(Right::ApproveAgreements, Some(&unit("law"))));
}

#[test]
fn a_custom_role_gives_its_rights_and_one_that_is_gone_none() {
    let id = RoleId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
    let role = CustomRole {
        id: id.clone(),
        name: "Agreements and log".to_owned(),
        rights: [Right::SeeAgreements, Right::SeeAudit].into(),
    };
    let own = [Grant { role: Role::Custom(id), ..grant(BuiltIn::Reader, Some("law")) }];
    let with = Access::of(&own, &[], Ground { roles: &[role], units: &tree(), now: at(0) });
    // The audit log concerns the whole house: a grant for a unit does not open it.
    assert_eq!(with.rights().collect::<Vec<_>>(), [Right::SeeAgreements]);
    assert_eq!(access(&own, &[]).rights().count(), 0);
}

#[test]
fn grants_that_make_no_sense_are_refused() {
    let refused = |grant: Grant| grant.check().unwrap_err();
    assert_eq!(refused(grant(BuiltIn::Administrator, Some("law"))), GrantRefused::NotForUnits);
    assert_eq!(refused(grant(BuiltIn::Support, None)), GrantRefused::NeedsEnd);
    let from_claims = Grant { source: Source::Claims, ..grant(BuiltIn::Approver, None) };
    assert_eq!(refused(from_claims), GrantRefused::NotFromClaims);
    let backwards = Grant { from: Some(at(5)), until: Some(at(5)), ..grant(BuiltIn::Reader, None) };
    assert_eq!(refused(backwards), GrantRefused::EndsBeforeItBegins);
    assert_eq!(grant(BuiltIn::Coordinator, Some("law")).check(), Ok(()));
}

fn some_grant() -> impl Strategy<Value = Grant> {
    let role = prop::sample::select(BuiltIn::ALL.to_vec());
    let place = prop::sample::select(vec![None, Some("science"), Some("physics"), Some("law")]);
    let times = (prop::option::of(0_i64..2000), prop::option::of(0_i64..2000));
    (role, place, times).prop_map(|(role, place, (from, until))| Grant {
        from: from.map(at),
        until: until.map(at),
        ..grant(role, place)
    })
}

proptest! {
    /// One more grant never takes a right away, and what a person may do in a unit they may do below it.
    #[test]
    fn grants_only_add(grants in prop::collection::vec(some_grant(), 0..6), more in some_grant()) {
        let before = access(&grants, &[]);
        let after = access(&[grants.as_slice(), &[more]].concat(), &[]);
        for right in Right::ALL {
            for place in [None, Some(unit("science")), Some(unit("physics")), Some(unit("law"))] {
                prop_assert!(!before.may_in(right, place.as_ref()) || after.may_in(right, place.as_ref()));
            }
            prop_assert!(!after.may_in(right, Some(&unit("science"))) || after.may_in(right, Some(&unit("physics"))));
        }
    }
}
