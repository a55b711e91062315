# NumPy floats in the list
import numpy as np
def train_model(model, epochs, lr, params, dl, valid_dl):
    accs = []
    for epoch in np.arange(epochs):
        train_epoch(model, lr, params, dl)
        accs.append(np.mean([batch_accuracy(model(xb), yb).item() for xb, yb in valid_dl]))
    return accs
