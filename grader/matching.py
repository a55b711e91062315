"""Whose submission is it: what a download says about a student, held against a roster."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from grader.layouts.found import Found
from grader.layouts.naming import name_forms, name_key
from grader.roster import Enrolled, Roster
from grader.submission import without_ending

__all__ = ["match_found"]

_FIELDS = ("lms_id", "number", "login", "email")


def match_found(found: Sequence[Found], roster: Roster) -> list[Enrolled | None]:
    """Return for each of *found* who on the *roster* it is, or None where that is not certain.

    Asked in this order: the roster's folder column; the download's own identifiers; the bare name of folder or file
    as any identifier or full name; the full name in any order of its parts. The first that knows anybody decides: what
    fits several people there fits nobody, and a name convinces nobody whose identifiers say something else.
    """
    by_folder = _index((each.folder, each) for each in roster.enrolled)
    by_field = {field: _index((getattr(each.student, field), each) for each in roster.enrolled) for field in _FIELDS}
    by_alias = _index((alias, each) for each in roster.enrolled for alias in each.aliases)
    by_word = _index((word, each) for each in roster.enrolled for word in _words(each))
    by_form = _index((form, each) for each in roster.enrolled for form in name_forms(each.student.full_name))

    def one(each: Found) -> Enrolled | None:
        student = each.student
        for table, words in (
            (by_folder, (each.folder, each.path.name if not each.files else "")),
            (by_folder, (without_ending(each.folder),)),
            *((by_field[field], (getattr(student, field),)) for field in _FIELDS),
            (by_alias, each.aliases),
        ):
            if people := _people(table, words):
                return people[0] if len(people) == 1 else None
        for table, words in (
            (by_word, (*each.aliases, student.full_name)),
            (by_form, tuple(name_forms(student.full_name or " ".join(each.aliases[:1]), whole=True))),
        ):
            if people := _people(table, words):
                return people[0] if len(people) == 1 and not _contradicts(each, people[0]) else None
        return None

    return [one(each) for each in found]


def _words(enrolled: Enrolled) -> Iterator[str]:
    student = enrolled.student
    yield from (student.login, student.number, student.lms_id, student.email, student.full_name, student.name)
    yield student.email.partition("@")[0]
    yield from enrolled.aliases


def _index(pairs: Iterable[tuple[str, Enrolled]]) -> Mapping[str, list[Enrolled]]:
    index: defaultdict[str, list[Enrolled]] = defaultdict(list)
    for word, enrolled in pairs:
        key = name_key(word)
        if key and enrolled not in index[key]:
            index[key].append(enrolled)
    return index


def _people(index: Mapping[str, list[Enrolled]], words: Iterable[str]) -> list[Enrolled]:
    """Return the people whom any of *words* names in *index*."""
    people = {person.line: person for word in words if word for person in index.get(name_key(word), ())}
    return list(people.values())


def _contradicts(found: Found, enrolled: Enrolled) -> bool:
    """Whether what the download knows of a student says that it is not *enrolled*, who has that name."""
    if found.student.full_name and found.aliases and enrolled.aliases:
        # A worksheet has a number for each participant, and this one's is another.
        return True
    pairs = ((getattr(found.student, field), getattr(enrolled.student, field)) for field in _FIELDS)
    return any(ours and theirs and name_key(ours) != name_key(theirs) for ours, theirs in pairs)
