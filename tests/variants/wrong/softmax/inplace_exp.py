# exp_ on the caller's tensor
# mistake: changes x in place
def softmax(x):
    x.exp_()
    return x / x.sum(-1, keepdim=True)
