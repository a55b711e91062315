# the 3s alone
# mistake: only the 3s
def similarity_accuracy(threes, sevens, mean3, mean7):
    return is_3(threes, mean3, mean7).float().mean()
