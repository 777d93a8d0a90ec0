//! The open connections of a door: how many there are, since when each is of no use, and their end.
//!
//! No connection has a timer of its own. Each notes when it last did something, and one task looks at all of them now
//! and then.

use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use axum::http::Response;
use axum_server::accept::Accept;
use http_body::{Body, Frame, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::oneshot;
use tower::Service;

use crate::Limits;

/// What is written in one go and is no longer than this is no answer, but what HTTP/2 says by itself.
const SMALL_TALK: usize = 64;
/// How often a full door says so, in milliseconds.
const TELL_EVERY: u64 = 60_000;

/// All connections of one door.
pub(crate) struct Connections {
    began: Instant,
    limits: Limits,
    next: AtomicU64,
    told: AtomicU64,
    open: Mutex<HashMap<u64, Entry>>,
}

/// An acceptor whose connections are counted and can be closed.
#[derive(Clone)]
pub(crate) struct Counted<A> {
    inner: A,
    connections: Arc<Connections>,
}

/// A connection in the books. When its entry goes, its stream ends.
struct Entry {
    record: Arc<Record>,
    _holds_open: oneshot::Sender<Infallible>,
}

/// What a connection does.
struct Record {
    began: Instant,
    /// When it last did something, in milliseconds since the door opened.
    last: AtomicU64,
    /// How many of its requests are not answered yet.
    requests: AtomicUsize,
    /// Whether it ever had a request.
    has_asked: AtomicBool,
}

/// The place of a connection in the books, which is free when this goes.
struct Place {
    id: u64,
    connections: Arc<Connections>,
    record: Arc<Record>,
    end: oneshot::Receiver<Infallible>,
    has_ended: bool,
}

impl Connections {
    pub(crate) fn new(limits: Limits) -> Arc<Self> {
        Arc::new(Self {
            began: Instant::now(),
            limits,
            next: AtomicU64::new(0),
            told: AtomicU64::new(0),
            open: Mutex::default(),
        })
    }

    /// Closes what is of no use, for ever.
    pub(crate) async fn sweep(self: Arc<Self>) {
        let pause = (self.limits.idle / 4).clamp(Duration::from_millis(20), Duration::from_secs(5));
        loop {
            tokio::time::sleep(pause).await;
            let now = since(self.began);
            let (idle, stalled) = (millis(self.limits.idle), millis(self.limits.stalled));
            self.open().retain(|_, entry| {
                let longest = if entry.record.is_asking() { stalled } else { idle };
                now.saturating_sub(entry.record.last.load(Ordering::Relaxed)) <= longest
            });
        }
    }

    fn enter(self: &Arc<Self>) -> io::Result<Place> {
        let record = Arc::new(Record {
            began: self.began,
            last: AtomicU64::new(since(self.began)),
            requests: AtomicUsize::new(0),
            has_asked: AtomicBool::new(false),
        });
        let (holds_open, end) = oneshot::channel();
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let mut open = self.open();
        if open.len() >= self.limits.connections {
            self.tell();
            let useless = open.iter().filter(|(_, entry)| !entry.record.is_asking()).min_by_key(|(id, entry)| {
                let Record { last, has_asked, .. } = &*entry.record;
                (has_asked.load(Ordering::Relaxed), last.load(Ordering::Relaxed), **id)
            });
            let Some((&useless, _)) = useless else {
                return Err(io::Error::new(io::ErrorKind::ConnectionRefused, "all connections are in use"));
            };
            open.remove(&useless);
        }
        open.insert(id, Entry { record: Arc::clone(&record), _holds_open: holds_open });
        drop(open);
        Ok(Place { id, connections: Arc::clone(self), record, end, has_ended: false })
    }

    /// Says that the door is full, now and then.
    fn tell(&self) {
        let now = since(self.began);
        let told = self.told.load(Ordering::Relaxed);
        let is_time = told == 0 || now.saturating_sub(told) >= TELL_EVERY;
        if is_time && self.told.compare_exchange(told, now.max(1), Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            tracing::warn!(connections = self.limits.connections, "a door is full; idle connections are closed");
        }
    }

    fn open(&self) -> MutexGuard<'_, HashMap<u64, Entry>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Record {
    fn note(&self) {
        self.last.store(since(self.began), Ordering::Relaxed);
    }

    fn is_asking(&self) -> bool {
        self.requests.load(Ordering::Relaxed) > 0
    }
}

impl Place {
    /// Whether the connection is to end. Asked whenever it reads or writes.
    fn is_over(&mut self, cx: &mut Context<'_>) -> bool {
        // The sender never says anything; it only goes.
        self.has_ended = self.has_ended || Pin::new(&mut self.end).poll(cx).is_ready();
        self.has_ended
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.connections.open().remove(&self.id);
    }
}

impl<A> Counted<A> {
    pub(crate) fn new(inner: A, connections: Arc<Connections>) -> Self {
        Self { inner, connections }
    }
}

impl<A, I, S> Accept<I, S> for Counted<A>
where
    A: Accept<I, S>,
    A::Stream: Send + 'static,
    A::Service: Send + 'static,
    A::Future: Send + 'static,
{
    type Stream = Ending<A::Stream>;
    type Service = Asked<A::Service>;
    type Future = Pin<Box<dyn Future<Output = io::Result<(Self::Stream, Self::Service)>> + Send>>;

    fn accept(&self, stream: I, service: S) -> Self::Future {
        let place = self.connections.enter();
        let accepting = self.inner.accept(stream, service);
        Box::pin(async move {
            let mut place = place?;
            let (stream, inner) = tokio::select! {
                accepted = accepting => accepted?,
                _ = &mut place.end => return Err(io::Error::from(io::ErrorKind::TimedOut)),
            };
            place.record.note();
            let service = Asked { inner, record: Arc::clone(&place.record) };
            Ok((Ending { stream, place }, service))
        })
    }
}

/// A stream that ends when its entry in the books goes.
pub(crate) struct Ending<I> {
    stream: I,
    place: Place,
}

impl<I: AsyncRead + Unpin> AsyncRead for Ending<I> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.place.is_over(cx) {
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl<I: AsyncWrite + Unpin> Ending<I> {
    fn write(
        &mut self,
        cx: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut I>, &mut Context<'_>) -> Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if self.place.is_over(cx) {
            return Poll::Ready(Err(io::Error::from(io::ErrorKind::TimedOut)));
        }
        let written = write(Pin::new(&mut self.stream), cx);
        if matches!(written, Poll::Ready(Ok(bytes)) if bytes > SMALL_TALK) {
            self.place.record.note();
        }
        written
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for Ending<I> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.write(cx, |stream, cx| stream.poll_write(cx, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.write(cx, |stream, cx| stream.poll_write_vectored(cx, pieces))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.place.has_ended {
            // Whoever does not read would keep the last words, and the connection with them, for ever.
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// A service that notes when a request comes and when its answer has gone.
#[derive(Clone)]
pub(crate) struct Asked<S> {
    inner: S,
    record: Arc<Record>,
}

/// A request that is not answered to its end.
struct Pending(Arc<Record>);

/// The body of an answer.
pub(crate) struct Answer<B> {
    inner: B,
    pending: Pending,
}

impl Pending {
    fn begin(record: &Arc<Record>) -> Self {
        record.requests.fetch_add(1, Ordering::Relaxed);
        record.has_asked.store(true, Ordering::Relaxed);
        record.note();
        Self(Arc::clone(record))
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.0.note();
        self.0.requests.fetch_sub(1, Ordering::Relaxed);
    }
}

impl<S, R, B> Service<R> for Asked<S>
where
    S: Service<R, Response = Response<B>>,
    S::Future: Send + 'static,
{
    type Response = Response<Answer<B>>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: R) -> Self::Future {
        let pending = Pending::begin(&self.record);
        let answering = self.inner.call(request);
        Box::pin(async move { Ok(answering.await?.map(|inner| Answer { inner, pending })) })
    }
}

impl<B: Body + Unpin> Body for Answer<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let frame = Pin::new(&mut self.inner).poll_frame(cx);
        if frame.is_ready() {
            self.pending.0.note();
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

fn since(began: Instant) -> u64 {
    millis(began.elapsed())
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
