//! What is typed in a young person's form goes along to wherever its own page offers to go: the other language, larger
//! text, help. Those are buttons of the form then, that post it here, and the page they lead to is drawn with
//! everything in it, as a refused form's is (`form`). With script it stays on the phone (public/keep.js).

use leptos::prelude::*;

use domain::error::AppError;

/// Takes nothing, and has the page that is named drawn with what was typed. `carry` says why: `language`, `help`, and
/// `large` or `usual` for the size of the text.
#[server(prefix = "/do", endpoint = "carry")]
pub async fn carry() -> Result<(), AppError> {
    platform::guard::require::<platform::guard::Visitor>().await?;
    Err(AppError::Invalid(Vec::new()))
}

#[cfg(test)]
mod tests {
    use leptos::server_fn::ServerFn as _;

    #[test]
    fn forms_know_where_it_is() {
        assert_eq!(super::Carry::PATH, ui::carried::CARRY);
    }
}
