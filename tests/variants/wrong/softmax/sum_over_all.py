# sums over everything
# mistake: sum over all axes
def softmax(x):
    return x.exp() / x.exp().sum()
