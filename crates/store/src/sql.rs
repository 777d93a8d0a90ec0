//! Values on their way into the database and back, and queries with a varying number of conditions.

use domain::academic_year::AcademicYear;
use domain::folding::folded;
use domain::hei::{CopyHash, HeiId, IiaId, OunitId};
use domain::ids::{AgreementId, ExchangeId, JobId, PartnerCopyId, RoleId, RuleId, SessionId, StaffId, ViewId};
use domain::people::grant::Source;
use domain::people::method::Method;
use domain::people::role::Role;
use domain::task::{Object, StepKey};
use jiff::Timestamp;
use sea_orm::{QueryResult, TryGetable, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;

/// Something that a statement can carry as a parameter.
pub(crate) trait Bind: Sync {
    /// The parameter.
    fn bind(&self) -> Value;
    /// The parameter that stands for nothing, with the type that PostgreSQL expects.
    fn absent() -> Value
    where
        Self: Sized;
}

/// A type that is kept as text and read back from it.
pub(crate) trait FromText: Sized {
    /// Reads it; `None` if the text is none.
    fn from_text(text: &str) -> Option<Self>;
}

macro_rules! kept_as_text {
    ($($name:ty: $read:expr;)*) => {$(
        impl Bind for $name {
            fn bind(&self) -> Value {
                Value::String(Some(self.to_string()))
            }
            fn absent() -> Value {
                Value::String(None)
            }
        }
        impl FromText for $name {
            fn from_text(text: &str) -> Option<Self> {
                let read: fn(&str) -> Option<Self> = $read;
                read(text)
            }
        }
    )*};
}

kept_as_text! {
    HeiId: |text| Self::parse(text).ok();
    IiaId: |text| Self::parse(text).ok();
    OunitId: |text| Self::parse(text).ok();
    CopyHash: |text| Self::parse(text).ok();
    AcademicYear: |text| Self::parse(text).ok();
    AgreementId: Self::parse;
    PartnerCopyId: Self::parse;
    StaffId: Self::parse;
    RoleId: Self::parse;
    SessionId: Self::parse;
    RuleId: Self::parse;
    JobId: Self::parse;
    ExchangeId: Self::parse;
    ViewId: Self::parse;
    StepKey: Self::parse;
    String: |text| Some(text.to_owned());
}

macro_rules! kept_by_name {
    ($($name:ty: $write:expr, $read:expr;)*) => {$(
        impl Bind for $name {
            fn bind(&self) -> Value {
                let write: fn(&$name) -> String = $write;
                Value::String(Some(write(self)))
            }
            fn absent() -> Value {
                Value::String(None)
            }
        }
        impl FromText for $name {
            fn from_text(text: &str) -> Option<Self> {
                $read(text)
            }
        }
    )*};
}

kept_by_name! {
    Role: |role| role.key().to_owned(), Role::from_key;
    Source: |source| source.slug().to_owned(), Source::from_slug;
    Method: |method| method.slug().to_owned(), Method::from_slug;
}

impl Bind for Object {
    fn bind(&self) -> Value {
        Value::String(Some(self.to_string()))
    }
    fn absent() -> Value {
        Value::String(None)
    }
}

macro_rules! kept_as {
    ($($name:ty: $variant:ident, $convert:expr;)*) => {$(
        impl Bind for $name {
            fn bind(&self) -> Value {
                let convert: fn(&$name) -> _ = $convert;
                Value::$variant(Some(convert(self)))
            }
            fn absent() -> Value {
                Value::$variant(None)
            }
        }
    )*};
}

kept_as! {
    &str: String, |text| (*text).to_owned();
    &[u8]: Bytes, |bytes| bytes.to_vec();
    Vec<u8>: Bytes, Clone::clone;
    bool: Bool, |flag| *flag;
    i64: BigInt, |number| *number;
    u32: BigInt, |number| i64::from(*number);
    u16: BigInt, |number| i64::from(*number);
    Timestamp: BigInt, |at| at.as_microsecond();
}

impl<T: Bind> Bind for &T {
    fn bind(&self) -> Value {
        (**self).bind()
    }
    fn absent() -> Value {
        T::absent()
    }
}

impl<T: Bind> Bind for Option<T> {
    fn bind(&self) -> Value {
        self.as_ref().map_or_else(T::absent, Bind::bind)
    }
    fn absent() -> Value {
        T::absent()
    }
}

/// A value as JSON text.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|error| StoreError::Unreadable { column: "(new)".to_owned(), reason: error.to_string() })
}

/// A statement that grows, with its parameters.
#[derive(Debug)]
pub struct Query {
    pub(crate) text: String,
    pub(crate) values: Vec<Value>,
}

impl Query {
    /// Starts with a text whose `$1`, `$2` … are the given values.
    pub(crate) fn new(text: &str, values: &[&dyn Bind]) -> Self {
        Self { text: text.to_owned(), values: values.iter().map(|value| value.bind()).collect() }
    }

    /// Adds text.
    pub(crate) fn add(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds a parameter.
    pub(crate) fn value(&mut self, value: &dyn Bind) -> &mut Self {
        self.values.push(value.bind());
        let place = self.values.len();
        self.add(&format!("${place}"))
    }

    /// Adds that a column, in which texts are kept folded, holds each word that was typed.
    pub(crate) fn holds_words(&mut self, column: &str, typed: &str) -> &mut Self {
        for word in folded(typed).split_whitespace().take(MOST_WORDS) {
            self.add(&format!(" AND {column} LIKE ")).value(&contains(word)).add(" ESCAPE '\\'");
        }
        self
    }

    /// Adds `($3, $4, …)`. The caller makes sure that there is at least one value and that there are not too many.
    pub(crate) fn list<T: Bind>(&mut self, values: &[T]) -> &mut Self {
        self.add("(");
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.add(", ");
            }
            self.value(value);
        }
        self.add(")")
    }
}

/// How many words of a text are looked for.
const MOST_WORDS: usize = 8;
/// How much of a word is looked for.
const MOST_OF_A_WORD: usize = 200;

/// A pattern that finds the word anywhere, with its own signs taken as they are.
fn contains(word: &str) -> String {
    let mut pattern = String::from("%");
    for sign in word.chars().take(MOST_OF_A_WORD) {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push('%');
    pattern
}

/// One row of an answer.
pub(crate) struct Row(pub(crate) QueryResult);

impl Row {
    fn get<T: TryGetable>(&self, column: &str) -> Result<T, StoreError> {
        Ok(self.0.try_get::<T>("", column)?)
    }

    pub(crate) fn text(&self, column: &str) -> Result<String, StoreError> {
        self.get(column)
    }

    pub(crate) fn opt_text(&self, column: &str) -> Result<Option<String>, StoreError> {
        self.get(column)
    }

    pub(crate) fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError> {
        self.get(column)
    }

    pub(crate) fn opt_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.get(column)
    }

    pub(crate) fn flag(&self, column: &str) -> Result<bool, StoreError> {
        self.get(column)
    }

    pub(crate) fn opt_flag(&self, column: &str) -> Result<Option<bool>, StoreError> {
        self.get(column)
    }

    pub(crate) fn int(&self, column: &str) -> Result<i64, StoreError> {
        self.get(column)
    }

    /// A number that the statement itself made, of which PostgreSQL takes four bytes and SQLite eight.
    pub(crate) fn count(&self, column: &str) -> Result<i64, StoreError> {
        self.get::<i64>(column).or_else(|_| self.get::<i32>(column).map(i64::from))
    }

    pub(crate) fn number<T: TryFrom<i64>>(&self, column: &str) -> Result<T, StoreError> {
        T::try_from(self.int(column)?).map_err(|_| unreadable(column, "number out of range"))
    }

    pub(crate) fn opt_number<T: TryFrom<i64>>(&self, column: &str) -> Result<Option<T>, StoreError> {
        let number: Option<i64> = self.get(column)?;
        number.map(|n| T::try_from(n).map_err(|_| unreadable(column, "number out of range"))).transpose()
    }

    pub(crate) fn at(&self, column: &str) -> Result<Timestamp, StoreError> {
        instant(column, self.int(column)?)
    }

    pub(crate) fn opt_at(&self, column: &str) -> Result<Option<Timestamp>, StoreError> {
        let number: Option<i64> = self.get(column)?;
        number.map(|n| instant(column, n)).transpose()
    }

    pub(crate) fn read<T: FromText>(&self, column: &str) -> Result<T, StoreError> {
        T::from_text(&self.text(column)?).ok_or_else(|| unreadable(column, "not in its form"))
    }

    pub(crate) fn opt_read<T: FromText>(&self, column: &str) -> Result<Option<T>, StoreError> {
        let text = self.opt_text(column)?;
        text.map(|t| T::from_text(&t).ok_or_else(|| unreadable(column, "not in its form"))).transpose()
    }

    pub(crate) fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, StoreError> {
        serde_json::from_str(&self.text(column)?).map_err(|error| unreadable(column, &error.to_string()))
    }

    pub(crate) fn opt_json<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>, StoreError> {
        let text = self.opt_text(column)?;
        text.map(|t| serde_json::from_str(&t).map_err(|error| unreadable(column, &error.to_string()))).transpose()
    }
}

fn instant(column: &str, microseconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(microseconds).map_err(|error| unreadable(column, &error.to_string()))
}

fn unreadable(column: &str, reason: &str) -> StoreError {
    StoreError::Unreadable { column: column.to_owned(), reason: reason.to_owned() }
}
