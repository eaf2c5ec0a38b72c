//! Boxes of ISO base media files (ISO/IEC 14496-12) and the item structure of HEIF (ISO/IEC 23008-12) as far as a
//! still AVIF needs it: which items there are, what they are, where their bytes lie, what they point to.
//! Deliberately absent: tracks, fragments and protection.

use crate::bytes::{be16, be32, be64, slice, u8_at};

/// Most items, properties or boxes that are looked at: far above any photograph.
const MOST: usize = 4096;

/// A box: its type and its content.
pub(crate) struct Part<'a> {
    /// Four-letter type.
    pub kind: &'a [u8],
    /// What it holds, header removed.
    pub data: &'a [u8],
}

/// The boxes in a row. `None` in the list's place when one is cut off.
pub(crate) fn boxes(mut bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let mut found = Vec::new();
    while bytes.len() >= 8 && found.len() < MOST {
        let (kind, short) = (slice(bytes, 4, 4)?, be32(bytes, 0)?);
        let (header, length) = match short {
            0 => (8, bytes.len()),
            1 => (16, usize::try_from(be64(bytes, 8)?).ok()?),
            length => (8, length as usize),
        };
        let data = slice(bytes, header, length.checked_sub(header)?)?;
        found.push(Part { kind, data });
        bytes = bytes.get(length..)?;
    }
    Some(found)
}

/// The first box of a type.
pub(crate) fn find<'a>(parts: &[Part<'a>], kind: &[u8; 4]) -> Option<&'a [u8]> {
    parts.iter().find(|part| part.kind == kind).map(|part| part.data)
}

/// An item: its number, type, content type, and where its bytes lie.
#[derive(Debug, Default, Clone)]
pub(crate) struct Item<'a> {
    /// Item number.
    pub id: u32,
    /// Four-letter type: `av01`, `Exif`, `mime`, `grid`.
    pub kind: &'a [u8],
    /// Content type of a `mime` item.
    pub content_type: &'a [u8],
    /// Positions in the property list, from 1.
    pub properties: Vec<usize>,
}

/// A pointer from one item to others.
#[derive(Debug, Clone)]
pub(crate) struct Reference<'a> {
    /// Four-letter type: `auxl`, `cdsc`, `prem`.
    pub kind: &'a [u8],
    /// The item that points.
    pub from: u32,
    /// The items pointed to.
    pub to: Vec<u32>,
}

/// The bytes of an item in the file, or in the `idat` box.
#[derive(Debug, Clone)]
struct Location {
    id: u32,
    in_item_data: bool,
    extents: Vec<(u64, u64)>,
}

/// What the `meta` box says.
#[derive(Default)]
pub(crate) struct Meta<'a> {
    /// Number of the picture to show.
    pub primary: u32,
    /// All items.
    pub items: Vec<Item<'a>>,
    /// All properties, in order.
    pub properties: Vec<Part<'a>>,
    /// All references.
    pub references: Vec<Reference<'a>>,
    locations: Vec<Location>,
    item_data: &'a [u8],
}

impl<'a> Meta<'a> {
    /// Reads a `meta` box; `None` when it is damaged.
    pub fn read(meta: &'a [u8]) -> Option<Self> {
        let parts = boxes(meta.get(4..)?)?;
        let mut found = Self { item_data: find(&parts, b"idat").unwrap_or_default(), ..Self::default() };
        let primary = find(&parts, b"pitm")?;
        found.primary = if u8_at(primary, 0)? == 0 { be16(primary, 4)?.into() } else { be32(primary, 4)? };
        found.items = items(find(&parts, b"iinf")?)?;
        found.locations = locations(find(&parts, b"iloc")?)?;
        if let Some(references) = find(&parts, b"iref") {
            found.references = self::references(references)?;
        }
        let properties = boxes(find(&parts, b"iprp")?)?;
        found.properties = boxes(find(&properties, b"ipco")?)?;
        for part in properties.iter().filter(|part| part.kind == b"ipma") {
            associate(part.data, &mut found.items)?;
        }
        Some(found)
    }

    /// An item by its number.
    pub fn item(&self, id: u32) -> Option<&Item<'a>> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The first property of a type that belongs to an item.
    pub fn property(&self, item: &Item<'_>, kind: &[u8; 4]) -> Option<&'a [u8]> {
        self.properties_of(item).find(|part| part.kind == kind).map(|part| part.data)
    }

    /// All properties that belong to an item.
    pub fn properties_of<'b>(&'b self, item: &'b Item<'_>) -> impl Iterator<Item = &'b Part<'a>> {
        item.properties.iter().filter_map(|number| self.properties.get(number.checked_sub(1)?))
    }

    /// The parts of the file that make up an item, in order; `None` when one lies outside the file.
    pub fn extents(&self, id: u32, file: &'a [u8]) -> Option<Vec<&'a [u8]>> {
        let location = self.locations.iter().find(|location| location.id == id)?;
        let source = if location.in_item_data { self.item_data } else { file };
        let part = |(offset, length): &(u64, u64)| {
            let offset = usize::try_from(*offset).ok()?;
            let length = if *length == 0 {
                source.len().checked_sub(offset)?
            } else {
                usize::try_from(*length).ok()?
            };
            slice(source, offset, length)
        };
        location.extents.iter().map(part).collect()
    }
}

/// `iinf`: one `infe` per item.
fn items(list: &[u8]) -> Option<Vec<Item<'_>>> {
    let start = if u8_at(list, 0)? == 0 { 6 } else { 8 };
    let mut items = Vec::new();
    for part in boxes(list.get(start..)?)?.iter().filter(|part| part.kind == b"infe") {
        let (id, kind_at) = match u8_at(part.data, 0)? {
            2 => (u32::from(be16(part.data, 4)?), 8),
            3 => (be32(part.data, 4)?, 10),
            _ => continue,
        };
        let kind = slice(part.data, kind_at, 4)?;
        let names = part.data.get(kind_at + 4..)?;
        let mut texts = names.split(|byte| *byte == 0);
        let content_type = if kind == b"mime" { texts.nth(1).unwrap_or_default() } else { &[] };
        items.push(Item { id, kind, content_type, properties: Vec::new() });
    }
    Some(items)
}

/// `ipma`: which properties belong to which item.
fn associate(list: &[u8], items: &mut [Item<'_>]) -> Option<()> {
    let (version, wide) = (u8_at(list, 0)?, u8_at(list, 3)? & 1 == 1);
    let count = be32(list, 4)? as usize;
    let mut at = 8;
    for _ in 0..count.min(MOST) {
        let id = if version == 0 { be16(list, at)?.into() } else { be32(list, at)? };
        at += if version == 0 { 2 } else { 4 };
        let properties = usize::from(u8_at(list, at)?);
        at += 1;
        let mut numbers = Vec::with_capacity(properties);
        for _ in 0..properties {
            if wide {
                numbers.push(usize::from(be16(list, at)? & 0x7FFF));
                at += 2;
            } else {
                numbers.push(usize::from(u8_at(list, at)? & 0x7F));
                at += 1;
            }
        }
        if let Some(item) = items.iter_mut().find(|item| item.id == id) {
            item.properties = numbers;
        }
    }
    Some(())
}

/// `iref`: pointers between items.
fn references(list: &[u8]) -> Option<Vec<Reference<'_>>> {
    let wide = u8_at(list, 0)? != 0;
    let step = if wide { 4 } else { 2 };
    let id = |data: &[u8], at: usize| if wide { be32(data, at) } else { be16(data, at).map(u32::from) };
    let mut found = Vec::new();
    for part in boxes(list.get(4..)?)? {
        let count = usize::from(be16(part.data, step)?);
        let to: Option<Vec<u32>> =
            (0..count.min(MOST)).map(|number| id(part.data, step + 2 + number * step)).collect();
        found.push(Reference { kind: part.kind, from: id(part.data, 0)?, to: to? });
    }
    Some(found)
}

/// `iloc`: where the bytes of items lie.
fn locations(list: &[u8]) -> Option<Vec<Location>> {
    let version = u8_at(list, 0)?;
    let (sizes, more) = (u8_at(list, 4)?, u8_at(list, 5)?);
    let (offset_size, length_size, base_size) = (sizes >> 4, sizes & 15, more >> 4);
    let index_size = if version == 0 { 0 } else { more & 15 };
    let mut at = 6;
    let number = |at: &mut usize, size: u8| -> Option<u64> {
        let value = match size {
            0 => 0,
            2 => be16(list, *at)?.into(),
            4 => be32(list, *at)?.into(),
            8 => be64(list, *at)?,
            _ => return None,
        };
        *at += usize::from(size);
        Some(value)
    };
    let id_size = if version < 2 { 2 } else { 4 };
    let count = number(&mut at, id_size)?;
    let mut found = Vec::new();
    for _ in 0..count.min(MOST as u64) {
        let id = u32::try_from(number(&mut at, id_size)?).ok()?;
        let method = if version == 0 { 0 } else { number(&mut at, 2)? & 15 };
        number(&mut at, 2)?;
        let base = number(&mut at, base_size)?;
        let extents = number(&mut at, 2)?;
        let mut parts = Vec::new();
        for _ in 0..extents.min(MOST as u64) {
            number(&mut at, index_size)?;
            let offset = number(&mut at, offset_size)?;
            parts.push((base.checked_add(offset)?, number(&mut at, length_size)?));
        }
        if method < 2 {
            found.push(Location { id, in_item_data: method == 1, extents: parts });
        }
    }
    Some(found)
}
