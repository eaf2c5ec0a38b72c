//! Addresses: written and read back, and every other text refused.

use super::*;

const ID: &str = "017519c0d5c07000a1b2c3d4e5f60718";

fn signer() -> Signer {
    Signer::new([7; 32])
}

fn written() -> String {
    let path = picture_path(&PictureId::from_stored(ID.into()), 2, Timestamp(1_602_450_840_000));
    let mut out = String::new();
    let rect = Rect { x: 10, y: 0, width: 2_700, height: 1_519 };
    signer().write(&mut out, &path, rect, (1_200, 675), 80, Format::Webp);
    out
}

fn read(text: &str) -> Result<Address, AddressError> {
    signer().read(text.strip_prefix(IMAGES).unwrap())
}

#[test]
fn an_address_is_read_as_it_was_written() {
    let text = written();
    assert!(text.starts_with("/img/2020/10/11/"), "{text}");
    assert!(text.contains("-2_10:0:2710:1519_1200x675_80_") && text.ends_with(".webp"), "{text}");
    let address = read(&text).unwrap();
    assert_eq!(address.picture.as_str(), ID);
    assert_eq!(address.version, 2);
    assert_eq!(address.rect, Rect { x: 10, y: 0, width: 2_700, height: 1_519 });
    assert_eq!((address.width, address.height, address.quality), (1_200, 675, 80));
    assert_eq!(address.format, Format::Webp);
    assert!(text.len() - IMAGES.len() <= LONGEST);
}

#[test]
fn a_change_of_any_letter_is_refused() {
    let text = written();
    for at in IMAGES.len()..text.len() {
        for other in ['0', '1', 'a', 'Z', '-', '~', '_', ':', '.', '/', 'x'] {
            let mut changed: Vec<char> = text.chars().collect();
            if changed[at] == other {
                continue;
            }
            changed[at] = other;
            let changed: String = changed.into_iter().collect();
            assert!(read(&changed).is_err(), "{changed}");
        }
    }
}

#[test]
fn another_ending_or_secret_is_a_forgery() {
    let text = written();
    assert_eq!(read(&text.replace(".webp", ".avif")), Err(AddressError::Forged));
    assert_eq!(read(&text.replace(".webp", ".jpg")), Err(AddressError::Forged));
    assert_eq!(read(&text.replace(".webp", ".png")), Err(AddressError::Malformed));
    assert_eq!(read(&text.replace("1200x675", "1600x675")), Err(AddressError::Forged));
    assert_eq!(read(&text.replace("_80_", "_90_")), Err(AddressError::Forged));
    let other = Signer::new([8; 32]).read(text.strip_prefix(IMAGES).unwrap());
    assert_eq!(other, Err(AddressError::Forged));
}

#[test]
fn what_has_not_the_form_is_malformed() {
    let text = written();
    let mut wrong = vec![
        String::new(),
        "x".into(),
        "../../secret.key".into(),
        "x".repeat(5_000),
        text.replace("_1200x675_", "_01200x675_"),
        text.replace("_1200x675_", "_+1200x675_"),
        text.replace("_1200x675_", "_0x675_"),
        text.replace("_1200x675_", "_1200x675x1_"),
        text.replace("10:0:2710:1519", "10:0:10:1519"),
        text.replace("10:0:2710:1519", "10:0:2710:1519:1"),
        text.replace("10:0:2710:1519", "10:0:999999:1519"),
        text.replace("2020/10/11", "2020/10/11/11"),
        text.replace("2020/10/11", "20/10/11"),
        text.replace("2020/10/11", "2020/../11"),
        text.replace("-2_", "-1_"),
        text.replace("-2_", "-02_"),
        text.replace("-2_", "-_"),
        text.replace("_80_", "_0_"),
        text.replace("_80_", "_300_"),
    ];
    wrong.push(text.clone() + ".webp");
    for text in wrong {
        let path = text.strip_prefix(IMAGES).unwrap_or(&text);
        assert_eq!(signer().read(path), Err(AddressError::Malformed), "{text}");
    }
    let digits = "z".repeat(DIGITS);
    assert_eq!(identity(&digits), None, "more than 128 bits");
}

#[test]
fn every_identifier_survives_its_public_form() {
    for id in [ID, &"0".repeat(32), &"f".repeat(32)] {
        let path = dated_identity(id, 1, Timestamp(0));
        assert_eq!(identity(path.strip_prefix("1970/01/01/").unwrap()), Some((id.to_owned(), 1)));
    }
}

#[test]
fn a_file_s_name_becomes_a_plain_part_of_its_address() {
    assert_eq!(file_stem("Morning Bulletin (1).MP3"), "morning-bulletin-1");
    assert_eq!(file_stem("../../etc/passwd"), "passwd");
    assert_eq!(file_stem("C:\\radio\\take 2.wav"), "take-2");
    assert_eq!(file_stem("نشرة.mp3"), "file");
    assert_eq!(file_stem(""), "file");
    assert_eq!(file_stem(&"long ".repeat(100)).len(), 60 - 1);
    let id = FileId::from_stored(ID.into());
    let path = file_path(&id, 3, Timestamp(1_602_450_840_000), "a b.mp3", "audio/mpeg");
    assert!(path.starts_with("/media/2020/10/11/") && path.ends_with("-3/a-b.mp3"), "{path}");
    assert_eq!(parse_file_path(path.strip_prefix(FILES).unwrap()), Some((id, 3)));
    assert_eq!(parse_file_path("2020/10/11/x/a.mp3"), None);
}
