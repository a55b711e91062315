# an array for ten classes
# mistake: hard-wired number of classes
def softmax(x):
    e = torch.exp(x)
    total = torch.zeros(len(x), 1)
    for j in range(10):
        total = total + e[:, j:j + 1]
    return e / total
