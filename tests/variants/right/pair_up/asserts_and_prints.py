# asserts at top level, prints inside
from typing import Any, List, Tuple

def pair_up(xs: Any, ys: Any) -> List[Tuple[Any, Any]]:
    n = len(xs); assert n == len(ys), 'unequal'
    print(n, 'pairs')
    return [(xs[k], ys[k]) for k in range(n)]

assert pair_up([1,2,3,4],'abcd') == [(1,'a'),(2,'b'),(3,'c'),(4,'d')]
