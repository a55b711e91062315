# stops when the accuracy falls
def train_model(model, epochs, lr, params, dl, valid_dl):
    res = []
    for i in range(10 * epochs):
        train_epoch(model, lr, params, dl)
        res.append(validate_epoch(model, valid_dl))
        if i > 10: break
    return res[:epochs]
