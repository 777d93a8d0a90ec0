//! An answer's body of many small pieces, sent without putting them together first.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};

/// How much is handed to the connection at once.
const AT_ONCE: usize = 64 * 1024;

/// The pieces of a body. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pieces {
    pieces: Arc<[Bytes]>,
    length: u64,
}

struct Sending {
    pieces: Pieces,
    next: usize,
    left: u64,
}

impl Pieces {
    pub(crate) fn new(pieces: Vec<Bytes>) -> Self {
        let length = pieces.iter().map(|piece| piece.len() as u64).sum();
        Self { pieces: pieces.into(), length }
    }

    /// All of it in one.
    pub(crate) fn to_vec(&self) -> Vec<u8> {
        let mut whole = Vec::with_capacity(usize::try_from(self.length).unwrap_or(0));
        self.pieces.iter().for_each(|piece| whole.extend_from_slice(piece));
        whole
    }

    /// How many bytes it is.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    pub(crate) fn body(&self) -> Body {
        Body::new(Sending { pieces: self.clone(), next: 0, left: self.length })
    }
}

impl http_body::Body for Sending {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let mut some = Vec::new();
        while let Some(piece) = self.pieces.pieces.get(self.next) {
            if !some.is_empty() && some.len() + piece.len() > AT_ONCE {
                break;
            }
            some.extend_from_slice(piece);
            self.next += 1;
        }
        if some.is_empty() {
            return Poll::Ready(None);
        }
        self.left = self.left.saturating_sub(some.len() as u64);
        Poll::Ready(Some(Ok(Frame::data(some.into()))))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
