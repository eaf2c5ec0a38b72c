//! XML read back into a tree by a parser that refuses what is not well-formed.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element with its own words and children.
#[derive(Debug, Default)]
pub struct Element {
    /// The name with its prefix.
    pub name: String,
    /// Attributes in order.
    pub attributes: Vec<(String, String)>,
    /// The words directly inside, trimmed.
    pub text: String,
    /// Elements directly inside.
    pub children: Vec<Element>,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Self {
        let attributes = start
            .attributes()
            .map(|attribute| {
                let attribute = attribute.expect("an attribute");
                let value = quick_xml::escape::unescape(&attribute.value).expect("a value").into_owned();
                (name(attribute.key.as_ref()), value)
            })
            .collect();
        Self { name: name(start.name().as_ref()), attributes, ..Self::default() }
    }

    /// The value of an attribute, empty when missing.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value)
    }

    /// All children of this name.
    pub fn all(&self, name: &str) -> Vec<&Element> {
        self.children.iter().filter(|child| child.name == name).collect()
    }

    /// The words of the first child of this name, which must be there.
    pub fn words(&self, name: &str) -> &str {
        &self.all(name).first().unwrap_or_else(|| panic!("no {name} in {self:?}")).text
    }

    /// The first child with this name and attribute value.
    pub fn with(&self, name: &str, attribute: &str, value: &str) -> Option<&Element> {
        self.all(name).into_iter().find(|child| child.attribute(attribute) == value)
    }
}

fn name(bytes: impl AsRef<str>) -> String {
    bytes.as_ref().to_owned()
}

/// The root element of a well-formed document without a document type.
pub fn parse(xml: &str) -> Element {
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(xml.chars().all(allowed), "a character that XML does not allow");
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}"));
        let top = open.last_mut().expect("an open element");
        match event {
            Event::Start(start) => open.push(Element::of(&start)),
            Event::Empty(start) => top.children.push(Element::of(&start)),
            Event::End(_) => {
                let mut done = open.pop().expect("an open element");
                done.text = done.text.trim().to_owned();
                open.last_mut().expect("an element around it").children.push(done);
            }
            Event::Text(text) => top.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().expect("a reference").map(String::from);
                let named = quick_xml::escape::resolve_predefined_entity(&reference).map(str::to_owned);
                top.text.push_str(&character.or(named).expect("a known entity"));
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    let mut root = open.pop().expect("the document");
    assert!(open.is_empty() && root.children.len() == 1, "one root");
    root.children.remove(0)
}
