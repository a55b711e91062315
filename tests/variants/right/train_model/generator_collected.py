# a generator inside, collected outside
def _accuracies(model, epochs, lr, params, dl, valid_dl):
    for _ in range(epochs):
        train_epoch(model, lr, params, dl)
        yield validate_epoch(model, valid_dl)

def train_model(*args, **kwargs):
    return list(_accuracies(*args, **kwargs))
