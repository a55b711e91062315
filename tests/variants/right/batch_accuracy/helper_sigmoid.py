# own sigmoid with exp, and a helper that decides
def sigmoid(x): return 1/(1+torch.exp(-x))
def decide(x, t=.5): return sigmoid(x) > t
def batch_accuracy(xb, yb):
    preds = decide(xb)
    correct = preds == (yb > 0)
    acc = correct.float().mean()
    return acc
