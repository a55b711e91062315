# sum over numel, with the class's mean in a second helper
def _mean(t): return t.sum() / t.numel()
def _distance(p, t): return torch.where(t == 1, 1 - p, p)
def mnist_loss(predictions, targets): return _mean(_distance(torch.sigmoid(predictions), targets))
