//! The template function `picture`: an HTML `picture` element with its renditions as signed addresses.

use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind, Value};
use pictures::Format;
use slice::Ctx;

use crate::config::Config;
use crate::darkroom::Darkroom;
use crate::model::{Signer, cut};

/// `picture(view, crop, widths=[…], sizes="…", loading="lazy", priority=false, class="")`.
pub(crate) fn functions(environment: &mut Environment<'static>, cx: &Ctx) {
    let Some(darkroom) = cx.state::<Darkroom>() else { return };
    let (signer, config) = (darkroom.signer.clone(), Arc::clone(&darkroom.config));
    environment.add_function("picture", move |view: Value, crop: &str, options: Kwargs| {
        element(&signer, &config, &view, crop, &options)
    });
}

/// Widths where the template names none.
const WIDTHS: [u32; 3] = [320, 640, 1280];
/// The most widths that are offered.
const MOST: usize = 8;

fn element(
    signer: &Signer,
    config: &Config,
    view: &Value,
    crop: &str,
    options: &Kwargs,
) -> Result<Value, Error> {
    let widths: Option<Vec<u32>> = options.get("widths")?;
    let sizes: Option<&str> = options.get("sizes")?;
    let loading: Option<&str> = options.get("loading")?;
    let priority: Option<bool> = options.get("priority")?;
    let class: Option<&str> = options.get("class")?;
    options.assert_all_used()?;
    if view.is_undefined() || view.is_none() {
        return Ok(Value::from_safe_string(String::new()));
    }
    let whole = |name: &str| view.get_attr(name).ok().and_then(|value| u32::try_from(value).ok());
    let (width, height) = (whole("width").unwrap_or(1), whole("height").unwrap_or(1));
    let part = cut(crop, width, height, focal(view), drawn(view, crop))
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("no such format: {crop:?}")))?;
    let mut widths = widths.unwrap_or_else(|| WIDTHS.to_vec());
    widths.sort_unstable();
    widths.truncate(MOST);
    let renditions = part.sizes(&widths);
    let path = view.get_attr("path")?;
    let path = path.as_str().unwrap_or_default();
    let animated = view.get_attr("animated").is_ok_and(|value| value.is_true());
    let mut out = String::with_capacity(512 + renditions.len() * 260);
    out.push_str("<picture>");
    // Only WebP moves.
    let offered: &[Format] =
        if config.avif && !animated { &[Format::Avif, Format::Webp] } else { &[Format::Webp] };
    for format in offered {
        out.push_str("<source type=\"");
        out.push_str(format.mime());
        out.push_str("\" srcset=\"");
        for (index, size) in renditions.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            signer.write(&mut out, path, part.rect, *size, config.quality, *format);
            out.push(' ');
            out.push_str(&size.0.to_string());
            out.push('w');
        }
        out.push('"');
        if let Some(sizes) = sizes {
            attribute(&mut out, "sizes", sizes);
        }
        out.push('>');
    }
    // What knows neither reads one JPEG: the widest that a page of text has use for.
    let usual = renditions.iter().rev().find(|(width, _)| *width <= 1_280).or(renditions.first());
    let largest = renditions.last().copied().unwrap_or((1, 1));
    out.push_str("<img src=\"");
    signer.write(&mut out, path, part.rect, usual.copied().unwrap_or(largest), config.quality, Format::Jpeg);
    out.push('"');
    attribute(&mut out, "width", &largest.0.to_string());
    attribute(&mut out, "height", &largest.1.to_string());
    let alt = view.get_attr("alt")?;
    attribute(&mut out, "alt", alt.as_str().unwrap_or_default());
    if let Some(class) = class.filter(|class| !class.is_empty()) {
        attribute(&mut out, "class", class);
    }
    attribute(&mut out, "loading", loading.unwrap_or("lazy"));
    out.push_str(" decoding=\"async\"");
    if priority == Some(true) {
        out.push_str(" fetchpriority=\"high\"");
    }
    out.push_str("></picture>");
    Ok(Value::from_safe_string(out))
}

/// The focal point of the view, if it has one.
fn focal(view: &Value) -> Option<(f64, f64)> {
    let pair = view.get_attr("focal").ok().filter(|value| !value.is_undefined() && !value.is_none())?;
    let part = |index: usize| f64::try_from(pair.get_item_by_index(index).ok()?).ok();
    Some((part(0)?, part(1)?))
}

/// The rectangle that an editor drew for this format, if there is one.
fn drawn(view: &Value, crop: &str) -> Option<[u32; 4]> {
    let crops = view.get_attr("crops").ok().filter(|value| !value.is_undefined())?;
    let corners = crops.get_item(&Value::from(crop)).ok().filter(|value| !value.is_undefined())?;
    let part = |index: usize| u32::try_from(corners.get_item_by_index(index).ok()?).ok();
    Some([part(0)?, part(1)?, part(2)?, part(3)?])
}

fn attribute(out: &mut String, name: &str, text: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            letter => out.push(letter),
        }
    }
    out.push('"');
}
