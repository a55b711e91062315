# prints without end
def train_epoch(model, lr, params, dl):
    while True:
        print("training ..." * 1000)
