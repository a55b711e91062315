# sigmoid before the loss
# mistake: sigmoid twice
def calc_grad(xb, yb, model):
    preds = torch.sigmoid(model(xb))
    loss = mnist_loss(preds, yb)
    loss.backward()
