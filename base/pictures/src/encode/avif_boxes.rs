//! The boxes around AV1 streams that make an AVIF file (AOMedia AVIF 1.1 on ISO/IEC 23008-12): one picture, its
//! transparency, an XMP packet. Deliberately absent: profiles, rotation and thumbnails.

/// One coded picture.
pub(super) struct Coded {
    /// The stream.
    pub stream: Vec<u8>,
    /// The content of its `av1C` box.
    pub configuration: Vec<u8>,
}

/// What goes into the file.
pub(super) struct Content<'a> {
    pub width: u32,
    pub height: u32,
    pub colour: Coded,
    pub alpha: Option<Coded>,
    pub xmp: Option<&'a [u8]>,
}

const COLOUR_ITEM: u16 = 1;
const ALPHA_ITEM: u16 = 2;
const XMP_ITEM: u16 = 3;
/// An association with this bit is one a reader must understand.
const ESSENTIAL: u8 = 0x80;

/// The file.
pub(super) fn file(content: &Content<'_>) -> Vec<u8> {
    let mut parts: Vec<(u16, &[u8])> = vec![(COLOUR_ITEM, &content.colour.stream)];
    if let Some(alpha) = &content.alpha {
        parts.push((ALPHA_ITEM, &alpha.stream));
    }
    if let Some(xmp) = content.xmp {
        parts.push((XMP_ITEM, xmp));
    }
    let brands = boxed(b"ftyp", &[b"avif", &[0; 4], b"avif", b"mif1", b"miaf", b"MA1B"]);
    // The positions do not change the length, so a first round tells where the data begins.
    let start = brands.len() + meta(content, &parts, 0).len() + 8;
    let meta = meta(content, &parts, start as u32);
    let data: Vec<&[u8]> = parts.iter().map(|(_, part)| *part).collect();
    [brands, meta, boxed(b"mdat", &data)].concat()
}

fn boxed(kind: &[u8; 4], content: &[&[u8]]) -> Vec<u8> {
    let length: usize = content.iter().map(|part| part.len()).sum::<usize>() + 8;
    let mut out = Vec::with_capacity(length);
    out.extend_from_slice(&(length as u32).to_be_bytes());
    out.extend_from_slice(kind);
    for part in content {
        out.extend_from_slice(part);
    }
    out
}

/// A box that begins with a version and three bytes of flags.
fn versioned(kind: &[u8; 4], version: u8, flags: u8, content: &[&[u8]]) -> Vec<u8> {
    let head = [version, 0, 0, flags];
    let mut parts: Vec<&[u8]> = vec![&head];
    parts.extend_from_slice(content);
    boxed(kind, &parts)
}

fn meta(content: &Content<'_>, parts: &[(u16, &[u8])], start: u32) -> Vec<u8> {
    let handler = versioned(b"hdlr", 0, 0, &[&[0; 4], b"pict", &[0; 13]]);
    let primary = versioned(b"pitm", 0, 0, &[&COLOUR_ITEM.to_be_bytes()]);
    let children =
        [handler, primary, locations(parts, start), items(content), references(content), properties(content)];
    let children: Vec<&[u8]> = children.iter().map(Vec::as_slice).collect();
    versioned(b"meta", 0, 0, &children)
}

fn locations(parts: &[(u16, &[u8])], start: u32) -> Vec<u8> {
    let mut list = vec![0x44, 0x00];
    list.extend_from_slice(&(parts.len() as u16).to_be_bytes());
    let mut offset = start;
    for (id, part) in parts {
        list.extend_from_slice(&id.to_be_bytes());
        // In this file, one extent.
        list.extend_from_slice(&[0, 0, 0, 1]);
        list.extend_from_slice(&offset.to_be_bytes());
        list.extend_from_slice(&(part.len() as u32).to_be_bytes());
        offset = offset.saturating_add(part.len() as u32);
    }
    versioned(b"iloc", 0, 0, &[&list])
}

fn items(content: &Content<'_>) -> Vec<u8> {
    let entry = |id: u16, flags: u8, kind: &[u8; 4], rest: &[u8]| {
        versioned(b"infe", 2, flags, &[&id.to_be_bytes(), &[0, 0], kind, rest])
    };
    let mut list = vec![entry(COLOUR_ITEM, 0, b"av01", b"\0")];
    if content.alpha.is_some() {
        list.push(entry(ALPHA_ITEM, 0, b"av01", b"\0"));
    }
    if content.xmp.is_some() {
        // Hidden, as it is not a picture.
        list.push(entry(XMP_ITEM, 1, b"mime", b"\0application/rdf+xml\0"));
    }
    versioned(b"iinf", 0, 0, &[&(list.len() as u16).to_be_bytes(), &list.concat()])
}

fn references(content: &Content<'_>) -> Vec<u8> {
    let pointer = |kind: &[u8; 4], from: u16| {
        boxed(kind, &[&from.to_be_bytes(), &1u16.to_be_bytes(), &COLOUR_ITEM.to_be_bytes()])
    };
    let mut list = Vec::new();
    if content.alpha.is_some() {
        list.extend(pointer(b"auxl", ALPHA_ITEM));
    }
    if content.xmp.is_some() {
        list.extend(pointer(b"cdsc", XMP_ITEM));
    }
    if list.is_empty() { Vec::new() } else { versioned(b"iref", 0, 0, &[&list]) }
}

fn properties(content: &Content<'_>) -> Vec<u8> {
    let size = versioned(b"ispe", 0, 0, &[&content.width.to_be_bytes(), &content.height.to_be_bytes()]);
    let depth = versioned(b"pixi", 0, 0, &[&[3, 8, 8, 8]]);
    let configuration = boxed(b"av1C", &[&content.colour.configuration]);
    // BT.709 primaries, sRGB curve, BT.601 matrix, full range.
    let colours = boxed(b"colr", &[b"nclx", &[0, 1, 0, 13, 0, 6, 0x80]]);
    let mut list = [size, depth, configuration, colours].concat();
    let mut associations = vec![0, COLOUR_ITEM as u8, 4, 1, 2, 3 | ESSENTIAL, 4];
    let mut count = 1u32;
    if let Some(alpha) = &content.alpha {
        list.extend(versioned(b"pixi", 0, 0, &[&[1, 8]]));
        list.extend(boxed(b"av1C", &[&alpha.configuration]));
        list.extend(versioned(b"auxC", 0, 0, &[b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0"]));
        associations.extend([0, ALPHA_ITEM as u8, 4, 1, 5, 6 | ESSENTIAL, 7]);
        count = 2;
    }
    let list = boxed(b"ipco", &[&list]);
    let associations = versioned(b"ipma", 0, 0, &[&count.to_be_bytes(), &associations]);
    boxed(b"iprp", &[&list, &associations])
}
