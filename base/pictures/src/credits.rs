//! What a rendition still says about its picture: credit, photographer, copyright, usage terms, how it came to be.
//! Written as a compact XMP packet in every format, and as IPTC-IIM in JPEG too. Deliberately absent: everything
//! else of the original's metadata (position, serial numbers, owner, thumbnail, maker notes, C2PA manifest), which
//! therefore cannot leak.

use crate::metadata::Metadata;

/// What to write into a rendition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Carry {
    /// What the original file says.
    #[default]
    FromOriginal,
    /// What the newsroom says, in place of the original's.
    These(Box<Credits>),
    /// Nothing at all.
    Nothing,
}

/// The facts that travel with a picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Credits {
    /// Credit line.
    pub credit: Option<String>,
    /// Photographers.
    pub bylines: Vec<String>,
    /// Who has the right to pass it on.
    pub source: Option<String>,
    /// Copyright notice.
    pub copyright: Option<String>,
    /// Usage terms.
    pub usage_terms: Option<String>,
    /// Address of the rights statement.
    pub rights_address: Option<String>,
    /// Address where a licence is sold.
    pub licensor_address: Option<String>,
    /// How it came to be: an address of the IPTC vocabulary.
    pub digital_source_type: Option<String>,
    /// Identifier of the document it was made from (`xmpMM:DerivedFrom`).
    pub document_id: Option<String>,
    /// Address of the original or of its C2PA manifest store (`dc:source`): the honest way to keep provenance, as
    /// a manifest embedded in a rendition would fail its check.
    pub original_address: Option<String>,
}

impl From<&Metadata> for Credits {
    fn from(metadata: &Metadata) -> Self {
        Self {
            credit: metadata.credit.clone(),
            bylines: metadata.bylines.clone(),
            source: metadata.source.clone(),
            copyright: metadata.copyright.clone(),
            usage_terms: metadata.usage_terms.clone(),
            rights_address: metadata.rights_address.clone(),
            licensor_address: metadata.licensor_address.clone(),
            digital_source_type: metadata.digital_source_type.clone(),
            document_id: metadata.document_id.clone(),
            original_address: None,
        }
    }
}

/// Longest text that travels, in characters.
const LONGEST: usize = 1000;
/// Most photographers that travel.
const MOST_BYLINES: usize = 20;

impl Credits {
    /// The XMP packet, or `None` when there is nothing to say.
    pub(crate) fn xmp(&self) -> Option<Vec<u8>> {
        if *self == Self::default() {
            return None;
        }
        let mut body = String::new();
        let mut simple = |name: &str, text: &Option<String>| {
            if let Some(text) = text {
                body.push_str(&format!("<{name}>{}</{name}>", escaped(text)));
            }
        };
        simple("photoshop:Credit", &self.credit);
        simple("photoshop:Source", &self.source);
        simple("xmpRights:WebStatement", &self.rights_address);
        simple("Iptc4xmpExt:DigitalSourceType", &self.digital_source_type);
        simple("dc:source", &self.original_address);
        let mut localised = |name: &str, text: &Option<String>| {
            if let Some(text) = text {
                let text = escaped(text);
                body.push_str(&format!(
                    "<{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li></rdf:Alt></{name}>"
                ));
            }
        };
        localised("dc:rights", &self.copyright);
        localised("xmpRights:UsageTerms", &self.usage_terms);
        if !self.bylines.is_empty() {
            let names: String = self
                .bylines
                .iter()
                .take(MOST_BYLINES)
                .map(|name| format!("<rdf:li>{}</rdf:li>", escaped(name)))
                .collect();
            body.push_str(&format!("<dc:creator><rdf:Seq>{names}</rdf:Seq></dc:creator>"));
        }
        if let Some(address) = &self.licensor_address {
            body.push_str(&format!(
                "<plus:Licensor><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><plus:LicensorURL>{}</plus:LicensorURL>\
                 </rdf:li></rdf:Seq></plus:Licensor>",
                escaped(address)
            ));
        }
        if let Some(id) = &self.document_id {
            body.push_str(&format!(
                "<xmpMM:DerivedFrom rdf:parseType=\"Resource\"><stRef:documentID>{}</stRef:documentID>\
                 </xmpMM:DerivedFrom>",
                escaped(id)
            ));
        }
        Some(wrapped(&body).into_bytes())
    }

    /// The IPTC-IIM data sets, or `None` when there is nothing that IIM has a place for.
    pub(crate) fn iim(&self) -> Option<Vec<u8>> {
        let mut sets = Vec::new();
        // The lengths are those of IIM 4.2, in bytes.
        let single = [(110, &self.credit, 32), (115, &self.source, 32), (116, &self.copyright, 128)];
        for (number, text, longest) in single {
            if let Some(text) = text {
                push_set(&mut sets, 2, number, cut(text, longest).as_bytes());
            }
        }
        for name in self.bylines.iter().take(MOST_BYLINES) {
            push_set(&mut sets, 2, 80, cut(name, 32).as_bytes());
        }
        if sets.is_empty() {
            return None;
        }
        let mut whole = Vec::new();
        push_set(&mut whole, 1, 90, b"\x1B%G");
        push_set(&mut whole, 2, 0, &[0, 4]);
        whole.append(&mut sets);
        Some(whole)
    }
}

fn wrapped(body: &str) -> String {
    let names: String = [
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
        ("xmpRights", "http://ns.adobe.com/xap/1.0/rights/"),
        ("xmpMM", "http://ns.adobe.com/xap/1.0/mm/"),
        ("stRef", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#"),
        ("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
        ("plus", "http://ns.useplus.org/ldf/xmp/1.0/"),
    ]
    .iter()
    .filter(|(prefix, _)| body.contains(&format!("<{prefix}:")))
    .map(|(prefix, address)| format!(" xmlns:{prefix}=\"{address}\""))
    .collect();
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\"{names}>\
         {body}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().take(LONGEST) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() && !matches!(letter, '\n' | '\t') => {}
            '\u{FFFE}' | '\u{FFFF}' => {}
            letter => out.push(letter),
        }
    }
    out
}

/// The text cut to a number of bytes, between two characters.
fn cut(text: &str, longest: usize) -> &str {
    let end = (0..=longest.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

fn push_set(data: &mut Vec<u8>, record: u8, number: u8, value: &[u8]) {
    data.extend_from_slice(&[0x1C, record, number]);
    data.extend_from_slice(&(value.len().min(0x7FFF) as u16).to_be_bytes());
    data.extend_from_slice(value.get(..value.len().min(0x7FFF)).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::container::Blocks;
    use std::borrow::Cow;

    fn full() -> Credits {
        Credits {
            credit: Some("Courant/Reporters".into()),
            bylines: vec!["Zoë Ångström".into(), "Li & Sons".into()],
            source: Some("Courant".into()),
            copyright: Some("© 2020 <Zoë>".into()),
            usage_terms: Some("Editorial use only".into()),
            rights_address: Some("https://paper.example/rights".into()),
            licensor_address: Some("https://paper.example/buy?a=1&b=2".into()),
            digital_source_type: Some("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture".into()),
            document_id: Some("xmp.did:1".into()),
            original_address: Some("https://paper.example/original".into()),
        }
    }

    #[test]
    fn what_is_written_as_xmp_is_read_back() {
        let xmp = full().xmp().expect("a packet");
        let blocks = Blocks { xmp: Some(Cow::Borrowed(&xmp)), ..Blocks::default() };
        let read = crate::metadata::read(&blocks);
        let mut expected = full();
        expected.original_address = None;
        expected.document_id = None;
        assert_eq!(Credits::from(&read), expected);
        let words = String::from_utf8(xmp).expect("text");
        assert!(words.contains("<dc:source>https://paper.example/original</dc:source>"));
        assert!(words.contains("<stRef:documentID>xmp.did:1</stRef:documentID>"));
    }

    #[test]
    fn what_is_written_as_iim_is_read_back() {
        let iim = full().iim().expect("data sets");
        let blocks = Blocks { iim: Some(Cow::Borrowed(&iim)), ..Blocks::default() };
        let read = crate::metadata::read(&blocks);
        assert_eq!(read.credit.as_deref(), Some("Courant/Reporters"));
        assert_eq!(read.bylines, ["Zoë Ångström", "Li & Sons"]);
        assert_eq!(read.copyright.as_deref(), Some("© 2020 <Zoë>"));
    }

    #[test]
    fn nothing_to_say_writes_nothing() {
        assert_eq!(Credits::default().xmp(), None);
        assert_eq!(Credits::default().iim(), None);
    }

    #[test]
    fn a_long_credit_is_cut_between_two_characters() {
        assert_eq!(cut("ééé", 3), "é");
        assert_eq!(cut("abc", 32), "abc");
    }
}
