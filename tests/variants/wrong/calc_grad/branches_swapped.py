# own loss, branches swapped
# mistake: opposite sign
def calc_grad(xb, yb, model):
    preds = model(xb).sigmoid()
    loss = torch.where(yb==1, preds, 1-preds).mean()
    loss.backward()
