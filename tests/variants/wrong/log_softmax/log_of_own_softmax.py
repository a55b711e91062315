# the log of a softmax that subtracts the maximum
# mistake: log after softmax
def log_softmax(x):
    e = (x - x.amax(-1, keepdim=True)).exp()
    return (e / e.sum(-1, keepdim=True)).log()
