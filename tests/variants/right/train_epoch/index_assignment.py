# p.data[:] = ...
def train_epoch(model, lr, params, dl):
    for x, y in dl:
        loss = mnist_loss(model(x), y)
        loss.backward()
        for i in range(len(params)):
            params[i].data[:] = params[i].data - params[i].grad * lr
            params[i].grad[:] = 0
