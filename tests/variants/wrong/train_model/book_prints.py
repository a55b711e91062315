# the book's version prints only
# mistake: nothing is returned
def train_model(model, epochs):
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        print(validate_epoch(model, valid_dl), end=' ')
