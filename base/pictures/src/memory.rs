//! Large buffers that are kept from one picture to the next on the same thread. Fresh memory costs a fault for every
//! page, which is a fifth of the time of a small rendition. What is kept is bounded and goes with its thread.
//! Deliberately absent: sharing between threads, so that there is no lock and nothing to wait for.

use std::cell::{Cell, RefCell};

use fast_image_resize::Resizer;

/// Most bytes that are kept on one thread.
const MOST_KEPT: usize = 32 * 1024 * 1024;
/// Most bytes that the resizer keeps on one thread.
const MOST_RESIZER: usize = 16 * 1024 * 1024;
/// Shorter buffers are not worth keeping.
const SHORTEST: usize = 64 * 1024;

thread_local! {
    static SPARE: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
    static RESIZER: Cell<Option<Resizer>> = const { Cell::new(None) };
}

/// A buffer of this length with anything in it, or `None` when the machine has no memory left. The caller writes all
/// of it before it is read: what is in it may be of another picture.
pub(crate) fn take(length: usize) -> Option<Vec<u8>> {
    let spare = SPARE.with_borrow_mut(|spare| {
        let fitting = spare.iter().enumerate().filter(|(_, buffer)| buffer.capacity() >= length);
        let best = fitting.min_by_key(|(_, buffer)| buffer.capacity()).map(|(number, _)| number);
        best.map(|number| spare.swap_remove(number))
    });
    let mut buffer = spare.unwrap_or_default();
    buffer.try_reserve_exact(length.saturating_sub(buffer.len())).ok()?;
    buffer.resize(length, 0);
    Some(buffer)
}

/// Gives a buffer back.
pub(crate) fn give(buffer: Vec<u8>) {
    if buffer.capacity() < SHORTEST {
        return;
    }
    SPARE.with_borrow_mut(|spare| {
        let kept: usize = spare.iter().map(Vec::capacity).sum();
        if kept + buffer.capacity() <= MOST_KEPT {
            spare.push(buffer);
        }
    });
}

/// Works with the thread's resizer, which keeps its own buffers.
pub(crate) fn with_resizer<T>(work: impl FnOnce(&mut Resizer) -> T) -> T {
    let mut resizer = RESIZER.take().unwrap_or_default();
    let answer = work(&mut resizer);
    if resizer.size_of_internal_buffers() > MOST_RESIZER {
        resizer.reset_internal_buffers();
    }
    RESIZER.set(Some(resizer));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buffer_that_was_given_back_is_taken_again() {
        let first = take(SHORTEST * 2).expect("memory");
        let address = first.as_ptr();
        give(first);
        let again = take(SHORTEST).expect("memory");
        assert_eq!((again.as_ptr(), again.len()), (address, SHORTEST));
    }

    #[test]
    fn no_more_is_kept_than_allowed() {
        for _ in 0..4 {
            give(vec![0; MOST_KEPT / 2 - 1]);
        }
        let kept: usize = SPARE.with_borrow(|spare| spare.iter().map(Vec::capacity).sum());
        assert!(kept <= MOST_KEPT);
    }
}
