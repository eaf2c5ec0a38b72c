//! Which addresses belong to places whose posts, films and sounds can be embedded, and what their public page is.
//! Deliberately absent: any request to them, and any markup of theirs; the reader's page shows a link until the reader
//! asks for more.

use url::Url;

use crate::walk::inline_text;
use crate::{Embed, Inline, address};

/// A place that things can be embedded from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provider {
    /// Its name as readers know it.
    pub name: &'static str,
    /// Kind of the embed: `video`, `audio`, `social`, `data` or `web`.
    pub kind: &'static str,
}

/// Host, beginning of the path (empty: any), name, kind.
const PROVIDERS: [(&str, &str, &str, &str); 67] = [
    ("youtube.com", "/watch", "YouTube", "video"),
    ("youtube.com", "/embed/", "YouTube", "video"),
    ("youtube.com", "/shorts/", "YouTube", "video"),
    ("youtube.com", "/live/", "YouTube", "video"),
    ("youtube.com", "/playlist", "YouTube", "video"),
    ("youtube.com", "/v/", "YouTube", "video"),
    ("m.youtube.com", "/watch", "YouTube", "video"),
    ("youtube-nocookie.com", "/embed/", "YouTube", "video"),
    ("youtu.be", "", "YouTube", "video"),
    ("vimeo.com", "", "Vimeo", "video"),
    ("player.vimeo.com", "", "Vimeo", "video"),
    ("dailymotion.com", "/video/", "Dailymotion", "video"),
    ("dailymotion.com", "/embed/", "Dailymotion", "video"),
    ("geo.dailymotion.com", "", "Dailymotion", "video"),
    ("dai.ly", "", "Dailymotion", "video"),
    ("ted.com", "/talks/", "TED", "video"),
    ("embed.ted.com", "", "TED", "video"),
    ("twitch.tv", "", "Twitch", "video"),
    ("player.twitch.tv", "", "Twitch", "video"),
    ("videopress.com", "", "VideoPress", "video"),
    ("video.wordpress.com", "", "VideoPress", "video"),
    ("wordpress.tv", "", "WordPress.tv", "video"),
    ("v.wordpress.com", "", "VideoPress", "video"),
    ("rumble.com", "/embed/", "Rumble", "video"),
    ("facebook.com", "/plugins/video", "Facebook", "video"),
    ("fast.wistia.net", "/embed/", "Wistia", "video"),
    ("animoto.com", "/play/", "Animoto", "video"),
    ("blip.tv", "", "blip.tv", "video"),
    ("collegehumor.com", "", "CollegeHumor", "video"),
    ("funnyordie.com", "", "Funny or Die", "video"),
    ("hulu.com", "/watch", "Hulu", "video"),
    ("soundcloud.com", "", "SoundCloud", "audio"),
    ("w.soundcloud.com", "", "SoundCloud", "audio"),
    ("open.spotify.com", "", "Spotify", "audio"),
    ("mixcloud.com", "", "Mixcloud", "audio"),
    ("reverbnation.com", "", "ReverbNation", "audio"),
    ("embed.podcasts.apple.com", "", "Apple Podcasts", "audio"),
    ("podcasts.apple.com", "", "Apple Podcasts", "audio"),
    ("bandcamp.com", "/EmbeddedPlayer", "Bandcamp", "audio"),
    ("twitter.com", "", "X", "social"),
    ("platform.twitter.com", "", "X", "social"),
    ("x.com", "", "X", "social"),
    ("instagram.com", "", "Instagram", "social"),
    ("instagr.am", "", "Instagram", "social"),
    ("facebook.com", "", "Facebook", "social"),
    ("tiktok.com", "", "TikTok", "social"),
    ("reddit.com", "/r/", "Reddit", "social"),
    ("embed.reddit.com", "", "Reddit", "social"),
    ("bsky.app", "/profile/", "Bluesky", "social"),
    ("embed.bsky.app", "", "Bluesky", "social"),
    ("threads.net", "", "Threads", "social"),
    ("t.me", "", "Telegram", "social"),
    ("pinterest.com", "/pin/", "Pinterest", "social"),
    ("tumblr.com", "", "Tumblr", "social"),
    ("imgur.com", "", "Imgur", "social"),
    ("flickr.com", "/photos/", "Flickr", "social"),
    ("flic.kr", "", "Flickr", "social"),
    ("slideshare.net", "", "SlideShare", "data"),
    ("speakerdeck.com", "", "Speaker Deck", "data"),
    ("scribd.com", "", "Scribd", "data"),
    ("datawrapper.dwcdn.net", "", "Datawrapper", "data"),
    ("flo.uri.sh", "", "Flourish", "data"),
    ("public.flourish.studio", "", "Flourish", "data"),
    ("e.infogram.com", "", "Infogram", "data"),
    ("public.tableau.com", "", "Tableau Public", "data"),
    ("google.com", "/maps", "Google Maps", "web"),
    ("gist.github.com", "", "GitHub Gist", "web"),
];

/// The provider an external address belongs to. The address of a bare front page belongs to none.
pub fn provider_of(address: &str) -> Option<Provider> {
    let host = address::host(address)?;
    let after = address.split_once("//")?.1;
    let path = after.find('/').and_then(|slash| after.get(slash..)).unwrap_or_default();
    if path.len() < 2 {
        return None;
    }
    PROVIDERS
        .iter()
        .find(|(known, start, _, _)| {
            (host == *known
                || host.strip_suffix(known).is_some_and(|sub| sub.ends_with('.') && *known == "tumblr.com"))
                && path.starts_with(start)
        })
        .map(|(_, _, name, kind)| Provider { name, kind })
}

/// The embed for an address of a known provider: `url` is the public page, `provider` its name.
pub fn embed_of(address: &str) -> Option<Embed> {
    let address = address::cleaned(address)?;
    let provider = provider_of(&address)?;
    let page = page_of(&address).filter(|page| address::allowed(page)).unwrap_or(address);
    Some(Embed::new(provider.kind).with("url", page).with("provider", provider.name))
}

/// The public page behind the address of a frame; `None` when they are the same.
fn page_of(address: &str) -> Option<String> {
    let absolute = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
    let url = Url::parse(&absolute).ok()?;
    let host = url.host_str()?.trim_start_matches("www.");
    let query =
        |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let after = |start: &str| {
        let id = url.path().strip_prefix(start)?.split('/').next()?.to_owned();
        (!id.is_empty()).then_some(id)
    };
    match host {
        "youtube.com" | "youtube-nocookie.com" => {
            let id = after("/embed/").or_else(|| after("/v/"))?;
            match query("list") {
                Some(list) if id == "videoseries" => {
                    Some(format!("https://www.youtube.com/playlist?list={}", word(&list)))
                }
                _ => Some(format!("https://www.youtube.com/watch?v={}", word(&id))),
            }
        }
        "player.vimeo.com" => Some(format!("https://vimeo.com/{}", word(&after("/video/")?))),
        "dailymotion.com" => {
            Some(format!("https://www.dailymotion.com/video/{}", word(&after("/embed/video/")?)))
        }
        "platform.twitter.com" => Some(format!("https://x.com/i/status/{}", word(&query("id")?))),
        "open.spotify.com" => {
            Some(format!("https://open.spotify.com/{}", url.path().strip_prefix("/embed/")?))
        }
        "w.soundcloud.com" => query("url"),
        "facebook.com" if url.path().starts_with("/plugins/") => query("href"),
        "instagram.com" => url.path().contains("/embed").then(|| {
            format!("https://www.instagram.com{}/", url.path().split("/embed").next().unwrap_or_default())
        }),
        _ => None,
    }
}

/// Letters, digits, `-` and `_` of an identifier.
fn word(id: &str) -> String {
    id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// A paragraph that is nothing but the address of a known provider.
pub(super) fn bare_link(content: &[Inline]) -> Option<Embed> {
    if content.len() > 3 {
        return None;
    }
    let text = inline_text(content);
    let text = text.trim();
    if !text.starts_with("http") || text.contains(char::is_whitespace) {
        return None;
    }
    embed_of(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_lead_to_the_public_page() {
        let page = |address: &str| embed_of(address).and_then(|embed| embed.get("url").map(str::to_owned));
        assert_eq!(
            page("//www.youtube.com/embed/SQEQr7c0-dw?rel=0").as_deref(),
            Some("https://www.youtube.com/watch?v=SQEQr7c0-dw")
        );
        assert_eq!(
            page("https://player.vimeo.com/video/22439234").as_deref(),
            Some("https://vimeo.com/22439234")
        );
        assert_eq!(page("https://youtu.be/abc").as_deref(), Some("https://youtu.be/abc"));
        assert_eq!(
            page("https://www.facebook.com/plugins/video.php?href=javascript%3Aalert(1)").as_deref(),
            Some("https://www.facebook.com/plugins/video.php?href=javascript%3Aalert(1)")
        );
    }

    #[test]
    fn front_pages_and_strangers_are_not_embeds() {
        assert_eq!(provider_of("https://twitter.com/"), None);
        assert_eq!(provider_of("https://youtube.com/about"), None);
        assert_eq!(provider_of("https://nottwitter.com/a/status/1"), None);
        assert_eq!(provider_of("/watch?v=1"), None);
    }
}
