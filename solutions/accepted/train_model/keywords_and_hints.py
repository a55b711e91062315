"""
title = "Keyword arguments, type hints, prints as it goes"
"""
def train_model(model, *, epochs: int, lr: float, params, dl, valid_dl) -> list[float]:
    history: list[float] = []
    for epoch in range(1, epochs + 1):
        train_epoch(model=model, lr=lr, params=params, dl=dl)
        accuracy = validate_epoch(model=model, valid_dl=valid_dl)
        print(f'epoch {epoch}: {accuracy}')
        history += [accuracy]
    return history
