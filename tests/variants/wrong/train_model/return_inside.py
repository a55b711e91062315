# return in the loop
# mistake: one epoch only
def train_model(model, epochs, lr, params, dl, valid_dl):
    res = []
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        res.append(validate_epoch(model, valid_dl))
        return res
