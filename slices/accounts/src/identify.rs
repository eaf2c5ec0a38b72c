//! From a cookie to who it is: one statement for a reader, two for the paper's people.

use http::HeaderMap;
use kernel::{Actor, MINUTE};
use slice::Ctx;
use web::{Failure, Identity, Viewer};

use crate::act::sign_in::{digest, expiry};
use crate::config::Config;
use crate::store::{grants, sessions};
use crate::{cookies, header};

/// A session is noted as used at most this often.
const TOUCH: i64 = 10 * MINUTE;

/// Who sends the request. A cookie that opens nothing is taken back.
pub(crate) async fn identify(cx: Ctx, headers: HeaderMap) -> Result<Identity, Failure> {
    let Some(secret) = cookies::session(&cx, &headers) else {
        let cookies = if cookies::has_mark(&headers) { cookies::removed(&cx) } else { Vec::new() };
        return Ok(Identity { viewer: None, cookies });
    };
    let failed = |error: db::DbError| Failure::reported(kernel::ErrorKind::Unavailable, error);
    let digest = digest(&secret);
    let Some(session) = sessions::by_digest(cx.db(), &digest, cx.now()).await.map_err(failed)? else {
        return Ok(Identity { viewer: None, cookies: cookies::removed(&cx) });
    };
    let permissions = if session.staff {
        let grants = grants::of_account(cx.db(), &session.account).await.map_err(failed)?;
        crate::policy::permissions(&grants)
    } else {
        Vec::new()
    };
    if cx.now().since(session.seen_at) > TOUCH {
        let id = session.id.clone();
        let until = expiry(&cx.config::<Config>(), session.remembered, cx.now());
        let touched =
            cx.write::<_, db::DbError, _, _>(async move |tx| sessions::touch(&tx, &id, until).await).await;
        if let Err(error) = touched {
            tracing::warn!(%error, "a session could not be noted as used");
        }
    }
    let account = session.account.as_str().to_owned();
    let viewer = Viewer {
        actor: Actor::Account { id: account.clone(), permissions },
        session: session.id.as_str().to_owned(),
        picture: header::picture_path(&session.account, session.avatar.as_deref(), &session.avatar_seed),
        account,
        name: session.name,
        proved_at: session.proved_at,
        staff: session.staff,
    };
    Ok(Identity { viewer: Some(viewer), cookies: Vec::new() })
}
