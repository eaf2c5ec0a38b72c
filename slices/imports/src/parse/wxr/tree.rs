//! The XML of an export, one child of the channel at a time, checked on the way. Deliberately absent: what the elements
//! mean; document type declarations, which are refused.

use std::io::BufRead;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::parse::ImportError;
use crate::parse::bounded::{Bounded, Progress};

/// Bytes of one piece between two tags.
const MAX_PIECE_BYTES: u64 = 64 * 1024 * 1024;
/// Bytes of all the text of one item.
const MAX_ITEM_BYTES: usize = 128 * 1024 * 1024;
/// Elements of one item.
const MAX_ITEM_ELEMENTS: usize = 1_000_000;
/// Levels of elements.
const MAX_DEPTH: usize = 32;
/// Characters of an item's name in a message.
const MAX_LABEL_CHARS: usize = 80;

/// The namespaces that mean something here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Namespace {
    /// No namespace: RSS itself.
    Plain,
    /// `wordpress.org/export/N.N/`.
    Wordpress,
    /// `wordpress.org/export/N.N/excerpt/`.
    Excerpt,
    /// `purl.org/rss/1.0/modules/content/`.
    Content,
    /// `purl.org/dc/elements/1.1/`.
    DublinCore,
    /// Any other; never looked at.
    Other,
}

impl Namespace {
    fn of(address: &str) -> Self {
        let Some((_, path)) = address.split_once("://") else { return Self::Other };
        let path = path.strip_prefix("www.").unwrap_or(path);
        match path {
            "purl.org/rss/1.0/modules/content/" => Self::Content,
            "purl.org/dc/elements/1.1/" => Self::DublinCore,
            _ => match path.strip_prefix("wordpress.org/export/") {
                Some(rest) => match rest.split_once('/') {
                    Some((version, "")) if is_version(version) => Self::Wordpress,
                    Some((version, "excerpt/")) if is_version(version) => Self::Excerpt,
                    _ => Self::Other,
                },
                None => Self::Other,
            },
        }
    }
}

/// Digits, a dot, digits.
pub(super) fn is_version(text: &str) -> bool {
    let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split_once('.').is_some_and(|(major, minor)| digits(major) && digits(minor))
}

/// An element with all its text and children.
#[derive(Debug)]
pub(super) struct Element {
    namespace: Namespace,
    name: String,
    /// `domain`, `nicename` and the like.
    pub attributes: Vec<(String, String)>,
    /// The text directly inside.
    pub own_text: String,
    /// Elements directly inside.
    pub children: Vec<Element>,
}

impl Element {
    pub(super) fn is(&self, namespace: Namespace, name: &str) -> bool {
        self.namespace == namespace && self.name == name
    }

    pub(super) fn all<'e>(
        &'e self,
        namespace: Namespace,
        name: &'e str,
    ) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.is(namespace, name))
    }

    pub(super) fn child(&self, namespace: Namespace, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.is(namespace, name))
    }

    /// The trimmed text of the first child of a name; empty if there is none.
    pub(super) fn text(&self, namespace: Namespace, name: &str) -> &str {
        self.child(namespace, name).map(|child| child.own_text.trim()).unwrap_or_default()
    }

    pub(super) fn wordpress(&self, name: &str) -> &str {
        self.text(Namespace::Wordpress, name)
    }

    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .unwrap_or_default()
    }

    /// Whether it becomes a record, and so has to wait for the version number.
    pub(super) fn is_record(&self) -> bool {
        self.is(Namespace::Plain, "item")
            || (self.namespace == Namespace::Wordpress
                && matches!(self.name.as_str(), "author" | "category" | "tag" | "term"))
    }

    /// What a message calls an item: its title, number or both.
    fn label(&self) -> Option<String> {
        let title: String = self.text(Namespace::Plain, "title").chars().take(MAX_LABEL_CHARS).collect();
        let number: String = self.wordpress("post_id").chars().take(MAX_LABEL_CHARS).collect();
        match (title.is_empty(), number.is_empty()) {
            (false, false) => Some(format!("{title:?} (id {number})")),
            (false, true) => Some(format!("{title:?}")),
            (true, false) => Some(format!("id {number}")),
            (true, true) => None,
        }
    }
}

/// Where an element stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Line of its start tag.
    pub line: u64,
    /// How many items came before it.
    pub items_before: u64,
}

/// Reads an export from the top.
pub(super) struct Reader<R: BufRead> {
    xml: NsReader<Bounded<R>>,
    progress: Progress,
    buffer: Vec<u8>,
    /// Elements being read, outermost first; empty between children of the channel.
    open: Vec<Element>,
    depth: usize,
    items: u64,
}

/// What one event means.
enum Step {
    Start(Element),
    Empty(Element),
    End,
    Text(String),
    Nothing,
    Eof,
}

impl<R: BufRead> Reader<R> {
    pub(super) fn new(reader: R) -> Self {
        let (bounded, progress) = Bounded::new(reader, "one piece of text", MAX_PIECE_BYTES);
        let xml = NsReader::from_reader(bounded);
        Self { xml, progress, buffer: Vec::new(), open: Vec::new(), depth: 0, items: 0 }
    }

    /// Goes to the start of the next element of this name at this level. `false` when the file or the element around it
    /// ends first, or another element comes at the top level.
    pub(super) fn enter(&mut self, name: &str) -> Result<bool, ImportError> {
        loop {
            match self.step()? {
                Step::Start(element) if element.name == name => {
                    self.depth += 1;
                    return Ok(true);
                }
                Step::Start(element) => {
                    if self.depth == 0 {
                        return Ok(false);
                    }
                    self.whole(element)?;
                }
                Step::Eof if self.depth > 0 => return Err(self.cut_off()),
                Step::Eof | Step::End => return Ok(false),
                Step::Empty(_) if self.depth == 0 => return Ok(false),
                Step::Empty(_) | Step::Text(_) | Step::Nothing => {}
            }
        }
    }

    /// The next child of the channel with all it holds; `None` at its end.
    pub(super) fn next_child(&mut self) -> Result<Option<(Element, Place)>, ImportError> {
        loop {
            let step = self.step()?;
            let place = Place { line: self.progress.line(), items_before: self.items };
            match step {
                Step::Start(element) => {
                    let element = self.whole(element)?;
                    self.items += u64::from(element.is(Namespace::Plain, "item"));
                    return Ok(Some((element, place)));
                }
                Step::Empty(element) => return Ok(Some((element, place))),
                Step::End => {
                    self.depth -= 1;
                    return Ok(None);
                }
                Step::Eof => return Err(self.cut_off()),
                Step::Text(_) | Step::Nothing => {}
            }
        }
    }

    /// Reads to the end of the file, so that what follows the channel is checked as well.
    pub(super) fn finish(&mut self) -> Result<(), ImportError> {
        loop {
            match self.step()? {
                Step::Start(element) => {
                    self.whole(element)?;
                }
                Step::End => self.depth = self.depth.saturating_sub(1),
                Step::Eof if self.depth > 0 => return Err(self.cut_off()),
                Step::Eof => return Ok(()),
                Step::Empty(_) | Step::Text(_) | Step::Nothing => {}
            }
        }
    }

    /// Reads an element whose start tag has been read, to its end.
    fn whole(&mut self, element: Element) -> Result<Element, ImportError> {
        let (mut bytes, mut elements) = (0_usize, 1_usize);
        self.open.push(element);
        loop {
            match self.step()? {
                Step::Start(element) => {
                    elements += 1;
                    if self.depth + self.open.len() >= MAX_DEPTH {
                        return Err(self.malformed(format!("elements are nested deeper than {MAX_DEPTH}")));
                    }
                    self.open.push(element);
                }
                Step::Empty(element) => {
                    elements += 1;
                    if let Some(parent) = self.open.last_mut() {
                        parent.children.push(element);
                    }
                }
                Step::Text(text) => {
                    bytes += text.len();
                    if let Some(parent) = self.open.last_mut() {
                        parent.own_text.push_str(&text);
                    }
                }
                Step::End => {
                    let Some(done) = self.open.pop() else { return Err(self.cut_off()) };
                    match self.open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => return Ok(done),
                    }
                }
                Step::Nothing => {}
                Step::Eof => return Err(self.cut_off()),
            }
            if bytes > MAX_ITEM_BYTES || elements > MAX_ITEM_ELEMENTS {
                return Err(ImportError::TooLarge {
                    line: Some(self.progress.line()),
                    item: self.label(),
                    what: "one item",
                    limit: MAX_ITEM_BYTES as u64,
                });
            }
        }
    }

    fn step(&mut self) -> Result<Step, ImportError> {
        self.buffer.clear();
        self.progress.next_piece();
        let event = match self.xml.read_resolved_event_into(&mut self.buffer) {
            Ok((resolved, event)) => understood(&resolved, event),
            Err(error) => Err(Problem::Xml(error)),
        };
        event.map_err(|problem| match problem {
            Problem::Reason(reason) => self.malformed(reason),
            Problem::Xml(quick_xml::Error::Io(error)) => {
                let line = Some(self.progress.line());
                match std::sync::Arc::try_unwrap(error) {
                    Ok(error) => ImportError::from_io(line, self.label(), error),
                    Err(shared) => self.malformed(shared.to_string()),
                }
            }
            Problem::Xml(error) => self.malformed(format!("not well-formed XML: {error}")),
        })
    }

    fn malformed(&self, reason: impl Into<String>) -> ImportError {
        ImportError::malformed(self.progress.line(), self.label(), reason)
    }

    fn cut_off(&self) -> ImportError {
        self.malformed("the file ends in the middle of an element; it was cut off")
    }

    /// The item being read, as far as it is known.
    fn label(&self) -> Option<String> {
        let outermost = self.open.first()?;
        let known = outermost.label();
        if outermost.is(Namespace::Plain, "item") {
            Some(known.unwrap_or_else(|| format!("number {}", self.items + 1)))
        } else {
            known
        }
    }
}

enum Problem {
    Reason(String),
    Xml(quick_xml::Error),
}

fn understood(resolved: &ResolveResult<'_>, event: Event<'_>) -> Result<Step, Problem> {
    Ok(match event {
        Event::Start(start) => Step::Start(element(resolved, &start)?),
        Event::Empty(start) => Step::Empty(element(resolved, &start)?),
        Event::End(_) => Step::End,
        Event::Text(text) => Step::Text(checked(text.xml10_content().into_owned())?),
        Event::CData(data) => Step::Text(checked(data.xml10_content().into_owned())?),
        Event::GeneralRef(reference) => {
            let character = reference.resolve_char_ref().map_err(Problem::Xml)?;
            let character = match (character, &*reference) {
                (Some(character), _) => character,
                (None, "lt") => '<',
                (None, "gt") => '>',
                (None, "amp") => '&',
                (None, "quot") => '"',
                (None, "apos") => '\'',
                (None, name) => {
                    let name: String = name.chars().take(40).collect();
                    return Err(Problem::Reason(format!("the entity &{name}; is not defined")));
                }
            };
            Step::Text(checked(character.to_string())?)
        }
        Event::DocType(_) => {
            return Err(Problem::Reason("document type declarations are not allowed".to_owned()));
        }
        Event::Decl(declaration) => {
            if let Some(Ok(encoding)) = declaration.encoding()
                && !["utf-8", "utf8", "us-ascii", "ascii"]
                    .iter()
                    .any(|known| encoding.eq_ignore_ascii_case(known))
            {
                let encoding: String = encoding.chars().take(40).collect();
                let reason =
                    format!("the file is written in {encoding}; only UTF-8 is read, convert it first");
                return Err(Problem::Reason(reason));
            }
            Step::Nothing
        }
        Event::Comment(_) | Event::PI(_) => Step::Nothing,
        Event::Eof => Step::Eof,
    })
}

/// NUL is in no XML. Other control characters come out of old databases and are dropped later with the rest.
fn checked(text: String) -> Result<String, Problem> {
    if text.contains('\0') { Err(Problem::Reason("the text has a NUL byte".to_owned())) } else { Ok(text) }
}

fn element(resolved: &ResolveResult<'_>, start: &BytesStart<'_>) -> Result<Element, Problem> {
    let namespace = match resolved {
        ResolveResult::Unbound => Namespace::Plain,
        ResolveResult::Bound(namespace) => Namespace::of(namespace.0),
        ResolveResult::Unknown(prefix) => {
            let prefix: String = prefix.chars().take(40).collect();
            return Err(Problem::Reason(format!("the prefix {prefix}: is not declared")));
        }
    };
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false).take(64) {
        let attribute = attribute.map_err(|error| Problem::Xml(error.into()))?;
        let name = attribute.key.0;
        if matches!(name, "domain" | "nicename" | "isPermaLink") {
            let value =
                quick_xml::escape::unescape(&attribute.value).map_err(|error| Problem::Xml(error.into()))?;
            attributes.push((name.to_owned(), value.into_owned()));
        }
    }
    let name = start.local_name().into_inner().to_owned();
    Ok(Element { namespace, name, attributes, own_text: String::new(), children: Vec::new() })
}
