# validates twice per epoch, once to print
def train_model(model, n, lr, params, dl, valid_dl):
    results = list()
    for e in range(n):
        train_epoch(model, lr, params, dl)
        print('epoch', e, 'accuracy', validate_epoch(model, valid_dl))
        results.append(validate_epoch(model, valid_dl))
    return results
