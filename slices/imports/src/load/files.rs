//! Pictures and other files: from the folder of uploads, else by their address through the guarded HTTP port.

use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use kernel::Lang;
use media::api::{self as media_api, Caption, MediaError, NewFile, NewPicture, PictureId};
use ports::http::FetchLimits;
use slice::Ctx;

use super::words::clean;
use super::{Known, LoadError};
use crate::parse::AttachmentRecord;
use crate::report::Report;

/// The largest file taken, in bytes.
const LARGEST: u64 = 60 * 1024 * 1024;

const NOT_AT_HAND: &str = "not in the media folder, and fetching is off";

/// What a picture's words are.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) caption: Option<String>,
    pub(super) alt: Option<String>,
    pub(super) credit: Option<String>,
}

impl Known {
    pub(super) async fn attachment(
        &mut self,
        cx: &Ctx,
        attachment: &AttachmentRecord,
        report: &mut Report,
    ) -> Result<(), LoadError> {
        report.attachments.found += 1;
        let words = Words {
            caption: attachment.caption.clone().or_else(|| attachment.description.clone()),
            alt: attachment.alt.clone(),
            credit: None,
        };
        let key = format!("{}:attachment:{}", self.key, attachment.source_id);
        match self.take(cx, &attachment.url, &key, &words).await? {
            Ok(Taken::Picture(id, created)) => {
                if created {
                    report.attachments.created += 1;
                } else {
                    report.attachments.unchanged += 1;
                }
                self.pictures_by_id.insert(attachment.source_id.clone(), id.clone());
                self.pictures_by_url.insert(plain(&attachment.url), Some(id));
            }
            Ok(Taken::File(url, created)) => {
                if created {
                    report.attachments.created += 1;
                } else {
                    report.attachments.unchanged += 1;
                }
                self.files_by_url.insert(plain(&attachment.url), url);
            }
            Ok(Taken::Foreseen) => report.attachments.created += 1,
            Err(reason) => {
                report.attachments.skipped += 1;
                self.pictures_by_url.insert(plain(&attachment.url), None);
                report.skip("attachment", &attachment.source_id, &attachment.url, reason);
            }
        }
        Ok(())
    }

    /// The picture at an address, taken in when first met.
    pub(super) async fn picture_at(
        &mut self,
        cx: &Ctx,
        url: &str,
        words: &Words,
        report: &mut Report,
    ) -> Result<Option<PictureId>, LoadError> {
        let address = plain(url);
        if let Some(held) = self.pictures_by_url.get(&address) {
            return Ok(held.clone());
        }
        let key: String = format!("{}:url:{address}", self.key).chars().take(1_900).collect();
        let found = match self.take(cx, url, &key, words).await? {
            Ok(Taken::Picture(id, _)) => Some(id),
            Ok(Taken::File(file, _)) => {
                self.files_by_url.insert(address.clone(), file);
                None
            }
            Ok(Taken::Foreseen) => None,
            Err(reason) => {
                report.skip("picture", url, words.caption.as_deref().unwrap_or_default(), reason);
                None
            }
        };
        self.pictures_by_url.insert(address, found.clone());
        Ok(found)
    }

    async fn take(
        &self,
        cx: &Ctx,
        url: &str,
        key: &str,
        words: &Words,
    ) -> Result<Result<Taken, String>, LoadError> {
        let lang: Option<Lang> =
            self.site.language.as_deref().and_then(|lang| lang.split('-').next()?.parse().ok());
        let lang = lang.or_else(|| "en".parse().ok());
        // A picture that came without a credit comes again when one is named.
        let mut key = key.to_owned();
        let credited = format!("{key}:credited");
        let held = media_api::pictures_by_source(cx.db(), &[key.clone(), credited.clone()]).await?;
        if let Some(id) = held.get(&credited).or_else(|| held.get(&key)) {
            let wanting = match &lang {
                Some(lang) if self.choices.credit.is_some() => {
                    let one = media_api::pictures(cx.db(), std::slice::from_ref(id), lang, cx.now()).await?;
                    one.get(id.as_str()).is_some_and(|picture| picture.credit_line().is_none())
                }
                _ => false,
            };
            if !wanting {
                return Ok(Ok(Taken::Picture(id.clone(), false)));
            }
            key = credited;
        }
        if self.choices.dry_run {
            return Ok(self.foreseen(url));
        }
        let key = key.as_str();
        let bytes = match self.bytes(cx, url).await {
            Ok(bytes) => bytes,
            Err(reason) => return Ok(Err(reason)),
        };
        let name = plain(url).rsplit('/').next().unwrap_or("file").chars().take(200).collect::<String>();
        let own = pictures::metadata(&bytes);
        let named = own.credit.is_some() || own.copyright.is_some() || !own.bylines.is_empty();
        let fallback = self.choices.credit.clone().or_else(|| {
            Some(self.site.title.clone())
                .filter(|title| !title.trim().is_empty())
                .map(|title| format!("© {title}"))
        });
        let mut new = NewPicture::new(bytes.clone(), name.clone());
        new.source_key = Some(key.to_owned());
        new.credit = words.credit.clone().or(if named { None } else { fallback });
        if let Some(lang) = lang {
            let caption = Caption {
                caption: clean(words.caption.as_deref().unwrap_or_default()).chars().take(1_000).collect(),
                alt: clean(words.alt.as_deref().unwrap_or_default()).chars().take(500).collect(),
                headline: String::new(),
            };
            new.texts.push((lang, caption));
        }
        match media_api::add_picture(cx, new).await {
            Ok(added) => return Ok(Ok(Taken::Picture(added.id, added.created))),
            Err(MediaError::Db(error)) => return Err(error.into()),
            Err(error) if looks_like_picture(&name) => return Ok(Err(error.to_string())),
            Err(_) => {}
        }
        let mut file = NewFile::new(bytes, name);
        file.source_key = Some(key.to_owned());
        match media_api::add_file(cx, file).await {
            Ok(added) => {
                let files = media_api::files(cx.db(), std::slice::from_ref(&added.id), cx.now()).await?;
                let view = files.get(added.id.as_str()).map(media_api::File::view);
                Ok(view
                    .map(|view| Taken::File(view.url, added.created))
                    .ok_or_else(|| "withdrawn".to_owned()))
            }
            Err(MediaError::Db(error)) => Err(error.into()),
            Err(error) => Ok(Err(error.to_string())),
        }
    }

    /// What a dry run can tell of a file that is not held yet.
    fn foreseen(&self, url: &str) -> Result<Taken, String> {
        let in_folder = self.choices.media_root.as_ref().is_some_and(|root| in_folder(root, url).is_some());
        if !in_folder && !self.choices.fetch {
            return Err(NOT_AT_HAND.to_owned());
        }
        Ok(Taken::Foreseen)
    }

    /// The whole address of a file of the old site; `None` where it is relative and the site's address is not known.
    pub(super) fn absolute(&self, url: &str) -> Option<String> {
        let full = if let Some(rest) = url.strip_prefix("//") {
            format!("https://{rest}")
        } else if text::address::scheme(url).is_some() {
            url.to_owned()
        } else {
            let mut path = url;
            while let Some(rest) = ["./", "../", "/"].iter().find_map(|start| path.strip_prefix(start)) {
                path = rest;
            }
            format!("{}/{path}", self.site.address)
        };
        (text::address::is_external(&full) && text::address::is_fetchable(&full)).then_some(full)
    }

    async fn bytes(&self, cx: &Ctx, url: &str) -> Result<Vec<u8>, String> {
        if let Some(root) = &self.choices.media_root
            && let Some(path) = in_folder(root, url)
        {
            let size = tokio::fs::metadata(&path).await.map_err(|error| error.to_string())?.len();
            if size > LARGEST {
                return Err(format!("larger than {LARGEST} bytes"));
            }
            return tokio::fs::read(&path).await.map_err(|error| error.to_string());
        }
        if !self.choices.fetch {
            return Err(NOT_AT_HAND.into());
        }
        let Some(full) = self.absolute(url) else {
            return Err("its address is relative, and the old site's is not known".into());
        };
        let limits = FetchLimits {
            bytes: LARGEST,
            total: Duration::from_secs(60),
            idle: Duration::from_secs(15),
            ..FetchLimits::default()
        };
        let fetched = cx.ports().http.fetch(&full, &limits).await.map_err(|error| error.to_string())?;
        if fetched.status != 200 {
            return Err(format!("answered {}", fetched.status));
        }
        Ok(fetched.bytes.to_vec())
    }
}

pub(super) enum Taken {
    Picture(PictureId, bool),
    File(String, bool),
    /// A dry run would take it in.
    Foreseen,
}

/// An address without query and fragment.
pub(super) fn plain(url: &str) -> String {
    url.split(['?', '#']).next().unwrap_or(url).to_owned()
}

fn looks_like_picture(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "svg", "bmp", "tif", "tiff"]
        .contains(&ending.as_str())
}

/// The file of an address inside the folder of uploads: by the whole path, by what follows `uploads` or `content/images`,
/// or by the name alone. Never outside the folder.
fn in_folder(root: &Path, url: &str) -> Option<PathBuf> {
    let address = plain(url);
    let path = address
        .split_once("://")
        .and_then(|(_, rest)| rest.split_once('/'))
        .map_or(address.as_str(), |(_, path)| path);
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
    let relative = Path::new(decoded.trim_start_matches('/'));
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let tails = ["uploads/", "content/images/", "assets/"].iter().filter_map(|mark| decoded.split_once(mark));
    let mut tries = vec![relative.to_path_buf()];
    tries.extend(tails.map(|(_, tail)| PathBuf::from(tail)));
    tries.extend(relative.file_name().map(PathBuf::from));
    tries.into_iter().map(|tail| root.join(tail)).find(|file| {
        let inside = file.canonicalize().ok().zip(root.canonicalize().ok());
        inside.is_some_and(|(file, root)| file.starts_with(root) && file.is_file())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_in_the_folder_of_uploads_and_never_outside_it() {
        let folder = tempfile::tempdir().unwrap();
        let uploads = folder.path().join("root");
        std::fs::create_dir_all(uploads.join("2014/03")).unwrap();
        std::fs::write(uploads.join("2014/03/a b.jpg"), b"x").unwrap();
        std::fs::write(folder.path().join("secret.txt"), b"x").unwrap();
        let found = |url: &str| in_folder(&uploads, url).is_some();
        assert!(found("https://old.example/wp-content/uploads/2014/03/a%20b.jpg?w=3"));
        for outside in ["/../secret.txt", "https://old.example/%2e%2e/secret.txt", "..", "/etc/passwd", ""] {
            assert!(!found(outside), "{outside}");
        }
    }
}
