//! XMP packets (ISO 16684-1): the properties that a newsroom uses, found by namespace and not by prefix, whether
//! written as elements or as attributes. Deliberately absent: a general RDF reader, other encodings than UTF-8,
//! and entities of a document type (they are dropped, so nothing can be blown up).

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, XmlVersion};

use super::text::{clean, iso_moment};
use super::{Metadata, Place};

/// Most values that are read.
const MOST: usize = 5000;
/// Deepest nesting that is followed.
const DEEPEST: usize = 64;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const META: &str = "adobe:ns:meta/";
const NAMESPACES: [(&str, &str); 9] = [
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://ns.adobe.com/photoshop/1.0/", "photoshop"),
    ("http://ns.adobe.com/xap/1.0/", "xmp"),
    ("http://ns.adobe.com/xap/1.0/rights/", "rights"),
    ("http://ns.adobe.com/xap/1.0/mm/", "media"),
    ("http://ns.adobe.com/exif/1.0/", "exif"),
    ("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "core"),
    ("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "ext"),
    ("http://ns.useplus.org/ldf/xmp/1.0/", "plus"),
];

/// One value and where it stands: `dc:creator`, `plus:Licensor/plus:LicensorURL`.
struct Value {
    path: String,
    language: Option<String>,
    text: String,
}

/// Reads a packet; what stands before a fault in it is kept.
pub(super) fn read(packet: &[u8]) -> Metadata {
    let packet = String::from_utf8_lossy(packet);
    let values = Values(collect(packet.trim_end_matches(['\0', ' '])));
    let first = |path: &str| values.first(path);
    Metadata {
        title: first("dc:title"),
        headline: first("photoshop:Headline"),
        caption: first("dc:description"),
        credit: first("photoshop:Credit"),
        bylines: values.all("dc:creator"),
        source: first("photoshop:Source"),
        copyright: first("dc:rights"),
        usage_terms: first("rights:UsageTerms"),
        rights_address: first("rights:WebStatement"),
        licensor_address: first("plus:Licensor/plus:LicensorURL"),
        instructions: first("photoshop:Instructions"),
        keywords: values.all("dc:subject"),
        taken: ["photoshop:DateCreated", "exif:DateTimeOriginal"]
            .into_iter()
            .find_map(|path| first(path).as_deref().and_then(iso_moment)),
        place: Place {
            sublocation: first("core:Location"),
            city: first("photoshop:City"),
            region: first("photoshop:State"),
            country: first("photoshop:Country"),
            country_code: first("core:CountryCode"),
        },
        alt: first("core:AltTextAccessibility"),
        extended_alt: first("core:ExtDescrAccessibility"),
        digital_source_type: first("ext:DigitalSourceType"),
        document_id: first("media:OriginalDocumentID").or_else(|| first("media:DocumentID")),
        has_position: values.0.iter().any(|value| {
            value.path.ends_with("exif:GPSLatitude") || value.path.ends_with("exif:GPSLongitude")
        }),
        has_manifest: false,
    }
}

struct Values(Vec<Value>);

impl Values {
    /// The value in the default language, else the first.
    fn first(&self, path: &str) -> Option<String> {
        let mut here = self.0.iter().filter(|value| value.path == path);
        let first = here.clone().next()?;
        let value = here.find(|value| value.language.as_deref() == Some("x-default")).unwrap_or(first);
        Some(value.text.clone())
    }

    fn all(&self, path: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for value in self.0.iter().filter(|value| value.path == path) {
            if !found.contains(&value.text) {
                found.push(value.text.clone());
            }
        }
        found
    }
}

/// One open element: its step in the path (`None` for RDF's own scaffolding), its language, its text so far.
struct Open {
    step: Option<String>,
    language: Option<String>,
    text: String,
}

fn collect(packet: &str) -> Vec<Value> {
    let mut reader = NsReader::from_str(packet);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut open: Vec<Open> = Vec::new();
    let mut values = Vec::new();
    while values.len() < MOST && open.len() < DEEPEST {
        let Ok(event) = reader.read_event() else { break };
        match event {
            Event::Start(element) => {
                open.push(opened(&reader, &element, &open, &mut values));
            }
            Event::Empty(element) => {
                opened(&reader, &element, &open, &mut values);
            }
            Event::Text(words) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&words);
                }
            }
            Event::CData(words) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&words);
                }
            }
            Event::GeneralRef(reference) => {
                if let Some(element) = open.last_mut() {
                    match reference.resolve_char_ref() {
                        Ok(Some(letter)) => element.text.push(letter),
                        _ => element.text.push_str(
                            quick_xml::escape::resolve_predefined_entity(&reference).unwrap_or_default(),
                        ),
                    }
                }
            }
            Event::End(_) => {
                let path = path(&open, None);
                if let Some(element) = open.pop()
                    && let (Some(path), Some(text)) = (path, clean(&element.text))
                {
                    values.push(Value { path, language: element.language, text });
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    values
}

/// Notes the properties that an element carries as attributes, and gives the element as an open one.
fn opened(
    reader: &NsReader<&[u8]>,
    element: &BytesStart<'_>,
    open: &[Open],
    values: &mut Vec<Value>,
) -> Open {
    let resolver = reader.resolver();
    let (namespace, local) = resolver.resolve_element(element.name());
    let step = step(&namespace, local.as_ref());
    let mut language = None;
    for attribute in element.attributes().with_checks(false).flatten().take(200) {
        let Ok(text) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
        let (namespace, local) = resolver.resolve_attribute(attribute.key);
        if attribute.key.as_ref() == "xml:lang" {
            language = Some(text.into_owned());
            continue;
        }
        let own = step_of_attribute(&namespace, local.as_ref());
        if let Some(own) = own
            && let Some(text) = clean(&text)
        {
            let nested = match &step {
                Some(step) => format!("{step}/{own}"),
                None => own,
            };
            if let Some(path) = path(open, Some(&nested)) {
                values.push(Value { path, language: None, text });
            }
        }
    }
    Open { step, language, text: String::new() }
}

/// The step that an element adds to the path: none for RDF's scaffolding, `?` for an unknown namespace.
fn step(namespace: &ResolveResult<'_>, local: &str) -> Option<String> {
    match namespace {
        ResolveResult::Bound(name) if matches!(name.as_ref(), RDF | META) => None,
        ResolveResult::Bound(name) => {
            let known = NAMESPACES.iter().find(|(address, _)| *address == name.as_ref());
            Some(known.map_or_else(|| "?".to_owned(), |(_, prefix)| format!("{prefix}:{local}")))
        }
        _ => Some("?".to_owned()),
    }
}

fn step_of_attribute(namespace: &ResolveResult<'_>, local: &str) -> Option<String> {
    match namespace {
        ResolveResult::Bound(name) => {
            let known = NAMESPACES.iter().find(|(address, _)| *address == name.as_ref());
            known.map(|(_, prefix)| format!("{prefix}:{local}"))
        }
        _ => None,
    }
}

/// The steps of the open elements and one more, joined; `None` at the top.
fn path(open: &[Open], last: Option<&str>) -> Option<String> {
    let steps: Vec<&str> = open.iter().filter_map(|element| element.step.as_deref()).chain(last).collect();
    (!steps.is_empty()).then(|| steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(body: &str) -> String {
        format!(
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='{RDF}' xmlns:d='http://purl.org/dc/elements/1.1/' \
             xmlns:p='http://ns.adobe.com/photoshop/1.0/' \
             xmlns:c='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/' \
             xmlns:l='http://ns.useplus.org/ldf/xmp/1.0/'>{body}</r:RDF></x:xmpmeta>"
        )
    }

    #[test]
    fn properties_are_found_by_namespace_as_elements_and_as_attributes() {
        let found = read(
            packet(
                "<r:Description p:Credit='Courant &amp; Co'><d:creator><r:Seq><r:li>Ada</r:li><r:li>Bo</r:li></r:Seq>\
                 </d:creator><p:Headline>Fire &lt;out&gt;</p:Headline></r:Description>",
            )
            .as_bytes(),
        );
        assert_eq!(found.credit.as_deref(), Some("Courant & Co"));
        assert_eq!(found.bylines, ["Ada", "Bo"]);
        assert_eq!(found.headline.as_deref(), Some("Fire <out>"));
    }

    #[test]
    fn the_default_language_wins_and_structures_are_followed() {
        let found = read(
            packet(
                "<r:Description><c:AltTextAccessibility><r:Alt><r:li xml:lang='de'>Ein Hund</r:li>\
                 <r:li xml:lang='x-default'>A dog</r:li></r:Alt></c:AltTextAccessibility>\
                 <l:Licensor><r:Seq><r:li r:parseType='Resource'><l:LicensorURL>https://a.example/1</l:LicensorURL>\
                 </r:li></r:Seq></l:Licensor></r:Description>",
            )
            .as_bytes(),
        );
        assert_eq!(found.alt.as_deref(), Some("A dog"));
        assert_eq!(found.licensor_address.as_deref(), Some("https://a.example/1"));
    }

    #[test]
    fn a_packet_that_blows_up_or_breaks_off_gives_what_it_can() {
        let bomb = "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]>".to_owned()
            + &packet("<r:Description><p:Credit>&c;Real</p:Credit><p:Headline>cut");
        assert_eq!(read(bomb.as_bytes()).credit.as_deref(), Some("Real"));
        assert_eq!(read(&[0xFF, 0xFE, b'<', 0]), Metadata::default());
        let deep = "<a>".repeat(10_000);
        assert_eq!(read(deep.as_bytes()), Metadata::default());
    }
}
