# the harmonic mean
def similarity_accuracy(threes, sevens, mean3, mean7):
    a3 = is_3(threes, mean3, mean7).float().mean()
    a7 = (~is_3(sevens, mean3, mean7)).float().mean()
    return 2 * a3 * a7 / (a3 + a7)
