# Wrong.
# mistake: prints the accuracies and returns nothing
def train_model(model, epochs, lr, params, dl, valid_dl):
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        print(validate_epoch(model, valid_dl), end=' ')
