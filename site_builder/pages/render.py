"""Templates into HTML."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, Any

import jinja2
import msgspec
from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup

from site_builder.errors import TemplateError
from site_builder.pages.editions import translated
from site_builder.pages.markup import to_html
from site_builder.pages.theme import ASSETS, OWN_STYLES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from jinja2.bccache import Bucket

    from site_builder.pages.plan import Beside, PageSpec, Sources
    from site_builder.pages.theme import Theme

_KILO, _MEGA = 1000, 1_000_000


class CompiledTemplates(jinja2.BytecodeCache):
    """Templates compiled before, and those compiled since: `kept` has the code of each by its key and checksum."""

    def __init__(self, kept: dict[str, bytes]) -> None:
        self.kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with a template's code, if it was compiled from the same source before."""
        code = self.kept.get(bucket.key + bucket.checksum)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self.kept[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


class Renderer:
    """Renders the pages of one edition with one theme; `shared` is what every template is given."""

    def __init__(
        self, theme: Theme, sources: Sources, shared: dict[str, Any], compiled: CompiledTemplates | None = None
    ) -> None:
        addresses, messages = sources.addresses, sources.messages
        self._addresses = addresses
        self._locale = messages.locale
        self.assets = theme.assets()
        self._environment = jinja2.Environment(
            loader=theme.loader(),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.i18n"],
            bytecode_cache=compiled,
        )
        self._environment.policies["ext.i18n.trimmed"] = True
        install = self._environment.install_gettext_translations  # type: ignore[attr-defined]
        install(messages.translations, newstyle=True)
        self._environment.filters |= {
            "dato": self._date,
            "filstoerrelse": self._size,
            "markdown": _markdown,
            "procent": _percent,
            "tal": self._number,
        }
        self._environment.globals |= {
            "url": addresses.url,
            "file": addresses.file,
            "absolute": addresses.absolute,
            "absolute_file": addresses.absolute_file,
            "asset": self._asset,
            "lang": messages.lang,
            "own": partial(_own, messages.lang, sources.site.lang, translated(sources)),
            "locale": _territorial(messages.locale),
            "own_styles": OWN_STYLES if f"{ASSETS}/{OWN_STYLES}" in self.assets else "",
            **shared,
        }

    def render(self, spec: PageSpec, beside: Beside) -> bytes:
        """Return a page's HTML as UTF-8.

        Raises:
            TemplateError: a template is missing or wrong; the text names it, and the line where it is known.
        """
        try:
            template = self._environment.get_template(spec.template)
            canonical = self._addresses.absolute(spec.address)
            given = {"address": spec.address, "canonical": canonical}
            html = template.render(**given, **msgspec.structs.asdict(beside), **spec.context)
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from error
        except jinja2.TemplateNotFound as error:
            raise TemplateError(f"{_place(error) or spec.template}: template {error.name} not found") from error
        except Exception as error:
            place = _place(error)
            if not place:
                raise
            raise TemplateError(f"{place}: {error}") from error
        return html.encode("utf-8")

    def _date(self, day: dt.date, form: str = "long") -> str:
        """Return a date as it is written in the site's language: `4. marts 2022`."""
        return format_date(day, format=form, locale=self._locale)

    def _number(self, number: float) -> str:
        """Return a number as it is written in the site's language: `3,5`."""
        return format_decimal(number, locale=self._locale)

    def _size(self, size: int) -> str:
        """Return a number of bytes as it is written in the site's language: `1,2 MB`."""
        if size < _MEGA:
            return f"{format_decimal(max(round(size / _KILO), 1), locale=self._locale)}\u00a0kB"
        return f"{format_decimal(round(size / _MEGA, 1), locale=self._locale)}\u00a0MB"

    def _asset(self, name: str) -> str:
        """Return the link to an asset, with a mark that changes when its bytes do."""
        content = self.assets.get(f"{ASSETS}/{name}")
        if content is None:
            raise TemplateError(f"asset {name} not found")
        return f"{self._addresses.file(f'{ASSETS}/{name}')}?v={hashlib.sha256(content).hexdigest()[:8]}"


def _own(lang: str, content_lang: str, translated: Collection[str], text: str = "") -> Markup:
    """Return the attribute that marks what the keeper wrote, `text`, as in another language than the page's is."""
    return Markup("") if lang == content_lang or text in translated else Markup(' lang="{}"').format(content_lang)


def _markdown(text: str) -> Markup:
    return Markup(to_html(text))  # noqa: S704


def _territorial(lang: str) -> str:
    """Return a language with the country where most speak it, as OpenGraph has them: `da_DK`; empty: not known."""
    plain = lang.replace("-", "_")
    likely = get_global("likely_subtags").get(plain.partition("_")[0], plain)
    try:
        locale, otherwise = Locale.parse(plain), Locale.parse(likely)
    except ValueError:
        return ""
    territory = locale.territory or otherwise.territory
    return f"{locale.language}_{territory}" if territory else ""


def _percent(share: float) -> str:
    return f"{round(share * 100)}\u00a0%"


def _place(error: Exception) -> str:
    """Return the innermost template and line that an error passed through."""
    places = list(_template_frames(error))
    return places[-1] if places else ""


def _template_frames(error: Exception) -> Iterator[str]:
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith((".html", ".xml", ".txt")):
            yield f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
