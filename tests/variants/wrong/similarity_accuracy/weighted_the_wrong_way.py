# weights by the size of the class
# mistake: all images in one pot
def similarity_accuracy(threes, sevens, mean3, mean7):
    a3 = is_3(threes, mean3, mean7).float().mean()
    a7 = (~is_3(sevens, mean3, mean7)).float().mean()
    n, m = len(threes), len(sevens)
    return (n * a3 + m * a7) / (n + m)
