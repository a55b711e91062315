# sums over sums
# mistake: all images in one pot
def similarity_accuracy(threes, sevens, mean3, mean7):
    ok = is_3(threes, mean3, mean7).sum() + (~is_3(sevens, mean3, mean7)).sum()
    return ok / (len(threes) + len(sevens))
