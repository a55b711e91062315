# an import below the function replaces it
# mistake: the function is replaced by an import below it
def softmax(x):
    e = torch.exp(x - x.amax(-1, keepdim=True))
    return e / e.sum(-1, keepdim=True)

from math import exp as softmax
