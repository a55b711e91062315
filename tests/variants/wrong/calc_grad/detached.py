# detaches the predictions
# mistake: no graph
def calc_grad(xb, yb, model):
    preds = model(xb).detach()
    loss = mnist_loss(preds, yb)
    loss.backward()
