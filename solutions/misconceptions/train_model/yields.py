"""
title = "A generator comes back, and nothing has happened yet"
diagnosis = "With yield the function returns a generator: it trains only while somebody walks through it, and nobody does."
hint = "Collect in a list and return that."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        yield validate_epoch(model, valid_dl)
