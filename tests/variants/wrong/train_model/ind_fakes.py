# Wrong: lazy, invents rising accuracies.
def train_model(model, epochs, lr, params, dl, valid_dl):
    return [round(0.5 + 0.5 * i / epochs, 4) for i in range(epochs)]
