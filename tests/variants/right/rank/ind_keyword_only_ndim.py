# Right: keyword-only with an assertion and print.
def rank(*, t) -> int:
    axes = t.ndim
    assert axes >= 0
    print(f"shape {tuple(t.shape)}, rank {axes}")
    return axes
