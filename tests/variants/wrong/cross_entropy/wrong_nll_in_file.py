# its own nll forgets the minus
# mistake: no minus
def log_softmax(x): return x.log_softmax(-1)
def nll(a, t): return a[range(len(t)), t].mean()
def cross_entropy(activations, targets): return nll(log_softmax(activations), targets)
