# Right: a star in a list display, keyword-only and hints.
from typing import Any, Iterable, List, Tuple

def pair_up(*, xs: Iterable[Any], ys: Iterable[Any]) -> List[Tuple[Any, Any]]:
    return [*zip(xs, ys, strict=True)]
