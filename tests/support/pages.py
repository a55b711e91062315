"""The pages of the docs as GitHub and Sphinx read them: fenced blocks, links, headings."""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parent.parent.parent
PAGES = (
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "exercises/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
)
_MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced block.

    Attributes:
        page: path from the top of the repository.
        line: of the fence, from 1.
        language: what stands behind the fence, "" for nothing.
        text: what is in it, without the indentation of a list around it.
    """

    page: str
    line: int
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a page leads to: a link's address or a picture's, as it is written."""

    page: str
    line: int
    target: str


def name_of(page: Path) -> str:
    """Return how *page* is called: its path from the top of the repository."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> list[Block]:
    """List the fenced blocks of *page* from top to bottom."""
    return [
        Block(page=name_of(page), line=(each.map or [0])[0] + 1, language=each.info.strip(), text=each.content)
        for each in _tokens(page)
        if each.type == "fence"
    ]


def links(page: Path) -> list[Link]:
    """List the links and pictures of *page*."""
    found = []
    for outer in _tokens(page):
        for each in outer.children or []:
            target = each.attrGet("href" if each.type == "link_open" else "src")
            if each.type in ("link_open", "image") and target:
                found.append(Link(page=name_of(page), line=(outer.map or [0])[0] + 1, target=str(target)))
    return found


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of *page*; a number is added to one that is taken."""
    found: set[str] = set()
    tokens = _tokens(page)
    for heading, inline in pairwise(tokens):
        if heading.type == "heading_open":
            words = "".join(each.content for each in inline.children or [] if each.type in ("text", "code_inline"))
            slug = re.sub(r"[^\w\- ]", "", words.strip().lower()).replace(" ", "-")
            number = 0
            while (name := f"{slug}-{number}" if number else slug) in found:
                number += 1
            found.add(name)
    return found


def _tokens(page: Path) -> list[Token]:
    return _MARKDOWN.parse(page.read_text(encoding="utf-8"))
