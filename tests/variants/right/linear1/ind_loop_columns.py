# Right: adds feature by feature, positional names of its own.
def linear1(x, w, b):
    out = b.expand(len(x), 1)
    for j in range(x.shape[1]):
        out = out + x[:, j:j+1] * w[j]
    return out
