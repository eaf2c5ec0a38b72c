//! A bomb is refused from its header: this test counts every byte that is taken while it is.
#![allow(unsafe_code)]
#![allow(clippy::expect_used, clippy::indexing_slicing)] // a test program: what is not as expected fails it

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use pictures::{ErrorKind, Format, Limits, Rendition, inspect, metadata, placeholder, render};

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is passed on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A PNG of 30,000×30,000 pixels in a few kilobytes of zeros, with a text chunk that unpacks to a gigabyte as bait.
fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::new();
    header.extend_from_slice(&width.to_be_bytes());
    header.extend_from_slice(&height.to_be_bytes());
    header.extend_from_slice(&[8, 2, 0, 0, 0]);
    let zeros = {
        use std::io::Write;
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        let block = vec![0u8; 1 << 20];
        for _ in 0..64 {
            packer.write_all(&block).expect("memory");
        }
        packer.finish().expect("memory")
    };
    for (kind, data) in [
        (b"IHDR", header.as_slice()),
        (b"iCCP", &[b"bait\0\0".as_slice(), &zeros].concat()),
        (b"IDAT", &zeros),
        (b"IEND", &[]),
    ] {
        file.extend_from_slice(&(data.len() as u32).to_be_bytes());
        file.extend_from_slice(kind);
        file.extend_from_slice(data);
        let mut sum = flate2::Crc::new();
        sum.update(kind);
        sum.update(data);
        file.extend_from_slice(&sum.sum().to_be_bytes());
    }
    file
}

/// A real JPEG whose header claims another size.
fn jpeg_bomb(width: u16, height: u16) -> Vec<u8> {
    let root = std::env::var_os("COURANT_DATA").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        std::path::PathBuf::from,
    );
    let mut file = std::fs::read(root.join("photos/plain/banyan.jpg")).expect("the shared photographs");
    let frame = file.windows(2).position(|pair| pair == [0xFF, 0xC0]).expect("a frame header");
    file[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    file[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    file
}

fn peak_of(work: impl FnOnce()) -> usize {
    let before = NOW.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    work();
    PEAK.load(Ordering::Relaxed) - before
}

/// One test, so that nothing else takes memory meanwhile.
#[test]
fn a_bomb_is_refused_before_memory_is_taken() {
    const MOST: usize = 20 * 1024 * 1024;
    let limits = Limits::default();
    let wish = Rendition {
        crop: None,
        width: 600,
        height: 600,
        quality: 80,
        format: Format::Jpeg,
        carry: pictures::Carry::FromOriginal,
    };
    for bomb in [
        png_bomb(30_000, 30_000),
        png_bomb(19_999, 19_999),
        jpeg_bomb(30_000, 30_000),
        jpeg_bomb(65_500, 65_500),
    ] {
        let taken = peak_of(|| {
            for outcome in [
                inspect(&bomb, &limits).map(|_| ()),
                render(&bomb, &wish, &limits).map(|_| ()),
                placeholder(&bomb, &limits).map(|_| ()),
            ] {
                assert_eq!(outcome.map_err(|error| error.kind()), Err(ErrorKind::TooLarge));
            }
            metadata(&bomb);
        });
        assert!(taken < MOST, "{taken} bytes were taken");
    }
    // A claim within the limits takes what the wanted size needs, not what is claimed.
    let claim = jpeg_bomb(10_000, 10_000);
    let taken = peak_of(|| {
        let outcome = render(&claim, &wish, &limits).map(|_| ());
        assert_eq!(outcome.map_err(|error| error.kind()), Err(ErrorKind::Damaged));
    });
    assert!(taken < MOST, "{taken} bytes were taken");
}
