# Wrong: lazy, does next to nothing.
def apply_step(params, t, targets, lr):
    return 5.0
