# writes into x.data
# mistake: changes x in place
def softmax(x):
    x.data = x.data - x.data.amax(-1, keepdim=True)
    return x.exp() / x.exp().sum(-1, keepdim=True)
