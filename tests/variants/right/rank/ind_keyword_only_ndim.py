# Right: keyword-only with an assertion and print.
def rank(*, array) -> int:
    axes = array.ndim
    assert axes >= 0
    print(f"shape {tuple(array.shape)}, rank {axes}")
    return axes
