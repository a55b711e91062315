# knows two classes only
# mistake: hard-wired for two classes
def softmax(x):
    p = torch.sigmoid(x[:, 0] - x[:, 1])
    return torch.stack([p, 1 - p], dim=1)
