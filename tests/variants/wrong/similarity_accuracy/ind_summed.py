# Wrong.
# mistake: adds the two shares and forgets to halve
def similarity_accuracy(threes, sevens, mean3, mean7):
    return is_3(threes, mean3, mean7).float().mean() + (1 - is_3(sevens, mean3, mean7).float()).mean()
