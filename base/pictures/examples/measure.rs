//! Measures renditions: CPU milliseconds per operation, for a benchmark that runs it beside other programs.
//!
//! `measure FILE CROP WIDTHxHEIGHT FORMAT QUALITY TIMES [OUTPUT]`, with CROP as `left:top:right:bottom` or `-`, and
//! FORMAT one of jpg, webp, avif, png. Prints one JSON object. Deliberately absent: comparing; the caller does that.
#![allow(unsafe_code)]

use std::process::ExitCode;

use pictures::{Carry, Format, Limits, Rect, Rendition};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("{reason}\nhint: measure FILE CROP WIDTHxHEIGHT FORMAT QUALITY TIMES [OUTPUT]");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<String, String> {
    let [file, crop, size, format, quality, times, rest @ ..] = arguments else {
        return Err("too few arguments".to_owned());
    };
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let rendition = rendition(crop, size, format, quality).ok_or("an argument cannot be read")?;
    let times: u32 = times.parse().map_err(|_| "times is no number".to_owned())?;
    let limits = Limits::default();
    let render = || pictures::render(&bytes, &rendition, &limits).map_err(|error| error.to_string());
    let result = render()?;
    let start = cpu_milliseconds();
    for _ in 0..times {
        std::hint::black_box(render()?);
    }
    let each = (cpu_milliseconds() - start) / f64::from(times.max(1));
    if let Some(output) = rest.first() {
        std::fs::write(output, &result.bytes).map_err(|error| format!("{output}: {error}"))?;
    }
    Ok(format!(
        "{{\"cpu_ms\":{each:.2},\"bytes\":{},\"width\":{},\"height\":{},\"format\":\"{}\",\"times\":{times}}}",
        result.bytes.len(),
        result.width,
        result.height,
        result.format.name()
    ))
}

fn rendition(crop: &str, size: &str, format: &str, quality: &str) -> Option<Rendition> {
    let crop = if crop == "-" {
        None
    } else {
        let corners: Vec<u32> = crop.split(':').filter_map(|number| number.parse().ok()).collect();
        let [left, top, right, bottom] = corners.as_slice() else { return None };
        Some(Rect::from_corners(*left, *top, *right, *bottom)?)
    };
    let (width, height) = size.split_once('x')?;
    let format = match format {
        "jpg" => Format::Jpeg,
        "webp" => Format::Webp,
        "avif" => Format::Avif,
        "png" => Format::Png,
        _ => return None,
    };
    Some(Rendition {
        crop,
        width: width.parse().ok()?,
        height: height.parse().ok()?,
        quality: quality.parse().ok()?,
        format,
        carry: Carry::FromOriginal,
    })
}

/// CPU time of this process, user and system, in milliseconds.
fn cpu_milliseconds() -> f64 {
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: the structure is plain numbers, which the call fills.
    let usage = unsafe {
        libc::getrusage(libc::RUSAGE_SELF, usage.as_mut_ptr());
        usage.assume_init()
    };
    let milliseconds = |time: libc::timeval| time.tv_sec as f64 * 1000.0 + time.tv_usec as f64 / 1000.0;
    milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
}
