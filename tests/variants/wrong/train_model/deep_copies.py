# trains a copy
def train_model(model, epochs, lr, params, dl, valid_dl):
    import copy
    model = copy.deepcopy(model)
    params = list(model.parameters())
    res = []
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        res.append(validate_epoch(model, valid_dl))
    return res
