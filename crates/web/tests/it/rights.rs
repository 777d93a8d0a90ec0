//! Who may use which route: every route of the router, as every role, in the whole institution and in units, from here
//! and from elsewhere.

use app::agreements::NotBegun;
use app::agreements::list::{self, Filter, Place};
use app::agreements::unit::{UnitRefused, put_in_charge};
use app::people::Within;
use app::sign_in::{self, WHOLE_OFFICE};
use app::{example, received};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use domain::actor::Actor;
use domain::hei::{HeiId, IiaId, OunitId};
use domain::ids::AgreementId;
use domain::people::grant::{Grant, Source};
use domain::people::right::Right;
use domain::people::role::{BuiltIn, Role};
use store::{audit, roles};
use web::{Access, RouteLine};

use crate::world::{PIEMERA, Reply, SUEDTAL, World, body, cookie_of, form, hei};

/// The unit in charge of the agreement in every address, and one that has nothing to do with it.
const LAW: &str = "unit-2";
const ENGINEERING: &str = "unit-3";

/// Somebody who is signed in somewhere.
struct Person {
    name: String,
    cookie: String,
    /// What they may do, and in which unit if not everywhere.
    rights: Vec<Right>,
    unit: Option<&'static str>,
}

impl Person {
    /// What should come of it, said a second time by hand: a right that concerns the whole house does not come with a
    /// unit, and a right for a unit ends at its border.
    fn may(&self, right: Right, object: Object) -> bool {
        let has = self.rights.contains(&right);
        match (self.unit, object) {
            (None, _) => has,
            (Some(_), Object::None) => has && right.fits_unit(),
            (Some(unit), Object::OfLaw) => has && right.fits_unit() && unit == LAW,
            (Some(_), Object::OfNobody) => false,
        }
    }
}

/// What an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Object {
    None,
    OfLaw,
    OfNobody,
}

impl Object {
    fn of(path: &str) -> Self {
        match path {
            _ if path.contains("agreements/{id}") => Self::OfLaw,
            _ if path.contains("{remote}") => Self::OfNobody,
            _ => Self::None,
        }
    }
}

struct Stage {
    world: World,
    id: AgreementId,
    remote: IiaId,
    job: String,
}

impl Stage {
    async fn new() -> Self {
        let world = World::new().await;
        example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
        let id = world.bound(2, |_| {}).await;
        let law = OunitId::parse(LAW).unwrap();
        assert!(put_in_charge(&world.host, &world.actor, &id, Some(&law)).await.unwrap());
        let other = world.sent(SUEDTAL, 1).await;
        let remote = world.receive(&other, |copy| copy.other.iia_id = None).await;
        let jobs = app::deliveries::of_agreement(&world.host, &hei(PIEMERA), &id).await.unwrap();
        let job = jobs[0].job.id.to_string();
        Self { world, id, remote, job }
    }

    fn address(&self, path: &str) -> String {
        path.replace("{hei}", PIEMERA)
            .replace("{id}", self.id.as_str())
            .replace("{number}", "1")
            .replace("{job}", &self.job)
            .replace("{partner}", SUEDTAL)
            .replace("{remote}", self.remote.as_str())
            .replace("{*path}", "none")
            // Things that nobody has: what a person may not do is refused before anybody looks for them.
            .replace(['{', '}'], "")
    }

    async fn person(
        &self,
        at: &str,
        number: usize,
        role: Role,
        rights: &[Right],
        unit: Option<&'static str>,
    ) -> Person {
        let name = format!("Person {number}");
        let unit_id = unit.map(|unit| OunitId::parse(unit).unwrap());
        let grant = Grant { role, unit: unit_id, from: None, until: None, source: Source::Hand };
        let id = sign_in::enrol_with(&self.world.host, &hei(at), &name, &[grant]).await.unwrap();
        let token = sign_in::start_for(&self.world.host, &hei(at), &id).await.unwrap();
        // Their secret under the name of our cookie too, as somebody would try it.
        let own = cookie_of(&web::session_cookie(&hei(at), &token, false));
        let ours = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
        Person { name, cookie: format!("{own}; {ours}"), rights: rights.to_vec(), unit }
    }

    /// Every role in the whole institution and in two units, one that the institution made, and nothing at all.
    async fn people(&self, at: &str) -> Vec<Person> {
        let own = [Right::SeeAgreements, Right::RepairConnections, Right::SeeAudit];
        let tx = self.world.host.store().begin().await.unwrap();
        let now = self.world.host.clock().now();
        let custom = roles::add(&tx, &hei(at), "Agreements and audit", &own.into(), now).await.unwrap();
        tx.commit().await.unwrap();
        let mut kinds: Vec<(Role, Vec<Right>)> =
            BuiltIn::ALL.into_iter().map(|role| (Role::BuiltIn(role), role.rights().to_vec())).collect();
        kinds.push((Role::Custom(custom), own.to_vec()));
        let mut people = Vec::new();
        for (role, rights) in kinds {
            for unit in [None, Some(LAW), Some(ENGINEERING)] {
                people.push(self.person(at, people.len(), role.clone(), &rights, unit).await);
            }
        }
        let nobody = self.person(at, people.len(), Role::BuiltIn(BuiltIn::Reader), &[], None).await;
        let named = store::staff::named(self.world.host.store(), &hei(at), &nobody.name).await.unwrap();
        let tx = self.world.host.store().begin().await.unwrap();
        store::grants::take_all(&tx, &hei(at), &named[0].id, Source::Hand).await.unwrap();
        tx.commit().await.unwrap();
        people.push(nobody);
        people
    }

    async fn ask(&self, method: &Method, path: &str, cookie: &str) -> Reply {
        let request = if *method == Method::GET {
            Request::get(path).header(header::COOKIE, cookie).body(Body::empty())
        } else {
            // Nothing that a form needs: where it is let in, it is told so.
            form(path).header(header::COOKIE, cookie).body(body(&[("do", "nothing-at-all")]))
        };
        self.world.send(request.unwrap()).await
    }
}

/// What came of it, as far as rights are concerned.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    LetIn,
    SignInFirst,
    NoRight,
    /// As if there were no such thing.
    Hidden,
}

impl Outcome {
    fn of(reply: &Reply) -> Self {
        let location = reply.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        match reply.status {
            StatusCode::FORBIDDEN if reply.body.contains("You may not do this") => Self::NoRight,
            StatusCode::NOT_FOUND => Self::Hidden,
            StatusCode::UNAUTHORIZED => Self::SignInFirst,
            StatusCode::SEE_OTHER if location.starts_with(&format!("/app/{PIEMERA}/sign-in")) => Self::SignInFirst,
            _ => Self::LetIn,
        }
    }
}

fn expected(person: &Person, is_ours: bool, access: Access, path: &str) -> Outcome {
    let right = match access {
        Access::Anybody => return Outcome::LetIn,
        _ if !is_ours => return Outcome::SignInFirst,
        Access::SignedIn => return Outcome::LetIn,
        Access::Having(right) | Access::HavingProved(right) => right,
    };
    let object = Object::of(path);
    if person.may(right, object) {
        Outcome::LetIn
    } else if object == Object::OfLaw && person.may(right, Object::None) && !person.may(Right::SeeAgreements, object) {
        Outcome::Hidden
    } else {
        Outcome::NoRight
    }
}

#[tokio::test]
async fn every_route_lets_in_whom_the_table_names_and_nobody_else() {
    let stage = Stage::new().await;
    let mut cases = 0;
    for (institution, is_ours) in [(PIEMERA, true), (SUEDTAL, false)] {
        for person in stage.people(institution).await {
            for route in web::routes() {
                for method in [Method::GET, Method::POST, Method::DELETE] {
                    let path = stage.address(route.path);
                    let Some(access) = route.access(&method) else {
                        let reply = stage.ask_oddly(&method, &path, &person.cookie).await;
                        assert_eq!(reply, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
                        continue;
                    };
                    // Signing out ends what the next cases need.
                    if route.path.ends_with("/sign-out") {
                        continue;
                    }
                    let reply = stage.ask(&method, &path, &person.cookie).await;
                    assert!(!reply.status.is_server_error(), "{method} {path}: {}", reply.status);
                    let wanted = expected(&person, is_ours, access, route.path);
                    let what = (&person.rights, person.unit, institution);
                    let came = match Outcome::of(&reply) {
                        // Some addresses name what nobody has.
                        Outcome::Hidden if wanted == Outcome::LetIn => Outcome::LetIn,
                        other => other,
                    };
                    assert_eq!(came, wanted, "{method} {path} as {what:?}: {}", reply.status);
                    if wanted == Outcome::Hidden {
                        assert!(!reply.body.contains("SUE-2026-7"), "{path} tells something");
                    }
                    if wanted == Outcome::NoRight {
                        assert!(!reply.body.contains("SUE-2026-7"), "{path} tells something");
                        assert!(reply.body.contains("Ask: "), "{path} names nobody: {}", reply.body);
                    }
                    cases += 1;
                }
            }
        }
    }
    eprintln!("{cases} cases of route, role, unit and institution");
    assert!(cases > 2000, "only {cases} cases");
}

impl Stage {
    async fn ask_oddly(&self, method: &Method, path: &str, cookie: &str) -> StatusCode {
        let request = Request::builder().method(method).uri(path).header(header::COOKIE, cookie);
        let request = request.header(header::HOST, "habita.example").body(Body::empty());
        self.world.send(request.unwrap()).await.status
    }
}

/// The person's own pages, and what the table says of them, hang together: each way of asking is said once.
#[test]
fn no_route_stands_twice_in_the_table() {
    let mut paths: Vec<&str> = web::routes().iter().map(|route: &RouteLine| route.path).collect();
    let all = paths.len();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), all);
    assert!(web::routes().iter().all(|route| route.get.is_some() || route.post.is_some()));
}

#[tokio::test]
async fn who_is_limited_to_a_unit_sees_and_counts_its_agreements_only() {
    let stage = Stage::new().await;
    let (host, here) = (&stage.world.host, hei(PIEMERA));
    let coordinator = BuiltIn::Coordinator;
    let law = stage.person(PIEMERA, 1, Role::BuiltIn(coordinator), coordinator.rights(), Some(LAW)).await;
    let other = stage.person(PIEMERA, 2, Role::BuiltIn(coordinator), coordinator.rights(), Some(ENGINEERING)).await;
    let page = async |person: &Person, tail: &str| stage.ask(&Method::GET, &World::at(tail), &person.cookie).await;
    let record = format!("agreements/{}\"", stage.id);
    assert!(page(&law, "agreements").await.expect(200).body.contains(&record));
    let nothing = page(&other, "agreements").await.expect(200).body;
    assert!(!nothing.contains("/agreements/0") && !nothing.contains("Südtal"), "{nothing}");
    // What partners sent belongs to no unit, and the partner's page says as little.
    let received = format!("/received/{SUEDTAL}/");
    assert!(!page(&law, "agreements").await.body.contains(&received));
    assert!(!page(&law, &format!("partners/{SUEDTAL}")).await.expect(200).body.contains(&received));
    let partner = page(&other, &format!("partners/{SUEDTAL}")).await.expect(200).body;
    assert!(!partner.contains("/agreements/0") && !partner.contains("What we asked them"), "{partner}");
    let whole = stage.world.get(&World::at(&format!("partners/{SUEDTAL}"))).await.expect(200).body;
    assert!(whole.contains("What we asked them"), "{whole}");
    let within = Within::Units(vec![OunitId::parse(ENGINEERING).unwrap()]);
    let filter = Filter { within: within.clone(), ..Filter::default() };
    assert!(list::page(host, &here, &filter, &Place::First, 10).await.unwrap().rows.is_empty());
    assert!(list::counts(host, &here, &within).await.unwrap().is_empty());
    assert_eq!(received::count_waiting(host, &here, &within).await.unwrap(), 0);
}

#[tokio::test]
async fn what_a_person_makes_belongs_to_their_unit_and_nobody_gives_away_what_they_may_not_reach() {
    let stage = Stage::new().await;
    let host = &stage.world.host;
    let unit = |id: &str| OunitId::parse(id).unwrap();
    let grant = Grant {
        role: Role::BuiltIn(BuiltIn::Coordinator),
        unit: Some(unit(ENGINEERING)),
        from: None,
        until: None,
        source: Source::Hand,
    };
    let id = sign_in::enrol_with(host, &hei(PIEMERA), "Andris Liepa", &[grant]).await.unwrap();
    let andris = Actor::Staff { institution: hei(PIEMERA), id, name: "Andris Liepa".to_owned() };
    let made = app::agreements::draft::create(host, &andris, &hei(SUEDTAL), None).await.unwrap();
    assert_eq!(stage.world.facts(&made).await.unit, Some(unit(ENGINEERING)));
    // The department of computing stands below engineering; law does not, nor does the whole university.
    assert!(put_in_charge(host, &andris, &made, Some(&unit("unit-5"))).await.unwrap());
    for elsewhere in [Some(unit(LAW)), None] {
        let refused = put_in_charge(host, &andris, &made, elsewhere.as_ref()).await;
        assert!(matches!(refused, Err(UnitRefused::NotBegun(NotBegun::Forbidden))));
    }
    let refused = put_in_charge(host, &andris, &stage.id, Some(&unit(ENGINEERING))).await;
    assert!(matches!(refused, Err(UnitRefused::NotBegun(NotBegun::Forbidden))), "nobody takes what is not theirs");
    let refused = put_in_charge(host, &stage.world.actor, &made, Some(&unit("unit-77"))).await;
    assert!(matches!(refused, Err(UnitRefused::NoUnit)));
    assert_eq!(stage.world.facts(&made).await.unit, Some(unit("unit-5")));
}

#[tokio::test]
async fn the_unit_is_chosen_on_a_page_of_its_own() {
    let stage = Stage::new().await;
    let unit = World::of(&stage.id, "/unit");
    assert!(stage.world.get(&World::of(&stage.id, "")).await.expect(200).body.contains(&format!("href=\"{unit}\"")));
    let page = stage.world.get(&unit).await.expect(200).body;
    assert!(page.contains("<option value=\"unit-2\" selected"), "{page}");
    let saved = stage.world.post(&unit, &[("unit", ENGINEERING)]).await.location();
    assert!(saved.contains("done=unit-saved"));
    assert!(stage.world.get(&World::of(&stage.id, "")).await.expect(200).body.contains("Faculty of engineering"));
    for (odd, status) in [("unit-77", 400), ("a b", 400)] {
        stage.world.post(&unit, &[("unit", odd)]).await.expect(status);
    }
    stage.world.post(&unit, &[]).await.expect(400);
}

#[tokio::test]
async fn a_form_without_right_or_about_nothing_of_ours_is_kept_in_the_audit_log() {
    let stage = Stage::new().await;
    let reader = stage.person(PIEMERA, 1, Role::BuiltIn(BuiltIn::Reader), BuiltIn::Reader.rights(), None).await;
    let send = World::of(&stage.id, "/send");
    let kept = async |path: &str| {
        let entries = audit::of_object(stage.world.host.store(), &hei(PIEMERA), "page", path, 10).await.unwrap();
        entries.into_iter().map(|entry| entry.what).collect::<Vec<_>>()
    };
    stage.ask(&Method::GET, &send, &reader.cookie).await.expect(403);
    assert!(kept(&send).await.is_empty(), "looking is no attack");
    let refused = stage.ask(&Method::POST, &format!("{send}?x=y"), &reader.cookie).await.expect(403);
    assert!(refused.body.contains("International office") && refused.body.contains("Ask: Ilze Ozola"));
    assert_eq!(kept(&send).await, ["form-without-right"]);
    // The same again within a minute is one entry, and later another one.
    stage.ask(&Method::POST, &send, &reader.cookie).await.expect(403);
    assert_eq!(kept(&send).await, ["form-without-right"]);
    stage.world.host.clock().advance(jiff::SignedDuration::from_secs(61));
    stage.ask(&Method::POST, &send, &reader.cookie).await.expect(403);
    assert_eq!(kept(&send).await, ["form-without-right", "form-without-right"]);
    // Whoever goes through many addresses is seen by the first of them.
    for number in 0..30 {
        let path = format!("/app/{PIEMERA}/settings/people/{number}/work");
        stage.ask(&Method::POST, &path, &reader.cookie).await.expect(403);
    }
    let filter = audit::Filter { what: Some("form-without-right".to_owned()), ..audit::Filter::default() };
    let first: &store::page::Place = &store::page::Place::First;
    let all = audit::search(stage.world.host.store(), &hei(PIEMERA), &filter, first, 50).await.unwrap();
    assert_eq!(all.rows.len(), 21);
    let theirs = World::at("agreements/0192f0c1-2f4b-7c3a-8a55-0123456789ab/send");
    stage.world.post(&theirs, &[]).await.expect(404);
    assert_eq!(kept(&theirs).await, ["form-about-unknown"]);
}

#[tokio::test]
async fn an_agreement_of_another_institution_of_this_host_does_not_exist_here() {
    let stage = Stage::new().await;
    let host = &stage.world.host;
    let here: HeiId = hei(SUEDTAL);
    let id = sign_in::enrol(host, &here, "Annegret Hohenwarter-Lindqvist", &WHOLE_OFFICE).await.unwrap();
    let token = sign_in::start_for(host, &here, &id).await.unwrap();
    let cookie = cookie_of(&web::session_cookie(&here, &token, false));
    for route in web::routes().iter().filter(|route| route.path.contains("agreements/{id}")) {
        let path = stage.address(&route.path.replace("{hei}", SUEDTAL));
        for method in [Method::GET, Method::POST].iter().filter(|method| route.access(method).is_some()) {
            let reply = stage.ask(method, &path, &cookie).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn buttons_that_a_person_may_not_use_are_not_there_and_the_page_says_who_can() {
    let stage = Stage::new().await;
    let reader = stage.person(PIEMERA, 1, Role::BuiltIn(BuiltIn::Reader), BuiltIn::Reader.rights(), None).await;
    let page = async |tail: &str| stage.ask(&Method::GET, &World::of(&stage.id, tail), &reader.cookie).await;
    let record = page("").await.expect(200).body;
    assert!(!record.contains("/edit\"") && !record.contains("/refresh\""), "{record}");
    assert!(record.contains("Approving takes the role Agreement approver. Ask: Ilze Ozola."), "{record}");
    let compare = page("/compare").await.expect(200).body;
    assert!(!compare.contains("/approve\"") && compare.contains("Approving takes the role"), "{compare}");
    let office = stage.world.get(&World::of(&stage.id, "/compare")).await.expect(200).body;
    assert!(office.contains("/approve\"") && !office.contains("takes the role"));
    let list = stage.ask(&Method::GET, &World::at("agreements"), &reader.cookie).await.expect(200).body;
    assert!(!list.contains("agreements/new"));
}

#[tokio::test]
async fn help_from_outside_leaves_a_line_for_each_page() {
    let stage = Stage::new().await;
    let support = BuiltIn::Support;
    let helper = stage.person(PIEMERA, 1, Role::BuiltIn(support), support.rights(), None).await;
    let reader = stage.person(PIEMERA, 2, Role::BuiltIn(BuiltIn::Reader), BuiltIn::Reader.rights(), None).await;
    let list = World::at("agreements");
    let kept = async || {
        let entries = audit::of_object(stage.world.host.store(), &hei(PIEMERA), "page", &list, 10).await.unwrap();
        entries.into_iter().map(|entry| (entry.actor.label().to_owned(), entry.what)).collect::<Vec<_>>()
    };
    stage.ask(&Method::GET, &list, &reader.cookie).await.expect(200);
    assert!(kept().await.is_empty());
    stage.ask(&Method::GET, &list, &helper.cookie).await.expect(200);
    assert_eq!(kept().await, [("Person 1".to_owned(), "looked".to_owned())]);
    // Nobody slips past by saying that a script asks.
    let request = Request::get(&list).header(header::COOKIE, &helper.cookie).header("x-fragment", "x");
    stage.world.send(request.body(Body::empty()).unwrap()).await.expect(200);
    assert_eq!(kept().await.len(), 2);
}
