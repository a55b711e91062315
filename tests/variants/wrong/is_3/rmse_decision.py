# root mean squared
# mistake: squares instead of absolute differences
def is_3(x, mean3, mean7):
    d = lambda m: ((x - m)**2).mean((-1, -2)).sqrt()
    return d(mean3) < d(mean7)
