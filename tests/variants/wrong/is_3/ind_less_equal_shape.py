# Wrong.
# mistake: keeps an axis: the shape is [n, 1]
def is_3(x, mean3, mean7):
    return ((x - mean3).abs().mean((-1, -2), keepdim=True) < (x - mean7).abs().mean((-1, -2), keepdim=True)).squeeze(-1)
