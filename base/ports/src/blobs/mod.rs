//! Files by key: whole or not at all, durable once acknowledged. On disk, on S3, or in memory.
//!
//! Deliberately absent: folders as things, metadata beyond size and etag, rights, and public addresses. What a blob
//! means, who may read it and under which URL is the caller's.

mod config;
mod error;
mod key;
mod list;
mod s3;

use std::ops::Range;
use std::path::Path as FilePath;
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{StreamExt as _, TryStreamExt as _};
use kernel::Timestamp;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, GetOptions, GetRange, GetResult, ObjectMeta, ObjectStore, ObjectStoreExt as _,
    PutMode, PutOptions, PutPayload,
};

pub use config::{BlobsConfig, BlobsKind};
pub use error::BlobError;
use error::{Meaning, meaning};
pub use key::{BlobKey, InvalidBlobKey, MAX_KEY, MAX_SEGMENT};

use crate::PortsError;

/// What a store knows of a blob without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlobHead {
    /// The key.
    pub key: BlobKey,
    /// Bytes.
    pub size: u64,
    /// Changes whenever the content does; opaque, differs between stores. Some servers send none.
    pub etag: Option<String>,
    /// When it was last written, by the store's clock.
    pub modified: Timestamp,
}

/// What came of a create-only write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Created {
    /// The blob is new and holds the bytes.
    Yes,
    /// There was one already; it is unchanged.
    AlreadyThere,
}

/// A store of blobs. Cloning is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct Blobs {
    store: Store,
    /// A folder inside the store that every key lies in; empty when the store is ours alone.
    prefix: String,
}

#[derive(Clone, Debug)]
enum Store {
    Disk(Arc<LocalFileSystem>),
    S3(Arc<object_store::aws::AmazonS3>),
    Memory(Arc<InMemory>),
}

impl Store {
    fn any(&self) -> &dyn ObjectStore {
        match self {
            Self::Disk(store) => store.as_ref(),
            Self::S3(store) => store.as_ref(),
            Self::Memory(store) => store.as_ref(),
        }
    }
}

impl Blobs {
    /// Opens what the section names. Asks nothing of a server: see [`Blobs::check`].
    ///
    /// # Errors
    /// The folder can't be made, or a key or certificate file can't be read.
    pub fn open(config: &BlobsConfig) -> Result<Self, PortsError> {
        config.validate().map_err(PortsError::Config)?;
        match config.kind {
            BlobsKind::Disk => Self::disk(&config.path),
            BlobsKind::Memory => Ok(Self::memory()),
            BlobsKind::S3 => {
                Ok(Self { store: Store::S3(Arc::new(s3::connect(config)?)), prefix: config.prefix.clone() })
            }
        }
    }

    /// Keeps blobs as files below `folder`: temporary file, fsync, rename, fsync of the folder.
    ///
    /// A crash leaves at worst a temporary file, which no call ever shows.
    ///
    /// # Errors
    /// The folder can't be made.
    pub fn disk(folder: &FilePath) -> Result<Self, PortsError> {
        let refused = |source| PortsError::File { key: "blobs.path", path: folder.to_owned(), source };
        std::fs::create_dir_all(folder).map_err(refused)?;
        let store =
            LocalFileSystem::new_with_prefix(folder).map_err(|error| PortsError::role("blobs", error))?;
        Ok(Self { store: Store::Disk(Arc::new(store.with_fsync(true))), prefix: String::new() })
    }

    /// Keeps blobs in this process's memory: the fake.
    pub fn memory() -> Self {
        Self { store: Store::Memory(Arc::new(InMemory::new())), prefix: String::new() }
    }

    /// Writes `bytes`, replacing what was there. Readers see the old content or the new, never a mixture.
    ///
    /// `content_type` is told to servers, which hand it on to whoever fetches from them directly; it is never read
    /// back here.
    ///
    /// # Errors
    /// See [`BlobError`].
    pub async fn put(&self, key: &BlobKey, bytes: Bytes, content_type: &str) -> Result<(), BlobError> {
        match self.write(key, bytes, content_type, PutMode::Overwrite).await? {
            Created::Yes => Ok(()),
            Created::AlreadyThere => Err(BlobError::Refused(format!("{key} stands in the way"))),
        }
    }

    /// Writes `bytes` unless the key is taken. Of several writers at once, one wins.
    ///
    /// # Errors
    /// See [`BlobError`].
    pub async fn put_new(
        &self,
        key: &BlobKey,
        bytes: Bytes,
        content_type: &str,
    ) -> Result<Created, BlobError> {
        self.write(key, bytes, content_type, PutMode::Create).await
    }

    async fn write(
        &self,
        key: &BlobKey,
        bytes: Bytes,
        content_type: &str,
        mode: PutMode,
    ) -> Result<Created, BlobError> {
        let attributes = match self.store {
            Store::Disk(_) => Attributes::new(),
            Store::S3(_) | Store::Memory(_) => {
                Attributes::from_iter([(Attribute::ContentType, content_type.to_owned())])
            }
        };
        let options = PutOptions { mode, attributes, ..PutOptions::default() };
        match self.store.any().put_opts(&self.path(key), PutPayload::from_bytes(bytes), options).await {
            Ok(_) => Ok(Created::Yes),
            Err(error) => match (meaning(error), &self.store) {
                (Meaning::Present, _) => Ok(Created::AlreadyThere),
                // A write never misses its blob: what is missing is the bucket, or a file stands where a folder must.
                (Meaning::Absent, Store::S3(_)) => Err(BlobError::NoBucket),
                (Meaning::Absent, _) => {
                    Err(BlobError::Refused(format!("another blob or folder stands in the way of {key}")))
                }
                (Meaning::Failed(error), _) => Err(error),
            },
        }
    }

    /// The whole blob, or nothing when it is not there.
    ///
    /// # Errors
    /// See [`BlobError`].
    pub async fn get(&self, key: &BlobKey) -> Result<Option<Bytes>, BlobError> {
        let Some(found) = self.open_blob(key, GetOptions::default()).await? else { return Ok(None) };
        absent_is_none(found.bytes().await)
    }

    /// The bytes `range` of the blob, cut at its end, or nothing when it is not there.
    ///
    /// # Errors
    /// [`BlobError::Range`] when the range is empty or begins at or after the end; else see [`BlobError`].
    pub async fn get_range(&self, key: &BlobKey, range: Range<u64>) -> Result<Option<Bytes>, BlobError> {
        if range.start < range.end {
            // Servers read lengths as signed numbers.
            let bounds = match i64::try_from(range.end) {
                Ok(_) => GetRange::Bounded(range.clone()),
                Err(_) => GetRange::Offset(range.start),
            };
            let options = GetOptions { range: Some(bounds), ..GetOptions::default() };
            match self.open_blob(key, options).await {
                Ok(None) => return Ok(None),
                Ok(Some(found)) => return absent_is_none(found.bytes().await),
                Err(error) if error.is_transient() && matches!(self.store, Store::S3(_)) => {
                    return Err(error);
                }
                // The stores refuse a range in different words: ask for the size to know what they mean.
                Err(error) => match self.head(key).await? {
                    Some(head) if range.start < head.size => return Err(error),
                    Some(head) => return Err(BlobError::Range { key: head.key, size: head.size }),
                    None => return Ok(None),
                },
            }
        }
        match self.head(key).await? {
            Some(head) => Err(BlobError::Range { key: head.key, size: head.size }),
            None => Ok(None),
        }
    }

    /// Size and etag, or nothing when the blob is not there.
    ///
    /// A server's answer to this question has no body, so that a missing bucket looks like a missing blob.
    ///
    /// # Errors
    /// See [`BlobError`].
    pub async fn head(&self, key: &BlobKey) -> Result<Option<BlobHead>, BlobError> {
        let found = absent_is_none(self.store.any().head(&self.path(key)).await)?;
        Ok(found.map(|meta| head_of(key.clone(), &meta)))
    }

    /// Whether the blob is there.
    ///
    /// # Errors
    /// See [`BlobError`].
    pub async fn exists(&self, key: &BlobKey) -> Result<bool, BlobError> {
        Ok(self.head(key).await?.is_some())
    }

    /// Removes the blob. Removing what is not there is no error.
    ///
    /// # Errors
    /// See [`BlobError`].
    pub async fn delete(&self, key: &BlobKey) -> Result<(), BlobError> {
        absent_is_none(self.store.any().delete(&self.path(key)).await).map(|_| ())
    }

    /// Every blob below the folder `prefix` (all of them when `None`), in the byte order of their keys.
    ///
    /// Files with names that are no keys are passed over. Blobs written or removed meanwhile may or may not appear.
    pub fn list(&self, prefix: Option<&BlobKey>) -> BoxStream<'static, Result<BlobHead, BlobError>> {
        let folder = match (self.prefix.as_str(), prefix) {
            ("", None) => None,
            ("", Some(key)) => Some(Path::from(key.as_str())),
            (shared, None) => Some(Path::from(shared)),
            (_, Some(key)) => Some(self.path(key)),
        };
        let found = match &self.store {
            Store::Disk(store) => list::in_order(Arc::clone(store), folder),
            Store::S3(store) => store.list(folder.as_ref()),
            Store::Memory(store) => store.list(folder.as_ref()),
        };
        let shared = self.prefix.clone();
        found
            .map_err(|error| match meaning(error) {
                Meaning::Absent => BlobError::NoBucket,
                Meaning::Present => BlobError::Refused("the listing answered that a blob exists".into()),
                Meaning::Failed(error) => error,
            })
            .try_filter_map(move |meta| {
                let key = own_key(&shared, meta.location.as_ref());
                std::future::ready(Ok(key.map(|key| head_of(key, &meta))))
            })
            .boxed()
    }

    /// Whether the store answers and the bucket is there. For `doctor` and readiness.
    ///
    /// # Errors
    /// Why not.
    pub async fn check(&self) -> Result<(), BlobError> {
        self.list(None).try_next().await.map(|_| ())
    }

    fn path(&self, key: &BlobKey) -> Path {
        match self.prefix.as_str() {
            "" => Path::from(key.as_str()),
            shared => Path::from(format!("{shared}/{key}")),
        }
    }

    async fn open_blob(&self, key: &BlobKey, options: GetOptions) -> Result<Option<GetResult>, BlobError> {
        absent_is_none(self.store.any().get_opts(&self.path(key), options).await)
    }
}

fn absent_is_none<T>(answer: object_store::Result<T>) -> Result<Option<T>, BlobError> {
    match answer.map_err(meaning) {
        Ok(found) => Ok(Some(found)),
        Err(Meaning::Absent) => Ok(None),
        Err(Meaning::Present) => Err(BlobError::Refused("the store answered that the blob exists".into())),
        Err(Meaning::Failed(error)) => Err(error),
    }
}

fn head_of(key: BlobKey, meta: &ObjectMeta) -> BlobHead {
    BlobHead {
        key,
        size: meta.size,
        etag: meta.e_tag.clone(),
        modified: Timestamp(meta.last_modified.timestamp_millis()),
    }
}

fn own_key(shared: &str, location: &str) -> Option<BlobKey> {
    let inside = match shared {
        "" => location,
        shared => location.strip_prefix(shared)?.strip_prefix('/')?,
    };
    match BlobKey::new(inside) {
        Ok(key) => Some(key),
        Err(reason) => {
            tracing::debug!(%reason, "a file in the blob store was passed over");
            None
        }
    }
}
