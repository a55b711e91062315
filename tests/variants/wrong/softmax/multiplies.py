# multiplies by the sum
# mistake: multiplies instead of dividing
def softmax(x):
    e = torch.exp(x)
    return e * e.sum(-1, keepdim=True)
