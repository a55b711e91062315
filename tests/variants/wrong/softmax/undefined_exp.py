# exp is not imported
# mistake: NameError: exp is not defined
def softmax(x):
    return exp(x) / exp(x).sum(dim=1, keepdim=True)
