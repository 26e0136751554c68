"""The only HTML of pages: templates with autoescape, so text from a file stays text.

Parts that every renderer writes alike stand here, those of one renderer in a folder of its name.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from lib.render.emphasis import parts as emphasis

__all__ = ["Markup", "below_each_other", "own", "render"]


def render(template: str, /, **content: object) -> Markup:
    """Fill a template; every value is escaped, an unknown name is an error."""
    return Markup(_template(template).render(**content))  # noqa: S704 every value was escaped


def below_each_other(parts: Iterable[Markup]) -> str:
    """Lay what `render` returned below each other, as one piece of HTML."""
    return str(render("flow.html", parts=list(parts)))


def own(text: str) -> Markup:
    """Take a picture or a style sheet of our own as it is; the texts in it must be escaped."""
    return Markup(text)  # noqa: S704 never a text from a file as it stands there


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["strong"] = _strong
    return environment.get_template(name)


def _strong(sentence: str) -> Markup:
    """Turn **words with a number** of our own sentences into strong text; all else is escaped."""
    parts = [escape(part) for part in emphasis(sentence)]
    for index in range(1, len(parts), 2):
        parts[index] = Markup("<strong>{}</strong>").format(parts[index])
    return Markup().join(parts)
