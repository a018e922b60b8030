"""From what a cell holds to the value of a field, by the contract of the exchange workbook."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from app.dates import EARLIEST, LATEST
from app.exchange.raw import Raw, Wrong
from app.models.codes import CodeList
from app.models.fields import Field, Kind
from app.models.national_id import holds
from app.texts import _

_DAY = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?:[T ](.+))?")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d)(?:\.\d+)?)?")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d+|\.(?:\d{1,2}|\d{4,}))?")
_KRONER = re.compile(r"^kr\.?\s*|\s*kr\.?$|,-$", re.IGNORECASE)
_PAST_ORE = re.compile(r"[.,]\d{3}")  # 1,234 and 1,000 may be meant as thousands
_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_ORE = Decimal("0.01")
_MOST = Decimal(10) ** 12
_YES_NO = {"ja": True, "nei": False}


class CannotReadError(Exception):
    """`str(error)` says in Norwegian what is wrong with the cell and what to write."""


def read_value(field: Field, raw: Raw) -> Any:
    """The value a cell gives a field; None or () when it is empty. Raises CannotReadError."""
    if isinstance(raw, Wrong):
        raise CannotReadError(_(raw.reason))
    if isinstance(raw, str):
        raw = raw.strip()
    if raw is None or raw == "":
        return () if field.kind is Kind.CODES else None
    if field.name == "national_id":
        return _national_id(raw)
    return _READERS[field.kind](field, raw)


def as_text(raw: Raw) -> str:
    """A cell as text: 7 and 7.0 are "7", a day is 01.03.2025."""
    if isinstance(raw, bool):
        return "ja" if raw else "nei"
    if isinstance(raw, float):
        return format(raw, ".0f") if raw.is_integer() else str(raw).replace(".", ",")
    if isinstance(raw, datetime):
        return raw.strftime("%d.%m.%Y" if raw == datetime.combine(raw, datetime.min.time()) else "%d.%m.%Y %H:%M")
    if isinstance(raw, Wrong):
        return raw.shown
    return "" if raw is None else str(raw).strip()


def written(field: Field, value: Any) -> str:
    """A value as the officer writes it, for messages and the preview."""
    if value is None:
        return ""
    if field.codes is not None:
        keys = value if isinstance(value, tuple) else (value,)
        return "; ".join(field.codes.text(key) for key in keys)
    if isinstance(value, Decimal):
        return format(value, "f").replace(".", ",")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.strftime("%d.%m.%Y")
    return as_text(value)


def _text(_field: Field, raw: Raw) -> str:
    return as_text(raw)


def _national_id(raw: Raw) -> str:
    """Eleven digits without spaces. A spreadsheet drops the zero in front of a number: it is put back when it fits."""
    text = _SPACES.sub("", as_text(raw))
    if isinstance(raw, int | float) and len(text) == 10 and holds("0" + text):  # noqa: PLR2004  # eleven less the zero
        return "0" + text
    return text


def _day(_field: Field, raw: Raw) -> date:
    return _moment_of(raw).date()


def _moment(_field: Field, raw: Raw) -> datetime:
    return _moment_of(raw)


def _moment_of(raw: Raw) -> datetime:
    moment = raw if isinstance(raw, datetime) else _written_moment(raw)
    if not EARLIEST <= moment.date() <= LATEST:
        raise CannotReadError(
            _("Året må ligge mellom {first} og {last}. Rett datoen.", first=EARLIEST.year, last=LATEST.year)
        )
    return moment


def _written_moment(raw: Raw) -> datetime:
    found = _DAY.fullmatch(raw) if isinstance(raw, str) else None
    if not found:
        raise CannotReadError(_("Dette er ikke en dato. Skriv den som 01.03.2025."))
    year, month, day = (int(part) for part in (found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)))
    hour, minute, second = _time_of_day(found[7])
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  # the officer's own time
    except ValueError:
        raise CannotReadError(_("Datoen finnes ikke. Rett den, og skriv den som 01.03.2025.")) from None


def _time_of_day(written: str | None) -> tuple[int, int, int]:
    if not written:
        return 0, 0, 0
    found = _TIME.fullmatch(written.strip())
    if not found:
        raise CannotReadError(_("Klokkeslettet kan ikke leses. Skriv det som 01.03.2025 10:30."))
    return int(found[1]), int(found[2]), int(found[3] or 0)


def _decimal(raw: Raw) -> Decimal:
    if isinstance(raw, bool | datetime) or raw is None or isinstance(raw, Wrong):
        raise CannotReadError(_("Dette er ikke et tall. Skriv det med siffer, for eksempel 1 250,50."))
    if isinstance(raw, str):
        text = _SPACES.sub(" ", raw.replace("\u2212", "-")).strip()
        if not _NUMBER.fullmatch(text):
            raise CannotReadError(_("Dette er ikke et tall. Skriv det med siffer, for eksempel 1 250,50."))
        number = Decimal(text.replace(" ", "").replace(",", "."))
    else:
        number = Decimal(repr(raw))
    if not number.is_finite() or abs(number) >= _MOST:
        raise CannotReadError(_("Tallet er for stort. Rett det."))
    return number


def _amount(_field: Field, raw: Raw) -> Decimal:
    if not isinstance(raw, str):
        return _decimal(raw).quantize(_ORE, ROUND_HALF_UP)
    number = _decimal(_KRONER.sub("", raw))
    if _PAST_ORE.search(raw):
        raise CannotReadError(_("Beløpet kan ha høyst to desimaler (øre)."))
    return number.quantize(_ORE)


def _number(_field: Field, raw: Raw) -> Decimal:
    """Without zeros that say nothing: Excel's own 46.0 is 46, and its -0 is 0."""
    number = _decimal(raw)
    return Decimal(f"{(number or abs(number)).normalize():f}")


def _whole(_field: Field, raw: Raw) -> int:
    number = _decimal(raw)
    if number != number.to_integral_value():
        raise CannotReadError(_("Skriv et helt tall."))
    return int(number)


def _yes_no(_field: Field, raw: Raw) -> bool:
    if isinstance(raw, bool):
        return raw
    answer = _YES_NO.get(raw.casefold()) if isinstance(raw, str) else None
    if answer is None:
        raise CannotReadError(_("Skriv ja eller nei."))
    return answer


def _code(field: Field, raw: Raw) -> str:
    return _key(field.codes or CodeList(), as_text(raw))


def _codes(field: Field, raw: Raw) -> tuple[str, ...]:
    texts = (part.strip() for part in as_text(raw).split(";"))
    return tuple(dict.fromkeys(_key(field.codes or CodeList(), text) for text in texts if text))


def _key(codes: CodeList, text: str) -> str:
    code = codes.by_text.get(_SPACES.sub(" ", text).casefold())
    if code is None:
        known = ", ".join(code.text for code in codes)
        raise CannotReadError(_("Ukjent verdi. Bruk en av disse: {known}.", known=known))
    return code.key


_READERS: Mapping[Kind, Callable[[Field, Raw], Any]] = {
    Kind.TEXT: _text,
    Kind.NOTE: _text,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
    Kind.WHOLE: _whole,
    Kind.AMOUNT: _amount,
    Kind.NUMBER: _number,
    Kind.YES_NO: _yes_no,
    Kind.CODE: _code,
    Kind.CODES: _codes,
}
