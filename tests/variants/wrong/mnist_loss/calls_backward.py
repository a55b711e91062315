# calls backward itself and returns a detached loss
# mistake: backward inside the loss
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    loss = torch.where(targets == 1, 1 - p, p).mean()
    if loss.requires_grad:
        loss.backward()
    return loss
