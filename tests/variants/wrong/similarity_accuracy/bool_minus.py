# 1 - bool tensor
# mistake: one minus a boolean tensor
def similarity_accuracy(threes, sevens, mean3, mean7):
    a3 = is_3(threes, mean3, mean7).float().mean()
    a7 = (1 - is_3(sevens, mean3, mean7)).float().mean()
    return (a3 + a7) / 2
