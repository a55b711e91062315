# own loss, a sum
# mistake: sum instead of mean
def calc_grad(xb, yb, model):
    preds = model(xb).sigmoid()
    loss = torch.where(yb==1, 1-preds, preds).sum()
    loss.backward()
