//! The page behind the link of an invitation: one of the paper's people chooses the first password.

use axum::extract::{Form as Posted, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Visit};

use super::{Form, dead_link, from_here, mistaken, onward, refused, show};
use crate::act::invite_staff::{accept_invitation, invited};
use crate::error::AccountsError;

const INVITED: &str = "/account/invited/";
const TITLE: &str = "accounts-invited-title";

/// What address and form say.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    t: String,
    new_password: String,
}

async fn page(cx: &Ctx, token: &str) -> Result<Form, AccountsError> {
    let row = invited(cx, token).await?;
    Ok(Form { kind: "invited", name: row.name, email: row.email, token: token.into(), ..Form::default() })
}

pub(crate) async fn form(cx: Ctx, visit: Visit, Query(fields): Query<Fields>) -> Result<Response, Failure> {
    match page(&cx, &fields.t).await {
        Ok(form) => show(&cx, &visit, TITLE, INVITED, form, StatusCode::OK).await,
        Err(error) => refused(&cx, &visit, INVITED, error).await,
    }
}

pub(crate) async fn follow(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    match accept_invitation(&cx, &fields.t, &fields.new_password).await {
        Ok(()) => Ok(onward(&visit.site.path("/account/login/?done=invited"), Vec::new())),
        Err(AccountsError::Link) => dead_link(&cx, &visit, INVITED).await,
        Err(error) => match page(&cx, &fields.t).await {
            Ok(form) => mistaken(&cx, &visit, TITLE, INVITED, form, error).await,
            Err(_) => dead_link(&cx, &visit, INVITED).await,
        },
    }
}
