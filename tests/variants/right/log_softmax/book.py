# the book's formula, with its own logsumexp
def logsumexp(x):
    m = x.max(-1)[0]
    return m + (x - m[:, None]).exp().sum(-1).log()
def log_softmax(x): return x - logsumexp(x)[:, None]
