use super::*;

const GOOD: &str = r#"
database = "sqlite:habita.sqlite"
sealing_key = "sealing.key"
registry = "https://registry.example/catalogue-v1.xml"

[machines]
listen = "127.0.0.1:9443"

[pages]
listen = "127.0.0.1:8080"

[[institution]]
hei = "alpha.example"
names = { en = "University of Alpha" }
country = "LV"
city = "Rīga"
admin_email = "ewp@alpha.example"
public_url = "https://ewp.alpha.example"
"#;

fn read(text: &str) -> anyhow::Result<Config> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("habita.toml");
    std::fs::write(&file, text)?;
    Config::read(&file)
}

#[test]
fn paths_are_relative_to_the_file() {
    let config = read(GOOD).unwrap();
    assert!(config.sealing_key.is_absolute());
    assert!(config.database.starts_with("sqlite:/"));
}

#[test]
fn an_unknown_key_is_refused_by_name() {
    let error = format!("{:#}", read(&format!("colour = \"blue\"\n{GOOD}")).unwrap_err());
    assert!(error.contains("colour"), "{error}");
}

#[test]
fn what_is_wrong_is_said_in_one_line_with_its_place() {
    let said = |text: &str| {
        let error = format!("{:#}", read(text).unwrap_err());
        error.split_once(" is not right: ").unwrap().1.to_owned()
    };
    assert_eq!(said(&GOOD.replace("registry =", "#")), "missing field `registry`");
    let colour = said(&GOOD.replace("[pages]", "colour = 1\n[pages]"));
    assert!(colour.starts_with("line 9: unknown field `colour`") && !colour.contains('\n'), "{colour}");
    let open = said(&GOOD.replace("\"sealing.key\"", "\"sealing.key"));
    assert!(open.starts_with("line 3: ") && !open.contains('\n'), "{open}");
}

#[test]
fn half_a_certificate_is_refused() {
    let text = GOOD.replace("\"127.0.0.1:9443\"", "\"127.0.0.1:9443\"\nkey = \"k.pem\"");
    assert!(format!("{:#}", read(&text).unwrap_err()).contains("both certificate and key"));
}

#[test]
fn trusted_proxies_are_networks_and_for_the_pages_alone() {
    let with = |door: &str, list: &str| {
        let door = format!("[{door}]\n");
        read(&GOOD.replace(&door, &format!("{door}trusted_proxies = {list}\n")))
    };
    let config = with("pages", "[\"10.1.0.0/16\", \"fd00:1::/32\", \"192.0.2.9\"]").unwrap();
    let expected = ["10.1.0.0/16", "fd00:1::/32", "192.0.2.9/32"].map(|network| network.parse().unwrap());
    assert_eq!(config.pages.proxies().unwrap(), TrustedProxies::new(expected.to_vec()));
    assert_eq!(read(GOOD).unwrap().pages.proxies().unwrap(), TrustedProxies::default());
    for (door, list, said) in [
        ("pages", "[\"proxy.example\"]", "[pages]: trusted_proxies: \"proxy.example\": it is no network such as"),
        ("pages", "[\"10.1.2.3/8\"]", "is called 10.0.0.0/8"),
        ("pages", "[\"::/0\"]", "that is everybody"),
        ("machines", "[\"10.0.0.0/8\"]", "trusted_proxies is for [pages]"),
    ] {
        let error = format!("{:#}", with(door, list).unwrap_err());
        assert!(error.contains(said), "{error}");
    }
}

#[test]
fn the_same_institution_twice_is_refused() {
    let again = GOOD.split("[[institution]]").nth(1).unwrap();
    assert!(format!("{:#}", read(&format!("{GOOD}\n[[institution]]{again}")).unwrap_err()).contains("twice"));
}

#[test]
fn limits_and_reports_are_read_and_checked() {
    let config = read(GOOD).unwrap();
    assert_eq!(app::endpoints::Limits::from(config.limits), app::endpoints::Limits::default());
    let monitoring = config.reports.monitoring(&config.institutions).unwrap();
    assert_eq!(monitoring, app::problems::Monitoring::default());
    let with = |text: &str| format!("{GOOD}\n{text}");
    let config = read(&with("collects_reports = true\n[limits]\niia_ids = 3\n[reports]\nsend = false")).unwrap();
    assert_eq!(app::endpoints::Limits::from(config.limits).iias, 3);
    let monitoring = config.reports.monitoring(&config.institutions).unwrap();
    assert_eq!((monitoring.report_to, monitoring.collectors.len()), (None, 1));
    for (wrong, said) in [
        ("[limits]\nounit_ids = 0", "ounit_ids is 1 to 500"),
        ("[limits]\nounit_ids = 501", "ounit_ids is 1 to 500"),
        ("[limits]\nids = 1", "ids"),
        ("[reports]\nto = \"\"", "[reports] to"),
    ] {
        let error = format!("{:#}", read(&with(wrong)).unwrap_err());
        assert!(error.contains(said), "{error}");
    }
}

const LOGIN: &str = r#"
[[institution.login]]
id = "academic"
name = "MyAcademicID"
issuer = "https://op.example"
client_id = "habita"
kind = "myacademicid"
"#;

#[test]
fn a_login_is_read_with_its_secret() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    std::fs::write(&secret, "s3cret\n").unwrap();
    let text = format!("{GOOD}{LOGIN}client_secret_file = \"{}\"\n", secret.display());
    let options = login_options(&read(&text).unwrap(), Vec::new()).unwrap();
    assert_eq!(options.providers[0].client_secret.as_deref(), Some("s3cret"));
    std::fs::write(&secret, " \n").unwrap();
    let error = format!("{:#}", login_options(&read(&text).unwrap(), Vec::new()).unwrap_err());
    assert!(error.contains("alpha.example, login \"academic\"") && error.contains("empty"), "{error}");
}

#[test]
fn a_login_with_two_secrets_or_of_an_unknown_kind_is_refused() {
    let two = format!("{GOOD}{LOGIN}client_secret_file = \"a\"\nclient_secret_env = \"B\"\n");
    assert!(format!("{:#}", read(&two).unwrap_err()).contains("not both"));
    let odd = format!("{GOOD}{LOGIN}").replace("\"myacademicid\"", "\"saml\"");
    assert!(format!("{:#}", read(&odd).unwrap_err()).contains("saml"));
}
