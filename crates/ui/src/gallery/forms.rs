//! Fields, choices, errors.

use l10n::Lang;
use maud::{Markup, html};

use super::specimen;
use crate::{
    Button, Choice, Field, Icon, Input, Opt, PasskeyForm, PasskeyWay, Width, checkboxes, error_summary, field,
    field_id, group, passkey, qr, radios, row_of, rows,
};

pub(super) fn specimens(lang: Lang) -> Markup {
    html! {
        (specimen("Fields", &fields(lang)))
        (specimen("Groups", &groups(lang)))
        (specimen("Signing in", &signing_in(lang)))
        (specimen("Error summary", &error_summary("2 things to correct before you can send this", &[
            (field_id("places"), "Enter how many students can go each year, 1 or more".into()),
            (field_id("languages[0].level"), "Choose the level for German".into()),
        ])))
    }
}

fn fields(lang: Lang) -> Markup {
    let subjects = [Opt::new("0421", "Law"), Opt::new("0488", "Business and law")];
    html! {
        div.sample {
            (field(lang, &Field::new("email", "E-mail of the signer").hint("We write to this address when the agreement is ready."), &Input::email("p.moreau@montclair.example")))
            (field(lang, &Field::new("places", "Students per year").error(Some("Enter how many students can go each year, 1 or more")), &Input::number("0")))
            (field(lang, &Field::new("from", "From"), &Input::date("2026-11-20")))
            (field(lang, &Field::new("months", "Months per year in all").optional(), &Input::number("25")))
            (field(lang, &Field::new("subject", "Subject area").hint("Field of study with a four-digit code (ISCED-F)"), &Input::text("0421").suggestions(&subjects)))
            (field(lang, &Field::new("unit", "Sending unit").optional(), &Input::select("", &subjects).empty_text("The whole university")))
            (field(lang, &Field::new("level", "Level"), &Input::select("B2", &[Opt::new("B1", "B1"), Opt::new("B2", "B2")]).width(Width::Short)))
            (field(lang, &Field::new("terms", "Other terms").optional(), &Input::area("Places not used in autumn can be used in spring.", 3, Some(1000))))
        }
    }
}

fn signing_in(lang: Lang) -> Markup {
    html! {
        div.sample {
            (field(lang, &Field::new("password", "Password"), &Input::password("current-password")))
            (field(lang, &Field::new("code", "Code from your app").optional(), &Input::code()))
            (field(lang, &Field::new("message", "Message to your IT service"), &Input::area("Release the attribute mail.", 3, None).read_only()))
            @if let Some(picture) = qr("otpauth://totp/Habita:sample?secret=GEZDGNBVGY3TQOJQ", "Code for your app") { (picture) }
            (passkey(lang, &PasskeyForm {
                action: "/_ui",
                way: PasskeyWay::Get,
                options: "{}",
                hidden: &[],
                at_once: false,
                fields: html! {},
                button: Button::primary("Use a passkey"),
            }))
        }
    }
}

fn groups(lang: Lang) -> Markup {
    let languages = [Opt::new("de", "German"), Opt::new("en", "English")];
    let levels = [Opt::new("B1", "B1"), Opt::new("B2", "B2")];
    let line = |index: usize, language: &str, level: &str, wrong: bool| {
        let language_name = format!("languages[{index}].language");
        let level_name = format!("languages[{index}].level");
        let mut level_field = Field::new(&level_name, "Level").label_spoken();
        if wrong {
            level_field = level_field.wrong_by_group("languages");
        }
        row_of(&[
            field(lang, &Field::new(&language_name, "Language").label_spoken(), &Input::select(language, &languages)),
            field(lang, &level_field, &Input::select(level, &levels).empty_text("Choose").width(Width::Short)),
            html! { (Button::icon_only(Icon::Cross, "Remove").spoken("German").value("do", format!("remove-language-{index}"))) },
        ])
    };
    html! {
        form.sample method="post" {
            (checkboxes(lang, &Field::new("eqf", "Levels"), &[
                Choice::new("6", "Bachelor", true),
                Choice::new("7", "Master", false),
                Choice::new("8", "Doctorate", false),
            ]))
            (radios(lang, &Field::new("blended", "Blended mobility"), &[
                Choice::new("yes", "Accepted", true),
                Choice::new("no", "Not accepted", false),
            ]))
            (rows(lang, "language-rows", &group(lang, &Field::new("languages", "Languages").error(Some("Choose the level for German")), &html! {
                (line(0, "de", "", true))
                (line(1, "en", "B2", false))
                (Button::quiet("Add a language").icon(Icon::Plus).value("do", "add-language"))
            })))
        }
    }
}
