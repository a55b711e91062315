# accuracy before the epoch
# mistake: validates before training
def train_model(model, epochs, lr, params, dl, valid_dl):
    res = []
    for i in range(epochs):
        acc = validate_epoch(model, valid_dl)
        train_epoch(model, lr, params, dl)
        res.append(acc)
    return res
