# changes a clone in place
def batch_accuracy(xb, yb):
    p = xb.detach().clone().sigmoid_()
    p[p > 0.5] = 1
    p[p <= 0.5] = 0
    return torch.eq(p, yb).float().mean()
