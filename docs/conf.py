"""How the site is built from the pages in this folder: ``make docs``."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path, PurePosixPath
from textwrap import dedent
from typing import Any

import click
from docutils import nodes
from sphinx.application import Sphinx

from grader import __version__
from grader.cli.main import cli

project = "gradekit"
author = "the gradekit maintainers"
project_copyright = f"2026, {author}"
version = release = __version__

extensions = ["myst_parser", "sphinx_click", "sphinx_copybutton"]
exclude_patterns = ["_build"]
# A fence that names no language is a picture of a terminal or a tree of files.
highlight_language = "text"
# In a help text, a name in single backticks is code, as in Markdown.
default_role = "code"
nitpicky = True

# A link to a heading reads the same on GitHub and here: the heading in lower case, with hyphens.
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence", "linkify"]
# Addresses that are written out are links only with their scheme: `README.md` is no host in Moldova.
myst_linkify_fuzzy_links = False

# Quotation marks are curled; two hyphens are the beginning of an option.
smartquotes_action = "qe"

html_theme = "furo"
html_title = "gradekit"
html_logo = html_favicon = "_static/favicon.svg"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = [("site.js", {"defer": "defer"})]
html_sidebars = {
    "**": [
        f"sidebar/{part}.html"
        for part in ("brand", "search", "scroll-start", "navigation", "scroll-end", "variant-selector")
    ]
}
html_show_sphinx = False
html_copy_source = False
# Colours of code that can be read by all, on light and on dark ground.
pygments_style = "a11y-light"
pygments_dark_style = "a11y-dark"
# Colours and type are those of the pages that the grader writes (reports/report.css).
_TYPE = {
    "font-stack": 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
    "font-stack--monospace": 'ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    "code-font-size": "0.8125rem",
    "api-font-size": "0.875rem",
    "color-api-name": "var(--color-brand-content)",
    "color-api-pre-name": "var(--color-foreground-secondary)",
}
html_theme_options = {
    "light_css_variables": _TYPE
    | {
        "color-background-primary": "#fcfcfa",
        "color-background-secondary": "#f3f3ef",
        "color-background-border": "#dcddd8",
        "color-code-background": "#f3f3ef",
        "color-table-header-background": "transparent",
        "color-table-border": "#dcddd8",
        "color-foreground-primary": "#1d2227",
        "color-foreground-secondary": "#4a5159",
        "color-foreground-muted": "#565d66",
        "color-brand-primary": "#1d5b9c",
        "color-brand-content": "#1d5b9c",
        "color-brand-visited": "#1d5b9c",
        "color-link-underline": "#b9bcb8",
        "color-link-underline--visited": "#b9bcb8",
    },
    "dark_css_variables": {
        "color-background-primary": "#15181b",
        "color-background-secondary": "#1d2125",
        "color-background-border": "#31363b",
        "color-code-background": "#1d2125",
        "color-table-header-background": "transparent",
        "color-table-border": "#31363b",
        "color-foreground-primary": "#e4e6e8",
        "color-foreground-secondary": "#b6bdc4",
        "color-foreground-muted": "#a1a9b1",
        "color-brand-primary": "#86b8ee",
        "color-brand-content": "#86b8ee",
        "color-brand-visited": "#86b8ee",
        "color-link-underline": "#555c63",
        "color-link-underline--visited": "#555c63",
    },
}

man_pages = [("commands", "grade", "exercises, judged by tests that cannot be seen", author, 1)]

# Files at the repository's top, where GitHub shows them, and the pages that they are here.
_PAGES = {"../README.md": "index.md", "../CHANGELOG.md": "changelog.md", "../CONTRIBUTING.md": "contributing.md"}


# What Sphinx and furo leave out, for those who do not see the page: the level of a heading, the sense of a part.
_TOLD = {
    'role="heading"': 'role="heading" aria-level="2"',
    '<aside class="sidebar-drawer"': '<aside class="sidebar-drawer" aria-label="Pages"',
    '<aside class="toc-drawer': '<aside aria-label="On this page" class="toc-drawer',
}


def _lead_to_pages(app: Sphinx, name: str, source: list[str]) -> None:
    """Let links to files at the top lead to the pages made of them."""
    del app, name
    for file, page in _PAGES.items():
        source[0] = source[0].replace(f"]({file}", f"]({page}")


def _offer_dark_pictures(app: Sphinx, document: nodes.document) -> None:
    """Show ``NAME-dark.png`` in place of ``NAME.png`` on dark ground, where there is one."""
    for picture in list(document.findall(nodes.image)):
        light = PurePosixPath(picture["uri"])
        dark = light.with_stem(f"{light.stem}-dark")
        if (Path(app.srcdir) / dark).is_file():
            twin = picture.deepcopy()
            twin["uri"] = dark.as_posix()
            twin["classes"].append("only-dark")
            picture["classes"].append("only-light")
            picture.parent.insert(picture.parent.index(picture) + 1, twin)


def _words_for_links(app: Sphinx, document: nodes.document, name: str) -> None:
    """Leave of links only their words where none can be followed: to other pages in the manual, to clusters."""
    del name
    for link in list(document.findall(nodes.reference)):
        in_manual = app.builder.name == "man" and link.get("internal")
        if in_manual or link.get("refuri", "").startswith(("tcp:", "tls:")):
            link.replace_self(link.children)


def _name_whole(app: Sphinx, document: nodes.document) -> None:
    """Head the section of a command with its whole name: ``grade gradebook show``."""
    del app
    for section in document.findall(nodes.section):
        whole = section["names"][0] if section["names"] else ""
        if whole.startswith("grade "):
            title = section.next_node(nodes.title)
            title.children = [nodes.Text(whole)]


def _literal(lines: list[str], language: str) -> Iterator[str]:
    """Turn what click leaves as it stands, which has a bar before each line here, into a heading and a block."""
    for behind_bar, group in groupby(lines, lambda line: line.startswith("| ")):
        texts = [line.removeprefix("| ") for line in group]
        if not behind_bar:
            yield from texts
        elif not any(text.startswith(" ") for text in texts):
            yield " ".join(texts)
        else:
            if texts[0].endswith(":"):
                yield from ("", f".. rubric:: {texts.pop(0).removesuffix(':')}")
            yield from ("", f".. code-block:: {language}", "")
            yield from (f"   {text}" for text in dedent("\n".join(texts)).splitlines())
            yield ""


def _describe(app: Sphinx, context: Any, lines: list[str]) -> None:
    """Make a help text, which is written for a terminal, one that docutils understands."""
    del app, context
    lines[:] = _literal(lines, "sh")


def _list_options(app: Sphinx, context: Any, lines: list[str]) -> None:
    """Tell defaults in words as words, not as strings of Python."""
    del app, context
    lines[:] = [re.sub(r":default: ``'(.*)'``", r":default: \1", line) for line in lines]


def _gather(group: click.Group) -> None:
    """Put commands that are imported when called into the group's own table, where sphinx-click looks."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            group.add_command(command, name)
            _name_values(command)
        if isinstance(command, click.Group):
            _gather(command)


def _name_values(command: click.Command) -> None:
    """Call what an option takes as its help does: sphinx-click shows the name of the variable otherwise."""
    context = click.Context(command)
    for each in command.params:
        if isinstance(each, click.Option) and each.metavar is None:
            each.metavar = each.make_metavar(context)


def _tell_all(app: Sphinx, fault: Exception | None) -> None:
    """Add to each page what is in ``_TOLD``."""
    if fault is None and app.builder.format == "html":
        for page in Path(app.outdir).glob("*.html"):
            text = page.read_text(encoding="utf-8")
            for short, whole in _TOLD.items():
                # A page that was not written anew has it already.
                text = text if whole in text else text.replace(short, whole)
            page.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect what is above with the build."""
    _gather(cli)
    app.connect("source-read", _lead_to_pages)
    # Before Sphinx collects which pictures there are.
    app.connect("doctree-read", _offer_dark_pictures, priority=400)
    app.connect("doctree-read", _name_whole, priority=400)
    app.connect("doctree-resolved", _words_for_links)
    for event in ("description", "epilog"):
        app.connect(f"sphinx-click-process-{event}", _describe)
    app.connect("sphinx-click-process-options", _list_options)
    app.connect("build-finished", _tell_all)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
