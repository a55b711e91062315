# decorated with torch.no_grad()
@torch.no_grad()
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) == yb).float().mean()
