# Wrong: lazy, does next to nothing.
def validate_epoch(model, valid_dl):
    return 0.5
