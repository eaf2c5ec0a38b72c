//! More samples from the labelled ones, with nothing to find: insults and hate inside sentences that report, refuse or
//! condemn them, and the harmless sentences beside an insult. Without the former a model takes whoever repeats an
//! insult for its author; without the latter it takes the subject people quarrel about for the quarrel.

use super::classes::{Class, Classes};
use super::sample::Sample;
use crate::comment::Comment;
use crate::finding::Detector;
use crate::hash;
use crate::reading::Reading;

/// Frames by language; `{}` is where the quoted words go. Written for this program.
const FRAMES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "“{}” was what he wrote to her, and nobody on the council objected.",
            "Someone left a note saying \"{}\". Who thinks this helps anyone?",
            "> {}\n\nPlease keep it civil. This is not how we talk to each other here.",
            "My daughter received this yesterday: \"{}\" Imagine reading that at sixteen.",
            "You cannot just post \"{}\" and call it an argument.",
            "The judge read the message aloud: “{}”. The sentence was six months.",
            "> {}\n\nReported. Comments like that are the reason people leave.",
            "According to the paper he shouted '{}' before he was led away.",
            "I was told \"{}\" in the street for the third time this year, and I am tired of it.",
            "Telling people \"{}\" is not an opinion, it is abuse.",
            "She published the letters she gets. One reads: “{}”",
            "\"{}\"\n\nThat is what passes for debate now?",
            "He apologised for having said “{}” at the meeting.",
        ],
    ),
    (
        "de",
        &[
            "„{}“ – solche Briefe bekommt die Bürgermeisterin jede Woche.",
            "> {}\n\nSo reden wir hier nicht miteinander.",
            "Wer \"{}\" schreibt, will nicht diskutieren.",
            "Der Angeklagte soll „{}“ gerufen haben.",
            "Sätze wie \"{}\" sind einfach verletzend.",
        ],
    ),
    (
        "es",
        &[
            "Decir \"{}\" es inaceptable.",
            "«{}» fue lo que le gritaron al salir.",
            "> {}\n\nAquí no hablamos así.",
        ],
    ),
    (
        "fr",
        &[
            "Écrire « {} » n’est pas une opinion.",
            "On lui a crié \"{}\" dans la rue.",
            "> {}\n\nOn ne se parle pas ainsi ici.",
        ],
    ),
    (
        "it",
        &[
            "Scrivere \"{}\" non è un'opinione.",
            "Gli hanno urlato «{}» per strada.",
            "> {}\n\nQui non si parla così.",
        ],
    ),
    (
        "pt",
        &[
            "Escrever \"{}\" não é opinião, é ofensa.",
            "Gritaram “{}” na rua.",
            "> {}\n\nAqui não se fala assim.",
        ],
    ),
    (
        "nl",
        &[
            "Wie \"{}\" schrijft, wil geen gesprek.",
            "Hij riep “{}” en liep weg.",
            "> {}\n\nZo praten we hier niet.",
        ],
    ),
    (
        "pl",
        &[
            "Pisanie „{}” to nie jest opinia.",
            "Ktoś krzyknął \"{}\" na ulicy.",
            "> {}\n\nTutaj tak nie rozmawiamy.",
        ],
    ),
    (
        "ru",
        &[
            "Писать «{}» — это не мнение.",
            "Ему крикнули «{}» прямо на улице.",
            "> {}\n\nЗдесь так не разговаривают.",
        ],
    ),
    (
        "tr",
        &[
            "\"{}\" yazmak fikir değildir.",
            "Sokakta ona “{}” diye bağırdılar.",
            "> {}\n\nBurada böyle konuşmuyoruz.",
        ],
    ),
    ("ar", &["كتابة \"{}\" ليست رأيا.", "صرخوا في وجهه «{}».", "> {}\n\nلا نتكلم هنا بهذه الطريقة."]),
    ("zh", &["写“{}”不是观点，是侮辱。", "有人对她喊“{}”。", "> {}\n\n请文明发言。"]),
    ("hi", &["\"{}\" likhna koi raay nahi hai.", "> {}\n\nYahan aise baat nahi karte."]),
];

/// One sample in so many is framed.
const FRAMED_PART: u64 = 3;

/// Longest text that is framed, in bytes.
const LONGEST: usize = 400;

/// Framed copies of samples with something to find, labelled as having nothing.
#[must_use]
pub fn quotations(samples: &[Sample]) -> Vec<Sample> {
    let offending = |sample: &&Sample| {
        [Detector::Insult, Detector::Hate, Detector::Threat].iter().any(|label| sample.labels.contains(label))
    };
    let mut out = Vec::new();
    for sample in samples.iter().filter(offending).filter(|sample| sample.text.len() <= LONGEST) {
        let pick = hash::of_text(&sample.text);
        let Some((_, frames)) = FRAMES.iter().find(|(language, _)| *language == sample.language) else {
            continue;
        };
        if !pick.is_multiple_of(FRAMED_PART) {
            continue;
        }
        let choice = usize::try_from((pick / FRAMED_PART) % frames.len() as u64).unwrap_or(0);
        let Some(frame) = frames.get(choice) else { continue };
        let quoted = sample.text.replace(['"', '“', '”', '«', '»', '\n'], " ");
        out.push(Sample {
            text: frame.replace("{}", quoted.trim()),
            labels: Vec::new(),
            open: vec![Detector::Profanity],
            language: sample.language.clone(),
            set: sample.set.clone(),
            weight: 0.7,
        });
    }
    out
}

/// Words a harmless sentence needs to be worth learning.
const LEAST_WORDS: usize = 5;

/// The sentences of insulting texts that hold no word of insult, slur or attack.
#[must_use]
pub fn bystanders(samples: &[Sample], classes: &Classes) -> Vec<Sample> {
    let mut out = Vec::new();
    let doubtful = |sample: &&Sample| {
        sample.labels.contains(&Detector::Insult)
            || (sample.language == "en" && sample.open.contains(&Detector::Insult))
    };
    for sample in samples.iter().filter(doubtful) {
        let sentences: Vec<&str> = sample
            .text
            .split_inclusive(['.', '!', '?', '\n'])
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .collect();
        if sentences.len() < 2 {
            continue;
        }
        for sentence in sentences {
            let reading = Reading::new(Comment::new(sentence));
            let offends = reading.words.iter().any(|word| {
                let class = classes.of(reading.characters(word));
                matches!(class, Some(Class::Insult | Class::Slur | Class::Attack))
                    || word.glyphs.len() > 3 && word.capitals == word.cased && word.cased > 0
            });
            if reading.words.len() < LEAST_WORDS || offends {
                continue;
            }
            out.push(Sample {
                text: sentence.to_owned(),
                labels: Vec::new(),
                open: vec![Detector::Hate, Detector::Profanity],
                language: sample.language.clone(),
                set: sample.set.clone(),
                weight: 0.6,
            });
        }
    }
    out
}
