//! The edition's colours as a style sheet, under an address that changes with them.

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header;
use slice::Ctx;
use web::Failure;

use crate::model::Edition;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route("/identity/{file}", get(identity))
}

/// The style sheet's text: only checked colours get in, each with the ink that reads best on it.
fn style(accent: &str, accent_dark: &str) -> String {
    format!(
        ":root{{--accent:{accent};--on-accent:{};--accent-dark:{accent_dark};--on-accent-dark:{}}}\n",
        ink_on(accent),
        ink_on(accent_dark)
    )
}

/// White or near-black, whichever has the higher contrast on `colour` (WCAG 2.2 relative luminance).
fn ink_on(colour: &str) -> &'static str {
    let number = u32::from_str_radix(colour.trim_start_matches('#'), 16).unwrap_or(0);
    let [_, red, green, blue] = number.to_be_bytes();
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    if 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.057 { "#fff" } else { "#0f1417" }
}

/// The style sheet's address.
pub(crate) fn identity_url(edition: &Edition) -> String {
    let text = style(&edition.accent, &edition.accent_dark);
    let digest: String = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        .to_be_bytes()
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("/identity/{}.{digest}.css", edition.code)
}

async fn identity(cx: Ctx, Path(file): Path<String>) -> Result<Response, Failure> {
    let code = file.split('.').next().unwrap_or_default();
    let site = cx.sites().get(code).ok_or_else(Failure::not_found)?;
    let colour =
        |name: &str| site.layout.get_attr(name).ok().and_then(|value| value.as_str().map(str::to_owned));
    let (Some(accent), Some(accent_dark)) = (colour("accent"), colour("accent_dark")) else {
        return Err(Failure::not_found());
    };
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, style(&accent, &accent_dark)).into_response())
}
