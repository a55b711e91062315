"""Whose submission is it: what a download says about a student, held against a roster."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from grader.layouts.found import Found
from grader.layouts.naming import name_forms, name_key
from grader.model import Student
from grader.roster import Enrolled, Roster
from grader.submission import without_ending

__all__ = ["match_found"]

_FIELDS = ("lms_id", "number", "login", "email")


def match_found(found: Sequence[Found], roster: Roster) -> list[Enrolled | None]:
    """Return for each of *found* who on the *roster* it is, or None where that is not certain.

    Asked in this order: the roster's folder column; the download's own identifiers; the bare name of folder or file
    as any identifier or full name; the full name in any order of its parts. What fits several people fits nobody, and
    a name convinces nobody whose identifiers say something else.
    """
    by_folder = _index((each.folder, each) for each in roster.enrolled)
    by_field = {field: _index((getattr(each.student, field), each) for each in roster.enrolled) for field in _FIELDS}
    by_word = _index((word, each) for each in roster.enrolled for word in _words(each))
    by_form = _index((form, each) for each in roster.enrolled for form in name_forms(each.student.full_name))

    def one(each: Found) -> Enrolled | None:
        folders = (each.folder, without_ending(each.folder), each.path.name if not each.files else "")
        if match := _only(by_folder, folders):
            return match
        for field in _FIELDS:
            if match := _only(by_field[field], [getattr(each.student, field)]):
                return match
        for table, words in (
            (by_word, (*each.aliases, each.student.full_name)),
            (by_form, name_forms(each.student.full_name or " ".join(each.aliases[:1]), whole=True)),
        ):
            match = _only(table, words)
            if match and not _contradicts(each.student, match.student):
                return match
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


def _only(index: Mapping[str, list[Enrolled]], words: Iterable[str]) -> Enrolled | None:
    """Return the one person whom *words* name in *index*, if there is one."""
    people = [person for word in words if word for person in index.get(name_key(word), ())]
    return people[0] if people and all(each is people[0] for each in people) else None


def _contradicts(found: Student, enrolled: Student) -> bool:
    pairs = ((getattr(found, field), getattr(enrolled, field)) for field in _FIELDS)
    return any(ours and theirs and name_key(ours) != name_key(theirs) for ours, theirs in pairs)
