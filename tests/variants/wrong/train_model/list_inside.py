# the list is made in the loop
# mistake: begun anew each epoch
def train_model(model, epochs, lr, params, dl, valid_dl):
    for i in range(epochs):
        accs = []
        train_epoch(model, lr, params, dl)
        accs.append(validate_epoch(model, valid_dl))
    return accs
