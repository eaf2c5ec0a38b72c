//! Walking a folder of blobs in the byte order of their keys, one folder in memory at a time.
//!
//! A server lists in that order by itself; a file system lists in none. A folder sorts as its name with a slash, so
//! that `a-b` comes before `a/c`, as on a server.

use std::sync::Arc;
use std::vec::IntoIter;

use futures::StreamExt as _;
use futures::stream::{self, BoxStream};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectMeta, ObjectStore as _, Result};

enum Entry {
    Blob(ObjectMeta),
    Folder(Path),
}

impl Entry {
    fn order(&self) -> String {
        match self {
            Self::Blob(meta) => meta.location.to_string(),
            Self::Folder(path) => format!("{path}/"),
        }
    }
}

async fn entries(store: &LocalFileSystem, folder: Option<&Path>) -> Result<IntoIter<Entry>> {
    let found = store.list_with_delimiter(folder).await?;
    let blobs = found.objects.into_iter().map(Entry::Blob);
    let mut entries: Vec<_> = blobs.chain(found.common_prefixes.into_iter().map(Entry::Folder)).collect();
    entries.sort_by_cached_key(Entry::order);
    Ok(entries.into_iter())
}

/// Every blob below `folder`, in order. A folder that vanishes meanwhile is empty.
pub(super) fn in_order(
    store: Arc<LocalFileSystem>,
    folder: Option<Path>,
) -> BoxStream<'static, Result<ObjectMeta>> {
    let start = vec![vec![Entry::Folder(folder.unwrap_or_default())].into_iter()];
    stream::try_unfold((store, start), |(store, mut open)| async move {
        while let Some(innermost) = open.last_mut() {
            match innermost.next() {
                Some(Entry::Blob(meta)) => return Ok(Some((meta, (store, open)))),
                Some(Entry::Folder(path)) => open.push(entries(&store, Some(&path)).await?),
                None => drop(open.pop()),
            }
        }
        Ok(None)
    })
    .boxed()
}
