# does nothing
def train_epoch(model, lr, params, dl):
    pass
